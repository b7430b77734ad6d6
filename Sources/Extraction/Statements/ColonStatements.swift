import Prose

/// Statements whose only cue is a colon or a dash: "Vell: “We will win.”", and in a headline "Mine to
/// reopen: minister".
extension StatementFinder {
  func fromColon(at i: Int) -> StatementDraft? {
    announced(at: i) ?? exclaiming(at: i) ?? speaker(before: i) ?? headline(before: i)
  }

  /// "Vell: ..." at the start of a sentence, before a quotation or in a headline.
  private func speaker(before i: Int) -> StatementDraft? {
    guard i > 0, i + 1 < chunks.count, chunker.isColon(i), chunks[i - 1].kind == .nominal,
      chunks[i + 1].kind == .openQuote || isHeadline && mayHead(i - 1) && isSaid(i + 1),
      let speaker = chunker.phrase(endingAt: i - 1),
      speaker.tokens.lowerBound == sentenceTokens.lowerBound
    else { return nil }
    return draft(
      speaker,
      at: i,
      chunks[i + 1].tokens.lowerBound..<chunker.clauseEnd(from: i + 1),
      "speaker and colon",
    )
  }

  /// "Mine to reopen in June: minister", "The plan is dead – Vell".
  private func headline(before i: Int) -> StatementDraft? {
    guard isHeadline, i > 0, i + 1 < chunks.count, chunks[i + 1].kind == .nominal,
      chunker.isColon(i) ? mayHead(i + 1) : chunker.isPerson(i + 1),
      chunks[(i + 2)...].allSatisfy({ $0.kind == .terminal }),
      chunks[..<i].contains(where: { $0.kind == .verb }),
      let speaker = chunker.phrase(endingAt: i + 1)
    else { return nil }
    return draft(
      speaker,
      at: i,
      sentenceTokens.lowerBound..<chunks[i].tokens.lowerBound,
      "headline and speaker",
    )
  }

  private func draft(_ speaker: Subject, at i: Int, _ content: Range<Int>, _ rule: String)
    -> StatementDraft
  {
    StatementDraft(
      source: speaker.tokens,
      antecedent: chunks[speaker.chunk].tokens,
      cue: chunks[i].tokens,
      content: content,
      stance: chunker.stance(in: content),
      sentence: sentence,
      rule: rule,
    )
  }

  /// Whether what stands behind a colon in a headline is a clause, and no name of a story: "Vell: the
  /// woman who won".
  private func isSaid(_ j: Int) -> Bool {
    if chunker.word(chunks[j].tokens.lowerBound).classes.contains(.first) { return true }
    return chunks[j].kind == .nominal && leadsVerb(j)
      && !chunker.word(chunks[j].tokens.lowerBound).classes.contains(.question)
      && !passage.isQuestion(sentence)
  }

  /// Whether a noun phrase beside the colon of a headline is for somebody who speaks or something that
  /// tells; a place names what the report is about.
  private func mayHead(_ j: Int) -> Bool {
    let last = chunker.source.tokens[chunks[j].tokens.upperBound - 1]
    if let name = chunker.reading.name(at: last.range.start) {
      return ![.country, .place, .nationality].contains(chunker.reading.names[name].kind)
    }
    return chunker.word(chunks[j].tokens.upperBound - 1).classes.contains(.actor)
      || Self.tellers.contains(last.key)
  }

  private static let tellers = WordSet(
    """
    activists aide analyst analysts chief doctor doctors economist economists expert experts governor \
    inquiry judge mayor opposition poll pollster prosecutor prosecutors regulator report reports \
    researchers scientists source sources spokesman spokesperson spokeswoman study survey union \
    watchdog witness witnesses
    """
  )
}
