/// The lines of a text that a reader of the page never sees as words: comments and pictures of Markdown
/// that stand by themselves.
struct UnprintedLines {
  /// Where the comment ends that was found last.
  private var commentEnd = 0
  /// Up to where a comment that begins is text.
  private var textEnd = 0

  /// Whether a line is one of them; asked of all lines in their order, linear in the whole text.
  ///
  /// A comment that nothing ends, or behind which its line goes on, is text: rather too much is read than
  /// the rest of a report lost.
  mutating func holds(_ start: Int, _ stop: Int, of text: Span<UInt8>, upTo end: Int) -> Bool {
    if start < commentEnd { return true }
    var first = start
    while first < stop, Self.isSpace(text[first]) { first += 1 }
    guard first < stop else { return false }
    if text[first] == UInt8(ascii: "<") {
      return first >= textEnd && text.hasBytes("<!--", at: first)
        && isComment(from: first + 4, text, end)
    }
    guard let past = Self.linkedPicture(text, first, stop) else { return false }
    return Self.isBlank(text, past, stop)
  }

  /// Whether a comment that begins before a position ends with a line; it is noted where.
  private mutating func isComment(from start: Int, _ text: Span<UInt8>, _ end: Int) -> Bool {
    var i = start
    while i < end, !text.hasBytes("-->", at: i) { i += 1 }
    let past = min(i + 3, end)
    var stop = past
    while stop < end, text[stop] != 0x0a, text[stop] != 0x0d { stop += 1 }
    let isWhole = i < end && Self.isBlank(text, past, stop)
    if isWhole { commentEnd = stop } else { textEnd = stop }
    return isWhole
  }

  /// The position past a picture ("![A bridge](bridge.jpg)") or a link around one.
  private static func linkedPicture(_ text: Span<UInt8>, _ start: Int, _ stop: Int) -> Int? {
    guard text[start] == UInt8(ascii: "[") else { return picture(text, start, stop) }
    guard let inner = picture(text, start + 1, stop) else { return nil }
    return target(text, inner, stop)
  }

  private static func picture(_ text: Span<UInt8>, _ start: Int, _ stop: Int) -> Int? {
    guard text.hasBytes("![", at: start) else { return nil }
    var i = start + 2
    while i < stop, text[i] != UInt8(ascii: "]") { i += 1 }
    return target(text, i, stop)
  }

  /// The position past the end of a link's text and the address behind it, "](bridge_(2031).jpg)".
  private static func target(_ text: Span<UInt8>, _ start: Int, _ stop: Int) -> Int? {
    guard start < stop, text.hasBytes("](", at: start) else { return nil }
    var depth = 0
    for i in (start + 1)..<stop {
      if text[i] == UInt8(ascii: "(") { depth += 1 }
      if text[i] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return i + 1 }
    }
    return nil
  }

  private static func isBlank(_ text: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    for i in start..<stop where !isSpace(text[i]) { return false }
    return true
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
