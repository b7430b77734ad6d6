import Extraction
import Prose

/// Times of what something else is held against: "more than in 2031", "up from 12 in May", "the highest since June".
enum Comparison {
  /// Whether the words before a time say that what was then is only compared.
  static func holds(
    _ own: Range<Int>,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    let before = max(sentence.lowerBound, own.lowerBound - nearby)..<own.lowerBound
    let tokens = passage.tokens
    // "More than in 2031", "more than last year"; "no later than in 2031" sets a term.
    if let than = before.suffix(2).last(where: { tokens[$0].key == than }) {
      return than == before.lowerBound || !terms.contains(tokens[than - 1].key)
    }
    // "At the same level as in 2031".
    if before.suffix(2).contains(where: { tokens[$0].key == `as` }),
      before.suffix(level).contains(where: { tokens[$0].key == same })
    {
      return true
    }
    return isStartingPoint(before, predicates, passage) || isHeldAgainst(own, sentence, passage)
      || isRecord(before, predicates, passage)
  }

  /// "Up from 12 in May", but not the June of "rose from 12 in May to 15 in June".
  private static func isStartingPoint(
    _ before: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    let tokens = passage.tokens
    guard let from = before.last(where: { tokens[$0].key == from }),
      case let number = (from + 1)..<before.upperBound,
      number.contains(where: {
        tokens[$0].kind == .number || numbers.contains(tokens[$0].key)
      }),
      !number.contains(where: { tokens[$0].key == to }),
      !predicates.contains(where: { number.contains($0.head) })
    else { return false }
    return before.prefix { $0 < from }.suffix(change).contains {
      changing.contains(tokens[$0].key)
    }
  }

  /// "Compared with 12 in May", "compared with the 12 that it sold in May", but not the June of "compared with May,
  /// the mill sold more in June".
  private static func isHeldAgainst(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage)
    -> Bool
  {
    let tokens = passage.tokens
    let before = max(sentence.lowerBound, own.lowerBound - further)..<own.lowerBound
    guard let word = before.last(where: { comparing.contains(tokens[$0].key) }),
      word > sentence.lowerBound
    else { return false }
    return ((word + 1)..<own.lowerBound).allSatisfy {
      !opening.contains(tokens[$0].key)
        // "$12".
        && (tokens[$0].kind != .punctuation
          || tokens[$0 + 1].kind == .number && !tokens[$0 + 1].isSpaced)
    }
  }

  /// "The highest since June"; "the best boat was sold since 2031" tells what was, and "at least eight times since"
  /// how often.
  private static func isRecord(
    _ before: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    let tokens = passage.tokens
    guard let last = before.last, tokens[last].key == since,
      let word = before.last(where: {
        tokens[$0].isSuperlative(passage.document.text)
          && !($0 > 0 && tokens[$0 - 1].key == at)
      })
    else { return false }
    return !predicates.contains { $0.reality == .past && (word..<last).contains($0.head) }
  }

  // Tokens.
  private static let nearby = 10
  // Tokens: "compared with the 12 boats for miners that the port sold in".
  private static let further = 18
  // Tokens: "same level of aid as in".
  private static let level = 6
  // Tokens: "rose by 12 percent from".
  private static let change = 5
  private static let `as` = Fold.key(of: "as")
  private static let at = Fold.key(of: "at")
  private static let from = Fold.key(of: "from")
  private static let same = Fold.key(of: "same")
  private static let since = Fold.key(of: "since")
  private static let than = Fold.key(of: "than")
  private static let to = Fold.key(of: "to")
  private static let terms = WordSet("later earlier sooner")
  private static let numbers = WordSet(
    "one two three four five six seven eight nine ten eleven twelve"
  )
  private static let comparing = WordSet("compared versus vs")
  /// What opens a clause of its own.
  private static let opening = WordSet("as when while after before because and but")
  private static let changing = WordSet(
    """
    up down rise rises rose risen fall falls fell fallen drop drops dropped grow grows grew grown growth \
    increase increased decrease decreased decline declined climb climbed jump jumped surge surged \
    plunge plunged slip slipped widened narrowed slowed shrank
    """
  )
}
