import Prose

/// Set phrases that rules look for by their words.
enum Phrases {
  /// Whether a preposition's chunk is the "to" of "according to".
  static func isAccordingTo(_ chunker: Chunker, _ i: Int) -> Bool {
    let from = chunker.chunks[i].tokens.lowerBound
    let tokens = chunker.source.tokens
    return tokens[from].key == Keys.to && from > 0 && tokens[from - 1].key == Keys.according
  }
}
