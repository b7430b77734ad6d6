import Prose

/// Short names in brackets behind the names of bodies: "Ministry of Tourism (Mitur)", "Free Port
/// League (FPL)".
///
/// What is put there is the body's name throughout the document, whatever its other places look like.
enum BracketedNames {
  /// Adds such names where none was found, and makes bodies of those that were taken for people or
  /// places; linear.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    let kinds = kinds(names, text)
    guard !kinds.isEmpty else { return }
    var isTaken = [Bool](repeating: false, count: text.tokens.count)
    for i in names.indices {
      for token in names[i].tokens { isTaken[token] = true }
      guard names[i].tokens.count == 1, names[i].entity == nil, let token = names[i].tokens.first,
        let kind = kinds[Word(token, text)]
      else { continue }
      names[i].kind = kind
    }
    var found: [NameMention] = []
    for i in text.tokens.indices where !isTaken[i] && isWritten(i, text) {
      guard let kind = kinds[Word(i, text)] else { continue }
      found.append(text.name(i..<(i + 1), kind, rule: "in brackets behind its name"))
    }
    names.put(found)
  }

  /// A word as it is written: "ICE" is no "Ice".
  private struct Word: Hashable {
    let key: UInt64
    let shape: Token.Shape

    init(_ i: Int, _ text: NameText) {
      key = text.tokens[i].key
      shape = text.tokens[i].shape
    }
  }

  /// The kind of what each short name stands for.
  private static func kinds(_ names: [NameMention], _ text: NameText) -> [Word: NameKind] {
    var kinds: [Word: NameKind] = [:]
    for name in names where name.tokens.count > 1 && name.kind.isBody {
      let short = name.tokens.upperBound + 1
      guard text.isMark(short - 1, "("), text.isMark(short + 1, ")"),
        isShort(short, for: name, text)
      else { continue }
      kinds[Word(short, text)] = name.kind
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
}
