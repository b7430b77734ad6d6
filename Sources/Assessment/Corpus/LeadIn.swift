import Extraction
import Prose

/// The words before the colon of a bullet: "Border crossings: whether the town reopens them".
struct LeadIn {
  let title: ByteRange
  /// Where the text after the colon begins.
  let rest: Int32

  /// The lead-in of a block, nil if it has none.
  static func of(block: Int, _ passage: Passage) -> LeadIn? {
    let range = passage.blocks[block].range
    guard case .bullet = passage.blocks[block].kind else { return nil }
    let first = passage.tokens.partitionPoint { $0.range.start >= range.start }
    var i = first
    while i < passage.tokens.count, i - first < 12, passage.tokens[i].range.start < range.end {
      let token = passage.tokens[i]
      if token.kind == .punctuation {
        switch passage.document.text[Int(token.range.start)] {
        case UInt8(ascii: ":"):
          guard i > first, token.range.end < range.end else { return nil }
          return LeadIn(
            title: passage.range(ofTokens: first..<i),
            rest: token.range.end,
          )
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return nil
        default: break
        }
      }
      i += 1
    }
    return nil
  }
}
