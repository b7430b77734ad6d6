/// Finds the best legal sequence of tags, as Viterbi's algorithm does.
package struct TagLattice: Sendable {
  /// What a tag is worth behind another, `SpanTag.lanes` values for each tag before.
  package var worth: [Int32]

  package init(worth: [Int32]) { self.worth = worth }

  private static let count = SpanTag.allCases.count
  private static let never = Int32.min / 4

  /// A tag that may stand before another.
  private struct Step: Sendable {
    let before: UInt8
    let after: UInt8
  }

  /// Every step that is legal, by the tag that follows, then by the one before.
  private static let steps: [Step] = SpanTag.allCases.flatMap { after in
    SpanTag.allCases.filter { SpanTag.mayFollow($0, after) }
      .map { Step(before: UInt8($0.rawValue), after: UInt8(after.rawValue)) }
  }
  private static let openers = SpanTag.allCases.filter { SpanTag.mayFollow(nil, $0) }.map(
    \.rawValue
  )
  private static let closers = SpanTag.allCases.filter { SpanTag.mayFollow($0, nil) }.map(
    \.rawValue
  )

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
    guard length > 1 else { return length == 1 ? [unit(scores)] : [] }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: scores.count) { best in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scores.count) { from in
        best.initialize(repeating: Self.never)
        from.initialize(repeating: 0)
        for tag in Self.openers { best[tag] = scores[origin + tag] }
        for row in stride(from: lanes, to: scores.count, by: lanes) {
          step(to: row, best, from)
          for tag in row..<(row + Self.count) { best[tag] += scores[origin + tag] }
        }
        let last = (length - 1) * lanes
        var tag = 0
        for other in Self.closers where best[last + other] > best[last + tag] { tag = other }
        var tags = Array(repeating: 0, count: length)
        for i in (0..<length).reversed() {
          tags[i] = tag
          tag = Int(from[i * lanes + tag])
        }
        return tags
      }
    }
  }

  /// Finds what leads best to each tag of a row, and from where.
  @inline(__always)
  private func step(
    to row: Int,
    _ best: UnsafeMutableBufferPointer<Int32>,
    _ from: UnsafeMutableBufferPointer<UInt8>,
  ) {
    let last = row - SpanTag.lanes
    worth.withUnsafeBufferPointer { worth in
      for step in Self.steps {
        let (before, after) = (Int(step.before), Int(step.after))
        let value = best[last + before] &+ worth[before * SpanTag.lanes + after]
        guard value > best[row + after] else { continue }
        best[row + after] = value
        from[row + after] = step.before
      }
    }
  }

  /// The tag of a run of one token, as most are: it may only be outside or a unit.
  func unit(_ scores: ArraySlice<Int32>) -> Int {
    var tag = 0
    for kind in SpanTag.kinds.indices {
      let other = SpanTag.personUnit.rawValue + kind * 4
      if scores[scores.startIndex + other] > scores[scores.startIndex + tag] { tag = other }
    }
    return tag
  }
}
