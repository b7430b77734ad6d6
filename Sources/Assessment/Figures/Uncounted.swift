import Extraction
import Prose

/// Numbers that count nobody, whatever is said of people beside them.
enum Uncounted {
  /// Whether a number is a share, an age, a part of more, a unit's, a year or that of a place.
  static func holds(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage) -> Bool {
    isAge(quantity, sentence, passage) || isShare(quantity, sentence, passage)
      || isOfUnits(quantity, sentence, passage) || isYear(quantity, sentence, passage)
      || isDialled(quantity, sentence, passage) || isOrdinal(quantity, sentence, passage)
      || isInName(quantity, sentence, passage)
      || isAverted(quantity, sentence, passage)
      || isOfSmaller(quantity, sentence, passage) || isRatio(quantity, sentence, passage)
  }

  /// "One in every six deaths", "one in six miners died": how often it is met.
  private static func isRatio(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let first = quantity.tokens.lowerBound
    guard first - 2 >= sentence.tokens.lowerBound else { return false }
    let before = passage.tokens[first - 1].key
    return every.contains(before)
      || before == `in` && Quantity(at: first - 2, before: first, passage) != nil
  }

  private static let every: WordSet = ["every", "each"]
  private static let `in` = Fold.key(of: "in")

  /// "One paper reported the deaths of miners", "two fires caused injuries": those who are counted told of it or
  /// brought it about; those who suffered injuries, met their deaths or lost their lives are counted.
  static func isBringers(
    _ quantity: Quantity,
    of word: Int,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    events.contains(passage.tokens[word].key)
      && predicates.contains { verb in
        verb.isFinite && !verb.isPassive && !verb.isCopula && verb.head < word
          && verb.head >= quantity.tokens.upperBound
          && verb.subject?.contains(quantity.tokens.upperBound - 1) == true
          && !suffering.contains(passage.tokens[verb.head].key)
      }
  }

  private static let events = WordSet("deaths fatalities injuries lives")
  private static let suffering = WordSet(
    "suffer suffers suffered sustain sustained sustains lose loses lost meet met have has had"
  )

  /// "Thousands of lives are at stake", "has nine lives": only lives that are lost are the dead.
  static func areLiving(_ word: Int, _ sentence: Sentence, _ passage: Passage) -> Bool {
    let near = (word - nearLoss..<word + nearLoss).clamped(to: sentence.tokens)
    return passage.tokens[word].key == lives
      && !near.contains { losing.contains(passage.tokens[$0].key) }
  }

  // Tokens: "the lives of more than forty miners were lost".
  private static let nearLoss = 9
  private static let lives = Fold.key(of: "lives")
  private static let losing = WordSet(
    """
    lose loses losing lost loss claim claims claimed claiming take takes took taken taking cost costs \
    costing end ended ending snuffed cut toll
    """
  )

  /// "Between days 14 and 20", "page 12": which one, not how many.
  private static func isOrdinal(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let before = max(sentence.tokens.lowerBound, quantity.tokens.lowerBound - 1)
    return before < quantity.tokens.lowerBound && numbered.contains(passage.tokens[before].key)
  }

  /// "Four ministers said Otto Brand died": those who are counted tell it of somebody else.
  static func isTellers(
    _ quantity: Quantity,
    ofWhatBefalls word: Int,
    _ predicates: [Predicate],
  ) -> Bool {
    let number = quantity.tokens.upperBound - 1
    let isOfOthers = predicates.contains {
      $0.isFinite && $0.tokens.lowerBound <= word
        && $0.subject.map { number < $0.lowerBound && $0.upperBound <= word } ?? false
    }
    return isOfOthers
      && predicates.contains {
        $0.isFinite && !$0.isCopula && !$0.isPassive && $0.head < word
          // "2,100 escaped inmates had been arrested" tells what inmates they were.
          && $0.subject.map { $0.contains(number) && quantity.tokens.upperBound < $0.upperBound }
            ?? false
      }
  }

  private static let numbered = WordSet(
    "day days page pages article section chapter number flight route room unit grade level phase line"
  )

  /// "The Big Three died": the number is a part of the name.
  private static func isInName(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    return quantity.tokens.count == 1 && first > sentence.tokens.lowerBound + 1
      && passage.tokens[first].shape == .capitalized
      && passage.tokens[first - 1].shape == .capitalized && passage.tokens[first].isSpaced
      && next < sentence.tokens.upperBound && passage.tokens[next].shape == .lower
  }

  /// "To save thousands of lives", "could have killed hundreds": it has not come to it.
  private static func isAverted(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let first = quantity.tokens.lowerBound
    let tokens = passage.tokens
    let before = max(sentence.tokens.lowerBound, first - longestVerb)..<first
    if before.suffix(nearVerb).contains(where: { saving.contains(tokens[$0].key) }) { return true }
    return before.dropFirst().contains {
      tokens[$0].key == have && unreal.contains(tokens[$0 - 1].key)
        // "Could have been 12" is an estimate.
        && Counted.list.value(of: tokens[$0 + 1]) != nil
    }
  }

  // Tokens: "could have killed or hurt up to", "saved some of the".
  private static let longestVerb = 6
  private static let nearVerb = 3
  private static let have = Fold.key(of: "have")
  private static let unreal: WordSet = ["could", "would"]
  private static let saving = WordSet(
    "save saves saved saving spare spares spared sparing prevent prevented preventing avert averted"
  )

