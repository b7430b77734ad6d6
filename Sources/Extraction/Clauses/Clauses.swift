import Prose

/// The sentences of a document cut into chunks, once for all stages that look at clauses.
package struct Clauses: Sendable {
  let quotations: Quotations
  /// One for each sentence of the passage.
  let sentences: [Cut]

  /// A sentence as it was cut.
  struct Cut: Sendable {
    /// Indices into the passage's tokens.
    let tokens: Range<Int>
    let chunks: [Chunk]
    /// One for each token.
    let words: [Word]
  }

  /// Cuts up a document whose names and times are known; linear.
  init(of reading: Reading) {
    quotations = Quotations(reading.passage)
    var chunker = Chunker(reading, quotations)
    let words = WordReader(reading)
    sentences = reading.passage.sentences.map { sentence in
      chunker.cut(sentence, words)
      return chunker.cut
    }
  }
}

extension Reading {
  /// The clauses, cut now where no stage has cut them.
  var cutClauses: Clauses { clauses ?? Clauses(of: self) }
}
