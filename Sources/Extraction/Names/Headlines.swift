import Prose

/// Names with the verb of a headline behind them, or its adverb: "Vell Speaks" of "Vell Speaks to the
/// Miners".
enum Headlines {
  /// Cuts the verb off where the document names the person without it; linear.
  static func cutVerbs(off names: inout [NameMention], _ text: NameText) {
    let suspects = names.indices.filter { verb(in: names[$0], text) != nil }
    guard !suspects.isEmpty else { return }
    let people = names.filter { $0.kind == .person && verb(in: $0, text) == nil }
    let words = Set(
      people.flatMap { [$0.tokens.first, $0.tokens.last] }.compactMap { $0 }
        .map { text.tokens[$0].key }
    )
    for i in suspects {
      guard let verb = verb(in: names[i], text) else { continue }
      let name = names[i].tokens.lowerBound..<verb
      guard let last = name.last, words.contains(text.tokens[last].key) else { continue }
      names[i] = text.name(name, .person, rule: "before the verb of a headline")
    }
  }

  /// Cuts off a verb that a headline has before who speaks: "Says" of "Plan Is Lost, Mayor Says Ana Vell, who";
  /// linear.
  static func cutLeadingVerbs(off names: inout [NameMention], _ text: NameText) {
    for i in names.indices where names[i].entity == nil && names[i].tokens.count > 2 {
      let first = names[i].tokens.lowerBound
      guard text.tokens[first].key == says, text.tokens[first].shape == .capitalized else {
        continue
      }
      names[i] = text.name(
        names[i].tokens.dropFirst(),
        names[i].kind,
        rule: "behind the verb of a headline",
      )
    }
  }

  private static let says = Fold.key(of: "says")

  /// The verb at the end of a name or inside it: "Ana Vell Meets Brand", "Vell Meets Brand"; nil where there is none.
  private static func verb(in name: NameMention, _ text: NameText) -> Int? {
    guard name.entity == nil, name.kind == .person || name.kind == .organization,
      name.tokens.count > 1, let last = name.tokens.last
    else { return nil }
    if let inner = name.tokens.dropLast().dropFirst().first(where: { isVerb($0, text) }) {
      return inner
    }
    return adverbs.contains(text.tokens[last].key) || isVerb(last, text) ? last : nil
  }

  private static func isVerb(_ i: Int, _ text: NameText) -> Bool {
    let token = text.tokens[i]
    return token.shape == .capitalized && token.endsInS(text.bytes)
      && text.facts(i).isDisjoint(with: [.given, .surname])
      && token.verbUse.map { !$0.isPast } == true
  }

  /// Leaves out the adverbs of headlines: "Loudly" of "Ministers Loudly Reject It"; linear.
  static func leaveOutAdverbs(of names: inout [NameMention], _ text: NameText) {
    names.removeAll { name in
      let first = name.tokens.lowerBound
      return name.tokens.count == 1 && name.entity == nil && first > 0
        && first + 1 < text.tokens.count && text.tokens[first - 1].shape != .lower
        && text.tokens[first + 1].shape == .capitalized
        && text.tokens[first].range.count > 6
        && text.bytes[text.tokens[first].range.indices].suffix(2).elementsEqual("ly".utf8)
        && text.facts(first).isDisjoint(with: named)
    }
  }

  private static let named = WordFacts.anyHead
    .union([.given, .surname, .beginsName, .stateOrgan, .organizationNoun])

  /// What stands between a name and its verb: "Vell Just Spoke".
  private static let adverbs: WordSet = [
    "just", "now", "still", "again", "never", "not", "already", "finally",
  ]
}
