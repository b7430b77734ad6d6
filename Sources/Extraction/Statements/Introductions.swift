import Prose

/// Whose words follow a paragraph like "Welcoming the report, Minister Ana Vell said:".
struct Introductions {
  private let reading: Reading
  private let tokens: [Token]

  init(_ reading: Reading) {
    self.reading = reading
    tokens = reading.passage.tokens
  }

  /// For each block who was introduced to say it; nil where nobody was.
  func names() -> [Int?] {
    let blocks = reading.passage.blocks
    var names: [Int?] = Array(repeating: nil, count: blocks.count)
    var speaker: Int?
    for (block, sentences) in sentencesOfBlocks() {
      if let name = speaker, blocks[block].kind == .paragraph, !isQuoted(sentences),
        !isNamed(name, in: blocks[block])
      {
        names[block] = name
      } else {
        speaker = nil
      }
      if let next = introduced(by: sentences) { speaker = next }
    }
    return names
  }

  private func sentencesOfBlocks() -> [(block: Int, sentences: Range<Int>)] {
    var runs: [(block: Int, sentences: Range<Int>)] = []
    for (index, sentence) in reading.passage.sentences.enumerated() {
      if let last = runs.last, last.block == sentence.block {
        runs[runs.count - 1].sentences = last.sentences.lowerBound..<(index + 1)
      } else {
        runs.append((sentence.block, index..<(index + 1)))
      }
    }
    return runs
  }

  /// The last person named before "said:" at a paragraph's end.
  private func introduced(by sentences: Range<Int>) -> Int? {
    let sentence = reading.passage.sentences[sentences.upperBound - 1]
    guard let colon = sentence.tokens.last, reading.passage.isColon(colon),
      (sentence.tokens.lowerBound..<colon).suffix(4).contains(where: isReport)
    else { return nil }
    return reading.names(in: sentence.range).last { reading.names[$0].kind == .person }
  }

  private func isReport(_ token: Int) -> Bool { Self.reports.contains(tokens[token].key) }

  private static let reports: WordSet = [
    "said", "says", "added", "adds", "stated", "states", "declared", "commented", "told", "wrote",
  ]

  private func isQuoted(_ sentences: Range<Int>) -> Bool {
    let first = reading.passage.sentences[sentences.lowerBound].tokens.lowerBound
    return tokens[first].kind == .punctuation
  }

  /// Whether a paragraph is again about who was introduced, by the name.
  private func isNamed(_ name: Int, in block: Block) -> Bool {
    let key = tokens[reading.names[name].tokens.upperBound - 1].key
    return reading.names(in: block.range).contains {
      tokens[reading.names[$0].tokens.upperBound - 1].key == key
    }
  }
}
