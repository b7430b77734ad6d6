import Extraction
import Prose

/// The stems of a document while they are put down: every finding has a range of them.
struct KeptStems {
  /// In the order of the text.
  private(set) var sentences: [Account.Sentence] = []
  private(set) var stems: [UInt64] = []
  /// The stem of each token, 0 for those that are no content words.
  private let ofToken: [UInt64]

  /// Keeps those of the sentences.
  init(_ reading: Reading) {
    let passage = reading.passage
    ofToken = passage.tokens.map { Words.stem(of: $0, in: passage.document.text) ?? 0 }
    sentences.reserveCapacity(passage.sentences.count)
    for (index, sentence) in passage.sentences.enumerated() {
      sentences.append(
        Account.Sentence(
          range: sentence.range,
          isProse: reading.isProse(index),
          stems: keep(sentence.tokens),
        )
      )
    }
  }

  /// Keeps stems that are ascending, each once.
  mutating func keep(_ sorted: [UInt64]) -> Range<Int> {
    let start = stems.count
    stems += sorted
    return start..<stems.count
  }

  /// Keeps the stems of some tokens, or what they stand for, ascending, each once.
  mutating func keep(
    _ tokens: Range<Int>,
    where holds: (Int) -> Bool = { _ in true },
    as meaning: (UInt64) -> UInt64 = { $0 },
  ) -> Range<Int> {
    keep(tokens.filter { ofToken[$0] != 0 && holds($0) }.map { meaning(ofToken[$0]) }.sortedOnce)
  }

  /// Keeps the stems of some tokens, those of a sentence only once.
  mutating func keep(_ tokens: Range<Int>, of sentence: Int, _ reading: Reading) -> Range<Int> {
    reading.passage.sentences[sentence].tokens == tokens
      ? sentences[sentence].stems : keep(tokens)
  }
}
