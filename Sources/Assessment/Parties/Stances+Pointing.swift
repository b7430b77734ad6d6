import Extraction
import Prose

/// What only points at something that is told elsewhere: "echoed those views", "whom they praised".
extension Stances {
  /// Whether all that somebody backs, denies or wants is one noun behind "this" or "those".
  static func isPointing(_ found: Found, _ reading: Reading) -> Bool {
    let (stance, content) = (found.stance, found.content)
    let tokens = reading.passage.tokens
    let words = reading.tokens(in: content).filter { tokens[$0].kind == .word }
    guard let first = words.first else { return false }
    // "The hall, which he calls a barn": of which hall nothing is said; who "asks who knew" says what.
    if relatives.contains(tokens[first].key), stance != .opposes { return true }
    // "Announced the move": which one was told before.
    if stance == .claims, words.count == 2, pointed.contains(tokens[words[1]].key),
      tokens[first].key == the || demonstratives.contains(tokens[first].key)
    {
      return true
    }
    return stance != .claims && stance != .warns && demonstratives.contains(tokens[first].key)
      && (2...longest).contains(words.count)
      && words.dropFirst().allSatisfy {
        tokens[$0].shape == .lower && !Words.isCommon(tokens[$0])
      }
      && !reading.hasFiniteVerb(in: content)
  }

  /// Whether the words for a thing begin with the verb of a clause whose subject stands elsewhere: "thankful
  /// that that is the deal".
  static func isHeadless(_ found: Found, _ reading: Reading) -> Bool {
    guard [.supports, .demands, .opposes, .offers].contains(found.stance) else { return false }
    let tokens = reading.passage.tokens
    let first = reading.tokens(in: found.content).first { tokens[$0].key != Shortening.that }
    return first.map { finite.contains(tokens[$0].key) } ?? false
  }

  private static let finite = WordSet("is was were are has had would could did does said")
  private static let relatives: WordSet = ["which", "who", "whom"]
  private static let demonstratives: WordSet = ["this", "that", "these", "those", "such"]
  private static let the = Fold.key(of: "the")
  private static let pointed = WordSet(
    """
    action actions agreement announcement change changes charge charges claim claims deal decision decisions \
    details facts finding findings initiative issue measure measures move moves news plan plans point program \
    programme project proposal report result results steps story
    """
  )
  // Words: "this new effort".
  private static let longest = 3
}
