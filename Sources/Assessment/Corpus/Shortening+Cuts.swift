import Extraction
import Prose

/// Where a clause that is too long can be cut.
extension Shortening {
  /// The end of the phrase that a cut goes through, "soften a global recession", where it is near; else where
  /// the cut is.
  static func pastDangling(
    _ tokens: ClosedRange<Int>,
    before end: Int,
    limit: Int,
    _ passage: Passage,
  ) -> Int {
    let last = tokens.upperBound
    guard !isLoose(passage.tokens[last]), dangles(last, passage) else { return last }
    let start = passage.tokens[tokens.lowerBound].range.start
    let near = (last + 1)..<max(last + 1, end)
    let phrase = near.prefix {
      passage.tokens[$0].kind == .word
        && Int(passage.tokens[$0].range.end - start) <= limit + overrun
    }
    return phrase.first { !dangles($0, passage) } ?? last
  }

  /// Whether a clause cannot be cut behind a word, which only leads to the next: "the most", "its critical".
  static func dangles(_ last: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[last]
    if isLoose(token) || dangling.contains(token.key) || token.key == contractedIs { return true }
    guard last + 1 < passage.tokens.count, token.shape == .lower, token.range.count > 4 else {
      return false
    }
    let next = passage.tokens[last + 1]
    return next.kind == .word && next.shape == .lower && next.isSpaced && !Words.isCommon(next)
      && qualifying.contains { token.ends(in: $0, passage.document.text) }
  }

  /// Whether a clause that ends with a word there is missing what the word leads to: "an “early vote” that"
  /// of "an “early vote” that pleased them".
  static func isTorn(_ last: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    if asking.contains(tokens[last].key) { return true }
    return tokens[last].key == that && last > 0 && last + 1 < tokens.count
      && (tokens[last + 1].kind == .word || passage.isMark(last + 1, UInt8(ascii: ",")))
      && tokens[last - 1].verbUse == nil && !auxiliaries.contains(tokens[last - 1].key)
      && !prepositions.contains(tokens[last - 1].key)
  }

  /// Such as begin a clause and stand for nothing by themselves.
  private static let asking: WordSet = ["whether", "because"]

  /// Whether a word that may be a verb stands where a list has a noun: right behind its comma, "water" in "a health,
  /// water and aid team", or at the end, "support" in "food, water and other support".
  static func isNounOfList(
    _ i: Int,
    behind comma: Int,
    before end: Int,
    _ passage: Passage,
  ) -> Bool {
    let token = passage.tokens[i]
    if auxiliaries.contains(token.key) || token.verbUse?.isPast == true { return false }
    // "A health, water and aid team in the town".
    return i == comma + 1 || i + 1 >= end || passage.tokens[i + 1].kind == .punctuation
      || prepositions.contains(passage.tokens[i + 1].key)
  }

  // Bytes: what a phrase may take that would be cut through.
  private static let overrun = 16
  /// Those of words that hardly stand for anything without the noun behind them.
  private static let qualifying: [StaticString] = [
    "ous", "ful", "ive", "ble", "ish", "less", "ary", "al", "ic",
  ]

  /// Words that lead to the next one, which a clause is not cut behind either.
  private static let dangling = WordSet(
    """
    any some other another both such more most very so than if not n't be been no every each including \
    like per mr ms mrs dr also only even just too rather while when where because into between against \
    among whose our my your this these those first second next new own what how why whether be being \
    unless until since during without within toward towards through about but
    """
  )
}
