import Prose

/// Statements by what somebody is called: "Brand, a critic of the plan", "supporters of the toll".
extension StatementFinder {
  /// What a noun for somebody who is for or against something is about.
  func fromAgentNoun(at i: Int) -> StatementDraft? {
    let last = chunks[i].tokens.upperBound - 1
    guard i + 2 < chunks.count, isPreposition(i + 1, Keys.of), chunks[i + 2].kind == .nominal,
      case let word = chunker.source.tokens[last].key,
      Self.supporters.contains(word) || Self.opponents.contains(word),
      // "Vell's opponents of the day", "no friend of his": whose and how many, not of what.
      owner(in: chunks[i].tokens) == nil, !chunker.isPronoun(chunks[i + 2])
    else { return nil }
    let content = chunks[i + 2].tokens.lowerBound..<chunker.phraseEnd(from: i + 2)
    let bearer = bearer(ofNoun: i, past: content.upperBound)
    return StatementDraft(
      source: bearer?.subject.tokens ?? chunks[i].tokens,
      antecedent: bearer.map { chunks[$0.subject.chunk].tokens } ?? chunks[i].tokens,
      cue: last..<(last + 1),
      content: content,
      stance: Self.supporters.contains(word) ? .supports : .opposes,
      isNegated: bearer?.isNegated ?? false,
      sentence: sentence,
      rule: "noun for who is for or against it",
    )
  }

  /// Who is called by a noun: Brand of "Brand is a critic of", of "Brand, a critic of" and of "a critic of
  /// the plan, Brand"; nil where that is all that is said of them.
  private func bearer(ofNoun i: Int, past end: Int) -> (subject: Subject, isNegated: Bool)? {
    if i > 0, chunks[i - 1].kind == .verb, chunks[i - 1].group.isCopula,
      chunks[i - 1].group.isFinite, chunks[i - 1].group.mood == .plain,
      let subject = chunker.subject(of: i - 1)
    {
      return (subject, chunks[i - 1].group.isNegated)
    }
    if i > 1, chunks[i - 1].kind == .comma, chunks[i - 2].kind == .nominal, isName(i - 2),
      let subject = chunker.phrase(endingAt: i - 2)
    {
      return (subject, false)
    }
    guard i == 0, let comma = chunks.firstIndex(where: { $0.tokens.lowerBound >= end }),
      comma + 1 < chunks.count, chunks[comma].kind == .comma, isName(comma + 1),
      let subject = chunker.phrase(endingAt: comma + 1)
    else { return nil }
    return (subject, false)
  }

  /// Whether a noun phrase ends with a name.
  private func isName(_ j: Int) -> Bool {
    chunks[j].kind == .nominal
      && chunker.reading.name(
        at: chunker.source.tokens[chunks[j].tokens.upperBound - 1].range.start
      ) != nil
  }

  private static let supporters: WordSet = [
    "supporter", "supporters", "backer", "backers", "advocate", "advocates", "proponent",
    "proponents", "champion", "champions", "defender", "defenders",
  ]
  private static let opponents: WordSet = [
    "opponent", "opponents", "critic", "critics", "foe", "foes", "detractor", "detractors",
  ]
}
