import Prose

/// Holidays, in the year given, told or nearest.
extension TimeFrame {
  func holiday(
    _ holiday: Holiday,
    _ year: Int?,
    _ reach: TimeSense.Reach,
    _ tense: Tense,
    isCertain: Bool,
  ) -> ResolvedTime {
    if let year { return time(of: holiday, holiday.day(in: year), in: year) }
    if isNarrative, let year = told?.year {
      return time(of: holiday, holiday.day(in: year), in: year)
    }
    guard let report else {
      switch holiday {
      case .fixed(let month, let day), .about(let month, let day):
        return shaded(ResolvedTime(CalendarDate(year: nil, part: .day(month, day))), holiday)
      default: return ResolvedTime(kind: .date, value: "XXXX")
      }
    }
    let days = (-1...1).compactMap { holiday.day(in: report.civil.year + $0) }
    func distance(_ day: Day) -> Int {
      tense.distance(of: day...day, from: report, isCertain: isCertain)
    }
    let nearest: Day? =
      switch reach {
      case .last, .before: days.last { $0 < report }
      case .next, .coming, .after: days.first { $0 > report }
      case .this: holiday.day(in: report.civil.year)
      case .near: days.min { distance($0) < distance($1) }
      }
    return time(of: holiday, nearest, in: nearest?.civil.year ?? report.civil.year)
  }

  /// The day of a holiday; of one that lasts, the month it begins in and all its days.
  private func time(of holiday: Holiday, _ day: Day?, in year: Int) -> ResolvedTime {
    guard let day else { return ResolvedTime(CalendarDate(year: year, part: .year)) }
    var date = CalendarDate(day)
    let last = holiday.lastDay(from: day)
    if last != nil, let month = date.month { date.part = .month(month) }
    var time = ResolvedTime(date)
    if let last {
      time.when = When(from: .date(CalendarDate(day)), to: .date(CalendarDate(last)))
    }
    return shaded(time, holiday)
  }

  private func shaded(_ time: ResolvedTime, _ holiday: Holiday) -> ResolvedTime {
    guard holiday.isApproximate else { return time }
    var time = time
    time.mod = .approximate
    time.when?.isApproximate = true
    return time
  }
}
