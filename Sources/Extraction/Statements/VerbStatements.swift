import Prose

/// Statements that a verb reports: "said that", "wants to", "called for", "was told".
extension StatementFinder {
  func fromVerb(at i: Int) -> StatementDraft? {
    let group = chunks[i].group
    guard group.verb >= 0 else { return nil }
    let verb = VerbLexicon.shared.verbs[Int(group.verb)]
    if let apart = withParticleApart(i) { return apart }
    guard !verb.complements.isEmpty else { return nil }
    if group.isPassive || group.form == .participle && !group.isPerfect {
      return passive(i, verb)
    }
    // "Kept them from threatening it": nobody does.
    if group.form == .gerund, i > 0, isPreposition(i - 1, Keys.from) { return nil }
    let isInfinitive = group.isInfinitive && !group.isFinite
    // "to ban the party" reports nothing; "went on to say that" does.
    let takes =
      isInfinitive
      ? verb.complements.intersection([.quotation, .clause, .addressee]) : verb.complements
    guard !isInfinitive || takes.contains(.quotation) else { return nil }
    let subject = chunker.subject(of: i)
    if let subject, isSubjunctive(group, chunks[i], subject) { return nil }
    if verb.complements.contains(.quotation), let draft = parenthesis(i, verb, subject) {
      return draft
    }
    // What somebody might think, or would if, is no position.
    if !takes.contains(.quotation),
      chunker.isConditional(i) || group.mood == .possible || group.mood == .obligation
    {
      return nil
    }
    guard verb.stance != nil || !isSpeechNoun(i),
      let content = complement(after: i, takes, verb.isPhrasal)
        ?? remark(after: i, takes, verb, subject)
    else { return nil }
    let owner = subject ?? chunker.shared(before: i, depth: 0)
    if chunker.isConsequence(i) { return nil }
    guard let owner else {
      return group.isFinite || i == 0 || !verb.complements.contains(.quotation)
        ? nil : draft(i, verb, nil, content, "verb without subject")
    }
    return draft(i, verb, owner, content, group.isFinite ? "verb" : "verb of a shared subject")
  }

  /// "Called on Monday for a truce": the particle stands behind a time.
  private func withParticleApart(_ i: Int) -> StatementDraft? {
    let group = chunks[i].group
    guard group.isFinite, !group.isPassive, i + 3 < chunks.count, chunks[i + 1].kind == .time,
      chunks[i + 2].kind == .preposition, chunks[i].tokens.upperBound == group.head + 1
    else { return nil }
    let tokens = chunker.source.tokens
    let words = [tokens[group.head], tokens[chunks[i + 2].tokens.lowerBound]]
    guard
      let match = VerbLexicon.shared.table.longestMatch(words, at: 0, before: 2), match.length == 2,
      case let verb = VerbLexicon.shared.verbs[Int(VerbLexicon.shared.forms[match.value].verb)],
      verb.stance != nil, let subject = chunker.subject(of: i),
      let content = complement(after: i + 2, verb.complements, true)
    else { return nil }
    return draft(i, verb, subject, content, "verb with its particle apart")
  }

  /// Whether somebody is to do what a verb says, and has not done it: "demanded that Zenda accept",
  /// "helps Zenda defend"; one state "accepts".
  private func isSubjunctive(_ group: VerbGroup, _ chunk: Chunk, _ subject: Subject) -> Bool {
    guard group.form.contains(.base), group.form.isDisjoint(with: [.past, .third]),
      group.mood == .plain, chunk.tokens.count == 1, !subject.isShared, subject.antecedent == nil,
      subject.chunk > 0, [.verb, .subordinator].contains(chunks[subject.chunk - 1].kind),
      !subject.tokens.contains(where: { chunker.word($0).classes.contains(.coordinator) }),
      let name = chunker.reading.name(
        at: chunker.source.tokens[subject.tokens.upperBound - 1].range.start
      )
    else { return false }
    let last = chunker.source.tokens[subject.tokens.upperBound - 1]
    return [.country, .person].contains(chunker.reading.names[name].kind)
      && !last.endsInS(chunker.source.text)
  }

