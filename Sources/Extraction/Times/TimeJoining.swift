import Prose

/// Joins findings that say one thing together, and finds the bare numbers that go with a date.
enum TimeJoining {
  static func joined(_ found: [TimeFinding], _ atoms: [TimeAtom]) -> [TimeFinding] {
    var out: [TimeFinding] = []
    for (index, finding) in found.enumerated() {
      // The year of "May 3-5, 2024" is the number's already.
      if let last = out.last, finding.atoms.lowerBound < last.atoms.upperBound { continue }
      let next = index + 1 < found.count ? found[index + 1].atoms.lowerBound : atoms.count
      if let last = out.last, let one = together(last, finding, atoms) {
        out[out.count - 1] = one
      } else {
        if let number = numberBefore(finding, atoms, after: out.last?.atoms.upperBound ?? 0) {
          out.append(number)
        }
        out.append(finding)
      }
      if let number = numberAfter(out[out.count - 1], atoms), number.atoms.lowerBound < next {
        out.append(number)
      }
    }
    link(&out, atoms)
    anchor(&out, atoms)
    giveDays(&out)
    return out
  }

  // MARK: Time of day and day

  /// One time of a part of the day and its day.
  ///
  /// "10 p.m. Wednesday", "Friday evening", "the morning of April 19", "5 p.m., Nov. 6".
  private static func together(
    _ a: TimeFinding,
    _ b: TimeFinding,
    _ atoms: [TimeAtom],
  ) -> TimeFinding? {
    let gap = a.atoms.upperBound..<max(a.atoms.upperBound, b.atoms.lowerBound)
    if gap.isEmpty, case .part(_, of: let day?) = a.sense, case .part(let part, of: nil) = b.sense {
      // "The early hours of Thursday morning".
      var time = a
      time.sense = .part(part, of: day)
      time.range = a.range.union(b.range)
      time.atoms = a.atoms.lowerBound..<b.atoms.upperBound
      return time
    }
    guard gap.count <= 1, a.isDayless && b.isDay || a.isDay && b.isDayless else { return nil }
    if let between = gap.first {
      let kind = atoms[between].kind
      guard a.isDayless, kind == .of || kind == .comma else { return nil }
    }
    var (time, day) = a.isDayless ? (a, b) : (b, a)
    time.place(on: day.sense)
    time.range = a.range.union(b.range)
    time.atoms = a.atoms.lowerBound..<b.atoms.upperBound
    time.lead = a.lead
    time.isApproximate = a.isApproximate || b.isApproximate
    time.mod = a.mod ?? b.mod
    return time
  }

  /// Gives a time of day the day named nearest in its sentence: "at noon (0900 GMT) Friday".
  private static func giveDays(_ found: inout [TimeFinding]) {
    for i in found.indices where found[i].isDayless {
      if i + 1 < found.count, let day = found[i + 1].day,
        found[i + 1].atoms.lowerBound - found[i].atoms.upperBound <= 5
      {
        found[i].place(on: day)
      } else if let day = found[..<i].last(where: { $0.day != nil })?.day {
        found[i].place(on: day)
      } else if let day = found[i...].first(where: { $0.day != nil })?.day {
        found[i].place(on: day)
      }
    }
  }

  // MARK: Numbers that share a month or a century

  private static let links: TimeClassSet = [.dash, .to, .and, .or, .through, .comma]

  /// The "3" of "3 to 5 May", "6-7 January 1916".
  private static func numberBefore(
    _ finding: TimeFinding,
    _ atoms: [TimeAtom],
    after limit: Int,
  ) -> TimeFinding? {
    guard case .date(let date) = finding.sense, case .day(let month, let day) = date.part,
      ([.number, .ordinal] as TimeClassSet).contains(atoms[finding.atoms.lowerBound].kind)
    else { return nil }
    let at = finding.atoms.lowerBound - 2
    guard at >= limit, links.contains(atoms[at + 1].kind), atoms[at + 1].kind != .comma,
      Slot.dayInDigits.accepts(atoms[at]), !atoms[at].isJoined,
      atoms[at].value < day || atoms[at + 1].kind == .and || atoms[at + 1].kind == .or
    else { return nil }
    var number = TimeFinding(
      range: atoms[at].range,
      atoms: at..<(at + 1),
      sense: .date(CalendarDate(year: date.year, part: .day(month, atoms[at].value))),
      rule: "day that shares a month",
    )
    number.lead = at > 0 ? atoms[at - 1].kind : .none
    number.borrows = date.year == nil
    return number
  }

