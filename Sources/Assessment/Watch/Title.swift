import Extraction
import Prose

/// The short name of an open question, in the document's words.
enum Title {
  /// The most bytes that a title made from a clause has.
  static let limit = 72
  /// The fewest bytes that say what a demand is.
  private static let shortest = 16

  /// The clause that opens a question.
  ///
  /// The whether-clause if that is what opens it; else what is said, without who says it, if that
  /// holds what opens it; else the clause that does. A demand without another cue is called by what
  /// is demanded.
  static func of(
    _ sentence: ByteRange,
    _ cues: Cues,
    demand: Statement? = nil,
    _ reading: Reading,
  ) -> String {
    let passage = reading.passage
    if cues.origin == nil, let demand {
      let title = named(demand, reading)
      if title.utf8.count >= shortest { return capitalized(title) }
    }
    if cues.origin == .whether, let token = cues.tokens?.lowerBound,
      let opening = (token..<min(token + 6, passage.tokens.count)).first(where: {
        openings.contains(passage.tokens[$0].key)
      }), passage.tokens[opening].range.start < sentence.end
    {
      let start = passage.tokens[opening].range.start
      // Who says so comes behind it.
      let said = reading.statements.first { $0.content.contains(passage.tokens[opening].range) }
      return capitalized(
        Shortening.clause(
          ByteRange(Int(start), Int(min(said?.content.end ?? sentence.end, sentence.end))),
          passage,
          limit: limit,
          needsVerb: true,
        )
      )
    }
    let cue = cues.tokens.map { passage.range(ofTokens: $0) }
    let said = reading.statements.first {
      sentence.contains($0.content) && $0.content.count > 30 && isClause($0, reading)
        && holds(cue, $0)
    }
    let range = said?.content ?? sentence
    // Who says so may come behind it.
    let whole = ByteRange(
      Int(sentence.start),
      Int(said.map { max($0.content.end, cue?.end ?? 0) } ?? sentence.end),
    )
    let plain = Shortening.excerpt(
      pastSpeaker(tail(of: range, before: cues.tokens?.lowerBound, passage), passage),
      passage,
      limit: limit,
      needsVerb: true,
    )
    guard let plain else { return capitalized(passage.string(range).oneLine) }
    return capitalized(
      (isReport(cue, said) ? nil : aroundCue(cues, past: plain.tokens, whole, reading))
        ?? withVerb(plain, whole, reading) ?? plain.text(in: passage)
    )
  }

  /// A title that ends before its verb, with the verb: of "the bank -- which is old -- will issue
  /// notes" "The bank … will issue notes"; nil where it has one.
  private static func withVerb(
    _ title: Shortening.Excerpt,
    _ sentence: ByteRange,
    _ reading: Reading,
  ) -> String? {
    let passage = reading.passage
    guard let index = passage.sentence(at: sentence.start) else { return nil }
    let predicates = reading.predicates(inSentence: index).filter(\.isFinite)
    guard !predicates.contains(where: { title.tokens.contains($0.head) }),
      let verb = predicates.first(where: {
        $0.tokens.lowerBound >= title.tokens.upperBound
          && passage.tokens[$0.head].range.end <= sentence.end
          && $0.subject.map { $0.overlaps(title.tokens) } == true
      })
    else { return nil }
    let head = passage.string(passage.range(ofTokens: title.tokens)).oneLine
    return joined(head, verb, sentence, passage)
  }

  /// A subject and a verb with others between them, and what comes of it: "The blockade … will end".
  private static func joined(
    _ head: String,
    _ verb: Predicate,
    _ sentence: ByteRange,
    _ passage: Passage,
  ) -> String? {
    guard head.utf8.count < limit / 2 else { return nil }
    let clause = Shortening.excerpt(
      ByteRange(Int(passage.tokens[verb.tokens.lowerBound].range.start), Int(sentence.end)),
      passage,
      limit: limit - head.utf8.count,
      needsVerb: true,
    )
    return clause.map { head + " … " + $0.text(in: passage) }
  }

  /// Whether what opens a question is the word for saying it: "…, she warned".
  private static func isReport(_ cue: ByteRange?, _ statement: Statement?) -> Bool {
    guard let cue, let reporting = statement?.cue else { return false }
    return reporting.start < cue.end && cue.start < reporting.end
  }

  /// Whether what opens a question is said, or is the word for saying it: "warned".
  private static func holds(_ cue: ByteRange?, _ statement: Statement) -> Bool {
    guard let cue, let reporting = statement.cue else { return true }
    return statement.content.start < cue.end && cue.start < statement.content.end
      || reporting.start < cue.end && cue.start < reporting.end
  }

