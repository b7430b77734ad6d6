import Prose

/// What an expression turned out to mean.
struct ResolvedTime {
  var kind: TimeMention.Kind
  var value: String
  var when: When?
  /// What its own words make of the value: the day of a feast that the moon decides.
  var mod: TimeMention.Mod?
  /// The date to count on from, if it named one.
  var date: CalendarDate?

  init(kind: TimeMention.Kind, value: String, when: When? = nil) {
    self.kind = kind
    self.value = value
    self.when = when
  }

  init(_ date: CalendarDate) {
    self.init(kind: .date, value: date.timex, when: When(.date(date)))
    self.date = date
  }

  init(_ moment: When.Moment, kind: TimeMention.Kind) {
    self.init(kind: kind, value: "\(moment)", when: When(moment))
  }
}

extension CalendarDate {
  /// The date as a TIMEX3 value: "1989-Q3", "1998-W07-WE", "199", "BC0241".
  var timex: String {
    let y: String =
      switch year {
      case nil: "XXXX"
      case let year? where year <= 0: "BC" + padded(1 - year, 4)
      case let year?: padded(year, 4)
      }
    let shortened = { (digits: Int) in String(y.dropLast(digits)) }
    switch part {
    case .century: return shortened(2)
    case .decade: return shortened(1)
    case .half(let half): return "\(y)-H\(half)"
    case .quarter(let quarter): return "\(y)-Q\(quarter)"
    case .season(.spring): return "\(y)-SP"
    case .season(.summer): return "\(y)-SU"
    case .season(.autumn): return "\(y)-FA"
    case .season(.winter): return "\(y)-WI"
    case .weekend(let week): return "\(y)-W\(padded(week, 2))-WE"
    case .year: return y
    case .week(let week): return "\(y)-W\(padded(week, 2))"
    case .month(let month): return "\(y)-\(padded(month, 2))"
    case .day(let month, let day): return "\(y)-\(padded(month, 2))-\(padded(day, 2))"
    }
  }
}
