import Canvas
import TestSupport
import Testing

@Suite struct RectTests {
  @Test func `splitting shares out every cell`() {
    let block = Rect(column: 3, row: 2, columns: 80, rows: 24)
    let (left, right) = block.split(columns: 30, gap: 1)
    #expect(left == Rect(column: 3, row: 2, columns: 30, rows: 24))
    #expect(right == Rect(column: 34, row: 2, columns: 49, rows: 24))
    let parts = block.split(columnWeights: [1, 2, 1], gap: 1)
    #expect(parts.map(\.columns) == [19, 39, 20])
    #expect(parts.map(\.columns).reduce(2, +) == 80)
    #expect(block.split(rowWeights: [1, 1, 1]).map(\.rows) == [8, 8, 8])
    #expect(block.split(rows: 99).lower.isEmpty)
    #expect(block.line(23).row == 25)
    #expect(block.line(24).isEmpty && block.line(-1).isEmpty)
    #expect(block.inset(by: 99).isEmpty)
    #expect(block.inset(by: 1) == Rect(column: 4, row: 3, columns: 78, rows: 22))
  }

  @Test func `parts lie inside, apart, whatever is asked for`() {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let block = Rect(
        column: 0,
        row: 0,
        columns: Int.random(in: 0...50, using: &random),
        rows: 3,
      )
      let weights = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        Int.random(in: -1...4, using: &random)
      }
      var end = 0
      for part in block.split(columnWeights: weights, gap: Int.random(in: -1...3, using: &random)) {
        #expect(part.intersection(block) == part || part.isEmpty)
        #expect(part.column >= end)
        end = part.endColumn
      }
    }
  }
}
