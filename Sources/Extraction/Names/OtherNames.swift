package import Prose

/// Names that a document gives to those who have another one: "Ministry of Tourism (Mitur)", "Free Port
/// League (FPL)", "Karo Vand, better known as Moko".
///
/// Such a name is its bearer's throughout the document, whatever its other places look like.
package enum OtherNames {
  /// Adds such names where none was found, and gives those that were taken for something else the kind
  /// of their bearers; linear.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    let kinds = bracketed(names, text).merging(called(names, text)) { first, _ in first }
    guard !kinds.isEmpty else { return }
    var isTaken = [Bool](repeating: false, count: text.tokens.count)
    for i in names.indices {
      for token in names[i].tokens { isTaken[token] = true }
      guard names[i].entity == nil, let kind = kinds[Written(names[i].tokens, text)] else {
        continue
      }
      names[i].kind = kind
    }
    var found: [NameMention] = []
    for i in text.tokens.indices where !isTaken[i] && isWritten(i, text) {
      guard let kind = kinds[Written(i..<(i + 1), text)] else { continue }
      found.append(text.name(i..<(i + 1), kind, rule: "another name of its bearer"))
    }
    names.put(found)
  }

  /// Words as they are written: "ICE" is no "Ice".
  private struct Written: Hashable {
    let keys: [UInt64]
    let shape: Token.Shape

    init(_ tokens: Range<Int>, _ text: NameText) {
      keys = text.tokens[tokens].map(\.key)
      shape = text.tokens[tokens.lowerBound].shape
    }
  }

  // MARK: In brackets

  /// The kinds of what short names in brackets behind those of bodies stand for.
  private static func bracketed(_ names: [NameMention], _ text: NameText) -> [Written: NameKind] {
    var kinds: [Written: NameKind] = [:]
    for name in names where name.tokens.count > 1 && name.kind.isBody {
      let short = name.tokens.upperBound + 1
      guard text.isMark(short - 1, "("), text.isMark(short + 1, ")"),
        isShort(short, for: name, text)
      else { continue }
      kinds[Written(short..<(short + 1), text)] = name.kind
    }
    return kinds
  }

  /// Whether a word is made of initials, or begins like a word of the name and is none of the language.
  private static func isShort(_ i: Int, for name: NameMention, _ text: NameText) -> Bool {
    guard isWritten(i, text) else { return false }
    if text.tokens[i].shape == .upper || hasInitials(i, text) {
      return text.facts(i).isDisjoint(with: .calendar)
    }
    let initial = text.bytes[Int(text.tokens[i].range.start)]
    return text.facts(i).isDisjoint(with: ordinary) && text.tokens[i].verbUse == nil
      && name.tokens.contains { text.bytes[Int(text.tokens[$0].range.start)] == initial }
  }

  /// "SoCO".
  private static func hasInitials(_ i: Int, _ text: NameText) -> Bool {
    text.bytes[text.tokens[i].range.indices].count { (0x41...0x5a).contains($0) } > 1
  }

  private static let ordinary: WordFacts = [
    .common, .function, .calendar, .other, .people, .given, .placeHead, .placeNoun,
  ]

  /// Whether a word is written like a name, and long enough for one.
  private static func isWritten(_ i: Int, _ text: NameText) -> Bool {
    let token = text.tokens[i]
    return token.kind == .word && token.range.count > 1 && token.shape != .lower
      && token.shape != .initial
  }

  // MARK: Known as

  /// The kinds of what is known by another name.
  private static func called(_ names: [NameMention], _ text: NameText) -> [Written: NameKind] {
    var kinds: [Written: NameKind] = [:]
    for i in names.indices.dropFirst()
    where names[i].entity == nil && bearers.contains(names[i - 1].kind)
      && isOther(i, among: names, text.tokens)
    {
      kinds[Written(names[i].tokens, text)] = names[i - 1].kind
    }
    return kinds
  }

  /// Whether the words between a name and the one before it say that the bearer of that goes by it as
  /// well.
  package static func isOther(_ name: Int, among names: [NameMention], _ tokens: [Token]) -> Bool {
    guard name > 0 else { return false }
    let end = names[name - 1].tokens.upperBound
    var words = tokens[end..<max(end, names[name].tokens.lowerBound)]
    guard words.count < longest else { return false }
    if words.first?.kind == .punctuation { words = words.dropFirst() }
    if words.last?.kind == .punctuation { words = words.dropLast() }
    if words.last?.key == Keys.the { words = words.dropLast() }
    // "By the nickname of".
    if words.last?.key == Keys.of { words = words.dropLast() }
    if let last = words.last, monikers.contains(last.key), words.count > 3 {
      words = words.dropLast()
      if let article = words.last, article.key == Keys.the || article.key == his {
        words = words.dropLast()
      }
      return words.popLast()?.key == Keys.by && words.popLast()?.key == known && isLead(words)
    }
    guard let last = words.popLast() else { return false }
    if last.key != Keys.as { return alone.contains(last.key) && isLead(words) }
    return words.popLast()?.key == known && isLead(words)
  }

  private static func isLead(_ words: ArraySlice<Token>) -> Bool {
    words.allSatisfy { leads.contains($0.key) }
  }

  // Tokens: ", who is more commonly known by the nickname of “the".
  private static let longest = 13
  private static let bearers: Set<NameKind> = [.person, .organization, .group]
  private static let monikers: WordSet = ["moniker", "nickname", "name", "alias", "pseudonym"]
  private static let his = Fold.key(of: "his")
  private static let known = Fold.key(of: "known")
  /// Say it without "known as".
  private static let alone: WordSet = ["aka", "a.k.a.", "alias", "nicknamed"]
  private static let leads = WordSet(
    """
    who which is are was were also better more best commonly widely popularly formerly previously \
    otherwise locally simply once then now and or
    """
  )
}
