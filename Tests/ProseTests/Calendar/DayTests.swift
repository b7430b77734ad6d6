import Prose
import Testing

@Suite struct DayTests {
  /// 1 January 1900 and the 146,097 days after it, one whole cycle of the calendar.
  private let cycle = -25_567..<(-25_567 + 146_097)

  @Test func `A day number and its civil date are each other's inverse over 400 years`() {
    for number in cycle {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.civil
      if Day(year: year, month: month, day: dayOfMonth) != day {
        Issue.record("\(number) becomes \(year)-\(month)-\(dayOfMonth)")
        return
      }
    }
  }

  @Test func `Days follow each other without a gap, and weekdays run from 1 to 7`() {
    var previous = Day(number: cycle.lowerBound).civil
    var weekday = Day(number: cycle.lowerBound).weekday
    for number in cycle.dropFirst() {
      let day = Day(number: number)
      let civil = day.civil
      let isNext =
        civil.day == previous.day + 1 && civil.month == previous.month
        || civil.day == 1
          && (civil.month == previous.month + 1 || civil.month == 1 && previous.month == 12)
      #expect(isNext && day.weekday == weekday % 7 + 1)
      previous = civil
      weekday = day.weekday
    }
  }

  @Test func `The ISO week of a day holds it between its Monday and its Sunday`() {
    for number in cycle {
      let day = Day(number: number)
      let (year, week) = day.isoWeek
      let monday = Day.monday(ofWeek: week, year: year)
      if !(monday...(monday + 6)).contains(day) || monday.weekday != 1 {
        Issue.record("\(day) is not in \(year)-W\(week)")
        return
      }
    }
  }

  @Test(arguments: [
    ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53), ("2020-12-31", 2020, 53),
    ("2026-01-01", 2026, 1),
  ])
  func `Weeks at the turn of the year belong where ISO 8601 puts them`(
    text: String,
    year: Int,
    week: Int,
  ) throws {
    let day = try #require(Day(iso: text))
    #expect(day.isoWeek == (year, week))
  }

  @Test func `Adding months cuts the day back and can be undone but for that`() throws {
    let last = try #require(Day(iso: "2024-01-31"))
    #expect("\(last.adding(months: 1))" == "2024-02-29")
    #expect("\(last.adding(months: 13))" == "2025-02-28")
    #expect("\(last.adding(months: -2))" == "2023-11-30")
    for number in stride(from: cycle.lowerBound, to: cycle.upperBound, by: 97) {
      let day = Day(number: number)
      for months in [-1201, -12, -1, 0, 1, 5, 12, 400] {
        let moved = day.adding(months: months)
        let gap = (moved.civil.year - day.civil.year) * 12 + moved.civil.month - day.civil.month
        #expect(gap == months)
        let longest = Day.count(inMonth: moved.civil.month, of: moved.civil.year)
        #expect(moved.civil.day == min(day.civil.day, longest))
      }
    }
  }

  @Test func `Only real days are read, and the ISO form is read back`() {
    for number in stride(from: cycle.lowerBound, to: cycle.upperBound, by: 61) {
      let day = Day(number: number)
      #expect(Day(iso: day.description) == day)
    }
    for text in ["2025-02-29", "2025-13-01", "2025-00-10", "2025-1-01", "2025-04-31", "x", ""] {
      #expect(Day(iso: text) == nil)
    }
  }
}
