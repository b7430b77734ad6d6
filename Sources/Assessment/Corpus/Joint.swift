import Extraction
import Prose

/// Headings and words below pictures that run into a sentence without a stop: "Flood hits Selm The river rose
/// on Monday".
enum Joint {
  /// Where the sentence begins behind the last such words before a place; nil where there are none.
  static func end(
    inSentence sentence: Int,
    from start: Int32,
    before place: Int32,
    _ reading: Reading,
  ) -> Int32? {
    let tokens = reading.passage.tokens
    let whole = reading.passage.sentences[sentence].tokens
    let first = whole.lowerBound + (whole.prefix { tokens[$0].range.start < start }.count)
    guard let last = reading.predicates(inSentence: sentence).last(where: \.isFinite)?.head else {
      return nil
    }
    let candidates = (first + shortest)..<max(first + shortest, min(last, whole.upperBound - 1))
    return candidates.last {
      tokens[$0].range.start <= place && opens($0, reading)
    }.map { tokens[$0].range.start }
  }

  /// Whether a word that no name begins with has a capital though nothing ends before it: "Selm The river".
  private static func opens(_ token: Int, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let (before, word, next) = (tokens[token - 1], tokens[token], tokens[token + 1])
    guard word.shape == .capitalized, openers.contains(word.key), word.isSpaced,
      // "Told The Orlen Post", "The Lord Of The Hills".
      next.kind == .word, next.shape == .lower,
      before.kind != .punctuation || reading.passage.isMark(token - 1, UInt8(ascii: ")")),
      reading.name(at: word.range.start) == nil
    else { return false }
    // "Serie A clubs", "Phase One of the plan", "Vell Says She is ill" go on.
    return before.shape != .capitalized || counting.contains(word.key)
  }

  // Tokens: "Flood hits Selm".
  private static let shortest = 3
  private static let openers = WordSet(
    """
    the a an in on at up about more thousands hundreds dozens some many several he she it they this these \
    there his her their if when as after we you what how one
    """
  )
  private static let counting = WordSet(
    "the up about more thousands hundreds dozens some many several"
  )
}
