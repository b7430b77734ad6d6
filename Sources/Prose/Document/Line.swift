/// One line of a document and what its first characters make of it.
struct Line {
  /// The text without marks and surrounding white space; empty where nothing is left.
  let content: ByteRange
  let kind: Kind
  /// What a numbered item begins with; nil for others.
  let number: Int?
  /// Whether it begins like a numbered item, but in the middle of a paragraph.
  let isTorn: Bool
  /// Whether an emoji or the like stands before the text ("🔹 What to watch"), which heads sections
  /// as often as it marks items.
  let isOrnamented: Bool
  /// Whether it begins with a small letter.
  let beginsSmall: Bool
  /// Whether it begins with a quotation mark.
  let beginsQuotation: Bool
  /// Whether the last character ends a sentence or a clause.
  let endsSentence: Bool
  /// Whether the last character is a question mark.
  let isQuestion: Bool
  /// Whether it is short, starts with a capital or number and has no stop at its end.
  let canBeHeading: Bool

  enum Kind: Equatable {
    case text
    case heading
    case bullet(depth: Int)
    case quote
    case underline
    case rule
  }

  var isBlank: Bool { content.isEmpty && kind != .rule }

  /// Whether it goes on with the block of the line directly above.
  ///
  /// In text that is not hard-wrapped, a line that begins small after one without a stop was torn
  /// off, as links are when a page is saved as text.
  func continues(_ above: Line, _ kind: Block.Kind, wrapped: Bool) -> Bool {
    if isBlank || above.isBlank { return false }
    if kind == .quote { return self.kind == .quote }
    return self.kind == .text && (wrapped || (beginsSmall || isTorn) && !above.endsSentence)
  }

  /// How many columns it fills, counted up to a bound; a gap that a layout has widened counts as one.
  func columns(_ text: [UInt8], upTo bound: Int) -> Int {
    var columns = 0
    var isBehindSpace = false
    for i in content.indices where text[i] & 0xc0 != 0x80 {
      let isSpace = text[i] == 0x20
      if !(isSpace && isBehindSpace) { columns += 1 }
      if columns == bound { break }
      isBehindSpace = isSpace
    }
    return columns
  }

  /// Whether nothing divides it, as in an address.
  func isOneWord(_ text: [UInt8]) -> Bool { !text[content.indices].contains(0x20) }

  /// The lines of a range, split at LF, CR and CR LF.
  ///
  /// A number other than one begins no list in the middle of a paragraph (CommonMark 0.31, 5.3): "since
  /// October" may be followed by "7. He said". Comments and pictures that stand by themselves are blank.
  static func lines(of text: [UInt8], in body: ByteRange) -> [Line] {
    let bytes = text.span
    var lines: [Line] = []
    var isInList = false
    var start = Int(body.start)
    let end = Int(body.end)
    var unprinted = UnprintedLines()
    while start < end {
      var stop = start
      while stop < end, bytes[stop] != 0x0a, bytes[stop] != 0x0d { stop += 1 }
      var line =
        unprinted.holds(start, stop, of: bytes, upTo: end)
        ? Line(bytes, stop, stop) : Line(bytes, start, stop)
      if line.number ?? 1 != 1, !isInList, let above = lines.last, above.kind == .text,
        !above.isBlank, !above.endsSentence
      {
        line = Line(bytes, start, stop, isInParagraph: true)
      }
      isInList = line.number != nil || isInList && line.kind == .text && !line.isBlank
      lines.append(line)
      if stop + 1 < end, bytes[stop] == 0x0d, bytes[stop + 1] == 0x0a { stop += 1 }
      start = stop + 1
    }
    return lines
  }

