import Extraction
import Prose

/// Where a long sentence comes to tell what happened at a time: of "Vell, who … , spoke hours after the
/// dam had failed on Monday" at "the dam".
enum LateClause {
  /// Where the clause that a time belongs to begins, where that is far into the sentence and a word opens
  /// it; else where the sentence's telling begins.
  ///
  /// Behind another time that the sentence tells of, a clause that can stand by itself need not be far; less so where
  /// the sentence begins with a pronoun, "it comes after the dam failed on Monday".
  static func start(
    of time: ByteRange,
    inSentence sentence: Int,
    from start: Int32,
    isNext: Bool,
    _ reading: Reading,
  ) -> Int32 {
    let isFar = time.start - start > farAway
    if let place = behind(time, from: start, inSentence: sentence, reading) { return place }
    let passage = reading.passage
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    guard let verb = verbs.verb(of: reading.tokens(in: time).lowerBound) else { return start }
    let isAside = isAside(verb, time, inSentence: sentence, reading)
    let least: Int32 =
      isAside ? short : isFar ? shortest : isVague(start, sentence, reading) ? 1 : short
    guard isFar || time.start - start > 2 * least && (isNext || isAside || least < short) else {
      return start
    }
    let opening =
      opening(of: verb, verbs, isAside: isAside, inSentence: sentence, reading)
      ?? ending(before: verb, verbs, inSentence: sentence, reading)
    guard let opening, case let first = first(of: verb, verbs, behind: opening, passage),
      isFar || isAside || first > opening, case let place = passage.tokens[first].range.start,
      place - start >= least, time.start >= place,
      time.start - place < farAway,
      least > 1 || verb.clause == .main,
      // "It aired when it was over" is no clearer behind its first words, and "the bank fell when it lent" tells who.
      !isVague(place, sentence, reading),
      // What is denied or left open by the words before is nothing without them.
      !holdsBack(before: opening, in: sentence, verbs, reading)
    else { return start }
    return place
  }

