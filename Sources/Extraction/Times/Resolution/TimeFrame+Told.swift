import Prose

/// Times counted from what the story told last.
extension TimeFrame {
  /// "That year", "the same month": the one that the date told last lies in.
  func same(_ unit: TimeUnit) -> ResolvedTime {
    guard let told, unit == .year || unit == .month && told.month != nil else {
      return self.told(unit, 0)
    }
    return ResolvedTime(Self.unit(unit, 0, from: told))
  }

  /// "The year", "the next day": the unit so many units from the date told last.
  func told(_ unit: TimeUnit, _ offset: Int) -> ResolvedTime {
    guard let base = storyBase(for: unit) else {
      return reported(unit, unit == .day ? offset + (toldOffset ?? 0) : offset)
    }
    let date = Self.unit(unit, offset, from: base)
    var time = ResolvedTime(date)
    if unit == .day, date.month != nil, case .month = date.part { time.value += "-XX" }
    return time
  }

  /// The date told last if it is as fine as the unit, or the text tells history.
  private func storyBase(for unit: TimeUnit) -> CalendarDate? {
    guard let told else { return isNarrative ? nil : quarterBase(unit) }
    if isNarrative { return told }
    switch (unit, told.part) {
    // "The year" of a report is not one it looks ahead to.
    case (.year, .year): return told.year ?? 0 <= report?.civil.year ?? .max ? told : nil
    case (.month, .month), (.month, .day), (.quarter, .quarter), (.day, .day),
      (.week, .week), (.week, .day):
      return told
    default: return quarterBase(unit)
    }
  }

  /// Reports on results speak of the quarter that has ended.
  private func quarterBase(_ unit: TimeUnit) -> CalendarDate? {
    guard unit == .quarter, let report else { return nil }
    return quarter ?? Self.unit(.quarter, -1, from: CalendarDate(report))
  }

  /// "The 2023 quarter": the quarter spoken of, in that year.
  func quarterTold(in year: Int) -> CalendarDate {
    guard case .quarter(let number) = storyBase(for: .quarter)?.part else {
      return CalendarDate(year: year, part: .year)
    }
    return CalendarDate(year: year, part: .quarter(number))
  }

  /// "Two weeks ago", "three days later".
  func distance(
    _ amount: Amount,
    _ unit: TimeUnit,
    _ direction: TimeSense.Direction,
    _ origin: TimeSense.Origin,
  ) -> ResolvedTime {
    guard let count = amount.count else {
      let reference: TimeSense.Reference = direction == .back ? .past : .future
      return ResolvedTime(kind: .date, value: reference.rawValue)
    }
    let offset = count * direction.rawValue
    if report == nil, origin == .narrative, unit == .day, told == nil, let toldOffset {
      return reported(.day, toldOffset + offset)
    }
    // Against a quarter's results "a year ago" means the same quarter.
    if unit == .year, count == 1, direction == .back, let told,
      case .quarter(let quarter) = told.part,
      let year = told.year
    {
      return ResolvedTime(CalendarDate(year: year - 1, part: .quarter(quarter)))
    }
    if unit == .hour || unit == .minute || unit == .second {
      return hours(origin)
    }
    guard origin == .narrative, let told, isNarrative || direction == .ahead || unit != .year else {
      return halved(reported(unit, offset), amount, unit, direction)
    }
    return ResolvedTime(Self.unit(unit, offset, from: told))
  }

  /// "A year and a half ago" is told in months.
  private func halved(
    _ time: ResolvedTime,
    _ amount: Amount,
    _ unit: TimeUnit,
    _ direction: TimeSense.Direction,
  ) -> ResolvedTime {
    guard amount.hasHalf, unit == .year, let count = amount.count else { return time }
    return reported(.month, (count * 12 + 6) * direction.rawValue)
  }

  /// The end of a length that begins or ends with a date, as fine as the coarser of the two.
  static func moment(
    _ amount: Amount,
    _ unit: TimeUnit,
    _ direction: TimeSense.Direction,
    from date: CalendarDate,
  ) -> When? {
    guard let count = amount.count else { return nil }
    let offset = count * direction.rawValue
    guard case .day = date.part, let day = date.days?.lowerBound, !amount.hasHalf else {
      return When(.date(Self.unit(unit, offset, from: date)), approximate: true)
    }
    // "Two years after 3 May" is seldom meant to the day.
    if unit.rawValue < TimeUnit.year.rawValue, let day = Self.day(offset, unit, from: day) {
      return When(day)
    }
    return When(.date(Self.unit(unit, offset, from: date)), approximate: true)
  }

  /// The day so many units on from another; nil for what is finer than a day, and for centuries.
  static func day(_ offset: Int, _ unit: TimeUnit, from day: Day) -> Day? {
    switch unit {
    case .day: day + offset
    case .week: day + offset * 7
    case .fortnight: day + offset * 14
    case .month: day.adding(months: offset)
    case .quarter: day.adding(months: offset * 3)
    case .year: day.adding(months: offset * 12)
    case .decade: day.adding(months: offset * 120)
    case .hour, .minute, .second, .century, .millennium: nil
    }
  }

  /// Some hours from here or there: the day is all that is kept.
  private func hours(_ origin: TimeSense.Origin) -> ResolvedTime {
    if origin == .narrative, let told, case .day = told.part { return ResolvedTime(told) }
    if isNarrative, let told { return ResolvedTime(told) }
    return reported(.day, 0)
  }

  /// The day that a time of day belongs to: the one told in its sentence, else the story's or the
  /// report's.
  func day(in sentence: Int) -> ResolvedTime {
    if let told, case .day = told.part, isNarrative || toldIn == sentence {
      return ResolvedTime(told)
    }
    return isNarrative ? ResolvedTime(kind: .date, value: "XXXX-XX-XX") : reported(.day, 0)
  }

  /// The far end of a stretch from the report, as precise as its unit.
  func edge(
    _ amount: Amount,
    _ unit: TimeUnit,
    _ direction: TimeSense.Direction,
  ) -> When.Moment? {
    guard let count = amount.count else { return nil }
    if unit == .hour || unit == .minute || unit == .second {
      let hours = unit == .hour ? count : unit == .minute ? (count + 59) / 60 : 1
      let days = (hours + 23) / 24
      if report == nil, hours % 24 != 0 {
        return .report(offset: hours * direction.rawValue, unit: .hour)
      }
      return reported(.day, days * direction.rawValue).when?.start
    }
    guard let report else { return reported(unit, count * direction.rawValue).when?.start }
    switch unit {
    case .week, .fortnight:
      let days = count * (unit == .week ? 7 : 14) * direction.rawValue
      return .date(CalendarDate(report + days))
    case .month, .quarter:
      let months = count * (unit == .month ? 1 : 3) * direction.rawValue
      return .date(CalendarDate(report.adding(months: months)))
    default: return reported(unit, count * direction.rawValue).when?.start
    }
  }
}
