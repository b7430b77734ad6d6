import Prose

/// Names that only begin sentences: "Adeyemi met the council", where no list holds the word.
enum Openers {
  /// Adds to the names of a document what begins a sentence with a capital, is no word that any list
  /// holds, and does what people do; linear.
  static func add(to names: inout [NameMention], _ text: NameText, _ passage: Passage) {
    var found: [NameMention] = []
    for sentence in passage.sentences where sentence.tokens.count > 3 {
      let first = sentence.tokens.lowerBound
      guard isUnknown(first, text), does(first + 1, text) else { continue }
      found.append(text.name(first..<(first + 1), .person, rule: "begins a sentence"))
    }
    guard !found.isEmpty else { return }
    let taken = Set(names.flatMap { Array($0.tokens) })
    names.put(found.filter { !taken.contains($0.tokens.lowerBound) })
  }

  private static func isUnknown(_ i: Int, _ text: NameText) -> Bool {
    let token = text.tokens[i]
    return token.kind == .word && token.shape == .capitalized && token.range.count > 3
      && text.facts(i).isDisjoint(with: known) && token.verbUse == nil
      && text.style(at: i) == .plain && !token.endsInS(text.bytes)
      && !token.endsInLy(text.bytes)
      && !token.ends(in: "ing", text.bytes)
  }

  private static let known: WordFacts = [
    .common, .function, .organizationHead, .groupHead, .companySuffix, .placeHead, .calendar,
    .other, .people, .saying, .locative, .placeNoun, .organizationNoun, .stateOrgan, .modifier,
    .otherHead, .otherLead, .beginsTitle,
  ]

  /// Whether somebody speaks or acts: "said", "met".
  private static func does(_ i: Int, _ text: NameText) -> Bool {
    let token = text.tokens[i]
    guard token.kind == .word, token.shape == .lower, token.isSpaced else { return false }
    return text.facts(i).contains(.saying) || people.contains(token.key)
  }

  private static let people: WordSet = [
    "met", "who", "told", "added", "spoke", "visited", "resigned", "insisted", "denied", "accused",
    "agreed", "rejected", "accepted", "travelled", "traveled", "arrived", "urged", "hoped", "wants",
  ]
}
