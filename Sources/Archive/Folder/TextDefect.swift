import Assessment

/// The first thing about some bytes that shows them to be no UTF-8 text.
struct TextDefect {
  let reason: CollectionGap.Reason

  /// Looks for a defect; nil for a sound text.
  ///
  /// White space alone is a defect, being empty.
  init?(in bytes: [UInt8]) {
    var blank = true
    var i = 0
    let text = bytes.span
    while i < text.count {
      let byte = text[i]
      if byte < 0x80 {
        // Tabs, line ends, bell, backspace and escape occur in texts, marks of transmission in what
        // agencies send; NUL and its like do not.
        if byte < 0x20, !Self.isTextControl(byte) {
          reason = .notText(offset: i)
          return
        }
        if byte > 0x20 { blank = false }
        i += 1
        continue
      }
      let length = Self.length(ofScalarIn: text, at: i)
      guard length > 0 else {
        reason = .brokenUTF8(offset: i)
        return
      }
      // A byte order mark alone is no content.
      if !(i == 0 && length == 3 && byte == 0xef && text[1] == 0xbb && text[2] == 0xbf) {
        blank = false
      }
      i += length
    }
    guard blank else { return nil }
    reason = .empty
  }

  private static func isTextControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x07...0x0d, 0x1a, 0x1b: true
    // Start and end of heading and text, device controls, idle, separators (IPTC 7901, ANPA 1312).
    case 0x01...0x04, 0x11...0x14, 0x16, 0x1c...0x1f: true
    default: false
    }
  }

  /// The length of a well-formed sequence (Unicode, table 3-7), 0 for an ill-formed one.
  static func length(ofScalarIn text: Span<UInt8>, at i: Int) -> Int {
    func continues(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xbf) -> Bool {
      i + offset < text.count && text[i + offset] >= low && text[i + offset] <= high
    }
    switch text[i] {
    case 0xc2...0xdf: return continues(1) ? 2 : 0
    case 0xe0: return continues(1, 0xa0) && continues(2) ? 3 : 0
    case 0xed: return continues(1, 0x80, 0x9f) && continues(2) ? 3 : 0
    case 0xe1...0xef: return continues(1) && continues(2) ? 3 : 0
    case 0xf0: return continues(1, 0x90) && continues(2) && continues(3) ? 4 : 0
    case 0xf1...0xf3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xf4: return continues(1, 0x80, 0x8f) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
