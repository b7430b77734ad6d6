import Prose

extension TimeRule {
  /// Months, weekdays, seasons and quarters whose year or week the text leaves to the reader.
  static let partial: [TimeRule] = [
    // EXAMPLE: October; "May" only where no verb can stand
    TimeRule("month", [.month]) { m in
      m[0] == 5 && !isNounPlace(m) ? nil : .date(CalendarDate(year: nil, part: .month(m[0])))
    },
    // EXAMPLE: Friday
    TimeRule("weekday", [.weekday]) { m in .weekday(m[0], .near) },
    // EXAMPLE: Wed, 10:30; abbreviations only with something of time beside them
    TimeRule("short weekday", [Slot(kinds: [.shortWeekday], isCapitalized: true)]) { m in
      m.kindBefore == .on || m.kindAfter == .clock ? .weekday(m[0], .near) : nil
    },
    // EXAMPLE: the third quarter; third-quarter; the first half
    TimeRule("quarter", [.maybe([.the]), .quarterOrdinal, .quarter]) { m in
      .date(CalendarDate(year: nil, part: .quarter(m[1])))
    },
    TimeRule(
      "half",
      [.maybe([.the]), .halfOrdinal, .one([.half]), .one([.of]), .one([.the, .this]), .year8],
    ) { m in .date(CalendarDate(year: nil, part: .half(m[1]))) },
    // EXAMPLE: summer; the winter
    TimeRule("season", [.maybe([.the]), .one([.season])]) { m in
      CalendarDate.Season(rawValue: m[1]).map { .date(CalendarDate(year: nil, part: .season($0))) }
    },
    // EXAMPLE: in the fall; but not "the fall of Carthage"
    TimeRule("fall", [.one([.the, .early, .late, .mid]), .one([.fall])]) { m in
      m.kindAfter == .of || m.before(1) != .in && m.kind(0) == .the
        ? nil : .date(CalendarDate(year: nil, part: .season(.autumn)))
    },
    // EXAMPLE: on the 20th
    TimeRule(
      "day of the month",
      [.one([.the]), Slot(kinds: [.ordinal], values: 1...31, digits: 1...2)],
    ) { m in
      ([.on, .until, .by, .from, .of] as TimeClassSet).contains(m.kindBefore)
        && !m.isFollowedByNoun ? .dayOfMonth(m[1]) : nil
    },
    // EXAMPLE: the weekend; weekend talks
    TimeRule("weekend", [.maybe([.the]), .one([.weekend])]) { _ in .weekend(.near) },
    // EXAMPLE: year-end
    TimeRule("year-end", [.one([.yearEnd]), .year.optional]) { m in
      .date(CalendarDate(year: m.has(1) ? m[1] : nil, part: .day(12, 31)))
    },
  ]

  /// Whether "May" at this place is the month and no verb: after a preposition or beside a number.
  private static func isNounPlace(_ match: TimeMatch) -> Bool {
    nounLeads.contains(match.kindBefore) || nounFollowers.contains(match.kindAfter)
  }

  private static let nounLeads: TimeClassSet = [
    .in, .since, .until, .by, .from, .to, .of, .between, .through, .during, .before, .after,
    .early, .late, .mid, .last, .next, .this, .and, .or, .on, .for, .at, .earlier, .later,
  ]
  private static let nounFollowers: TimeClassSet = [.dash, .month]
}

extension Slot {
  static let year8 = Slot(kinds: [.unit], values: 8...8)
}
