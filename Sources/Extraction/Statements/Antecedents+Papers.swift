import Prose

/// Papers that speak: "the statement said", after somebody has said so in a statement.
extension Antecedents {
  /// Whose paper is meant: of whoever has spoken last in one that is called so; nil for words that mean no
  /// paper, and where nobody has.
  func writer(
    of source: Range<Int>,
    in sentence: Int,
    after spoken: [Speaker],
  ) -> Int? {
    let tokens = reading.passage.tokens
    let head = tokens[source.upperBound - 1].key
    guard source.count == 2, tokens[source.lowerBound].key == Keys.the, Self.papers.contains(head)
    else { return nil }
    return spoken.last {
      $0.name != nil && sentence - $0.sentence <= Self.near
        && isWritten($0.sentence, in: head, before: source.lowerBound)
    }?.name
  }

  /// Whether a sentence says that somebody has said or issued something in a paper: "said in a joint
  /// statement", "issued a statement", not "of a statement by Kars".
  private func isWritten(_ sentence: Int, in paper: UInt64, before end: Int) -> Bool {
    let tokens = reading.passage.tokens
    let words = reading.passage.sentences[sentence].tokens.clamped(to: 0..<end)
    return words.contains { i in
      guard tokens[i].key == paper,
        !(i + 1 < end && Self.owning.contains(tokens[i + 1].key))
      else { return false }
      let before = words.lowerBound..<i
      let article = before.suffix(Self.reach).last { Keys.articles.contains(tokens[$0].key) }
      guard let article, article > words.lowerBound else { return false }
      let verb = tokens[article - 1]
      return verb.key == Keys.in || Self.issuing.contains(verb.key)
    }
  }

  // Tokens: "a brief written statement"; sentences.
  private static let (reach, near) = (4, 8)
  private static let papers: WordSet = [
    "statement", "report", "letter", "communiqué", "communique", "memo", "memorandum", "message",
    "email", "e-mail", "note", "post", "tweet", "filing", "petition", "declaration", "release",
  ]
  /// What makes a paper somebody else's: "a report by the League".
  private static let owning: WordSet = ["by", "from", "of"]
  private static let issuing: WordSet = [
    "issued", "released", "published", "sent", "wrote", "posted", "signed", "issuing", "releasing",
    "publishing", "sending", "posting",
  ]
}
