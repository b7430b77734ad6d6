import Prose

/// Single names taken for bodies whose pronoun says that they are people: "Pellan offered his
/// resignation".
enum Pronouns {
  /// Makes people of them wherever the document has nothing but the one word; linear.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    var people: Set<UInt64> = []
    for name in names where mayBePerson(name, text) && hasPronoun(name, text) {
      people.insert(text.tokens[name.tokens.lowerBound].key)
    }
    guard !people.isEmpty else { return }
    // "Vell Industries" goes by "Vell" as well, and its head may offer his resignation.
    for name in names where name.kind.isBody && name.tokens.count > 1 {
      people.subtract(text.tokens[name.tokens].lazy.map(\.key))
    }
    for i in names.indices where mayBePerson(names[i], text) {
      if people.contains(text.tokens[names[i].tokens.lowerBound].key) { names[i].kind = .person }
    }
  }

  /// Whether a name is one word that names no body by itself, spelled as surnames are.
  private static func mayBePerson(_ name: NameMention, _ text: NameText) -> Bool {
    let first = name.tokens.lowerBound
    return name.kind == .organization && name.entity == nil && name.tokens.count == 1
      && text.tokens[first].shape == .capitalized && !text.isWord(first - 1, Keys.the)
      && text.facts(first).isDisjoint(with: [.organizationHead, .groupHead, .companySuffix])
  }

  /// Whether a verb in the past and "his" or "her" follow: what is owned is the subject's.
  private static func hasPronoun(_ name: NameMention, _ text: NameText) -> Bool {
    guard let verb = text.verb(after: name), verb.use.isPast else { return false }
    return owners.contains(verb.next)
  }

  private static let owners: WordSet = ["his", "her"]
}
