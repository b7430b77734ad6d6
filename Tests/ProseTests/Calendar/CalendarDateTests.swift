import Prose
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (CalendarDate(year: 1900, part: .century), "19XX", "1900-01-01", "1999-12-31"),
    (CalendarDate(year: 1990, part: .decade), "199X", "1990-01-01", "1999-12-31"),
    (CalendarDate(year: 2024, part: .year), "2024", "2024-01-01", "2024-12-31"),
    (CalendarDate(year: 2024, part: .half(2)), "2024-41", "2024-07-01", "2024-12-31"),
    (CalendarDate(year: 2024, part: .quarter(1)), "2024-33", "2024-01-01", "2024-03-31"),
    (CalendarDate(year: 2024, part: .season(.winter)), "2024-24", "2024-12-01", "2025-02-28"),
    (CalendarDate(year: 2025, part: .week(7)), "2025-W07", "2025-02-10", "2025-02-16"),
    (CalendarDate(year: 2025, part: .weekend(7)), "2025-W07", "2025-02-15", "2025-02-16"),
    (CalendarDate(year: 2024, part: .month(2)), "2024-02", "2024-02-01", "2024-02-29"),
    (CalendarDate(year: 2024, part: .day(2, 29)), "2024-02-29", "2024-02-29", "2024-02-29"),
  ])
  func `A date has its EDTF text and its first and last day`(
    date: CalendarDate,
    text: String,
    first: String,
    last: String,
  ) throws {
    #expect(date.description == text)
    let days = try #require(date.days)
    #expect("\(days.lowerBound)" == first)
    #expect("\(days.upperBound)" == last)
  }

  @Test func `Without a year, or on a day the calendar lacks, there are no days`() {
    #expect(CalendarDate(year: nil, part: .day(5, 3)).days == nil)
    #expect(CalendarDate(year: nil, part: .day(5, 3)).description == "XXXX-05-03")
    #expect(CalendarDate(year: 2025, part: .day(2, 29)).days == nil)
  }

  @Test func `A time is read from what is written of it`() {
    let parts: [CalendarDate.Part] = [
      .century, .decade, .year, .half(1), .half(2), .quarter(4), .season(.spring), .week(7),
      .month(2), .day(2, 29),
    ]
    let moments: [When.Moment?] =
      [nil, .report(offset: 0, unit: .day), .report(offset: -4, unit: .year)]
      + [.report(offset: 12, unit: .hour)]
      + parts.map { part in
        let year = part == .century ? 1900 : part == .decade ? 1990 : 2024
        return .date(CalendarDate(year: year, part: part))
      } + [.date(CalendarDate(year: nil, part: .day(5, 3)))]
    for start in moments {
      for end in moments {
        for isApproximate in [false, true] {
          let when = When(from: start, to: end, approximate: isApproximate)
          #expect(When(described: "\(when)") == when, "\(when)")
        }
      }
    }
    for text in ["", "..", "~", "2031-13", "20", "T+", "T-2X", "2031/", "a/b/c", "last week"] {
      #expect(When(described: text) == nil, "\(text)")
    }
  }

  @Test func `A time reads as EDTF, or from T`() {
    let march = When.Moment.date(CalendarDate(year: 2025, part: .month(3)))
    let may = When.Moment.date(CalendarDate(year: 2025, part: .day(5, 3)))
    #expect(When(march).description == "2025-03")
    #expect(When(from: march, to: may).description == "2025-03/2025-05-03")
    #expect(When(from: march, to: nil).description == "2025-03/..")
    #expect(When(from: nil, to: march, approximate: true).description == "../2025-03~")
    #expect(When(.report(offset: 0, unit: .week)).description == "T")
    #expect(When(.report(offset: -2, unit: .day)).description == "T-2D")
    let years = When(from: .report(offset: -4, unit: .year), to: nil, approximate: true)
    #expect(years.description == "T-4Y/..~")
    #expect(years.isRelative)
  }
}