  /// The "5" of "May 3-5" and "August 3 and 4", the "96" of "1994-96".
  private static func numberAfter(_ finding: TimeFinding, _ atoms: [TimeAtom]) -> TimeFinding? {
    guard case .date(let date) = finding.sense else { return nil }
    let at = finding.atoms.upperBound + 1
    guard at < atoms.count, links.contains(atoms[at - 1].kind), atoms[at].kind == .number,
      atoms[at].digits <= 2, atoms[at].digits > 0
    else { return nil }
    let isTight = atoms[at - 1].kind == .dash && !atoms[at].isSpaced
    var part: CalendarDate
    switch date.part {
    case .year:
      guard let year = date.year, isTight, atoms[at].digits == 2, atoms[at].value > year % 100
      else { return nil }
      part = CalendarDate(year: year / 100 * 100 + atoms[at].value, part: .year)
    case .day(let month, let day):
      guard Slot.dayInDigits.accepts(atoms[at]), atoms[at].value > day,
        isTight || !isCounted(atoms, at), atoms[finding.atoms.upperBound - 1].digits <= 2
      else { return nil }
      part = CalendarDate(year: date.year, part: .day(month, atoms[at].value))
    default: return nil
    }
    if isTight == false, atoms[at - 1].kind == .comma { return nil }
    var end = at + 1
    if case .day = part.part, part.year == nil, let year = year(atoms, after: at) {
      part.year = atoms[year].value
      end = year + 1
    }
    part.year = part.year ?? date.year
    var number = TimeFinding(
      range: atoms[at].range.union(atoms[end - 1].range),
      atoms: at..<end,
      sense: .date(part),
      rule: "number that ends a stretch",
    )
    number.lead = atoms[at - 1].kind
    return number
  }

  /// The place of the year after a day, with or without a comma.
  private static func year(_ atoms: [TimeAtom], after day: Int) -> Int? {
    let at = day + 1 < atoms.count && atoms[day + 1].kind == .comma ? day + 2 : day + 1
    return at < atoms.count && Slot.year.accepts(atoms[at]) ? at : nil
  }

  /// Whether what follows shows that the number counts something: "on May 3 and 4 people".
  private static func isCounted(_ atoms: [TimeAtom], _ at: Int) -> Bool {
    guard at + 1 < atoms.count else { return false }
    let next = atoms[at + 1]
    return next.isWord && !next.isCapitalized && (next.kind == .none || next.kind == .counted)
      || next.kind == .meridiem || next.kind == .colon
  }

  // MARK: Lengths from a date

  /// Marks lengths that a date in the next few words anchors: "two weeks after the 3 May attack".
  private static func anchor(_ found: inout [TimeFinding], _ atoms: [TimeAtom]) {
    for i in found.indices.dropLast() {
      let end = found[i].atoms.upperBound
      guard case .duration(let amount, _) = found[i].sense, amount.count != nil, end < atoms.count,
        atoms[end].kind == .after || atoms[end].kind == .before,
        found[i + 1].atoms.lowerBound - end <= 3, found[i + 1].names
      else { continue }
      found[i].anchor = atoms[end].kind == .after ? .ahead : .back
    }
  }

  // MARK: Stretches

  private static let ends: TimeClassSet = [.dash, .to, .and, .until, .through]

  /// Marks the first of two findings that a dash, "to" or "between … and" makes one stretch, and
  /// the first of two of which only the second has a year.
  private static func link(_ found: inout [TimeFinding], _ atoms: [TimeAtom]) {
    for i in found.indices.dropLast() {
      let gap =
        found[i].atoms.upperBound..<max(found[i].atoms.upperBound, found[i + 1].atoms.lowerBound)
      // "July-November" is one token: the hyphen is no atom.
      let isJoined = gap.isEmpty && atoms[found[i + 1].atoms.lowerBound].isJoined
      guard gap.count == 1 || isJoined else { continue }
      let kind = isJoined ? .dash : atoms[gap.lowerBound].kind
      guard links.contains(kind) else { continue }
      found[i + 1].follows = kind != .comma && found[i].hasYear && found[i + 1].lacksYear
      found[i].borrows = found[i].borrows || kind != .comma || i + 2 < found.count
      found[i].opensStretch =
        kind == .dash || found[i].lead == .from && ends.contains(kind)
        || found[i].lead == .between && kind == .and
      found[i + 1].closesStretch = found[i].opensStretch
    }
  }
}