  /// Whether the object is a noun that says by itself what is done: "signalled discomfort with".
  private func isSpeechNoun(_ i: Int) -> Bool {
    var j = i + 1
    while j < chunks.count, chunks[j].kind == .adverb { j += 1 }
    guard j < chunks.count, chunks[j].kind == .nominal, !leadsVerb(j),
      let found = SpeechNoun.table.value(
        of: chunker.source.tokens[chunks[j].tokens.upperBound - 1]
      )
    else { return false }
    return complement(after: j, SpeechNoun.all[found].complements) != nil
  }

  /// Whether a noun phrase is the subject of a verb: "said criticism of the judge was racist".
  private func leadsVerb(_ j: Int) -> Bool {
    var next = j + 1
    var isInside = false
    while next < chunks.count {
      switch chunks[next].kind {
      case .nominal, .preposition, .adverb, .time: break
      // "Criticism of the judge, Otto Brand, was".
      case .comma where !isInside || next + 1 < chunks.count && chunks[next + 1].kind == .verb:
        isInside.toggle()
      case .verb: return !isInside && chunks[next].group.isFinite
      default: return false
      }
      next += 1
    }
    return false
  }

  /// What is said without being a clause: "said the same of the plan".
  private func remark(
    after i: Int,
    _ takes: Verb.Complement,
    _ verb: Verb,
    _ subject: Subject?,
  ) -> Range<Int>? {
    // "Maintains its fleet" says nothing, "said the same" does.
    guard verb.stance == nil, takes.isSuperset(of: [.quotation, .clause]),
      takes.isDisjoint(with: .addressee),
      chunks[i].group.isFinite, subject?.isShared == false, i + 1 < chunks.count,
      chunks[i + 1].kind == .nominal
    else { return nil }
    let start = chunks[i + 1].tokens.lowerBound
    let end = chunker.clauseEnd(from: i + 1)
    return end - start >= 3 ? start..<end : nil
  }

  func draft(
    _ i: Int,
    _ verb: Verb,
    _ subject: Subject?,
    _ content: Range<Int>,
    _ rule: String,
  ) -> StatementDraft {
    var content = content
    if let end = chunker.mainClause(after: i), end > content.lowerBound, end < content.upperBound {
      content = content.lowerBound..<end
    }
    let stance = stance(of: verb, content)
    return StatementDraft(
      source: subject?.tokens,
      antecedent: subject.map { chunks[$0.antecedent ?? $0.chunk].tokens },
      cue: chunks[i].tokens,
      content: content,
      stance: stance,
      isTopic: stance == nil
        && (verb.complements.isDisjoint(with: [.quotation, .clause, .predicate])
          || !verb.complements.contains(.quotation) && isPhrase(content)),
      isNegated: chunks[i].group.isNegated || isNobody(subject),
      sentence: sentence,
      rule: rule,
    )
  }

  /// "Neither side wants", "no minister supports".
  private func isNobody(_ subject: Subject?) -> Bool {
    subject.map { Keys.nobodies.contains(chunker.source.tokens[$0.tokens.lowerBound].key) } ?? false
  }

  /// "Considers a loan", "considers selling the pier": nothing is said of it.
  private func isPhrase(_ content: Range<Int>) -> Bool {
    let inside = chunks.filter { content.contains($0.tokens.lowerBound) }
    guard let first = inside.first, first.kind == .nominal || first.group.form == .gerund
    else { return false }
    // "Expects them to leave" says what is to be.
    return !inside.dropFirst().contains {
      $0.kind == .verb && ($0.group.isFinite || $0.group.isInfinitive && first.kind == .nominal)
    }
  }

  /// Who agrees to do something himself commits to it.
  private func stance(of verb: Verb, _ content: Range<Int>) -> Stance? {
    guard let stance = verb.stance else { return chunker.stance(in: content) }
    // A quotation may begin in a sentence before.
    let isInfinitive =
      sentenceTokens.contains(content.lowerBound)
      && content.prefix(2).contains { chunker.word($0).classes.contains(.infinitive) }
    return verb.act == .agree && isInfinitive ? .commits : stance
  }

  // MARK: After what is said

