import Canvas

extension DashboardState {
  /// Takes a click or a turn of the wheel in.
  mutating func point(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .wheelUp: roll(at: event.point, by: -3)
    case .wheelDown: roll(at: event.point, by: 3)
    case .press: press(at: event.point)
    case .doublePress:
      press(at: event.point)
      if content(at: event.point) != nil { return open() }
    case .release: break
    }
    return []
  }

  private mutating func press(at point: Point) {
    notice = nil
    if overlay == nil, let pane = TabsPane.pane(at: point, in: self) { return show(pane) }
    guard let (pane, content) = content(at: point) else { return }
    if overlay == nil { show(pane) }
    if overlay == nil, pane == .source, case .grid(var grid)? = leaves.last {
      grid.select(
        at: Point(column: point.column - content.column, row: point.row - content.row)
      )
      leaves[leaves.count - 1] = .grid(grid)
      return
    }
    let line = point.row - content.row
    withScroller { scroller in
      if let item = scroller.item(at: scroller.top + line) { scroller.select(item) }
    }
  }

  private mutating func roll(at point: Point, by lines: Int) {
    guard let (pane, _) = content(at: point) else { return }
    let keys = focus
    if overlay == nil { focus = pane }
    withScroller { $0.roll(by: lines) }
    focus = keys
  }

  // The pane under a point and where its lines stand.
  private func content(at point: Point) -> (PaneID, Rect)? {
    if overlay != nil {
      return overlayContent.contains(point) ? (focus, overlayContent) : nil
    }
    let layout = layout
    guard let pane = layout.panes.first(where: { $0.rect.contains(point) })?.pane else {
      return nil
    }
    var content = layout.content(of: pane)
    if pane == .source, case .source? = leaves.last { content = content.split(rows: 1).lower }
    return content.contains(point) ? (pane, content) : nil
  }
}
