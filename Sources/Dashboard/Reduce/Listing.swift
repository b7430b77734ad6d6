import Assessment
import Canvas
import Prose

/// Which row of a list has the cursor when its rows are listed anew.
///
/// Where the analyst has put it, it stays: on its row, or, while a filter or a new reading has taken that
/// away, beside where it was; and it goes back when the row does. Where nobody has moved it, it stays
/// where the list begins, which in the timeline is "now".
extension DashboardState {
  /// Lists a pane's rows anew after its order or what it shows has changed.
  mutating func rebuild(_ pane: PaneID) {
    noteMove(in: pane)
    list(pane)
  }

  /// Takes in whether the analyst has moved the cursor since the list put it somewhere.
  mutating func noteMove(in pane: PaneID) {
    let place = pane.rawValue
    guard let row = rosters[place].selectedRow else { return }
    let key = key(of: row, in: pane)
    // In a list without "now" a row that has been read stays under the cursor.
    let isHeld = pane != .timeline && isLoaded && rosters[place].anchor == nil
    guard key != rosters[place].stood || isHeld else { return }
    holdCursor(of: pane, on: row)
  }

  /// Has the cursor of a list stay with a row of the situation.
  mutating func holdCursor(of pane: PaneID, on row: Int) {
    let key = key(of: row, in: pane)
    let time = pane == .timeline ? situation.timeline[row].when.sortKey : nil
    rosters[pane.rawValue].anchor = Roster.Anchor(key: key, time: time)
    rosters[pane.rawValue].stood = key
  }

  /// Has the cursor stay with the selected row, which the analyst looks into.
  mutating func holdCursor(on id: RowID) {
    guard selectedID(in: id.pane) == id, let row = register.row(id) else { return }
    holdCursor(of: id.pane, on: row)
  }

  /// Lists the rows of a pane, with the cursor where it belongs.
  mutating func list(_ pane: PaneID) {
    let roster = rosters[pane.rawValue]
    let items = Ordering.items(of: situation, in: roster, filter: pane == .parties ? nil : filter)
    let area = layout.content(of: pane).size
    rosters[pane.rawValue].items = items
    if let anchor = roster.anchor {
      lay(pane, in: area, select: item(for: anchor, of: roster, among: items) ?? 0)
    } else {
      lay(pane, in: area, select: 0)
      rosters[pane.rawValue].scroller.selectFirst()
      if pane == .timeline { turnToNow() }
    }
    rosters[pane.rawValue].stood = selectedID(in: pane)?.key
  }

  // The row itself, else the one that stood in for it last, else its neighbour.
  private func item(for anchor: Roster.Anchor, of roster: Roster, among items: [ListItem]) -> Int? {
    for key in [anchor.key, roster.stood].compactMap(\.self) {
      if let row = register.row(RowID(pane: roster.pane, key: key)),
        let item = items.firstIndex(of: .row(row))
      {
        return item
      }
    }
    guard let time = anchor.time, time.isFinite else {
      return roster.scroller.selected.map { min($0, max(0, items.count - 1)) }
    }
    let distances = items.map { item in
      item.row.map { abs(situation.timeline[$0].when.sortKey - time) } ?? .infinity
    }
    return distances.indices.min { distances[$0] < distances[$1] }
  }

  /// Selects the first thing to come, with the line "now" in the middle of the view.
  mutating func turnToNow() {
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
