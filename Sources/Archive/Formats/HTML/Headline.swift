/// What a story is called, in whichever words.
struct Headline {
  private let words: Set<String>

  init(_ text: String) {
    words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// Whether another one is likely the same: most words of the shorter one are in both.
  ///
  /// "Talks resume in Selm" and "Talks resume in Selm | Vale Courier" are alike.
  func isAlike(_ other: String) -> Bool {
    let other = Headline(other).words
    let shorter = min(words.count, other.count)
    return shorter > 0 && 3 * words.intersection(other).count >= 2 * shorter
  }
}
