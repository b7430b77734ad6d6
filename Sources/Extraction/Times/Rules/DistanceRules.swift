extension TimeRule {
  /// Times told by how far they lie from the report or from the story.
  static let distances: [TimeRule] = [
    // EXAMPLE: two weeks ago; a couple of years ago; three and a half years ago
    TimeRule(
      "ago",
      [.amount, .maybe([.of]), .anyUnit, .maybe([.or]), .maybe([.so]), .one([.ago])],
    ) { m in
      .distance(m.amount(0), m.unit(2), .back, .report)
    },
    // EXAMPLE: two years ago tomorrow, a month ago today
    TimeRule("ago from a day", [.amount, .anyUnit, .one([.ago]), .one([.today])]) { m in
      .ago(m.amount(0), m.unit(1), from: .unit(.day, m[3]))
    },
    // EXAMPLE: a few weeks ago
    TimeRule("a few ago", [.one([.a]), .vague, .maybe([.of]), .units, .one([.ago])]) { m in
      .distance(m.amount(1), m.unit(3), .back, .report)
    },
    // EXAMPLE: months ago
    TimeRule("units ago", [.units, .one([.ago])]) { m in
      .distance(.vague, m.unit(0), .back, .report)
    },
    // EXAMPLE: a year and a half ago
    TimeRule(
      "and a half ago",
      [.one([.a]), .unit, .one([.and]), .one([.a]), .one([.half]), .one([.ago])],
    ) { m in .distance(Amount(1, hasHalf: true), m.unit(1), .back, .report) },
    // EXAMPLE: a year or two ago
    TimeRule(
      "a unit or two ago",
      [.one([.a]), .unit, .one([.or]), .one([.number]), .one([.ago])],
    ) { m in m[3] == 2 ? .distance(Amount(1), m.unit(1), .back, .report) : nil },
    // EXAMPLE: half a century ago
    TimeRule("half ago", [.one([.half]), .one([.a]), .unit, .one([.ago])]) { m in
      m.unit(2) == .century
        ? .distance(Amount(50), .year, .back, .report)
        : m.unit(2) == .decade ? .distance(Amount(5), .year, .back, .report) : nil
    },
    // EXAMPLE: three days later; a year earlier
    TimeRule("later, earlier", [.amount, .maybe([.of]), .anyUnit, .direction]) { m in
      .distance(m.amount(0), m.unit(2), m.direction(3), .narrative)
    },
    TimeRule("a few later", [.one([.a]), .vague, .maybe([.of]), .units, .direction]) { m in
      .distance(m.amount(1), m.unit(3), m.direction(4), .narrative)
    },
    TimeRule("units later", [.units, .direction]) { m in
      .distance(.vague, m.unit(0), m.direction(1), .narrative)
    },
    // EXAMPLE: "Two years before, she …"; but "two years before the war" is a length
    TimeRule("before, after", [.amount, .maybe([.of]), .anyUnit, .one([.before, .after])]) { m in
      m.isFollowedByWord || m.kindAfter == .of
        ? nil : .distance(m.amount(0), m.unit(2), m.kind(3) == .after ? .ahead : .back, .narrative)
    },
    // EXAMPLE: two weeks from now; a year hence
    TimeRule("from now", [.amount, .maybe([.of]), .anyUnit, .one([.from]), .one([.now, .today])]) {
      m in
      .distance(m.amount(0), m.unit(2), .ahead, .report)
    },
    TimeRule("hence", [.amount, .maybe([.of]), .anyUnit, .one([.hence])]) { m in
      .distance(m.amount(0), m.unit(2), .ahead, .report)
    },
    // EXAMPLE: the weeks ahead
    TimeRule("ahead", [.maybe([.the]), .units, .one([.ahead])]) { m in
      .stretch(.vague, m.unit(1), .ahead)
    },
  ]
}

extension Slot {
  static let amount = Slot(kinds: [.number, .a, .several, .couple, .few, .half])
  static let vague = Slot(kinds: [.few, .couple])
  static let direction = Slot(kinds: [.later, .earlier])
}

extension TimeMatch {
  func direction(_ place: Int) -> TimeSense.Direction { kind(place) == .later ? .ahead : .back }
}
