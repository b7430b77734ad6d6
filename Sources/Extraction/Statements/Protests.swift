import Prose

/// What somebody does something against: "resigned in protest at the plan".
extension StatementFinder {
  func fromProtest(at i: Int) -> StatementDraft? {
    guard isPreposition(i, Keys.in), i > 0, i + 3 < chunks.count, chunks[i + 1].kind == .nominal,
      chunks[i + 1].tokens.count == 1, key(i + 1) == Self.protest,
      chunks[i + 2].kind == .preposition, Self.objects.contains(key(i + 2)),
      chunks[i + 3].kind == .nominal,
      let verb = chunks[..<i].lastIndex(where: { $0.kind == .verb && $0.group.isFinite }),
      !chunks[verb].group.isNegated, let subject = chunker.subject(of: verb)
    else { return nil }
    return StatementDraft(
      source: subject.tokens,
      antecedent: chunks[subject.antecedent ?? subject.chunk].tokens,
      cue: chunks[i].tokens.lowerBound..<chunks[i + 2].tokens.upperBound,
      content: chunks[i + 3].tokens.lowerBound..<chunker.phraseEnd(from: i + 3),
      stance: .opposes,
      sentence: sentence,
      rule: "in protest",
    )
  }

  private static let protest = Fold.key(of: "protest")
  private static let objects: WordSet = ["at", "against", "over", "to", "about"]
}
