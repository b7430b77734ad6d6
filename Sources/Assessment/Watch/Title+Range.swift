import Extraction
import Prose

/// The words of a sentence that a title is made from.
extension Title {
  /// A range from the colon or semicolon on before which nothing of the question stands: of "Otto, I
  /// am clear: he could end it if he left" what comes after the colon.
  func tail(of range: ByteRange, before cue: Int?) -> ByteRange {
    guard let cue, range.contains(passage.tokens[cue].range) else { return range }
    let first = passage.tokens.partitionPoint { $0.range.start >= range.start }
    let mark = (first..<cue).last {
      passage.tokens[$0].kind == .punctuation
        && ":;".utf8.contains(passage.document.text[Int(passage.tokens[$0].range.start)])
        && passage.tokens[$0 + 1].isSpaced
    }
    return mark.map { ByteRange(Int(passage.tokens[$0 + 1].range.start), Int(range.end)) } ?? range
  }

  /// A range without the name in capitals and the colon that a transcript puts before what is said.
  func pastSpeaker(_ range: ByteRange) -> ByteRange {
    let tokens = passage.tokens
    let first = tokens.partitionPoint { $0.range.start >= range.start }
    if let behind = pastInvertedSpeaker(range, first) { return behind }
    guard first < tokens.count, tokens[first].shape == .upper, tokens[first].range.count > 1
    else { return range }
    for i in (first + 1)..<max(first + 1, min(first + 6, tokens.count - 1)) {
      if passage.document.text[Int(tokens[i].range.start)] == UInt8(ascii: ":") {
        let rest = tokens[i + 1].range.start
        return rest < range.end && tokens[i + 1].isSpaced
          ? ByteRange(Int(rest), Int(range.end)) : range
      }
      guard tokens[i].shape != .lower, tokens[i].shape != .capitalized else { return range }
    }
    return range
  }

  /// What is said behind a phrase and who says it: of "in that respect, said Vell, the head of the port, the
  /// war could spread" what the war could do; nil where nobody stands there.
  private func pastInvertedSpeaker(_ range: ByteRange, _ first: Int) -> ByteRange? {
    let tokens = passage.tokens
    let near = first..<min(first + 8, tokens.count)
    guard
      let verb = near.first(where: {
        $0 > first && passage.isMark($0 - 1, UInt8(ascii: ","))
          && Self.saying.contains(tokens[$0].key)
      }), verb + 1 < tokens.count, tokens[verb + 1].shape == .capitalized,
      let index = passage.sentence(at: range.start)
    else { return nil }
    let said = reading.predicates(inSentence: index).first { predicate in
      guard predicate.isFinite, let subject = predicate.subject else { return false }
      return subject.lowerBound > verb + 1
        && passage.isMark(subject.lowerBound - 1, UInt8(ascii: ","))
    }
    guard let start = said?.subject?.lowerBound, tokens[start].range.start < range.end else {
      return nil
    }
    return ByteRange(Int(tokens[start].range.start), Int(range.end))
  }
}
