import Assessment
import Canvas
import Prose

/// One of the three lists: its rows, the bar on the selected one, the marks of what is new.
enum ListPane {
  static func draw(_ pane: PaneID, of state: DashboardState, in rect: Rect, frame: inout Frame) {
    let roster = state.rosters[pane.rawValue]
    let content = state.layout.content(of: pane)
    let hasFocus = state.focus == pane && state.overlay == nil
    PaneFrame.draw(
      title(of: pane, in: state, hasFocus: hasFocus),
      scroller: roster.scroller,
      hasFocus: hasFocus,
      in: rect,
      content: content,
      glyphs: state.glyphs,
      frame: &frame,
    )
    guard !roster.items.isEmpty else {
      return drawEmpty(pane, of: state, in: content, frame: &frame)
    }
    var item = roster.scroller.item(at: roster.scroller.top)
    while let index = item, index < roster.items.count {
      let lines = roster.scroller.lines(of: index)
      guard lines.lowerBound < roster.scroller.top + content.rows else { break }
      draw(index, of: roster, state: state, content: content, frame: &frame)
      item = index + 1
    }
  }

  private static func draw(
    _ index: Int,
    of roster: Roster,
    state: DashboardState,
    content: Rect,
    frame: inout Frame,
  ) {
    let first = content.row + roster.scroller.lines(of: index).lowerBound - roster.scroller.top
    let isSelected = roster.scroller.selected == index
    switch roster.items[index] {
    case .group(let group):
      let line = GroupLine.text(group, of: state, columns: content.columns)
      frame.write(line, at: Point(column: content.column, row: first), in: content)
    case .row(let row):
      let id = RowID(pane: roster.pane, key: state.key(of: row, in: roster.pane))
      let margin =
        roster.pane == .parties && state.joining == id.key
        ? StyledText(isSelected ? state.glyphs.selection : " ") + StyledText("=", .warning)
        : margin(of: id, isSelected: isSelected, in: state)
      let room = content.columns - 2
      let lines = state.lines(of: row, in: roster.pane, columns: room, limit: roster.lineLimit)
      for (number, line) in lines.prefix(roster.lineLimit).enumerated() {
        let lead = number == 0 ? margin : StyledText(.blanks(2))
        let text = lead + line.padded(to: max(0, room), ellipsis: state.glyphs.ellipsis)
        frame.write(text, at: Point(column: content.column, row: first + number), in: content)
      }
      guard isSelected else { return }
      // Only the first line carries the bar: half the cells to send when it moves.
      let bar = Rect(column: content.column, row: first, columns: content.columns, rows: 1)
        .intersection(content)
      let hasKeys = state.focus == roster.pane && state.overlay == nil
      frame.add(hasKeys ? .selected : .remembered, to: bar)
      if hasKeys, frame.cursor == nil { frame.cursor = bar.origin }
    }
  }

  // Two cells: the bar's mark and the mark of what is new or changed, dim once it has been seen.
  private static func margin(of id: RowID, isSelected: Bool, in state: DashboardState)
    -> StyledText
  {
    let mark = state.marks[id]?.mark(state.glyphs) ?? " "
    let style: Style = state.marks.isSeen(id.place) ? .dim : .fresh
    return StyledText(isSelected ? state.glyphs.selection : " ") + StyledText(mark, style)
  }

  private static func title(
    of pane: PaneID,
    in state: DashboardState,
    hasFocus: Bool,
  ) -> StyledText {
    let roster = state.rosters[pane.rawValue]
    guard state.isShown else { return PaneFrame.title(pane, hasFocus: hasFocus) }
    let order = roster.order == 0 ? "" : " \(pane.orders[roster.order])"
    let status = roster.status.map { " \($0)" } ?? ""
    let days = roster.isOverview ? " key days" : ""
    let hidden = pane == .parties ? state.situation.hidden.count : 0
    let left = hidden == 0 ? "" : ", \(grouped(hidden)) hidden"
    return PaneFrame.title(
      pane,
      "\(grouped(roster.rowCount))\(state.isWhole ? "" : "+")\(left)\(status)\(days)\(order)",
      hasFocus: hasFocus,
    )
  }

  private static func drawEmpty(
    _ pane: PaneID,
    of state: DashboardState,
    in content: Rect,
    frame: inout Frame,
  ) {
    guard state.isShown else { return }
    let text = Messages.empty(
      pane,
      in: state.folder,
      of: state.situation,
      filter: state.filter,
    )
    let lines = ShownText(text).wrapped(to: max(1, content.columns - 2))
    for (number, line) in lines.enumerated() {
      frame.write(
        line,
        at: Point(column: content.column + 1, row: content.row + number),
        style: .dim,
        in: content,
      )
    }
  }
}
