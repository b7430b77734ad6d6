import Prose

/// Numbers with the words that say how exact they are: "at least seven", "as many as 30".
extension Chunker {
  /// The end of the words that bound a number and begin at a token, nil where none begin.
  ///
  /// An article belongs to them: "at least", "up to", "at least a".
  func bound(at i: Int) -> Int? {
    guard i + 2 < end, Self.firsts.contains(tokens[i].key) else { return nil }
    let next = tokens[i + 1].key
    var past = i + 2
    switch tokens[i].key {
    case Keys.at:
      guard Self.limits.contains(next) else { return nil }
    case Keys.as:
      guard i + 3 < end, Self.degrees.contains(next), tokens[i + 2].key == Keys.as else {
        return nil
      }
      past = i + 3
    case Self.up:
      guard next == Keys.to else { return nil }
    default:
      // "Between 30 and 40".
      guard i + 3 < end, isNumber(i + 1), tokens[i + 2].key == Keys.and, isNumber(i + 3) else {
        return nil
      }
      return i + 4
    }
    if past + 1 < end, Self.articles.contains(tokens[past].key), isRound(past + 1) {
      return past + 1
    }
    return isNumber(past) || isRound(past) || isCurrency(past) ? past : nil
  }

  /// Whether a number in digits or letters stands at a token.
  func isNumber(_ i: Int) -> Bool {
    tokens[i].kind == .number || TimeLexicon.entry(tokens[i].key).kind == .number
  }

  /// Whether a number, a fraction or a word for about how many stands at a token: "a dozen", "one-third".
  func isAmount(_ i: Int) -> Bool {
    isNumber(i) || isRound(i)
      || i + 1 < end && Self.articles.contains(tokens[i].key) && isRound(i + 1)
  }

  private func isRound(_ i: Int) -> Bool { Self.rounds.contains(tokens[i].key) }

  private func isCurrency(_ i: Int) -> Bool {
    tokens[i].kind == .symbol && i + 1 < end && tokens[i + 1].kind == .number
  }

  private static let up = Fold.key(of: "up")
  private static let firsts: WordSet = ["at", "as", "up", "between"]
  private static let limits: WordSet = ["least", "most"]
  private static let degrees: WordSet = ["many", "much", "few"]
  private static let articles: WordSet = ["a", "an"]
  private static let rounds: WordSet = [
    "half", "third", "quarter", "dozen", "dozens", "score", "scores", "hundred", "hundreds",
    "thousand", "thousands", "million", "millions", "one-third", "two-thirds", "one-half",
    "one-quarter", "three-quarters", "one-fifth",
  ]
}
