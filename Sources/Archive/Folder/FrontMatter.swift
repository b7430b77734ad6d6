package import Prose

/// The block between two fences at the head of a document: lines of three dashes around YAML, of
/// three plus signs around TOML.
///
/// Of both that is the subset which front matter uses, `key: value` or `key = value` a line: quoted
/// or bare scalars, comments; lists, tables and nested keys are passed over.
package struct FrontMatter: Hashable, Sendable {
  /// Values by key in small letters; of a key given twice the first counts.
  package let values: [String: String]
  /// What stands after the closing fence.
  package let body: ByteRange

  /// Reads the front matter of a text; nil if it does not begin with a fence or never closes it.
  package init?(_ text: [UInt8]) {
    var position = Self.mark(of: text)
    guard let language = Language(opening: Self.line(text, &position)) else { return nil }
    var values: [String: String] = [:]
    var isInTable = false
    while position < text.count {
      let line = Self.line(text, &position)
      if language.isClosed(by: line) {
        self.values = values
        body = ByteRange(position, text.count)
        return
      }
      // What follows a table's name belongs to the table.
      if language == .toml, line.first == UInt8(ascii: "[") { isInTable = true }
      guard !isInTable, let (key, value) = Self.entry(line, language.separator) else { continue }
      if values[key] == nil { values[key] = value }
    }
    return nil
  }

  /// The length of the byte order mark at the head of a text, 0 or 3.
  static func mark(of text: [UInt8]) -> Int {
    text.starts(with: [0xef, 0xbb, 0xbf] as [UInt8]) ? 3 : 0
  }

  /// A text without the mark at its head.
  static func unmarked(_ text: [UInt8]) -> [UInt8] {
    mark(of: text) == 0 ? text : Array(text.dropFirst(3))
  }

  /// The next line without its end, and the position after it.
  private static func line(_ text: [UInt8], _ position: inout Int) -> ArraySlice<UInt8> {
    let start = position
    let end = text[start...].firstIndex(of: 0x0a) ?? text.count
    position = min(end + 1, text.count)
    return text[start..<end].last == 0x0d ? text[start..<(end - 1)] : text[start..<end]
  }

  private enum Language {
    case yaml
    case toml

    init?(opening line: ArraySlice<UInt8>) {
      switch String(decoding: line, as: UTF8.self).trimmed {
      case "---": self = .yaml
      case "+++": self = .toml
      default: return nil
      }
    }

    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
      let text = String(decoding: line, as: UTF8.self).trimmed
      return self == .toml ? text == "+++" : text == "---" || text == "..."
    }

    var separator: UInt8 { self == .toml ? UInt8(ascii: "=") : UInt8(ascii: ":") }
  }

  private static func entry(
    _ line: ArraySlice<UInt8>,
    _ separator: UInt8,
  ) -> (key: String, value: String)? {
    // An indented line belongs to a list or a nested map.
    guard let first = line.first, first != 0x20, first != 0x09, first != UInt8(ascii: "#"),
      let colon = line.firstIndex(of: separator)
    else { return nil }
    let after = colon + 1
    guard
      after == line.endIndex || line[after] == 0x20 || line[after] == 0x09
        || separator == UInt8(ascii: "=")
    else { return nil }
    let key = String(decoding: line[..<colon], as: UTF8.self).trimmed.lowercased()
    let value = scalar(String(decoding: line[after...], as: UTF8.self).trimmed)
    return key.isEmpty || value.isEmpty ? nil : (key, value)
  }

  // By scalars, as formats know them: a quotation mark may have an accent over it.
  private static func scalar(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let quote = scalars.first else { return text }
    if quote == "\"" || quote == "'" {
      guard let end = scalars.dropFirst().lastIndex(of: quote) else { return text }
      return unquoted(scalars.dropFirst()[..<end], quote)
    }
    // A comment begins at a number sign after white space.
    var previous: Unicode.Scalar = " "
    for (i, scalar) in zip(scalars.indices, scalars) {
      if scalar == "#", previous == " " || previous == "\t" { return String(text[..<i]).trimmed }
      previous = scalar
    }
    return text
  }

  /// What stands between two quotation marks, with each that is escaped as it is.
  private static func unquoted(
    _ inside: Substring.UnicodeScalarView,
    _ quote: Unicode.Scalar,
  ) -> String {
    let escape: Unicode.Scalar = quote == "'" ? "'" : "\\"
    var result = String.UnicodeScalarView()
    var rest = inside
    while let scalar = rest.popFirst() {
      result.append(scalar == escape && rest.first == quote ? rest.removeFirst() : scalar)
    }
    return String(result)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = self[start...].lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
