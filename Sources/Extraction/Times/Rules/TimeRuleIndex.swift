/// The places of all rules side by side, so that most rules are ruled out without touching them.
struct TimeRuleIndex: Sendable {
  private var slots: [Slot] = []
  /// The places of each rule in `slots`.
  private var bounds: [Range<Int>] = []
  /// The rules that may begin with an atom of each class, one class after the other.
  private var rules: [Int] = []
  private var starts: [Range<Int>] = []
  /// The classes that can follow the first atom, and whether one atom can be the whole.
  private var seconds: [TimeClassSet] = []
  private var singles: [Bool] = []

  static let shared = TimeRuleIndex(TimeRule.all)

  /// The number of rules.
  var count: Int { bounds.count }

  init(_ all: [TimeRule]) {
    for rule in all {
      bounds.append(slots.count..<(slots.count + rule.slots.count))
      slots += rule.slots
    }
    for kind in TimeClass.allCases {
      let first = rules.count
      var second: TimeClassSet = []
      var isSingle = false
      for (number, rule) in all.enumerated() {
        guard let place = Self.place(of: kind, in: rule.slots) else { continue }
        rules.append(number)
        for slot in rule.slots[(place + 1)...] {
          second.formUnion(slot.kinds)
          if !slot.isOptional { break }
        }
        isSingle = isSingle || rule.slots[(place + 1)...].allSatisfy(\.isOptional)
      }
      starts.append(first..<rules.count)
      seconds.append(second)
      singles.append(isSingle)
    }
  }

  /// The place that an atom of a class takes at the beginning of some places.
  private static func place(of kind: TimeClass, in slots: [Slot]) -> Int? {
    for (place, slot) in slots.enumerated() {
      if slot.kinds.contains(kind) { return place }
      if !slot.isOptional { return nil }
    }
    return nil
  }

  /// Whether any rule begins with these two classes, or is done after the first.
  func mayBegin(_ kind: TimeClass, before next: TimeClass) -> Bool {
    singles[Int(kind.rawValue)] || seconds[Int(kind.rawValue)].contains(next)
  }

  func starting(_ kind: TimeClass) -> ArraySlice<Int> { rules[starts[Int(kind.rawValue)]] }

  /// The index past the last atom that a rule takes from `start` on, nil if it does not match.
  func end(of rule: Int, _ atoms: [TimeAtom], at start: Int) -> Int? {
    var i = start
    for place in bounds[rule] {
      if i < atoms.count, slots[place].accepts(atoms[i]) {
        i += 1
      } else if !slots[place].isOptional {
        return nil
      }
    }
    return i
  }
}
