import TestSupport
import Testing

@testable import Extraction

/// The best sequence of tags against all sequences there are.
@Suite struct TagLatticeTests {
  @Test(arguments: 1...40)
  func `no legal sequence is worth more than the one found`(seed: Int) {
    var random = SplitMix(seed: seed)
    let worth = (0..<(SpanTag.lanes * SpanTag.lanes)).map { _ in
      Int32.random(in: -50...50, using: &random)
    }
    let scores = (0..<(3 * SpanTag.lanes)).map { _ in Int32.random(in: -50...50, using: &random) }
    let found = TagLattice(worth: worth).best(scores)

    func value(_ tags: [Int]) -> Int32 {
      var sum: Int32 = 0
      for (i, tag) in tags.enumerated() {
        sum += scores[i * SpanTag.lanes + tag]
        if i > 0 { sum += worth[tags[i - 1] * SpanTag.lanes + tag] }
      }
      return sum
    }
    let all = SpanTag.allCases.map(\.rawValue)
    let legal = all.flatMap { a in all.flatMap { b in all.map { [a, b, $0] } } }.filter(isLegal)
    #expect(isLegal(found))
    #expect(legal.map(value).max() == value(found))
  }

  @Test func `a run of one token is outside or a unit`() {
    var scores = Array(repeating: Int32(100), count: SpanTag.lanes)
    scores[SpanTag.placeUnit.rawValue] = 101
    let lattice = TagLattice(worth: Array(repeating: 0, count: SpanTag.lanes * SpanTag.lanes))
    #expect(lattice.best(scores) == [SpanTag.placeUnit.rawValue])
    scores[SpanTag.placeUnit.rawValue] = -1
    scores[SpanTag.placeBegin.rawValue] = 900
    #expect(lattice.best(scores) == [SpanTag.outside.rawValue])
  }

  @Test(arguments: 0..<3, 1...4)
  func `the tags of a name may stand in a row`(kind: Int, count: Int) {
    let tags = SpanTag.tags(ofName: kind, count: count)
    #expect(tags.count == count)
    #expect(tags.allSatisfy { $0.kind == kind })
    #expect(isLegal(tags.map(\.rawValue)))
  }

  private func isLegal(_ tags: [Int]) -> Bool {
    let edges = [nil] + tags.map { SpanTag(rawValue: $0) } + [nil]
    return zip(edges, edges.dropFirst()).allSatisfy { SpanTag.mayFollow($0, $1) }
  }
}
