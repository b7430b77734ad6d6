import Extraction
import Prose

/// Titles of one of several things that somebody says.
extension Title {
  /// Of what somebody says, "the talks had failed and that the council would vote", the part that holds a word, else the
  /// first; all of it where no second "that" parts it.
  mutating func part(of said: ByteRange, with word: Int?) -> ByteRange {
    let own = reading.tokens(in: said)
    let tokens = passage.tokens
    let joints = own.dropFirst().dropLast(2).filter { i in
      Self.joining.contains(tokens[i].key) && tokens[i + 1].key == Self.that
        && predicates.contains { $0.isFinite && $0.subject?.lowerBound == i + 2 }
    }
    guard let first = joints.first,
      // "A sign that the talks had failed and that": both say what the sign is of.
      !own.dropFirst().contains(where: { $0 < first && tokens[$0].key == Self.that })
    else { return said }
    let start = joints.last { $0 < word ?? 0 }.map { $0 + 2 } ?? own.lowerBound
    let end = joints.first { $0 > start } ?? own.upperBound
    return ByteRange(Int(tokens[start].range.start), Int(tokens[end - 1].range.end))
  }
}
