import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// Where the cursor stands in a list when the list becomes another one.
@Suite struct CursorTests {
  /// Entries on days of 2031, those after the tenth still to come.
  private static func entries(_ days: [Int], month: Int = 4) -> [TimelineEntry] {
    days.map { day in
      Dispute.entry(
        "\(month)-\(day)",
        Day(year: 2031, month: month, day: day).map { When($0) },
        month > 4 || (month == 4 && day > 14) ? .scheduled : .past,
        Dispute.talks,
        "Norvania began to build the dam in March 2029.",
        time: "March 2029",
        parties: day % 2 == 0 ? ["Norvania"] : ["Ruritania"],
      )
    }
  }

  private static let many = entries(Array(1...28), month: 3) + entries(Array(1...30))

  private static func dashboard(_ timeline: [TimelineEntry]) -> DashboardState {
    .dispute(80, 24, Dispute.situation(timeline: timeline))
  }

  private var state = dashboard(many)

  private var selected: String? {
    guard let row = state.rosters[PaneID.timeline.rawValue].selectedRow else { return nil }
    return state.situation.timeline[row].key.description
  }

  private var showsNow: Bool { state.screen.contains("now: 14 Apr 2031") }

  /// Whether the cursor is on the first thing to come, or without any on the last that was, with the
  /// line "now" in sight.
  private var isAtNow: Bool {
    let roster = state.rosters[PaneID.timeline.rawValue]
    guard let line = roster.items.firstIndex(of: .group(.now)), let item = roster.scroller.selected
    else { return false }
    let step = roster.order == 0 ? 1 : -1
    let isAhead = roster.items.indices.contains(line + step)
    return item == (isAhead ? line + step : line - step) && showsNow
  }

  @Test func whileAFolderIsReadTheCursorStaysAtNow() {
    var early = CursorTests()
    early.state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    let parts = [Self.entries([3, 20]), Self.entries(Array(1...6) + [20, 21]), Self.many]
    for part in parts {
      _ = early.state.reduce(.preview(Dispute.situation(timeline: part)))
      #expect(early.isAtNow)
    }
    _ = early.state.reduce(.loaded(Dispute.situation(timeline: Self.many), changes: []))
    #expect(early.isAtNow)
    #expect(early.state.rosters[0].scroller.top == 0)
  }

  @Test mutating func nothingThatNarrowsTheListTakesAnUnmovedCursorFromNow() {
    state.press("3")
    for keys in [["v", "v"], ["1", "f", "j", "f", "F"], ["3", "S", "S", "F"], ["3", "s", "s"]] {
      for key in keys {
        state.press(key)
        let holdsNow = state.rosters[PaneID.timeline.rawValue].items.contains { $0.row != nil }
        if holdsNow, state.rosters[PaneID.timeline.rawValue].status == nil { #expect(isAtNow) }
      }
      #expect(isAtNow, "after \(keys)")
    }
  }

  @Test mutating func aCursorThatWasMovedComesBackToItsRow() {
    state.press("3", "g", "j", "j")
    let row = selected
    for keys in [["1", "f", "F"], ["1", "j", "f", "F"], ["3", "S", "S", "S"], ["v", "v"]] {
      for key in keys { state.press(key) }
      #expect(selected == row, "after \(keys)")
    }
  }

  @Test mutating func besideARowThatIsGoneIsItsNeighbourInTime() {
    state.press("@", "2031-04-03", "Enter")
    _ = state.reduce(
      .loaded(Dispute.situation(timeline: Self.entries([1, 2, 4, 20])), changes: [])
    )
    #expect(["4-2", "4-4"].contains { Optional(RowKey($0).description) == selected })
    _ = state.reduce(.loaded(Dispute.situation(timeline: Self.many), changes: []))
    #expect(selected == RowKey("4-3").description)
  }

  @Test(arguments: [["@", "now", "Enter"], ["@", "Today", "Enter"], ["@", "Enter"]])
  mutating func oneKeyGoesBackToNow(_ keys: [String]) {
    state.press("3", "g", "1")
    for key in keys { state.press(key) }
    #expect(state.focus == .timeline)
    #expect(isAtNow)
    state.press("s", "3", "G")
    for key in keys { state.press(key) }
    #expect(isAtNow)
  }

  @Test mutating func thePromptOfADateSaysWhatCanBeTyped() {
    state.press("@")
    #expect(state.frame().rows[23].contains(/go to: +18 Apr, .*, now/))
  }

  // MARK: What can be typed

  @Test(arguments: [
    CalendarDate(year: 2031, part: .day(6, 15)), CalendarDate(year: 2029, part: .day(6, 5)),
    CalendarDate(year: 2031, part: .month(5)), CalendarDate(year: 2029, part: .month(12)),
    CalendarDate(year: 2031, part: .year), CalendarDate(year: 2030, part: .decade),
    CalendarDate(year: 2000, part: .century), CalendarDate(year: 2031, part: .half(2)),
    CalendarDate(year: 2030, part: .quarter(3)), CalendarDate(year: 2030, part: .week(7)),
    CalendarDate(year: 2031, part: .season(.autumn)), CalendarDate(year: 2031, part: .weekend(7)),
  ])
  func whatTheScreenWritesCanBeTyped(_ date: CalendarDate) throws {
    let now = Day(year: 2031, month: 4, day: 14)
    let other = CalendarDate(year: 2031, part: .day(10, 2))
    let times = [
      When(.date(date)), When(.date(date), approximate: true), When(from: .date(date), to: nil),
      When(from: nil, to: .date(date)), When(from: .date(date), to: .date(other)),
    ]
    for time in times where time.start != nil || time.end != nil {
      for year in [nil, 2031] {
        let text = time.shown(leavingOut: year)
        let typed = try #require(When(typed: text, now: now), "\(text)")
        #expect(typed.sortKey == time.sortKey, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("15 June", "2031-06-15"), ("June 15, 2029", "2029-06-15"), ("1st may", "2031-05-01"),
    ("tomorrow", "2031-04-15"), ("2031-06", "2031-06"), ("3–5 May 2025", "2025-05-03/2025-05-05"),
    ("T-2D", "T-2D"), ("T to T+2D", "T/T+2D"), ("4 years before", "T-4Y"),
  ])
  func peopleTypeTimesInTheirWays(_ text: String, _ meant: String) {
    #expect(When(typed: text, now: Day(year: 2031, month: 4, day: 14))?.description == meant)
  }

  @Test(arguments: [
    "soon", "31 Feb", "15", "May June", "15 15 May", "", "–", "T-", "h3 2031", "-3 days before",
    "-9223372036854775808 years before", "T-9223372036854775808D",
  ])
  func whatIsNoTimeIsRefused(_ text: String) {
    #expect(When(typed: text, now: Day(year: 2031, month: 4, day: 14)) == nil)
  }

  @Test mutating func aQuestionIsDueOnADayAsTheScreenWritesIt() {
    state.press("2", "j", "T", "15 June")
    #expect(
      state.press("Enter") == [
        .correct(
          .add(.due("The treaty", When(.date(CalendarDate(year: 2031, part: .day(6, 15))))))
        )
      ]
    )
  }
}
