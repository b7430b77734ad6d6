import Prose

/// Easter Sunday, as days of the Gregorian calendar.
enum Easter {
  /// By the "anonymous Gregorian" reckoning (Meeus, Astronomical Algorithms).
  static func western(_ year: Int) -> Day? {
    let golden = year % 19
    let (century, inCentury) = (year / 100, year % 100)
    let epact =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * correction + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// By Meeus's reckoning for the Julian calendar, which the eastern churches keep.
  static func orthodox(_ year: Int) -> Day? {
    let epact = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    let sum = epact + weekday + 114
    let lag = year / 100 - year / 400 - 2
    return Day(year: year, month: sum / 31, day: sum % 31 + 1).map { $0 + lag }
  }
}
