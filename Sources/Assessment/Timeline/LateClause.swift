import Extraction
import Prose

/// Where a long sentence comes to tell what happened at a time: of "Vell, who … , spoke hours after the
/// dam had failed on Monday" at "after".
enum LateClause {
  /// Where the clause that a time belongs to begins, where that is far into the sentence and a word opens
  /// it; else where the sentence's telling begins.
  static func start(
    of time: ByteRange,
    inSentence sentence: Int,
    from start: Int32,
    _ reading: Reading,
  ) -> Int32 {
    guard time.start - start > farAway else { return start }
    let passage = reading.passage
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    guard let verb = verbs.verb(of: reading.tokens(in: time).lowerBound) else { return start }
    guard let opening = opening(of: verb, verbs, inSentence: sentence, reading),
      case let place = passage.tokens[opening].range.start, place - start > shortest,
      time.start - place < farAway,
      // What is denied or left open by the words before is nothing without them.
      !holdsBack(before: opening, in: sentence, verbs, reading)
    else { return start }
    return place
  }

  /// The first token of the clause of a verb: the word that opens it, or the name that "who" is about; nil
  /// where the clause cannot stand by itself.
  private static func opening(
    of verb: Predicate,
    _ verbs: [Predicate],
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
      guard let name = reading.name(at: tokens[max(0, word - (comma ? 2 : 1))].range.start) else {
        return nil
      }
      return reading.names[name].tokens.lowerBound
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

  /// Whether a verb right before a clause takes it back or leaves it open, or the clause is quoted.
  private static func holdsBack(
    before opening: Int,
    in sentence: Int,
    _ verbs: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    let place = reading.passage.tokens[opening].range.start
    if reading.statements.contains(where: { $0.form == .direct && $0.content.contains(place) }) {
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
  // Tokens: "after the".
  private static let reach = 2
  private static let openings = WordSet("after when while since and but where who which as")
  private static let relatives = WordSet("who which")
  private static let joining = WordSet("and but")
  private static let subjects = WordSet("the a an his her its their he she it they that this")
}

extension ByteRange {
  fileprivate func contains(_ offset: Int32) -> Bool { start <= offset && offset < end }
}
