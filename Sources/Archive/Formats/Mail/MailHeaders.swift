/// The lines at the head of a message or of a part of one.
struct MailHeaders {
  private var values: [String: String] = [:]

  /// Reads header lines; of a name given twice the first counts.
  init(_ head: ArraySlice<UInt8>) {
    // Headers are ASCII by the letter, UTF-8 or something else in fact.
    let bytes = Charset.utf8(Array(head)) ?? Array(head)
    var name: String?
    for line in bytes.split(separator: 0x0a, omittingEmptySubsequences: true) {
      let text = String(decoding: line.last == 0x0d ? line.dropLast() : line, as: UTF8.self)
      if let first = line.first, first == 0x20 || first == 0x09 {
        if let name { values[name]? += " " + text.trimmed }
      } else if let colon = text.firstIndex(of: ":") {
        let key = text[..<colon].trimmed.lowercased()
        name = values[key] == nil ? key : nil
        if let name { values[name] = text[text.index(after: colon)...].trimmed }
      } else {
        name = nil
      }
    }
  }

  /// The head and the body of a message or part, which an empty line divides.
  static func split(_ bytes: ArraySlice<UInt8>) -> (
    head: ArraySlice<UInt8>, body: ArraySlice<UInt8>
  ) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: 0x0a) ?? bytes.endIndex
      let next = min(end + 1, bytes.endIndex)
      if bytes[position..<end].allSatisfy({ $0 == 0x0d }) {
        return (bytes[..<position], bytes[next...])
      }
      position = next
    }
    return (bytes, bytes[bytes.endIndex...])
  }

  /// Whether a text begins as a message does that went through the mail.
  static func begin(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(16_384)
    // The first line must be a header: a name of letters and hyphens, and a colon.
    let name = head.prefix { $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, name.count < 60, name.count < head.count,
      name.allSatisfy({ $0 == 0x2d || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a) })
    else { return false }
    let headers = MailHeaders(split(head).head)
    let marks = ["mime-version", "message-id", "received", "return-path", "delivered-to"]
    return headers["from"] != nil && marks.contains { headers[$0] != nil }
  }

  /// Whether a text begins as a page does that a browser has saved.
  static func areOfSavedPage(_ bytes: [UInt8]) -> Bool {
    let headers = MailHeaders(split(bytes[...]).head)
    return headers["snapshot-content-location"] != nil
      || headers["from"]?.lowercasedASCII.contains("saved by ") == true
  }

  /// A value as it stands, folded lines joined.
  subscript(name: String) -> String? { values[name] }

  /// A value with its encoded words decoded; nil if it is missing or blank.
  func text(of name: String) -> String? {
    guard let value = values[name] else { return nil }
    let text = EncodedWords.decode(value).flattened
    return text.isEmpty ? nil : text
  }

  /// The value and parameters of a field such as `text/plain; charset="utf-8"`.
  func parameters(of name: String) -> Parameters {
    var parts: [String] = [""]
    var isQuoted = false
    for character in values[name] ?? "" {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    var values: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      values[part[..<equals].trimmed.lowercased()] = part[part.index(after: equals)...].trimmed
    }
    return Parameters(value: parts[0].trimmed.lowercased(), values: values)
  }

  struct Parameters {
    /// In small letters.
    let value: String
    private let values: [String: String]

    init(value: String, values: [String: String]) {
      self.value = value
      self.values = values
    }

    subscript(name: String) -> String? { values[name] }

    /// The name of a file as a parameter has it, in encoded words or by RFC 2231: `filename*=utf-8''a%20b`;
    /// nil if it is missing or blank.
    func fileName(of name: String) -> String? {
      // Its escapes are those of quoted-printable with another sign.
      let escaped = values["\(name)*"]?.split(separator: "'", omittingEmptySubsequences: false).last
        .map { Array($0.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }) }
      let text =
        escaped.map { String(decoding: TransferEncoding.quotedPrintable($0[...]), as: UTF8.self) }
        ?? values[name].map(EncodedWords.decode)
      let file = text.map { $0.flattened.split { $0 == "/" || $0 == "\\" }.last ?? "" }
      return file.flatMap { $0.isEmpty ? nil : String($0) }
    }
  }
}
