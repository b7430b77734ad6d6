/// The character set that a page or a feed claims at its head.
enum StatedCharset {
  /// The claim of an XML declaration, else that of the first `<meta>` that has one, wherever it stands:
  /// scripts and styles of any length may stand before it, and say what their own files are in.
  ///
  /// Linear: of a tag that nothing closes the rest is looked at once more as what it is.
  static func label(in bytes: [UInt8]) -> String? {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    guard bytes[start...].first == UInt8(ascii: "<") else { return nil }
    if bytes[start...].starts(with: "<?xml".utf8), let label = label(ofTag: tag(bytes, at: start)) {
      return label
    }
    var rest = bytes[start...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      guard isMeta(rest) else {
        rest = rest.dropFirst()
        continue
      }
      let tag = tag(bytes, at: open)
      if let label = label(ofTag: tag) { return label }
      rest = bytes[tag.endIndex...]
    }
    return nil
  }

  /// A tag up to its end, or as much as any tag has that says so much.
  private static func tag(_ bytes: [UInt8], at start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix(1024).prefix { $0 != UInt8(ascii: ">") }
  }

  /// What a tag says behind `charset=` or `encoding=`, with or without quotation marks.
  private static func label(ofTag tag: ArraySlice<UInt8>) -> String? {
    var rest = tag
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let key = rest[..<equals].reversed().drop { $0 <= 0x20 }
      rest = rest[(equals + 1)...]
      guard keys.contains(where: { key.map { $0 | 0x20 }.starts(with: $0) }) else { continue }
      let value = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        .prefix(while: isLabelByte)
      if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }

  /// Backwards, as they are looked for.
  private static let keys = ["charset", "encoding"].map { Array($0.utf8.reversed()) }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39
      || "_.:-".utf8.contains(byte)
  }

  private static func isMeta(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > 5 && zip(bytes.dropFirst(), "meta".utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
