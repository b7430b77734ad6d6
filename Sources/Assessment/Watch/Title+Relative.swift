import Extraction
import Prose

/// Titles of what a clause tells that only says more of somebody.
extension Title {
  /// The clause behind "who" or "which" with the words for whom it is about: of "the camps are full, said
  /// Vell, who is due to visit on Sunday" "Vell … is due to visit on Sunday"; nil where a title
  /// reaches it.
  func aroundRelative(past title: Range<Int>, before end: Int32) -> String? {
    guard let cue = cues.tokens, cue.lowerBound >= title.upperBound,
      let index = passage.sentence(at: sentence.start),
      case let place = CuePlace(cue, inSentence: index, reading), let owner = place.owner,
      owner.isFinite, owner.clause == .relative, owner.tokens.overlaps(place.cue),
      passage.tokens[owner.head].range.end <= end,
      let relative = owner.subject, relative.upperBound == owner.tokens.lowerBound,
      Self.pointing.contains(passage.tokens[relative.lowerBound].key),
      let whom = antecedent(before: relative.lowerBound, from: place.sentence.lowerBound)
    else { return nil }
    return joined(passage.string(passage.range(ofTokens: whom)).oneLine, owner, before: end)
  }

  /// The name, or the noun with its article, that a relative word stands behind.
  private func antecedent(before relative: Int, from start: Int) -> Range<Int>? {
    var past = relative
    if past > start, passage.isMark(past - 1, UInt8(ascii: ",")) { past -= 1 }
    guard past > start, !Self.vague.contains(passage.tokens[past - 1].key) else { return nil }
    // "The trial of Vell, which is due": the trial is.
    let isThing = passage.tokens[relative].key != Self.who
    if let name = reading.name(at: passage.tokens[past - 1].range.start),
      reading.names[name].tokens.upperBound == past,
      !(isThing && reading.names[name].kind == .person)
    {
      return reading.names[name].tokens
    }
    let near = max(start, past - Self.longestNoun)..<past
    guard let article = near.last(where: { Self.articles.contains(passage.tokens[$0].key) }),
      article + 1 < past,
      (article..<past).allSatisfy({ passage.tokens[$0].kind != .punctuation })
    else { return nil }
    return article..<past
  }

  // Tokens.
  private static let longestNoun = 6
  private static let who = Fold.key(of: "who")
  private static let vague = WordSet(
    "something someone anything anyone somebody anybody everything everyone those all one him them her"
  )
  private static let pointing = WordSet("who which that")
  private static let articles = WordSet("the a an its his her their this our")
}
