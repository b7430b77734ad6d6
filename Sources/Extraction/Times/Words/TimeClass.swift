/// What a word can be in a time expression; the class column of the word list names these cases.
enum TimeClass: UInt8, CaseIterable {
  /// A word that belongs to no time expression.
  case none
  // Names of times.
  case month, weekday, weekdays, shortWeekday, season, spring, fall, seasonal, part, parts, holiday,
    weekend, weekends
  case decade, era, yearEnd, yearEarlier, eve
  // Counting.
  case number, ordinal, scale, dozen, a, few, several, couple, half, second, unit, units
  // Pointing.
  case the, this, that, those, last, next, past, coming, previous, following, same, latest, other
  case recent, ago, later, earlier, ahead, hence, before, after, since, until
  case now, current, recently, future, soon, present, modern, today, tonight
  // Sets.
  case each, frequency
  // Shades.
  case early, late, mid, start, end, rest, approx, nearly, more, less, than, least, up, additional,
    so, beyond, sometime, right, near, lasting
  // Clocks.
  case clock, meridiem, oclock, zone, time
  // Links.
  case from, to, and, or, of, between, through, `in`, on, at, by, `for`, within, during, over,
    ended, old
  case label, counted, per, modal, quarterName, halfName
  case fiscal, period, comma, dash, slash, colon, quote, possessive, prefix, isoDate
}

/// A set of classes, one bit each.
struct TimeClassSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt128

  init(arrayLiteral classes: TimeClass...) {
    bits = 0
    for one in classes { bits |= 1 << UInt128(one.rawValue) }
  }

  mutating func formUnion(_ other: TimeClassSet) { bits |= other.bits }

  @inline(__always)
  func contains(_ one: TimeClass) -> Bool { bits >> UInt128(one.rawValue) & 1 == 1 }
}
