import Extraction
import Prose

/// Later sentences that bear on open questions.
struct Developments {
  private var index = OverlapIndex()
  /// The sentence of each entry of the index.
  private var places: [Place] = []
  private let corpus: Corpus
  private let cast: Cast

  /// Indexes the sentences of dated documents; without two days there is no later.
  init(_ corpus: Corpus, _ cast: Cast) {
    self.corpus = corpus
    self.cast = cast
    let days = Set(corpus.readings.compactMap { $0.document.publication?.day })
    guard days.count > 1 else { return }
    for (document, reading) in corpus.readings.enumerated()
    where reading.document.publication != nil {
      for (sentence, span) in reading.passage.sentences.enumerated() where reading.isProse(sentence)
      {
        index.insert(Words(reading.passage, span.tokens))
        places.append(Place(document: document, sentence: sentence))
      }
    }
  }

  /// What was said on a question after it was raised, without raising it again, in order of time.
  ///
  /// A sentence bears on a question if it shares a party with it, half of the question's words and
  /// a quarter of all. At most the first ten count.
  func bearing(on question: OpenQuestion) -> [Place] {
    guard let raised = day(of: question.chief.place), !question.members.isEmpty else { return [] }
    let raising = Set(question.raised.map(\.place))
    var found: [Place] = []
    for entry in index.candidates(for: question.chief.words) {
      let place = places[entry]
      guard let day = day(of: place), day > raised, !raising.contains(place),
        index[entry].common(with: question.chief.words)
          >= max(4, (question.chief.words.stems.count + 1) / 2),
        index[entry].similarity(to: question.chief.words) >= 0.25
      else { continue }
      let reading = corpus.readings[place.document]
      let range = reading.passage.sentences[place.sentence].range
      let members = cast.members(in: range, of: reading, place.document)
      if members.contains(where: { question.members.contains($0) }) { found.append(place) }
    }
    return Array(found.sorted().prefix(10))
  }

  private func day(of place: Place) -> Day? {
    corpus.readings[place.document].document.publication?.day
  }
}
