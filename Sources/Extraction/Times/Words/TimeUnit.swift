/// Units in which text counts time, by the value column of the word list.
enum TimeUnit: Int, Sendable, CaseIterable {
  case second, minute, hour, day, week, fortnight, month, quarter, year, decade, century, millennium

  /// The unit and the factor with which TIMEX3 writes an amount: "two decades" is P20Y.
  var timex: (prefix: String, letter: String, factor: Int) {
    switch self {
    case .second: ("PT", "S", 1)
    case .minute: ("PT", "M", 1)
    case .hour: ("PT", "H", 1)
    case .day: ("P", "D", 1)
    case .week: ("P", "W", 1)
    case .fortnight: ("P", "W", 2)
    case .month: ("P", "M", 1)
    case .quarter: ("P", "M", 3)
    case .year: ("P", "Y", 1)
    case .decade: ("P", "Y", 10)
    case .century: ("P", "Y", 100)
    case .millennium: ("P", "Y", 1000)
    }
  }

  /// The unit in which the distance from an undated report is told, with its factor.
  var counting: (unit: Step, factor: Int) {
    switch self {
    case .second, .minute, .hour: (.hour, self == .hour ? 1 : 0)
    case .day: (.day, 1)
    case .week: (.week, 1)
    case .fortnight: (.week, 2)
    case .month: (.month, 1)
    case .quarter: (.month, 3)
    case .year: (.year, 1)
    case .decade: (.year, 10)
    case .century: (.year, 100)
    case .millennium: (.year, 1000)
    }
  }

  /// The steps of `counting`.
  enum Step { case hour, day, week, month, year }

  /// What two of them and a half amount to: "a year and a half" is P1Y6M.
  var half: String {
    switch self {
    case .year: "6M"
    case .minute: "30S"
    case .hour: "30M"
    default: ""
    }
  }
}

/// How many of a unit: a number, perhaps with a half, or a vague "several".
struct Amount: Hashable, Sendable {
  /// Nil for "several", "a few" and bare plurals.
  var count: Int?
  var hasHalf = false

  static let vague = Amount(count: nil)

  init(_ count: Int, hasHalf: Bool = false) {
    self.count = count
    self.hasHalf = hasHalf
  }

  init(count: Int?) { self.count = count }
}

/// Parts of the day, by the value column of the word list.
enum DayPart: Int, Sendable {
  case morning, afternoon, evening, night, daytime, noon, midnight

  /// What follows the day in a TIMEX3 value.
  var timex: String {
    switch self {
    case .morning: "TMO"
    case .afternoon: "TAF"
    case .evening: "TEV"
    case .night: "TNI"
    case .daytime: "TDT"
    case .noon: "T12:00"
    case .midnight: "T24:00"
    }
  }
}
