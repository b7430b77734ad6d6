extension TimeRule {
  /// Lengths of time, and those that reach up to the report or begin with it.
  static let durations: [TimeRule] = [
    // EXAMPLE: the past three years; the next 48 hours; the last few weeks; next 48 hour; but "will last 48 hours"
    TimeRule(
      "past or next units",
      [
        .maybe([.the, .those]), .stretcher, .amount, .maybe([.of]), .maybe([.additional]), .anyUnit,
      ],
    ) { m in
      m.kind(2) == .a ? nil : m.stretch(1, m.amount(2), 5)
    },
    // EXAMPLE: the next 12 to 18 months
    TimeRule(
      "past or next so many to so many",
      [.maybe([.the]), .stretcher, .count, .one([.to, .or, .dash]), .count, .units],
    ) { m in m.stretch(1, .vague, 5) },
    // EXAMPLE: the coming weeks; the first hours; the past years
    TimeRule("past or next vague units", [.maybe([.the]), .stretcher, .units]) { m in
      m.stretch(1, .vague, 2)
    },
    // EXAMPLE: in recent months; recent years
    TimeRule("recent units", [.one([.recent]), .units]) { m in
      m.unit(1) == .year ? .reference(.past) : .duration(.vague, m.unit(1))
    },
    // EXAMPLE: two years; 48-hour; four-year; 2 1/2 years; three more weeks
    TimeRule(
      "amount of units",
      [.maybe([.the, .those]), .count, .maybe([.additional, .more, .of]), .anyUnit],
    ) { m in
      m.isAge || m[1] == 0 || m.isFraction(3) || m.has(0) && m.isJoined(3)
        || m.atom(1)?.isYear == true && m.kind(3) == .unit
        || m.kind(3) == .second && m[1] == 1
        ? nil : .duration(m.amount(1), m.unit(3))
    },
    // EXAMPLE: ten bitter months
    TimeRule("amount of such units", [.count, Slot(kinds: [.none]), .units]) { m in
      m.isAge || m[0] == 0 || m.atom(0)?.isYear == true || !m.isAdjective(1)
        || m.unit(2) == .quarter
        ? nil : .duration(m.amount(0), m.unit(2))
    },
    // EXAMPLE: several weeks; a couple of hours; a few days; few years
    TimeRule("vague units", [.one([.several, .couple, .few]), .maybe([.of, .more]), .anyUnit]) {
      m in
      .duration(m.amount(0), m.unit(2))
    },
    TimeRule("a few units", [.one([.a]), .vague, .maybe([.of, .more]), .units]) { m in
      .duration(m.amount(1), m.unit(3))
    },
    // EXAMPLE: two to three weeks; three or four days
    TimeRule("so many to so many", [.count, .one([.to, .or, .dash]), .count, .anyUnit]) { m in
      m.isAge ? nil : .duration(m.amount(0), m.unit(3))
    },
    // EXAMPLE: a week; a day; an additional year; but "500 a day" is how often
    TimeRule("a unit", [.one([.a]), .maybe([.additional]), .unit]) { m in
      m.isAge || m.kind(2) == .second || m.unit(2) == .quarter
        ? nil : m.isRate ? .every(Amount(1), m.unit(2)) : .duration(Amount(1), m.unit(2))
    },
    // EXAMPLE: the last year and a half
    TimeRule(
      "past or next unit and a half",
      [.maybe([.the]), .stretcher, .unit, .one([.and]), .one([.a]), .one([.half])],
    ) { m in m.stretch(1, Amount(1, hasHalf: true), 2) },
    // EXAMPLE: a year or two
    TimeRule("a unit or two", [.one([.a]), .unit, .one([.or]), .one([.number])]) { m in
      m[3] == 2 ? .duration(Amount(1), m.unit(1)) : nil
    },
    // EXAMPLE: the next day or two
    TimeRule(
      "past or next unit or two",
      [.maybe([.the]), .stretcher, .unit, .one([.or]), .one([.number])],
    ) { m in m[4] == 2 ? m.stretch(1, Amount(2), 2) : nil },
    // EXAMPLE: the two-year-old war; but not "a two-year-old boy"
    TimeRule("age of a thing", [.count, .anyUnit, .one([.old]), .one([.lasting])], trailing: 1) {
      m in
      .stretch(m.amount(0), m.unit(1), .back)
    },
    // EXAMPLE: a year and a half
    TimeRule("and a half", [.one([.a]), .unit, .one([.and]), .one([.a]), .one([.half])]) { m in
      .duration(Amount(1, hasHalf: true), m.unit(1))
    },
    // EXAMPLE: half a century; half-hour
    TimeRule("half", [.one([.half]), .maybe([.a]), .unit]) { m in
      m.unit(2) == .century
        ? .duration(Amount(50), .year)
        : m.unit(2) == .decade
          ? .duration(Amount(5), .year)
          : m.unit(2) == .year
            ? .duration(Amount(6), .month)
            : m.unit(2) == .hour ? .duration(Amount(30), .minute) : nil
    },
    // EXAMPLE: month-long; decades-long
    TimeRule("long", [.anyUnit, Slot(kinds: [.additional], joined: true)]) { m in
      .duration(m.kind(0) == .units ? .vague : Amount(1), m.unit(0))
    },
    // EXAMPLE: weeks; centuries
    TimeRule("units", [.maybe([.the]), .units]) { m in
      m.isJoined(1) || m.isCut || m.unit(1) == .quarter || m.unit(1) == .second
        || m.isAge
        || m.kindBefore == .number ? nil : .duration(.vague, m.unit(1))
    },
  ]
}

