import Prose

/// Names that a document uses again where nothing around them tells: "Nordlink would pay", where another
/// sentence shows that Nordlink is a company.
enum Recurrences {
  /// Adds to the names of a document the capitalized words that are a name of one word elsewhere in it,
  /// and no word of the language; linear.
  static func add(to names: inout [NameMention], _ text: NameText) {
    var kinds: [UInt64: NameKind?] = [:]
    for name in names where name.tokens.count == 1 && isUnknown(name.tokens.lowerBound, text) {
      let key = text.tokens[name.tokens.lowerBound].key
      // Of a word that is one here and another there nothing can be told.
      kinds[key] = kinds[key].map { $0 == name.kind ? $0 : nil } ?? name.kind
    }
    guard !kinds.isEmpty else { return }
    var taken = Array(repeating: false, count: text.tokens.count)
    for name in names { for token in name.tokens { taken[token] = true } }
    var found: [NameMention] = []
    for i in text.tokens.indices where !taken[i] && isUnknown(i, text) {
      guard let kind = kinds[text.tokens[i].key] ?? nil, kind == .organization || kind == .person,
        isAlone(i, text), acts(i, text)
      else { continue }
      found.append(text.name(i..<(i + 1), kind, rule: "named elsewhere"))
    }
    if !found.isEmpty { names.put(found) }
  }

  private static func isUnknown(_ i: Int, _ text: NameText) -> Bool {
    let token = text.tokens[i]
    return token.kind == .word && token.shape != .lower && token.range.count > 3
      && text.facts(i).isDisjoint(with: [.common, .function, .calendar, .saying])
      && token.verbUse == nil && text.style(at: i) == .plain
  }

  /// Whether a verb follows, which a word of the language would rather be the object of: "would", "'s".
  private static func acts(_ i: Int, _ text: NameText) -> Bool {
    guard i + 1 < text.tokens.count else { return false }
    let next = text.tokens[i + 1]
    return next.key == Keys.s || auxiliaries.contains(next.key)
      || next.shape == .lower && next.verbUse?.isPast == true
  }

  private static let auxiliaries = WordSet(
    "will would could can may might must should has had is was did does says"
  )

  /// Whether no other capitalized word stands beside it, which might make a longer name of both.
  private static func isAlone(_ i: Int, _ text: NameText) -> Bool {
    !isCapitalized(i - 1, text) && !isCapitalized(i + 1, text)
  }

  private static func isCapitalized(_ i: Int, _ text: NameText) -> Bool {
    text.tokens.indices.contains(i) && text.tokens[i].kind == .word
      && text.tokens[i].shape != .lower
  }
}
