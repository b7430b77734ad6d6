import Prose

/// Walks the sentences of a document and lets the rules look at every chunk.
struct StatementFinder {
  let quotations: Quotations
  var chunker: Chunker
  var drafts: [StatementDraft] = []
  let passage: Passage
  private let clauses: Clauses
  let voices: Voices
  private(set) var sentence = 0

  init(_ reading: Reading, _ voices: Voices) {
    self.voices = voices
    clauses = reading.cutClauses
    quotations = clauses.quotations
    chunker = Chunker(reading, quotations)
    passage = reading.passage
  }

  var chunks: [Chunk] { chunker.chunks }

  /// The chunks that begin inside a range of tokens.
  func chunks(in range: Range<Int>) -> [Chunk] {
    chunks.filter { range.contains($0.tokens.lowerBound) }
  }

  /// The statements in the order of their cues; linear in the document.
  mutating func find() -> [StatementDraft] {
    // The quotation in which the chunk lies, or the first behind it.
    var quotation = 0
    for index in passage.sentences.indices {
      sentence = index
      chunker.takeUp(clauses.sentences[index])
      let first = drafts.count
      for i in chunker.chunks.indices {
        guard !isQuoted(i, &quotation), var draft = statement(at: i) else { continue }
        draft.content = widened(draft.content)
        if draft.stance == nil { draft.namedSide = chunker.namedSide(in: draft.content) }
        if let last = drafts.last, last.sentence == index, last.content == draft.content {
          // Of two that tell the same the one counts that says who does.
          guard last.source == nil, draft.source != nil else { continue }
          drafts.removeLast()
        }
        // What "announced a deal: “…”" says is the quotation.
        if draft.rule == Self.namingFirst { drafts.removeLast() }
        drafts.append(withReferent(draft, after: drafts.last))
      }
      cutAtSpeakers(from: first)
    }
    return QuotationRuns.joined(drafts, quotations, passage).flatMap { draft in
      [withStance(draft)] + stances(furtherOnIn: draft)
    }
  }

  /// What a speaker demands or promises in the later sentences of a quotation: "“It is late,” Vell said.
  /// “We want a vote.”"
  private mutating func stances(furtherOnIn draft: StatementDraft) -> [StatementDraft] {
    guard quotations.index(at: draft.content.lowerBound) != nil,
      let first = passage.sentence(at: passage.tokens[draft.content.lowerBound].range.start),
      let last = passage.sentence(at: passage.tokens[draft.content.upperBound - 1].range.start),
      first < last
    else { return [] }
    return ((first + 1)...last).compactMap { index in
      let tokens = passage.sentences[index].tokens.clamped(to: draft.content)
      guard tokens.count > 2, quotations.index(at: tokens.lowerBound) != nil else { return nil }
      sentence = index
      chunker.takeUp(clauses.sentences[index])
      guard let stance = chunker.stance(in: tokens), stance != .claims else { return nil }
      return StatementDraft(
        content: tokens,
        stance: stance,
        sentence: index,
        rule: "quotation goes on",
        continues: true,
      )
    }
  }

  /// What a quotation in another sentence than its speaker demands or promises.
  private mutating func withStance(_ draft: StatementDraft) -> StatementDraft {
    guard draft.stance == nil,
      !passage.sentences[draft.sentence].tokens.contains(draft.content.lowerBound)
        || draft.continues,
      let said = passage.sentence(at: passage.tokens[draft.content.lowerBound].range.start)
    else { return draft }
    chunker.takeUp(clauses.sentences[said])
    var draft = draft
    draft.stance = chunker.stance(in: draft.content)
    if draft.stance == nil { draft.namedSide = chunker.namedSide(in: draft.content) }
    return draft
  }

  /// Ends what one says before the words for who reports it, "Vantor weighs a sale, the mayor said", and
  /// before what is said beside it, "Vell said it was late, adding that they had left".
  private mutating func cutAtSpeakers(from first: Int) {
    // A slice would hold the drafts of the whole document, and each change would copy them.
    for reporter in Array(drafts[first...]) {
      guard let source = reporter.source, let cue = reporter.cue else { continue }
      let start = min(source.lowerBound, cue.lowerBound)
      for i in drafts[first...].indices where drafts[i].cue != cue {
        let content = drafts[i].content
        // "An official who was not allowed to speak said": what he was not is no more than who he is.
        if source.contains(drafts[i].cue?.lowerBound ?? content.lowerBound),
          source.contains(content.lowerBound), content.upperBound > source.upperBound
        {
          drafts[i].content = content.lowerBound..<source.upperBound
          continue
        }
        if reporter.rule == "clause, then speaker" {
          guard reporter.content.contains(content.lowerBound), content.contains(start) else {
            continue
          }
          drafts[i].content = content.lowerBound..<reporter.content.upperBound
        } else if let end = endOfContent(of: drafts[i], beside: reporter) {
          drafts[i].content = content.lowerBound..<end
        }
      }
    }
  }

