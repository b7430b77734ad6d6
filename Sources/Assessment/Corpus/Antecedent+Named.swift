import Extraction
import Prose

extension Antecedent {
  /// The name, or the noun with its article, that a relative word stands behind: "the pier" of "the pier,
  /// which sank"; nil where that names nobody, or nothing near.
  static func named(before relative: Int, inSentence sentence: Int, _ reading: Reading)
    -> Range<Int>?
  {
    let passage = reading.passage
    let start = passage.sentences[sentence].tokens.lowerBound
    var past = relative
    if past > start, passage.isMark(past - 1, UInt8(ascii: ",")) { past -= 1 }
    guard past > start, !vague.contains(passage.tokens[past - 1].key) else { return nil }
    // "The trial of Vell, which is due": the trial is.
    let isThing = passage.tokens[relative].key != who
    if let name = reading.name(at: passage.tokens[past - 1].range.start),
      reading.names[name].tokens.upperBound == past,
      !(isThing && reading.names[name].kind == .person)
    {
      return reading.names[name].tokens
    }
    let near = max(start, past - longestNoun)..<past
    guard let article = near.last(where: { determining.contains(passage.tokens[$0].key) }),
      article + 1 < past,
      (article..<past).allSatisfy({ passage.tokens[$0].kind != .punctuation })
    else { return nil }
    return article..<past
  }

  static let relatives: WordSet = ["who", "which", "that"]
  static let who = Fold.key(of: "who")
  private static let vague = WordSet(
    "something someone anything anyone somebody anybody everything everyone those all one him them her"
  )
  private static let determining = WordSet("the a an its his her their this our")
  // Tokens.
  private static let longestNoun = 6
}