  /// Looks at a line; where `isInParagraph` is true, no item of a list can begin in it.
  private init(
    _ text: Span<UInt8>,
    _ lineStart: Int,
    _ lineEnd: Int,
    isInParagraph: Bool = false,
  ) {
    var start = lineStart
    var end = lineEnd
    Self.trim(text, &start, &end)
    let indent = start - lineStart
    var kind = Kind.text
    var ornamented = false
    var number: Int?
    if Self.isRule(text, start, end) {
      let isUnderline = text[start] == UInt8(ascii: "=") || text[start] == UInt8(ascii: "-")
      kind = isUnderline && indent == 0 && end - start >= 3 ? .underline : .rule
      start = end
    } else if let past = Self.hashes(text, start, end) {
      kind = .heading
      start = past
      while end > start, text[end - 1] == UInt8(ascii: "#") { end -= 1 }
    } else if start < end, text[start] == UInt8(ascii: ">") {
      kind = .quote
      while start < end, text[start] == UInt8(ascii: ">") || text[start] == 0x20 { start += 1 }
    } else if !isInParagraph, let mark = Self.bullet(text, start, end) {
      kind = .bullet(depth: min(indent / 2, 8))
      ornamented = mark.isOrnament
      number = mark.number
      start = mark.past
    }
    Self.trim(text, &start, &end)
    // "**What's next**" alone on a line is a heading in all but name; a lead may be bold as well.
    var inner = (start, end)
    if Self.isBold(text, &inner) {
      (start, end) = inner
      if kind == .text, !Self.isProse(text, start, end) { kind = .heading }
    }
    self.kind = kind
    self.number = number
    isTorn = isInParagraph
    content = ByteRange(start, end)
    isOrnamented = ornamented
    beginsSmall = start < end && text.character(at: start).kind == .lowerLetter
    beginsQuotation =
      start < end
      && (text[start] == UInt8(ascii: "\"")
        || start + 2 < end && text[start] == 0xe2 && text[start + 1] == 0x80
          && text[start + 2] == 0x9c)
    endsSentence = Self.endsSentence(text, start, end)
    let last = Self.lastInside(text, start, end)
    isQuestion = last >= start && text[last] == UInt8(ascii: "?")
    canBeHeading = Self.looksLikeHeading(text, start, end)
  }

  private static func trim(_ text: Span<UInt8>, _ start: inout Int, _ end: inout Int) {
    while start < end {
      let (kind, length) = text.character(at: start)
      guard kind == .space, !isControl(text[start]) else { break }
      start += length
    }
    start = min(start, end)
    while end > start {
      var last = end - 1
      while last > start, text[last] & 0xc0 == 0x80 { last -= 1 }
      guard text.character(at: last).kind == .space, !isControl(text[last]) else { break }
      end = last
    }
  }

