/// A date as precise as the text gave it: a day, a month, a year, or a stretch between.
///
/// The year is nil where only month or day are known ("on 3 May" in an undated report).
package struct CalendarDate: Hashable, Sendable {
  /// Nil where it is unknown.
  package var year: Int? {
    get { yearOrNone == Self.noYear ? nil : Int(yearOrNone) }
    set { yearOrNone = newValue.map { Int32(clamping: $0) } ?? Self.noYear }
  }

  package var part: Part {
    get { packed.part }
    set { packed = Packed(newValue) }
  }

  // There are hundreds of thousands of dates in a large folder: eight bytes each.
  private var yearOrNone: Int32
  private var packed: Packed
  private static let noYear = Int32.min

  /// The part of the year, or of the stretch of years, that is meant.
  package enum Part: Hashable, Sendable {
    case century
    case decade
    case year
    /// First or second half, 1 or 2.
    case half(Int)
    /// Quarter, 1 to 4.
    case quarter(Int)
    case season(Season)
    /// ISO 8601 week, 1 to 53.
    case week(Int)
    /// The Saturday and Sunday of an ISO 8601 week.
    case weekend(Int)
    /// Month, 1 to 12.
    case month(Int)
    /// Month, 1 to 12, and day of the month, 1 to 31.
    case day(Int, Int)
  }

  /// Meteorological seasons of the northern hemisphere; winter runs into the next year.
  package enum Season: Int, Hashable, Sendable, CaseIterable {
    case spring = 21
    case summer = 22
    case autumn = 23
    case winter = 24
  }

  package init(year: Int?, part: Part) {
    yearOrNone = year.map { Int32(clamping: $0) } ?? Self.noYear
    packed = Packed(part)
  }

  /// The date of one day.
  package init(_ day: Day) {
    let civil = day.civil
    self.init(year: civil.year, part: .day(civil.month, civil.day))
  }

  /// The first and last day meant, or nil without a year or for a day the calendar lacks.
  package var days: ClosedRange<Day>? {
    guard let year else { return nil }
    switch part {
    case .century: return Self.months(from: Self.floor(year, to: 100), 1, count: 1200)
    case .decade: return Self.months(from: Self.floor(year, to: 10), 1, count: 120)
    case .year: return Self.months(from: year, 1, count: 12)
    case .half(let half): return Self.months(from: year, half * 6 - 5, count: 6)
    case .quarter(let quarter): return Self.months(from: year, quarter * 3 - 2, count: 3)
    case .season(let season):
      return Self.months(from: year, (season.rawValue - 20) * 3, count: 3)
    case .week(let week):
      let monday = Day.monday(ofWeek: week, year: year)
      return monday...(monday + 6)
    case .weekend(let week):
      let monday = Day.monday(ofWeek: week, year: year)
      return (monday + 5)...(monday + 6)
    case .month(let month): return Self.months(from: year, month, count: 1)
    case .day(let month, let day):
      return Day(year: year, month: month, day: day).map { $0...$0 }
    }
  }

  /// The first year of a century or decade, also before the year 0.
  private static func floor(_ year: Int, to unit: Int) -> Int {
    year - (year % unit + unit) % unit
  }

  private static func months(from year: Int, _ month: Int, count: Int) -> ClosedRange<Day>? {
    Day(year: year, month: month, day: 1).map { $0...($0.adding(months: count) + -1) }
  }
}

extension CalendarDate {
  /// A part in three bytes.
  private struct Packed: Hashable {
    private let kind: Kind
    private let first: Int8
    private let second: Int8

    private enum Kind: UInt8 {
      case century
      case decade
      case year
      case half
      case quarter
      case season
      case week
      case weekend
      case month
      case day
    }

    init(_ part: Part) {
      switch part {
      case .century: self.init(kind: .century)
      case .decade: self.init(kind: .decade)
      case .year: self.init(kind: .year)
      case .half(let half): self.init(kind: .half, half)
      case .quarter(let quarter): self.init(kind: .quarter, quarter)
      case .season(let season): self.init(kind: .season, season.rawValue - Season.spring.rawValue)
      case .week(let week): self.init(kind: .week, week)
      case .weekend(let week): self.init(kind: .weekend, week)
      case .month(let month): self.init(kind: .month, month)
      case .day(let month, let day): self.init(kind: .day, month, day)
      }
    }

    private init(kind: Kind, _ first: Int = 0, _ second: Int = 0) {
      self.kind = kind
      self.first = Int8(clamping: first)
      self.second = Int8(clamping: second)
    }

    var part: Part {
      switch kind {
      case .century: .century
      case .decade: .decade
      case .year: .year
      case .half: .half(Int(first))
      case .quarter: .quarter(Int(first))
      case .season: .season(Season.allCases[Int(first)])
      case .week: .week(Int(first))
      case .weekend: .weekend(Int(first))
      case .month: .month(Int(first))
      case .day: .day(Int(first), Int(second))
      }
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date in EDTF (ISO 8601-2), week dates in ISO 8601: "2025-03", "2025-21", "2025-W07", "199X".
  package var description: String {
    let y = year.map { padded($0, 4) } ?? "XXXX"
    switch part {
    case .century: return String(y.prefix(2)) + "XX"
    case .decade: return String(y.prefix(3)) + "X"
    case .year: return y
    case .half(let half): return "\(y)-\(39 + half)"
    case .quarter(let quarter): return "\(y)-\(32 + quarter)"
    case .season(let season): return "\(y)-\(season.rawValue)"
    case .week(let week), .weekend(let week): return "\(y)-W\(padded(week, 2))"
    case .month(let month): return "\(y)-\(padded(month, 2))"
    case .day(let month, let day): return "\(y)-\(padded(month, 2))-\(padded(day, 2))"
    }
  }
}
