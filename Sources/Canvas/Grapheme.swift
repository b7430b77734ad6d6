/// The smallest piece of text that fills whole cells: one spacing character and its marks.
///
/// It is not a `Character`: a family of emoji joined by U+200D, a flag or a skin tone fits no cell
/// on which terminals agree, so such a cluster is cut down before it gets here (see ``ShownText``).
package struct Grapheme: Hashable, Sendable {
  /// The character that takes up the room.
  package let base: Unicode.Scalar
  /// How many cells it fills: 1 or 2.
  package let width: Int8
  // Four scalars of 32 bits, 0 for none: ncurses keeps five in a cell, of which one is the base. Two
  // words instead of an array keep a cell free of references, and a frame of 10,000 cells comparable
  // in microseconds.
  private var lowMarks: UInt64 = 0
  private var highMarks: UInt64 = 0

  /// A blank.
  package static let space = Grapheme(base: " ", width: 1)

  init(base: Unicode.Scalar, width: Int8) {
    self.base = base
    self.width = width
  }

  /// The combining marks on the base, at most four, in their order.
  package var marks: [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    for word in [lowMarks, highMarks] {
      for bits in [UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32)] {
        if bits != 0, let scalar = Unicode.Scalar(bits) { found.append(scalar) }
      }
    }
    return found
  }

  /// Whether the base stands alone.
  package var isPlain: Bool { lowMarks == 0 }

  /// Puts a mark on the base and says whether there was room.
  mutating func attach(_ mark: Unicode.Scalar) -> Bool {
    let bits = UInt64(mark.value)
    if lowMarks == 0 {
      lowMarks = bits
    } else if lowMarks >> 32 == 0 {
      lowMarks |= bits << 32
    } else if highMarks == 0 {
      highMarks = bits
    } else if highMarks >> 32 == 0 {
      highMarks |= bits << 32
    } else {
      return false
    }
    return true
  }

  /// What graphemes are in a row, each base with its marks; linear.
  static func string(of graphemes: some Sequence<Grapheme>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(graphemes.underestimatedCount)
    for grapheme in graphemes {
      bytes.append(grapheme.base)
      // Most have none, and a list of none is one to be made.
      if !grapheme.isPlain { for mark in grapheme.marks { bytes.append(mark) } }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Adds the UTF-8 of a scalar.
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(scalar.value))
    } else {
      self += UTF8.encode(scalar) ?? .init()
    }
  }
}
