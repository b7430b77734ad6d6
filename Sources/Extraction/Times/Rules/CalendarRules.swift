import Prose

extension TimeRule {
  /// Dates with their year, and days of a month.
  static let calendar: [TimeRule] = [
    // EXAMPLE: 2025-05-03; 14/3/2014; 03.05.2014
    TimeRule("date in digits", [.one([.isoDate])]) { m in
      .date(CalendarDate(year: m[0] / 10_000, part: .day(m[0] / 100 % 100, m[0] % 100)))
    },
    // EXAMPLE: Tuesday, March 12, 2024
    TimeRule(
      "weekday, month, day, year",
      [.anyWeekday, .comma, .month, .dayInDigits, .comma, .year],
    ) { m in .day(m[5], m[2], m[3]) },
    // EXAMPLE: March 12, 2024
    TimeRule("month, day, year", [.month, .dayInDigits, .comma, .year]) { m in
      .day(m[3], m[0], m[1])
    },
    // EXAMPLE: Friday, Oct. 13
    TimeRule("weekday, month, day", [.anyWeekday, .comma, .month, .dayInDigits]) { m in
      .day(nil, m[2], m[3])
    },
    // EXAMPLE: Oct. 13; August 3rd
    TimeRule("month, day", [.month, .dayInDigits]) { m in .day(nil, m[0], m[1]) },
    // EXAMPLE: Tuesday, 12 March 2024; Tuesday the 12th of March, 2024
    TimeRule(
      "weekday, day, month, year",
      [.anyWeekday, .comma, .maybe([.the]), .day, .maybe([.of]), .month, .comma, .year],
    ) { m in .day(m[7], m[5], m[3]) },
    // EXAMPLE: 12 March 2024; the 12th of March, 2024
    TimeRule(
      "day, month, year",
      [.maybe([.the]), .dayInDigits, .maybe([.of]), .month, .comma, .year],
    ) { m in .day(m[5], m[3], m[1]) },
    // EXAMPLE: Tuesday, 12 March
    TimeRule(
      "weekday, day, month",
      [.anyWeekday, .comma, .maybe([.the]), .dayInDigits, .maybe([.of]), .month],
    ) { m in .day(nil, m[5], m[3]) },
    // EXAMPLE: 12 March; the 12th of March
    TimeRule("day, month", [.maybe([.the]), .dayInDigits, .maybe([.of]), .month]) { m in
      // The article of "the 12 March attack" is the attack's.
      m.has(0) && m.kind(1) == .number && !m.has(2) ? nil : .day(nil, m[3], m[1])
    },
    // EXAMPLE: the 5th of last month
    TimeRule(
      "day of a month",
      [.maybe([.the]), .dayInDigits, .one([.of]), .pointer, Slot(kinds: [.unit], values: 6...6)],
    ) { m in .dayInMonth(m[1], month: m.offset(3)) },
    // EXAMPLE: the first week of May; the last days of April 2024
    TimeRule(
      "week of a month",
      [
        .one([.the]), .halfPlace, Slot(kinds: [.unit, .units], values: 3...4), .one([.of]), .month,
        .year.optional,
      ],
    ) { m in
      m.kind(2) == .unit && m[2] == 3
        ? nil : .date(CalendarDate(year: m.has(5) ? m[5] : nil, part: .month(m[4])))
    },
    // EXAMPLE: the third of May; the third of May 1940
    TimeRule(
      "ordinal day, month",
      [.maybe([.the]), .ordinal, .one([.of]), .month, .comma, .year.optional],
    ) { m in .day(m.has(5) ? m[5] : nil, m[3], m[1]) },
    // EXAMPLE: September 1939; February of 1940; March, 1861
    TimeRule("month, year", [.month, .maybe([.of]), .comma, .year]) { m in
      .date(CalendarDate(year: m[3], part: .month(m[0])))
    },
    // EXAMPLE: April '21
    TimeRule(
      "month, year in two digits",
      [.month, .one([.quote]), Slot(kinds: [.number], values: 0...99, digits: 2...2)],
    ) { m in
      m.isTight(2) && !m.isTight(1)
        ? .date(CalendarDate(year: m[2] + (m[2] < 30 ? 2000 : 1900), part: .month(m[0]))) : nil
    },
    // EXAMPLE: 241 BC; AD 70
    TimeRule("year of an era", [.count, .one([.era])]) { m in
      m[0] == 0 ? nil : .date(CalendarDate(year: m.year(0, era: 1), part: .year))
    },
    TimeRule("era and year", [Slot(kinds: [.era], values: 0...0, isCapitalized: true), .count]) {
      m in .date(CalendarDate(year: m[1], part: .year))
    },
    // EXAMPLE: the third quarter of 1989; third-quarter 1989; the first half of 2020
    TimeRule(
      "quarter, year",
      [
        .maybe([.the]), .maybe([.fiscal]), .quarterPlace, .quarter, .maybe([.of]),
        .maybe([.fiscal]), .year,
      ],
    ) { m in .date(CalendarDate(year: m[6], part: .quarter(m[2] == 0 ? 4 : m[2]))) },
    TimeRule(
      "half, year",
      [.maybe([.the]), .halfPlace, .one([.half]), .maybe([.of]), .maybe([.fiscal]), .year],
    ) { m in .date(CalendarDate(year: m[5], part: .half(m.half(1)))) },
    // EXAMPLE: the last three months of 2015; the first six months of 2020
    TimeRule(
      "months at an end of a year",
      [
        .maybe([.the]), Slot(kinds: [.ordinal, .last], values: 0...1), .count,
        Slot(kinds: [.units], values: 6...6), .one([.of]), .year,
      ],
    ) { m in
      let isLast = m.kind(1) == .last
      return switch m[2] {
      case 3: .date(CalendarDate(year: m[5], part: .quarter(isLast ? 4 : 1)))
      case 6: .date(CalendarDate(year: m[5], part: .half(isLast ? 2 : 1)))
      default: nil
      }
    },
    // EXAMPLE: the 1988 second quarter
    TimeRule("year, quarter", [.maybe([.the]), .year, .quarterOrdinal, .quarter]) { m in
      .date(CalendarDate(year: m[1], part: .quarter(m[2])))
    },
    // EXAMPLE: Q3 2024; Q3
    TimeRule("quarter by number", [.one([.quarterName]), .maybe([.of]), .year.optional]) { m in
      .date(CalendarDate(year: m.has(2) ? m[2] : nil, part: .quarter(m[0])))
    },
    // EXAMPLE: H1 2024
    TimeRule("half by number", [.one([.halfName]), .maybe([.of]), .year.optional]) { m in
      .date(CalendarDate(year: m.has(2) ? m[2] : nil, part: .half(m[0])))
    },
    // EXAMPLE: the summer of 1943; winter 2024
    TimeRule(
      "season, year",
      [.maybe([.the]), .one([.season, .spring, .fall]), .maybe([.of]), .comma, .year],
    ) { m in m.season(1).map { .date(CalendarDate(year: m[4], part: .season($0))) } },
    // EXAMPLE: the 1982 summer
    TimeRule("year, season", [.maybe([.the]), .year, .one([.season, .spring])]) { m in
      // "The 2008 Summer Games".
      m.isFollowedByName
        ? nil : m.season(2).map { .date(CalendarDate(year: m[1], part: .season($0))) }
    },
    // EXAMPLE: April 480 BC; the spring of 480 BC
    TimeRule("month of an era", [.month, .maybe([.of]), .count, .one([.era])]) { m in
      .date(CalendarDate(year: m.year(2, era: 3), part: .month(m[0])))
    },
    TimeRule(
      "season of an era",
      [.maybe([.the]), .one([.season, .spring]), .maybe([.of]), .count, .one([.era])],
    ) { m in
      m.season(1).map { .date(CalendarDate(year: m.year(3, era: 4), part: .season($0))) }
    },
    // EXAMPLE: the 264 of "264 to 241 BC", "240-238 BC"
    TimeRule(
      "first year of an era",
      [.count, .one([.to, .dash, .and]), .count, .one([.era])],
      trailing: 3,
    ) { m in .date(CalendarDate(year: m.year(0, era: 3), part: .year)) },
    // EXAMPLE: the year 2000; the years 1955
    TimeRule("the year", [.maybe([.the]), Slot(kinds: [.unit, .units], values: 8...8), .year]) {
      m in
      .date(CalendarDate(year: m[2], part: .year))
    },
    TimeRule(
      "the year in words",
      [.one([.the]), .year8, Slot(kinds: [.number], values: 1000...2999, digits: 0...0)],
    ) { m in .date(CalendarDate(year: m[2], part: .year)) },
    // EXAMPLE: '99
    TimeRule(
      "year in two digits",
      [.one([.quote]), Slot(kinds: [.number], values: 0...99, digits: 2...2)],
    ) { m in
      m.isTight(1) && !m.isTight(0)
        ? .date(CalendarDate(year: m[1] + (m[1] < 30 ? 2000 : 1900), part: .year)) : nil
    },
    // EXAMPLE: fiscal 1989; the fiscal year 2020; the 1988 period
    TimeRule(
      "fiscal year",
      [
        .maybe([.the]), .one([.fiscal]), Slot(kinds: [.unit], values: 8...8, isOptional: true),
        .year,
      ],
    ) { m in .date(CalendarDate(year: m[3], part: .year)) },
    TimeRule("year, period", [.maybe([.the]), .year, .one([.period])]) { m in
      .date(CalendarDate(year: m[1], part: .year))
    },
    TimeRule("year's quarter", [.one([.the]), .year, .quarter]) { m in
      .quarterTold(year: m[1])
    },
    // EXAMPLE: the 1990s; the '80s; the nineties
    TimeRule("decade", [.one([.the]), .maybe([.quote]), .one([.decade])]) { m in .decade(m[2]) },
    TimeRule("decade in four digits", [Slot(kinds: [.decade], digits: 4...4)]) { m in
      .decade(m[0])
    },
    TimeRule("part of a decade", [.one([.decade])]) { m in
      ([.mid, .early, .late] as TimeClassSet).contains(m.kindBefore) ? .decade(m[0]) : nil
    },
    // EXAMPLE: the 20th century; the third century BC
    TimeRule(
      "century",
      [.maybe([.the]), .ordinal, Slot(kinds: [.unit], values: 10...10), .maybe([.era])],
    ) { m in
      let isBefore = m.has(3) && m[3] == 1
      return .date(
        CalendarDate(year: isBefore ? 2 - 100 * m[1] : 100 * (m[1] - 1), part: .century)
      )
    },
    // EXAMPLE: 1989; see YearContext for what is no year
    TimeRule("year", [.year]) { m in
      YearContext.isYear(m) ? .date(CalendarDate(year: m[0], part: .year)) : nil
    },
    // EXAMPLE: Christmas 1944; Easter
    TimeRule("holiday", [.one([.holiday]), .maybe([.of]), .comma, .year.optional]) { m in
      .holiday(Holiday.all[m[0]], year: m.has(3) ? m[3] : nil, .near)
    },
  ]
}

