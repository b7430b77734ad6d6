/// Words of headers in other character sets: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  static func decode(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    let word = /=\?([^?\s]+)\?([QqBb])\?([^?\s]*)\?=/
    var result = ""
    var run = Run(label: "")
    var rest = text[...]
    while let match = rest.firstMatch(of: word) {
      let between = rest[..<match.range.lowerBound]
      // A language may follow the character set after an asterisk.
      let label = String(match.1.prefix { $0 != "*" }).lowercasedASCII
      // White space between two encoded words only keeps them apart.
      let isNext = !run.words.isEmpty && between.allSatisfy(\.isWhitespace)
      if !isNext || label != run.label {
        result += run.text + (isNext ? "" : between)
        run = Run(label: label)
      }
      let bytes = Array(String(match.3).utf8)[...]
      run.bytes +=
        match.2.lowercased() == "b"
        ? TransferEncoding.base64(bytes)
        : TransferEncoding.quotedPrintable(bytes, underscoreIsSpace: true)
      run.words += rest[match.range]
      rest = rest[match.range.upperBound...]
    }
    return result + run.text + rest
  }

  /// Words of one character set with nothing between them: many a program cuts a character in two.
  private struct Run {
    let label: String
    /// As they are written.
    var words = ""
    var bytes: [UInt8] = []

    /// What they say; in a character set that nobody knows they stay what they are.
    var text: String {
      Charset.mended(bytes, label: label).map { String(decoding: $0, as: UTF8.self) } ?? words
    }
  }
}
