import CCharset
import Glibc

/// Character sets other than UTF-8, which every text is brought into.
package enum Charset {
  /// Brings a text into UTF-8.
  ///
  /// Bytes that are UTF-8 are so whatever a label says: by accident they nearly never are. Else the
  /// mark at the head counts, then the label if the bytes agree with it, then what they look like.
  ///
  /// - Parameters:
  ///   - bytes: The text as it stands in a file.
  ///   - label: The character set that the file claims.
  /// - Returns: The text without a mark at its head; nil if it is in no character set known here.
  package static func utf8(_ bytes: [UInt8], label: String? = nil) -> [UInt8]? {
    if let wide = wideName(of: bytes) {
      return convert(bytes, from: wide).map(FrontMatter.unmarked)
    }
    let label = label.map(canonical)
    // Escapes of ISO-2022 are ASCII to the eye.
    if let label, label.hasPrefix("iso-2022-") || label == "hz-gb-2312", bytes.contains(0x1b),
      let text = convert(bytes, from: label)
    {
      return text
    }
    guard let fault = UTF8Fault(in: bytes) else { return FrontMatter.unmarked(bytes) }
    // A text cut off inside a character, or damaged in a place, is better called broken.
    guard fault.faults > fault.sequences else { return nil }
    if let label, !label.hasPrefix("utf"), let text = convert(bytes, from: label) { return text }
    let name = hasOnlySigns(bytes) ? "windows-1252" : detected(in: bytes)
    return name.flatMap { convert(bytes, from: $0) }
  }

  /// Brings a text into UTF-8 that is not cited as it stands in the file, be it damaged here and there.
  ///
  /// A damaged place becomes U+FFFD, as in browsers.
  static func mended(_ bytes: [UInt8], label: String? = nil) -> [UInt8]? {
    if let text = utf8(bytes, label: label) { return text }
    guard let fault = UTF8Fault(in: bytes), fault.faults * leastSound <= bytes.count else {
      return nil
    }
    return Array(String(decoding: FrontMatter.unmarked(bytes), as: UTF8.self).utf8)
  }

  /// How many bytes there must be to a damaged one.
  private static let leastSound = 50

  /// The name of UTF-16 or UTF-32 if the bytes begin with its mark or have zeros in every other
  /// place.
  static func wideName(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return "UTF-32BE" }
    if bytes.starts(with: [0xff, 0xfe]) { return "UTF-16LE" }
    if bytes.starts(with: [0xfe, 0xff]) { return "UTF-16BE" }
    let head = bytes.prefix(512)
    guard head.count >= 16, head.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (i, byte) in head.enumerated() where byte == 0 {
      if i % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = head.count * 3 / 10
    if zeros.odd > many, zeros.even == 0 { return "UTF-16LE" }
    return zeros.even > many && zeros.odd == 0 ? "UTF-16BE" : nil
  }

  /// What browsers take a label to mean: often more than it says.
  private static func canonical(_ label: String) -> String {
    let name = label.trimmed.lowercased()
    return meanings[name] ?? name
  }

  private static let meanings = [
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "latin1": "windows-1252",
    "us-ascii": "windows-1252", "ascii": "windows-1252", "iso-8859-9": "windows-1254",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "ks_c_5601-1987": "windows-949",
    "euc-kr": "windows-949", "x-sjis": "windows-31j", "shift_jis": "windows-31j",
    "shift-jis": "windows-31j", "unicode": "utf-16",
  ]

  /// Whether some byte outside ASCII stands beside a letter or its like; lone ones are damage.
  private static func hasForeignLetters(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { i in
      bytes[i] >= 0x80
        && (i > 0 && isLetter(bytes[i - 1]) || i + 1 < bytes.count && isLetter(bytes[i + 1]))
    }
  }

  /// Whether all bytes outside ASCII are signs that western texts have by the way, each alone where such
  /// a sign may stand: "£5 million", "LONDON – The".
  private static func hasOnlySigns(_ bytes: [UInt8]) -> Bool {
    bytes.indices.allSatisfy { i in
      if bytes[i] < 0x80 { return true }
      guard i > 0, i + 1 < bytes.count, bytes[i - 1] < 0x80, bytes[i + 1] < 0x80 else {
        return false
      }
      // Elsewhere the same bytes are letters, which stand beside others.
      let isBesideLetter = isLetter(bytes[i - 1]) || isLetter(bytes[i + 1])
      return punctuation.contains(bytes[i]) || signs.contains(bytes[i]) && !isBesideLetter
    }
  }

  /// … ‘ ’ “ ” • – — and the space that does not break.
  private static let punctuation: Set<UInt8> = [
    0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0,
  ]
  /// € ™ £ § © ® ° ± · ½ and their like.
  private static let signs: Set<UInt8> = [
    0x80, 0x99, 0xa3, 0xa5, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb1, 0xb2, 0xb3, 0xb7, 0xbb, 0xbc, 0xbd,
    0xbe,
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7a).contains(byte | 0x20)
  }

  private static func detected(in bytes: [UInt8]) -> String? {
    guard hasForeignLetters(bytes) else { return nil }
    var name = [CChar](repeating: 0, count: 64)
    // More than this makes it no surer, and it is tried with every character set in turn.
    let head = Array(sample(of: bytes))
    let confidence = head.withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text -> Int32 in
        guard let base = text.baseAddress else { return 0 }
        return charset_detect(base, Int32(text.count), &name, Int32(name.count))
      }
    }
    guard confidence >= leastConfidence else { return nil }
    let found = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self,
    )
    return found.hasPrefix("UTF-") ? nil : canonical(found)
  }

  /// From here on a guess is a text more often than not.
  private static let leastConfidence: Int32 = 10

  /// Up to 64 KiB with the first byte outside ASCII in it, so that there is something to tell by.
  private static func sample(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let start = max(0, min(first - 1024, bytes.count - (64 << 10)))
    return bytes[start...].prefix(64 << 10)
  }

  private static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    var length: Int32 = 0
    let text = bytes.withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { source in
        source.baseAddress.flatMap { charset_convert($0, Int32(source.count), name, &length) }
      }
    }
    guard let text else { return nil }
    defer { free(text) }
    return [UInt8](UnsafeRawBufferPointer(start: text, count: Int(length)))
  }
}

/// How far some bytes are from being UTF-8.
struct UTF8Fault {
  /// Well-formed sequences of more than one byte.
  let sequences: Int
  /// Bytes in no sequence.
  let faults: Int

  /// Counts; nil if the bytes are UTF-8.
  init?(in bytes: [UInt8]) {
    var (sequences, faults, i) = (0, 0, 0)
    let text = bytes.span
    while i < text.count {
      if text[i] < 0x80 {
        i += 1
        continue
      }
      let length = TextDefect.length(ofScalarIn: text, at: i)
      if length > 0 { sequences += 1 } else { faults += 1 }
      i += max(length, 1)
    }
    guard faults > 0 else { return nil }
    (self.sequences, self.faults) = (sequences, faults)
  }
}
