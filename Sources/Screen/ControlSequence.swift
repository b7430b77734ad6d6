import Canvas

/// One complete sequence `ESC [ … final` from the terminal.
nonisolated struct ControlSequence {
  let parameters: ArraySlice<UInt8>
  let final: UInt8

  /// Whether pasted text follows.
  var beginsPaste: Bool {
    final == UInt8(ascii: "~") && parameters.elementsEqual("200".utf8)
  }

  /// What it means; nil for one that is not known.
  ///
  /// Shift, Ctrl and Alt on a named key are not told apart: few terminals agree on them.
  var input: InputDecoder.Input? {
    if final == UInt8(ascii: "n") {
      return parameters.elementsEqual("0".utf8) ? .answer : nil
    }
    return key.map { .key($0) }
  }

  private var key: Key? {
    switch final {
    case UInt8(ascii: "~"): return numbers.first.flatMap { Self.numbered[$0] }
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "M"), UInt8(ascii: "m"): return mouse
    default:
      // With parameters of their own some are answers: `ESC [ 12 ; 40 R` is where the cursor is.
      guard parameters.isEmpty || numbers.first == 1 else { return nil }
      return Self.lettered[final]
    }
  }

  // ESC [ < button ; column ; row M, and m when a button comes up.
  private var mouse: Key? {
    guard parameters.first == UInt8(ascii: "<"), numbers.count == 3 else { return nil }
    let point = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    // Bits 2 to 4 are Shift, Alt and Ctrl; bit 5 is movement, which was never asked for.
    switch (numbers[0] & ~0b11100, final) {
    case (64, _): return .mouse(MouseEvent(.wheelUp, at: point))
    case (65, _): return .mouse(MouseEvent(.wheelDown, at: point))
    case (0, UInt8(ascii: "M")): return .mouse(MouseEvent(.press, at: point))
    case (0, _): return .mouse(MouseEvent(.release, at: point))
    default: return nil
    }
  }

  /// What the three raw bytes behind `ESC [ M` say: button, column, row, each with 32 added.
  static func oldMouse(_ bytes: ArraySlice<UInt8>) -> InputDecoder.Input? {
    let numbers = bytes.map { Int($0) - 32 }
    let point = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    let kinds: [Int: MouseEvent.Kind] = [0: .press, 3: .release, 64: .wheelUp, 65: .wheelDown]
    return kinds[numbers[0] & ~0b11100].map { .key(.mouse(MouseEvent($0, at: point))) }
  }

  // At most seven digits each, so that no answer overflows.
  private var numbers: [Int] {
    let digits = parameters.drop { $0 == UInt8(ascii: "<") }
    return digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0.prefix(7), as: UTF8.self)) ?? 0
    }
  }

  /// The key of `ESC O letter`; nil for an unknown letter.
  static func shifted(_ letter: UInt8) -> Key? {
    if letter == UInt8(ascii: "M") { return .enter }
    // The keypad in application mode: j is *, p is 0, y is 9.
    if (0x6A...0x79).contains(letter) {
      return .character(Character(Unicode.Scalar(letter - 0x40)))
    }
    return lettered[letter]
  }

  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
