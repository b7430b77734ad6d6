import Extraction
import Prose

/// Words that only join a sentence to the one before it.
///
/// On a timeline "But the council met on Monday" and "Well, of course, the council met" follow on nothing.
enum Connective {
  /// The first token behind the words that join a sentence to what was said before it.
  static func end(of tokens: Range<Int>, _ passage: Passage) -> Int {
    var first = tokens.lowerBound
    while first < tokens.upperBound, let next = next(behind: first, passage),
      // What is left must be a sentence.
      tokens.upperBound - next > shortest
    {
      first = next
    }
    return first
  }

  private static func next(behind first: Int, _ passage: Passage) -> Int? {
    guard first + 2 < passage.tokens.count else { return nil }
    // "-- The mill burned": a point of a list.
    if Shortening.isDash(passage.tokens[first], passage.document.text) { return first + 1 }
    let (word, next) = (passage.tokens[first].key, passage.tokens[first + 1].key)
    if bare.contains(word) {
      if passage.isMark(first + 1, UInt8(ascii: ",")) { return first + 2 }
      // "So far, nobody came", "but for the dam".
      return passage.tokens[first + 1].kind == .word && !bound.contains(next) ? first + 1 : nil
    }
    if apart.contains(word), passage.isMark(first + 1, UInt8(ascii: ",")) { return first + 2 }
    let isPhrase = phrases.contains { $0.0 == word && $0.1 == next }
    return isPhrase && passage.isMark(first + 2, UInt8(ascii: ",")) ? first + 3 : nil
  }

  // Tokens: "The mill burned."
  private static let shortest = 4
  private static let bare = WordSet("and but so yet")
  private static let bound = WordSet(
    "far that many much long called for as if too what why how who do did"
  )
  private static let apart = WordSet(
    """
    well now also still however meanwhile then indeed moreover furthermore besides look yes okay ok again \
    obviously
    """
  )
  private static let phrases = [
    ("of", "course"), ("in", "fact"), ("in", "addition"), ("you", "know"), ("i", "mean"),
  ].map { (Fold.key(of: $0), Fold.key(of: $1)) }
}
