package import Prose

/// The block between two fences at the head of a document: lines of three dashes around YAML, of
/// three plus signs around TOML.
///
/// Of both that is the subset which front matter uses, `key: value` or `key = value` a line: quoted
/// or bare scalars, those that go on over lines further in, comments; lists, tables and nested keys are
/// passed over.
package struct FrontMatter: Hashable, Sendable {
  /// Values by key in small letters; of a key given twice the first counts.
  package let values: [String: String]
  /// What stands after the closing fence.
  package let body: ByteRange

  /// Reads the front matter of a text; nil if it does not begin with a fence, never closes it, or is the
  /// first of several stories that such lines part.
  package init?(_ text: [UInt8]) {
    var position = Self.mark(of: text)
    guard let language = Language(opening: Self.line(text, &position)) else { return nil }
    var values: [String: String] = [:]
    var isInTable = false
    var isFirst = true
    // The key whose text goes on in lines further in, and the pieces of that text.
    var open: String?
    var pieces: [String] = []
    func close() {
      if let open, !pieces.isEmpty { values[open] = pieces.joined(separator: " ").trimmed }
      (open, pieces) = (nil, [])
    }
    while position < text.count {
      let line = Self.line(text, &position)
      if language.isClosed(by: line) {
        close()
        self.values = values
        body = ByteRange(position, text.count)
        return
      }
      guard language.allows(line, isFirst: isFirst) else { return nil }
      if !line.isEmpty { isFirst = false }
      // What follows a table's name belongs to the table.
      if language == .toml, line.first == UInt8(ascii: "[") { isInTable = true }
      if open != nil, language == .yaml, line.first == 0x20 || line.first == 0x09 {
        pieces.append(Self.comments(cutFrom: String(decoding: line, as: UTF8.self).trimmed))
        continue
      }
      close()
      guard !isInTable, let (key, value) = Self.entry(line, language.separator),
        values[key] == nil
      else { continue }
      switch value {
      case .whole(let text): values[key] = text
      case .plain(let text):
        values[key] = text
        (open, pieces) = (key, [text])
      case .below: open = key
      }
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

    /// Whether a line may stand before the closing fence.
    ///
    /// What goes on over lines is set in where the language is YAML, and may be anything in TOML.
    func allows(_ line: ArraySlice<UInt8>, isFirst: Bool) -> Bool {
      guard let first = line.first else { return true }
      if self == .toml, !isFirst { return true }
      if " \t#-[]{}".utf8.contains(first) { return true }
      guard let mark = line.firstIndex(of: separator) else { return false }
      let after = line[(mark + 1)...].first
      return self == .toml || after == nil || after == 0x20 || after == 0x09
    }

    var separator: UInt8 { self == .toml ? UInt8(ascii: "=") : UInt8(ascii: ":") }
  }

  private static func entry(
    _ line: ArraySlice<UInt8>,
    _ separator: UInt8,
  ) -> (key: String, value: Value)? {
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
    let text = String(decoding: line[after...], as: UTF8.self).trimmed
    guard !key.isEmpty, let value = Value(text) else { return nil }
    return (key, value)
  }

  /// What stands behind a key.
  private enum Value {
    /// A text in quotation marks.
    case whole(String)
    /// A bare text, which may go on in lines further in.
    case plain(String)
    /// The text stands in the lines below: ">-", "|".
    case below

    /// Nil for lists, maps and what refers to others.
    init?(_ text: String) {
      let scalars = text.unicodeScalars
      switch scalars.first {
      case nil, "[", "{", "&", "*", "!": return nil
      case ">", "|":
        guard scalars.dropFirst().allSatisfy({ "+-0123456789".unicodeScalars.contains($0) }) else {
          return nil
        }
        self = .below
      case let quote? where quote == "\"" || quote == "'":
        guard let end = scalars.dropFirst().lastIndex(of: quote) else {
          self = .plain(text)
          return
        }
        let inside = FrontMatter.unquoted(scalars.dropFirst()[..<end], quote)
        if inside.isEmpty { return nil }
        self = .whole(inside)
      default:
        let text = FrontMatter.comments(cutFrom: text)
        if text.isEmpty { return nil }
        self = .plain(text)
      }
    }
  }

  /// A bare text without a comment at its end, which begins at a number sign after white space.
  ///
  /// By scalars, as formats know them: a quotation mark may have an accent over it.
  private static func comments(cutFrom text: String) -> String {
    let scalars = text.unicodeScalars
    var previous: Unicode.Scalar = " "
    for (i, scalar) in zip(scalars.indices, scalars) {
      if scalar == "#", previous == " " || previous == "\t" { return String(text[..<i]).trimmed }
      previous = scalar
    }
    return text
  }

  /// What stands between two quotation marks, with what is escaped as it is meant.
  private static func unquoted(
    _ inside: Substring.UnicodeScalarView,
    _ quote: Unicode.Scalar,
  ) -> String {
    let escape: Unicode.Scalar = quote == "'" ? "'" : "\\"
    var result = String.UnicodeScalarView()
    var rest = inside
    while let scalar = rest.popFirst() {
      if scalar == escape, let next = rest.first {
        if next == quote || quote == "\"" {
          rest.removeFirst()
          result.append(quote == "'" ? next : escaped(next, &rest))
          continue
        }
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// What a letter behind a backslash means, as YAML 1.2 (5.7) and TOML 1.0 have it.
  private static func escaped(
    _ letter: Unicode.Scalar,
    _ rest: inout Substring.UnicodeScalarView,
  ) -> Unicode.Scalar {
    switch letter {
    case "n", "r", "t", "f", "v", "b", "_", "N", "L", "P": return " "
    case "x", "u", "U":
      let digits = rest.prefix(letter == "x" ? 2 : letter == "u" ? 4 : 8)
      guard let code = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(code) else {
        return letter
      }
      rest = rest.dropFirst(digits.count)
      return scalar
    default: return letter
    }
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
