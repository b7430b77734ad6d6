/// The marks inside the lines of Markdown, which a reader of the page never sees.
///
///     The **Northern Front** wants [the release](https://x.example/a) of `all` prisoners.[^1]
///
/// Left in, they stand between the words of a name and end clauses. What stands at the head of lines stays:
/// headings, points, quotations; so does a line that is bold as a whole, which is a heading in all but name.
struct InlineMarks {
  private let text: ArraySlice<UInt8>
  /// In the order in which they were found; they may lie in one another.
  private var removed: [Range<Int>] = []
  /// Whether the end of a comment was looked for that has none: then none further on has one.
  private var isUnclosed = false

  /// The text without them; linear.
  static func removed(from text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for block in blocks(of: text) {
      var marks = InlineMarks(text: text[block])
      marks.find()
      result += marks.rest
    }
    return result
  }

  private init(text: ArraySlice<UInt8>) { self.text = text }

  private var rest: [UInt8] {
    if removed.isEmpty { return Array(text) }
    var result: [UInt8] = []
    var position = text.startIndex
    for range in removed.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > position { result += text[position..<range.lowerBound] }
      position = max(position, range.upperBound)
    }
    return result + text[min(position, text.endIndex)...]
  }

  // MARK: Blocks

  /// Runs of lines that belong together: no mark reaches from one to the next.
  private static func blocks(of text: ArraySlice<UInt8>) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = text.startIndex
    var position = start
    while position < text.endIndex {
      let end = text[position...].firstIndex(of: 0x0a).map { $0 + 1 } ?? text.endIndex
      let line = text[position..<end].drop { $0 == 0x20 || $0 == 0x09 }
      if line.allSatisfy({ $0 <= 0x20 }) || "#>|-*+0123456789".utf8.contains(line.first ?? 0) {
        if start < position { blocks.append(start..<position) }
        start = position
      }
      position = end
    }
    if start < text.endIndex { blocks.append(start..<text.endIndex) }
    return blocks
  }

  // MARK: Marks

  /// Marks that come in twos, by their sign and how often it is repeated.
  private struct Run: Hashable {
    let sign: UInt8
    let count: Int
  }

  private mutating func find() {
    // Nearly no line has any.
    guard text.contains(where: { "*_[`~\\<".utf8.contains($0) }) else { return }
    var open: [Run: Int] = [:]
    var brackets: [Int] = []
    var i = text.startIndex
    while i < text.endIndex {
      let next = i + 1
      switch text[i] {
      case UInt8(ascii: "\\") where next < text.endIndex && Self.isMark(text[next]):
        removed.append(i..<next)
        i += 2
      case UInt8(ascii: "["):
        brackets.append(i)
        i = next
      case UInt8(ascii: "]"):
        i = brackets.popLast().map { link(from: $0, to: i) } ?? next
      case UInt8(ascii: "<"):
        i = angle(i)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"):
        i = pair(i, &open)
      default: i = next
      }
    }
  }

  /// Takes a run of one sign for an end or a beginning; the place behind it.
  private mutating func pair(_ start: Int, _ open: inout [Run: Int]) -> Int {
    let sign = text[start]
    let end = text[start...].firstIndex { $0 != sign } ?? text.endIndex
    let run = Run(sign: sign, count: end - start)
    let before = start > text.startIndex ? text[start - 1] : 0x20
    let after = end < text.endIndex ? text[end] : 0x20
    // Inside a word there is none: "selm_orlen", "2*3*4".
    if let first = open[run], before > 0x20, !Self.isWord(after) {
      open[run] = nil
      let isStruck = sign == UInt8(ascii: "~")
      if run.count == 2, !isStruck, isWholeLine(first..<end) { return end }
      removed += isStruck ? [first..<end] : [first..<(first + run.count), start..<end]
    } else if after > 0x20, !Self.isWord(before), run.count <= 3,
      sign != UInt8(ascii: "~") || run.count == 2
    {
      open[run] = start
    }
    return end
  }

  /// Takes brackets for a link, a picture or a note, by what stands around them; the place behind it.
  private mutating func link(from open: Int, to close: Int) -> Int {
    let next = close + 1
    let isPicture = open > text.startIndex && text[open - 1] == UInt8(ascii: "!")
    if text[open + 1] == UInt8(ascii: "^") {
      removed.append(open..<next)
      return next
    }
    guard next < text.endIndex, let end = target(next) else { return next }
    removed += isPicture ? [(open - 1)..<end] : [open..<(open + 1), close..<end]
    return end
  }

  /// Where the address of a link ends, "(https://x.example/a_(b))" or "[1]"; nil where there is none.
  private func target(_ start: Int) -> Int? {
    let closing: UInt8
    switch text[start] {
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    default: return nil
    }
    var depth = 0
    var isTitle = false
    for i in text[start...].indices {
      if text[i] == UInt8(ascii: "\"") { isTitle = true }
      if text[i] == text[start] { depth += 1 }
      if text[i] == closing { depth -= 1 }
      // No address has more, so that none is looked through for another that begins in it.
      if depth > Self.deepest { return nil }
      if depth == 0 { return i + 1 }
      // Words in brackets behind words in brackets are no address.
      if text[i] <= 0x20, !isTitle, !text[i...].dropFirst().starts(with: "\"".utf8) { return nil }
    }
    return nil
  }

  /// Takes "<https://x.example>" for an address and "<!-- … -->" for a comment; the place behind the sign or
  /// the comment.
  private mutating func angle(_ start: Int) -> Int {
    let rest = text[start...]
    if rest.starts(with: "<http".utf8) || rest.starts(with: "<mailto:".utf8) {
      let end = rest.dropFirst().firstIndex { $0 <= 0x20 || "<>".utf8.contains($0) }
      if let end, text[end] == UInt8(ascii: ">") {
        removed += [start..<(start + 1), end..<(end + 1)]
        return end + 1
      }
    } else if !isUnclosed, rest.starts(with: "<!--".utf8) {
      if let end = rest.indices.first(where: { rest[$0...].starts(with: "-->".utf8) }) {
        removed.append(start..<(end + 3))
        return end + 3
      }
      isUnclosed = true
    }
    return start + 1
  }

  /// Whether two bold marks stand at the ends of a line, but for what heads it.
  private func isWholeLine(_ range: Range<Int>) -> Bool {
    if range.upperBound < text.endIndex, ![0x0a, 0x0d].contains(text[range.upperBound]) {
      return false
    }
    if text[range].contains(0x0a) { return false }
    let line = text[..<range.lowerBound].reversed().prefix { $0 != 0x0a }
    return line.allSatisfy { $0 <= 0x20 || "#>-+*0123456789.)".utf8.contains($0) }
  }

  /// Brackets in one another in an address, the outer ones included.
  private static let deepest = 3

  private static func isMark(_ byte: UInt8) -> Bool { "\\`*_{}[]()#+-.!<>~|".utf8.contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
  }
}
