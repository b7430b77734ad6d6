import Prose

/// The quotations of a passage: what stands between quotation marks, paired block by block.
struct Quotations: Sendable {
  /// Ranges of tokens with their marks, in order, without overlaps.
  private(set) var spans: [Span] = []

  struct Span: Sendable {
    let tokens: Range<Int>
    /// Whether its closing mark is there; without one it runs to the end of its block.
    let isClosed: Bool
  }

  private enum Mark {
    case open
    case close
    /// The same sign opens and closes.
    case either
  }

  /// Pairs the marks of a passage; linear in its tokens.
  init(_ passage: Passage) {
    let text = passage.document.text
    var opened: Int?
    var block = -1
    var last = 0
    // Where blocks without a mark begin that come right behind one which ends inside a quotation, and
    // where the block of a sentence does.
    var carried: [Int] = []
    /// Whether that quotation opens its block.
    var isWhole = false
    var start = 0
    for sentence in passage.sentences {
      if sentence.block != block {
        if let opening = opened {
          spans.append(Span(tokens: opening..<last, isClosed: false))
          carried = [sentence.tokens.lowerBound]
          isWhole = opening == start
        } else if !carried.isEmpty {
          carried.append(sentence.tokens.lowerBound)
        }
        opened = nil
        block = sentence.block
        start = sentence.tokens.lowerBound
      }
      for i in sentence.tokens where passage.tokens[i].kind == .punctuation {
        guard let mark = Self.mark(text, passage.tokens[i]) else { continue }
        if opened == nil, carried.count <= Self.longest, carried.last == start {
          // What began a line or more before ends here: "“It is late.", "We left,” she said".
          let ends =
            i > start && (mark == .close || mark == .either && !passage.tokens[i].isSpaced)
          // "“It is late.", "They left.", "“We know.": the lines between are said as well.
          let goesOn =
            i == start && mark != .close && isWhole && carried.count > 1
            && Self.isOneText(carried, passage)
          if ends || goesOn {
            for (from, to) in zip(carried, carried.dropFirst()) {
              spans.append(Span(tokens: from..<to, isClosed: false))
            }
          }
          if ends { opened = start }
        }
        carried = []
        let isNewStart =
          mark == .open
          || mark == .either && passage.tokens[i].isSpaced && i + 1 < sentence.tokens.upperBound
            && !passage.tokens[i + 1].isSpaced
        if let start = opened {
          // A lost closing mark ends with the sentence before the next opening one.
          guard !(isNewStart && i == sentence.tokens.lowerBound) else {
            spans.append(Span(tokens: start..<i, isClosed: false))
            opened = i
            continue
          }
          // "“Not yet,“ she said": an opening mark that stands at a word's end closes.
          if mark == .open, !Self.closes(passage.tokens, i) { continue }
          spans.append(Span(tokens: start..<(i + 1), isClosed: true))
          opened = nil
        } else if mark != .close {
          opened = i
        }
      }
      last = sentence.tokens.upperBound
    }
    if let start = opened { spans.append(Span(tokens: start..<last, isClosed: false)) }
  }

  /// The most blocks that a quotation goes on for without a mark.
  private static let longest = 6

  /// Whether lines follow each other without a space between, and nobody reports in them.
  private static func isOneText(_ starts: [Int], _ passage: Passage) -> Bool {
    let isBeside = starts.allSatisfy { start in
      let gap = passage.tokens[start - 1].range.end..<passage.tokens[start].range.start
      return passage.document.text[Int(gap.lowerBound)..<Int(gap.upperBound)]
        .count { $0 == UInt8(ascii: "\n") } == 1
    }
    return isBeside
      && !passage.tokens[starts[0]..<starts[starts.count - 1]].contains { reports.contains($0.key) }
  }

  private static let reports: WordSet = [
    "said", "says", "say", "told", "asked", "added", "adds", "according", "wrote", "reported",
  ]

  private static func closes(_ tokens: [Token], _ i: Int) -> Bool {
    !tokens[i].isSpaced && (i + 1 == tokens.count || tokens[i + 1].isSpaced)
  }

  /// The index of the quotation that covers a token, marks included, or nil; logarithmic.
  func index(at token: Int) -> Int? {
    let next = spans.partitionPoint { $0.tokens.upperBound > token }
    return next < spans.count && spans[next].tokens.lowerBound <= token ? next : nil
  }

  /// Whether a quotation may begin with a token.
  static func mayOpen(with token: Token, of text: [UInt8]) -> Bool {
    token.kind == .punctuation && mark(text, token).map { $0 != .close } ?? false
  }

  private static func mark(_ text: [UInt8], _ token: Token) -> Mark? {
    let start = Int(token.range.start)
    switch text[start] {
    case UInt8(ascii: "\""): return .either
    case UInt8(ascii: "'"): return token.range.count == 2 ? .either : nil
    case UInt8(ascii: "`"): return token.range.count == 2 ? .open : nil
    case 0xe2 where token.range.count == 3 && text[start + 1] == 0x80:
      if text[start + 2] == 0x9c || text[start + 2] == 0x9e { return .open }
      return text[start + 2] == 0x9d ? .close : nil
    case 0xc2 where token.range.count == 2:
      if text[start + 1] == 0xab { return .open }
      return text[start + 1] == 0xbb ? .close : nil
    default: return nil
    }
  }
}
