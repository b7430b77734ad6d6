import Prose

/// From where times are counted: the report's day, and what the story told last.
struct TimeFrame {
  /// The day of the report, nil if unknown.
  let report: Day?
  /// The weekday of an undated report as its text shows it, 1 to 7.
  let reportWeekday: Int?
  /// Whether the text tells history, so that a bare month belongs to the year told last.
  let isNarrative: Bool
  /// The last date told, nil before any.
  private(set) var told: CalendarDate?
  /// The last date told that is not ahead of the report, nil before any.
  private var toldBehind: CalendarDate?
  /// The date that the one told last took the story away from, if to another year: where it goes
  /// on when that was only a glance aside.
  private(set) var aside: CalendarDate?
  /// The quarter told last, which "the quarter" and "a year earlier" go on to mean.
  private(set) var quarter: CalendarDate?
  /// The day told last in an undated report, counted from it.
  private(set) var toldOffset: Int?
  /// The sentence in which it was told.
  private(set) var toldIn = -1

  init(report: Day?, reportWeekday: Int?, isNarrative: Bool) {
    self.report = report
    self.reportWeekday = reportWeekday
    self.isNarrative = isNarrative
  }

  mutating func tell(offset: Int) { toldOffset = offset }

  /// Remembers a date; `isScene` if it begins a passage of its own and so ends what was told before.
  mutating func tell(_ date: CalendarDate, in sentence: Int, isScene: Bool = false) {
    guard let year = date.year else { return }
    toldIn = sentence
    if case .quarter = date.part { quarter = date }
    // "On 7 December …, 1941": the year alone does not make the day forgotten.
    if date.part == .year, told?.year == year { return }
    aside = isScene || told?.month == nil || told?.year == year ? nil : told
    told = date
    if let report, let first = date.days?.lowerBound, first <= report { toldBehind = date }
  }

  /// The same without what was told of days to come.
  var lookingBack: TimeFrame {
    var frame = self
    frame.told = toldBehind
    return frame
  }

  /// The unit `offset` units from the one of the report: "last year".
  func reported(_ unit: TimeUnit, _ offset: Int) -> ResolvedTime {
    guard let report else {
      let (step, factor) = unit.counting
      return ResolvedTime(.report(offset: offset * factor, unit: step.unit), kind: .date)
    }
    return ResolvedTime(Self.unit(unit, offset, from: CalendarDate(report)))
  }

  /// The unit `offset` units from the one of a date; the precision is the unit's, or the date's where
  /// that is coarser.
  static func unit(_ unit: TimeUnit, _ offset: Int, from date: CalendarDate) -> CalendarDate {
    guard let year = date.year else { return date }
    switch unit {
    case .millennium: return CalendarDate(year: year + 1000 * offset, part: .century)
    case .century: return CalendarDate(year: year + 100 * offset, part: .century)
    case .decade: return CalendarDate(year: year + 10 * offset, part: .decade)
    case .year: return CalendarDate(year: year + offset, part: .year)
    case .quarter:
      guard let month = date.month else { return CalendarDate(year: year, part: .year) }
      let index = year * 4 + (month - 1) / 3 + offset
      return CalendarDate(year: index / 4, part: .quarter(index % 4 + 1))
    case .month:
      guard let month = date.month else { return CalendarDate(year: year, part: .year) }
      let index = year * 12 + month - 1 + offset
      return CalendarDate(year: index / 12, part: .month(index % 12 + 1))
    case .week, .fortnight:
      guard case .day = date.part, let day = date.days?.lowerBound else { return date }
      let week = (day + 7 * offset * (unit == .fortnight ? 2 : 1)).isoWeek
      return CalendarDate(year: week.year, part: .week(week.week))
    case .day:
      guard case .day = date.part, let day = date.days?.lowerBound else { return date }
      return CalendarDate(day + offset)
    case .hour, .minute, .second: return date
    }
  }
}

extension CalendarDate {
  /// The month in which it begins, nil for years and more.
  var month: Int? {
    switch part {
    case .century, .decade, .year: nil
    case .half(let half): half * 6 - 5
    case .quarter(let quarter): quarter * 3 - 2
    case .season(let season): (season.rawValue - 20) * 3
    case .week, .weekend: days?.lowerBound.civil.month
    case .month(let month), .day(let month, _): month
    }
  }
}

extension TimeUnit.Step {
  var unit: When.Unit {
    switch self {
    case .hour: .hour
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}
