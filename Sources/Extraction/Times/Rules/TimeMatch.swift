/// What the atoms of a pattern's places are.
struct TimeMatch {
  /// Index of the atom at each place, -1 where it stayed empty.
  private var places = InlineArray<10, Int16>(repeating: -1)
  /// Index of the first atom of the match, and of the one after its last.
  private(set) var start: Int
  private(set) var end: Int
  let atoms: [TimeAtom]

  /// Matches the places in order from an atom on; an optional place takes what it can.
  init?(_ slots: [Slot], _ atoms: [TimeAtom], at start: Int) {
    var i = start
    for (place, slot) in slots.enumerated() {
      if i < atoms.count, slot.accepts(atoms[i]) {
        places[place] = Int16(truncatingIfNeeded: i)
        i += 1
      } else if !slot.isOptional {
        return nil
      }
    }
    self.atoms = atoms
    self.start = start
    // A comma belongs to a date only where the date goes on after it.
    end = i > start + 1 && atoms[i - 1].kind == .comma ? i - 1 : i
  }

  /// The value at a place, 0 where it stayed empty.
  subscript(_ place: Int) -> Int { places[place] < 0 ? 0 : atoms[Int(places[place])].value }

  func atom(_ place: Int) -> TimeAtom? { has(place) ? atoms[Int(places[place])] : nil }

  func has(_ place: Int) -> Bool { places[place] >= 0 }

  func kind(_ place: Int) -> TimeClass {
    places[place] < 0 ? .none : atoms[Int(places[place])].kind
  }

  func isJoined(_ place: Int) -> Bool { places[place] >= 0 && atoms[Int(places[place])].isJoined }

  /// The unit at a place; "second" counts as the unit.
  func unit(_ place: Int) -> TimeUnit {
    kind(place) == .second ? .second : TimeUnit(rawValue: self[place]) ?? .day
  }

  /// Whether no space parts the atom from the one before.
  func isTight(_ place: Int) -> Bool { atom(place).map { !$0.isSpaced } ?? false }

  /// How many, from a number, an article or a vague word at a place.
  func amount(_ place: Int) -> Amount {
    guard has(place) else { return .vague }
    switch kind(place) {
    case .number: return Amount(self[place], hasHalf: atoms[Int(places[place])].hasHalf)
    case .a, .unit: return Amount(1)
    case .couple: return Amount(2)
    default: return .vague
    }
  }

  /// The kind of the atom before the match, `.none` at the start.
  var kindBefore: TimeClass { before(1) }
  var kindAfter: TimeClass { end < atoms.count ? atoms[end].kind : .none }

  /// Whether a lower-case word of no known kind stands next: "the 20th attack".
  var isFollowedByNoun: Bool {
    end < atoms.count && atoms[end].kind == .none && atoms[end].isWord && !atoms[end].isCapitalized
  }

  /// Whether it is one of many, and none that is pointed at: "a weekend", "a long summer"; "a weekend
  /// of violence" is one of its own.
  var isAnyOne: Bool {
    !isFollowedByNoun && kindAfter != .of
      && (kindBefore == .a || kindBefore == .none && before(2) == .a)
  }

  /// Whether the word goes on after it: the "month" of "month-long".
  var isCut: Bool { end < atoms.count && atoms[end].isJoined }

  var isFollowedByWord: Bool {
    end < atoms.count && (atoms[end].isWord || atoms[end].digits > 0)
  }

  /// Whether a capitalized word of no known kind stands beside it: "April Vell", "Long March".
  var isFollowedByName: Bool {
    end < atoms.count && atoms[end].kind == .none && atoms[end].isWord && atoms[end].isCapitalized
  }
  var isPrecededByName: Bool {
    start > 0
      && (atoms[start - 1].isCapitalized && start > 1 || atoms[start - 1].kind == .possessive)
  }

  /// "At", "at around".
  var isPrecededByAt: Bool { kindBefore == .at || kindBefore == .approx && before(2) == .at }

  func before(_ distance: Int) -> TimeClass {
    start >= distance ? atoms[start - distance].kind : .none
  }
}
