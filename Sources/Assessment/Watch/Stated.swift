import Extraction
import Prose

/// Questions that a document itself lists under a heading like "What to watch".
enum Stated {
  static func questions(of reading: Reading, _ document: Int, _ sections: Sections, _ cast: Cast)
    -> [Raised]
  {
    var found: [Raised] = []
    var block = -1
    for (index, sentence) in reading.passage.sentences.enumerated()
    where sections.ofBlock[sentence.block] == .watch && reading.isProse(index) {
      let place = Place(document: document, sentence: index)
      if case .bullet = reading.blockKind(of: index) {
        guard sentence.block != block else { continue }
        block = sentence.block
        found.append(bullet(place, reading, sections, cast))
      } else if let raised = prose(place, reading, sections, cast) {
        found.append(raised)
      }
    }
    return found
  }

  /// A bullet is a question as it stands, under the words before its colon.
  private static func bullet(
    _ place: Place,
    _ reading: Reading,
    _ sections: Sections,
    _ cast: Cast,
  ) -> Raised {
    let passage = reading.passage
    let block = passage.sentences[place.sentence].block
    let range = passage.blocks[block].range
    let leadIn = LeadIn.of(block: block, passage)
    let rest = leadIn.map { ByteRange(Int($0.rest), Int(range.end)) } ?? range
    return Raised(
      place,
      range,
      .stated,
      score: Cues(passage, reading.tokens(in: range)).score,
      title: leadIn.map { reading.line($0.title) }
        ?? Shortening.clause(rest, passage, limit: Title.limit),
      question: rest,
      in: reading,
      cast,
    )
  }

  /// Of running text only the sentences that look ahead are questions.
  private static func prose(
    _ place: Place,
    _ reading: Reading,
    _ sections: Sections,
    _ cast: Cast,
  ) -> Raised? {
    let passage = reading.passage
    let sentence = passage.sentences[place.sentence]
    let cues = Cues(passage, sentence.tokens)
    guard cues.score >= 2 else { return nil }
    var range = sentence.range
    if let end = sections.leadInEnd[sentence.block], range.start < end, end < range.end {
      range = ByteRange(Int(end), Int(range.end))
    }
    return Raised(
      place,
      sentence.range,
      .stated,
      score: cues.score,
      title: Title.of(range, cues, reading),
      question: range,
      in: reading,
      cast,
    )
  }
}
