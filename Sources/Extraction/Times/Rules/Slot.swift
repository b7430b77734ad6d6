/// One place in a pattern: which atoms may stand there.
struct Slot: Sendable {
  var kinds: TimeClassSet
  var values: ClosedRange<Int> = .min ... .max
  var digits: ClosedRange<Int> = 0...9
  var isOptional = false
  /// Whether it must be joined to the one before, as in "mid-May", or must not.
  var joined: Bool? = nil
  var isCapitalized = false

  func accepts(_ atom: TimeAtom) -> Bool {
    kinds.contains(atom.kind) && values.contains(atom.value) && digits.contains(atom.digits)
      && (joined == nil || joined == atom.isJoined) && (!isCapitalized || atom.isCapitalized)
  }

  /// The same place, which may stay empty.
  var optional: Slot {
    var slot = self
    slot.isOptional = true
    return slot
  }

  static func one(_ kinds: TimeClassSet) -> Slot { Slot(kinds: kinds) }
  static func maybe(_ kinds: TimeClassSet) -> Slot { Slot(kinds: kinds, isOptional: true) }

  static let month = Slot(kinds: [.month], isCapitalized: true)
  static let weekday = Slot(kinds: [.weekday], isCapitalized: true)
  static let anyWeekday = Slot(kinds: [.weekday, .shortWeekday], isCapitalized: true)
  /// A day of the month: "3", "3rd", "third".
  static let day = Slot(kinds: [.number, .ordinal], values: 1...31, digits: 0...2)
  static let dayInDigits = Slot(kinds: [.number, .ordinal], values: 1...31, digits: 1...2)
  static let ordinal = Slot(kinds: [.ordinal, .second])
  /// A year in four digits, or in words: "nineteen ninety-six".
  static let year = Slot(kinds: [.number], values: 1000...2999, digits: 4...4)
  /// How many there are of something, in digits or words.
  static let count = Slot(kinds: [.number], values: 0...100_000)
  static let unit = Slot(kinds: [.unit, .second])
  static let units = Slot(kinds: [.units])
  static let anyUnit = Slot(kinds: [.unit, .units, .second])
  static let comma = Slot(kinds: [.comma], isOptional: true)
}
