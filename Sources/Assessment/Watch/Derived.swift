import Extraction
import Prose

/// Questions that a document leaves open without listing them.
enum Derived {
  /// The least score that makes a sentence a question.
  private static let threshold = 4

  /// The strongest few sentences that look ahead, in the order of the text.
  static func questions(of reading: Reading, _ document: Int, _ sections: Sections, _ cast: Cast)
    -> [Raised]
  {
    let passage = reading.passage
    var scored: [(index: Int, score: Int, cues: Cues)] = []
    var prose = 0
    for (index, sentence) in passage.sentences.enumerated()
    where sections.ofBlock[sentence.block] == nil && reading.isProse(index) {
      prose += 1
      let cues = Cues(passage, sentence.tokens)
      guard cues.origin != nil else { continue }
      let score = cues.score + bonus(index, reading)
      if score >= threshold { scored.append((index, score, cues)) }
    }
    let room = max(3, 2 + prose / 8)
    let kept = scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
      .prefix(room)
    return kept.sorted { $0.index < $1.index }.map { index, score, cues in
      let range = passage.sentences[index].range
      return Raised(
        Place(document: document, sentence: index),
        range,
        cues.origin ?? .whether,
        score: score,
        title: Title.of(range, cues, reading),
        question: range,
        in: reading,
        cast,
      )
    }
  }

  /// What statements, acts and times in the sentence add.
  private static func bonus(_ sentence: Int, _ reading: Reading) -> Int {
    let range = reading.passage.sentences[sentence].range
    var bonus = 0
    if Due.of(range, reading) != nil { bonus += 1 }
    if reading.acts(in: sentence).contains(where: { $0.modality == .scheduled }) { bonus += 1 }
    return bonus
  }
}

extension Reading {
  /// The acts of a sentence; linear in their number.
  func acts(in sentence: Int) -> [Act] { acts.filter { $0.sentence == sentence } }
}
