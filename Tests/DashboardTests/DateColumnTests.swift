import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// The column of the timeline's dates: as wide as they need, and no date loses its year.
@Suite struct DateColumnTests {
  private static let now = Day(year: 2031, month: 4, day: 14)

  private static func date(_ year: Int, _ part: CalendarDate.Part) -> When.Moment {
    .date(CalendarDate(year: year, part: part))
  }

  private static let times = [
    When(date(2029, .day(9, 25))),
    When(from: date(2029, .day(9, 25)), to: date(2029, .day(10, 1))),
    When(from: date(2029, .day(3, 23)), to: date(2029, .day(3, 25))),
    When(from: date(2029, .day(10, 16)), to: nil), When(from: nil, to: date(2029, .day(10, 16))),
    When(date(2029, .week(7)), approximate: true), When(date(2029, .weekend(9))),
    When(from: date(2029, .day(10, 16)), to: date(2030, .day(1, 3)), approximate: true),
  ]

  private static func entry(_ when: When) -> TimelineEntry {
    Dispute.entry(
      "x",
      when,
      .past,
      Dispute.talks,
      "Norvania began to build the dam in March 2029.",
      time: "March 2029",
      parties: [],
    )
  }

  private static func row(_ when: When, among times: [When], columns: Int) -> (String, Int) {
    let glyphs = Glyphs.unicode
    let width = TimelineRow.dateWidth(of: times, columns: columns, now: now, glyphs)
    let look = RowLook(
      columns: columns,
      lineLimit: 1,
      dateWidth: width,
      now: now,
      glyphs: glyphs,
    )
    let line = TimelineRow.lines(entry(when), look)[0].text
    return (String(line.string.prefix(width)), width)
  }

  @Test(arguments: times) func noDateLosesItsYear(_ when: When) {
    for columns in 26...140 {
      for times in [Self.times, Array(repeating: Self.times[0], count: 40) + [when], [when]] {
        let (date, width) = Self.row(when, among: times, columns: columns)
        #expect(date.contains("2029"), "\(date) in \(columns)")
        #expect(width * 5 <= max(70, columns * 2), "\(width) of \(columns)")
      }
    }
  }

  @Test(arguments: times) func whereThereIsRoomTheDateIsWhole(_ when: When) {
    for columns in 75...140 {
      let (date, _) = Self.row(when, among: Self.times, columns: columns)
      #expect(date.trimmed == when.shown(), "in \(columns)")
    }
  }

  @Test func aFewLongDatesAmongManyTakeNoRoomFromTheOthers() {
    let many = Array(repeating: Self.times[0], count: 40) + [Self.times[1]]
    let (date, width) = Self.row(Self.times[1], among: many, columns: 74)
    #expect(width == "25 Sep 2029…".count)
    #expect(date.hasPrefix("25 Sep"))
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
