import Prose

/// What is only said to look so, by nobody in particular: "the talks appear to have failed".
extension StatementFinder {
  func fromAppearance(at i: Int) -> StatementDraft? {
    let group = chunks[i].group
    guard group.isFinite, !group.isPassive, !group.isInfinitive, group.mood == .plain,
      Self.seeming.contains(group.verb), let subject = chunker.subject(of: i)
    else { return nil }
    var j = i + 1
    while j < chunks.count, chunks[j].kind == .adverb { j += 1 }
    guard j < chunks.count else { return nil }
    let start: Int
    switch chunks[j].kind {
    case .verb where chunks[j].group.isInfinitive: start = subject.tokens.lowerBound
    // "It seems that the talks have failed".
    case .subordinator where chunker.isThat(j): start = chunks[j].tokens.lowerBound
    default: return nil
    }
    return StatementDraft(
      source: nil,
      antecedent: nil,
      cue: chunks[i].tokens,
      content: start..<max(chunks[j].tokens.upperBound, chunker.clauseEnd(from: j)),
      stance: nil,
      isNegated: group.isNegated,
      sentence: sentence,
      rule: "appearance",
    )
  }

  private static let seeming: Set<Int16> = VerbLexicon.shared.indices(of: ["seem", "appear"])
}
