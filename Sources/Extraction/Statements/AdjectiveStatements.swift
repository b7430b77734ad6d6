import Prose

/// Statements by adjective: "is ready to", "for X, the plan remains unacceptable".
extension StatementFinder {
  func fromAdjective(at i: Int) -> StatementDraft? {
    // "It must be prepared to", "they may be ready to": nobody is.
    guard chunks[i].group.mood != .obligation, !isOfAnybody(i),
      !chunks[i].tokens.contains(where: { Self.maybe.contains(chunker.source.tokens[$0].key) }),
      let j = adjectiveChunk(after: i)
    else { return nil }
    let start = j == i ? chunks[i].group.head : chunks[j].tokens.lowerBound
    guard
      let match = StanceAdjective.table.longestMatch(
        chunker.source.tokens,
        at: start,
        before: sentenceTokens.upperBound,
      ), let subject = chunker.subject(of: i)
    else { return nil }
    let adjective = StanceAdjective.all[match.value]
    let cue = chunks[i].tokens.lowerBound..<(start + match.length)
    if adjective.isVerdict {
      // "Nothing is off the table".
      return chunker.isNone(subject) ? nil : verdict(i, subject, cue, adjective)
    }
    guard let content = content(past: start + match.length, j, adjective),
      !isMeasure(start, of: content), !isKeenToSay(content)
    else { return nil }
    return StatementDraft(
      source: subject.tokens,
      antecedent: chunks[subject.antecedent ?? subject.chunk].tokens,
      cue: cue,
      content: content,
      stance: adjective.stance,
      // "Was unable to leave" says nothing, "is confident that it will" does.
      isTopic: adjective.stance == nil
        && chunker.word(content.lowerBound).classes.contains(.infinitive),
      isNegated: chunks[i].group.isNegated,
      sentence: sentence,
      rule: "adjective",
    )
  }

  /// "Was so concerned about them that she left": what she did is told.
  private func isMeasure(_ adjective: Int, of content: Range<Int>) -> Bool {
    let tokens = chunker.source.tokens
    return adjective > sentenceTokens.lowerBound && tokens[adjective - 1].key == Self.so
      && content.contains { tokens[$0].key == Keys.that }
  }

  private static let so = Fold.key(of: "so")

  /// "Was keen to stress that it is late": says so, and asks for nothing.
  private func isKeenToSay(_ content: Range<Int>) -> Bool {
    guard let verb = chunks.firstIndex(where: { $0.tokens.lowerBound == content.lowerBound }),
      chunks[verb].group.isInfinitive, chunks[verb].group.complements.contains(.quotation),
      verb + 1 < chunks.count
    else { return false }
    return chunks[verb + 1].kind == .openQuote
      || chunks[verb + 1].kind == .subordinator && chunker.isThat(verb + 1)
  }

  /// "It is easy to be sceptical": whoever likes.
  private func isOfAnybody(_ i: Int) -> Bool {
    guard chunks[i].group.isInfinitive, i > 2, chunks[i - 2].kind == .verb,
      chunks[i - 2].group.isCopula
    else { return false }
    return key(i - 3) == Keys.it
  }

  private static let maybe: WordSet = ["may", "might", "could"]

  /// What a holder's adjective is about, which ends at a token in or behind a chunk.
  private func content(past end: Int, _ j: Int, _ adjective: StanceAdjective) -> Range<Int>? {
    guard let last = chunks[j...].firstIndex(where: { $0.tokens.upperBound >= end }) else {
      return nil
    }
    if chunks[last].tokens.upperBound == end, chunks[last].kind != .preposition {
      return complement(after: last, adjective.complements)
    }
    // "Is against the plan"; "is committed to" takes its particle along as a verb.
    guard last + 1 < chunks.count else { return nil }
    // "Is committed to opening it".
    let isDoing = chunks[last + 1].kind == .verb && chunks[last + 1].group.form == .gerund
    guard isDoing || chunks[last + 1].kind == .nominal else { return nil }
    let particle = chunker.source.tokens[chunks[last].tokens.upperBound - 1].key
    guard !adjective.complements.isDisjoint(with: SpeechNoun.Complement(preposition: particle))
    else { return nil }
    let end = isDoing ? chunker.clauseEnd(from: last + 1) : chunker.phraseEnd(from: last + 1)
    return chunks[last + 1].tokens.lowerBound..<end
  }

