import Extraction
import Prose

/// What follows if things go one way or the other, as the documents see it.
struct Stakes {
  /// In order of documents and text.
  private(set) var all: [Citation] = []
  /// By member of the cast that a sentence names first.
  private(set) var of: [Int: [Citation]] = [:]

  init(_ corpus: Corpus, _ cast: Cast, _ sections: [Sections]) {
    for (document, reading) in corpus.readings.enumerated() {
      for (index, sentence) in reading.passage.sentences.enumerated()
      where sections[document].ofBlock[sentence.block] == .stakes && reading.isProse(index) {
        let citation = corpus.citation(Place(document: document, sentence: index))
        all.append(citation)
        if let first = cast.members(in: sentence.range, of: reading, document).first {
          of[first, default: []].append(citation)
        }
      }
    }
  }
}
