/// Cuts a document into blocks by its lines.
package enum Outline {
  /// The blocks of a range of a text, in order; linear in its length.
  package static func blocks(of text: [UInt8], in body: ByteRange) -> [Block] {
    let lines = Line.lines(of: text, in: body)
    let wrapped = isHardWrapped(lines, text)
    // Few documents have a line that asks for it.
    lazy var isSplit = isSplitBySentences(lines, text)
    var blocks: [Block] = []
    var heading: Int?
    var i = 0
    while i < lines.count {
      let line = lines[i]
      i += 1
      if line.isBlank || line.kind == .rule { continue }
      var kind: Block.Kind
      switch line.kind {
      case .heading: kind = .heading
      case .bullet(let depth): kind = .bullet(depth: depth)
      case .quote: kind = .quote
      case .text, .rule, .underline: kind = .paragraph
      }
      // "Title" over "====="; below an item or a quotation the marks are a rule.
      let isUnderlined =
        (kind == .paragraph || kind == .heading) && i < lines.count
        && lines[i].kind == .underline
      if isUnderlined {
        kind = .heading
        i += 1
      } else if line.canBeHeading, kind == .paragraph || line.isOrnamented,
        stands(asHeading: i - 1, in: lines, wrapped: wrapped),
        !(line.isQuestion && i > 1 && !lines[i - 2].isBlank && isSplit)
      {
        kind = .heading
      } else if blocks.isEmpty, kind == .paragraph, i < lines.count, lines[i].isBlank,
        isInTitleCase(line, text)
      {
        kind = .heading
      }
      var range = line.content
      if kind != .heading {
        while i < lines.count, lines[i].continues(lines[i - 1], kind, wrapped: wrapped) {
          range = range.union(lines[i].content)
          i += 1
        }
      }
      if kind == .heading, blocks.isEmpty { kind = .title }
      blocks.append(Block(kind: kind, range: range, heading: heading))
      if kind == .heading { heading = blocks.count - 1 }
    }
    return blocks
  }

  /// Whether every long word of a line has a capital, as in a headline: be there a stop at its end.
  private static func isInTitleCase(_ line: Line, _ text: [UInt8]) -> Bool {
    var long = 0
    for word in text[line.content.indices].split(separator: UInt8(ascii: " ")) {
      let letters = word.drop { !Self.isLetter($0) }
      guard let first = letters.first, letters.count > 4 else { continue }
      guard first & 0x20 == 0 else { return false }
      long += 1
    }
    return long >= 4
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte & ~0x20) }

  /// Whether a short line without a full stop heads what follows it, rather than being one of
  /// several short lines or the last words of a paragraph.
  private static func stands(asHeading i: Int, in lines: [Line], wrapped: Bool) -> Bool {
    guard let next = lines[(i + 1)...].firstIndex(where: { !$0.isBlank }) else { return false }
    let following = lines[next]
    if next == i + 1, following.kind == .text, following.beginsSmall || following.isTorn {
      return false
    }
    // "Vell told reporters:" over what she told them.
    if lines[i].endsSentence, following.kind == .text, following.beginsQuotation { return false }
    if wrapped, next == i + 1, following.kind == .text, !lines[i].isOrnamented { return false }
    if i > 0, wrapped, !lines[i - 1].isBlank, lines[i - 1].kind == .text { return false }
    switch following.kind {
    case .bullet, .quote: return true
    case .text, .underline, .rule, .heading:
      return !following.canBeHeading || following.content.count > lines[i].content.count * 2
        || i == 0
    }
  }

  /// Whether each line is a sentence, so that a question on one of its own heads nothing.
  private static func isSplitBySentences(_ lines: [Line], _ text: [UInt8]) -> Bool {
    var long = 0
    var several = 0
    for line in lines where line.kind == .text && line.content.count >= 45 {
      long += 1
      if line.holdsSeveralSentences(text) { several += 1 }
    }
    return long >= 5 && several * 10 <= long
  }

  /// Whether paragraphs run over several lines, as in mail and agency text.
  ///
  /// Then hardly a line is wide, and most long-ish lines run on into the next, which the rows of a table
  /// do not.
  private static func isHardWrapped(_ lines: [Line], _ text: [UInt8]) -> Bool {
    let usual = LineBreaks(lines, text, longFrom: 45)
    if usual.long >= 2, usual.runsOn * 2 >= usual.long {
      // Beside a paragraph in one line, others without a stop may be headlines: those begin with capitals.
      return usual.wide == 0
        || usual.areFewWide && usual.goesOnSmall * 2 >= usual.runsOn
    }
    // The column of a page is narrower, and so are lists of names.
    let narrow = LineBreaks(lines, text, longFrom: 25)
    return narrow.long >= 8 && narrow.areFewWide && narrow.goesOnSmall * 2 >= narrow.long
  }

  /// How the lines of a document end.
  private struct LineBreaks {
    /// Lines of so many columns or more; addresses, which are as long as they are, do not count.
    var long = 0
    /// Those of them that no mail or agency text has.
    var wide = 0
    /// Those whose sentence goes on in the next line.
    var runsOn = 0
    /// Those of them whose next line begins with a small letter.
    var goesOnSmall = 0

    var areFewWide: Bool { wide * 10 <= long }

    private static let widest = 110

    init(_ lines: [Line], _ text: [UInt8], longFrom least: Int) {
      for (i, line) in lines.enumerated()
      where line.content.count >= least && line.kind != .rule {
        let columns = line.columns(text, upTo: Self.widest + 1)
        guard columns >= least, !line.isOneWord(text) else { continue }
        long += 1
        if columns > Self.widest {
          wide += 1
        } else if i + 1 < lines.count, !lines[i + 1].isBlank, !line.endsSentence,
          !isRow(line, text)
        {
          runsOn += 1
          if lines[i + 1].beginsSmall { goesOnSmall += 1 }
        }
      }
    }
  }

  /// Whether a line is the row of a table: three commas or tabs with no space behind them.
  private static func isRow(_ line: Line, _ text: [UInt8]) -> Bool {
    let bytes = text[line.content.indices]
    var marks = 0
    for (i, byte) in zip(bytes.indices, bytes)
    where byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\t") {
      if i + 1 < bytes.endIndex, bytes[i + 1] != 0x20 { marks += 1 }
      if marks == 3 { return true }
    }
    return false
  }
}
