import Canvas

/// The line of panes where one fills the screen: the one in sight in brackets.
enum TabsPane {
  static func draw(_ state: DashboardState, in frame: inout Frame) {
    let rect = state.layout.tabs
    for tab in tabs(of: state) {
      frame.write(
        tab.text,
        at: Point(column: tab.start, row: rect.row),
        style: tab.pane == state.focus ? .focus : .dim,
        in: rect,
      )
    }
  }

  /// The pane whose tab is at a place.
  static func pane(at point: Point, in state: DashboardState) -> PaneID? {
    guard state.layout.tabs.contains(point) else { return nil }
    return tabs(of: state).first {
      ($0.start..<$0.start + $0.text.width).contains(point.column)
    }?.pane
  }

  private struct Tab {
    let pane: PaneID
    let start: Int
    let text: ShownText
  }

  private static func tabs(of state: DashboardState) -> [Tab] {
    let rect = state.layout.tabs
    guard !rect.isEmpty else { return [] }
    let panes = PaneID.lists + (state.leaves.isEmpty ? [] : [.source])
    let name = { (pane: PaneID) -> ShownText in
      if pane == .source, case .grid? = state.leaves.last { return "4 Relations" }
      return "\(pane.rawValue + 1) \(pane.shortName)"
    }
    let named = texts(of: panes, focus: state.focus, name)
    // Where the names do not fit, the one in sight keeps its name.
    let fits = named.reduce(0) { $0 + $1.width } <= rect.columns
    let texts =
      fits
      ? named
      : texts(of: panes, focus: state.focus) {
        $0 == state.focus ? name($0) : "\($0.rawValue + 1)"
      }
    var start = rect.column
    return zip(panes, texts).map { pane, text in
      defer { start += text.width }
      return Tab(pane: pane, start: start, text: text)
    }
  }

  private static func texts(
    of panes: [PaneID],
    focus: PaneID,
    _ name: (PaneID) -> ShownText,
  ) -> [ShownText] {
    panes.map { $0 == focus ? "[\(name($0))]" : " \(name($0)) " }
  }
}