  /// Where a content ends that runs on over another statement of its own speaker, over a clause in which
  /// somebody else reports, or over the words for who reports all of it; nil where it does not.
  private func endOfContent(of draft: StatementDraft, beside other: StatementDraft) -> Int? {
    guard let source = other.source, let cue = other.cue, let own = draft.cue,
      draft.content.contains(cue.lowerBound), own.upperBound <= cue.lowerBound
    else { return nil }
    let isOfAll = other.content.contains(own.lowerBound)
    let isBeside = source.upperBound <= draft.content.lowerBound
    let isClause =
      source.upperBound <= cue.lowerBound && cue.upperBound <= other.content.lowerBound
    guard isOfAll || isBeside || isClause else { return nil }
    let start = isBeside && !isOfAll ? cue.lowerBound : min(source.lowerBound, cue.lowerBound)
    guard let first = chunks.firstIndex(where: { $0.tokens.lowerBound >= start }),
      // "Urge them to stay calm and respect the vote": they are to do both.
      chunks[first].kind != .verb || chunks[first].group.form != .base,
      let mark = chunks[..<first].lastIndex(where: { $0.kind != .adverb && $0.kind != .time }),
      [.comma, .coordinator, .closeQuote].contains(chunks[mark].kind)
    else { return nil }
    // "…, and", "“…,” and".
    let isPair = mark > 0 && chunks[mark].kind == .coordinator && chunks[mark - 1].kind == .comma
    let isQuoted = chunks[mark].kind == .closeQuote
    guard !isQuoted || mark > 0 && chunks[mark - 1].kind == .comma else { return nil }
    let end =
      isQuoted
      ? chunks[mark].tokens.upperBound : chunks[isPair ? mark - 1 : mark].tokens.lowerBound
    guard end > draft.content.lowerBound, quotations.index(at: end) == nil else { return nil }
    let said = chunks(in: draft.content.lowerBound..<end)
    let hasVerb = said.contains { $0.kind == .verb && $0.group.isFinite }
    // "That the plan, expected on Friday, had": a clause has its verb.
    if said.first?.kind == .subordinator, !hasVerb { return nil }
    guard isOfAll || isBeside else {
      // "The plan to leave, Vell said, …": of a clause it may be a part.
      let isReport = chunks.contains {
        $0.tokens == cue && $0.group.complements.contains(.quotation)
      }
      let isNext = hasVerb && chunks[mark].kind == .coordinator
      return isReport && (isPair || isNext || !hasVerb && chunks[mark].kind == .comma) ? end : nil
    }
    return end
  }

  /// The rules, by the kind of chunk they start from; the first that finds a statement wins.
  private func statement(at i: Int) -> StatementDraft? {
    switch chunker.chunks[i].kind {
    case .verb where isInAside(i): nil
    case .verb:
      fromAdjective(at: i) ?? judging(at: i) ?? fromVerb(at: i) ?? fromAppearance(at: i)
        ?? fromOwnWords(at: i)
    case .preposition: fromAccordingTo(at: i) ?? fromAside(at: i) ?? fromProtest(at: i)
    case .subordinator: fromAside(at: i)
    case .nominal: fromNoun(at: i) ?? fromAgentNoun(at: i) ?? fromFire(at: i)
    case .break: fromColon(at: i)
    default: nil
    }
  }

  /// Whether a verb only tells whose words those beside its aside are.
  private func isInAside(_ i: Int) -> Bool {
    drafts.last.map { $0.rule == "aside" && $0.cue == chunks[i].tokens } ?? false
  }

  /// Whether a chunk lies inside a quotation, where the cues are the speaker's own words.
  ///
  /// `next`, the first quotation that does not end before the chunk, goes along with the chunks.
  private func isQuoted(_ i: Int, _ next: inout Int) -> Bool {
    let start = chunker.chunks[i].tokens.lowerBound
    while next < quotations.spans.count, quotations.spans[next].tokens.upperBound <= start {
      next += 1
    }
    return next < quotations.spans.count && quotations.spans[next].tokens.lowerBound < start
  }

  /// A content grown to the ends of the quotations that it cuts through.
  private func widened(_ content: Range<Int>) -> Range<Int> {
    var range = content
    if let span = quotations.index(at: range.lowerBound) {
      range = min(range.lowerBound, quotations.spans[span].tokens.lowerBound)..<range.upperBound
    }
    if let span = quotations.index(at: range.upperBound - 1) {
      range = range.lowerBound..<max(range.upperBound, quotations.spans[span].tokens.upperBound)
    }
    return range
  }

  /// Whether what the sentence says is said by somebody with a name who does not write the report.
  var isSpoken: Bool {
    if case .name = voices.ofBlock[passage.sentences[sentence].block] {
      return !passage.isQuestion(sentence)
    }
    return false
  }

  /// Whether the sentence is the report's headline: a line of its own before all others.
  var isHeadline: Bool {
    sentence == 0 && passage.sentences.count > 1
      && passage.sentences[1].block != passage.sentences[0].block
  }

  var sentenceTokens: Range<Int> { passage.sentences[sentence].tokens }
}
