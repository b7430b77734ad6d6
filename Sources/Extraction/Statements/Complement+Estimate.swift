import Prose

/// What is said of a number that nobody counted: "said about 30 miners had died".
extension StatementFinder {
  /// "About 30 miners had died": the word before the number belongs to the clause.
  func isEstimate(_ j: Int) -> Bool {
    let tokens = chunker.source.tokens
    guard Self.estimates.contains(tokens[chunks[j].tokens.lowerBound].key), j + 1 < chunks.count,
      chunks[j + 1].kind == .nominal, chunker.isNumber(chunks[j + 1].tokens.lowerBound),
      let next = chunks[(j + 2)...].first(where: {
        [.verb, .relative, .subordinator, .comma].contains($0.kind)
      })
    else { return false }
    return next.kind == .verb && next.group.isFinite
  }

  /// A clause that begins with a number, with what stands before it: "nearly 30", "just over 30".
  func withEstimate(_ range: Range<Int>) -> Range<Int> {
    let tokens = chunker.source.tokens
    var first = range.lowerBound
    guard chunker.isNumber(first) || Self.estimates.contains(tokens[first].key) else {
      return range
    }
    while first > sentenceTokens.lowerBound, Self.degrees.contains(tokens[first - 1].key) {
      first -= 1
    }
    return first..<range.upperBound
  }

  private static let estimates: WordSet = ["about", "around", "over", "under"]
  private static let degrees: WordSet = [
    "nearly", "almost", "roughly", "approximately", "only", "just", "well", "exactly",
  ]
}
