import CLexicon
import Prose

/// How the day of a holiday is found in a year.
enum Holiday: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// A day that moves by one: an equinox.
  case about(month: Int, day: Int)
  /// So many days after Easter Sunday, before if negative.
  case easter(Int)
  /// The same, after the Easter of the eastern churches.
  case orthodox(Int)
  /// The n-th weekday of a month; -1 is the last.
  case nth(Int, weekday: Int, month: Int)
  /// A day of an Islamic month, nil for all of the month.
  case islamic(month: Int, day: Int?)
  case hebrew(HebrewCalendar.Feast, Int)
  /// Days that are listed; `isExact` unless places differ by a day.
  case listed([Day], isExact: Bool)

  /// The day in a year of the Gregorian calendar, or the first; nil if that year has none.
  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day), .about(let month, let day):
      return Day(year: year, month: month, day: day)
    case .easter(let days): return Easter.western(year).map { $0 + days }
    case .orthodox(let days): return Easter.orthodox(year).map { $0 + days }
    case .nth(let n, let weekday, let month):
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      if n > 0 {
        return first + ((weekday - first.weekday + 7) % 7 + (n - 1) * 7)
      }
      let last = first.adding(months: 1) + -1
      return last + -((last.weekday - weekday + 7) % 7)
    case .islamic(let month, let day):
      return IslamicCalendar.day(month: month, day: day ?? 1, inGregorian: year)
    case .hebrew(let feast, let days): return HebrewCalendar.day(feast, days, inGregorian: year)
    case .listed(let days, _): return days.first { $0.civil.year == year }
    }
  }

  /// Its last day if it lasts longer than a day: 29 or 30 days for a month.
  func lastDay(from first: Day) -> Day? {
    guard case .islamic(let month, nil) = self else { return nil }
    return first + (IslamicCalendar.length(ofMonth: month) - 1)
  }

  /// Whether the day may be off by one, since the moon is watched or places differ.
  var isApproximate: Bool {
    switch self {
    case .about, .islamic, .listed(_, isExact: false): true
    default: false
    }
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

  /// Reads the second column of the list: "fixed 12 25", "easter -2", "nth 11 4 4", "islamic 9".
  init?(_ rule: String) {
    let words = rule.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, numbers.count) {
    case ("fixed", 2): self = .fixed(month: numbers[0], day: numbers[1])
    case ("about", 2): self = .about(month: numbers[0], day: numbers[1])
    case ("easter", 1): self = .easter(numbers[0])
    case ("orthodox", 1): self = .orthodox(numbers[0])
    case ("nth", 3): self = .nth(numbers[2], weekday: numbers[1], month: numbers[0])
    case ("islamic", 1): self = .islamic(month: numbers[0], day: nil)
    case ("islamic", 2): self = .islamic(month: numbers[0], day: numbers[1])
    case ("hebrew", 1):
      guard words.count == 3, let feast = HebrewCalendar.Feast(rawValue: String(words[1])) else {
        return nil
      }
      self = .hebrew(feast, numbers[0])
    case ("table", 0), ("moon", 0):
      self = .listed(
        words.dropFirst().compactMap { Day(iso: String($0)) },
        isExact: words.first == "table",
      )
    default: return nil
    }
  }
}
