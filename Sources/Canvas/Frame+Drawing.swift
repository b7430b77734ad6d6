extension Frame {
  /// Draws a frame along the inside of a block's edges, with a title in its upper side.
  ///
  /// A block less than two cells high or wide has no room for one and stays as it is.
  package mutating func box(
    _ rect: Rect,
    glyphs: Glyphs,
    style: Style = .border,
    title: StyledText = StyledText(),
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    let (inner, innerRows) = (rect.columns - 2, rect.rows - 2)
    horizontalLine(
      from: Point(column: rect.column + 1, row: rect.row),
      columns: inner,
      glyphs: glyphs,
      style: style,
    )
    horizontalLine(
      from: Point(column: rect.column + 1, row: bottom),
      columns: inner,
      glyphs: glyphs,
      style: style,
    )
    for column in [rect.column, right] {
      verticalLine(
        from: Point(column: column, row: rect.row + 1),
        rows: innerRows,
        glyphs: glyphs,
        style: style,
      )
    }
    draw(glyphs.topLeft, column: rect.column, row: rect.row, style: style)
    draw(glyphs.topRight, column: right, row: rect.row, style: style)
    draw(glyphs.bottomLeft, column: rect.column, row: bottom, style: style)
    draw(glyphs.bottomRight, column: right, row: bottom, style: style)
    guard inner > 4, title.width > 0 else { return }
    let room = Rect(column: rect.column + 2, row: rect.row, columns: inner - 2, rows: 1)
    let label = title.truncated(to: room.columns - 2, ellipsis: glyphs.ellipsis)
    write(
      StyledText(" ", style) + label + StyledText(" ", style),
      at: room.origin,
      in: room,
    )
  }

  /// Draws a line to the right of a place.
  package mutating func horizontalLine(
    from point: Point,
    columns: Int,
    glyphs: Glyphs,
    style: Style = .border,
  ) {
    fill(
      Rect(column: point.column, row: point.row, columns: columns, rows: 1),
      with: glyphs.horizontal,
      style: style,
    )
  }

  /// Draws a line downwards from a place.
  package mutating func verticalLine(
    from point: Point,
    rows: Int,
    glyphs: Glyphs,
    style: Style = .border,
  ) {
    fill(
      Rect(column: point.column, row: point.row, columns: 1, rows: rows),
      with: glyphs.vertical,
      style: style,
    )
  }

  /// Draws down the first column of a block which part of a list is in sight.
  ///
  /// Nothing is drawn where the whole list is in sight.
  package mutating func scrollBar(
    _ rect: Rect,
    first: Int,
    visible: Int,
    total: Int,
    glyphs: Glyphs,
    style: Style = .border,
  ) {
    guard let thumb = Self.thumb(rows: rect.rows, first: first, visible: visible, total: total)
    else { return }
    let track = rect.split(columns: 1).left
    fill(track, with: glyphs.scrollTrack, style: style)
    fill(
      Rect(column: track.column, row: track.row + thumb.lowerBound, columns: 1, rows: thumb.count),
      with: glyphs.scrollThumb,
      style: style,
    )
  }

  /// The rows of a scroll bar that its thumb covers: at the very ends only where the list is.
  static func thumb(rows: Int, first: Int, visible: Int, total: Int) -> Range<Int>? {
    let limits = 0...0xFFFF_FFFF
    let (total, visible) = (total.clamped(to: limits), visible.clamped(to: limits))
    guard rows > 0, visible > 0, total > visible else { return nil }
    let length = max(1, rows * visible / total)
    let travel = rows - length
    let scrolled = first.clamped(to: 0...(total - visible))
    var start = travel * scrolled / (total - visible)
    if scrolled > 0 && start == 0 && travel > 1 { start = 1 }
    return start..<start + length
  }

  /// Writes a text of several styles from a place on, inside a block; returns the column after it.
  @discardableResult
  package mutating func write(_ text: StyledText, at point: Point, in clip: Rect) -> Int {
    var column = point.column
    for run in text.runs {
      column = write(
        run.text,
        at: Point(column: column, row: point.row),
        style: run.style,
        in: clip,
      )
    }
    return column
  }

  /// Writes a text of several styles from a place on, over at most so many cells.
  @discardableResult
  package mutating func write(_ text: StyledText, at point: Point, width: Int? = nil) -> Int {
    let columns = width ?? text.width
    let clip = Rect(column: point.column, row: point.row, columns: columns, rows: 1)
    return write(text, at: point, in: clip)
  }

  private mutating func draw(_ grapheme: Grapheme, column: Int, row: Int, style: Style) {
    fill(Rect(column: column, row: row, columns: 1, rows: 1), with: grapheme, style: style)
  }
}
