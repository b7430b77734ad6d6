import Prose

extension TimeRule {
  /// Times that come again.
  static let sets: [TimeRule] = [
    // EXAMPLE: every week; each day; every two years; every other day
    TimeRule("every unit", [.one([.each]), .maybe([.number, .other, .couple]), .anyUnit]) { m in
      .every(m.kind(1) == .other ? Amount(2) : m.has(1) ? m.amount(1) : Amount(1), m.unit(2))
    },
    // EXAMPLE: every Friday; each July; Fridays
    TimeRule("every weekday", [.one([.each]), .anyWeekday]) { m in .everyWeekday(m[1]) },
    TimeRule("every month", [.one([.each]), .month]) { m in .everyPart(.month(m[1])) },
    TimeRule("every season", [.one([.each]), .one([.season, .spring, .fall])]) { m in
      CalendarDate.Season(rawValue: m[1]).map { .everyPart(.season($0)) }
    },
    TimeRule("weekdays", [Slot(kinds: [.weekdays], isCapitalized: true)]) { m in .everyWeekday(m[0])
    },
    // EXAMPLE: weekends; on weekdays is left to the reader
    TimeRule("weekends", [.one([.weekends])]) { _ in .everyWeekend },
    // EXAMPLE: daily, weekly, annually
    TimeRule("frequency", [.one([.frequency])]) { m in .every(Amount(1), m.unit(0)) },
    // EXAMPLE: per month
    TimeRule("per unit", [.one([.per]), .unit]) { m in .every(Amount(1), m.unit(1)) },
  ]
}
