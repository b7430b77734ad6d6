import Extraction
import Prose

/// Acts that a report says somebody will do on a named day: "the envoy will fly to Selm on Monday".
///
/// What day it is makes such a plan worth waiting for, whatever its verb.
enum Announcements {
  /// Whether a sentence holds one; linear in its length times the number of its verbs.
  static func isMade(inSentence sentence: Int, _ reading: Reading) -> Bool {
    let passage = reading.passage
    let range = Dateline.skipped(passage.sentences[sentence].range, passage)
    let published = reading.document.publication?.day
    let days = reading.times[reading.times(in: range)].filter {
      $0.kind != .set && $0.when?.isShort == true && $0.when?.relation(to: published) == .future
    }
    if days.isEmpty { return false }
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    return days.contains { time in
      if let told = verbs.verb(of: reading.tokens(in: time.range).lowerBound) {
        return isAnnouncement(told, reading) || isOfCalendar(told, passage)
      }
      return verbs.first.map { isAnnouncement($0, reading) } ?? false
    }
  }

  /// "Will fly", and "would fly" where somebody is reported to have said so.
  private static func isAnnouncement(_ predicate: Predicate, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    guard predicate.clause == .main, predicate.person == .third, !predicate.isNegated,
      !predicate.isCopula, !CueVerb.of(plain: tokens[predicate.head]).contains(.light)
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
  private static let subordinating = WordSet("when as after before until while once if whenever")
  /// The futures of what others are reported to have said.
  private static let reported = WordSet("would may")
}

extension When {
  /// Whether it is a day, a week or two rather than a month or a year: "within two weeks".
  fileprivate var isShort: Bool {
    if let days { return days.upperBound.number - days.lowerBound.number <= 14 }
    guard case .report(let offset, let unit) = end else { return false }
    return unit.days <= 7 && Double(offset) * unit.days <= 14
  }
}
