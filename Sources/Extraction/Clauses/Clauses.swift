import Prose

/// The sentences of a document cut into chunks, once for all stages that look at clauses.
package struct Clauses: Sendable {
  let quotations: Quotations
  /// One for each sentence of the passage.
  let sentences: [Cut]
  /// For each sentence its predicates in the order of the text.
  let predicates: [[Predicate]]

  /// A sentence as it was cut.
  struct Cut: Sendable {
    /// Indices into the passage's tokens.
    let tokens: Range<Int>
    let chunks: [Chunk]
    /// One for each token.
    let words: [Word]
  }

  /// Cuts up a document whose names and times are known; linear in its length, times the number of
  /// verbs of a sentence.
  init(of reading: Reading) {
    quotations = Quotations(reading.passage)
    var chunker = Chunker(reading, quotations)
    let words = WordReader(reading)
    var sentences: [Cut] = []
    var predicates: [[Predicate]] = []
    sentences.reserveCapacity(reading.passage.sentences.count)
    predicates.reserveCapacity(reading.passage.sentences.count)
    for sentence in reading.passage.sentences {
      chunker.cut(sentence, words)
      sentences.append(chunker.cut)
      predicates.append(chunker.predicates)
    }
    self.sentences = sentences
    self.predicates = predicates
  }
}

extension Reading {
  /// The clauses, cut now where no stage has cut them.
  var cutClauses: Clauses { clauses ?? Clauses(of: self) }
}
