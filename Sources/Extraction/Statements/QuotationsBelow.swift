import Prose

/// A quotation in the paragraph below the words for whose it is: "The mayor said:".
extension StatementFinder {
  /// The quotation that opens the next sentence, where a verb that takes one ends this one with a colon.
  func quotationBelow(_ i: Int, _ takes: Verb.Complement) -> Range<Int>? {
    guard takes.contains(.quotation), chunks[i].group.isFinite,
      chunker.reading.passage.isColon(sentenceTokens.upperBound - 1),
      // "Said in a letter to the council:".
      chunks.count - i <= Self.longestLeadToColon,
      !chunks[(i + 1)...].contains(where: { $0.kind == .verb && $0.group.isFinite }),
      let span = quotations.index(at: sentenceTokens.upperBound),
      quotations.spans[span].tokens.lowerBound == sentenceTokens.upperBound
    else { return nil }
    return quotations.spans[span].tokens
  }

  // Chunks, with the verb and the colon: "said | in | a letter | to | the council | on | Monday | :".
  private static let longestLeadToColon = 9
}
