import CLexicon
import Prose

/// How the day of a holiday is found in a year.
enum Holiday: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// So many days after Easter Sunday, before if negative.
  case easter(Int)
  /// The n-th weekday of a month; -1 is the last.
  case nth(Int, weekday: Int, month: Int)

  /// The day in a year of the Gregorian calendar.
  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .easter(let days): return Self.easter(year).map { $0 + days }
    case .nth(let n, let weekday, let month):
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      if n > 0 {
        return first + ((weekday - first.weekday + 7) % 7 + (n - 1) * 7)
      }
      let last = first.adding(months: 1) + -1
      return last + -((last.weekday - weekday + 7) % 7)
    }
  }

  /// Easter Sunday by the "anonymous Gregorian" reckoning (Meeus, Astronomical Algorithms).
  static func easter(_ year: Int) -> Day? {
    let golden = year % 19
    let (century, inCentury) = (year / 100, year % 100)
    let epact =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * correction + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// Names of holidays; values index `all`.
  static let names: PhraseTable = list.names
  static let all: [Holiday] = list.all

  private static let list: (names: PhraseTable, all: [Holiday]) = {
    var names = PhraseTable()
    var all: [Holiday] = []
    TabSeparated(lexicon_holidays_start(), count: lexicon_holidays_count()).forEachRow { fields in
      guard fields.count == 2, let holiday = Holiday(fields[1]) else { return }
      names.insert(fields[0], all.count)
      all.append(holiday)
    }
    return (names, all)
  }()

  /// Reads the second column of the list: "fixed 12 25", "easter -2", "nth 11 4 4".
  init?(_ rule: String) {
    let words = rule.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, numbers.count) {
    case ("fixed", 2): self = .fixed(month: numbers[0], day: numbers[1])
    case ("easter", 1): self = .easter(numbers[0])
    case ("nth", 3): self = .nth(numbers[2], weekday: numbers[1], month: numbers[0])
    default: return nil
    }
  }
}
