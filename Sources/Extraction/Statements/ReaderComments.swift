import Prose

/// What readers have written below a report: "3 May 2031 at 7:37 pm | Reply".
enum ReaderComments {
  /// The first sentence of them; nil where fewer than two are stamped so that others can reply.
  ///
  /// Linear in the length of the document.
  static func start(in passage: Passage) -> Int? {
    var first: Int?
    for (index, sentence) in passage.sentences.enumerated() {
      let tokens = passage.tokens[sentence.tokens]
      guard
        tokens.indices.contains(where: { i in
          halves.contains(tokens[i].key)
            && tokens[(i + 1)..<min(i + reach, tokens.endIndex)]
              .contains { replies.contains($0.key) && $0.shape == .capitalized }
        })
      else { continue }
      if let first { return first }
      first = index
    }
    return nil
  }

  // Tokens: "pm | Reply".
  private static let reach = 4
  private static let halves: WordSet = ["am", "pm", "a.m.", "p.m."]
  private static let replies: WordSet = ["reply", "report"]
}