  /// The chunk of the adjective: after "is" and "remains", or a participle's own ("are opposed").
  private func adjectiveChunk(after i: Int) -> Int? {
    let group = chunks[i].group
    // "Are opposed"; "are willing" looks like what they are doing.
    if group.isPassive || group.isProgressive { return i }
    guard group.isCopula || group.complements.contains(.judgement) else { return nil }
    var j = i + 1
    while j < chunks.count, chunks[j].kind == .adverb { j += 1 }
    guard j < chunks.count else { return nil }
    switch chunks[j].kind {
    case .nominal, .preposition: return j
    // "Remains opposed".
    case .verb: return chunks[j].group.form.isDisjoint(with: [.past, .participle]) ? nil : j
    default: return nil
    }
  }

  /// "For X, the plan is unacceptable": the judgement is X's, and the plan is what it is about.
  private func verdict(
    _ i: Int,
    _ subject: Subject,
    _ cue: Range<Int>,
    _ adjective: StanceAdjective,
  ) -> StatementDraft? {
    // "The plan is unacceptable to Zenda".
    if let link = chunks.firstIndex(where: { $0.tokens.lowerBound == cue.upperBound }),
      isPreposition(link, Keys.to), let holder = chunker.phraseAfter(link, appositions: false),
      subject.antecedent == nil, !subject.tokens.isEmpty
    {
      return verdict(i, adjective, by: holder, on: subject.tokens, cue)
    }
    guard let comma = chunks[..<i].firstIndex(where: { $0.kind == .comma }), comma > 1,
      let lead = chunks[..<comma].firstIndex(where: {
        $0.kind == .preposition
          && Keys.holders.contains(chunker.source.tokens[$0.tokens.lowerBound].key)
      }), lead == 0 || chunks[lead - 1].kind == .break || chunks[lead - 1].kind == .coordinator,
      let holder = chunker.phrase(endingAt: comma - 1),
      holder.tokens.lowerBound == chunks[lead + 1].tokens.lowerBound
    else { return nil }
    let content = chunks[comma + 1].tokens.lowerBound..<cue.lowerBound
    guard !content.isEmpty else { return nil }
    return verdict(i, adjective, by: holder, on: content, cue)
  }

  private func verdict(
    _ i: Int,
    _ adjective: StanceAdjective,
    by holder: Subject,
    on content: Range<Int>,
    _ cue: Range<Int>,
  ) -> StatementDraft {
    StatementDraft(
      source: holder.tokens,
      antecedent: chunks[holder.chunk].tokens,
      cue: cue,
      content: content,
      stance: adjective.stance,
      isNegated: chunks[i].group.isNegated,
      sentence: sentence,
      rule: "verdict",
    )
  }

  /// "Considers the plan unacceptable": a verdict behind what it is on, in one phrase with it.
  func judging(at i: Int) -> StatementDraft? {
    let group = chunks[i].group
    guard group.isFinite, !group.isPassive, group.mood == .plain,
      Self.judging.contains(group.verb), i + 1 < chunks.count, chunks[i + 1].kind == .nominal,
      case let object = chunks[i + 1].tokens, object.count > 1,
      let subject = chunker.subject(of: i)
    else { return nil }
    for at in object.dropFirst() {
      guard
        let match = StanceAdjective.table.longestMatch(
          chunker.source.tokens,
          at: at,
          before: object.upperBound,
        ), at + match.length == object.upperBound,
        case let adjective = StanceAdjective.all[match.value], adjective.isVerdict
      else { continue }
      return verdict(i, adjective, by: subject, on: object.lowerBound..<at, chunks[i].tokens)
    }
    return nil
  }

  private static let judging: Set<Int16> = VerbLexicon.shared.indices(of: [
    "consider", "deem", "find", "think", "call", "judge",
  ])
}
