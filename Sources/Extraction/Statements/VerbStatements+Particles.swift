import Prose

/// Verbs whose particle stands apart from them.
extension StatementFinder {
  /// "Called on Monday for a truce": the particle stands behind a time.
  func withParticleApart(_ i: Int) -> StatementDraft? {
    let group = chunks[i].group
    var link = i + 1
    while link < chunks.count, [.time, .adverb].contains(chunks[link].kind) || isLate(link) {
      link += 1
    }
    guard group.isFinite, !group.isPassive, link > i + 1, link + 1 < chunks.count,
      chunks[link].kind == .preposition, chunks[i].tokens.upperBound == group.head + 1
    else { return nil }
    let tokens = chunker.source.tokens
    let words = [tokens[group.head], tokens[chunks[link].tokens.lowerBound]]
    guard
      let match = VerbLexicon.shared.table.longestMatch(words, at: 0, before: 2), match.length == 2,
      case let verb = VerbLexicon.shared.verbs[Int(VerbLexicon.shared.forms[match.value].verb)],
      verb.stance != nil, let subject = chunker.subject(of: i),
      let content = complement(after: link, verb.complements, true)
    else { return nil }
    return draft(i, verb, subject, content, "verb with its particle apart")
  }

  /// "Late" of "late on Monday".
  private func isLate(_ i: Int) -> Bool {
    chunks[i].tokens.count == 1 && Keys.timely.contains(key(i)) && i + 1 < chunks.count
      && chunks[i + 1].kind == .time
  }
}
