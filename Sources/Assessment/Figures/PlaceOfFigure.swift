import Extraction
import Prose

/// Where a number was counted, for words about it that name nobody and no place: "seven people were killed".
enum PlaceOfFigure {
  /// The place that something is said to be in, "in Selm", nearest before a number in its sentence, else behind
  /// it there, else in the sentences before it in its paragraph; nil where the words have a name, or none is
  /// near.
  static func name(
    for words: String,
    inSentence sentence: Int,
    _ number: Range<Int>,
    _ reading: Reading,
  ) -> String? {
    let passage = reading.passage
    let own = passage.sentences[sentence]
    // Words with a name say where, or of whom.
    if hasName(words) { return nil }
    let here = CountedPhrase.places(in: own.range, reading)
    let start = passage.tokens[number.lowerBound].range.start
    if let near = here.last(where: { reading.names[$0].range.end <= start }) ?? here.first {
      return reading.line(reading.names[near].range)
    }
    for before in (max(0, sentence - reach)..<sentence).reversed() {
      guard passage.sentences[before].block == own.block else { return nil }
      if let last = CountedPhrase.places(in: passage.sentences[before].range, reading).last {
        return reading.line(reading.names[last].range)
      }
    }
    return nil
  }

  // Sentences.
  private static let reach = 2

  /// Whether a word behind the first begins with a capital.
  private static func hasName(_ words: String) -> Bool {
    words.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true }
  }
}
