import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// Which rows a list has, and in which order.
@Suite struct OrderingTests {
  @Test func `what nobody spoke of for half a year stands under a line of its own`() {
    let items = [("new", 2031), ("old", 2030)].map { title, year in
      WatchItem(
        key: RowKey(title),
        title: title,
        question: title,
        origin: .risk,
        parties: [],
        due: nil,
        status: .open,
        priority: 1,
        raised: Day(year: year, month: 3, day: 30),
        citations: [],
      )
    }
    let situation = Situation(
      documents: [],
      gaps: [],
      parties: [],
      watch: items,
      timeline: [],
      stakes: [],
      now: Day(year: 2031, month: 4, day: 1),
    )
    var state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = state.reduce(.loaded(situation, changes: []))
    #expect(
      state.rosters[PaneID.watch.rawValue].items
        == [.group(.questions(.live)), .row(0), .group(.questions(.quiet)), .row(1)]
    )
    let plain = PlainText.lines(of: situation, width: 80)
    let quiet = plain.firstIndex(of: "  -- Quiet for half a year --")
    #expect(quiet != nil && quiet == plain.firstIndex { $0.hasPrefix("  old [") }.map { $0 - 1 })
  }
}
