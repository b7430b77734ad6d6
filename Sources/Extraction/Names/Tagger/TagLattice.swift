/// Finds the best legal sequence of tags, as Viterbi's algorithm does.
package struct TagLattice: Sendable {
  /// What a tag is worth behind another, `SpanTag.lanes` values for each tag before.
  package var worth: [Int32]

  package init(worth: [Int32]) { self.worth = worth }

  private static let count = SpanTag.allCases.count
  private static let never = Int32.min / 4

  /// The tags that may stand before each tag.
  private static let predecessors: [[Int]] = SpanTag.allCases.map { after in
    SpanTag.allCases.filter { SpanTag.mayFollow($0, after) }.map(\.rawValue)
  }
  private static let openers = SpanTag.allCases.filter { SpanTag.mayFollow(nil, $0) }.map(
    \.rawValue
  )
  private static let closers = SpanTag.allCases.filter { SpanTag.mayFollow($0, nil) }.map(
    \.rawValue
  )

  /// The tags of names of one token.
  private static let units = [
    SpanTag.personUnit.rawValue, SpanTag.organizationUnit.rawValue, SpanTag.placeUnit.rawValue,
  ]

  /// The tags of a run from the scores of its tokens, `SpanTag.lanes` for each; linear.
  ///
  /// Of sequences that are worth the same the one with the lower tags wins, so that the result is
  /// the same everywhere.
  package func best(_ scores: [Int32]) -> [Int] { best(scores[...]) }

  /// The same for a part of a list.
  package func best(_ scores: ArraySlice<Int32>) -> [Int] {
    let lanes = SpanTag.lanes
    let length = scores.count / lanes
    let origin = scores.startIndex
    if length == 1 {
      // Most runs have one token, and one may only be outside or a unit.
      var tag = 0
      for other in Self.units where scores[origin + other] > scores[origin + tag] { tag = other }
      return [tag]
    }
    var best = Array(repeating: Self.never, count: scores.count)
    var from = Array(repeating: 0, count: scores.count)
    for tag in Self.openers { best[tag] = scores[origin + tag] }
    for i in 1..<max(length, 1) {
      for tag in 0..<Self.count {
        var top = Self.never
        var source = 0
        for before in Self.predecessors[tag] {
          let value = best[(i - 1) * lanes + before] &+ worth[before * lanes + tag]
          if value > top {
            top = value
            source = before
          }
        }
        best[i * lanes + tag] = top + scores[origin + i * lanes + tag]
        from[i * lanes + tag] = source
      }
    }
    let last = (length - 1) * lanes
    var tag = 0
    for other in Self.closers where best[last + other] > best[last + tag] { tag = other }
    var tags = Array(repeating: 0, count: length)
    for i in (0..<length).reversed() {
      tags[i] = tag
      tag = from[i * lanes + tag]
    }
    return tags
  }
}
