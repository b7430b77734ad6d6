import Assessment
import Canvas
import Prose

/// An open document, at one of the citations of the row it was opened for.
struct SourceView: Sendable {
  let document: Document
  /// The row that rests on the citations; nil for a document opened by itself.
  let row: RowID?
  let citations: [Citation]
  /// Which citation is shown.
  let index: Int
  /// The page over everything from which it was opened; nil if it was opened from a pane.
  let origin: PageView?
  private(set) var lines: [Line] = []
  var scroller = Scroller()
  private var area = Size(columns: 0, rows: 0)

  /// A line on the screen: what stands before the text, the text, and how it is shown.
  struct Line: Sendable {
    let lead: ShownText
    /// Nil for the empty line between blocks.
    let text: SourceLine?
    let style: Style
  }

  init(
    document: Document,
    row: RowID?,
    citations: [Citation],
    index: Int,
    origin: PageView? = nil,
  ) {
    self.document = document
    self.origin = origin
    self.row = row
    self.citations = citations
    self.index = index
  }

  var citation: Citation? { citations.indices.contains(index) ? citations[index] : nil }

  /// The document's byte at which the selected line starts.
  var position: Int {
    let rest = lines[min(scroller.selected ?? 0, lines.count)...]
    return rest.lazy.compactMap { $0.text?.bytes.lowerBound }.first ?? 0
  }

  /// Wraps the document to an area if it is another than before.
  ///
  /// The first time the citation comes into the upper third; later the line at the cursor stays.
  mutating func lay(in area: Size, glyphs: Glyphs) {
    guard area != self.area else { return }
    let isFirst = lines.isEmpty
    let target =
      isFirst ? citation.map { Int($0.range.start) } ?? document.body.indices.lowerBound : position
    if area.columns != self.area.columns {
      lines = Self.lines(of: document, around: target, columns: area.columns, glyphs: glyphs)
    }
    self.area = area
    let item = isFirst && citation == nil ? 0 : line(of: target)
    scroller.lay(
      heights: Array(repeating: 1, count: lines.count),
      selectable: Array(repeating: true, count: lines.count),
      rows: area.rows,
      select: item,
    )
    if isFirst { scroller.select(item, at: (1, 4)) }
  }

  // The first line that shows a byte or what comes after it.
  private func line(of byte: Int) -> Int {
    lines.firstIndex { ($0.text?.bytes.upperBound ?? 0) > byte } ?? max(0, lines.count - 1)
  }

  // A document can have 32 MiB and a key must be answered in milliseconds: of a long one, the
  // blocks within this many bytes of the place that was asked for are wrapped.
  private static let reach = 400_000

  private static func lines(
    of document: Document,
    around target: Int,
    columns: Int,
    glyphs: Glyphs,
  ) -> [Line] {
    var body = document.body
    if !body.indices.contains(target) { body = ByteRange(0, document.text.count) }
    let window = cut(document.text, body.indices, around: target)
    var lines: [Line] = []
    let omitted = Line(lead: "(more in the pager: o)", text: nil, style: .dim)
    if window.lowerBound > body.indices.lowerBound { lines.append(omitted) }
    var previous: Block.Kind?
    for block in Outline.blocks(
      of: document.text,
      in: ByteRange(window.lowerBound, window.upperBound),
    ) {
      if let previous, !isListed(previous, block.kind) {
        lines.append(Line(lead: .empty, text: nil, style: .normal))
      }
      previous = block.kind
      let (lead, style) = look(of: block.kind, columns: columns, glyphs: glyphs)
      let isQuote = block.kind == .quote
      let text = SourceText(
        bytes: document.text,
        range: block.range.indices,
        joinsLines: !isQuote,
      )
      for (number, line) in text.lines(width: max(1, columns - lead.width)).enumerated() {
        // The later lines of a quotation have their own mark.
        let margin = number == 0 ? lead : .blanks(isQuote ? 1 : lead.width)
        lines.append(Line(lead: margin, text: line, style: style))
      }
    }
    if window.upperBound < body.indices.upperBound { lines.append(omitted) }
    return lines
  }

  // The window ends at ends of lines.
  private static func cut(_ text: [UInt8], _ body: Range<Int>, around target: Int) -> Range<Int> {
    var low = max(body.lowerBound, target - reach)
    var high = min(body.upperBound, target + reach)
    while low > body.lowerBound, text[low - 1] != 0x0a { low -= 1 }
    while high < body.upperBound, text[high - 1] != 0x0a { high += 1 }
    return low..<max(low, high)
  }

  private static func isListed(_ upper: Block.Kind, _ lower: Block.Kind) -> Bool {
    if case .bullet = upper, case .bullet = lower { return true }
    return false
  }

  private static func look(
    of kind: Block.Kind,
    columns: Int,
    glyphs: Glyphs,
  ) -> (ShownText, Style) {
    // The first column is for the mark at the cursor's line.
    switch kind {
    case .title, .heading: (" ", .title)
    case .paragraph: (" ", .normal)
    case .quote: (columns < 12 ? " " : " > ", .normal)
    case .bullet(let depth):
      columns < 12
        ? (" ", .normal)
        : (.blanks(1 + 2 * min(depth, columns / 10)) + glyphs.bullet + " ", .normal)
    }
  }
}
