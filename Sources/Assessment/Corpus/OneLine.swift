/// Text without line ends, byte by byte: every sentence of the timeline goes through it.
enum OneLine {
  /// The text with every run of white space as one space, none at its ends, and without soft hyphens and
  /// the marks of Markdown's strong emphasis; linear.
  static func of(_ text: ArraySlice<UInt8>) -> String {
    if isOneLine(text) { return String(decoding: text, as: UTF8.self) }
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    var isParted = false
    var i = text.startIndex
    while i < text.endIndex {
      // A no-break space is two bytes.
      let isWide = text[i] == 0xc2 && i + 1 < text.endIndex && text[i + 1] == 0xa0
      if isWide || text[i] == 0x20 || (0x09...0x0d).contains(text[i]) {
        isParted = !line.isEmpty
        i += isWide ? 2 : 1
        continue
      }
      let isSoftHyphen = text[i] == 0xc2 && i + 1 < text.endIndex && text[i + 1] == 0xad
      if isSoftHyphen || isEmphasis(at: i, text) {
        i += 2
        continue
      }
      if isParted { line.append(0x20) }
      isParted = false
      line.append(text[i])
      i += 1
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a text is on one line as it stands: most sentences are.
  private static func isOneLine(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      // As behind a space: none may stand at the head.
      var last: UInt8 = 0x20
      for byte in text {
        switch byte {
        case 0x20 where last == 0x20, 0x09...0x0d: return false
        // The second byte of a no-break space or a soft hyphen.
        case 0xa0 where last == 0xc2, 0xad where last == 0xc2: return false
        case UInt8(ascii: "*") where last == byte, UInt8(ascii: "_") where last == byte:
          return false
        default: last = byte
        }
      }
      return last != 0x20 || text.isEmpty
    }
  }

  /// Whether two asterisks or underscores open or close an emphasis: a word goes on at one side of them,
  /// and no space stands there.
  private static func isEmphasis(at i: Int, _ text: ArraySlice<UInt8>) -> Bool {
    guard text[i] == UInt8(ascii: "*") || text[i] == UInt8(ascii: "_"), i + 1 < text.endIndex,
      text[i + 1] == text[i]
    else { return false }
    let before = i == text.startIndex ? 0x20 : text[i - 1]
    let after = i + 2 == text.endIndex ? 0x20 : text[i + 2]
    // A line to write on has more of them.
    guard before != text[i], after != text[i] else { return false }
    return !isOfWord(before) && after > 0x20 || before > 0x20 && !isOfWord(after)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte & 0xdf)
  }
}
