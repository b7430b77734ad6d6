import Prose

extension TimeRule {
  /// Months, weekdays, seasons and quarters whose year or week the text leaves to the reader.
  static let partial: [TimeRule] = [
    // EXAMPLE: October; "May" only where no verb can stand
    TimeRule("month", [.month]) { m in
      isMonth(m) ? .date(CalendarDate(year: nil, part: .month(m[0]))) : nil
    },
    // EXAMPLE: Friday
    TimeRule("weekday", [.weekday]) { m in .weekday(m[0], .near) },
    // EXAMPLE: Wed, 10:30; abbreviations only with something of time beside them
    TimeRule("short weekday", [Slot(kinds: [.shortWeekday], isCapitalized: true)]) { m in
      m.kindBefore == .on || m.kindAfter == .clock ? .weekday(m[0], .near) : nil
    },
    // EXAMPLE: the third quarter; third-quarter; the fiscal first quarter
    TimeRule("quarter", [.maybe([.the]), .maybe([.fiscal]), .quarterOrdinal, .quarter]) { m in
      .date(CalendarDate(year: nil, part: .quarter(m[2])))
    },
    // EXAMPLE: summer; the winter
    TimeRule("season", [.maybe([.the]), .one([.season])]) { m in
      // "The Winter Palace".
      m.isFollowedByName && m.atom(1)?.isCapitalized == true || m.isAnyOne
        ? nil : m.season(1).map { .date(CalendarDate(year: nil, part: .season($0))) }
    },
    // EXAMPLE: the spring; a spring offensive; in spring; but not "spring water"
    TimeRule("spring", [.maybe([.the]), .one([.spring])]) { m in
      m.has(0) && !m.isFollowedByNoun || m.kindAfter == .seasonal
        || seasonLeads.contains(m.kindBefore)
        ? .date(CalendarDate(year: nil, part: .season(.spring))) : nil
    },
    // EXAMPLE: in the fall; but not "the fall of Carthage"
    TimeRule("fall", [.one([.the, .early, .late, .mid]), .one([.fall])]) { m in
      m.kindAfter == .of || m.kind(0) == .the && !fallLeads.contains(m.kindBefore)
        ? nil : .date(CalendarDate(year: nil, part: .season(.autumn)))
    },
    // EXAMPLE: on the 20th
    TimeRule(
      "day of the month",
      [.one([.the]), Slot(kinds: [.ordinal], values: 1...31, digits: 1...2)],
    ) { m in
      ([.on, .until, .by, .from, .of] as TimeClassSet).contains(m.kindBefore)
        && !m.isFollowedByNoun && !m.isFollowedByName ? .dayOfMonth(m[1]) : nil
    },
    // EXAMPLE: the weekend; weekend talks; but not "a fine weekend"
    TimeRule("weekend", [.maybe([.the]), .one([.weekend])]) { m in
      m.isAnyOne ? nil : .weekend(.near)
    },
    // EXAMPLE: year-end; year-end 1988; year's end
    TimeRule("year-end", [.one([.yearEnd]), .year.optional]) { m in
      .date(CalendarDate(year: m.has(1) ? m[1] : nil, part: .day(12, 31)))
    },
    TimeRule("year's end", [.year8, .maybe([.possessive]), .one([.end])], mod: .end) { _ in
      .unit(.year, 0)
    },
  ]

  /// Whether the month's name is that of the month: "May" no verb, "April" no woman, "March" no march.
  private static func isMonth(_ match: TimeMatch) -> Bool {
    // A short form alone is as often a part of a name: "Mar del Selm", "Jan said".
    if match[0] != 5, match.atom(0)?.range.count == shortForm {
      return shortLeads.contains(match.kindBefore)
    }
    let isGivenName = [1, 4, 6, 8].contains(match[0]) && match.isFollowedByName
    if isGivenName { return seasonLeads.contains(match.kindBefore) && match.kindBefore != .and }
    if nounLeads.contains(match.kindBefore) || nounFollowers.contains(match.kindAfter) {
      return true
    }
    switch match[0] {
    case 5: return false
    case 3: return !match.isPrecededByName && !marches.contains(match.kindAfter)
    default: return true
    }
  }

  private static let nounLeads: TimeClassSet = [
    .in, .since, .until, .by, .from, .to, .of, .between, .through, .during, .over, .before, .after,
    .early, .late, .mid, .last, .next, .this, .and, .or, .on, .for, .at, .earlier, .later,
  ]
  // Bytes.
  private static let shortForm = 3
  private static let shortLeads: TimeClassSet = [
    .since, .until, .early, .late, .mid, .last, .next, .this, .each,
  ]
  private static let seasonLeads: TimeClassSet = [
    .in, .since, .until, .by, .during, .over, .through, .early, .late, .mid, .and, .comma, .each,
  ]
  private static let marches: TimeClassSet = [.for, .of, .to, .on]
  private static let fallLeads: TimeClassSet = [
    .in, .during, .over, .by, .until, .since, .through, .of, .this,
  ]
  private static let nounFollowers: TimeClassSet = [.dash, .month]
}

extension Slot {
  static let year8 = Slot(kinds: [.unit], values: 8...8)
}
