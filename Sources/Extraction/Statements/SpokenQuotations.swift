import Prose

/// Quotations whose speaker is told by where he stands: "he grinned", "said Ana Vell, “…”".
extension StatementFinder {
  /// "Said Ana Vell": a verb of speech leads its sentence, with its speaker and a quotation behind.
  func inverted(_ i: Int, _ verb: Verb) -> StatementDraft? {
    guard i == 0, chunks.count > 3, verb.complements.contains(.quotation),
      chunks[1].kind == .nominal,
      let speaker = chunker.phraseAfter(0, appositions: false),
      let next = chunks.firstIndex(where: { $0.tokens.lowerBound >= speaker.tokens.upperBound }),
      next + 1 < chunks.count, chunks[next].kind == .comma || chunker.isColon(next),
      chunks[next + 1].kind == .openQuote, hasFiniteVerb(next + 1)
    else { return nil }
    let content = chunks[next + 1].tokens.lowerBound..<chunker.clauseEnd(from: next + 1)
    return draft(i, verb, speaker, content, "verb, speaker, quotation")
  }

  /// "Ana Vell was blunt: “We will win.”": a person's sentence leads to what that person says.
  func exclaiming(at i: Int) -> StatementDraft? {
    guard i > 1, i + 1 < chunks.count, chunker.isColon(i), chunks[i + 1].kind == .openQuote,
      isSpeaker(0), chunks[1].kind == .verb, chunks[1].group.isFinite, !chunks[1].group.isPassive,
      !chunks[2..<i].contains(where: {
        $0.kind == .verb && ($0.group.isFinite || $0.group.complements.contains(.quotation))
      }),
      !chunks[1].group.complements.contains(.quotation), isRemark(at: i + 1)
    else { return nil }
    let content = chunks[i + 1].tokens.lowerBound..<chunker.clauseEnd(from: i + 1)
    return StatementDraft(
      source: chunks[0].tokens,
      antecedent: chunks[0].tokens,
      cue: chunks[1].tokens,
      content: content,
      stance: chunker.stance(in: content),
      sentence: sentence,
      rule: "sentence, colon, quotation",
    )
  }

  /// "Ana Vell announced a deal: “We will win.”": what a verb of saying names leads to how it was said.
  func announced(at i: Int) -> StatementDraft? {
    guard i + 1 < chunks.count, chunker.isColon(i), chunks[i + 1].kind == .openQuote,
      var draft = drafts.last, draft.sentence == sentence, !draft.continues, let cue = draft.cue,
      let verb = chunks.firstIndex(where: { $0.tokens == cue && $0.kind == .verb }), verb + 1 < i,
      chunks[verb].group.complements.contains(.quotation),
      !chunks[(verb + 1)..<i].contains(where: { $0.kind == .comma || $0.kind == .verb }),
      isRemark(at: i + 1)
    else { return nil }
    draft.content = chunks[i + 1].tokens.lowerBound..<chunker.clauseEnd(from: i + 1)
    draft.stance = chunker.stance(in: draft.content)
    draft.rule = Self.namingFirst
    return draft
  }

  /// The rule of a quotation that takes the place of what its verb names.
  static let namingFirst = "verb, object, colon, quotation"

  /// Whether a quotation is long enough to say something, and has a verb.
  private func isRemark(at j: Int) -> Bool {
    quotations.index(at: chunks[j].tokens.lowerBound)
      .map { quotations.spans[$0].tokens.count >= Self.shortestRemark } ?? false
      && hasFiniteVerb(j)
  }

  // Tokens, with the marks: “We will win.”
  private static let shortestRemark = 6

  /// A verb that only tells how something was said, by where it stands beside a quotation: "“We will
  /// win,” he grinned"; nil for all others.
  func quoting(_ i: Int) -> Verb? {
    let group = chunks[i].group
    guard group.isFinite, !group.isPassive, !group.isCopula, group.mood == .plain,
      !group.complements.contains(.quotation), group.form == .past || group.form == .third
    else { return nil }
    let isBehind = isSpokenQuotation(behind: i)
    guard isBehind || isSpokenQuotation(before: i) else { return nil }
    return Verb.quoting
  }

  /// "He grinned": a quotation follows a person and a verb.
  private func isSpokenQuotation(behind i: Int) -> Bool {
    guard i > 0, i + 2 < chunks.count, isSpeaker(i - 1),
      // "Told them once he resigns, “…”".
      i == 1 || [.comma, .coordinator, .break, .closeQuote].contains(chunks[i - 2].kind),
      !chunks[..<i].contains(where: {
        $0.kind == .verb && $0.group.complements.contains(.quotation)
      }),
      chunks[i + 1].kind == .comma || chunker.isColon(i + 1), chunks[i + 2].kind == .openQuote
    else { return false }
    return hasFiniteVerb(i + 2)
  }

  /// "“We will win,” he grinned" and "“We will win,” grinned Vell".
  private func isSpokenQuotation(before i: Int) -> Bool {
    guard i > 1, i + 1 < chunks.count else { return false }
    let isEnd = [.terminal, .comma, .preposition, .time, .adverb].contains(chunks[i + 1].kind)
    let close =
      isSpeaker(i - 1) && isEnd ? i - 2 : isSpeaker(i + 1) ? i - 1 : chunks.count
    guard close > 1, close < i, chunks[close].kind == .closeQuote,
      chunks[close - 1].kind == .comma
        || chunks[close - 1].kind == .terminal,
      let open = chunks[..<close].lastIndex(where: { $0.kind == .openQuote })
    else { return false }
    return chunks[open..<close].contains { $0.kind == .verb && $0.group.isFinite }
  }

  /// A person by name, "he" or "she".
  private func isSpeaker(_ i: Int) -> Bool {
    chunks[i].kind == .nominal
      && (chunker.isPerson(i) || chunks[i].tokens.count == 1 && Keys.persons.contains(key(i)))
  }
}
