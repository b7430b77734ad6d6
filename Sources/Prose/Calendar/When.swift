/// When something happens: one date or a stretch, on the calendar or counted from the report.
///
/// An unknown date stays visibly unknown: times of an undated document are counted from its day
/// ("T-2D"), never from today.
package struct When: Hashable, Sendable {
  /// One end of the stretch, nil where it is open ("since March": end nil).
  package var start: Moment?
  package var end: Moment?
  /// Whether the text was vague about it ("around", "nearly", "late February").
  package var isApproximate: Bool

  /// A point of time with its precision.
  package enum Moment: Hashable, Sendable {
    case date(CalendarDate)
    /// A count of units before (negative) or after the day of an undated report.
    case report(offset: Int, unit: Unit)
  }

  /// Units in which undated reports count.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case hour = "H"
    case day = "D"
    case week = "W"
    case month = "M"
    case year = "Y"

    /// The mean length in days, for ordering only.
    package var days: Double {
      switch self {
      case .hour: 1.0 / 24
      case .day: 1
      case .week: 7
      case .month: 30.44
      case .year: 365.25
      }
    }
  }

  package init(from start: Moment?, to end: Moment?, approximate: Bool = false) {
    self.start = start
    self.end = end
    self.isApproximate = approximate
  }

  package init(_ moment: Moment, approximate: Bool = false) {
    self.init(from: moment, to: moment, approximate: approximate)
  }

  package init(_ day: Day) { self.init(.date(CalendarDate(day))) }

  /// First and last day on the calendar; nil if an end is open or not on the calendar.
  package var days: ClosedRange<Day>? {
    guard case .date(let first) = start, case .date(let last) = end,
      let a = first.days, let b = last.days, a.lowerBound <= b.upperBound
    else { return nil }
    return a.lowerBound...b.upperBound
  }

  /// Whether it is counted from an undated report.
  package var isRelative: Bool {
    if case .report = start ?? end { return true }
    return false
  }
}

extension When: CustomStringConvertible {
  /// The time in EDTF, or from "T", the day of an undated report.
  ///
  /// "2025-05-03", "2025-05-03/2025-05-05", "2025-03/..", "2025-02~", "T-2D", "T-4Y~", "T".
  package var description: String {
    let core =
      switch (start, end) {
      case (let a?, let b?): a == b ? "\(a)" : "\(a)/\(b)"
      case (let a?, nil): "\(a)/.."
      case (nil, let b?): "../\(b)"
      case (nil, nil): "../.."
      }
    return isApproximate ? core + "~" : core
  }
}

extension When.Moment: CustomStringConvertible {
  package var description: String {
    switch self {
    case .date(let date): "\(date)"
    case .report(0, _): "T"
    case .report(let offset, let unit):
      "T\(offset < 0 ? "-" : "+")\(offset.magnitude)\(unit.rawValue)"
    }
  }
}