  /// Whether a byte is a control that is no white space, and so is shown rather than left out.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x09 || (0x0e..<0x20).contains(byte) || byte == 0x7f
  }

  /// Three or more of one mark and nothing else.
  private static func isRule(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3, "-=*_".utf8.contains(text[start]) else { return false }
    for i in start..<end where text[i] != text[start] { return false }
    return true
  }

  private static func hashes(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var i = start
    while i < end, text[i] == UInt8(ascii: "#") { i += 1 }
    return i > start && i - start <= 6 && i < end && text[i] == 0x20 ? i : nil
  }

  /// The position past a bullet, a number or a letter that numbers an item.
  private static func bullet(
    _ text: Span<UInt8>,
    _ start: Int,
    _ end: Int,
  ) -> (past: Int, number: Int?, isOrnament: Bool)? {
    guard start < end else { return nil }
    let a = text[start]
    let (kind, length) = text.character(at: start)
    if a == UInt8(ascii: "-") || a == UInt8(ascii: "*") || a == UInt8(ascii: "+") {
      return start + 1 < end && text[start + 1] == 0x20 ? (start + 1, nil, false) : nil
    }
    if a >= 0x80, kind == .symbol || isDashOrDot(text, start) {
      // Emoji carry variation selectors and joiners after them.
      var past = start + length
      while past < end, text[past] >= 0x80, text.character(at: past).kind != .upperLetter,
        text.character(at: past).kind != .lowerLetter, text.character(at: past).kind != .space
      {
        past += text.character(at: past).length
      }
      guard past < end, text.character(at: past).kind == .space else { return nil }
      return (past, nil, kind == .symbol)
    }
    var i = start
    if a == UInt8(ascii: "(") { i += 1 }
    let first = i
    var number = 0
    while i < end, text.isDigit(at: i), i - first < 3 {
      number = number * 10 + Int(text[i] - UInt8(ascii: "0"))
      i += 1
    }
    let isNumber = i > first
    if i == first, i < end, text.isLetter(at: i), text[i] < 0x80, a == UInt8(ascii: "(") { i += 1 }
    guard i > first, i + 1 < end,
      text[i] == UInt8(ascii: ")") || (text[i] == UInt8(ascii: ".") && a != UInt8(ascii: "(")),
      text[i + 1] == 0x20
    else { return nil }
    return (i + 1, isNumber ? number : nil, false)
  }

  /// • ‣ ◦ – — · and their like at the start of a line.
  private static func isDashOrDot(_ text: Span<UInt8>, _ i: Int) -> Bool {
    if text[i] == 0xc2 { return text.byte(i + 1) == 0xb7 }
    guard text[i] == 0xe2, text.byte(i + 1) == 0x80 else { return false }
    return [0x90, 0x91, 0x92, 0x93, 0x94, 0x95, 0xa2, 0xa3].contains(text.byte(i + 2))
  }

  private static func isBold(_ text: Span<UInt8>, _ inner: inout (Int, Int)) -> Bool {
    let (start, end) = inner
    guard end - start > 4 else { return false }
    for mark in "*_".utf8
    where text[start] == mark && text[start + 1] == mark && text[end - 1] == mark
      && text[end - 2] == mark
    {
      for i in (start + 2)..<(end - 2) where text[i] == mark { return false }
      inner = (start + 2, end - 2)
      return true
    }
    return false
  }

  /// Whether a sentence ends inside it, as far as a stop and a capital behind a small letter tell;
  /// linear.
  func holdsSeveralSentences(_ text: [UInt8]) -> Bool {
    Self.holdsSeveralSentences(text.span, Int(content.start), Int(content.end))
  }

  private static func holdsSeveralSentences(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start + 4
    while i + 1 < end {
      // "Mr. Vell" and "Gen. Brand" have fewer small letters there.
      if text[i] == 0x20, ".?!".utf8.contains(text[i - 1]), isSmall(text[i - 2]),
        isSmall(text[i - 3]), isSmall(text[i - 4]), (0x41...0x5a).contains(text[i + 1])
      {
        return true
      }
      i += 1
    }
    return false
  }

  // Bytes.
  private static let longestHeading = 90

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }

  private static func endsSentence(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let last = lastInside(text, start, end)
    return last >= start && ".!?:;".utf8.contains(text[last])
  }

  /// The last byte before a closing quotation mark or bracket; before the start where there is none.
  private static func lastInside(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var last = end - 1
    guard last >= start else { return last }
    if "\")'".utf8.contains(text[last]) {
      last -= 1
    } else if last - 2 >= start, text[last - 2] == 0xe2, text[last - 1] == 0x80,
      text[last] == 0x9d || text[last] == 0x99
    {
      last -= 3
    }
    return last
  }

  /// A turn in a transcript, such as "Q  Where is it?" or "MODERATOR:  Next one".
  private static func isSpeech(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end, text[i] == 0x20 || text.character(at: i).kind == .upperLetter {
      i += text.character(at: i).length
      if i + 1 < end, text[i] == 0x20, text[i + 1] == 0x20 { return true }
    }
    return i > start && i + 1 < end && text[i] == UInt8(ascii: ":") && text[i + 1] == 0x20
  }

  /// Whether it ends with a stop and is longer than a heading, or another sentence has ended in it.
  private static func isProse(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let last = lastInside(text, start, end)
    guard last >= start, ".!?".utf8.contains(text[last]) else { return false }
    return end - start > longestHeading || holdsSeveralSentences(text, start, end)
  }

  private static func looksLikeHeading(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3, end - start <= longestHeading else { return false }
    let first = text.character(at: start).kind
    guard first == .upperLetter || first == .digit else { return false }
    // "He called it “a mistake.”" is a paragraph.
    let last = lastInside(text, start, end)
    if last < start || ".!,;".utf8.contains(text[last]) || isSpeech(text, start, end) {
      return false
    }
    var words = 1
    for i in start..<end where text[i] == 0x20 { words += 1 }
    return words <= 14
  }
}
