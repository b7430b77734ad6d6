package import Prose

/// A run of tokens with the features of each, as the trainer learns from it.
package struct TaggerSample: Sendable {
  /// Indices into the passage's tokens.
  package let tokens: Range<Int>
  /// The rows of the features, the same number for each token.
  package let rows: [UInt32]

  /// The samples of a document, in order; linear.
  package static func samples(of passage: Passage, _ classes: WordClasses) -> [TaggerSample] {
    let found = NameStage.judge(passage)
    let features = TaggerFeatures(found.text, found.verdicts, classes)
    let runs = TaggerRuns(text: found.text, features: features)
    var samples: [TaggerSample] = []
    var context = TaggerFeatures.RunContext()
    for (sentence, style) in zip(found.text.sentences, found.text.styles) {
      runs.runs(of: sentence) { run in
        features.take(run, in: sentence.tokens, style, into: &context)
        var rows: [UInt32] = []
        for i in run { features.forEach(of: i, context) { rows.append($0) } }
        samples.append(TaggerSample(tokens: run, rows: rows))
      }
    }
    return samples
  }
}
