import Extraction
import Prose

/// Times that say which thing is meant, not when something happened: "the forecast for 2031", "futures for
/// April", "the summer season".
enum Attribute {
  static func holds(
    _ own: Range<Int>,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    isTerm(own, sentence, passage) || isOutlook(own, sentence, passage)
      || isSeasonal(own, sentence, predicates, passage) || isCalled(own, sentence, passage)
  }

  /// "The doctor of the shows planned for April": of what was to be then it is not told that it was.
  static func isOfPlan(
    _ own: Range<Int>,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    let near = max(sentence.lowerBound, own.lowerBound - lead)..<own.lowerBound
    guard let plan = near.last(where: { planning.contains(passage.tokens[$0].key) }),
      ((plan + 1)..<own.lowerBound).allSatisfy({ Words.isCommon(passage.tokens[$0]) })
    else { return false }
    // "Was planned for April" tells of the plan.
    return !predicates.contains { $0.tokens.count > 1 && $0.tokens.contains(plan) }
  }

  // Tokens: "planned for early".
  private static let lead = 3
  private static let planning: WordSet = ["scheduled", "planned", "slated"]

  /// "Futures for April delivery", "futures for April", "April wool futures": when something is due that is
  /// traded now.
  private static func isTerm(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage) -> Bool
  {
    let behind = (own.upperBound..<min(own.upperBound + 2, sentence.upperBound)).prefix {
      passage.tokens[$0].kind == .word && !Words.isCommon(passage.tokens[$0])
    }
    if behind.contains(where: { terms.contains(passage.tokens[$0].key) }) { return true }
    return own.lowerBound - 2 >= sentence.lowerBound
      && passage.tokens[own.lowerBound - 1].key == `for`
      && terms.contains(passage.tokens[own.lowerBound - 2].key)
  }

  /// "Cut its forecast for 2031": what the forecast is for.
  private static func isOutlook(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage)
    -> Bool
  {
    let tokens = passage.tokens
    let near = max(sentence.lowerBound, own.lowerBound - rest)..<own.lowerBound
    guard let link = near.last(where: { tokens[$0].key == `for` }), link > sentence.lowerBound
    else { return false }
    return outlooks.contains(tokens[link - 1].key)
      && ((link + 1)..<own.lowerBound).allSatisfy {
        Words.isCommon(tokens[$0]) || tokens[$0].key == remainder
      }
  }

  /// "The Christmas tree", "talked of Ramadan": a holiday that is spoken of or stands before what it names, not the
  /// day on which something is done.
  static func isHoliday(
    _ mention: TimeMention,
    _ own: Range<Int>,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    let tokens = passage.tokens
    guard mention.rule == holiday, !own.contains(where: { tokens[$0].kind == .number }) else {
      return false
    }
    if own.upperBound < sentence.upperBound, case let next = tokens[own.upperBound],
      next.isSpaced,
      next.shape == .capitalized
        || isBeforeNoun(own, in: sentence, predicates, passage) && !festive.contains(next.key)
    {
      return true
    }
    var first = own.lowerBound
    if first > sentence.lowerBound, tokens[first - 1].key == the { first -= 1 }
    return first > sentence.lowerBound && tokens[first - 1].kind == .word
      && !feasts.contains(tokens[first - 1].key)
  }

  /// "The start of the summer travel season", "heat in winter": what sort of season, not when.
  private static func isSeasonal(
    _ own: Range<Int>,
    _ sentence: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    guard let last = own.last, seasons.contains(passage.tokens[last].key),
      !own.contains(where: { pointing.contains(passage.tokens[$0].key) })
    else { return false }
    // "Aid for the winter", "as the valley heads into the winter".
    if own.lowerBound > sentence.lowerBound, own.count <= 2,
      purposes.contains(passage.tokens[own.lowerBound - 1].key)
    {
      return true
    }
    if own.count == 1, own.lowerBound > sentence.lowerBound,
      !bounds.contains(passage.tokens[own.lowerBound - 1].key)
    {
      return true
    }
    return isBeforeNoun(own, in: sentence, predicates, passage)
  }

  /// Whether a time stands before a word that it may belong to: "the summer season", "the 7 May attacks".
  static func isBeforeNoun(
    _ own: Range<Int>,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    guard own.upperBound < sentence.upperBound else { return false }
    let next = passage.tokens[own.upperBound]
    return next.kind == .word && next.shape == .lower && next.isSpaced
      && !functionWords.contains(next.key)
      && !predicates.contains { $0.tokens.contains(own.upperBound) }
  }

  /// Whether a day names what happened on it, with any names between: "the 17 March Selm airstrike inquiry".
  ///
  /// However the words around it look ahead, "will publish the findings of", that day is behind.
  static func isOfWhatWas(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard let first = own.first, first > sentence.lowerBound,
      determiners.contains(tokens[first - 1].key) || tokens[first].key == the
    else { return false }
    let noun = (own.upperBound..<min(own.upperBound + reach, sentence.upperBound)).prefix {
      tokens[$0].kind == .word && !Words.isCommon(tokens[$0])
        && !functionWords.contains(tokens[$0].key)
    }
    return noun.contains { blows.contains(tokens[$0].key) }
  }

  // Tokens: "Selm North Bridge attacks".
  private static let reach = 4
  private static let determiners: WordSet = ["the", "that", "those", "this", "its", "their"]
  /// What nobody announces a day for.
  private static let blows = WordSet(
    """
    attack attacks strike strikes airstrike airstrikes blast blasts bombing bombings explosion explosions shooting \
    shootings massacre massacres killing killings murder murders raid raids crash crashes quake earthquake flood \
    floods fire fires riot riots coup uprising assassination disaster incident incidents collapse spill stabbing \
    shelling ambush outbreak
    """
  )

  /// "A share of the Tomorrow Bank", "fell into the Spring River": a word of a name.
  private static func isCalled(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage)
    -> Bool
  {
    guard let last = own.last, last > sentence.lowerBound, own.upperBound < sentence.upperBound,
      case let (before, word, next) = (
        passage.tokens[last - 1], passage.tokens[last], passage.tokens[own.upperBound],
      )
    else { return false }
    return word.shape == .capitalized && (seasons.contains(word.key) || days.contains(word.key))
      && before.kind == .word && before.shape == .lower
      && next.kind == .word && next.shape == .capitalized && next.isSpaced
  }

  private static let holiday = "holiday"
  private static let the = Fold.key(of: "the")
  private static let festive = WordSet(
    "day eve weekend week season break holiday holidays period vacation recess morning night"
  )
  private static let feasts = WordSet(
    """
    at on by before after since until till over during in between through throughout around and or \
    when as that
    """
  )
  private static let days = WordSet("today tomorrow yesterday tonight")
  private static let `for` = Fold.key(of: "for")
  private static let purposes = WordSet("for into")
  private static let bounds = WordSet("since until till by before after from all")
  private static let functionWords = WordSet(
    "and or when or after before the a an in on at to for as but which who while with by from that"
  )
  private static let terms = WordSet(
    "delivery settlement futures crude contract contracts brent copper wheat corn soybeans bullion"
  )
  private static let outlooks = WordSet(
    """
    forecast forecasts outlook outlooks target targets estimate estimates projection projections \
    guidance budget budgets
    """
  )
  private static let remainder = Fold.key(of: "rest")
  // Tokens: "for the rest of".
  private static let rest = 4
  private static let pointing = WordSet("this last next coming past")
  private static let seasons = WordSet("spring summer autumn fall winter")
}
