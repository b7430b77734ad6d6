import Prose

/// Words that have a capital for no name's sake: "Statement" at the head of one, "the Government".
enum LoneWords {
  /// Leaves out of the names of a document common words taken for people by themselves, unless nothing there has them
  /// in small letters and they speak, and the government, where a land is named whose it is; linear.
  static func leaveOut(of names: inout [NameMention], _ text: NameText) {
    let hasLand = names.contains { $0.entity?.key.hasPrefix("country:") == true }
    let suspects = names.filter { isSuspect($0, text) }
    guard hasLand || !suspects.isEmpty else { return }
    // "Mr Marsh" and "Ana Marsh" speak for "Marsh".
    var kept = Set(
      names.lazy.filter { $0.kind == .person && !isSuspect($0, text) }
        .flatMap { $0.tokens.map { text.tokens[$0].key } }
    )
    if !suspects.isEmpty {
      let small = Set(text.tokens.lazy.filter { $0.shape == .lower }.map(\.key))
      for name in suspects where speaks(name, text) {
        let word = text.tokens[name.tokens.lowerBound].key
        if !small.contains(word) { kept.insert(word) }
      }
    }
    names.removeAll { name in
      let word = text.tokens[name.tokens.lowerBound].key
      if hasLand, word == government, name.kind == .organization, name.tokens.count == 1 {
        return name.entity == nil
      }
      return isSuspect(name, text) && !kept.contains(word)
    }
  }

  /// Whether a name is a common word alone that nobody is called by.
  private static func isSuspect(_ name: NameMention, _ text: NameText) -> Bool {
    let word = name.tokens.lowerBound
    return name.kind == .person && name.entity == nil && name.tokens.count == 1
      && text.facts(word).contains(.common)
      && text.facts(word).isDisjoint(with: [.given, .surname])
      && text.facts(word - 1).isDisjoint(with: .kin) && name.isWhole(text.tokens)
      && !isTitled(word, text)
  }

  private static func speaks(_ name: NameMention, _ text: NameText) -> Bool {
    [name.tokens.lowerBound - 1, name.tokens.upperBound].contains {
      text.facts($0).contains(.saying)
    }
  }

  /// Whether a title stands before a word: "Mr Marsh".
  private static func isTitled(_ word: Int, _ text: NameText) -> Bool {
    let title = text.isMark(word - 1, ".") ? word - 2 : word - 1
    return title >= 0 && text.titleEnds[title] > 0
  }

  private static let government = Fold.key(of: "government")
}
