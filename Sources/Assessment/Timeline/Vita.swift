import Extraction
import Prose

/// Times of a life or of what a body has been, which reports tell to say who somebody is.
///
/// "Vell, born in 1981, was mayor from 2009 to 2013", "the bank, founded in 1902", "the strikes of the 1990s": long
/// before the report they are no events of what it is about.
enum Vita {
  /// Whether a time with its tokens, in the clause of a verb, tells of no more than that.
  static func holds(
    _ mention: TimeMention,
    _ own: Range<Int>,
    _ verb: Predicate?,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    let passage = reading.passage
    guard let when = mention.when, when.days != nil else { return false }
    guard reading.document.publication != nil else {
      return isOfDecade(when) && verb?.reality == .past
    }
    guard reading.isOfYearsAgo(when) else { return false }
    if isOfYears(when) || isOfDecade(when) { return true }
    // "Born: 3 May 1981, Selm", "Vell, born in Selm on 3 May 1981".
    let near = max(sentence.lowerBound, own.lowerBound - reach)..<own.lowerBound
    guard let word = near.last(where: { living.contains(passage.tokens[$0].key) }) else {
      return false
    }
    return !predicates.contains { $0.isFinite && ((word + 1)..<own.lowerBound).contains($0.head) }
  }

  /// "Was mayor from 2009 to 2013": how long, which is no event.
  private static func isOfYears(_ when: When) -> Bool {
    guard case .date(let start) = when.start, case .date(let end) = when.end else { return false }
    return start != end && start.part == .year && end.part == .year
  }

  /// "In the 1990s".
  private static func isOfDecade(_ when: When) -> Bool {
    guard case .date(let date) = when.start, when.start == when.end else { return false }
    return date.part == .decade || date.part == .century
  }

  // Tokens: "settled in Selm with no more than the clothes on their backs some".
  private static let reach = 16
  private static let living = WordSet(
    """
    born founded co-founded established created incorporated graduated studied educated married lived settled \
    emigrated immigrated
    """
  )
}
