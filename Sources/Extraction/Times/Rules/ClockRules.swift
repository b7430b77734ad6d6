extension TimeRule {
  /// Times of the day.
  static let clocks: [TimeRule] = [
    // EXAMPLE: 10:30; 7:15 p.m.; 10:57 GMT
    TimeRule("clock", [.one([.clock]), .maybe([.meridiem, .units]), .maybe([.zone])]) { m in
      // A bare "2:1" is a score or a verse; a clock has a mark of one or a preposition.
      m.has(1) || m.has(2) || clockLeads.contains(m.kindBefore) || m.kindAfter == .weekday
        ? .clock(m.hours(m[0], 1), zone: m.has(2) ? m[2] : nil, of: nil) : nil
    },
    // EXAMPLE: 5 p.m. EST; 8am
    TimeRule("hour", [.hour, .one([.meridiem]), .maybe([.zone])]) { m in
      .clock(m.hours(m[0] * 60, 1), zone: m.has(2) ? m[2] : nil, of: nil)
    },
    // EXAMPLE: 0735 GMT
    TimeRule(
      "hours and minutes in digits",
      [Slot(kinds: [.number], values: 0...2400, digits: 4...4), .one([.zone])],
    ) { m in
      m[0] % 100 < 60 ? .clock(m[0] / 100 * 60 + m[0] % 100, zone: m[1], of: nil) : nil
    },
    // EXAMPLE: by 0200; at 1730; at around 1730; but "by 1730" is a year
    TimeRule(
      "hours and minutes without a zone",
      [Slot(kinds: [.number], values: 0...2400, digits: 4...4)],
    ) { m in
      guard m[0] % 100 < 60, m.isPrecededByAt || m[0] < 1000 && clockLeads.contains(m.kindBefore),
        !m.isFollowedByWord || m.kindAfter != .none
      else { return nil }
      return .clock(m[0] / 100 * 60 + m[0] % 100, zone: nil, of: nil)
    },
    // EXAMPLE: ten o'clock
    TimeRule("o'clock", [Slot(kinds: [.number], values: 1...12), .one([.oclock])]) { m in
      .clock(m[0] * 60, zone: nil, of: nil)
    },
    // EXAMPLE: 4 in the morning
    TimeRule("hour in the morning", [.hour, .one([.in]), .one([.the]), .partOfDay]) { m in
      m.part(3).map {
        .clock((m[0] + ($0 == .morning || m[0] > 11 ? 0 : 12)) * 60, zone: nil, of: nil)
      }
    },
    // EXAMPLE: noon; midnight; midday
    TimeRule("noon", [Slot(kinds: [.part], values: 5...6)]) { m in
      m.part(0).map { .part($0, of: nil) }
    },
    // EXAMPLE: the early hours of Thursday
    TimeRule(
      "early hours",
      [.maybe([.the]), .one([.early]), Slot(kinds: [.units], values: 2...2)],
    ) { m in m.kindAfter == .of ? .part(.morning, of: nil) : nil },
    // EXAMPLE: the morning of April 19 is joined; in the morning; mid-afternoon; overnight
    TimeRule("part of the day", [.maybe([.the]), .partOfDay]) { m in
      let isAlone = m.kind(0) != .the && !partLeads.contains(m.kindBefore)
      let isRate = m.kindBefore == .a && !m.isFollowedByNoun
      return isAlone && (m[1] < 3 || isRate || m.atom(1)?.isCapitalized == true)
        ? nil : m.part(1).map { .part($0, of: nil) }
    },
  ]

  /// Words before which "morning" is a time even without a day or an article.
  private static let partLeads: TimeClassSet = [
    .early, .late, .mid, .in, .at, .by, .of, .during, .over, .until, .weekday, .today, .each,
  ]

  private static let clockLeads: TimeClassSet = [
    .at, .by, .until, .from, .to, .before, .after, .between, .since, .approx, .comma,
  ]
}

extension Slot {
  static let hour = Slot(kinds: [.number], values: 1...12, digits: 0...2)
}

extension TimeMatch {
  /// Minutes after midnight with the half of the day at a place added; twelve is the first hour.
  fileprivate func hours(_ minutes: Int, _ place: Int) -> Int {
    guard has(place), kind(place) == .meridiem else { return minutes }
    let clock = minutes % (12 * 60)
    return minutes >= 13 * 60 ? minutes : clock + self[place] * 60
  }
}