  /// The words for a demand: what is said to be due, else who demands it and the verb as well.
  private static func named(_ demand: Statement, _ reading: Reading) -> String {
    let passage = reading.passage
    let content = demand.content
    func clause(from start: Int32) -> String {
      Shortening.clause(
        ByteRange(Int(start), Int(content.end)),
        passage,
        limit: limit,
        needsVerb: true,
      )
    }
    // "That the shaft must open" is a clause by itself, "that the shaft be opened" is none.
    let tokens = reading.tokens(in: content)
    let sentence = passage.sentence(at: content.start)
    let predicates = sentence.map { reading.predicates(inSentence: $0) } ?? []
    let isDuty = predicates.contains { $0.reality == .obligation && tokens.contains($0.head) }
    guard let cue = demand.cue, cue.end <= content.start, !isDuty else {
      return clause(from: content.start)
    }
    guard let source = demand.source, source.end <= cue.start else {
      return clause(from: cue.start)
    }
    if cue.start - source.start < 60 { return clause(from: source.start) }
    let verb = predicates.first {
      $0.isFinite && $0.clause == .main && reading.tokens(in: cue).contains($0.head)
    }
    let title = verb.flatMap {
      joined(
        passage.string(source).oneLine,
        $0,
        ByteRange(Int(source.start), Int(content.end)),
        passage,
      )
    }
    return title ?? clause(from: cue.start)
  }

  /// The clause that holds the cue, from its subject on, where a title does not reach it: "They have
  /// yet to agree"; of a verb far from its subject both: "The blockade … will end tomorrow".
  private static func aroundCue(
    _ cues: Cues,
    past title: Range<Int>,
    _ sentence: ByteRange,
    _ reading: Reading,
  ) -> String? {
    let passage = reading.passage
    // What is reported is a title without the verb that reports it.
    guard let cue = cues.tokens, cue.lowerBound >= title.upperBound,
      !conditions.contains(passage.tokens[title.lowerBound].key),
      let index = passage.sentence(at: sentence.start),
      case let place = CuePlace(cue, inSentence: index, reading), let owner = place.owner,
      owner.isFinite, owner.clause == .main, passage.tokens[owner.head].range.end <= sentence.end,
      owner.tokens.overlaps(place.cue)
        || [.future, .possible, .obligation].contains(owner.reality),
      owner.head >= title.upperBound, owner.head < place.cue.upperBound + 20,
      let subject = owner.subject, place.opensClause(subject)
    else { return nil }
    let isNear = owner.tokens.lowerBound - subject.upperBound < 3
    let isSure = owner.reality == .future || owner.tokens.overlaps(place.cue)
    guard isNear || isSure && place.goesOn(owner) else { return nil }
    guard isNear else {
      let head = passage.string(passage.range(ofTokens: subject)).oneLine
      return joined(head, owner, sentence, passage)
    }
    return Shortening.excerpt(
      ByteRange(Int(passage.tokens[subject.lowerBound].range.start), Int(sentence.end)),
      passage,
      limit: limit,
      needsVerb: true,
    )?.text(in: passage)
  }

  /// A range from the colon or semicolon on before which nothing of the question stands: of "Otto, I
  /// am clear: he could end it if he left" what comes after the colon.
  private static func tail(of range: ByteRange, before cue: Int?, _ passage: Passage) -> ByteRange {
    guard let cue, range.contains(passage.tokens[cue].range) else { return range }
    let first = passage.tokens.partition { $0.range.start >= range.start }
    let mark = (first..<cue).last {
      passage.tokens[$0].kind == .punctuation
        && ":;".utf8.contains(passage.document.text[Int(passage.tokens[$0].range.start)])
        && passage.tokens[$0 + 1].isSpaced
    }
    return mark.map { ByteRange(Int(passage.tokens[$0 + 1].range.start), Int(range.end)) } ?? range
  }

  /// A range without the name in capitals and the colon that a transcript puts before what is said.
  private static func pastSpeaker(_ range: ByteRange, _ passage: Passage) -> ByteRange {
    let tokens = passage.tokens
    let first = tokens.partition { $0.range.start >= range.start }
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

  /// Whether what was said is a clause of its own: quoted, after "that", or after a plain "said".
  private static func isClause(_ statement: Statement, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let first = reading.tokens(in: statement.content).lowerBound
    guard first > 0, first < tokens.count else { return false }
    // "Shortages, which it says could get worse": half a clause.
    if relatives.contains(tokens[first].key) { return false }
    if statement.form == .direct || tokens[first].key == that || tokens[first - 1].key == that {
      return true
    }
    guard let cue = statement.cue else { return false }
    return reading.tokens(in: cue).contains { saying.contains(tokens[$0].key) }
  }

  private static let that = Fold.key(of: "that")
  private static let saying = WordSet(
    "said says say saying told tells added adds"
  )

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let relatives = WordSet("which who whom whose")
  private static let conditions: WordSet = ["if", "unless", "should"]
  private static let openings: WordSet = ["whether", "if", "how", "when", "who", "what"]
}
