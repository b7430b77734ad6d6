import CLexicon
import Extraction
import Prose

/// What the bullets and paragraphs under a heading are.
enum Section: String, Sendable {
  /// What is not decided yet.
  case watch
  /// What follows if things go one way or the other.
  case stakes
  /// How it came to this: settled matters.
  case background
}

/// The sections of a document, block by block.
struct Sections: Sendable {
  /// For each block of the passage the section it stands in, nil for the report itself.
  let ofBlock: [Section?]
  /// For each block the byte where its text begins after a lead-in like "What's next:".
  let leadInEnd: [Int32?]

  /// Looks at headings, and at lead-ins of blocks that stand under none.
  init(_ passage: Passage) {
    let starts = Self.firstTokens(passage)
    var own: [Section?] = []
    var ofBlock: [Section?] = []
    var leadInEnd: [Int32?] = []
    for (index, block) in passage.blocks.enumerated() {
      let tokens = starts[index]..<starts[index + 1]
      switch block.kind {
      case .heading, .title:
        let section = Self.section(heading: tokens, of: passage)
        // A title names the report, not a part of it.
        own.append(block.kind == .title ? nil : section)
        ofBlock.append(nil)
        leadInEnd.append(nil)
      case .paragraph, .bullet, .quote:
        own.append(nil)
        let inherited = block.heading.flatMap { own[$0] }
        if let (section, end) = Self.leadIn(tokens, of: passage) {
          ofBlock.append(section)
          leadInEnd.append(end)
        } else {
          ofBlock.append(inherited)
          leadInEnd.append(nil)
        }
      }
    }
    self.ofBlock = ofBlock
    self.leadInEnd = leadInEnd
    listing = Set(
      passage.blocks.indices.lazy.filter { index in
        if case .bullet = passage.blocks[index].kind { ofBlock[index] == .watch } else { false }
      }
      .map { passage.blocks[$0].heading ?? -1 }
    )
  }

  /// The headings, by their blocks, whose questions are listed one by one; -1 for none.
  private let listing: Set<Int>

  /// Whether a paragraph only says more of questions that are listed around it.
  func isCommentary(_ block: Int, _ passage: Passage) -> Bool {
    guard ofBlock[block] == .watch, leadInEnd[block] == nil else { return false }
    if case .bullet = passage.blocks[block].kind { return false }
    return listing.contains(passage.blocks[block].heading ?? -1)
  }

  /// The first token of every block, and one past the last.
  private static func firstTokens(_ passage: Passage) -> [Int] {
    var starts: [Int] = []
    var next = 0
    for block in passage.blocks {
      while next < passage.tokens.count, passage.tokens[next].range.start < block.range.start {
        next += 1
      }
      starts.append(next)
    }
    return starts + [passage.tokens.count]
  }

  private static func section(heading tokens: Range<Int>, of passage: Passage) -> Section? {
    let words = tokens.filter { passage.tokens[$0].kind == .word }
    for i in tokens {
      guard
        let match = headings.table.longestMatch(passage.tokens, at: i, before: tokens.upperBound)
      else { continue }
      let row = headings.rows[match.value]
      switch row.place {
      case .anywhere: return row.section
      case .start where i == words.first: return row.section
      case .whole where i == words.first && match.length >= words.count: return row.section
      case .start, .whole: continue
      }
    }
    return nil
  }

  /// A heading's words with a colon after them at the head of a block.
  private static func leadIn(_ tokens: Range<Int>, of passage: Passage) -> (Section, Int32)? {
    guard let first = tokens.first(where: { passage.tokens[$0].kind == .word }),
      first - tokens.lowerBound < 3,
      let match = headings.table.longestMatch(passage.tokens, at: first, before: tokens.upperBound)
    else { return nil }
    var end = first + match.length
    while end < tokens.upperBound, end < first + match.length + 4 {
      if passage.document.text[passage.tokens[end].range.indices].elementsEqual(":".utf8) {
        return (headings.rows[match.value].section, passage.tokens[end].range.end)
      }
      end += 1
    }
    return nil
  }

  /// Where in a heading the words must stand.
  private enum Placement: String {
    case anywhere
    case start
    case whole
  }

  private static let headings: (table: PhraseTable, rows: [(section: Section, place: Placement)]) =
    {
      var table = PhraseTable()
      var rows: [(section: Section, place: Placement)] = []
      TabSeparated(lexicon_section_headings_start(), count: lexicon_section_headings_count())
        .forEachRow { fields in
          guard fields.count == 3, let section = Section(rawValue: fields[1]),
            let place = Placement(rawValue: fields[2])
          else { return }
          table.insert(fields[0], rows.count)
          rows.append((section, place))
        }
      return (table, rows)
    }()
}
