import Assessment
import Canvas

/// The grid of relations: what the party of each row does to the party of each column.
enum GridPane {
  static func draw(_ grid: GridView, of state: DashboardState, in rect: Rect, frame: inout Frame) {
    let content = state.layout.content(of: .source)
    let hasFocus = state.focus == .source && state.overlay == nil
    PaneFrame.draw(
      StyledText("4 Relations: the row's party to the column's", hasFocus ? .focus : .title),
      scroller: Scroller(),
      hasFocus: hasFocus,
      in: rect,
      content: content,
      glyphs: state.glyphs,
      frame: &frame,
    )
    guard !grid.names.isEmpty else {
      guard state.isShown else { return }
      let lines = ShownText(Messages.noRelations).wrapped(to: max(1, content.columns - 2))
      for (number, line) in lines.enumerated() {
        let place = Point(column: content.column + 1, row: content.row + number)
        frame.write(line, at: place, style: .dim, in: content)
      }
      return
    }
    drawHead(grid, in: content, state.glyphs, &frame)
    for row in grid.top..<min(grid.names.count, grid.top + grid.look.down) {
      draw(row, of: grid, in: content, state.glyphs, hasFocus, &frame)
    }
    drawFoot(grid, in: content, state.glyphs, &frame)
  }

  private static func columns(of grid: GridView) -> Range<Int> {
    grid.left..<min(grid.names.count, grid.left + grid.look.across)
  }

  private static func place(_ column: Int, of grid: GridView, in content: Rect) -> Int {
    content.column + grid.look.label + (column - grid.left) * grid.look.cell
  }

  // Names where they have room, else the numbers of the rows.
  private static func drawHead(
    _ grid: GridView,
    in content: Rect,
    _ glyphs: Glyphs,
    _ frame: inout Frame,
  ) {
    for column in columns(of: grid) {
      let name = ShownText(grid.look.hasNames ? grid.names[column] : "\(column + 1)")
      frame.write(
        name.truncated(to: grid.look.cell - 1, ellipsis: glyphs.ellipsis),
        at: Point(column: place(column, of: grid, in: content), row: content.row),
        style: column == grid.column ? .focus : .dim,
        in: content,
      )
    }
    let more = grid.names.count - grid.left - grid.look.across
    if more > 0 || grid.left > 0 {
      let text = "\(grid.left + 1)-\(min(grid.names.count, grid.left + grid.look.across))"
      frame.write(
        ShownText("\(text) of \(grid.names.count)").truncated(
          to: grid.look.label - 1,
          ellipsis: glyphs.ellipsis,
        ),
        at: Point(column: content.column + 1, row: content.row),
        style: .dim,
        in: content,
      )
    }
  }

  private static func draw(
    _ row: Int,
    of grid: GridView,
    in content: Rect,
    _ glyphs: Glyphs,
    _ hasFocus: Bool,
    _ frame: inout Frame,
  ) {
    let line = content.row + 1 + row - grid.top
    guard line < content.endRow - 2 || content.rows <= 3 else { return }
    let isSelected = row == grid.row
    let mark: ShownText = isSelected ? glyphs.selection : " "
    let number = ShownText("\(row + 1)").paddedLeft(to: "\(grid.names.count)".count)
    let label: ShownText =
      grid.look.hasNames ? "\(mark)\(grid.names[row])" : "\(mark)\(number) \(grid.names[row])"
    frame.write(
      label.truncated(to: grid.look.label - 1, ellipsis: glyphs.ellipsis),
      at: Point(column: content.column, row: line),
      style: isSelected ? .focus : .normal,
      in: content,
    )
    for column in columns(of: grid) {
      let start = Point(column: place(column, of: grid, in: content), row: line)
      var text = StyledText(row == column ? ShownText("\(glyphs.separator)") : .empty, .dim)
      if let relation = grid.relation(row, column), row != column {
        text = relation.marks(byOther: false)
      }
      frame.write(text, at: start, in: content)
      guard isSelected, column == grid.column else { continue }
      let cell = Rect(column: start.column, row: line, columns: grid.look.cell - 1, rows: 1)
      frame.add(hasFocus ? .selected : .remembered, to: cell.intersection(content))
      if hasFocus, frame.cursor == nil, content.contains(start) { frame.cursor = start }
    }
  }

  // What the cell under the cursor says, and what the marks mean.
  private static func drawFoot(
    _ grid: GridView,
    in content: Rect,
    _ glyphs: Glyphs,
    _ frame: inout Frame,
  ) {
    guard content.rows > 3, let one = grid.rowName, let other = grid.columnName else { return }
    let relation = grid.relation(grid.row, grid.column)
    let isFilled = grid.isFilled(grid.row, grid.column)
    var text = StyledText("\(one) \(glyphs.arrow) \(other): ", .normal.bold)
    if one == other { text = StyledText(ShownText(one), .normal.bold) }
    if one != other {
      text.append(ShownText(isFilled ? relation?.summary(byOther: false) ?? "" : "nothing told"))
    }
    if let trend = relation?.trend { text.append("  (both ways \(trend.rawValue))", .dim) }
    let legend = StyledText(
      "+ verbal, ++ material cooperation; - verbal, -- material conflict",
      .dim,
    )
    let lines = [text, legend]
    for (number, line) in lines.enumerated() {
      frame.write(
        line.truncated(to: content.columns - 1, ellipsis: glyphs.ellipsis),
        at: Point(column: content.column + 1, row: content.endRow - 2 + number),
        in: content,
      )
    }
  }
}
