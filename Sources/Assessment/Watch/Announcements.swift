import Extraction
import Prose

/// Acts that a report says somebody will do on a named day: "the envoy will fly to Selm on Monday".
///
/// What day it is makes such a plan worth waiting for, whatever its verb.
enum Announcements {
  /// The verb that tells of one in a sentence, nil without one; linear in its length times the number of its verbs.
  static func made(inSentence sentence: Int, _ reading: Reading) -> Predicate? {
    let passage = reading.passage
    let range = Dateline.skipped(passage.sentences[sentence].range, passage)
    let published = reading.document.publication?.day
    let days = reading.times[reading.times(in: range)].filter {
      $0.kind != .set && $0.when?.isShort == true && $0.when?.isAhead(of: published) == true
    }
    if days.isEmpty { return nil }
    let all = reading.predicates(inSentence: sentence)
    let verbs = all.filter(\.isFinite)
    return days.lazy.compactMap { time -> Predicate? in
      if let told = verbs.verb(of: reading.tokens(in: time.range).lowerBound) {
        return isAnnouncement(told, reading) || isOfCalendar(told, passage) ? told : nil
      }
      return verbs.first.flatMap { isAnnouncement($0, reading) ? $0 : nil }
    }.first
      ?? days.lazy.compactMap { time in
        all.verb(of: reading.tokens(in: time.range).lowerBound).flatMap {
          isEvent($0, among: all, before: reading.tokens(in: time.range).lowerBound, passage)
            ? $0 : nil
        }
      }.first
  }

  /// Whether an infinitive tells of the noun before it when that is to be: "agreed to a truce to begin on Monday", not
  /// "told them to begin on Monday" or "to begin talks on Monday".
  private static func isEvent(
    _ verb: Predicate,
    among all: [Predicate],
    before time: Int,
    _ passage: Passage,
  ) -> Bool {
    let before = verb.tokens.lowerBound - 1
    guard verb.isInfinitive, !verb.isFinite, beginning.contains(passage.tokens[verb.head].key),
      before >= 0, passage.tokens[before].kind == .word, verb.head < time, time - verb.head <= 3,
      !all.contains(where: { $0.tokens.contains(before) })
    else { return false }
    return (verb.head + 1..<time).allSatisfy { leading.contains(passage.tokens[$0].key) }
      && !Words.isCommon(passage.tokens[before])
  }

  private static let beginning: WordSet = [
    "begin", "start", "open", "resume", "end", "close", "run", "continue",
  ]
  private static let leading: WordSet = ["on", "in", "at", "from", "within", "by", "less", "than"]

  /// The verb that tells in a sentence what somebody will do, whenever that may be: "the envoy will fly to
  /// Selm".
  static func ofNoDay(inSentence sentence: Int, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passage
    let finite = reading.predicates(inSentence: sentence).filter(\.isFinite)
    // "Believes that they will" announces nothing, "said that they will" does.
    let first = finite.prefix { !isPlan($0, reading) }
    guard first.count < finite.count, case let plan = finite[first.count],
      isActor(of: plan, in: passage.sentences[sentence].tokens, reading)
    else { return nil }
    let statements = reading.statements(holding: passage.tokens[plan.tokens.lowerBound].range)
    // What is quoted foretells as often: "he will be caught".
    if statements.contains(where: { $0.form == .direct }) { return nil }
    let isReported = first.allSatisfy { telling in
      statements.contains { statement in
        statement.cue.map { reading.tokens(in: $0).contains(telling.head) } == true
          && CueVerb.of(passage.tokens[telling.head]).contains(.tell)
      }
    }
    return isReported ? plan.tokens : nil
  }

  /// Whether a verb tells what somebody will do: "will fly", not "will own" or "will have flown".
  private static func isPlan(_ predicate: Predicate, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    return predicate.reality == .future && isAnnouncement(predicate, reading)
      && !predicate.tokens.contains { notPlanning.contains(tokens[$0].key) }
      && tokens[max(predicate.tokens.lowerBound, predicate.head - 1)].key != have
      && !standing.contains(tokens[predicate.head].key)
      && (CueVerb.of(plain: tokens[predicate.head]).isDisjoint(with: [.benign, .ease])
        || tokens[predicate.head].key == discuss)
  }

  /// Whether a verb's subject is somebody whose acts are news, and no clause to itself: "the mayor of Selm
  /// will", not "although the mayor will" or "which he will".
  private static func isActor(of plan: Predicate, in sentence: Range<Int>, _ reading: Reading)
    -> Bool
  {
    guard let subject = plan.subject, isActor(subject, reading) else { return false }
    let before = sentence.prefix { $0 < subject.lowerBound }.suffix(2)
    return !before.contains { subordinating.contains(reading.passage.tokens[$0].key) }
  }

