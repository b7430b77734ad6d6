package import Prose

/// A time expression: TIMEX3's extent, type and value (ISO 24617-1).
package struct TimeMention: Hashable, Sendable {
  package let range: ByteRange
  package let kind: Kind
  /// The TIMEX3 value, "2025-12-02", "P4Y", "PRESENT_REF"; for an undated document counted from the
  /// report, "T-2D".
  package let value: String
  /// TIMEX3's modifier, nil where the words say the value and no more.
  package let mod: Mod?
  /// The time on the calendar or from the report; nil where none can be told (a bare duration,
  /// "recently", a set).
  package let when: When?
  /// The rule that found it, as `explain` prints it.
  package let rule: String

  package init(
    range: ByteRange,
    kind: Kind,
    value: String,
    mod: Mod? = nil,
    when: When?,
    rule: String,
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.mod = mod
    self.when = when
    self.rule = rule
  }

  /// The last day of it; nil for how long something takes, and where no day can be told.
  package var lastDay: Day? { kind == .duration ? nil : when?.days?.upperBound }

  /// The types of TIMEX3, spelt as there.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// The modifiers of TIMEX3, spelt as there.
  package enum Mod: String, Hashable, Sendable, CaseIterable {
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximate = "APPROX"
    case less = "LESS_THAN"
    case more = "MORE_THAN"
    case equalOrLess = "EQUAL_OR_LESS"
    case equalOrMore = "EQUAL_OR_MORE"
    case onOrBefore = "ON_OR_BEFORE"
    case onOrAfter = "ON_OR_AFTER"
  }
}
