/// A kind of time expression: what it looks like and what it says.
struct TimeRule: Sendable {
  /// As `explain` prints it.
  let name: String
  let slots: [Slot]
  /// Places at the end that must match but are not part of the expression.
  var trailing = 0
  /// What its own words make of the value: the end of "the year's end".
  var mod: TimeMention.Mod?
  let sense: @Sendable (TimeMatch) -> TimeSense?

  init(
    _ name: String,
    _ slots: [Slot],
    trailing: Int = 0,
    mod: TimeMention.Mod? = nil,
    _ sense: @escaping @Sendable (TimeMatch) -> TimeSense?,
  ) {
    self.name = name
    self.slots = slots
    self.trailing = trailing
    self.mod = mod
    self.sense = sense
  }

  /// All rules; of the longest matches at a place the first counts.
  static let all: [TimeRule] =
    calendar + partial + pointing + distances + durations + sets + clocks + vague
}
