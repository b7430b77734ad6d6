import Prose
import Testing

@Suite struct WhenOrderTests {
  private func date(_ year: Int?, _ part: CalendarDate.Part) -> When {
    When(.date(CalendarDate(year: year, part: part)))
  }

  private func report(_ offset: Int, _ unit: When.Unit) -> When {
    When(.report(offset: offset, unit: unit))
  }

  @Test func `A time on the calendar is past, present or future as seen from a day`() throws {
    let now = try #require(Day(iso: "2025-05-14"))
    #expect(date(2025, .day(5, 13)).relation(to: now) == .past)
    #expect(date(2025, .day(5, 14)).relation(to: now) == .present)
    #expect(date(2025, .day(5, 15)).relation(to: now) == .future)
    #expect(date(2025, .month(5)).relation(to: now) == .present)
    #expect(date(2025, .quarter(1)).relation(to: now) == .past)
    #expect(date(2025, .season(.summer)).relation(to: now) == .future)
    #expect(date(2025, .month(5)).isBefore(now: now) == false)
    #expect(date(2025, .month(4)).isBefore(now: now))
  }

  @Test func `An open stretch is present once it has begun`() throws {
    let now = try #require(Day(iso: "2025-05-14"))
    let march = When.Moment.date(CalendarDate(year: 2025, part: .month(3)))
    let june = When.Moment.date(CalendarDate(year: 2025, part: .month(6)))
    #expect(When(from: march, to: nil).relation(to: now) == .present)
    #expect(When(from: june, to: nil).relation(to: now) == .future)
    #expect(When(from: nil, to: march).relation(to: now) == .past)
    #expect(When(from: march, to: june).relation(to: now) == .present)
  }

  @Test func `Times counted from an undated report need no day to compare with`() {
    #expect(report(-2, .day).relation(to: nil) == .past)
    #expect(report(0, .day).relation(to: nil) == .present)
    #expect(report(1, .week).relation(to: nil) == .future)
    #expect(When(from: .report(offset: -4, unit: .year), to: nil).relation(to: nil) == .present)
  }

  @Test func `What cannot be told stays untold`() {
    let now = Day(number: 20_000)
    #expect(date(1979, .year).relation(to: nil) == nil)
    #expect(date(nil, .day(5, 3)).relation(to: now) == nil)
    #expect(When(from: nil, to: nil).relation(to: now) == nil)
  }

  @Test func `The order is by day, then undated reports by their count`() {
    let inOrder = [
      date(1979, .year), date(2025, .day(5, 3)), date(2025, .day(5, 4)), date(nil, .month(4)),
      report(-4, .year), report(-1, .week), report(-1, .day), report(0, .day), report(1, .month),
    ]
    let shuffled = [inOrder[6], inOrder[1], inOrder[8], inOrder[0], inOrder[5], inOrder[2]]
    #expect(
      shuffled.sorted { $0.order < $1.order }
        == [inOrder[0], inOrder[1], inOrder[2], inOrder[5], inOrder[6], inOrder[8]]
    )
    #expect(date(nil, .month(4)).sortKey < report(0, .day).sortKey)
    #expect(date(2025, .day(5, 1)).order < date(2025, .month(5)).order)
  }
}
