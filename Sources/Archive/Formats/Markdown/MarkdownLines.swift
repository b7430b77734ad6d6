/// The lines of Markdown of which a reader of the page sees the words alone: tables, fences, tags.
///
///     | Date | What |                     - Date: What
///     |------|------|          becomes
///     | 12 May | The council votes |      - 12 May: The council votes
///
/// Headings, points and quotations stay as they are.
struct MarkdownLines {
  private let text: ArraySlice<UInt8>
  private var result: [UInt8] = []
  private var position: Int

  /// The text with such lines as text; linear.
  static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var lines = MarkdownLines(text: text, position: text.startIndex)
    lines.result.reserveCapacity(text.count)
    while let line = lines.next() { lines.take(line) }
    return lines.result
  }

  private init(text: ArraySlice<UInt8>, position: Int) {
    self.text = text
    self.position = position
  }

  /// The next line with its end; nil behind the last.
  private mutating func next() -> ArraySlice<UInt8>? {
    guard let line = peek() else { return nil }
    position = line.endIndex
    return line
  }

  private func peek() -> ArraySlice<UInt8>? {
    guard position < text.endIndex else { return nil }
    let end = text[position...].firstIndex(of: 0x0a).map { $0 + 1 } ?? text.endIndex
    return text[position..<end]
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    if let fence = Fence(line) {
      takeFenced(fence)
    } else if let cells = Self.cells(of: line), let below = peek(), Self.isRule(below, cells.count)
    {
      takeTable(cells)
    } else if line.contains(UInt8(ascii: "<")) {
      takeTagged(line)
    } else {
      result += line
    }
  }

  /// Ends a paragraph, if one is open.
  private mutating func endParagraph() {
    guard !result.isEmpty else { return }
    let ends = result.suffix(2).reversed().prefix { $0 == 0x0a }.count
    result += Array(repeating: 0x0a, count: 2 - ends)
  }

  // MARK: Fences

  /// A line of three or more back-ticks or tildes, which may say what language is inside.
  private struct Fence {
    let sign: UInt8
    let count: Int
    let language: ArraySlice<UInt8>

    init?(_ line: ArraySlice<UInt8>) {
      let line = line.drop { $0 == 0x20 }.prefix { $0 >= 0x20 }
      guard let sign = line.first, "`~".utf8.contains(sign) else { return nil }
      count = line.prefix { $0 == sign }.count
      language = line.dropFirst(count).drop { $0 == 0x20 }
      // "```a```" is a line with a word in it.
      guard count > 2, !language.contains(UInt8(ascii: "`")) else { return nil }
      self.sign = sign
    }

    func isClosed(by other: Fence) -> Bool {
      other.sign == sign && other.count >= count && other.language.allSatisfy { $0 == 0x20 }
    }
  }

  /// Takes what stands up to the fence that closes another: where a language is named, it is a program and
  /// no reading; where none is, or nothing closes it, a text.
  private mutating func takeFenced(_ fence: Fence) {
    let start = position
    while let line = next() {
      guard let other = Fence(line), fence.isClosed(by: other) else { continue }
      let language = String(decoding: fence.language.prefix { $0 > 0x20 }, as: UTF8.self)
      let isText = Self.proseLanguages.contains(language.lowercasedASCII)
      endParagraph()
      if isText {
        result += text[start..<line.startIndex]
        endParagraph()
      }
      return
    }
    result += text[start...]
  }

  private static let proseLanguages: Set<String> = ["", "text", "txt", "plain", "md", "markdown"]

  // MARK: Tables

  /// Takes the rows of a table, of which the head and the rule below it were met.
  private mutating func takeTable(_ head: [String]) {
    endParagraph()
    append(row: head)
    _ = next()
    while let line = peek(), let cells = Self.cells(of: line) {
      append(row: cells)
      position = line.endIndex
    }
    endParagraph()
  }

  private mutating func append(row cells: [String]) {
    guard let line = TableRow.line(of: cells) ?? cells.first(where: { !$0.isEmpty }) else { return }
    result += Array("- \(line)\n".utf8)
  }

  /// The cells of a line with bars between them, nil for any other line.
  private static func cells(of line: ArraySlice<UInt8>) -> [String]? {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    for i in line.indices where line[i] == UInt8(ascii: "|") {
      // A bar behind a backslash is one of the text.
      if i > line.startIndex, line[i - 1] == UInt8(ascii: "\\") { continue }
      cells.append(line[start..<i])
      start = i + 1
    }
    guard !cells.isEmpty else { return nil }
    cells.append(line[start...])
    var texts = cells.map { String(decoding: $0, as: UTF8.self).trimmed }
    if texts.first == "" { texts.removeFirst() }
    if texts.last == "" { texts.removeLast() }
    return texts
  }

  /// Whether a line parts the head of a table from its rows: "|:---|---:|".
  private static func isRule(_ line: ArraySlice<UInt8>, _ count: Int) -> Bool {
    guard line.contains(UInt8(ascii: "-")), line.allSatisfy({ "|:- \t\r\n".utf8.contains($0) })
    else {
      return false
    }
    return cells(of: line)?.count == count
  }

  // MARK: Tags

  /// Takes a line without the tags of HTML in it; those of boxes end a paragraph.
  private mutating func takeTagged(_ line: ArraySlice<UInt8>) {
    var rest = line
    while let first = rest.first {
      if first == UInt8(ascii: "\\") {
        // What stands behind it is meant as it is written.
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      }
      guard first == UInt8(ascii: "<"), let tag = Tag(rest) else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      if tag.isBox { endParagraph() }
      result += Array(tag.meaning.utf8)
      rest = rest[tag.end...]
    }
  }

  /// A tag at the head of a text: "<br>", "</summary>", "<img src="a.png">".
  private struct Tag {
    /// Whether a paragraph ends at it.
    let isBox: Bool
    /// What a reader of the page sees in its place.
    let meaning: String
    let end: Int

    init?(_ text: ArraySlice<UInt8>) {
      var rest = text.dropFirst()
      let isClosing = rest.first == UInt8(ascii: "/")
      if isClosing { rest = rest.dropFirst() }
      let letters = rest.prefix { (0x61...0x7a).contains($0 | 0x20) || (0x31...0x36).contains($0) }
      // "a < b" and "<ana@vell.example>" are none.
      let after = rest.dropFirst(letters.count).first ?? 0
      guard !letters.isEmpty, letters.count <= 10, after <= 0x20 || "/>".utf8.contains(after),
        let end = rest.firstIndex(where: { "<>".utf8.contains($0) }), rest[end] == UInt8(ascii: ">")
      else { return nil }
      let name = String(decoding: letters, as: UTF8.self).lowercasedASCII
      if name == "br" || name == "td" || name == "th" {
        meaning = " "
      } else if PageTree.isInline(name) {
        meaning = ""
      } else if PageTree.isBox(name) {
        meaning = isClosing ? "" : Self.heads[name] ?? ""
      } else {
        return nil
      }
      isBox = PageTree.isBox(name)
      self.end = end + 1
    }

    /// How Markdown begins what an element holds.
    private static let heads = [
      "h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "h5": "##### ", "h6": "###### ",
      "li": "- ", "blockquote": "> ",
    ]
  }
}
