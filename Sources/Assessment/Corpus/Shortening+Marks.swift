import Prose

/// Marks whose other half was cut off.
extension Shortening {
  /// The text without a quotation mark or bracket whose other half was cut off; a quotation that a
  /// clause ends with is closed.
  static func balanced(_ line: String, closing: Bool) -> String {
    single(quoted(paired("(", ")", in: paired("[", "]", in: line)), closing: closing), closing)
  }

  /// The text with the other half of a single quotation mark, as headlines have them; an apostrophe is
  /// none, nor is the end of "the miners’ hopes".
  private static func single(_ line: String, _ closing: Bool) -> String {
    guard line.utf8.contains(0xe2) else { return line }
    let marks = Array(line)
    let opened = marks.indices.count { i in
      marks[i] == "\u{2018}" && (i == 0 || !marks[i - 1].isLetter)
    }
    let closed = marks.indices.count { i in
      guard marks[i] == "\u{2019}", i > 0, !"sS".contains(marks[i - 1]) else { return false }
      // "It’ s" has a space too many.
      let rest = marks[(i + 1)...]
      return rest.first.map { !$0.isLetter } ?? true && !(rest.prefix(3).elementsEqual(" s "))
    }
    if opened == 0, closed == 1 { return "\u{2018}" + line }
    // “‘Late”: the outer one closes both.
    let isClosed = line.hasSuffix("\u{201d}")
    return opened == 1 && closed == 0 && closing && !isClosed ? line + "\u{2019}" : line
  }

  /// The text without brackets that have no other half, and without what one holds that its end cuts.
  private static func paired(_ open: Character, _ close: Character, in line: String) -> String {
    let (opening, closing) = (open.asciiValue, close.asciiValue)
    let opened = line.utf8.count { $0 == opening }
    let closed = line.utf8.count { $0 == closing }
    if opened == closed { return line }
    if opened > closed, let last = line.lastIndex(of: open), !line[last...].contains(close) {
      let head = line[..<last].hasSuffix(" ") ? line[..<last].dropLast() : line[..<last]
      if !head.isEmpty { return String(head) }
    }
    return line.filter { $0 != open && $0 != close }
  }

  private static func quoted(_ line: String, closing: Bool) -> String {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0xe2 }) else { return line }
    let open = line.filter { $0 == "\u{201c}" }.count - line.filter { $0 == "\u{201d}" }.count
    if open == 1, closing { return line + "\u{201d}" }
    if open == -1, let close = line.firstIndex(of: "\u{201d}"),
      !line[..<close].contains("\u{201c}")
    {
      return "\u{201c}" + line
    }
    let curly = open == 0 ? line : line.filter { $0 != "\u{201c}" && $0 != "\u{201d}" }
    return straightened(curly, closing: closing)
  }

  /// The text without straight quotation marks that open what none closes, or close what none opened;
  /// the first that does so is given its other half.
  private static func straightened(_ line: String, closing: Bool) -> String {
    var kept: [UInt8] = []
    var open: Int?
    var hasMarks = false
    var rest = line.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") {
        // "Vell"said it" opens one as well, a space short.
        let opens = kept.last.map { $0 == 0x20 || $0 == UInt8(ascii: "(") } ?? true
        let closes =
          rest.first.map { $0 == 0x20 || ".,;:!?)'".utf8.contains($0) } ?? true
          || kept.last.map { ".,;:!?".utf8.contains($0) } ?? false
        if open == nil, !opens, closes, !hasMarks {
          // What it closes began right before.
          kept.insert(byte, at: 0)
          open = 0
        }
        hasMarks = true
        if open == nil, !opens, closes {
          if let next = rest.first, next >= UInt8(ascii: "A") { kept.append(0x20) }
          continue
        }
        open = open == nil ? kept.count : nil
      }
      kept.append(byte)
    }
    if let open {
      if closing { kept.append(UInt8(ascii: "\"")) } else { kept.remove(at: open) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether an amount stands before a bracket that begins with a number: "130km (80 miles)".
  static func isAmount(_ bracket: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard bracket > 0, bracket + 1 < tokens.count, tokens[bracket + 1].kind == .number else {
      return false
    }
    return tokens[max(0, bracket - 2)..<bracket].contains {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(passage.document.text[Int($0.range.start)])
    }
  }
}
