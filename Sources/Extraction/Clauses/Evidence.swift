import Prose

/// Things that show what is so without saying a word: "polls", "footage", "court records".
enum Evidence {
  static func contains(_ token: Token) -> Bool { nouns.contains(token.key) }

  private static let nouns = WordSet(
    """
    analyses analysis article articles audit audits census clip data document documents email emails evidence figures \
    file files filing filings findings footage forecast forecasts graph image imagery images inquiry \
    inspection inspections investigation investigations letter letters log logs map maps memo memos \
    minutes numbers paper papers photo photograph photographs photos picture pictures poll polling polls readings \
    record recording recordings records report reports research results returns review scan scans \
    statistics stats studies study survey surveys tally test tests transcript transcripts video \
    videos x-ray x-rays
    """
  )
}

extension Chunker {
  /// Whether a word is the verb of evidence that the sentence or its clause begins with: "the data shows
  /// the town shrank", "documents seen by the Courier show".
  func isShown(at i: Int) -> Bool {
    guard word(i).verb == Self.showing else { return false }
    var first: Int?
    search: for j in chunks.indices.reversed() {
      switch chunks[j].kind {
      case .nominal: first = j
      case .preposition, .time, .adverb: break
      case .verb
      where chunks[j].tokens.count == 1
        && chunks[j].group.form.isDisjoint(with: [.base, .third]):
        break
      default: break search
      }
    }
    return first.map { Evidence.contains(tokens[chunks[$0].tokens.upperBound - 1]) } ?? false
  }

  private static let showing = VerbLexicon.shared.index(of: "show")
}
