import Prose

/// Storms, which are called as people are: "Hurricane Delia", and "Delia" after that.
enum Storms {
  /// Leaves storms out of the names of a document, wherever it names them; linear.
  static func leaveOut(of names: inout [NameMention], _ text: NameText) {
    let found = Set(
      text.tokens.indices.dropLast().lazy
        .filter { isStorm($0, text) && text.tokens[$0 + 1].shape == .capitalized }
        .map { text.tokens[$0 + 1].key }
    )
    guard !found.isEmpty else { return }
    // "Delia" may be Ana Delia as well.
    let people = Set(
      names.filter { $0.kind == .person && $0.tokens.count > 1 && called($0, text) == nil }
        .flatMap { $0.tokens.map { text.tokens[$0].key } }
    )
    names.removeAll { name in
      if called(name, text) != nil { return true }
      let word = text.tokens[name.tokens.lowerBound].key
      return name.tokens.count == 1 && name.entity == nil && found.contains(word)
        && !people.contains(word)
    }
  }

  /// The word that a storm is called by, nil for what is none.
  private static func called(_ name: NameMention, _ text: NameText) -> UInt64? {
    let first = name.tokens.lowerBound
    guard name.entity == nil, name.kind == .person || name.kind == .organization else { return nil }
    if name.tokens.count == 2, isStorm(first, text) { return text.tokens[first + 1].key }
    return name.tokens.count == 1 && first > 0 && isStorm(first - 1, text)
      ? text.tokens[first].key : nil
  }

  private static func isStorm(_ token: Int, _ text: NameText) -> Bool {
    text.tokens[token].shape == .capitalized && storms.contains(text.tokens[token].key)
  }

  private static let storms = WordSet("cyclone hurricane typhoon storm depression")
}
