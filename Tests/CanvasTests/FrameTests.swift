import Canvas
import TestSupport
import Testing

@Suite struct FrameTests {
  @Test func `a box with a title`() {
    var frame = Frame(size: Size(columns: 14, rows: 4))
    frame.box(frame.bounds, glyphs: .unicode, title: StyledText("Parties", .title))
    frame.write("Ostland", at: Point(column: 2, row: 1), style: .accent)
    #expect(
      frame.rows == [
        "┌─ Parties ──┐",
        "│ Ostland    │",
        "│            │",
        "└────────────┘",
      ]
    )
    #expect(frame.styleRows[0] == "---ttttttt----")
    #expect(frame.styleRows[1] == "-.aaaaaaa....-")
    frame.box(frame.bounds, glyphs: .ascii)
    #expect(frame.rows[3] == "+------------+")
  }

  @Test(arguments: [
    (0, "X 字 "), (1, " X字 "), (2, "漢X  "), (3, "漢 X "), (4, "漢字X"),
  ])
  func `overwriting half of a wide character blanks the other half`(column: Int, row: String) {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.write("漢字", at: Point(column: 0, row: 0))
    frame.write("X", at: Point(column: column, row: 0))
    #expect(frame.rows == [row])
  }

  @Test func `a wide character that does not fit leaves a blank`() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.write("漢字", at: Point(column: 0, row: 0), style: .good)
    #expect(frame.rows == ["漢 "])
    #expect(frame.styleRows == ["ggg"])
    frame.write("漢字", at: Point(column: -1, row: 0), style: .good)
    #expect(frame.rows == [" 字"])
  }

  @Test func `a text is clipped to its block`() {
    var frame = Frame(size: Size(columns: 8, rows: 2))
    let block = Rect(column: 2, row: 0, columns: 3, rows: 1)
    frame.write("abcdef", at: Point(column: 1, row: 0), in: block)
    frame.write("abcdef", at: Point(column: 2, row: 1), in: block)
    #expect(frame.rows == ["  bcd   ", "        "])
    #expect(frame.write("xy", at: Point(column: 0, row: 1), width: 1) == 1)
    #expect(frame.rows[1] == "x       ")
  }

  @Test func `no place and no size is an error`() {
    var random = SplitMix(seed: 6)
    let numbers = [Int.min, -70_000, -3, -1, 0, 1, 2, 5, 30, 70_000, Int.max]
    let number = { (random: inout SplitMix) in numbers.randomElement(using: &random) ?? 0 }
    for _ in 0..<800 {
      let size = Size(
        columns: Int.random(in: 0...12, using: &random),
        rows: Int.random(in: 0...6, using: &random),
      )
      var frame = Frame(size: size)
      let rect = Rect(
        column: number(&random),
        row: number(&random),
        columns: number(&random),
        rows: number(&random),
      )
      let text = ShownText(utf8: random.hostileBytes())
      frame.write(text, at: rect.origin, width: number(&random))
      frame.write(text, at: Point(column: 3, row: 1), in: rect)
      frame.box(rect, glyphs: .unicode, title: StyledText(text))
      frame.fill(rect, style: .good)
      frame.add(.selected, to: rect)
      frame.scrollBar(
        rect,
        first: number(&random),
        visible: number(&random),
        total: number(&random),
        glyphs: .ascii,
      )
      _ = frame[rect.origin]
      expectWhole(frame)
    }
  }

  // Every row is as wide as the screen, and each wide character has exactly its two cells.
  private func expectWhole(_ frame: Frame) {
    for index in 0..<frame.size.rows {
      let cells = Array(frame.row(index))
      #expect(cells.reduce(0) { $0 + Int($1.grapheme.width) } == frame.size.columns)
      for (column, cell) in cells.enumerated() {
        let next = column + 1 < cells.count ? cells[column + 1].isTail : false
        #expect(next == (cell.grapheme.width == 2))
      }
    }
  }

  @Test func `a selection lies over what is written`() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.write("late", at: Point(column: 1, row: 0), style: .danger)
    frame.add(.selected, to: frame.bounds.line(0))
    frame.cursor = Point(column: 0, row: 0)
    #expect(frame.drawing == "| late |\n|      |\n\n|ssssss|\n|......|\ncursor 0,0\n")
    #expect(frame[Point(column: 1, row: 0)].style == Style(.danger, .selected))
  }

  @Test(arguments: [
    (0, "██│││"), (1, "│██││"), (40, "│██││"), (99, "││██│"), (100, "│││██"),
  ])
  func `a scroll bar touches its ends only where the list does`(first: Int, drawn: String) {
    var frame = Frame(size: Size(columns: 1, rows: 5))
    frame.scrollBar(frame.bounds, first: first, visible: 70, total: 170, glyphs: .unicode)
    #expect(frame.rows.joined() == drawn)
  }

  @Test func `no scroll bar where all is in sight`() {
    var frame = Frame(size: Size(columns: 1, rows: 3))
    frame.scrollBar(frame.bounds, first: 0, visible: 3, total: 3, glyphs: .unicode)
    #expect(frame.rows == [" ", " ", " "])
  }
}
