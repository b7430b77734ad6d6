import Canvas

/// A page: wrapped lines, and a bar on the one that Enter opens.
enum PagePane {
  static func draw(
    _ page: PageView,
    title: StyledText,
    hasFocus: Bool,
    in rect: Rect,
    content: Rect,
    glyphs: Glyphs,
    frame: inout Frame,
  ) {
    PaneFrame.draw(
      title,
      scroller: page.scroller,
      hasFocus: hasFocus,
      in: rect,
      content: content,
      glyphs: glyphs,
      frame: &frame,
    )
    var item = page.scroller.item(at: page.scroller.top)
    while let index = item, index < page.wrapped.count {
      let first = page.scroller.lines(of: index).lowerBound - page.scroller.top
      guard first < content.rows else { break }
      for (number, line) in page.wrapped[index].enumerated() where first + number >= 0 {
        let place = Point(column: content.column, row: content.row + first + number)
        frame.write(line, at: place, in: content)
        if page.scroller.selected == index {
          frame.write(glyphs.selection, at: place, style: hasFocus ? .focus : .dim, in: content)
          if hasFocus, frame.cursor == nil, content.contains(place) { frame.cursor = place }
        }
      }
      item = index + 1
    }
  }
}
