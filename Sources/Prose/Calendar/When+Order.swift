extension When {
  /// Where a time lies as seen from a day.
  package enum Relation: Hashable, Sendable, CaseIterable {
    case past
    /// The day falls within it.
    case present
    case future
  }

  /// Where the time lies as seen from `now`, nil where that cannot be told.
  ///
  /// A time counted from its report is compared with the report itself, whatever `now` is; one on
  /// the calendar needs `now`, and one without a year is never comparable.
  package func relation(to now: Day?) -> Relation? {
    if let end, let last = end.span(now: now)?.upperBound, last < 0 { return .past }
    if let start, let first = start.span(now: now)?.lowerBound, first > 0 { return .future }
    let isKnown = [start, end].allSatisfy { $0.map { $0.span(now: now) != nil } ?? true }
    return isKnown && (start != nil || end != nil) ? .present : nil
  }

  /// Whether the whole of it is over before `now`; false where that cannot be told.
  package func isBefore(now: Day?) -> Bool { relation(to: now) == .past }

  /// The place in the order of time, in days: calendar times first, then those of undated reports.
  ///
  /// Calendar times count from 1970. Times counted from a report follow all of them, since nothing
  /// says which day that was. A date without a year is taken for one within the year before it.
  package var sortKey: Double {
    (start ?? end).map(\.sortKey) ?? .infinity
  }

  /// The place in the order of time by start, then by end, so that the shorter of two that begin
  /// together comes first; to be taken once where many are sorted.
  package var order: Order { Order(start: sortKey, end: end?.endKey ?? .infinity) }

  /// The place among what is still to come at `now`: of a time that has begun its end counts, since
  /// until then it may come.
  package func order(from now: Day?) -> Order {
    guard let now, let end, sortKey <= Double(now.number) else { return order }
    return Order(start: end.endKey, end: end.endKey)
  }

  /// A place in the order of time.
  package struct Order: Comparable, Sendable {
    fileprivate let start: Double
    fileprivate let end: Double

    package static func < (a: Order, b: Order) -> Bool {
      a.start != b.start ? a.start < b.start : a.end < b.end
    }
  }
}

extension When.Moment {
  /// The key of the day of an undated report, past every day of the calendar.
  private static let reportKey = 10_000_000.0

  fileprivate var sortKey: Double {
    switch self {
    case .date(let date):
      if let days = date.days { return Double(days.lowerBound.number) }
      return Self.reportKey - 365 + Double(date.dayOfYear)
    case .report(let offset, let unit): return Self.reportKey + Double(offset) * unit.days
    }
  }

  fileprivate var endKey: Double {
    guard case .date(let date) = self, let days = date.days else { return sortKey }
    return Double(days.upperBound.number)
  }

  /// First and last day counted from `now`, or from the report; nil where neither is known.
  fileprivate func span(now: Day?) -> ClosedRange<Double>? {
    switch self {
    case .date(let date):
      guard let now, let days = date.days else { return nil }
      return Double(days.lowerBound - now)...Double(days.upperBound - now)
    case .report(let offset, let unit):
      let days = Double(offset) * unit.days
      return days...days
    }
  }
}

extension CalendarDate {
  /// About how many days into the year the date begins, for dates whose year nobody gave.
  fileprivate var dayOfYear: Int {
    var leap = self
    leap.year = 2000
    guard let first = leap.days?.lowerBound, let newYear = Day(year: 2000, month: 1, day: 1)
    else { return 0 }
    return first - newYear
  }
}