  /// "A driver aged 54 died", "boys aged between 9 and 12".
  private static func isAge(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage) -> Bool
  {
    let first = quantity.tokens.lowerBound
    return passage.tokens[max(sentence.tokens.lowerBound, first - 4)..<first]
      .contains { aged.contains($0.key) }
  }

  private static let aged = WordSet("aged ages")

  /// "Three other drivers", "another 12": there are more of them; "Vell and 12 others" counts all.
  private static func isShare(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let (before, next) = (quantity.tokens.lowerBound - 1, quantity.tokens.upperBound)
    return before >= sentence.tokens.lowerBound && others.contains(passage.tokens[before].key)
      || next < sentence.tokens.upperBound && others.contains(passage.tokens[next].key)
  }

  private static let others = WordSet("other another additional further remaining")

  /// "Deaths rose 71%", "was wounded four times", "crews of 20 countries were detained".
  private static func isOfUnits(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let next = quantity.tokens.upperBound
    guard next < sentence.tokens.upperBound, !quantity.isMoney else { return false }
    return passage.isMark(next, UInt8(ascii: "%")) || units.contains(passage.tokens[next].key)
      || passage.tokens[next].key == per && next + 1 < sentence.tokens.upperBound
        && passage.tokens[next + 1].key == cent
  }

  /// "The blast in 2028 killed ten", "born Selm 1819, died Orlen 1882".
  private static func isYear(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage) -> Bool
  {
    let first = quantity.tokens.lowerBound
    return quantity.tokens.count == 1 && passage.tokens[first].range.count == 4
      && passage.tokens[first].kind == .number && (1_700..<2_100).contains(quantity.amount)
      && first > sentence.tokens.lowerBound
      && (beforeYears.contains(passage.tokens[first - 1].key)
        || passage.tokens[first - 1].shape == .capitalized)
  }

  private static let beforeYears: WordSet = ["in", "since", "until", "during", "of", "circa"]

  private static let per = Fold.key(of: "per")
  private static let cent = Fold.key(of: "cent")
  private static let units = WordSet(
    """
    percent pc percentage times hours days weeks months years miles kilometers kilometres km metres \
    meters feet countries nations
    """
  )

  /// "Call 1-555-0100": a number between others.
  private static func isDialled(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let tokens = passage.tokens
    func isJoined(_ dash: Int, _ number: Int) -> Bool {
      sentence.tokens.contains(dash) && sentence.tokens.contains(number)
        && tokens[dash].isDash(passage) && !tokens[max(dash, number)].isSpaced
        && tokens[number].kind == .number
    }
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    return !tokens[first].isSpaced && isJoined(first - 1, first - 2)
      || quantity.tokens.count > 2 && isJoined(next, next + 1)
  }

  /// "Some 30 households in a hamlet of 300 people will be moved": what the first number counts is
  /// told of, the second only says how big something of theirs is.
  private static func isOfSmaller(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let tokens = passage.tokens
    let of = quantity.tokens.lowerBound - 1
    guard of - 3 > sentence.tokens.lowerBound, tokens[of].key == Self.of, !quantity.isMoney,
      tokens[of - 1].kind == .word, !totals.contains(tokens[of - 1].key),
      !Counted.votes.contains(tokens[of - 1].key),
      Counted.list.value(of: tokens[of - 1]) == nil
    else { return false }
    for j in stride(from: of - 2, through: max(sentence.tokens.lowerBound, of - 8), by: -1) {
      if tokens[j].kind == .punctuation || parting.contains(tokens[j].key)
        || Counted.list.value(of: tokens[j]) != nil
      {
        return false
      }
      if let other = Quantity(at: j, before: of, passage) {
        return !other.isWordOne && !other.isMoney
      }
    }
    return false
  }

  private static let parting = WordSet("and but while when that which who as after")

  /// "Arrested at sites of 12 papers", "killing members of two clubs": the word before "of" is what was
  /// done to, the number is that of others; "a family of five" is five people.
  static func isOfOthers(_ number: Int, behind word: Int, _ tokens: [Token]) -> Bool {
    let of = number - 1
    guard of - 1 > word, tokens[of].key == Self.of, tokens[of - 1].kind == .word else {
      return false
    }
    return !totals.contains(tokens[of - 1].key)
      && !tokens[(word + 1)..<of].contains { articles.contains($0.key) }
  }

  private static let of = Fold.key(of: "of")
  private static let articles = WordSet("a an the another")
  private static let totals = WordSet("total toll all most some estimate maximum minimum average")

  /// "Thousands more fled": there are more of them; "killed 12 and hurt 40 more" has told of no other
  /// hurt.
  static func isMore(
    _ quantity: Quantity,
    _ measure: KeyFigure.Measure,
    _ index: Int,
    _ found: [Account.Count],
    _ passage: Passage,
  ) -> Bool {
    let next = quantity.tokens.upperBound
    return next < passage.sentences[index].tokens.upperBound && passage.tokens[next].key == more
      && !found.contains { $0.sentence == index && $0.measure != measure }
  }

  private static let more = Fold.key(of: "more")
}
