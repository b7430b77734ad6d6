import Extraction
import Prose

/// Questions that a document itself lists under a heading like "What to watch".
enum Stated {
  static func questions(of reading: Reading, _ sections: Sections, _ kept: inout KeptStems)
    -> [Account.Question]
  {
    var found: [Account.Question] = []
    var block = -1
    for (index, sentence) in reading.passage.sentences.enumerated()
    where sections.ofBlock[sentence.block] == .watch && reading.isProse(index) {
      if case .bullet = reading.blockKind(of: index) {
        guard sentence.block != block else { continue }
        block = sentence.block
        found.append(bullet(index, reading, sections, &kept))
      } else if !sections.isCommentary(sentence.block, reading.passage),
        let question = prose(index, reading, sections, &kept)
      {
        found.append(question)
      }
    }
    return found
  }

  /// A bullet is a question as it stands, under the words before its colon.
  private static func bullet(
    _ index: Int,
    _ reading: Reading,
    _ sections: Sections,
    _ kept: inout KeptStems,
  ) -> Account.Question {
    let passage = reading.passage
    let block = passage.sentences[index].block
    let range = passage.blocks[block].range
    let leadIn = LeadIn.of(block: block, passage)
    let rest = leadIn.map { ByteRange(Int($0.rest), Int(range.end)) } ?? range
    return Account.Question(
      index,
      range,
      .stated,
      score: Cues(reading, reading.tokens(in: range)).score,
      title: leadIn.map { reading.line($0.title) }
        ?? Shortening.clause(rest, passage, limit: Title.limit),
      question: rest,
      in: reading,
      &kept,
    )
  }

  /// Of running text only the sentences that look ahead are questions.
  private static func prose(
    _ index: Int,
    _ reading: Reading,
    _ sections: Sections,
    _ kept: inout KeptStems,
  ) -> Account.Question? {
    let passage = reading.passage
    let sentence = passage.sentences[index]
    let cues = Cues(reading, sentence.tokens)
    guard cues.score >= 2 else { return nil }
    let isDated = Due.of(sentence.range, reading) != nil
    let rest =
      cues.origin.map {
        cues.score - Discount.of(cues, $0, inSentence: index, isDated: isDated, reading)
      } ?? cues.score
    guard rest >= 2 else { return nil }
    var range = sentence.range
    // "The question is: what changed?" is asked to be answered.
    if passage.isQuestion(index),
      reading.predicates(inSentence: index).last(where: \.isFinite)?.reality == .past
    {
      return nil
    }
    if let end = sections.leadInEnd[sentence.block], range.start < end, end < range.end {
      range = ByteRange(Int(end), Int(range.end))
    }
    return Account.Question(
      index,
      sentence.range,
      .stated,
      score: cues.score,
      title: Title.of(range, cues, reading),
      question: range,
      in: reading,
      &kept,
    )
  }
}
