import Prose

/// Dates that lack their year or week, and are taken for the nearest that fits the tense.
extension TimeFrame {
  /// Gives a date its year: that of the story, or the one nearest to the report.
  func completed(_ date: CalendarDate, _ tense: Tense, isCertain: Bool) -> CalendarDate {
    var date = date
    if isNarrative, let told {
      let next = following(told, date)
      return aside.map { resumes($0, after: next, following($0, date)) } ?? next
    }
    guard let report else { return date }
    date.year = year(of: date, near: report, tense, isCertain)
    return date
  }

  /// Gives a date the year that puts it where a story goes on from another.
  private func following(_ told: CalendarDate, _ date: CalendarDate) -> CalendarDate {
    var date = date
    date.year = told.year.map { $0 + yearsOn(from: told, to: date) }
    return date
  }

  /// Which of two dates the story means: the one after what it told last, or the one after what it
  /// told before that, if only this carries on.
  private func resumes(
    _ aside: CalendarDate,
    after next: CalendarDate,
    _ resumed: CalendarDate,
  ) -> CalendarDate {
    guard let told, let from = aside.days?.lowerBound, let to = resumed.days?.lowerBound,
      let last = told.days?.lowerBound, let first = next.days?.lowerBound
    else { return next }
    let (gap, other) = (to - from, first - last)
    let carriesOn: Bool =
      if told.month == nil {
        (-15...45).contains(gap) || abs(last - from) > 5 * 366 && (-15...150).contains(gap)
      } else {
        (-15...45).contains(gap) && abs(other) > 60 || (-15...300).contains(gap) && other < -20
      }
    return carriesOn ? resumed : next
  }

  /// A story runs forward: October is followed by the March after it, not by the one before.
  private func yearsOn(from told: CalendarDate, to date: CalendarDate) -> Int {
    guard let here = told.month, let there = date.month else { return 0 }
    return there - here < -5 ? 1 : there - here > 9 ? -1 : 0
  }

  private func year(
    of date: CalendarDate,
    near report: Day,
    _ tense: Tense,
    _ isCertain: Bool,
  ) -> Int {
    let (year, _, _) = report.civil
    func distance(_ year: Int) -> Int {
      CalendarDate(year: year, part: date.part).days.map {
        tense.distance(of: $0, from: report, isCertain: isCertain)
      } ?? .max / 2
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
      // Of a winter that began in December the one before has not been over for long.
      let past = [year, year - 1].first { days($0).map { $0.upperBound < base } ?? false }
      return CalendarDate(year: past ?? year - 2, part: part)
    case .next, .coming, .after:
      let isAhead = days(year).map { $0.lowerBound > base } ?? false
      return CalendarDate(year: isAhead ? year : year + 1, part: part)
    case .this, .near:
      // "This winter" in January is the one that began in December.
      let isOn = days(year - 1).map { $0.contains(base) } ?? false
      return CalendarDate(year: isOn ? year - 1 : year, part: part)
    }
  }

  /// A weekday of the past week or the coming one.
  ///
  /// A report is often dated the day before it came out, or told where it is the next day already, and
  /// seldom tells of a weekday six days ago: such a one is tomorrow, unless something has run since then.
  ///
  /// - Parameters:
  ///   - weekday: From 1 for Monday.
  ///   - reach: Where it points.
  ///   - tense: What the clause says of it.
  ///   - isSince: Whether something has run since then.
  /// - Returns: The day.
  func weekday(
    _ weekday: Int,
    _ reach: TimeSense.Reach,
    _ tense: Tense,
    isSince: Bool,
  ) -> ResolvedTime {
    let base: Day?
    let isTold = isNarrative || reach == .before || reach == .after
    if isTold, let told, case .day = told.part, let day = told.days?.lowerBound {
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
      case .next: weekday - today + 7
      case .after, .coming: ahead == 0 ? 7 : ahead
      case .this where tense == .past: -back
      case .this: weekday < today && tense == .future ? ahead : weekday - today
      // News names its own day by the weekday too, before and after: "will meet on Friday".
      case .near where tense == .future: ahead
      case .near: back == 6 && base != nil && base == report && !isSince ? 1 : -back
      }
    guard let base else { return ResolvedTime(.report(offset: offset, unit: .day), kind: .date) }
    return ResolvedTime(CalendarDate(base + offset))
  }

  /// A weekday of the report's week or one beside it, by ISO 8601 weeks.
  func weekday(_ weekday: Int, inWeek week: Int) -> ResolvedTime {
    guard let today = report?.weekday ?? reportWeekday else {
      var time = reported(.week, week)
      time.when?.isApproximate = true
      return time
    }
    let offset = weekday - today + 7 * week
    guard let report else { return reported(.day, offset) }
    return ResolvedTime(CalendarDate(report + offset))
  }

  /// The weekend before the report, or the one to come.
  func weekend(_ reach: TimeSense.Reach, _ tense: Tense) -> ResolvedTime {
    guard let report else {
      let isAhead = reach == .next || reach == .coming || reach == .this && tense != .past
      guard let reportWeekday, reach != .next else {
        var time = ResolvedTime(.report(offset: isAhead ? 1 : -1, unit: .week), kind: .date)
        time.when?.isApproximate = true
        return time
      }
      return relativeWeekend(reportWeekday, isAhead: isAhead || tense == .future)
    }
    let isAhead =
      reach == .next || reach == .coming || tense == .future || reach == .this && tense != .past
    // Seen from a Saturday or Sunday the weekend is the present one.
    let saturday =
      report
      + (report.weekday >= 6
        ? 6 - report.weekday : isAhead ? 6 - report.weekday : -1 - report.weekday)
    let shift =
      reach == .next && report.weekday >= 6 ? 7 : reach == .last && report.weekday >= 6 ? -7 : 0
    let first = saturday + shift
    let week = first.isoWeek
    var time = ResolvedTime(CalendarDate(year: week.year, part: .weekend(week.week)))
    time.when = When(from: .date(CalendarDate(first)), to: .date(CalendarDate(first + 1)))
    return time
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

  /// A day of the month so many months from the report's.
  func day(_ day: Int, inMonth offset: Int) -> ResolvedTime {
    var time = reported(.month, offset)
    guard case .month(let month) = time.date?.part, let year = time.date?.year else {
      time.when?.isApproximate = true
      return time
    }
    return ResolvedTime(CalendarDate(year: year, part: .day(month, day)))
  }
}

extension Tense {
  /// By how many days a report may be dated too early.
  private static let misdating = 7

  /// How far days lie from the report, in days, stretched where the tense speaks against their side.
  ///
  /// The tense outweighs nearness, less so for a day than for a month that may be long over; without
  /// one, a report tells rather what was. Where it is certain, nothing lies on the other side but what a
  /// report dated too early tells of.
  func distance(of days: ClosedRange<Day>, from report: Day, isCertain: Bool) -> Int {
    if days.contains(report) { return 0 }
    let isPast = days.upperBound < report
    let gap = isPast ? report - days.upperBound : days.lowerBound - report
    switch self {
    case .past where isPast: return gap
    case .past where isCertain && gap > Self.misdating: return gap * 40
    case .past: return gap * (days.lowerBound == days.upperBound ? 3 : 8)
    case .future: return isPast ? gap * 4 : gap
    case .unknown: return isPast ? gap : gap * 2
    }
  }
}
