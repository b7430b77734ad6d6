import Assessment
import Canvas
import Prose

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

  /// Whether a list shows less than there is: by a party, a status or the days that matter most.
  var isNarrowed: Bool {
    filter != nil || rosters.contains { $0.status != nil || $0.isOverview }
  }

  /// Narrows the lists to a party, or shows everything.
  mutating func setFilter(_ filter: Filter?) {
    if let filter {
      say(Messages.filtered(filter))
    } else {
      say(isNarrowed ? Messages.allShown : Messages.notFiltered)
      for index in rosters.indices {
        rosters[index].status = nil
        rosters[index].isOverview = false
      }
    }
    self.filter = filter
    rebuild(.watch)
    rebuild(.timeline)
    if let subject = overlay?.subject, subject == .documents || subject == .figures {
      overlay = page(subject)
    }
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

  /// Narrows the list with the keys to its next status that a row has; after the last, to none.
  mutating func cycleStatus() {
    let pane = focus == .source ? origin : focus
    let held = Set(
      pane == .watch
        ? situation.watch.map(\.status.rawValue) : situation.timeline.map(\.status.rawValue)
    )
    let statuses = pane.statuses.filter(held.contains)
    let place = rosters[pane.rawValue].status.flatMap(statuses.firstIndex).map { $0 + 1 } ?? 0
    setStatus(statuses.indices.contains(place) ? statuses[place] : nil, of: pane)
  }

  mutating func setStatus(_ status: String?, of pane: PaneID) {
    guard !pane.statuses.isEmpty else { return say(Messages.noStatus) }
    rosters[pane.rawValue].status = status
    rebuild(pane)
    say(Messages.status(status, of: pane))
  }

  /// Shows the days that matter most alone, or everything again.
  mutating func toggleOverview() {
    let timeline = PaneID.timeline.rawValue
    rosters[timeline].isOverview.toggle()
    rebuild(.timeline)
    say(rosters[timeline].isOverview ? Messages.overview : Messages.everything)
  }
}
