import Prose

/// The full names of bodies before their initials in brackets: "Chiefs Committee on Education (CCOE)".
///
/// The initials tell where the name begins and ends, whatever its words look like. Found as Schwartz
/// and Hearst do ("A simple algorithm for identifying abbreviation definitions in biomedical text",
/// 2003): letter by letter from the end, the first one at the start of a word.
struct FullNames {
  private let text: NameText

  /// Gives such names their bounds; linear in the tokens and the brackets times the names.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    let finder = FullNames(text: text)
    for open in text.tokens.indices where text.isMark(open, "(") {
      if let name = finder.name(before: open) {
        finder.put(name, initials: open + 1, into: &names)
      }
    }
  }

  /// The tokens of the name that the word behind a bracket stands for, nil where it is none.
  private func name(before open: Int) -> Range<Int>? {
    guard text.isMark(open + 2, ")"), let letters = letters(of: open + 1) else { return nil }
    let words = min(letters.count + 5, letters.count * 2)
    var first = open
    while first > 0, open - first < words, !text.beginsSentence(first), mayBeInName(first - 1) {
      first -= 1
    }
    let window = first..<open
    guard let start = initial(of: letters, in: window) ?? start(of: letters, in: window) else {
      return nil
    }
    let name = start..<open
    let capitals = name.count { text.tokens[$0].shape != .lower && text.tokens[$0].kind == .word }
    let isItself = name.contains { text.tokens[$0].key == text.tokens[open + 1].key }
    return capitals > 1 && text.tokens[start].shape != .lower && !isItself ? name : nil
  }

  /// The letters of a word of initials, in small letters: of "SoCO" and of "NGOs" but for the last.
  private func letters(of i: Int) -> [UInt8]? {
    guard i < text.tokens.count, text.tokens[i].kind == .word else { return nil }
    var letters = Array(text.bytes[text.tokens[i].range.indices])
    let capitals = letters.count { (0x41...0x5a).contains($0) }
    if letters.last == UInt8(ascii: "s"), capitals == letters.count - 1 { letters.removeLast() }
    guard capitals > 1, (2...8).contains(letters.count),
      letters.allSatisfy({ (0x41...0x5a).contains($0 & 0xdf) })
    else { return nil }
    return letters.map { $0 | 0x20 }
  }

  private func mayBeInName(_ i: Int) -> Bool {
    let token = text.tokens[i]
    if token.kind == .word {
      return token.shape != .lower || !text.facts(i).isDisjoint(with: [.inner, .function])
    }
    return text.isMark(i, "-") || text.isMark(i, "&") || text.isMark(i, ",")
      || text.isPossessive(i)
  }

  /// The token that begins with the first letter, where the others are the first ones of all capitalised
  /// words behind it: the nearest letters may be others, "Forest Fund for Peace (FFP)".
  private func initial(of letters: [UInt8], in tokens: Range<Int>) -> Int? {
    var left = letters[...]
    for token in tokens.reversed()
    where text.tokens[token].kind == .word && text.tokens[token].shape != .lower {
      guard text.bytes[Int(text.tokens[token].range.start)] | 0x20 == left.popLast() else {
        return nil
      }
      if left.isEmpty { return token }
    }
    return nil
  }

  /// The token at whose start the first letter lies, where all lie in these tokens in their order.
  private func start(of letters: [UInt8], in tokens: Range<Int>) -> Int? {
    var left = letters[...]
    for token in tokens.reversed() {
      let range = text.tokens[token].range.indices
      for at in range.reversed() {
        guard let letter = left.last, text.bytes[at] | 0x20 == letter,
          left.count > 1 || at == range.lowerBound
        else { continue }
        left.removeLast()
        if left.isEmpty { return token }
      }
    }
    return nil
  }

  /// Puts a name in the place of those found in it, if it is a body's.
  private func put(_ name: Range<Int>, initials: Int, into names: inout [NameMention]) {
    let first = names.partitionPoint { $0.tokens.upperBound > name.lowerBound }
    let last = names.partitionPoint { $0.tokens.lowerBound >= name.upperBound }
    let inside = first..<max(first, last)
    let isBody =
      names[inside].contains { $0.kind.isBody }
      || name.contains { !text.facts($0).isDisjoint(with: Self.heads) }
      || last < names.count && names[last].tokens.lowerBound == initials
        && names[last].kind == .organization
    guard isBody, !names[inside].contains(where: { $0.tokens == name }) else { return }
    var new = [mention(name, .organization)]
    if let before = names[inside].first, before.tokens.lowerBound < name.lowerBound {
      // "The CSC and Manpower Authority (MA)" are two, "the Royal Manpower Authority (MA)" is one.
      guard text.facts(name.lowerBound - 1).contains(.inner),
        let end = (before.tokens.lowerBound..<name.lowerBound).last(where: {
          text.tokens[$0].kind == .word && text.tokens[$0].shape != .lower
        })
      else { return }
      new.insert(mention(before.tokens.lowerBound..<(end + 1), before.kind), at: 0)
    }
    names.replaceSubrange(inside, with: new)
  }

  private func mention(_ tokens: Range<Int>, _ kind: NameKind) -> NameMention {
    text.name(tokens, kind, rule: "before its initials in brackets")
  }

  private static let heads: WordFacts = [.organizationHead, .organizationNoun, .stateOrgan]
}
