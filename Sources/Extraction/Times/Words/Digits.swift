import Prose

/// What a token that begins with digits can be to time.
enum Digits {
  /// Reads "1990", "3rd", "1990s", "3.5" or "03.05.2014" into an atom; leaves others `.none`.
  static func read(_ bytes: ArraySlice<UInt8>, into atom: inout TimeAtom) {
    let count = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    let digits = bytes.prefix(count)
    guard let value = decimal(digits) else { return }
    atom.value = value
    atom.digits = count
    let rest = bytes.dropFirst(count)
    if rest.isEmpty {
      atom.kind = .number
    } else if isOrdinalEnding(rest) {
      atom.kind = .ordinal
    } else if rest.elementsEqual("s".utf8) {
      decade(&atom)
    } else if rest.first == UInt8(ascii: ".") {
      fraction(rest.dropFirst(), &atom)
    } else if suffix(bytes) != nil {
      atom.kind = .number
    }
  }

  private static func isOrdinalEnding(_ rest: ArraySlice<UInt8>) -> Bool {
    ["th", "st", "nd", "rd"].contains { rest.elementsEqual($0.utf8) }
  }

  private static func decade(_ atom: inout TimeAtom) {
    guard atom.value % 10 == 0 else { return }
    if atom.digits == 4, (1000...2999).contains(atom.value) {
      atom.kind = .decade
    } else if atom.digits == 2, atom.value >= 20 {
      atom.kind = .decade
      atom.value += 1900
    }
  }

  /// "3.5", and "03.05.2014", whose day comes first.
  private static func fraction(_ rest: ArraySlice<UInt8>, _ atom: inout TimeAtom) {
    if rest.elementsEqual("5".utf8) {
      atom.kind = .number
      atom.hasHalf = true
      return
    }
    let parts = rest.split(separator: UInt8(ascii: "."))
    guard parts.count == 2, parts[1].count == 4, let month = decimal(parts[0]),
      let year = decimal(parts[1])
    else { return }
    setDate(year: year, month: month, day: atom.value, &atom)
  }

  /// Makes the atom a whole date if the calendar has it.
  static func setDate(year: Int, month: Int, day: Int, _ atom: inout TimeAtom) {
    guard (1000...2999).contains(year), Day(year: year, month: month, day: day) != nil else {
      return
    }
    atom.kind = .isoDate
    atom.value = year * 10_000 + month * 100 + day
  }

  /// The word glued to a number and where it starts, if it is one of clocks: "8pm", "0530GMT".
  static func suffix(_ bytes: ArraySlice<UInt8>) -> (TimeLexicon.Entry, Int)? {
    let count = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    let rest = bytes.dropFirst(count)
    guard count > 0, !rest.isEmpty, count <= 4 else { return nil }
    let entry = TimeLexicon.entry(Fold.key(of: rest))
    guard ([.meridiem, .zone, .units] as TimeClassSet).contains(entry.kind) else { return nil }
    return (entry, rest.startIndex)
  }
}
