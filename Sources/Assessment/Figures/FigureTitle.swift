import Extraction
import Prose

/// What a figure is called by, of what its numbers are about.
enum FigureTitle {
  /// The first of the texts that say most by themselves; nil without any.
  ///
  /// Of "killed hundreds", "they killed hundreds" and "a quake killed hundreds in Selm" that is the last.
  static func clearest(of texts: [String]) -> String? {
    var best: (text: String, rank: Int)?
    for text in texts {
      let rank = rank(text)
      if rank > best?.rank ?? -1 { best = (text, rank) }
    }
    return best?.text
  }

  /// Whether a text has a number, as the number's own words tell it: of "$25 billion" the "$25", of "tens of
  /// thousands" the "thousands".
  static func holds(_ number: String, _ text: String) -> Bool {
    let words = number.split(separator: " ")
    let telling = words.first { $0.contains(where: \.isNumber) } ?? words.last
    return telling.map { text.lowercased().contains($0.lowercased()) } ?? false
  }

  private static func rank(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    let words = Tokenizer.tokens(of: bytes, in: ByteRange(0, bytes.count)).filter {
      $0.kind == .word || $0.kind == .number
    }
    guard let first = words.first else { return 0 }
    // "Have killed ten": who has? Of "ten were killed" the ten are told of.
    let isWhole =
      Clarity.of(text) == 100 && first.verbUse == nil
      && !auxiliaries.contains(first.key) && !relatives.contains(first.key)
    let hasName = words.dropFirst().contains { $0.shape == .capitalized || $0.shape == .upper }
    // Of words with a gap the reader has to guess the middle.
    let isTorn = text.contains(AboutFigure.gap)
    return (isWhole ? 3 : 0) - (isTorn ? 1 : 0) + (hasName ? 1 : 0)
      + (bytes.count >= telling ? 1 : 0)
  }

  private static let auxiliaries = WordSet("have has had are is was were be been being")
  private static let relatives = WordSet("which who whose whom where")
  // Bytes.
  private static let telling = 30
}
