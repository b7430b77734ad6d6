/// A place in the grid, counted from the top left cell, which is 0, 0.
package struct Point: Hashable, Sendable {
  /// The column, from 0 at the left.
  package var column: Int
  /// The row, from 0 at the top.
  package var row: Int

  /// Makes the point in a column and a row; either may lie outside any frame.
  package init(column: Int, row: Int) {
    self.column = column.clamped(to: Rect.placeLimits)
    self.row = row.clamped(to: Rect.placeLimits)
  }
}

/// How many columns and rows something has; never negative.
package struct Size: Hashable, Sendable {
  /// The width in cells.
  package let columns: Int
  /// The height in cells.
  package let rows: Int

  /// Makes a size, reading a negative count as none.
  package init(columns: Int, rows: Int) {
    self.columns = columns.clamped(to: Rect.sizeLimits)
    self.rows = rows.clamped(to: Rect.sizeLimits)
  }
}

/// A block of cells; all its arithmetic clamps, so that no size a terminal can have will trap.
package struct Rect: Hashable, Sendable {
  // A terminal reports at most 65,535; the room above keeps sums of two places far from overflow.
  static let sizeLimits = 0...0xFFFF
  static let placeLimits = -0xFF_FFFF...0xFF_FFFF

  /// The first column inside.
  package let column: Int
  /// The first row inside.
  package let row: Int
  /// The size in cells.
  package let size: Size

  /// Makes a block at a place; negative counts become none.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column.clamped(to: Self.placeLimits)
    self.row = row.clamped(to: Self.placeLimits)
    self.size = Size(columns: columns, rows: rows)
  }

  /// Makes the block of a size that starts at the top left cell.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The width in cells.
  package var columns: Int { size.columns }
  /// The height in cells.
  package var rows: Int { size.rows }
  /// The column just past the right edge.
  package var endColumn: Int { column + size.columns }
  /// The row just past the lower edge.
  package var endRow: Int { row + size.rows }
  /// The top left place.
  package var origin: Point { Point(column: column, row: row) }
  /// Whether no cell lies inside.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether a place lies inside.
  package func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The cells in both blocks.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left,
      row: top,
      columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top,
    )
  }

  /// What is left inside a margin on every side.
  package func inset(by margin: Int) -> Rect {
    inset(columns: margin, rows: margin)
  }

  /// What is left inside a margin of columns at both sides and of rows above and below.
  package func inset(columns: Int, rows: Int) -> Rect {
    let across = columns.clamped(to: 0...self.columns)
    let down = rows.clamped(to: 0...self.rows)
    return Rect(
      column: column + across,
      row: row + down,
      columns: self.columns - 2 * across,
      rows: self.rows - 2 * down,
    )
  }

  /// A left part of so many columns and the rest to its right, with a gap between them.
  package func split(columns count: Int, gap: Int = 0) -> (left: Rect, right: Rect) {
    let first = count.clamped(to: 0...columns)
    let skip = gap.clamped(to: 0...(columns - first))
    return (
      Rect(column: column, row: row, columns: first, rows: rows),
      Rect(
        column: column + first + skip,
        row: row,
        columns: columns - first - skip,
        rows: rows,
      ),
    )
  }

  /// An upper part of so many rows and the rest below it, with a gap between them.
  package func split(rows count: Int, gap: Int = 0) -> (upper: Rect, lower: Rect) {
    let first = count.clamped(to: 0...rows)
    let skip = gap.clamped(to: 0...(rows - first))
    return (
      Rect(column: column, row: row, columns: columns, rows: first),
      Rect(column: column, row: row + first + skip, columns: columns, rows: rows - first - skip),
    )
  }

  /// Side by side parts whose widths are in proportion to the weights; they fill the block.
  package func split(columnWeights weights: [Int], gap: Int = 0) -> [Rect] {
    var rest = self
    return Self.shares(of: columns, weights: weights, gap: gap).map { share in
      let (part, next) = rest.split(columns: share, gap: gap)
      rest = next
      return part
    }
  }

  /// Parts above each other whose heights are in proportion to the weights; they fill the block.
  package func split(rowWeights weights: [Int], gap: Int = 0) -> [Rect] {
    var rest = self
    return Self.shares(of: rows, weights: weights, gap: gap).map { share in
      let (part, next) = rest.split(rows: share, gap: gap)
      rest = next
      return part
    }
  }

  /// One row of the block, counted from its top; empty when there is no such row.
  package func line(_ index: Int) -> Rect {
    split(rows: index).lower.split(rows: index < 0 ? 0 : 1).upper
  }

  // Each part gets the rounded-down share of what is left, so that the last takes the remainder.
  private static func shares(of length: Int, weights: [Int], gap: Int) -> [Int] {
    let weights = weights.map { $0.clamped(to: 0...0xFFFF) }
    var weightLeft = weights.reduce(0, +)
    var left = max(0, length - max(0, gap).clamped(to: sizeLimits) * max(0, weights.count - 1))
    return weights.map { weight in
      guard weightLeft > 0 else { return 0 }
      let share = left * weight / weightLeft
      weightLeft -= weight
      left -= share
      return share
    }
  }
}

extension Comparable {
  /// The value itself where it lies in the limits, else the nearer limit.
  func clamped(to limits: ClosedRange<Self>) -> Self {
    min(max(self, limits.lowerBound), limits.upperBound)
  }
}
