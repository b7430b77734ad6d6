import Prose

/// Quotations that run on without a new speaker: the rest of a paragraph, the paragraphs after it.
enum QuotationRuns {
  /// The shortest quotation that is speech by itself, in tokens with its marks; shorter ones are
  /// titles and scare quotes.
  private static let shortest = 5

  /// Drafts in the order of the text, with the quotations that no rule has claimed joined on.
  static func joined(
    _ drafts: [StatementDraft],
    _ quotations: Quotations,
    _ passage: Passage,
  ) -> [StatementDraft] {
    var result: [StatementDraft] = []
    var next = 0
    /// The draft that a quotation may continue, while nothing but quotations follows it.
    var running: Int?
    for (index, span) in quotations.spans.enumerated() {
      while next < drafts.count, drafts[next].content.lowerBound < span.tokens.upperBound {
        result.append(drafts[next])
        running = result.count - 1
        next += 1
      }
      if result.suffix(4).contains(where: { $0.content.overlaps(span.tokens) }) { continue }
      if let draft = below(index, drafts[next...], quotations, passage) {
        result.append(draft)
        running = result.count - 1
        continue
      }
      guard span.tokens.count >= shortest, let recent = running,
        case let spoken = speech(result, upTo: recent, quotations),
        let last = spoken ?? report(result[recent], passage).map({ _ in recent }),
        let sentence = sentence(openedBy: span, passage),
        let before = self.sentence(at: result[last].content.upperBound - 1, passage)
      else { continue }
      let cueEnd = max(result[last].content.upperBound, result[last].cue?.upperBound ?? 0)
      let from = self.sentence(at: cueEnd - 1, passage) ?? before
      let blocks = passage.sentences[sentence].block - passage.sentences[from].block
      if blocks == 0, sentence - from <= 1, spoken != nil {
        result[last].content = result[last].content.lowerBound..<span.tokens.upperBound
      } else if blocks == 1 || blocks == 0 && spoken == nil, sentence - from <= 1 {
        var draft = result[last]
        draft.content = span.tokens
        draft.cue = nil
        draft.continues = true
        draft.sentence = sentence
        draft.stance = nil
        draft.namedSide = nil
        draft.isNegated = false
        draft.rule = Statement.runsOn
        result.append(draft)
        running = result.count - 1
      }
    }
    result.append(contentsOf: drafts[next...])
    return result
  }

  /// A quotation that no mark closes and that the next paragraph goes on with is whose that one is.
  private static func below(
    _ index: Int,
    _ drafts: ArraySlice<StatementDraft>,
    _ quotations: Quotations,
    _ passage: Passage,
  ) -> StatementDraft? {
    var last = index
    while last - index < longestRun, last + 1 < quotations.spans.count,
      !quotations.spans[last].isClosed,
      let above = sentence(openedBy: quotations.spans[last], passage),
      let below = sentence(openedBy: quotations.spans[last + 1], passage),
      passage.sentences[below].block == passage.sentences[above].block + 1
    {
      last += 1
      let span = quotations.spans[last].tokens
      guard
        let said = drafts.first(where: {
          // "“As we said, it is over,” he added": not what they said within it.
          $0.content.overlaps(span) && $0.cue != nil
            && $0.source.map { !span.contains($0.lowerBound) } ?? false
        })
      else { continue }
      guard said.content.lowerBound == span.lowerBound else { return nil }
      var draft = said
      draft.content = quotations.spans[index].tokens
      draft.cue = nil
      draft.stance = nil
      draft.namedSide = nil
      draft.isNegated = false
      draft.rule = Statement.goesOnBelow
      return draft
    }
    return nil
  }

  /// Lines or paragraphs.
  private static let longestRun = 6

  /// The sentence that begins with a quotation; nil where one begins inside a sentence.
  private static func sentence(openedBy span: Quotations.Span, _ passage: Passage) -> Int? {
    let start = span.tokens.lowerBound
    return sentence(at: start, passage).flatMap {
      passage.sentences[$0].tokens.lowerBound == start ? $0 : nil
    }
  }

  /// The last of the drafts of one sentence that quotes.
  private static func speech(
    _ drafts: [StatementDraft],
    upTo recent: Int,
    _ quotations: Quotations,
  ) -> Int? {
    (0...recent).reversed().prefix(4).first {
      drafts[$0].sentence == drafts[recent].sentence && isSpeech(drafts[$0], quotations)
    }
  }

  /// The verb of speech by which a draft reports: what somebody "said", the next quotation says in his words.
  private static func report(_ draft: StatementDraft, _ passage: Passage) -> Verb? {
    guard !draft.isNegated, draft.source != nil, let cue = draft.cue else { return nil }
    return passage.tokens[cue].lazy.compactMap { token in
      VerbLexicon.shared.table.value(of: token).map {
        VerbLexicon.shared.verbs[Int(VerbLexicon.shared.forms[$0].verb)]
      }
    }.first { $0.complements.isSuperset(of: [.quotation, .clause]) }
  }

  private static func isSpeech(_ draft: StatementDraft, _ quotations: Quotations) -> Bool {
    quotations.index(at: draft.content.lowerBound) != nil
      || quotations.index(at: draft.content.upperBound - 1) != nil
  }

  private static func sentence(at token: Int, _ passage: Passage) -> Int? {
    passage.sentence(at: passage.tokens[token].range.start)
  }
}
