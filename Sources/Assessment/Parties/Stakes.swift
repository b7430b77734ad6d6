import Prose

/// What follows if things go one way or the other, as the documents see it.
struct Stakes {
  /// In order of documents and text.
  private(set) var all: [Citation] = []
  /// By member of the cast that a sentence names first.
  private(set) var of: [Int: [Citation]] = [:]

  init(_ corpus: Corpus, _ cast: Cast) {
    for (document, account) in corpus.accounts.enumerated() {
      for sentence in account.stakes {
        let citation = account.citation(ofSentence: sentence)
        all.append(citation)
        if let first = cast.members(in: account.sentences[sentence].range, of: document).first {
          of[first, default: []].append(citation)
        }
      }
    }
  }
}
