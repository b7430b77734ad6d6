import Prose
import Testing

@testable import Dashboard

/// Times as a person reads them.
@Suite struct WhenShownTests {
  static let now = Day(year: 2025, month: 12, day: 2)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> When.Moment {
    .date(CalendarDate(year: year, part: .day(month, day)))
  }

  static func date(_ year: Int?, _ part: CalendarDate.Part) -> When.Moment {
    .date(CalendarDate(year: year, part: part))
  }

  static let shown: [(When, String, String)] = [
    (When(day(2025, 12, 2)), "2 Dec 2025", "2 Dec"),
    (When(day(2024, 12, 2)), "2 Dec 2024", "2 Dec 2024"),
    (When(date(2025, .month(3))), "Mar 2025", "Mar"),
    (When(date(2025, .month(2)), approximate: true), "Feb 2025~", "Feb~"),
    (When(date(2025, .year)), "2025", "2025"),
    (When(date(1990, .decade)), "1990s", "1990s"),
    (When(date(1900, .century)), "20th century", "20th century"),
    (When(date(2000, .century)), "21st century", "21st century"),
    (When(date(2025, .half(1))), "H1 2025", "H1"),
    (When(date(2025, .quarter(4))), "Q4 2025", "Q4"),
    (When(date(2025, .season(.summer))), "summer 2025", "summer"),
    (When(date(2025, .week(7))), "10–16 Feb 2025", "10–16 Feb"),
    (When(date(2025, .weekend(48))), "29–30 Nov 2025", "29–30 Nov"),
    (When(date(nil, .day(5, 3))), "3 May", "3 May"),
    (When(from: day(2025, 5, 3), to: day(2025, 5, 5)), "3–5 May 2025", "3–5 May"),
    (
      When(from: day(2025, 2, 28), to: day(2025, 3, 3)), "28 Feb – 3 Mar 2025", "28 Feb – 3 Mar",
    ),
    (
      When(from: day(2024, 12, 30), to: day(2025, 1, 2)), "30 Dec 2024 – 2 Jan 2025",
      "30 Dec 2024 – 2 Jan",
    ),
    (When(from: date(2025, .month(3)), to: date(2025, .month(5))), "Mar–May 2025", "Mar–May"),
    (When(from: date(2022, .year), to: date(2025, .year)), "2022–2025", "2022–2025"),
    (When(from: date(2025, .month(3)), to: nil), "since Mar 2025", "since Mar"),
    (When(from: nil, to: day(2025, 5, 5)), "until 5 May 2025", "until 5 May"),
    (When(from: nil, to: nil), "undated", "undated"),
    (When(.report(offset: 0, unit: .day)), "T", "T"),
    (When(.report(offset: -2, unit: .day)), "T-2D", "T-2D"),
    (When(.report(offset: -2, unit: .day), approximate: true), "T-2D~", "T-2D~"),
    (When(.report(offset: 48, unit: .hour)), "T+48H", "T+48H"),
    (When(.report(offset: -4, unit: .year), approximate: true), "~4 years before", "T-4Y~"),
    (When(.report(offset: 1, unit: .month)), "1 month after", "T+1M"),
    (
      When(from: .report(offset: -4, unit: .year), to: nil, approximate: true),
      "since ~4 years before", "since T-4Y~",
    ),
    (
      When(from: .report(offset: -3, unit: .day), to: .report(offset: -1, unit: .day)),
      "T-3D to T-1D", "T-3D to T-1D",
    ),
  ]

  @Test(arguments: shown) func timesReadAsPeopleWriteThem(
    _ when: When,
    _ full: String,
    _ short: String,
  ) {
    #expect(when.shown() == full)
    #expect(when.shortened(leavingOut: 2025) == short)
  }

  static let counted: [(When.Moment, String?)] = [
    (day(2025, 12, 2), "today"), (day(2025, 12, 3), "tomorrow"), (day(2025, 12, 1), "yesterday"),
    (day(2025, 12, 7), "in 5 days"), (day(2025, 11, 27), "5 days ago"),
    (day(2026, 1, 15), "in 6 weeks"), (day(2026, 3, 2), "in 3 months"),
    (day(2028, 12, 2), "in 3 years"), (date(2025, .month(12)), "under way"),
    (date(2026, .month(2)), "in 2 months"), (date(2025, .week(49)), "these days"),
    (date(2025, .week(50)), "in 1 week"), (date(2027, .year), "in 1 year"),
    (date(2020, .year), "5 years ago"), (.report(offset: 2, unit: .day), nil),
    (date(nil, .day(5, 3)), nil),
  ]

  @Test(arguments: counted) func countdownsAreNoFinerThanTheTime(
    _ moment: When.Moment,
    _ words: String?,
  ) {
    #expect(When(moment).countdown(from: Self.now) == words)
    #expect(When(moment).countdown(from: nil) == nil)
  }

  @Test func whatIsDueInWeeksThatHaveBegunIsDueByTheirEnd() {
    let month = When(.date(CalendarDate(year: 2025, part: .month(12))))
    #expect(month.deadline(from: Self.now) == "by 31 Dec 2025")
    #expect(When(Self.day(2025, 12, 3)).deadline(from: Self.now) == "tomorrow")
  }

  @Test func anOpenTimeHasNoCountdown() {
    #expect(When(from: Self.day(2025, 12, 1), to: nil).countdown(from: Self.now) == nil)
  }

  @Test func numbersAndNounsAgree() {
    #expect(Dashboard.counted(1, "document") == "1 document")
    #expect(Dashboard.counted(0, "party") == "0 parties")
    #expect(Dashboard.counted(2, "day") == "2 days")
    #expect(Dashboard.counted(1_234_567, "row") == "1,234,567 rows")
  }
}
