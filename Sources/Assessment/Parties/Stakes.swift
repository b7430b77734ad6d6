import Extraction
import Prose

/// What follows if things go one way or the other, as the documents see it.
struct Stakes: Sendable {
  /// In order of documents and text.
  private(set) var all: [Citation] = []
  /// By member of the cast that a sentence names first.
  private(set) var of: [Int: [Citation]] = [:]

  /// The sentences of a document that say what is at stake.
  static func sentences(of reading: Reading, _ sections: Sections) -> [Int] {
    reading.passage.sentences.indices.filter {
      sections.ofBlock[reading.passage.sentences[$0].block] == .stakes && reading.isProse($0)
    }
  }

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
