import Prose

/// What is said of a part or an estimate: "said about 30 miners had died", "said not all had".
extension StatementFinder {
  /// "About 30 miners had died": the word before the number belongs to the clause.
  func isEstimate(_ j: Int) -> Bool {
    let tokens = chunker.source.tokens
    guard Self.estimates.contains(tokens[chunks[j].tokens.lowerBound].key), j + 1 < chunks.count,
      chunks[j + 1].kind == .nominal, chunker.isAmount(chunks[j + 1].tokens.lowerBound),
      let next = chunks[(j + 2)...].first(where: {
        [.verb, .relative, .subordinator, .comma].contains($0.kind)
      })
    else { return false }
    return next.kind == .verb && next.group.isFinite
  }

  /// A clause with the adverbs that belong to its first phrase: "nearly 30", "not all".
  func withEstimate(_ range: Range<Int>) -> Range<Int> {
    let tokens = chunker.source.tokens
    var first = range.lowerBound
    let isCounted =
      chunker.isNumber(first) || Self.estimates.contains(tokens[first].key)
      || Self.wholes.contains(tokens[first].key)
    while first > sentenceTokens.lowerBound, case let before = tokens[first - 1].key,
      Self.focusing.contains(before) || isCounted && Self.degrees.contains(before)
    {
      first -= 1
    }
    return first..<range.upperBound
  }

  private static let estimates: WordSet = ["about", "around", "over", "under"]
  // Without it "not all have left" would say that they have.
  private static let focusing: WordSet = ["not", "even", "only", "hardly", "barely", "scarcely"]
  private static let wholes: WordSet = [
    "all", "every", "everyone", "everybody", "everything", "half", "no", "none", "nobody",
  ]
  private static let degrees: WordSet = [
    "nearly", "almost", "roughly", "approximately", "only", "just", "well", "exactly",
  ]
}
