import Assessment
import Canvas

extension DashboardState {
  /// Narrows the lists to the selected party, or to the parties of the selected row one by one.
  mutating func filterBySelection() {
    let pane = focus == .source ? origin : focus
    guard overlay == nil, let id = selectedID(in: pane), let row = register.row(id) else {
      return say(Messages.nothingSelected)
    }
    let names: [String]
    switch pane {
    case .parties: names = [situation.parties[row].name]
    case .watch: names = situation.watch[row].parties
    case .timeline, .source: names = situation.timeline[row].parties
    }
    // A second press takes the row's next party; after its last, and on the party itself, all.
    let next = filter.flatMap { names.firstIndex(of: $0.name) }.map { $0 + 1 } ?? 0
    if next > 0, next >= names.count { return setFilter(nil) }
    guard names.indices.contains(next),
      let party = situation.parties.first(where: { $0.name == names[next] })
    else { return say(Messages.noParty) }
    setFilter(Filter(party, in: situation))
  }

  /// Narrows the lists to a party, or shows everything.
  mutating func setFilter(_ filter: Filter?) {
    if let filter {
      say(Messages.filtered(filter))
    } else {
      say(self.filter == nil ? Messages.notFiltered : Messages.allShown)
    }
    self.filter = filter
    rebuild(.watch)
    rebuild(.timeline)
    if overlay?.subject == .documents { overlay = page(.documents) }
    leaves = leaves.map { leaf in
      guard case .grid(var grid) = leaf else { return leaf }
      grid.take(situation, filter)
      return .grid(grid)
    }
  }

  /// Puts the rows of the pane with the keys into its next order.
  mutating func cycleOrder() {
    let pane = focus == .source ? origin : focus
    let orders = pane.orders
    let order = (rosters[pane.rawValue].order + 1) % max(1, orders.count)
    setOrder(order, of: pane)
  }

  mutating func setOrder(_ order: Int, of pane: PaneID) {
    rosters[pane.rawValue].order = order
    rebuild(pane)
    say("\(pane.name) \(pane.orders[order]).")
  }

  /// Lists a pane's rows anew, with the same row selected at the same place where it is still there.
  mutating func rebuild(_ pane: PaneID) {
    rebuild(pane, keeping: selectedID(in: pane)?.key)
  }

  /// Lists a pane's rows anew and selects the row of a key; without one, the pane's first choice.
  mutating func rebuild(_ pane: PaneID, keeping key: RowKey?) {
    let roster = rosters[pane.rawValue]
    let items = Ordering.items(
      of: situation,
      pane: pane,
      order: roster.order,
      filter: pane == .parties ? nil : filter,
    )
    let row = key.flatMap { register.row(RowID(pane: pane, key: $0)) }
    let kept = row.flatMap { items.firstIndex(of: .row($0)) }
    let area = layout.content(of: pane).size
    rosters[pane.rawValue].items = items
    if let kept {
      lay(pane, in: area, select: kept)
    } else if let place = roster.scroller.selected, key != nil {
      lay(pane, in: area, select: min(place, max(0, items.count - 1)))
    } else {
      lay(pane, in: area, select: 0)
      if pane == .timeline { turnToNow() }
    }
  }

  // The first thing to come is selected, with the line "now" in the middle of the view.
  private mutating func turnToNow() {
    let timeline = PaneID.timeline.rawValue
    let items = rosters[timeline].items
    guard let now = items.firstIndex(of: .group(.now)) else { return }
    let isReversed = rosters[timeline].order == 1
    let ahead = isReversed ? now - 1 : now + 1
    let behind = isReversed ? now + 1 : now - 1
    let item = items.indices.contains(ahead) ? ahead : behind
    rosters[timeline].scroller.select(item, at: (1, 2))
  }
}
