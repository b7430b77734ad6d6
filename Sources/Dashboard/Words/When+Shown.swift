package import Prose

extension When {
  /// The time as a person writes it, no more precise than the text was.
  ///
  /// "2 Dec 2025", "3–5 May 2025", "Mar 2025", "28 Feb 2025~", "since 2022", "T-2D" for two days
  /// before an undated report, "~4 years before". Of two dates in the same month or year, what they
  /// share is said once.
  /// A year that goes without saying can be left out.
  package func shown(leavingOut year: Int? = nil) -> String {
    words(leavingOut: year, isShort: false)
  }

  /// The time in few columns: as ``shown(leavingOut:)``, but "T-4Y~" for "~4 years before".
  func shortened(leavingOut year: Int?) -> String { words(leavingOut: year, isShort: true) }

  /// One end of a stretch, with a mark where the other would stand: "25 Sep 2030…", "…3 May".
  func shortest(leavingOut year: Int?, ellipsis: String) -> String {
    let mark = isApproximate ? "~" : ""
    guard let start else {
      guard let end else { return shortened(leavingOut: year) }
      return ellipsis + end.shown(leavingOut: year, isShort: true) + mark
    }
    if start == end, !start.isWeek { return shortened(leavingOut: year) }
    return start.first.shown(leavingOut: year, isShort: true) + mark + ellipsis
  }

  private func words(leavingOut year: Int?, isShort: Bool) -> String {
    let word = { (moment: Moment) in moment.shown(leavingOut: year, isShort: isShort) }
    switch (start, end) {
    case (nil, nil): return "undated"
    case (let start?, nil): return "since " + marked(word(start))
    case (nil, let end?): return "until " + marked(word(end))
    case (let start?, let end?) where start == end: return marked(word(start))
    case (.date(let start)?, .date(let end)?):
      return marked(CalendarDate.shown(from: start, to: end, leavingOut: year))
    case (let start?, let end?): return marked(word(start) + " to " + word(end))
    }
  }

  // The mark stands where it reads best: "~4 years before", but "T-2D~" and "Feb 2025~".
  private func marked(_ text: String) -> String {
    guard isApproximate else { return text }
    return text.hasSuffix(Moment.before) || text.hasSuffix(Moment.after) ? "~" + text : text + "~"
  }
}

extension When.Moment {
  fileprivate static let before = " before"
  fileprivate static let after = " after"

  fileprivate func shown(leavingOut year: Int?, isShort: Bool) -> String {
    switch self {
    case .date(let date): date.shown(leavingOut: year)
    case .report(let offset, let unit) where offset != 0 && !isShort && unit.isLong:
      counted(Int(offset.magnitude), unit.word) + (offset < 0 ? Self.before : Self.after)
    case .report: description
    }
  }
}

extension When.Moment {
  /// Whether it is written as a stretch of days.
  fileprivate var isWeek: Bool {
    if case .date(let date) = self, first != .date(date) { true } else { false }
  }

  /// The first day of a week, else the moment itself.
  fileprivate var first: When.Moment {
    guard case .date(let date) = self, let day = date.days?.lowerBound else { return self }
    switch date.part {
    case .week, .weekend: return .date(CalendarDate(day))
    default: return self
    }
  }
}

extension When.Unit {
  /// Whether it reads better as a word than as a letter.
  fileprivate var isLong: Bool { self == .month || self == .year }

  /// The unit in full, in the singular.
  var word: String {
    switch self {
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }
}

extension CalendarDate {
  /// The date as a person writes it; the year is left out where it is the one given or unknown.
  func shown(leavingOut year: Int? = nil) -> String {
    let suffix = self.year.map { $0 == year ? "" : " \($0)" } ?? ""
    switch part {
    case .century: return self.year.map { "\(ordinal($0 / 100 + 1)) century" } ?? "century"
    case .decade: return self.year.map { "\($0 / 10 * 10)s" } ?? "decade"
    case .year: return self.year.map { "\($0)" } ?? "year"
    case .half(let half): return "H\(half)" + suffix
    case .quarter(let quarter): return "Q\(quarter)" + suffix
    case .season(let season): return season.word + suffix
    case .week(let week), .weekend(let week):
      guard let days else { return "week \(week)" + suffix }
      return Self.shown(
        from: CalendarDate(days.lowerBound),
        to: CalendarDate(days.upperBound),
        leavingOut: year,
      )
    case .month(let month): return monthName(month) + suffix
    case .day(let month, let day): return "\(day) " + monthName(month) + suffix
    }
  }

  /// Two dates with what they share said once: "3–5 May 2025", "Mar–May 2025", "2022–2025".
  static func shown(
    from start: CalendarDate,
    to end: CalendarDate,
    leavingOut year: Int?,
  ) -> String {
    let last = end.shown(leavingOut: year)
    guard start.year == end.year else {
      if case .year = start.part, case .year = end.part {
        return "\(start.shown())–\(last)"
      }
      return "\(start.shown(leavingOut: year)) – \(last)"
    }
    switch (start.part, end.part) {
    case (.day(let month, let day), .day(let other, _)) where month == other:
      return "\(day)–\(last)"
    case (.month(let month), .month): return "\(monthName(month))–\(last)"
    default: return "\(start.shown(leavingOut: start.year)) – \(last)"
    }
  }

  private func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)" + suffix
  }
}

extension CalendarDate.Season {
  var word: String {
    switch self {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }
}

extension Day {
  /// The day as a person writes it: "2 Dec 2025".
  var shown: String { CalendarDate(self).shown() }
}

/// Three letters for a month from 1 to 12; the number where there is no such month.
func monthName(_ month: Int) -> String {
  Month.short.indices.contains(month - 1) ? Month.short[month - 1] : "\(month)"
}
