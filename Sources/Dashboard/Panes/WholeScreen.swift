package import Canvas

extension DashboardState {
  /// The screen, of the size last reported.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    let layout = layout
    HeaderPane.draw(self, in: &frame)
    if let overlay {
      PagePane.draw(
        overlay,
        title: StyledText(overlay.title, .focus),
        hasFocus: true,
        in: layout.body,
        content: overlayContent,
        glyphs: glyphs,
        frame: &frame,
      )
    } else {
      TabsPane.draw(self, in: &frame)
      for (pane, rect) in layout.panes {
        if pane == .source {
          LeafPane.draw(self, in: rect, frame: &frame)
        } else {
          ListPane.draw(pane, of: self, in: rect, frame: &frame)
        }
      }
    }
    markMatches(in: &frame)
    // Over the panes: a long message covers their last lines.
    FooterPane.draw(self, in: &frame)
    if frame.cursor == nil { frame.cursor = Point(column: 0, row: layout.footer.row) }
    return frame
  }

  // What is searched for is underlined wherever it stands in the pane with the keys.
  private func markMatches(in frame: inout Frame) {
    guard let search, !search.needle.isEmpty else { return }
    let content = overlay == nil ? layout.content(of: focus) : overlayContent
    for row in content.row..<max(content.row, content.endRow) {
      // A cell and the bytes it is compared by; a cell of several bytes counts as its first.
      let cells = frame.row(row).dropFirst(content.column).prefix(content.columns)
      let bytes = cells.map { folded(String($0.grapheme.base)).first ?? 0x20 }
      for place in bytes.places(of: search.needle) {
        let found = Rect(
          column: content.column + place,
          row: row,
          columns: search.needle.count,
          rows: 1,
        )
        frame.restyle(found) { $0.role == .citation ? $0.reversed : Style(.match, $0.traits) }
      }
    }
  }
}
