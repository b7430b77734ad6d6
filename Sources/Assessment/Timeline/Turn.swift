import Extraction
import Prose

/// What sentences make of what they tell of a time: "struck on 3 May", "did not strike on 3 May", "called off
/// the strike of 3 May".
///
/// They share nearly all their words, and are no two sources of one event.
extension Account.Telling {
  package enum Turn: Hashable, Sendable, CaseIterable {
    /// It is so.
    case told
    /// What was to be then is called off or put off.
    case off
    /// Something that was to be at another time is called off or put off: "was postponed to 12 May", "called
    /// off the march on Monday".
    case moved
    /// It is not so: "did not strike on 3 May", "denied that it struck on 3 May".
    case denied
  }
}

extension Account.Telling.Turn {
  /// Reads the verb that goes with a time; of what gives none, the main one.
  ///
  /// - Parameters:
  ///   - time: Where the time stands; the sentence, where that gives none.
  ///   - sentence: The sentence.
  ///   - isAhead: Whether what is told is to come: who rejects that asserts nothing, and to have rejected
  ///     something is done.
  ///   - reading: The document.
  init(of time: ByteRange, inSentence sentence: Int, isAhead: Bool, _ reading: Reading) {
    let tokens = reading.passage.tokens
    let own = reading.tokens(in: time)
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    let isWhole = own.count >= reading.passage.sentences[sentence].tokens.count
    let told =
      isWhole
      ? verbs.first { $0.clause == .main } : verbs.verb(ofTime: own, reading.passage)
    guard let told, told.clause != .conditional else {
      self = .told
      return
    }
    let isNegated = Self.isNegated(told, reading.passage)
    let end = reading.passage.sentences[sentence].tokens.upperBound
    let effect = Outcome.effect(of: told.head, tokens, before: end)
    // "Did not open until 3 May", "has not met since 3 May".
    if own.lowerBound > 0, !isWhole, Self.bounds.contains(tokens[own.lowerBound - 1].key) {
      self = .told
    } else if effect?.callsOff == true {
      self = isNegated ? .told : .moved
    } else if effect == .no,
      isAhead || told.head + 1 < end && tokens[told.head + 1].key == Self.to
    {
      self = isNegated ? .told : .denied
    } else {
      self = isNegated || Self.isDenied(told, reading) ? .denied : .told
    }
  }

  /// "Did not meet", "no talks were held"; "has not only met" says that they have.
  private static func isNegated(_ verb: Predicate, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let isOfNone = verb.subject.map { none.contains(tokens[$0.lowerBound].key) } ?? false
    return (verb.isNegated || isOfNone)
      && !(verb.tokens.lowerBound..<min(verb.tokens.upperBound + 1, tokens.count)).contains {
        only.contains(tokens[$0].key)
      }
  }

  /// Whether somebody denies what a verb tells, or it is itself what they deny with.
  private static func isDenied(_ verb: Predicate, _ reading: Reading) -> Bool {
    let head = reading.passage.tokens[verb.head].range
    return
      (reading.statements(holding: head) + reading.statements(reportedAt: head)).contains {
        $0.stance == .denies && !$0.isNegated
      }
  }

  private static let bounds: WordSet = ["until", "till", "before", "since"]
  private static let none: WordSet = ["no", "none", "nobody", "neither"]
  private static let only: WordSet = ["only", "just", "merely", "yet"]
  private static let to = Fold.key(of: "to")
}

extension Told {
  /// Whether it says that what it tells of will not be or was not.
  var isContested: Bool { turn == .off || turn == .denied }

  /// Whether one of two says that the other is not so: a plan and a report that nothing came of it, or two
  /// reports of what was done and was not.
  ///
  /// Who will suspend something and who has suspended it tell the same.
  func isContrary(to other: Told) -> Bool {
    guard isDone || other.isDone else { return false }
    if isDone, other.isDone { return (turn == .denied) != (other.turn == .denied) }
    let done = isDone ? turn : other.turn
    return done != .told && turn != other.turn
  }

  /// Whether both are what one sentence tells of one time.
  func tells(sameAs other: Told) -> Bool { place == other.place && time == other.time }

  /// Whether both say that something is, or both that it is not, and both that it is to come or both that it was.
  func asserts(sameAs other: Told) -> Bool {
    isDone == other.isDone && isContested == other.isContested
  }
}
