import Extraction
import Prose

/// Arrangements that a sentence gives an end: "suspended its tariffs until 10 November", "the truce holds until May".
///
/// Such a day is one to wait for as much as one by which something is to be done: then it runs out or is renewed.
enum Terms {
  /// The word that the day stands behind, "until", or "to" of one to which something is put off: "postponed the vote
  /// to 3 May".
  ///
  /// Linear in the length of the sentence.
  ///
  /// - Parameters:
  ///   - sentence: Its index.
  ///   - isAnnounced: Whether it tells of a plan for a day, which is then none that something is put off to: "will
  ///     be moved to 3 May".
  ///   - reading: The document.
  /// - Returns: The index of the token; nil where the sentence tells of no such end to come.
  static func end(inSentence sentence: Int, isAnnounced: Bool, _ reading: Reading) -> Int? {
    let passage = reading.passage
    let own = passage.sentences[sentence].tokens
    let published = reading.document.publication?.day
    return own.dropLast().first { i in
      (limits.contains(passage.tokens[i].key)
        || !isAnnounced && goals.contains(passage.tokens[i].key))
        && reading.times(in: passage.sentences[sentence].range).contains { time in
          let mention = reading.times[time]
          return reading.tokens(in: mention.range).lowerBound == i + 1
            && mention.when?.relation(to: published) == .future
        }
        && holds(before: i, in: own, sentence, reading)
    }
  }

  /// Whether what goes on until then is an arrangement of somebody's: it is what the verb tells of, or of what.
  private static func holds(
    before limit: Int,
    in own: Range<Int>,
    _ sentence: Int,
    _ reading: Reading,
  )
    -> Bool
  {
    let tokens = reading.passage.tokens
    let verbs = reading.predicates(inSentence: sentence)
    guard let verb = verbs.last(where: { $0.tokens.upperBound <= limit }), !verb.isNegated else {
      return false
    }
    let key = tokens[verb.head].key
    let subject = verb.subject ?? verb.head..<verb.head
    func names(_ words: Range<Int>) -> Bool {
      words.contains { arrangements.contains(tokens[$0].key) }
    }
    let object = verb.tokens.upperBound..<limit
    guard object.count <= reach else { return false }
    if postponing.contains(key) { return true }
    // "Extended it to May" is no end of it.
    guard limits.contains(tokens[limit].key) else { return false }
    return extending.contains(key) && (names(object) || names(subject))
      || lasting.contains(key) && names(subject)
  }

  // Tokens: "the suspension of all its duties on fish from the two lakes".
  private static let reach = 16
  private static let limits: WordSet = ["until", "till", "through"]
  /// Lead to the day to which something is put off.
  private static let goals: WordSet = ["to", "for"]
  private static let postponing = WordSet(
    """
    postpone postpones postponed postponing defer defers deferred deferring adjourn adjourns adjourned \
    adjourning reschedule reschedules rescheduled rescheduling delay delays delayed delaying
    """
  )
  private static let extending = WordSet(
    """
    suspend suspends suspended suspending extend extends extended extending prolong prolongs prolonged prolonging \
    renew renews renewed renewing maintain maintains maintained maintaining pause pauses paused pausing freeze \
    freezes froze frozen waive waives waived waiving lift lifts lifted lifting keep keeps kept
    """
  )
  private static let lasting = WordSet(
    "last lasts hold holds run runs stay stays remain remains continue continues is are apply applies"
  )
  private static let arrangements = WordSet(
    """
    truce ceasefire armistice pause moratorium suspension freeze waiver exemption exemptions mandate sanctions \
    tariff tariffs duties embargo ban blockade emergency agreement deal accord pact treaty licence \
    license permit concession programme program mission
    """
  )
}