extension Slot {
  static let stretcher = Slot(kinds: [
    .last, .past, .next, .coming, .previous, .following, .ordinal, .latest,
  ])
}

extension TimeMatch {
  /// "The past three years" touches the report, "the first three years" does not.
  fileprivate func stretch(_ place: Int, _ amount: Amount, _ unit: Int) -> TimeSense? {
    switch kind(place) {
    // What "is to last two weeks" has not begun.
    case .last where isLasting: nil
    case .last, .past, .latest: .stretch(amount, self.unit(unit), .back)
    case .next, .coming: .stretch(amount, self.unit(unit), .ahead)
    case .ordinal where self[place] > 1 || has(0) == false: nil
    default: .duration(amount, self.unit(unit))
    }
  }

  /// Whether "last" is a verb, "will last five weeks", "is to last an hour", "did not last a day": no article leads it.
  private var isLasting: Bool {
    guard atoms[start].kind == .last, !atoms[start].isCapitalized, start > 0 else { return false }
    // "May last a week"; "will not last a week".
    return ([.modal, .to] as TimeClassSet).contains(kindBefore)
      || kindBefore == .month && !atoms[start - 1].isCapitalized
      || kindBefore == .none && before(2) == .modal
  }

  /// "A quarter", "three-quarters": a fraction more often than a time.
  fileprivate func isFraction(_ place: Int) -> Bool { unit(place) == .quarter && !has(0) }

  /// Whether a place holds a lower-case word that can stand before a noun.
  fileprivate func isAdjective(_ place: Int) -> Bool {
    guard let atom = atom(place) else { return false }
    return atom.isWord && !atom.isCapitalized && atom.value != 0x73
  }

  /// "Two years old", "aged 8 to 10 years".
  fileprivate var isAge: Bool { kindAfter == .old || kindBefore == .old }

  /// "Twice a week", "hundreds of interviews a day": after a count or a plural it says how often.
  fileprivate var isRate: Bool {
    guard start > 0 else { return false }
    let before = atoms[start - 1]
    if before.kind == .number || before.kind == .counted || before.kind == .per { return true }
    return before.kind == .none && before.isWord && before.value == 0x73
  }
}
