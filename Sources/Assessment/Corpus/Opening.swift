import Extraction
import Prose

/// What a sentence begins with before it tells anything: a dateline, the stamp of a page, "meanwhile".
enum Opening {
  /// Where what a sentence tells begins, past its dateline, the stamp of a page and what joins it to the one
  /// before.
  static func end(of sentence: Sentence, _ passage: Passage) -> Int32 {
    let told = stamped(sentence, passage)
    let first = passage.tokens.partitionPoint { $0.range.start >= told.start }
    let next = Connective.end(of: first..<sentence.tokens.upperBound, passage)
    guard next > first else { return told.start }
    // "-- (Update 9:15 a.m.) The mill burned".
    let rest = ByteRange(Int(passage.tokens[next].range.start), Int(told.end))
    return Dateline.skipped(rest, passage).start
  }

  /// A sentence past its dateline and the stamp of a page.
  static func stamped(_ sentence: Sentence, _ passage: Passage) -> ByteRange {
    let range = Stamp.endOfLast(
      from: sentence.tokens.lowerBound,
      before: sentence.tokens.upperBound,
      passage,
    ).map { ByteRange(Int(passage.tokens[$0].range.start), Int(sentence.range.end)) }
    let told = Dateline.skipped(range ?? sentence.range, passage)
    // "-- In Selm, a mill burned": a point of a list.
    let first = passage.tokens.partitionPoint { $0.range.start >= told.start }
    let word = (first..<sentence.tokens.upperBound).first {
      !passage.tokens[$0].isFreeDash(passage.document.text)
    }
    return word.map { ByteRange(Int(passage.tokens[$0].range.start), Int(told.end)) } ?? told
  }
}
