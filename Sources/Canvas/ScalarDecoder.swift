/// Reads UTF-8 one scalar at a time and never fails.
enum ScalarDecoder {
  /// The scalar that starts at an index and the number of bytes it takes, at least 1.
  ///
  /// Bytes that are no UTF-8 read as U+FFFD, one for each maximal part of a sequence, as Unicode
  /// recommends (chapter 3.9) and as `String(decoding:as:)` does.
  static func scalar(in bytes: Span<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    guard let (count, second) = sequence(ledBy: lead) else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for step in 1..<count {
      guard index + step < bytes.count else { return ("\u{FFFD}", step) }
      let byte = bytes[index + step]
      guard (step == 1 ? second : 0x80...0xBF).contains(byte) else { return ("\u{FFFD}", step) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
  }

  // Table 3-7 of the standard: the length by the first byte, and which second bytes may follow.
  private static func sequence(ledBy lead: UInt8) -> (Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
