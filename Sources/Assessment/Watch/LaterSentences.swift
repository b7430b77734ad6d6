import Extraction
import Prose

/// The sentences of dated documents by their words, to be asked what bears on a question.
struct LaterSentences: Sendable {
  private(set) var index = OverlapIndex()
  /// The sentence of each entry of the index.
  private(set) var places: [Place] = []

  /// Indexes the sentences; without two days there is no later.
  init(_ corpus: Corpus) {
    guard Set(corpus.days.compactMap(\.self)).count > 1 else { return }
    for (document, account) in corpus.accounts.enumerated() where corpus.days[document] != nil {
      for (index, sentence) in account.sentences.enumerated() where sentence.isProse {
        self.index.insert(account.words(sentence.stems))
        places.append(Place(document: document, sentence: index))
      }
    }
  }
}
