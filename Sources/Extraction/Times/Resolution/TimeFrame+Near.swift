import Prose

/// Dates that lack their year or week, and are taken for the nearest that fits the tense.
extension TimeFrame {
  /// Gives a date its year: that of the story, or the one nearest to the report.
  func completed(_ date: CalendarDate, _ tense: Tense) -> CalendarDate {
    var date = date
    if isNarrative, let told, let year = told.year {
      date.year = year + yearsOn(from: told, to: date)
      return date
    }
    guard let report else { return date }
    date.year = year(of: date, near: report, tense)
    return date
  }

  /// A story runs forward: October is followed by the March after it, not by the one before.
  private func yearsOn(from told: CalendarDate, to date: CalendarDate) -> Int {
    guard let here = told.month, let there = date.month else { return 0 }
    return there - here < -5 ? 1 : there - here > 9 ? -1 : 0
  }

  private func year(of date: CalendarDate, near report: Day, _ tense: Tense) -> Int {
    let (year, _, _) = report.civil
    func distance(_ year: Int) -> Int {
      guard let days = CalendarDate(year: year, part: date.part).days else { return .max / 2 }
      if days.contains(report) { return 0 }
      let isPast = days.upperBound < report
      let gap = isPast ? report - days.upperBound : days.lowerBound - report
      // The tense outweighs nearness, less so for a day than for a month that may be long over;
      // without one, a report tells rather what was.
      switch tense {
      case .past: return isPast ? gap : gap * (days.lowerBound == days.upperBound ? 3 : 8)
      case .future: return isPast ? gap * 4 : gap
      case .unknown: return isPast ? gap : gap * 2
      }
    }
    return [year, year - 1, year + 1].min { distance($0) < distance($1) } ?? year
  }

  /// "Last April", "next summer": the nearest on that side of the report, not the one it falls in.
  func named(
    _ part: CalendarDate.Part,
    _ reach: TimeSense.Reach,
    _ tense: Tense,
  ) -> CalendarDate {
    let isTold = isNarrative || reach == .before || reach == .after
    let base = isTold ? told?.days?.lowerBound ?? report : report
    guard let base else { return CalendarDate(year: nil, part: part) }
    let year = base.civil.year
    func days(_ year: Int) -> ClosedRange<Day>? { CalendarDate(year: year, part: part).days }
    switch reach {
    case .last, .before:
      let isOver = days(year).map { $0.upperBound < base } ?? false
      return CalendarDate(year: isOver ? year : year - 1, part: part)
    case .next, .after:
      let isAhead = days(year).map { $0.lowerBound > base } ?? false
      return CalendarDate(year: isAhead ? year : year + 1, part: part)
    case .this, .near: return CalendarDate(year: year, part: part)
    }
  }

  /// A weekday of the past week or the coming one.
  func weekday(_ weekday: Int, _ reach: TimeSense.Reach, _ tense: Tense) -> ResolvedTime {
    let base: Day?
    if isNarrative, let told, case .day = told.part, let day = told.days?.lowerBound {
      base = day
    } else {
      base = report
    }
    guard let today = base?.weekday ?? reportWeekday else {
      return ResolvedTime(kind: .date, value: "XXXX-WXX-\(weekday)")
    }
    let back = (today - weekday + 7) % 7
    let ahead = (weekday - today + 7) % 7
    let offset: Int =
      switch reach {
      case .last, .before: back == 0 ? -7 : -back
      case .next, .after: weekday - today + 7
      case .this: weekday - today
      case .near where tense == .future: ahead == 0 ? 7 : ahead
      case .near: -back
      }
    guard let base else { return ResolvedTime(.report(offset: offset, unit: .day), kind: .date) }
    return ResolvedTime(CalendarDate(base + offset))
  }

  /// The weekend before the report, or the one to come.
  func weekend(_ reach: TimeSense.Reach, _ tense: Tense) -> ResolvedTime {
    guard let report else {
      let isAhead = reach == .next || reach == .this && tense != .past
      guard let reportWeekday, reach != .next else {
        var time = ResolvedTime(.report(offset: isAhead ? 1 : -1, unit: .week), kind: .date)
        time.when?.isApproximate = true
        return time
      }
      return relativeWeekend(reportWeekday, isAhead: isAhead || tense == .future)
    }
    let isAhead = reach == .next || tense == .future || reach == .this && tense != .past
    // Seen from a Saturday or Sunday the weekend is the present one.
    let saturday =
      report
      + (report.weekday >= 6
        ? 6 - report.weekday : isAhead ? 6 - report.weekday : -1 - report.weekday)
    let shift =
      reach == .next && report.weekday >= 6 ? 7 : reach == .last && report.weekday >= 6 ? -7 : 0
    let week = (saturday + shift).isoWeek
    return ResolvedTime(CalendarDate(year: week.year, part: .weekend(week.week)))
  }

  private func relativeWeekend(_ today: Int, isAhead: Bool) -> ResolvedTime {
    let saturday = today >= 6 || isAhead ? 6 - today : -1 - today
    let first = When.Moment.report(offset: saturday, unit: .day)
    let last = When.Moment.report(offset: saturday + 1, unit: .day)
    let when = When(from: first, to: last)
    return ResolvedTime(kind: .date, value: "\(when)", when: when)
  }

  /// "On the 20th": of the month told last, else of the report's.
  func dayOfMonth(_ day: Int) -> ResolvedTime {
    let month = told?.month != nil ? told : report.map { CalendarDate($0) }
    guard let month, let number = month.month, let year = month.year else {
      return ResolvedTime(kind: .date, value: "XXXX-XX-\(padded(day, 2))")
    }
    return ResolvedTime(CalendarDate(year: year, part: .day(number, day)))
  }

  func holiday(_ holiday: Holiday, _ year: Int?, _ tense: Tense) -> ResolvedTime {
    if let day = year.flatMap({ holiday.day(in: $0) }) { return ResolvedTime(CalendarDate(day)) }
    guard let month = holiday.day(in: 2001)?.civil.month else {
      return ResolvedTime(kind: .date, value: "XXXX")
    }
    let near = completed(CalendarDate(year: nil, part: .month(month)), tense)
    guard let year = near.year, let day = holiday.day(in: year) else {
      if case .fixed(let month, let day) = holiday {
        return ResolvedTime(CalendarDate(year: nil, part: .day(month, day)))
      }
      return ResolvedTime(CalendarDate(year: nil, part: .month(month)))
    }
    return ResolvedTime(CalendarDate(day))
  }
}
