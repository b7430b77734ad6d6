/// A part of a document made ready to be shown, every cell of it still tied to the bytes it shows.
package struct SourceText: Sendable {
  // One entry a paragraph: the graphemes and, for each, the offset of its first byte.
  private struct Paragraph {
    let graphemes: [Grapheme]
    let offsets: [Int]
    let end: Int
  }

  private let paragraphs: [Paragraph]

  /// Sanitises a range of a document's bytes; the range is cut to the bytes there are.
  ///
  /// A line break of the document stays one, unless its lines are to be joined; other white space is
  /// collapsed. Linear in the length.
  package init(bytes: [UInt8], range: Range<Int>, joinsLines: Bool = false) {
    let range = range.clamped(to: 0..<bytes.count)
    var paragraphs: [Paragraph] = []
    var start = range.lowerBound
    while start <= range.upperBound {
      let feed =
        joinsLines
        ? range.upperBound
        : bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      // A carriage return before the line feed belongs to it.
      let end = feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed
      var sanitizer = Sanitizer(spaces: .collapsed)
      sanitizer.read(bytes.span, in: start..<end)
      paragraphs.append(
        Paragraph(graphemes: sanitizer.graphemes, offsets: sanitizer.offsets, end: end)
      )
      start = feed + 1
    }
    self.paragraphs = paragraphs
  }

  /// The lines of the text in so many columns; an empty line of the document is one as well.
  package func lines(width: Int) -> [SourceLine] {
    paragraphs.flatMap { paragraph in
      Wrapping.lines(of: paragraph.graphemes[...], width: width).map { range in
        // A mark such as `<U+202E>` may go on, at the same offset, on the next line.
        let last = paragraph.offsets[range].last
        let next = paragraph.offsets[range.upperBound...].first { $0 != last }
        return SourceLine(
          text: ShownText(graphemes: paragraph.graphemes[range]),
          offsets: Array(paragraph.offsets[range]),
          end: next ?? paragraph.end,
        )
      }
    }
  }
}

/// One line of a ``SourceText`` on the screen.
package struct SourceLine: Hashable, Sendable {
  /// What the line shows.
  package let text: ShownText
  /// For each grapheme of the text, the document's byte at which it starts, never falling.
  package let offsets: [Int]
  /// The byte just past what the line shows.
  package let end: Int

  /// The document's bytes that the line shows.
  package var bytes: Range<Int> { (offsets.first ?? end)..<end }

  /// The columns of the line that show any of a range of the document's bytes; empty for none.
  package func columns(of range: Range<Int>) -> Range<Int> {
    var column = 0
    var first: Int?
    var last = 0
    for (index, grapheme) in text.graphemes.enumerated() {
      let width = Int(grapheme.width)
      if offsets[index] < range.upperBound && byteEnd(of: index) > range.lowerBound {
        first = first ?? column
        last = column + width
      }
      column += width
    }
    return (first ?? 0)..<last
  }

  // A mark such as `<U+202E>` is many graphemes at one offset: all end where the next scalar starts.
  private func byteEnd(of index: Int) -> Int {
    var next = index + 1
    while next < offsets.count, offsets[next] == offsets[index] { next += 1 }
    return next < offsets.count ? offsets[next] : end
  }
}
