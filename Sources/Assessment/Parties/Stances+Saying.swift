import Extraction
import Prose

/// Which of several sentences says what somebody claims.
extension Stances {
  /// The sentence that shows what is said, of "“The mill is lost.” Vell said." the first.
  static func sentence(of found: Found, toldIn told: Int, _ reading: Reading) -> Int {
    guard let said = reading.passage.sentence(at: found.content.start), reading.isProse(said) else {
      return told
    }
    return said
  }

  /// Of what is claimed in several sentences the first that says something, else the one with the most words.
  ///
  ///     “It is a shame. The mill will close before the harvest,” Vell said.
  static func sayingPart(of content: ByteRange, _ reading: Reading) -> ByteRange {
    let passage = reading.passage
    guard let first = passage.sentence(at: content.start),
      let last = passage.sentence(at: max(content.start, content.end - 1)), first < last
    else { return content }
    let parts = (first...last).filter { reading.isProse($0) }.map { sentence in
      let range = passage.sentences[sentence].range
      return ByteRange(
        Int(max(range.start, content.start)),
        Int(min(range.end, content.end)),
      )
    }
    func weight(_ part: ByteRange) -> Int {
      reading.tokens(in: part).count {
        passage.tokens[$0].kind == .word && !Words.isCommon(passage.tokens[$0])
      }
    }
    let weighed = parts.map { (part: $0, weight: weight($0)) }
    return weighed.first { $0.weight >= telling.words }?.part
      ?? weighed.reduce((part: content, weight: 0)) { $1.weight > $0.weight ? $1 : $0 }.part
  }

  /// How many words that not every text holds say something, or how many bytes of those that all hold:
  /// "Everything will be over in 48 hours".
  static let telling = (words: 3, bytes: 28)
}
