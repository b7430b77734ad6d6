import Prose

/// The Hebrew calendar, as far as feasts need it.
///
/// The arithmetic is that of Dershowitz and Reingold, Calendrical Calculations.
enum HebrewCalendar {
  /// From where the days of a feast are counted; spelt as in the list of holidays.
  enum Feast: String, Hashable, Sendable {
    /// The first of Tishri.
    case newYear = "newyear"
    /// The first of Kislev.
    case kislev
    /// The fifteenth of Nisan.
    case passover
  }

  /// The day so many days after a feast in a Gregorian year.
  static func day(_ feast: Feast, _ days: Int, inGregorian year: Int) -> Day? {
    guard (1...9000).contains(year) else { return nil }
    let autumn = newYear(year + 3761)
    switch feast {
    case .newYear: return autumn + days
    case .kislev:
      let length = newYear(year + 3762) - autumn
      // Tishri has 30 days, Marheshvan 29 or, in a long year, 30.
      return autumn + (30 + (length % 10 == 5 ? 30 : 29) + days)
    // From the first day of Passover to the New Year it is always the same.
    case .passover: return autumn + (-163 + days)
    }
  }

  /// The first of Tishri of a Hebrew year.
  private static func newYear(_ year: Int) -> Day {
    let (before, this, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
    let delay = after - this == 356 ? 2 : this - before == 382 ? 1 : 0
    return epoch + (this + delay)
  }

  /// Days from the epoch to the mean new moon that begins a year, put off from forbidden weekdays.
  private static func elapsed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    let day = 29 * months + parts / 25_920
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day
  }

  /// The day that the count of days begins with: 1 Tishri of the year 1, in 3761 BC.
  private static let epoch = Day(number: -1_373_427 - 719_163)
}
