import Extraction
import Prose

/// Which times place an event, and which only count or name something.
enum Anchor {
  /// Whether what a sentence tells is placed by a time.
  static func holds(_ mention: TimeMention, _ sentence: Sentence, _ reading: Reading) -> Bool {
    guard let when = mention.when, when.start != nil || when.end != nil,
      mention.kind != .set, !mention.value.hasSuffix("_REF"), !mention.value.hasSuffix("XX"),
      !isCentury(mention.value)
    else { return false }
    return !isLabel(mention, sentence, reading.passage)
      && !isOfDocument(mention, sentence, reading.passage)
      && !isBareClock(mention, reading)
      && !isLongStretch(mention, when, reading)
  }

  /// "20", the twenty-first: it dates nothing.
  private static func isCentury(_ value: String) -> Bool {
    value.utf8.count == 2 && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// "the 2015 deal", "Resolution 1441", "the Trade Act of 1974": the number is part of a name.
  private static func isLabel(_ mention: TimeMention, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    guard mention.value.utf8.count == 4, mention.range.count == 4 else { return false }
    let token = passage.tokens.partitionPoint { $0.range.start >= mention.range.start }
    guard token > sentence.tokens.lowerBound, token + 1 < sentence.tokens.upperBound
    else { return false }
    // "Resolution 1441 (2002)", "Otto Brand (2001)": the year of what stands before it.
    if passage.isMark(token - 1, UInt8(ascii: "(")), passage.isMark(token + 1, UInt8(ascii: ")")),
      token - 1 > sentence.tokens.lowerBound
    {
      return true
    }
    var before = passage.tokens[token - 1]
    // "(50 U.S.C. 1701-1706)": of a stretch what stands before the first number counts.
    if token - 3 >= sentence.tokens.lowerBound, before.kind != .word, !before.isSpaced,
      !passage.tokens[token].isSpaced, passage.tokens[token - 2].kind == .number
    {
      before = passage.tokens[token - 3]
    }
    if before.kind == .word, before.shape != .lower, !leads.contains(before.key) { return true }
    let next = passage.tokens[token + 1]
    return determiners.contains(passage.tokens[token - 1].key) && next.kind == .word
      && !functionWords.contains(next.key)
  }

  /// Whether a day is part of what a paper is called.
  ///
  /// "The Trade Act of 1974", "Law No. (20) of 2018", "Order 1441 of 3 May 2002".
  private static func isOfDocument(
    _ mention: TimeMention,
    _ sentence: Sentence,
    _ passage: Passage,
  ) -> Bool {
    let tokens = passage.tokens
    let token = tokens.partitionPoint { $0.range.start >= mention.range.start }
    guard token - 2 >= sentence.tokens.lowerBound, tokens[token - 1].key == of,
      case let before = tokens[token - 2]
    else { return false }
    if before.shape == .capitalized { return token - 2 > sentence.tokens.lowerBound }
    if before.kind == .number {
      // "At least 12 of Monday's guests" are no paper.
      return mention.range.count == 4 || tokens[max(0, token - 3)].shape == .capitalized
    }
    return mention.range.count == 4 && passage.isMark(token - 2, UInt8(ascii: ")"))
      && tokens[max(0, token - 3)].kind == .number
  }

  /// "at noon", "12:00 pm": an hour of a day that the words do not give.
  private static func isBareClock(_ mention: TimeMention, _ reading: Reading) -> Bool {
    guard mention.kind == .time else { return false }
    return !reading.tokens(in: mention.range).contains {
      let token = reading.passage.tokens[$0]
      return token.shape == .capitalized || days.contains(token.key)
    }
  }

  /// "over the past forty years", "within three years", "has ruled for two decades": a year and more up
  /// to the report or from it on measures, it does not date.
  private static func isLongStretch(_ mention: TimeMention, _ when: When, _ reading: Reading)
    -> Bool
  {
    guard mention.kind == .duration, let start = when.start, start != when.end else { return false }
    guard let end = when.end else {
      // "Shut since January" tells since when.
      if reading.tokens(in: mention.range).contains(where: {
        reading.passage.tokens[$0].key == since
      }) {
        return false
      }
      return switch start {
      case .report(let units, let unit): -Double(units) * unit.days >= 365
      case .date(let date):
        if let report = reading.document.publication?.day, let days = date.days {
          report - days.lowerBound >= 365
        } else {
          false
        }
      }
    }
    return switch (start, end) {
    case (.report(let a, let unit), .report(let b, _)): Double(b - a) * unit.days >= 365
    case (.date, .date): (when.days.map { $0.upperBound - $0.lowerBound } ?? 0) >= 365
    default: false
    }
  }

  private static let of = Fold.key(of: "of")
  private static let since = Fold.key(of: "since")
  /// What a year may follow, also with a capital letter.
  private static let leads = WordSet(
    """
    in since of from until till to by before after during for year early late mid around between and \
    or through spring summer autumn fall winter \(Month.names.joined(separator: " "))
    """
  )
  private static let determiners = WordSet("the a an its his her their 's this that our")
  private static let functionWords = WordSet(
    "and or when after before the a in on at to for as but which who while with by was were is are"
  )
  private static let days = WordSet("today tonight yesterday tomorrow this last next overnight")
}
