package import Prose

extension Passage {
  /// Whether what a time names is told ahead right behind it: "the 21 August ballot, when two seats will
  /// be up".
  package func isAnnounced(_ time: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = time.upperBound..<min(time.upperBound + 4, sentence.upperBound)
    guard let when = next.first(where: { tokens[$0].key == Self.when }) else { return false }
    return tokens[when..<min(when + 10, sentence.upperBound)]
      .contains { Self.will.contains($0.key) }
  }

  private static let when = Fold.key(of: "when")
  private static let will: WordSet = ["will", "'ll"]
}
