/// A whole screen as a value: draw into it, compare it, hand it to the terminal.
///
/// Whatever is written outside is cut off, and half a wide character never remains: the cell beside
/// becomes a blank. No place and no size, however odd, is an error.
package struct Frame: Hashable, Sendable {
  /// The size in cells.
  package let size: Size
  /// Every cell, row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor goes; hidden without it.
  ///
  /// The selected row, for screen readers and magnifiers, or the place where typing goes on.
  package var cursor: Point?

  /// Makes an empty screen.
  package init(size: Size) {
    self.size = size
    self.cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The whole screen as a block.
  package var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank outside the screen.
  package subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[point.row * size.columns + point.column] : .blank
  }

  /// The cells of one row; empty when there is no such row.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes a text from a place on, over at most so many cells, and returns the column after it.
  @discardableResult
  package mutating func write(
    _ text: ShownText,
    at point: Point,
    style: Style = .normal,
    width: Int? = nil,
  ) -> Int {
    let columns = width ?? text.width
    let clip = Rect(column: point.column, row: point.row, columns: columns, rows: 1)
    return write(text, at: point, style: style, in: clip)
  }

  /// Writes a text from a place on, leaving every cell outside a block alone; returns the column
  /// after the last grapheme that was drawn in full.
  @discardableResult
  package mutating func write(
    _ text: ShownText,
    at point: Point,
    style: Style = .normal,
    in clip: Rect,
  ) -> Int {
    let clip = clip.intersection(bounds)
    guard point.row >= clip.row, point.row < clip.endRow else { return point.column }
    var column = point.column
    for grapheme in text.graphemes {
      let end = column + Int(grapheme.width)
      guard column < clip.endColumn else { break }
      if column >= clip.column && end <= clip.endColumn {
        put(grapheme, column: column, row: point.row, style: style)
      } else {
        // Half of a wide character is inside: hold its place.
        for half in column..<end where half >= clip.column && half < clip.endColumn {
          put(.space, column: half, row: point.row, style: style)
        }
        if end > clip.endColumn { return column }
      }
      column = end
    }
    return column
  }

  /// Fills a block with blanks of a style.
  package mutating func fill(_ rect: Rect, style: Style = .normal) {
    fill(rect, with: .space, style: style)
  }

  /// Fills a block with one narrow grapheme.
  mutating func fill(_ rect: Rect, with grapheme: Grapheme, style: Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        put(grapheme, column: column, row: row, style: style)
      }
    }
  }

  /// Changes the style of every cell in a block and leaves what is written there.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Adds traits to the style of every cell in a block, as a selection bar does.
  package mutating func add(_ traits: Style.Traits, to rect: Rect) {
    restyle(rect) { $0.with(traits) }
  }

  // The caller has made sure that the grapheme lies on the screen with its whole width.
  private mutating func put(_ grapheme: Grapheme, column: Int, row: Int, style: Style) {
    let start = row * size.columns
    let index = start + column
    let end = index + Int(grapheme.width)
    if cells[index].isTail && column > 0 {
      cells[index - 1] = Cell(grapheme: .space, style: cells[index - 1].style)
    }
    if end < start + size.columns && cells[end].isTail {
      cells[end] = Cell(grapheme: .space, style: cells[end].style)
    }
    cells[index] = Cell(grapheme: grapheme, style: style)
    if grapheme.width == 2 { cells[index + 1] = .tail(style) }
  }
}
