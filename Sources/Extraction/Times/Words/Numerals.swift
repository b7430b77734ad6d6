import Prose

/// Puts numbers, clock times and dates together that are written as several words.
enum Numerals {
  /// Composes "twenty-four", "2 1/2", "10:30", "2025-05-03" in place; linear.
  static func compose(_ atoms: inout [TimeAtom]) {
    guard atoms.contains(where: { $0.kind == .number || $0.kind == .a }) else { return }
    var out: [TimeAtom] = []
    out.reserveCapacity(atoms.count)
    var i = 0
    while i < atoms.count {
      let (atom, length) = composed(atoms, i)
      out.append(atom)
      i += length
    }
    atoms = out
  }

  private static func composed(_ atoms: [TimeAtom], _ i: Int) -> (TimeAtom, Int) {
    let atom = atoms[i]
    switch atom.kind {
    case .number:
      return date(atoms, i) ?? clock(atoms, i) ?? half(atoms, i) ?? words(atoms, i) ?? (atom, 1)
    case .a where kind(atoms, i + 1) == .scale:
      let value = atoms[i + 1].value
      return (joined(atoms, i, 2) { $0.set(value) }, 2)
    case .a where kind(atoms, i + 1) == .dozen: return (joined(atoms, i, 2) { $0.set(12) }, 2)
    default: return (atom, 1)
    }
  }

  private static func kind(_ atoms: [TimeAtom], _ i: Int) -> TimeClass {
    i < atoms.count ? atoms[i].kind : .none
  }

  private static func joined(
    _ atoms: [TimeAtom],
    _ i: Int,
    _ length: Int,
    _ change: (inout TimeAtom) -> Void,
  ) -> TimeAtom {
    var atom = atoms[i]
    atom.range = atom.range.union(atoms[i + length - 1].range)
    change(&atom)
    return atom
  }

  /// Whether the atoms from `i` have these kinds without a space between them.
  private static func isRun(_ atoms: [TimeAtom], _ i: Int, _ kinds: [TimeClass]) -> Bool {
    guard i + kinds.count <= atoms.count else { return false }
    for (offset, kind) in kinds.enumerated() {
      let atom = atoms[i + offset]
      if atom.kind != kind || offset > 0 && atom.isSpaced { return false }
    }
    return true
  }

  // MARK: Dates in digits

  private static func date(_ atoms: [TimeAtom], _ i: Int) -> (TimeAtom, Int)? {
    for mark in [TimeClass.dash, .slash]
    where isRun(atoms, i, [.number, mark, .number, mark, .number]) {
      let numbers = (atoms[i], atoms[i + 2], atoms[i + 4])
      let atom = joined(atoms, i, 5) { atom in
        if numbers.0.digits == 4 {
          Digits.setDate(
            year: numbers.0.value,
            month: numbers.1.value,
            day: numbers.2.value,
            &atom,
          )
        } else if numbers.2.digits == 4 {
          // "3/14/2014" is American, "14-03-2014" is not; where one cannot be a month it is the day.
          let isDayFirst = numbers.0.value > 12 || mark == .dash && numbers.1.value <= 12
          let month = isDayFirst ? numbers.1.value : numbers.0.value
          let day = isDayFirst ? numbers.0.value : numbers.1.value
          Digits.setDate(year: numbers.2.value, month: month, day: day, &atom)
        }
      }
      if atom.kind == .isoDate { return (atom, 5) }
    }
    return nil
  }

  // MARK: Clock times

  private static func clock(_ atoms: [TimeAtom], _ i: Int) -> (TimeAtom, Int)? {
    guard isRun(atoms, i, [.number, .colon, .number]), atoms[i].digits <= 2,
      atoms[i + 2].digits == 2, atoms[i].value <= 24, atoms[i + 2].value < 60
    else { return nil }
    // "1:30:15" is a duration or a clock with seconds; "3:16:9" is neither.
    let hasSeconds = isRun(atoms, i + 2, [.number, .colon, .number])
    let minutes = atoms[i].value * 60 + atoms[i + 2].value
    let length = hasSeconds ? 5 : 3
    return (
      joined(atoms, i, length) {
        $0.kind = .clock
        $0.value = minutes
      }, length,
    )
  }

  // MARK: Halves

  /// "2 1/2", "two and a half".
  private static func half(_ atoms: [TimeAtom], _ i: Int) -> (TimeAtom, Int)? {
    if kind(atoms, i + 1) == .number, atoms[i + 1].value == 1, atoms[i].digits > 0,
      isRun(atoms, i + 1, [.number, .slash, .number]), atoms[i + 3].value == 2
    {
      return (joined(atoms, i, 4) { $0.hasHalf = true }, 4)
    }
    let (number, length) = words(atoms, i) ?? (atoms[i], 1)
    let next = i + length
    guard kind(atoms, next) == .and else { return nil }
    let article = kind(atoms, next + 1) == .a ? 1 : 0
    guard kind(atoms, next + 1 + article) == .half else { return nil }
    return (
      joined(atoms, i, length + 2 + article) {
        $0.set(number.value)
        $0.hasHalf = true
      }, length + 2 + article,
    )
  }

  // MARK: Words

  /// "twenty-four", "two hundred", "nineteen ninety-six", "two dozen".
  private static func words(_ atoms: [TimeAtom], _ i: Int) -> (TimeAtom, Int)? {
    if atoms[i].digits == 0 {
      var value = atoms[i].value
      let next = tens(atoms, i, &value)
      if (17...20).contains(value), next == i + 1, kind(atoms, next) == .number,
        atoms[next].digits == 0, (10...99).contains(atoms[next].value)
      {
        var years = atoms[next].value
        let end = tens(atoms, next, &years)
        return (
          joined(atoms, i, end - i) {
            $0.set(value * 100 + years)
            $0.digits = 4
          }, end - i,
        )
      }
    }
    guard let (value, length) = Cardinal.read({ part(atoms, i + $0) }), length > 1,
      value < 1_000_000
    else { return nil }
    return (joined(atoms, i, length) { $0.set(value) }, length)
  }

  private static func part(_ atoms: [TimeAtom], _ i: Int) -> Cardinal.Part? {
    switch kind(atoms, i) {
    case .number: atoms[i].digits == 0 ? .number(atoms[i].value) : .digits(atoms[i].value)
    case .scale, .dozen: .scale(atoms[i].value)
    case .and: .and
    default: nil
    }
  }

  /// Adds a following unit to tens; returns where the number ends.
  private static func tens(_ atoms: [TimeAtom], _ i: Int, _ value: inout Int) -> Int {
    guard value >= 20, value % 10 == 0, kind(atoms, i + 1) == .number, atoms[i + 1].digits == 0,
      atoms[i + 1].value < 10
    else { return i + 1 }
    value += atoms[i + 1].value
    return i + 2
  }
}

extension TimeAtom {
  /// Makes the atom a number written in words.
  fileprivate mutating func set(_ number: Int) {
    kind = .number
    value = number
    digits = 0
  }
}
