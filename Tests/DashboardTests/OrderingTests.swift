import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// Which rows a list has, and in which order.
@Suite struct OrderingTests {
  private static let now = Day(year: 2031, month: 4, day: 14)

  private static func item(
    _ title: String,
    _ due: When?,
    _ status: WatchItem.Status = .open,
    _ origin: WatchItem.Origin = .risk,
  ) -> WatchItem {
    WatchItem(
      key: RowKey(title),
      title: title,
      question: title,
      origin: origin,
      parties: [],
      due: due,
      status: status,
      priority: 1,
      citations: [],
    )
  }

  private static func date(_ part: CalendarDate.Part, _ year: Int = 2031) -> When.Moment {
    .date(CalendarDate(year: year, part: part))
  }

  @Test func `by due date the next comes first, then what is overdue, then the rest`() {
    // In the order in which they are to be listed.
    let sections: [(DueGroup, [WatchItem])] = [
      (
        .ahead,
        [
          Self.item("today", When(Self.date(.day(4, 14))), .moving),
          Self.item("tomorrow", When(Self.date(.day(4, 15)))),
          Self.item(
            "this week",
            When(from: Self.date(.day(4, 12)), to: Self.date(.day(4, 18))),
          ),
          Self.item("later", When(Self.date(.day(4, 19)))),
          Self.item("in April", When(Self.date(.month(4)), approximate: true)),
          Self.item("in May", When(Self.date(.month(5))), .open, .stated),
          Self.item("in the year", When(Self.date(.year), approximate: true)),
          Self.item("next year", When(Self.date(.day(2, 1), 2032))),
          Self.item("since long", When(from: Self.date(.year, 2011), to: nil)),
        ],
      ),
      (
        .overdue,
        [
          Self.item("yesterday", When(Self.date(.day(4, 13))), .overdue),
          Self.item("in March", When(Self.date(.month(3)))),
          Self.item("long ago", When(Self.date(.year, 2011))),
        ],
      ),
      (.undated, [Self.item("some day", nil), Self.item("stated", nil, .open, .stated)]),
      (
        .settled,
        [
          Self.item("answered", When(Self.date(.day(4, 20))), .answered),
          Self.item("closed", nil, .closed),
        ],
      ),
    ]
    let wanted = sections.map { group, items in ["\(group)"] + items.map(\.title) }.flatMap(\.self)
    for step in 1..<sections.flatMap(\.1).count {
      // What is not told apart by its date stays in the order of the list.
      let dated = sections.prefix(2).flatMap(\.1)
      let turned = Array(dated[(step % dated.count)...] + dated[..<(step % dated.count)])
      let watch = turned + sections.dropFirst(2).flatMap(\.1)
      let situation = Situation(
        documents: [],
        gaps: [],
        parties: [],
        watch: watch,
        timeline: [],
        stakes: [],
        now: Self.now,
      )
      var roster = Roster(.watch)
      roster.order = 1
      let found = Ordering.items(of: situation, in: roster, filter: nil).map { item in
        switch item {
        case .row(let row): watch[row].title
        case .group(.due(let group)): "\(group)"
        case .group: "another line"
        }
      }
      #expect(found == wanted)
    }
  }

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
    let quiet = plain.firstIndex(of: "  -- Quiet for long --")
    #expect(quiet != nil && quiet == plain.firstIndex { $0.hasPrefix("  old [") }.map { $0 - 1 })
  }
}
