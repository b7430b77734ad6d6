import Prose

/// The tabular Islamic calendar, civil epoch: months by rule of thumb, where the faithful watch the
/// moon, so that a day may be off by one.
///
/// The arithmetic is that of Dershowitz and Reingold, Calendrical Calculations.
enum IslamicCalendar {
  /// The first time that a day of a month comes in a Gregorian year; nil if that year has none.
  static func day(month: Int, day: Int, inGregorian year: Int) -> Day? {
    guard (700...9000).contains(year), let newYear = Day(year: year, month: 1, day: 1) else {
      return nil
    }
    let near = (year - 622) * 33 / 32
    return (near - 1...near + 2).lazy
      .map { Self.day(year: $0, month: month, day: day) }
      .first { $0 >= newYear && $0.civil.year == year }
  }

  /// Days of a month outside leap years.
  static func length(ofMonth month: Int) -> Int { month % 2 == 1 ? 30 : 29 }

  private static func day(year: Int, month: Int, day: Int) -> Day {
    let days = day + 29 * (month - 1) + month / 2 + 354 * (year - 1) + (3 + 11 * year) / 30
    return epoch + days
  }

  /// The day before 1 Muharram of the year 1, which is 19 July 622 in the Gregorian calendar.
  private static let epoch = Day(number: -492_149)
}