  /// "..., she said", "...," said Vell, and both with more of it after.
  private func parenthesis(_ i: Int, _ verb: Verb, _ subject: Subject?) -> StatementDraft? {
    var owner = subject
    var before = i - 1
    var after = i + 1
    if let subject, subject.antecedent == nil, !subject.isShared, !isInverted(i, verb),
      let first = chunks.firstIndex(where: { $0.tokens.lowerBound == subject.tokens.lowerBound })
    {
      before = first - 1
    } else {
      // "..." said Vell: the speaker follows.
      while before >= 0, chunks[before].kind == .adverb { before -= 1 }
      guard before >= 0, after < chunks.count, chunks[after].kind == .nominal,
        chunks[before].kind == .closeQuote || chunks[before].kind == .comma,
        chunks[before].kind == .closeQuote || !chunker.isPronoun(chunks[after])
      else { return nil }
      owner = chunker.phraseAfter(i)
      guard let found = owner else { return nil }
      while after < chunks.count, chunks[after].tokens.lowerBound < found.tokens.upperBound {
        after += 1
      }
    }
    if before < 0, let owner { return exclaimed(i, verb, owner, after) }
    guard before > 0 else { return nil }
    let isComma = chunks[before].kind == .comma
    let isQuoted =
      chunks[before].kind == .closeQuote || isComma && chunks[before - 1].kind == .closeQuote
    guard isQuoted || isComma else { return nil }
    while before > 0, chunks[before].kind == .comma { before -= 1 }
    let hasVerb = hasVerb(before: before)
    let right = isQuoted ? nextQuotation(after) : more(after, isComplete: hasVerb)
    // "Asked about the quay, Vell said:" leads to what comes next.
    if after < chunks.count, chunker.isColon(after) { return nil }
    // "If they cannot, Vell will continue to build" is no speech.
    if !isQuoted, after < chunks.count, chunks[after].kind == .verb,
      chunks[after].group.isInfinitive
    {
      return nil
    }
    // "The plan is dead, said some of those who made it": whom a clause is about speaks.
    let isDescribed =
      chunks[i].group.isFinite && owner?.tokens.lowerBound ?? 0 > chunks[i].tokens.lowerBound
      && after < chunks.count && chunks[after].kind == .relative
    if !isQuoted, !isDescribed, right == nil || isQuotation(after),
      complement(after: i, verb.complements, false) != nil
    {
      return nil
    }
    var from = sentenceTokens.lowerBound
    let past = chunks[before].tokens.upperBound
    if isQuoted, let span = quotations.index(at: past - 1) {
      from = min(from, quotations.spans[span].tokens.lowerBound)
    }
    // "Take action now, they said, and win": between commas they are put in, whatever stands before.
    let isPutIn =
      isComma && after < chunks.count && chunks[after].kind == .comma && owner?.isShared == false
    guard isQuoted || hasVerb || right != nil || isPutIn || isInverted(i, verb) else { return nil }
    // "However, Vell said without a vote …": nothing of it stands before.
    if !isQuoted, !hasVerb, after < chunks.count,
      !chunks[...before].contains(where: { $0.kind == .nominal })
    {
      from = chunks[after].tokens.lowerBound
    }
    return draft(
      i,
      verb,
      owner,
      from..<max(past, right ?? past),
      isQuoted ? "quotation, then speaker" : "clause, then speaker",
    )
  }

  /// "“Is that all?” Vell said": a quotation that ends with a mark of its own ends its sentence.
  private func exclaimed(_ i: Int, _ verb: Verb, _ owner: Subject, _ after: Int) -> StatementDraft?
  {
    let start = sentenceTokens.lowerBound
    guard start > 1, owner.tokens.lowerBound == start,
      let span = quotations.index(at: start - 1).map({ quotations.spans[$0] }), span.isClosed,
      span.tokens.upperBound == start, isExclamation(start - 2),
      after >= chunks.count || Self.pauses.contains(chunks[after].kind),
      complement(after: i, verb.complements, false) == nil
    else { return nil }
    let content = span.tokens.lowerBound..<max(start, nextQuotation(after) ?? start)
    return draft(i, verb, owner, content, "quotation, then speaker")
  }

  private func isExclamation(_ i: Int) -> Bool {
    let mark = chunker.source.text[Int(chunker.source.tokens[i].range.start)]
    return mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!")
  }