  /// Whether a time goes with the verb right behind "who" or "which": something else is told there than before
  /// it.
  private static func isAside(
    _ verb: Predicate,
    _ time: ByteRange,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Bool {
    guard verb.clause == .relative, let word = verb.subject, word.count == 1,
      verb.tokens.lowerBound <= word.upperBound + nearby,
      // "$3 of which", "over who won".
      !Shortening.prepositions.contains(reading.passage.tokens[max(0, word.lowerBound - 1)].key),
      case let place = reading.tokens(in: time).lowerBound,
      // "The horror of 7 May", "the 2026 vote": what it is called by.
      isFree(time, at: place, reading.passage),
      // "Who submits it and asks all to come on Friday", "who likes the poll taken last week".
      !reading.predicates(inSentence: sentence).contains(where: {
        !$0.isInfinitive
          && (verb.tokens.upperBound..<max(verb.tokens.upperBound, place)).contains($0.head)
      })
    else { return false }
    // "The mill, which is old, since 2010".
    if (verb.tokens.upperBound..<max(verb.tokens.upperBound, place)).contains(where: {
      reading.passage.isMark($0, UInt8(ascii: ","))
    }) {
      return false
    }
    // "On Monday, 3 May, which is".
    let before = reading.passage.tokens[max(0, word.lowerBound - 2)].range
    return !reading.times(in: reading.passage.sentences[sentence].range).contains {
      reading.times[$0].range.overlaps(before)
    }
  }

  /// Whether a time says when, as one with a preposition of its own or right behind a verb does.
  private static func isFree(_ time: ByteRange, at place: Int, _ passage: Passage) -> Bool {
    let words = passage.tokens(in: time)
    let before = passage.tokens[max(0, place - 1)]
    if before.key == of { return false }
    let next = words.upperBound
    let isNoun =
      next < passage.tokens.count && passage.tokens[next].kind == .word
      && passage.tokens[next].shape == .lower && !Words.isCommon(passage.tokens[next])
      && passage.tokens[next].isSpaced
    return !isNoun || Shortening.prepositions.contains(before.key)
  }

  private static let of = Fold.key(of: "of")
  private static let who = Fold.key(of: "who")
  // Tokens: "who had not yet".
  private static let nearby = 3

  /// Where a clause behind a time tells what a pronoun before it leaves open: "it failed on Monday, when the bank
  /// withdrew".
  private static func behind(
    _ time: ByteRange,
    from start: Int32,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Int32? {
    let passage = reading.passage
    let end = reading.tokens(in: time).upperBound
    let word = passage.isMark(end, UInt8(ascii: ",")) ? end + 1 : end
    guard word + 1 < passage.sentences[sentence].tokens.upperBound,
      passage.tokens[word].key == when, isVague(start, sentence, reading),
      reading.predicates(inSentence: sentence).contains(where: {
        $0.isFinite && $0.clause == .main && $0.subject?.lowerBound == word + 1
      }),
      case let place = passage.tokens[word + 1].range.start, !isVague(place, sentence, reading)
    else { return nil }
    return place
  }

  /// Whether what is told begins with a pronoun that no name is known for, or with words that point back: "it
  /// failed", "in May, they met", "that deal failed", "her mill burned".
  static func isVague(_ start: Int32, _ sentence: Int, _ reading: Reading) -> Bool {
    let passage = reading.passage
    let place = passage.tokens.partitionPoint { $0.range.start >= start }
    guard place < passage.tokens.count,
      Account.Naming.subject(from: start, inSentence: sentence, reading) == nil
    else { return false }
    let subject =
      reading.predicates(inSentence: sentence).lazy.compactMap(\.subject)
      .first { $0.lowerBound == place }
      ?? Subject.pronoun(from: start, inSentence: sentence, reading)
    guard let subject, Subject.tellsOnlyWhen(place..<subject.lowerBound, reading) else {
      return false
    }
    let first = passage.tokens[subject.lowerBound].key
    if subject.count == 1 {
      return pronouns.contains(first)
        && !(first == it && opensClause(behind: subject, inSentence: sentence, reading))
    }
    return pointers.contains(first) && subject.count <= longestPointer
      // "This Mill Burns" is a title, and "this week's vote failed" tells when.
      && passage.tokens[subject.lowerBound + 1].shape == .lower
      && reading.times(in: passage.range(ofTokens: subject)).isEmpty
      && reading.names(in: passage.range(ofTokens: subject)).isEmpty
  }

  /// Whether what "it" is about is told behind it: "it is likely that", "it is unclear whether".
  private static func opensClause(
    behind subject: Range<Int>,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Bool {
    let tokens = reading.passage.tokens
    let verb = reading.predicates(inSentence: sentence).first { $0.subject == subject }
    guard let verb, case let end = verb.tokens.upperBound,
      verb.isCopula || verb.isPassive || seeming.contains(tokens[verb.head].key),
      // "It is a mill that she owns" is about what was told before.
      end < tokens.count, !articles.contains(tokens[end].key)
    else { return false }
    return (end..<min(end + near, reading.passage.sentences[sentence].tokens.upperBound)).contains {
      clauses.contains(tokens[$0].key)
    }
  }

  /// The first token of the clause of a verb: the word that opens it, or the name that "who" is about; nil
  /// where the clause cannot stand by itself.
  private static func opening(
    of verb: Predicate,
    _ verbs: [Predicate],
    isAside: Bool,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Int? {
    let tokens = reading.passage.tokens
    let whole = reading.passage.sentences[sentence].tokens
    let first = min(verb.subject?.lowerBound ?? .max, verb.tokens.lowerBound)
    if verb.clause == .relative, let subject = verb.subject,
      let name = reading.name(at: tokens[subject.lowerBound].range.start)
    {
      return reading.names[name].tokens.lowerBound
    }
    let near = max(whole.lowerBound, first - reach)...first
    guard let word = near.last(where: { openings.contains(tokens[$0].key) }) else { return nil }
    if relatives.contains(tokens[word].key) {
      let comma = word > whole.lowerBound && reading.passage.isMark(word - 1, UInt8(ascii: ","))
      if let name = reading.name(at: tokens[max(0, word - (comma ? 2 : 1))].range.start) {
        // "The guild in Selm, who", "the mayor, Otto Brand, which".
        let isPerson = reading.names[name].kind == .person
        return !isAside || isPerson == (tokens[word].key == who)
          ? reading.names[name].tokens.lowerBound : nil
      }
      let noun =
        isAside
        ? Antecedent.start(before: comma ? word - 1 : word, inSentence: sentence, reading) : nil
      // "The savings of all, forcing those who".
      return noun.flatMap { noun in
        reading.predicates(inSentence: sentence).contains { (noun..<word).contains($0.head) }
          // "One of the smiths who": they are not the one.
          || tokens[word].key == who && noun > 0 && tokens[noun - 1].key == of
          ? nil : noun
      }
    }
    guard joining.contains(tokens[word].key) else { return word }
    // "As traders and managers left": both did.
    let next = tokens[word + 1]
    guard
      reading.passage.isMark(word - 1, UInt8(ascii: ",")) || word + 1 == verb.tokens.lowerBound
        || next.shape == .capitalized || subjects.contains(next.key)
    else { return nil }
    // "As she and Brand left": the two of them did.
    let before = verbs.last { $0.head < word }
    let isClause = before.map { before in
      !(before.head..<word).contains { openings.contains(tokens[$0].key) }
    }
    return isClause == true ? word : nil
  }

  /// The first token of what a verb tells: behind a word that only joins it to the rest where it has a subject of
  /// its own, "the smiths left" of "after the smiths left"; else that word.
  private static func first(
    of verb: Predicate,
    _ verbs: [Predicate],
    behind opening: Int,
    _ passage: Passage,
  ) -> Int {
    let word = passage.tokens[opening]
    guard verb.clause != .relative, let subject = verb.subject,
      (opening + 1...opening + 1 + reach).contains(subject.lowerBound),
      subject.upperBound <= verb.tokens.lowerBound,
      !verbs.contains(where: { (opening..<subject.lowerBound).contains($0.head) })
    else { return opening }
    if word.kind == .punctuation { return opening + 1 }
    let joins = joining.contains(word.key)
    guard joins || conjunctions.contains(word.key), word.shape == .lower,
      joins || !isFollowed(verb, verbs, passage)
    else { return opening }
    // "Said that the mill was shut and that the smiths left".
    let isDouble =
      word.key == and && passage.tokens[opening + 1].key == that
      && subject.lowerBound > opening + 1
    return opening + (isDouble ? 2 : 1)
  }

  /// "When the smiths left, the mill was shut" tells of both.
  private static func isFollowed(_ verb: Predicate, _ verbs: [Predicate], _ passage: Passage)
    -> Bool
  {
    verbs.contains {
      guard $0.head > verb.head, $0.clause == .main, let subject = $0.subject else { return false }
      return passage.isMark(subject.lowerBound - 1, UInt8(ascii: ","))
    }
  }

  /// The comma that ends the clause that a sentence begins with: "though the mill was shut in May, the smiths".
  private static func ending(
    before verb: Predicate,
    _ verbs: [Predicate],
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Int? {
    let passage = reading.passage
    let first = passage.sentences[sentence].tokens.lowerBound
    guard verb.clause == .main, let subject = verb.subject, subject.lowerBound > first,
      passage.isMark(subject.lowerBound - 1, UInt8(ascii: ",")),
      subordinating.contains(passage.tokens[first].key),
      verbs.contains(where: { $0.head < subject.lowerBound })
    else { return nil }
    return subject.lowerBound - 1
  }

  /// Whether a verb right before a clause takes it back or leaves it open, or the clause is quoted.
  private static func holdsBack(
    before opening: Int,
    in sentence: Int,
    _ verbs: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    let first = reading.passage.tokens[opening].range
    if reading.statements(holding: first).contains(where: { $0.form == .direct }) {
      return true
    }
    return verbs.contains { verb in
      verb.head < opening
        && (verb.isNegated || verb.clause == .conditional
          || CueVerb.of(reading.passage.tokens[verb.head]).contains(.deny))
    }
  }

  // Bytes: what two lines of a narrow pane show, and what is worth leaving out.
  private static let farAway: Int32 = 110
  private static let shortest: Int32 = 50
  private static let pronouns = WordSet("it this that these those they he she i we you")
  private static let pointers = WordSet("this that these those such their his her its")
  private static let it = Fold.key(of: "it")
  private static let clauses = WordSet("that whether")
  private static let seeming = WordSet("seems seemed appears appeared")
  private static let articles = WordSet("a an the")
  // Tokens: "very likely that".
  private static let near = 3
  // Tokens: "this second deal".
  private static let longestPointer = 3
  // Bytes: "Though the mill was shut".
  private static let short: Int32 = 24
  // Tokens: "after the".
  private static let reach = 2
  private static let openings = WordSet("after when while since and but where who which as")
  private static let relatives = WordSet("who which where")
  private static let when = Fold.key(of: "when")
  private static let and = Fold.key(of: "and")
  private static let that = Fold.key(of: "that")
  private static let joining = WordSet("and but")
  private static let conjunctions = WordSet("after when while since as")
  private static let subordinating = WordSet("though although after before when while as once")
  private static let subjects = WordSet("the a an his her its their he she it they that this")
}

extension ByteRange {
  fileprivate func contains(_ offset: Int32) -> Bool { start <= offset && offset < end }
}
