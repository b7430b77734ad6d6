import Canvas

extension DashboardState {
  /// Moves in the pane that has the keys, or to the pane beside it.
  mutating func move(_ command: Command) {
    if overlay == nil, focus == .source, case .grid(var grid)? = leaves.last {
      grid.move(command)
      leaves[leaves.count - 1] = .grid(grid)
      return
    }
    switch command {
    case .left: moveAcross(-1)
    case .right: moveAcross(1)
    default: withScroller { $0.move(command) }
    }
  }

  /// Changes what has the keys: the page over everything, the source pane or a list.
  mutating func withScroller(_ change: (inout Scroller) -> Void) {
    if overlay != nil {
      overlay.mutate { change(&$0.scroller) }
    } else if focus == .source, let last = leaves.indices.last {
      switch leaves[last] {
      case .page(var page):
        change(&page.scroller)
        leaves[last] = .page(page)
      case .source(var source):
        change(&source.scroller)
        leaves[last] = .source(source)
      case .grid: break
      }
    } else if focus != .source {
      change(&rosters[focus.rawValue].scroller)
    }
  }

  /// Where things stand in what has the keys.
  var scroller: Scroller {
    if let overlay { return overlay.scroller }
    if focus != .source { return rosters[focus.rawValue].scroller }
    switch leaves.last {
    case .page(let page): return page.scroller
    case .source(let source): return source.scroller
    case .grid, nil: return Scroller()
    }
  }

  /// Gives a pane the keys.
  mutating func show(_ pane: PaneID) {
    overlay = nil
    if pane != .source { origin = pane }
    focus = pane
  }

  /// Gives the next pane the keys, from the last to the first.
  mutating func cyclePane(by step: Int) {
    let panes = PaneID.lists + (leaves.isEmpty ? [] : [.source])
    let place = panes.firstIndex(of: focus) ?? 0
    show(panes[(place + step + panes.count) % panes.count])
  }

  // Across the screen, without going round.
  private mutating func moveAcross(_ step: Int) {
    if overlay != nil {
      if step < 0 { overlay = nil }
      return
    }
    if focus == .source {
      if step < 0 { closeLeaf() }
      return
    }
    // Where two lists stand above each other, both have the parties at their left.
    if layout.rect(of: .watch)?.column == layout.rect(of: .timeline)?.column,
      layout.rect(of: .watch) != nil
    {
      if step < 0 { show(.parties) } else if focus == .parties { show(.watch) }
      return
    }
    let target = focus.rawValue + step
    if let pane = PaneID(rawValue: target), pane != .source || !leaves.isEmpty { show(pane) }
  }
}

extension Scroller {
  /// Moves as a command says.
  mutating func move(_ command: Command) {
    switch command {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .halfDown: scroll(by: max(1, rows / 2))
    case .halfUp: scroll(by: -max(1, rows / 2))
    // A line of the page before stays in sight.
    case .pageDown: scroll(by: max(1, rows - 1))
    case .pageUp: scroll(by: -max(1, rows - 1))
    case .top: selectFirst()
    case .bottom: selectLast()
    default: break
    }
  }
}

extension Optional {
  /// Changes the value if there is one.
  mutating func mutate(_ change: (inout Wrapped) -> Void) {
    guard var value = self else { return }
    change(&value)
    self = value
  }
}
