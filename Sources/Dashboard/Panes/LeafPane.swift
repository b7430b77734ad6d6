import Assessment
import Canvas
import Prose

/// The source pane: a document with the cited words marked, or the detail of a row.
enum LeafPane {
  static func draw(_ state: DashboardState, in rect: Rect, frame: inout Frame) {
    let content = state.layout.content(of: .source)
    let hasFocus = state.focus == .source && state.overlay == nil
    switch state.leaves.last {
    case .page(let page):
      var title = StyledText("4 ", hasFocus ? .focus : .title)
      title.append(page.title, hasFocus ? .focus : .title)
      PagePane.draw(
        page,
        title: title,
        hasFocus: hasFocus,
        in: rect,
        content: content,
        glyphs: state.glyphs,
        frame: &frame,
      )
    case .grid(let grid): GridPane.draw(grid, of: state, in: rect, frame: &frame)
    case .source(let source):
      draw(source, of: state, hasFocus: hasFocus, in: rect, content: content, frame: &frame)
    case nil: break
    }
  }

  private static func draw(
    _ source: SourceView,
    of state: DashboardState,
    hasFocus: Bool,
    in rect: Rect,
    content: Rect,
    frame: inout Frame,
  ) {
    let (head, text) = content.split(rows: 1)
    PaneFrame.draw(
      PaneFrame.title(.source, ShownText(source.document.name), hasFocus: hasFocus),
      scroller: source.scroller,
      hasFocus: hasFocus,
      in: rect,
      content: content,
      glyphs: state.glyphs,
      frame: &frame,
    )
    frame.write(
      facts(of: source, state).truncated(to: head.columns, ellipsis: state.glyphs.ellipsis),
      at: head.origin,
      style: .dim,
      in: head,
    )
    let scroller = source.scroller
    for row in 0..<text.rows where scroller.top + row < source.lines.count {
      let index = scroller.top + row
      let isSelected = hasFocus && scroller.selected == index
      let place = Point(column: text.column, row: text.row + row)
      draw(source.lines[index], citing: source.citation, at: place, in: text, frame: &frame)
      if isSelected {
        frame.write(state.glyphs.selection, at: place, style: .focus, in: text)
        if frame.cursor == nil { frame.cursor = place }
      }
    }
  }

  private static func draw(
    _ line: SourceView.Line,
    citing citation: Citation?,
    at place: Point,
    in text: Rect,
    frame: inout Frame,
  ) {
    var column = frame.write(line.lead, at: place, style: .dim, in: text)
    guard let words = line.text else { return }
    let start = column
    column = frame.write(
      words.text,
      at: Point(column: column, row: place.row),
      style: line.style,
      in: text,
    )
    guard let citation else { return }
    let cited = words.columns(of: citation.range.indices)
    let mark = Rect(
      column: start + cited.lowerBound,
      row: place.row,
      columns: cited.count,
      rows: 1,
    )
    frame.restyle(mark.intersection(text)) { _ in .citation }
  }

  // What one must know before believing it: which citation of how many, and how old it is.
  private static func facts(of source: SourceView, _ state: DashboardState) -> ShownText {
    var parts: [ShownText] = []
    if source.citations.count > 0 {
      parts.append("citation \(source.index + 1) of \(source.citations.count)")
    }
    parts.append(state.publicationWords(source.document))
    if let title = source.document.title { parts.append(ShownText(title)) }
    return " " + parts.joined(separator: " \(state.glyphs.separator) ")
  }
}
