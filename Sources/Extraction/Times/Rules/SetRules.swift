import Prose

extension TimeRule {
  /// Times that come again.
  static let sets: [TimeRule] = [
    // EXAMPLE: every week; each day; every two years
    TimeRule("every unit", [.one([.each]), .maybe([.number, .other]), .anyUnit]) { m in
      .every(m.unit(2))
    },
    // EXAMPLE: every Friday; each July; Fridays
    TimeRule("every weekday", [.one([.each]), .anyWeekday]) { m in .everyWeekday(m[1]) },
    TimeRule("every month", [.one([.each]), .month]) { m in .everyPart(.month(m[1])) },
    TimeRule("every season", [.one([.each]), .one([.season, .spring, .fall])]) { m in
      CalendarDate.Season(rawValue: m[1]).map { .everyPart(.season($0)) }
    },
    TimeRule("weekdays", [Slot(kinds: [.weekdays], isCapitalized: true)]) { m in .everyWeekday(m[0])
    },
    // EXAMPLE: daily, weekly, annually
    TimeRule("frequency", [.one([.frequency])]) { m in .every(m.unit(0)) },
    // EXAMPLE: per month
    TimeRule("per unit", [.one([.per]), .unit]) { m in .every(m.unit(1)) },
  ]
}
