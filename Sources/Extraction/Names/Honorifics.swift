package import Prose

/// What the word before a name says of its bearer.
extension NameMention {
  /// What an honorific before the name, or else its first word, tells; nil where they tell nothing.
  package func gender(in passage: Passage) -> Gender? {
    let before = tokens.lowerBound - 1
    if before >= 0, Self.honorifics.contains(passage.tokens[before].key) {
      return Genders.calling(passage.tokens[before].key)
    }
    return Genders.given(of: self, passage)
  }

  /// A surname with the honorific before it, which tells whose it is where two have it: "Mrs Vell"; any other
  /// name as it stands.
  package func called(in passage: Passage) -> ByteRange {
    let before = tokens.lowerBound - 1
    guard tokens.count == 1, before >= 0, Self.honorifics.contains(passage.tokens[before].key)
    else {
      return range
    }
    return passage.tokens[before].range.union(range)
  }

  /// Whether the name stands behind a title that goes with a given name: "King Otto", "Pope Otto II".
  package func isReigning(in passage: Passage) -> Bool {
    let before = tokens.lowerBound - 1
    return kind == .person && before >= 0 && Self.thrones.contains(passage.tokens[before].key)
  }

  private static let thrones: WordSet = [
    "king", "queen", "prince", "princess", "emperor", "empress", "emir", "sultan", "pope",
  ]
  private static let honorifics: WordSet = [
    "mr", "mrs", "ms", "miss", "sir", "lord", "lady", "madame", "monsieur",
  ]
}
