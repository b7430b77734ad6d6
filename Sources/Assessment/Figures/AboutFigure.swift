import Extraction
import Prose

/// What a number is about: the head of its clause.
enum AboutFigure {
  // Bytes.
  private static let limit = 90
  // Tokens: "the 7.0-magnitude quake".
  private static let longestNoun = 6

  /// The head of some words if the number is in it, else that of the clause that holds the number, in the
  /// document's words; with the place in brackets where they name none.
  static func words(
    _ said: ByteRange,
    _ number: Range<Int>,
    _ measure: KeyFigure.Measure,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> String {
    let words = head(said, number, inSentence: sentence, reading)
    // Where money was promised says little of it.
    guard measure != .sum,
      let place = PlaceOfFigure.name(for: words, inSentence: sentence, number, reading)
    else { return words }
    return "\(words) [\(place)]"
  }

  /// The same without a place.
  private static func head(
    _ said: ByteRange,
    _ number: Range<Int>,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> String {
    let passage = reading.passage
    let whole = Shortening.excerpt(said, passage, limit: limit)
    if let whole, !whole.tokens.contains(number.lowerBound) {
      var head = whole
      if let start = clause(of: number, inSentence: sentence, reading) {
        let own = ByteRange(Int(passage.tokens[start].range.start), Int(said.end))
        if let part = Shortening.excerpt(own, passage, limit: limit, needsVerb: true) {
          if part.tokens.contains(number.lowerBound) { return part.text(in: passage).withCapital }
          if start >= whole.tokens.upperBound { head = part }
        }
      }
      if let torn = torn(head, to: number, said, reading) { return torn.withCapital }
    }
    return (whole?.text(in: passage) ?? passage.string(said).oneLine).withCapital
  }

  /// The head of a clause and the words around a number further on, with a mark for what is left out
  /// between; nil where the number does not follow.
  private static func torn(
    _ head: Shortening.Excerpt,
    to number: Range<Int>,
    _ said: ByteRange,
    _ reading: Reading,
  ) -> String? {
    let passage = reading.passage
    let from = ByteRange(
      Int(passage.tokens[head.tokens.lowerBound].range.start),
      Int(passage.tokens[head.tokens.upperBound - 1].range.end),
    )
    guard head.tokens.upperBound <= number.lowerBound || from.count > limit / 2,
      let short = Shortening.excerpt(from, passage, limit: limit / 2),
      short.tokens.upperBound <= number.lowerBound
    else { return nil }
    var first = number.lowerBound
    while first > short.tokens.upperBound, number.lowerBound - first < longestNoun,
      passage.tokens[first - 1].kind != .punctuation,
      !links.contains(passage.tokens[first - 1].key)
    {
      first -= 1
    }
    let rest = ByteRange(Int(passage.tokens[first].range.start), Int(said.end))
    guard let end = Shortening.excerpt(rest, passage, limit: limit / 2),
      end.tokens.contains(number.lowerBound)
    else { return nil }
    let isShort = from.count + end.text(in: passage).utf8.count <= limit + limit / 4
    let start = isShort && head.tokens.upperBound <= first ? head : short
    let isNext = end.tokens.lowerBound <= start.tokens.upperBound + 1
    return start.words(in: passage) + (isNext ? ", " : " … ") + end.text(in: passage)
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

  private static let links = WordSet("and that but which as while")
  private static let places = WordSet("in at near off outside around")
  private static let articles = WordSet("the a an its his her their this that")
}