  /// Whether the first noun of a subject is a name or one for those whose acts are news: "the mayor of Selm",
  /// not "the merger with Selm Gas".
  private static func isActor(_ subject: Range<Int>, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let end = subject.first { linking.contains(tokens[$0].key) } ?? subject.upperBound
    guard end > subject.lowerBound else { return false }
    let last = tokens[end - 1]
    return Discount.isDecider(last) || reading.name(at: last.range.start) != nil
  }

  /// Of what was to come, and of what a rule says: "was to fly", "shall fly".
  private static let notPlanning: WordSet = ["was", "were", "shall"]
  /// How things will be then, and what nobody does on purpose.
  private static let standing = WordSet(
    """
    own act serve lose get become mean cost include aid make allow allowed able seem appear suffer prevail win \
    triumph succeed fail beat miss missed remembered emerge survive thrive play protect defend pay \
    reiterate reaffirm underscore underline stress emphasise emphasize redouble
    """
  )
  private static let discuss = Fold.key(of: "discuss")
  private static let have = Fold.key(of: "have")
  private static let linking = WordSet("of with for in at on from by to who which that whose")

  /// "Will fly", and "would fly" where somebody is reported to have said so.
  private static func isAnnouncement(_ predicate: Predicate, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    guard predicate.clause == .main, predicate.person == .third || isVow(predicate, reading),
      !predicate.isNegated, !predicate.isCopula,
      !CueVerb.of(plain: tokens[predicate.head]).contains(.light)
    else { return false }
    if predicate.reality == .future { return true }
    let auxiliary = tokens[predicate.tokens.lowerBound]
    return predicate.reality == .possible && reported.contains(auxiliary.key)
      && reading.statements(holding: auxiliary.range).contains { statement in
        statement.form != .direct
          // "Many thought it would fall within a week": nobody has announced that.
          && !(statement.cue.map { reading.tokens(in: $0) } ?? 0..<0).contains {
            Discount.thinking.contains(tokens[$0].key)
          }
      }
  }

  /// "“We will sell the mill on Monday,” Vell said": of whoever says it that is known.
  private static func isVow(_ predicate: Predicate, _ reading: Reading) -> Bool {
    let verb = reading.passage.tokens[predicate.head].range
    return predicate.person == .first && predicate.reality == .future
      && reading.statements(holding: verb).contains { $0.form == .direct && $0.speaker != nil }
  }

  /// Whether a verb tells of a calendar: "the council meets on Monday".
  ///
  /// "When the council meets on Monday, it must" is of something else.
  private static func isOfCalendar(_ predicate: Predicate, _ passage: Passage) -> Bool {
    guard predicate.reality == .present, predicate.clause == .main, !predicate.isNegated,
      !predicate.isProgressive, !predicate.isPerfect,
      scheduled.contains(passage.tokens[predicate.head].key), let subject = predicate.subject
    else { return false }
    return subject.lowerBound == 0
      || !subordinating.contains(passage.tokens[subject.lowerBound - 1].key)
  }

  private static let scheduled = WordSet(
    """
    begin begins start starts open opens reopen reopens end ends close closes meet meets convene \
    convenes resume resumes vote votes hold holds host hosts visit visits travel travels appear \
    appears fly flies arrive arrives leave leaves face faces expire expires lapse lapses
    """
  )
  private static let subordinating = WordSet(
    """
    when as after before until while once if whenever which where because whom what how that \
    although though with even
    """
  )
  /// The futures of what others are reported to have said.
  private static let reported = WordSet("would may")
}

extension When {
  /// Whether it lies after a report, or begins with it and ends later: "within two weeks".
  fileprivate func isAhead(of published: Day?) -> Bool {
    if relation(to: published) == .future { return true }
    if let published, let days {
      return days.lowerBound == published && days.upperBound > published
    }
    guard published == nil, case .report(let first, _) = start, case .report(let last, _) = end
    else { return false }
    return first == 0 && last > 0
  }

  /// Whether it is a day, a week or two rather than a month or a year: "within two weeks".
  fileprivate var isShort: Bool {
    if let days { return days.upperBound.number - days.lowerBound.number <= 14 }
    guard case .report(let offset, let unit) = end else { return false }
    return unit.days <= 7 && Double(offset) * unit.days <= 14
  }
}
