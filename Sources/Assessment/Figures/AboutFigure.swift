import Extraction
import Prose

/// What a number is about: the head of its clause.
enum AboutFigure {
  // Bytes.
  private static let limit = 90
  // Tokens: "the 7.0-magnitude quake".
  private static let longestNoun = 6

  /// The head of some words if the number is in it, else that of the clause that holds the number, in the
  /// document's words.
  static func words(
    _ said: ByteRange,
    _ number: Range<Int>,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> String {
    let passage = reading.passage
    let whole = Shortening.excerpt(said, passage, limit: limit)
    if let whole, !whole.tokens.contains(number.lowerBound),
      let start = clause(of: number, inSentence: sentence, reading),
      start > whole.tokens.lowerBound
    {
      let own = ByteRange(Int(passage.tokens[start].range.start), Int(said.end))
      let part = Shortening.excerpt(own, passage, limit: limit, needsVerb: true)
      if let part, part.tokens.contains(number.lowerBound) {
        return part.text(in: passage).withCapital
      }
    }
    return (whole?.text(in: passage) ?? passage.string(said).oneLine).withCapital
  }

  /// The first token of the clause that holds a number: its subject, or the noun that a relative clause is
  /// about; nil where there is no verb.
  private static func clause(
    of number: Range<Int>,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Int? {
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    let verb =
      verbs.first { $0.subject?.contains(number.lowerBound) == true }
      ?? verbs.last { $0.head < number.lowerBound }
    guard let verb, let subject = verb.subject else { return nil }
    let first = min(subject.lowerBound, verb.tokens.lowerBound)
    let start = reading.passage.sentences[sentence].tokens.lowerBound
    if verb.clause == .relative {
      return antecedent(before: first, from: start, reading.passage)
    }
    // "In Selm 12 were killed" says where.
    let isPlaced = first > start && places.contains(reading.passage.tokens[first - 1].key)
    return isPlaced ? first - 1 : first
  }

  /// Where the noun begins that a relative word stands behind: "the quake, which".
  private static func antecedent(before relative: Int, from start: Int, _ passage: Passage) -> Int {
    let near = max(start, relative - longestNoun)..<relative
    return near.last { articles.contains(passage.tokens[$0].key) } ?? relative
  }

  private static let places = WordSet("in at near off outside around")
  private static let articles = WordSet("the a an its his her their this that")
}