  private static let pauses: [Chunk.Kind] = [.terminal, .comma, .preposition, .time, .adverb]

  /// "..., whom he left, said Ana Vell, a mayor": whom a comma parts from the verb does not speak.
  private func isInverted(_ i: Int, _ verb: Verb) -> Bool {
    guard i > 0, chunks[i - 1].kind == .comma, i + 1 < chunks.count, chunks[i + 1].kind == .nominal,
      verb.complements.isDisjoint(with: [.nominal, .addressee]),
      i + 2 >= chunks.count || [.comma, .terminal, .preposition].contains(chunks[i + 2].kind)
    else { return false }
    let last = chunker.source.tokens[chunks[i + 1].tokens.upperBound - 1].range.start
    return chunker.reading.name(at: last).map { chunker.reading.names[$0].kind == .person } ?? false
  }

  private func hasVerb(before i: Int) -> Bool {
    chunks[...i].contains { $0.kind == .verb && $0.group.isFinite }
  }

  private func isQuotation(_ i: Int) -> Bool {
    i + 1 < chunks.count && chunks[i].kind == .comma && chunks[i + 1].kind == .openQuote
  }

  /// Where a quotation ends that goes on after its speaker: "...," she said, smiling, "...".
  private func nextQuotation(_ i: Int) -> Int? {
    for j in i..<max(i, chunks.count) where chunks[j].kind == .openQuote {
      let isNext = chunks[j - 1].kind == .comma || chunks[j - 1].kind == .break
      let isOther = (i..<j).contains { chunks[$0].kind == .verb && chunker.isReport($0) }
      guard isNext, !isOther else { return nil }
      return chunker.clauseEnd(from: j)
    }
    return nil
  }

  /// Where a clause ends that its speaker interrupts: "the road, she said, is open".
  private func more(_ i: Int, isComplete: Bool) -> Int? {
    var j = i
    while j < chunks.count, [.time, .adverb, .preposition, .nominal].contains(chunks[j].kind) {
      j += 1
    }
    guard j + 1 < chunks.count, chunks[j].kind == .comma else { return nil }
    let next = chunks[j + 1]
    let goesOn: Bool
    switch next.kind {
    case .openQuote: goesOn = true
    case .coordinator, .relative: goesOn = false
    case .verb:
      let takes =
        next.group.verb < 0
        ? [] : VerbLexicon.shared.verbs[Int(next.group.verb)].complements
      goesOn  // "What hurt most, she said, was the silence": right behind her it goes on.
      =
        next.group.isFinite && (!isComplete || j == i)
        || next.group.form == .gerund && takes.isEmpty && j == i
    default: goesOn = !isComplete || j == i
    }
    return goesOn ? chunker.clauseEnd(from: j + 1) : nil
  }
}

extension Chunker {
  /// The noun phrase right after a chunk, as the speaker in "said Vell, the mayor of".
  func phraseAfter(_ i: Int, appositions: Bool = true) -> Subject? {
    guard i + 1 < chunks.count, chunks[i + 1].kind == .nominal else { return nil }
    var last = i + 1
    while last + 2 < chunks.count {
      let next = chunks[last + 1].kind
      if next == .preposition, chunks[last + 2].kind == .nominal {
        last += 2
      } else if next == .coordinator, chunks[last + 2].kind == .nominal,
        last + 3 >= chunks.count || chunks[last + 3].kind != .verb
      {
        last += 2
      } else if appositions, next == .comma, chunks[last + 2].kind == .nominal,
        isApposition(last + 2)
      {
        last += 2
      } else {
        break
      }
    }
    return Subject(
      tokens: chunks[i + 1].tokens.lowerBound..<chunks[last].tokens.upperBound,
      chunk: i + 1,
      antecedent: nil,
    )
  }

  /// Whether a noun phrase after a comma says who somebody is: "the mayor", "42".
  private func isApposition(_ i: Int) -> Bool {
    let first = chunks[i].tokens.lowerBound
    if source.tokens[first].kind == .number { return true }
    guard i + 1 >= chunks.count || chunks[i + 1].kind != .verb else { return false }
    return !word(first).classes.isDisjoint(with: [.determiner, .possessive])
      || source.tokens[first].shape == .lower && !isPronoun(chunks[i])
  }
}
