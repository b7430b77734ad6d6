import Prose

/// Who spoke last and goes on: "the official", "she".
extension Antecedents {
  /// The person with an office who spoke last, as "the official" whose name was told.
  func lastSpeaker(of spoken: [Speaker], calledBy source: Range<Int>, in sentence: Int) -> Int? {
    let tokens = reading.passage.tokens
    guard source.count == 2, tokens[source.lowerBound].key == Keys.the,
      Self.offices.contains(tokens[source.lowerBound + 1].key),
      let name = lastSpeaker(of: spoken, upTo: sentence),
      reading.roles.contains(where: { isSame($0.holder, name) })
    else { return nil }
    return name
  }

  /// What anybody with an office may be called.
  private static let offices: WordSet = ["official", "spokesman", "spokeswoman", "spokesperson"]

  /// Who spoke last, some paragraphs before, and is quoted again, if nobody else was named there or since whom
  /// a pronoun may stand for.
  func speakerGoingOn(
    as pronoun: UInt64,
    before token: Int,
    in sentence: Int,
    after spoken: [Speaker],
  ) -> Int? {
    guard let name = lastSpeaker(of: spoken, upTo: sentence), genders.allows(name, for: pronoun),
      let last = spoken.last?.sentence
    else { return nil }
    let passage = reading.passage
    let since = passage.range(ofTokens: passage.sentences[last].tokens.lowerBound..<token)
    let isAlone = reading.names(in: since).allSatisfy {
      reading.names[$0].kind != .person || isSame($0, name) || !genders.allows($0, for: pronoun)
    }
    return isAlone ? name : nil
  }

  /// The person who spoke last, not too far before a sentence.
  private func lastSpeaker(of spoken: [Speaker], upTo sentence: Int) -> Int? {
    guard let last = spoken.last, last.sentence < sentence, sentence - last.sentence <= Self.far,
      let name = last.name, reading.names[name].kind == .person
    else { return nil }
    return name
  }

  // Sentences.
  private static let far = 6
}
