import Prose
import Testing

@testable import Extraction

@Suite struct HolidayTests {
  /// Days of feasts as almanacs give them.
  @Test(arguments: [
    ("Easter", "1999-04-04"), ("Easter", "2011-04-24"), ("Easter", "2038-04-25"),
    ("Orthodox Easter", "1999-04-11"), ("Orthodox Easter", "2010-04-04"),
    ("Orthodox Easter", "2013-05-05"), ("Orthodox Easter", "2025-04-20"),
    ("Rosh Hashanah", "2000-09-30"), ("Rosh Hashanah", "2013-09-05"),
    ("Rosh Hashanah", "2021-09-07"), ("Yom Kippur", "1973-10-06"), ("Hanukkah", "2013-11-28"),
    ("Hanukkah", "2016-12-25"), ("Passover", "2016-04-23"), ("Passover", "2023-04-06"),
    ("Purim", "2023-03-07"), ("Lunar New Year", "1999-02-16"), ("Lunar New Year", "2023-01-22"),
    ("Diwali", "2019-10-27"), ("Diwali", "2020-11-14"), ("Thanksgiving", "2023-11-23"),
    ("Memorial Day", "2021-05-31"),
  ])
  func `feasts fall on their days`(name: String, day: String) throws {
    let expected = try #require(Day(iso: day))
    let holiday = try Self.holiday(name)
    #expect(holiday.day(in: expected.civil.year) == expected)
  }

  /// The moon is watched from place to place, so a day beside is right too.
  @Test(arguments: [
    ("Ramadan", "1999-12-09"), ("Ramadan", "2015-06-18"), ("Ramadan", "2023-03-23"),
    ("Eid al-Fitr", "2010-09-10"), ("Eid al-Fitr", "2024-04-10"), ("Eid al-Adha", "2018-08-21"),
    ("Eid al-Adha", "2023-06-28"), ("Ashura", "2021-08-19"), ("Islamic New Year", "2020-08-20"),
  ])
  func `Islamic feasts fall within a day of theirs`(name: String, day: String) throws {
    let expected = try #require(Day(iso: day))
    let found = try #require(try Self.holiday(name).day(in: expected.civil.year))
    #expect(abs(found - expected) <= 1)
  }

  @Test func `Rosh Hashanah never falls on a Sunday, Wednesday or Friday`() {
    for year in 1900...2100 {
      let weekday = HebrewCalendar.day(.newYear, 0, inGregorian: year)?.weekday
      #expect(weekday.map { ![3, 5, 7].contains($0) } == true)
    }
  }

  @Test func `Islamic years have 354 or 355 days`() throws {
    for year in 1900...2100 {
      guard let first = IslamicCalendar.day(month: 1, day: 1, inGregorian: year),
        let next = IslamicCalendar.day(month: 1, day: 1, inGregorian: year + 1)
      else { continue }
      #expect([354, 355].contains(next - first) || next - first > 700)
    }
  }

  @Test func `a feast is in the year asked for`() {
    for holiday in Holiday.all {
      for year in 1990...2040 {
        guard let day = holiday.day(in: year) else { continue }
        // Hanukkah may end in the next year, but begins in its own.
        #expect(day.civil.year == year)
      }
    }
  }

  private static func holiday(_ name: String) throws -> Holiday {
    let text = try MarkedText("[holiday \(name)]")
    let passage = text.reading().passage
    let match = Holiday.names.longestMatch(passage.tokens, at: 0, before: passage.tokens.count)
    return Holiday.all[try #require(match).value]
  }
}
