/// Turns scalars from outside into graphemes that cannot act on a terminal or lie to its reader.
///
/// It judges each scalar by itself and matches no escape sequences: a matcher fails on the ones
/// that never end. Whatever has no picture of its own becomes a visible mark, never silence.
struct Sanitizer {
  /// What happens to a run of white space.
  enum Spaces {
    /// It becomes one blank.
    case collapsed
    /// Each space stays; program text only.
    case kept
  }

  /// What has been read so far.
  private(set) var graphemes: [Grapheme] = []
  /// For each grapheme, where in the bytes its cluster starts.
  private(set) var offsets: [Int] = []
  private let spaces: Spaces
  // What the next scalar may hang on to.
  private var previous = Previous.nothing

  private enum Previous {
    case nothing, space, base, emoji, emojiJoiner
  }

  init(spaces: Spaces) {
    self.spaces = spaces
  }

  /// Reads the bytes of a range as UTF-8; the offsets it notes count from the start of the bytes.
  mutating func read(_ bytes: Span<UInt8>, in range: Range<Int>) {
    graphemes.reserveCapacity(graphemes.count + range.count)
    offsets.reserveCapacity(offsets.count + range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7F {
        push(Grapheme(base: Unicode.Scalar(byte), width: 1), at: index, as: .base)
        index += 1
      } else if byte == 0x20 {
        // Every sixth character; no table needs to be asked what it is.
        space(at: index)
        index += 1
      } else {
        let (scalar, length) = ScalarDecoder.scalar(
          in: bytes.extracting(..<range.upperBound),
          at: index,
        )
        read(scalar, at: index, next: nextScalar(bytes, index + length, range.upperBound))
        index += length
      }
    }
  }

  // Only a joiner needs to see what follows it.
  private func nextScalar(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Unicode.Scalar? {
    guard previous == .emoji, index < end else { return nil }
    return ScalarDecoder.scalar(in: bytes.extracting(..<end), at: index).0
  }

  private mutating func read(_ scalar: Unicode.Scalar, at offset: Int, next: Unicode.Scalar?) {
    let category = scalar.properties.generalCategory
    switch category {
    case .control:
      if (0x09...0x0D).contains(scalar.value) {
        space(at: offset)
      } else {
        mark(scalar, at: offset)
      }
    case .spaceSeparator:
      space(at: offset)
    case .format:
      format(scalar, at: offset, next: next)
    case .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator:
      mark(scalar, at: offset)
    case .nonspacingMark, .enclosingMark:
      combine(scalar, at: offset)
    default:
      if Self.isBlankLetter(scalar) {
        mark(scalar, at: offset)
      } else {
        base(scalar, category: category, at: offset)
      }
    }
  }

  private mutating func space(at offset: Int) {
    if previous == .space && spaces == .collapsed { return }
    push(.space, at: offset, as: .space)
  }

  private mutating func format(_ scalar: Unicode.Scalar, at offset: Int, next: Unicode.Scalar?) {
    switch scalar {
    case "\u{AD}":
      push(Grapheme(base: "-", width: 1), at: offset, as: .base)
    case "\u{200D}" where previous == .emoji && (next.map(Self.isPictograph) ?? false):
      previous = .emojiJoiner
    default:
      mark(scalar, at: offset)
    }
  }

  private mutating func combine(_ scalar: Unicode.Scalar, at offset: Int) {
    switch scalar.value {
    // Says whether the base before it is a picture or a letter; terminals differ in the width.
    case 0xFE0E,
      0xFE0F where previous == .base || previous == .emoji:
      return
    // The frame of a keycap, drawn by no terminal in one cell.
    case 0x20E3 where previous == .base: return
    case 0x034F, 0x20E3, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      mark(scalar, at: offset)
    default:
      guard previous == .base || previous == .emoji, let last = graphemes.indices.last else {
        // Without a base the mark would climb onto a neighbour that is none of its own.
        var blank = Grapheme(base: "\u{25CC}", width: 1)
        _ = blank.attach(scalar)
        return push(blank, at: offset, as: .base)
      }
      // The fifth mark and all after it would be dropped by ncurses anyway; show that they are there.
      if !graphemes[last].attach(scalar) { mark(scalar, at: offset) }
    }
  }

  private mutating func base(
    _ scalar: Unicode.Scalar,
    category: Unicode.GeneralCategory,
    at offset: Int,
  ) {
    // A flag is two letters: no two terminals draw it alike.
    if (0x1F1E6...0x1F1FF).contains(scalar.value) {
      let letter = Unicode.Scalar(UInt8(0x41 + scalar.value - 0x1F1E6))
      return push(Grapheme(base: letter, width: 1), at: offset, as: .base)
    }
    if previous == .emojiJoiner || (previous == .emoji && Self.isSkinTone(scalar)) {
      previous = .emoji
      return
    }
    let width = Width.cells(of: scalar, category: category)
    guard width > 0 else { return combine(scalar, at: offset) }
    let kind = Self.isPictograph(scalar) ? Previous.emoji : .base
    push(Grapheme(base: scalar, width: width), at: offset, as: kind)
  }

  private mutating func mark(_ scalar: Unicode.Scalar, at offset: Int) {
    for byte in Self.name(of: scalar).utf8 {
      push(Grapheme(base: Unicode.Scalar(byte), width: 1), at: offset, as: .nothing)
    }
  }

  private mutating func push(_ grapheme: Grapheme, at offset: Int, as kind: Previous) {
    graphemes.append(grapheme)
    offsets.append(offset)
    previous = kind
  }

  /// The visible stand-in of a scalar that may not be drawn: `^[` for escape, `<U+202E>` for others.
  static func name(of scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20 { return "^" + String(Unicode.Scalar(UInt8(scalar.value + 0x40))) }
    if scalar.value == 0x7F { return "^?" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  // Hangul fillers and the blank Braille cell are letters and symbols to Unicode, and invisible.
  private static func isBlankLetter(_ scalar: Unicode.Scalar) -> Bool {
    [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800].contains(scalar.value)
  }

  private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }
}