extension TimeSense {
  /// A day of a month that the calendar has in some year.
  fileprivate static func day(_ year: Int?, _ month: Int, _ day: Int) -> TimeSense? {
    day <= Day.count(inMonth: month, of: year ?? 2000)
      ? .date(CalendarDate(year: year, part: .day(month, day))) : nil
  }

  fileprivate static func decade(_ year: Int) -> TimeSense {
    .date(CalendarDate(year: year, part: .decade))
  }
}

extension TimeMatch {
  func season(_ place: Int) -> CalendarDate.Season? { CalendarDate.Season(rawValue: self[place]) }

  /// First or second half; the last one is the second.
  func half(_ place: Int) -> Int { kind(place) == .last ? 2 : max(1, self[place]) }

  /// The astronomical year: 1 BC is 0.
  func year(_ place: Int, era: Int) -> Int { self[era] == 1 ? 1 - self[place] : self[place] }
}

extension Slot {
  static let quarter = Slot(kinds: [.unit], values: 7...7)
  static let quarterOrdinal = Slot(kinds: [.ordinal, .second], values: 1...4)
  /// First to fourth, or the last.
  static let quarterPlace = Slot(kinds: [.ordinal, .second, .last], values: 0...4)
  static let halfPlace = Slot(kinds: [.ordinal, .second, .last], values: 0...2)
}
