import Prose

extension TimeRule {
  /// Times named by pointing at them from the report or from the story.
  static let pointing: [TimeRule] = [
    // EXAMPLE: today, yesterday, tomorrow
    TimeRule("day by the report", [.one([.today])]) { m in .unit(.day, m[0]) },
    // EXAMPLE: tonight; overnight
    TimeRule("tonight", [.one([.tonight])]) { _ in .part(.night, of: .unit(.day, 0)) },
    // EXAMPLE: last night; this morning; tomorrow night is joined from its parts
    TimeRule("last night", [.one([.last]), .partOfDay]) { m in
      m.part(1).map { .part($0, of: .unit(.day, -1)) }
    },
    TimeRule("this morning", [.one([.this]), .partOfDay]) { m in
      m.part(1).map { .part($0, of: .unit(.day, 0)) }
    },
    TimeRule("that night", [.one([.that]), .maybe([.same]), .partOfDay]) { m in
      m.part(2).map { .part($0, of: .told(.day, 0)) }
    },
    TimeRule("the next morning", [.one([.the]), .one([.next, .following]), .partOfDay]) { m in
      m.part(2).map { .part($0, of: .told(.day, 1)) }
    },
    // EXAMPLE: last Friday, next Tuesday, this Sunday
    TimeRule("weekday pointed at", [.pointer, .anyWeekday]) { m in .weekday(m[1], m.reach(0)) },
    // EXAMPLE: this coming Friday, this past Sunday, the previous Monday
    TimeRule("weekday pointed at twice", [.one([.this, .the]), .outer, .anyWeekday]) { m in
      .weekday(m[2], m.outerReach(1))
    },
    // EXAMPLE: Friday last week, Tuesday of next week
    TimeRule(
      "weekday of a week",
      [.anyWeekday, .maybe([.of]), .pointer, Slot(kinds: [.unit], values: 4...4)],
    ) { m in .weekdayIn(m[0], week: m.offset(2)) },
    // EXAMPLE: the day before yesterday, the day after tomorrow
    TimeRule(
      "day beside a day",
      [
        .maybe([.the]), Slot(kinds: [.unit], values: 3...3), .one([.before, .after]),
        .one([.today]),
      ],
    ) { m in .unit(.day, m[3] + (m.kind(2) == .after ? 1 : -1)) },
    // EXAMPLE: the year before; the day after
    TimeRule("the unit before", [.one([.the]), .unit, .one([.before, .after])]) { m in
      m.isFollowedByWord ? nil : .told(m.unit(1), m.kind(2) == .after ? 1 : -1)
    },
    // EXAMPLE: the week of 6 March; the week of March 6
    TimeRule(
      "week of a day",
      [.maybe([.the]), .one([.unit]), .one([.of]), .dayInDigits, .month],
    ) { m in m.week(of: m[3], month: m[4]) },
    TimeRule(
      "week of a month and day",
      [.maybe([.the]), .one([.unit]), .one([.of]), .month, .dayInDigits],
    ) { m in m.week(of: m[4], month: m[3]) },
    // EXAMPLE: last April, this September, this coming May
    TimeRule("month pointed at", [.pointer, .month]) { m in .named(.month(m[1]), m.reach(0)) },
    TimeRule("month pointed at twice", [.one([.this]), .outer, .month]) { m in
      .named(.month(m[2]), m.outerReach(1))
    },
    // EXAMPLE: that October; "that May" may be somebody
    TimeRule("month of the year told", [.one([.that]), .month]) { m in
      m[1] == 5 ? nil : .inside(.month(m[1]), .same(.year))
    },
    // EXAMPLE: last Oct. 23
    TimeRule("day pointed at", [.pointer, .month, .dayInDigits]) { m in
      .named(.day(m[1], m[2]), m.reach(0))
    },
    // EXAMPLE: last Christmas, this Ramadan
    TimeRule("holiday pointed at", [.pointer, .one([.holiday])]) { m in
      .holiday(Holiday.all[m[1]], year: nil, m.reach(0))
    },
    // EXAMPLE: last summer, this fall
    TimeRule("season pointed at", [.pointer, .one([.season, .spring, .fall])]) { m in
      CalendarDate.Season(rawValue: m[1]).map { .named(.season($0), m.reach(0)) }
    },
    TimeRule(
      "season pointed at twice",
      [.one([.this]), .outer, .one([.season, .spring, .fall])],
    ) { m in CalendarDate.Season(rawValue: m[2]).map { .named(.season($0), m.outerReach(1)) } },
    TimeRule("weekend pointed at", [.maybe([.the]), .pointer, .one([.weekend])]) { m in
      .weekend(m.reach(1))
    },
    // EXAMPLE: May last year; August of that year; the third quarter of this year
    TimeRule("month of a year", [.month, .maybe([.of]), .unitPointer, .maybe([.same]), .year8]) {
      m in .inside(.month(m[0]), m.year(pointedAtBy: 2))
    },
    // EXAMPLE: 25 June last year; the 3rd of May next year; 25 June, last year
    TimeRule(
      "day, month of a year",
      [
        .maybe([.the]), .dayInDigits, .maybe([.of]), .month, .maybe([.of, .comma]), .unitPointer,
        .maybe([.same]), .year8,
      ],
    ) { m in
      // "3 May, the year" begins something else.
      m.kind(4) == .comma && m.kind(5) == .the
        ? nil : .inside(.day(m[3], m[1]), m.year(pointedAtBy: 5))
    },
    // EXAMPLE: June 25 last year; May 3 of that year; June 25, last year
    TimeRule(
      "month, day of a year",
      [.month, .dayInDigits, .maybe([.of, .comma]), .unitPointer, .maybe([.same]), .year8],
    ) { m in
      m.kind(2) == .comma && m.kind(3) == .the
        ? nil : .inside(.day(m[0], m[1]), m.year(pointedAtBy: 3))
    },
    // EXAMPLE: the autumn of that year; the summer of last year
    TimeRule(
      "season of a year",
      [
        .maybe([.the]), .one([.season, .spring, .fall]), .one([.of]), .unitPointer,
        .maybe([.same]), .year8,
      ],
    ) { m in
      m.season(1).map { .inside(.season($0), m.year(pointedAtBy: 3)) }
    },
    TimeRule(
      "quarter of a year",
      [.maybe([.the]), .quarterOrdinal, .quarter, .maybe([.of]), .unitPointer, .year8],
    ) { m in .inside(.quarter(m[1]), .unit(.year, m.offset(4))) },
    TimeRule(
      "half of a year",
      [.maybe([.the]), .halfPlace, .one([.half]), .maybe([.of]), .unitPointer, .year8],
    ) { m in .inside(.half(m.half(1)), .unit(.year, m.offset(4))) },
    TimeRule(
      "a year's quarter",
      [.unitPointer, .year8, .one([.possessive]), .quarterOrdinal, .quarter],
    ) { m in .inside(.quarter(m[3]), .unit(.year, m.offset(0))) },
    // EXAMPLE: last year, this month, next week, the current quarter
    TimeRule("last, this, next unit", [.maybe([.the]), .unitPointer, .maybe([.fiscal]), .unit]) {
      m in
      guard m.unit(3) != .second, m.unit(3) != .minute, m.kind(1) != .the,
        !(m.has(0) && m.kind(1) == .next)
      else { return nil }
      // "The last week of August", "over the last year": a length, not the unit before this one.
      if m.has(0), m.kind(1) == .last {
        return m.kindAfter == .of
          ? .duration(Amount(1), m.unit(3)) : .stretch(Amount(1), m.unit(3), .back)
      }
      if m.kind(1) == .that { return .same(m.unit(3)) }
      if m.unit(3) == .day { return m.kind(1) == .next ? .told(.day, 1) : nil }
      if m.kind(1) == .coming || m.kind(1) == .past {
        return .stretch(Amount(1), m.unit(3), m.kind(1) == .past ? .back : .ahead)
      }
      return .unit(m.unit(3), m.offset(1))
    },
    // EXAMPLE: that day, the same year, that same month
    TimeRule("the same unit", [.one([.that, .the]), .one([.same]), .unit]) { m in
      .same(m.unit(2))
    },
    // EXAMPLE: the next day, the following week, the previous year
    TimeRule("the next unit", [.one([.the]), .one([.next, .following, .previous]), .unit]) { m in
      // "Over the next year" begins with the report, "the next year" is the one after that told.
      if m.kind(1) == .next, m.unit(2) != .day, m.kindBefore == .over || m.kindBefore == .within {
        return .stretch(Amount(1), m.unit(2), .ahead)
      }
      return m.kindBefore == .for
        ? .duration(Amount(1), m.unit(2)) : .told(m.unit(2), m.kind(1) == .previous ? -1 : 1)
    },
    // EXAMPLE: the previous April, the following spring
    TimeRule("the next month", [.one([.the]), .one([.next, .following, .previous]), .month]) { m in
      .named(.month(m[2]), m.kind(1) == .previous ? .before : .after)
    },
    TimeRule(
      "the next season",
      [.one([.the]), .one([.next, .following, .previous]), .one([.season, .spring])],
    ) {
      m in m.season(2).map { .named(.season($0), m.kind(1) == .previous ? .before : .after) }
    },
    // EXAMPLE: the latest period
    TimeRule("the latest period", [.one([.the]), .one([.latest]), .one([.period])]) { _ in
      .unit(.quarter, -1)
    },
    // EXAMPLE: the year, the quarter, the latest quarter
    // A year that ends on some day is a length; a quarter or a week is the one that day is in.
    TimeRule(
      "the unit",
      [.one([.the]), .maybe([.latest, .additional]), .maybe([.fiscal]), .longUnit],
    ) { m in
      if m.atom(3)?.isCapitalized == true || m.isCut { return nil }
      if m.kindAfter == .ended {
        return m.unit(3) == .year
          ? .duration(Amount(1), .year) : .containing(m.unit(3), nil)
      }
      if m.kind(1) == .latest, m.unit(3) == .quarter { return .unit(.quarter, -1) }
      return m.isFollowedByNoun && m.unit(3) != .quarter ? nil : .told(m.unit(3), 0)
    },
    // EXAMPLE: the month's end
    TimeRule(
      "month's end",
      [.maybe([.the]), .longUnit, .one([.possessive]), .one([.end])],
      mod: .end,
    ) { m in m.unit(1) == .year ? nil : .told(m.unit(1), 0) },
    // EXAMPLE: the year-earlier third quarter
    TimeRule(
      "year-earlier quarter",
      [.maybe([.the, .a]), .one([.yearEarlier]), .quarterOrdinal, .quarter],
    ) { m in .inside(.quarter(m[2]), .unit(.year, -1)) },
    // EXAMPLE: a year earlier and its kin: the same time a year before
    TimeRule(
      "year-earlier",
      [.maybe([.the, .a]), .one([.yearEarlier]), .maybe([.period, .unit])],
    ) { m in
      m.kind(2) == .unit && m.unit(2) == .quarter
        ? .told(.quarter, -4) : .distance(Amount(1), .year, .back, .narrative)
    },
  ]
}

