import Extraction
import Prose

/// What a number is about: the head of its clause.
enum AboutFigure {
  /// Stands for what is left out within the words.
  static let gap = " … "
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
    let words = head(pastDay(said, reading.passage), number, inSentence: sentence, reading)
    // Where money was promised says little of it.
    guard measure != .sum,
      let place = PlaceOfFigure.name(for: words, inSentence: sentence, number, reading)
    else { return words }
    return "\(words) [\(place)]"
  }

  /// Whether what was said says enough without who said it.
  static func isWhole(
    _ said: ByteRange,
    _ number: Range<Int>,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Bool {
    let passage = reading.passage
    let tokens = reading.tokens(in: said)
    let start = passage.sentences[sentence].tokens.lowerBound
    // "Hopes to proclaim a winner", he said, as 12 were hurt: the whole of it is told.
    guard passage.tokens[tokens.lowerBound].key != Counted.to else { return false }
    // "The land appealed for $12m for the port": for what it asks is told by its verb.
    let hasVerb =
      reading.predicates(inSentence: sentence).contains { tokens.contains($0.head) }
      || tokens.contains { Counted.list.value(of: passage.tokens[$0]) != nil }
    guard hasVerb else { return false }
    // "Vantor said it would give $12m": who would?
    return
      !(pronouns.contains(passage.tokens[tokens.lowerBound].key)
      && tokens.lowerBound > start && passage.tokens[start].shape != .lower
      && !pronouns.contains(passage.tokens[start].key))
  }

  private static let pronouns = WordSet("it he she they we i")

  /// The range without the day that leads it, which is that of the report: "Today, the land sent".
  private static func pastDay(_ range: ByteRange, _ passage: Passage) -> ByteRange {
    let tokens = passage.tokens(in: range)
    var first = tokens.lowerBound
    if tokens.count > 4, passage.tokens[first].key == and { first += 1 }
    guard tokens.count > 4, days.contains(passage.tokens[first].key) else { return range }
    first += 1
    if passage.isMark(first, UInt8(ascii: ",")) { first += 1 }
    return ByteRange(Int(passage.tokens[first].range.start), Int(range.end))
  }

  private static let and = Fold.key(of: "and")
  private static let days = WordSet("today yesterday tonight")

  /// Whether a clause of its own may begin at a token: not in "killing two miners would help", "it was ten
  /// men killed", "there were two dead and ten hurt".
  private static func opensClause(_ token: Int, _ passage: Passage) -> Bool {
    let before = passage.tokens[token - 1]
    return !before.ends(in: "ing", passage.document.text) && before.key != and
      && !Shortening.auxiliaries.contains(before.key) && before.kind != .number
      && Counted.list.value(of: before) == nil
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
    if let whole, whole.tokens.contains(number.lowerBound),
      Clarity.of(whole.text(in: passage)) < 100,
      let own = clause(of: number, inSentence: sentence, reading, holdsNumber: true),
      own > whole.tokens.lowerBound, opensClause(own, passage),
      let part = Shortening.excerpt(
        ByteRange(Int(passage.tokens[own].range.start), Int(said.end)),
        passage,
        limit: limit,
        needsVerb: true,
      ), part.tokens.contains(number.lowerBound)
    {
      // "We saw that again when ten miners were killed in Selm".
      return part.text(in: passage).withCapital
    }
    if let whole, !whole.tokens.contains(number.lowerBound) {
      var head = whole
      if let start = clause(of: number, inSentence: sentence, reading),
        // "Who marched, killing ten": what it is about stands before.
        !relatives.contains(passage.tokens[start].key)
      {
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
    // "Including by killing ten a day, a loss": a phrase that seems to lead up to what follows the number.
    let ends = [first, number.lowerBound].lazy.compactMap { start in
      Shortening.excerpt(
        ByteRange(Int(passage.tokens[start].range.start), Int(said.end)),
        passage,
        limit: limit / 2,
      )
    }
    guard let end = ends.first(where: { $0.tokens.contains(number.lowerBound) }) else { return nil }
    let isShort = from.count + end.text(in: passage).utf8.count <= limit + limit / 4
    let start = isShort && head.tokens.upperBound <= first ? head : short
    let isNext = end.tokens.lowerBound <= start.tokens.upperBound + 1
    return start.words(in: passage) + (isNext ? ", " : gap) + end.text(in: passage)
  }

  /// The first token of the clause that holds a number: its subject, or the noun that a relative clause is
  /// about; nil where there is no verb, or none that the number is among the subject of where that is asked.
  private static func clause(
    of number: Range<Int>,
    inSentence sentence: Int,
    _ reading: Reading,
    holdsNumber: Bool = false,
  ) -> Int? {
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    let verb =
      verbs.first { $0.subject?.contains(number.lowerBound) == true }
      ?? (holdsNumber ? nil : verbs.last { $0.head < number.lowerBound })
    guard let verb, let subject = verb.subject else { return nil }
    let first = min(subject.lowerBound, verb.tokens.lowerBound)
    let passage = reading.passage
    let start = passage.sentences[sentence].tokens.lowerBound
    if verb.clause == .relative || first > start && relatives.contains(passage.tokens[first].key) {
      return Antecedent.start(before: first, inSentence: sentence, reading) ?? first
    }
    // "In Selm 12 were killed" says where.
    let isPlaced = first > start && places.contains(passage.tokens[first - 1].key)
    return isPlaced ? first - 1 : first
  }

  private static let links = WordSet("and that but which as while")
  private static let places = WordSet("in at near off outside around")
  private static let relatives = WordSet("that which who")
}
