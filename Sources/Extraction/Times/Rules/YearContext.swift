/// Tells a year from any other number of four digits.
enum YearContext {
  /// Words before which a number is a year: "in 1812".
  private static let leads: TimeClassSet = [
    .in, .since, .by, .until, .from, .between, .during, .over, .through, .early, .late, .mid,
    .before,
    .after,
  ]

  static func isYear(_ match: TimeMatch) -> Bool {
    let year = match[0]
    if match.atom(0)?.hasHalf == true { return false }
    let before = match.kindBefore
    if before == .label || match.kindAfter == .counted { return false }
    // "At 1730" is a time of day.
    if match.isPrecededByAt, year % 100 < 60 { return false }
    let at = match.start
    let atoms = match.atoms
    // "Resolutions 1970 and 1973".
    if before == .and, at > 2, atoms[at - 2].isYear, atoms[at - 3].kind == .label { return false }
    if at > 0, isCount(atoms[at - 1], atoms[at]) { return false }
    let next = at + 1 < atoms.count ? atoms[at + 1] : nil
    // A paragraph of a law: "1622(d)".
    if let next, next.kind == .none, !next.isSpaced, next.value == UInt8.parenthesis {
      return false
    }
    if let next, !next.isSpaced, !next.isWord, isTight(next.kind), at + 2 < atoms.count,
      !atoms[at + 2].isSpaced, !isTight(atoms[at + 2].kind), atoms[at + 2].digits != 4,
      atoms[at + 2].digits != 2
    {
      return false
    }
    if (1900...2059).contains(year) {
      // "2000 rebels" after no word that leads to a year is a count.
      guard year % 50 == 0, let next, next.kind == .none, next.isWord, !next.isCapitalized,
        next.isSpaced
      else { return true }
      return leads.contains(before)
        || (before == .the || before == .of) && next.value != UInt8.s
    }
    guard leads.contains(before) || before == .of || before == .and || before == .to else {
      return (1300...2100).contains(year) && year % 50 != 0
        && (before == .the || next.map { !$0.isWord } ?? true)
    }
    guard let next, next.isWord, next.kind == .none, !next.isCapitalized else { return true }
    return year % 50 != 0 || next.value != UInt8.s
  }

  private static func isTight(_ kind: TimeClass) -> Bool {
    kind == .dash || kind == .slash || kind == .colon
  }

  /// Whether what stands before makes the number a sum, a score or part of a name: "$1999", "F-1990".
  private static func isCount(_ before: TimeAtom, _ year: TimeAtom) -> Bool {
    if year.isJoined { return before.isCapitalized }
    guard !before.isWord, before.kind == .none || isTight(before.kind) else { return false }
    if before.kind == .none { return !year.isSpaced && Self.sums.contains(before.value) }
    return !year.isSpaced && before.kind != .dash
  }

  /// Last bytes of marks that make a number a sum: "$", "£", "€", "#".
  private static let sums: Set<Int> = [0x24, 0xa3, 0xac, 0x23]
}

extension UInt8 {
  fileprivate static let s = 0x73
  fileprivate static let parenthesis = 0x28
}
