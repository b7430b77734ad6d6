import Assessment

extension DashboardState {
  /// Selects the next new or changed row or figure, through all lists and the figures and round.
  mutating func stepChange(by step: Int) {
    let stops = stops
    guard !stops.isEmpty else { return say(Messages.noChange) }
    let count = stops.count
    let start = stops.firstIndex(where: isHere) ?? (step > 0 ? count - 1 : 0)
    for distance in 1...count {
      let stop = stops[((start + step * distance) % count + count) % count]
      if marks.change(of: place(of: stop)) != nil { return go(to: stop) }
    }
    say(Messages.noChange)
  }

  /// Something that can carry a mark, in the order in which marks are stepped through.
  private enum Stop {
    case row(RowID, item: Int)
    case figure(RowKey)
  }

  private var stops: [Stop] {
    let rows = PaneID.lists.flatMap { pane in
      rosters[pane.rawValue].items.enumerated().compactMap { item, content in
        content.row.map { Stop.row(RowID(pane: pane, key: key(of: $0, in: pane)), item: item) }
      }
    }
    return rows + listedFigures.map { .figure($0.key) }
  }

  private func place(of stop: Stop) -> Change.Place {
    switch stop {
    case .row(let id, _): id.place
    case .figure(let key): Change.Place(pane: .figure, key: key)
    }
  }

  private func isHere(_ stop: Stop) -> Bool {
    let isOnFigures = overlay?.subject == .figures
    switch stop {
    case .row(let id, let item):
      let here = focus == .source ? origin : focus
      return !isOnFigures && id.pane == here && item == rosters[here.rawValue].scroller.selected
    case .figure(let key):
      return isOnFigures && overlay?.selectedPlace == place(of: .figure(key))
    }
  }

  private mutating func go(to stop: Stop) {
    switch stop {
    case .row(let id, let item):
      show(id.pane)
      rosters[id.pane.rawValue].scroller.select(item)
    case .figure(let key): showFigure(key)
    }
  }
}
