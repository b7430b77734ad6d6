import Canvas

/// What every pane has around its lines: a title, a scroll bar, the rule to the next pane.
enum PaneFrame {
  /// Draws the title line and the last column of a pane.
  static func draw(
    _ title: StyledText,
    scroller: Scroller,
    hasFocus: Bool,
    in rect: Rect,
    content: Rect,
    glyphs: Glyphs,
    frame: inout Frame,
  ) {
    let style: Style = hasFocus ? .focus : .border
    let edge = Rect(column: rect.endColumn - 1, row: rect.row, columns: 1, rows: rect.rows)
    if content.row > rect.row {
      frame.horizontalLine(from: rect.origin, columns: rect.columns, glyphs: glyphs, style: style)
      // Focus shows in more than colour: an arrow before the name.
      let mark: ShownText = hasFocus ? glyphs.closed : " "
      let room = max(0, rect.columns - 3)
      let text = StyledText(mark, style) + title.truncated(to: room, ellipsis: glyphs.ellipsis)
      let end = frame.write(text, at: rect.origin, in: rect)
      if text.width > 0 { frame.write(" ", at: Point(column: end, row: rect.row), in: rect) }
    }
    let side = Rect(column: edge.column, row: content.row, columns: 1, rows: content.rows)
    // Between two panes stands a rule; at the right edge of the screen nothing.
    if rect.endColumn < frame.size.columns {
      frame.verticalLine(from: side.origin, rows: side.rows, glyphs: glyphs)
    }
    frame.scrollBar(
      side,
      first: scroller.top,
      visible: scroller.rows,
      total: scroller.lines,
      glyphs: glyphs,
      style: style,
    )
  }

  /// A pane's number, name and what else its title says.
  static func title(_ pane: PaneID, _ more: ShownText = .empty, hasFocus: Bool) -> StyledText {
    var text = StyledText("\(pane.rawValue + 1) \(pane.name)", hasFocus ? .focus : .title)
    if !more.isEmpty { text.append(" \(more)", .dim) }
    return text
  }
}