extension Slot {
  static let partOfDay = Slot(kinds: [.part])
  static let pointer = Slot(kinds: [.last, .next, .this, .past, .coming])
  /// What stands between "this" or "the" and a time.
  static let outer = Slot(kinds: [.past, .coming, .previous, .following, .next, .last])
  static let unitPointer = Slot(kinds: [
    .last, .next, .this, .past, .coming, .current, .that, .the,
  ])
  /// Units of a week and more, whose "the" points: "the year".
  static let longUnit = Slot(kinds: [.unit], values: 4...8)
}

extension TimeMatch {
  func part(_ place: Int) -> DayPart? { DayPart(rawValue: self[place]) }

  func reach(_ place: Int) -> TimeSense.Reach {
    switch kind(place) {
    case .last, .past: .last
    case .next: .next
    case .coming: .coming
    default: .this
    }
  }

  func outerReach(_ place: Int) -> TimeSense.Reach {
    switch kind(place) {
    case .previous: .before
    case .following, .next: .after
    case .coming: .coming
    default: .last
    }
  }

  /// "The week of 6 March"; nil if the unit is no week or the month has no such day.
  fileprivate func week(of day: Int, month: Int) -> TimeSense? {
    guard unit(1) == .week, day <= Day.count(inMonth: month, of: 2000) else { return nil }
    return .containing(.week, .date(CalendarDate(year: nil, part: .day(month, day))))
  }

  /// The year that words point at: "last year", "that year", "the same year".
  fileprivate func year(pointedAtBy place: Int) -> TimeSense {
    if kind(place) == .that || has(place + 1) { return .same(.year) }
    return kind(place) == .the ? .told(.year, 0) : .unit(.year, offset(place))
  }

  func offset(_ place: Int) -> Int {
    switch reach(place) {
    case .last: -1
    case .next, .coming: 1
    default: 0
    }
  }
}
