import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// What narrows the lists by status, by weight and by date, and what shows everything again.
@Suite struct NarrowingTests {
  private var state = DashboardState.dispute(80, 24)

  @Test(arguments: [["2", "S", "S"], ["3", "S"], ["3", "v"], ["f"], ["f", "2", "S", "3", "v"]])
  mutating func escShowsAllThatAnyKeyHasTakenAway(_ keys: [String]) {
    let before = state.rosters.map(\.rowCount)
    for key in keys { state.press(key) }
    #expect(state.isNarrowed)
    #expect(FooterPane.keys(for: state, columns: 80).text.string.contains("F show all"))
    state.press("Esc")
    #expect(!state.isNarrowed)
    #expect(state.rosters.map(\.rowCount) == before)
  }

  @Test mutating func aStatusNarrowsAListUntilTheLastOne() {
    state.press("2", "S")
    #expect(state.rosters[PaneID.watch.rawValue].status == "open")
    #expect(state.rosters[PaneID.watch.rawValue].rowCount == 2)
    state.press("S")
    #expect(state.rosters[PaneID.watch.rawValue].status == "moving")
    #expect(state.rosters[PaneID.watch.rawValue].rowCount == 1)
    state.press("S")
    #expect(state.rosters[PaneID.watch.rawValue].rowCount == 3)
    state.press(":", "status moving", "Enter", "F")
    #expect(state.rosters[PaneID.watch.rawValue].rowCount == 3)
    state.press("1", "S")
    #expect(state.notice?.text == Messages.noStatus)
  }

  @Test mutating func theOverviewShowsDaysAlone() {
    state.press("3", "v")
    #expect(state.rosters[PaneID.timeline.rawValue].rowCount == 3)
    state.press("v")
    #expect(state.rosters[PaneID.timeline.rawValue].rowCount == 5)
  }

  @Test(arguments: [
    ("2031-04-18", "meeting"), ("2031-04", "secret"), ("2030", "secret"), ("2040", "rains"),
  ])
  mutating func aDateIsJumpedTo(_ text: String, _ key: String) {
    state.press("@", text, "Enter")
    #expect(state.focus == .timeline)
    #expect(state.selectedID(in: .timeline)?.key == RowKey(key))
  }

  @Test mutating func whatIsNoDateIsSaid() {
    state.press("@", "soon", "Enter")
    #expect(state.notice?.isError == true)
    #expect(state.focus == .parties)
  }
}
