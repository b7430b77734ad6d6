import Prose

/// Speakers that stand behind or inside what they say: "..., she said", "“Is that all?” Vell said".
extension StatementFinder {
  /// "..., she said", "...," said Vell, and both with more of it after.
  func parenthesis(_ i: Int, _ verb: Verb, _ subject: Subject?) -> StatementDraft? {
    let subject = quoted(as: i) ?? subject
    let isInverted = isInverted(i, verb)
    var owner = subject
    var before = i - 1
    var after = i + 1
    if let subject, subject.antecedent == nil, !subject.isShared, !isInverted,
      let first = chunks.firstIndex(where: { $0.tokens.lowerBound == subject.tokens.lowerBound })
    {
      before = first - 1
    } else {
      // "..." said Vell: the speaker follows.
      while before >= 0, chunks[before].kind == .adverb { before -= 1 }
      guard before >= 0, after < chunks.count, chunks[after].kind == .nominal,
        chunks[before].kind == .closeQuote || chunks[before].kind == .comma,
        chunks[before].kind == .closeQuote || !chunker.isPronoun(chunks[after]),
        // "Met the crew, informed Vell and left".
        chunks[before].kind == .closeQuote || isInverted
          || !verb.complements.contains(.addressee)
      else { return nil }
      owner = chunker.phraseAfter(i)
      guard let found = owner else { return nil }
      // "Vell, citing “the mood,” said the council could win": the council is what is spoken of.
      if let next = chunks.first(where: { $0.tokens.lowerBound >= found.tokens.upperBound }),
        next.kind == .verb, next.group.isFinite, chunker.subject(of: i) != nil
      {
        return nil
      }
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
    if !isQuoted, isInsideClause(before) { return nil }
    let right = isQuoted ? nextQuotation(after) : more(after, isComplete: hasVerb)
    // "Asked about the quay, Vell said:" leads to what comes next.
    if after < chunks.count, chunker.isColon(after) { return nil }
    // Nor does "Asked about the quay, Vell laughed" say anything.
    if !isQuoted, isQuestion(0) { return nil }
    // "Last month, the council added his name to a list": that is what was added.
    if !isQuoted, after == i + 1, after < chunks.count, chunks[after].kind == .nominal,
      verb.complements.contains(.deed), chunks[after].tokens.count > 1
    {
      return nil
    }
    // "If they cannot, Vell will continue to build", "would advise buying it" is no speech.
    if !isQuoted, after < chunks.count, chunks[after].kind == .verb,
      chunks[after].group.isInfinitive || chunks[after].group.form == .gerund
    {
      return nil
    }
    // "The plan is dead, said some of those who made it": whom a clause is about speaks.
    let isDescribed =
      chunks[i].group.isFinite && owner?.tokens.lowerBound ?? 0 > chunks[i].tokens.lowerBound
      && after < chunks.count
      && (chunks[after].kind == .relative
        || chunks[after].kind == .comma && after + 1 < chunks.count
          && chunks[after + 1].kind == .relative)
    let isLast = isInverted && (after >= chunks.count || chunks[after].kind == .terminal)
    if !isQuoted, !isLast, !isDescribed, right == nil || isQuotation(after),
      complement(after: i, verb.complements, false) != nil
    {
      return nil
    }
    // "And while it was late, he said the answer lies elsewhere": what leads up to it is not what he said.
    if !isQuoted, isLed, after == i + 1, after < chunks.count, chunks[after].kind == .nominal,
      verb.complements.isDisjoint(with: [.nominal, .addressee])
    {
      let content = chunks[after].tokens.lowerBound..<chunker.clauseEnd(from: after)
      return draft(i, verb, owner, content, "clause behind its speaker")
    }
    var from = sentenceTokens.lowerBound
    let past = chunks[before].tokens.upperBound
    if isQuoted, let span = quotations.index(at: past - 1) {
      let quote = quotations.spans[span].tokens.lowerBound
      // "Vell has been there before: “It is dry,” she said": what leads up to it is not what she said.
      let isLedUpTo =
        sentenceTokens.contains(quote - 1) && chunker.reading.passage.isColon(quote - 1)
      from = isLedUpTo ? quote : min(from, quote)
    }
    // "Take action now, they said, and win": between commas they are put in, behind what no adverb or
    // preposition leads.
    let isPutIn =
      isComma && before > 0 && [.nominal, .verb].contains(chunks[0].kind)
      && (isInverted
        || after < chunks.count && chunks[after].kind == .comma && owner?.isShared == false)
    guard isQuoted || hasVerb || right != nil || isPutIn else { return nil }
    // "However, Vell said without a vote …": nothing of it stands before.
    if !isQuoted, !hasVerb, let right, after < chunks.count,
      !chunks[...before].contains(where: { $0.kind == .nominal })
    {
      let next = chunks[after...].first { $0.kind != .comma }
      from = min(next?.tokens.lowerBound ?? right, right - 1)
    }
    return draft(
      i,
      verb,
      owner,
      from..<max(past, right ?? past),
      isQuoted ? "quotation, then speaker" : "clause, then speaker",
    )
  }

  /// Whether a verb that takes a clause stands between commas, or at the end, with nothing but its
  /// subject: "the plan is dead, council records show".
  func isAfterthought(_ i: Int, _ verb: Verb, _ subject: Subject?) -> Bool {
    let group = chunks[i].group
    guard verb.complements.contains(.clause), verb.complements.isDisjoint(with: [.infinitive]),
      group.isFinite, group.mood == .plain, !group.isNegated, !group.isPassive,
      let subject, !subject.isShared, subject.antecedent == nil,
      subject.tokens.upperBound == chunks[i].tokens.lowerBound,
      let first = chunks.firstIndex(where: { $0.tokens.lowerBound == subject.tokens.lowerBound }),
      first > 1, chunks[first - 1].kind == .comma, !isLed,
      // "Named Vell, heads of the port as potential suspects".
      i < 2 || !isPreposition(i - 2, Keys.as)
    else { return false }
    return i + 1 >= chunks.count || [.terminal, .comma].contains(chunks[i + 1].kind)
  }

  /// Whether the sentence begins with a clause that leads up to another one.
  var isLed: Bool {
    let first = chunks[0].kind == .coordinator && chunks.count > 1 ? 1 : 0
    return chunks[first].kind == .subordinator
      && Keys.leads.contains(key(first))
  }

  /// "...," Vell was quoted as saying.
  private func quoted(as i: Int) -> Subject? {
    guard i > 1, chunks[i].group.form == .gerund, isPreposition(i - 1, Keys.as),
      chunks[i - 2].kind == .verb, chunks[i - 2].group.isPassive, chunks[i - 2].group.isFinite
    else { return nil }
    return chunker.subject(of: i - 2)
  }

  /// "“Is that all?” Vell said": a quotation that ends with a mark of its own ends its sentence.
  private func exclaimed(_ i: Int, _ verb: Verb, _ owner: Subject, _ after: Int) -> StatementDraft?
  {
    let start = sentenceTokens.lowerBound
    guard start > 1, owner.tokens.lowerBound == start,
      let span = quotations.index(at: start - 1).map({ quotations.spans[$0] }), span.isClosed,
      span.tokens.upperBound == start, isExclamation(start - 2) || isAlone(i, verb, owner),
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

  /// "“That is all.” Vell said on Monday": a sentence of its own that tells nothing but who speaks.
  private func isAlone(_ i: Int, _ verb: Verb, _ owner: Subject) -> Bool {
    let passage = chunker.reading.passage
    return verb.complements == [.quotation, .clause] && chunks[i].group.isFinite
      && owner.tokens.upperBound == chunks[i].tokens.lowerBound
      && sentence > 0 && passage.sentences[sentence - 1].block == passage.sentences[sentence].block
      && chunks[(i + 1)...].indices.allSatisfy {
        [.time, .adverb, .preposition, .terminal].contains(chunks[$0].kind)
          || chunks[$0].kind == .nominal && chunks[$0 - 1].kind == .preposition
      }
  }

  private static let pauses: [Chunk.Kind] = [.terminal, .comma, .preposition, .time, .adverb]

  /// "..., whom he left, said Ana Vell, a mayor": whom a comma parts from the verb does not speak.
  private func isInverted(_ i: Int, _ verb: Verb) -> Bool {
    guard i > 0, chunks[i - 1].kind == .comma, i + 1 < chunks.count, isNamedSpeaker(i + 1) else {
      return false
    }
    if verb.complements.isDisjoint(with: [.nominal, .addressee]), !isTitled(i + 1) {
      return i + 2 >= chunks.count
        || [.comma, .terminal, .preposition].contains(chunks[i + 2].kind)
    }
    // "Vell met the crew, informed Ana Kars and left", "which it kept, reported the firm's loss".
    guard chunks[i].group.isFinite, chunks[i].group.mood == .plain, hasVerb(before: i - 1),
      let speaker = chunker.phraseAfter(i),
      let next = chunks.first(where: { $0.tokens.lowerBound >= speaker.tokens.upperBound })
    else { return false }
    return next.kind == .terminal
  }

  /// Whether a noun phrase is a name of somebody who may speak, or says by which office.
  private func isNamedSpeaker(_ i: Int) -> Bool {
    guard chunks[i].kind == .nominal else { return false }
    let last = chunker.source.tokens[chunks[i].tokens.upperBound - 1]
    let name = chunker.reading.name(at: last.range.start).map { chunker.reading.names[$0] }
    return name.map { $0.kind == .person || $0.kind.isBody } ?? isTitled(i)
  }

  private func isTitled(_ i: Int) -> Bool {
    chunker.endsTitle(chunks[i].tokens.upperBound - 1)
  }

  /// Whether a chunk begins what somebody was asked: "Asked about the quay".
  private func isQuestion(_ i: Int) -> Bool {
    let group = chunks[i].group
    return chunks[i].kind == .verb && group.form == .participle
      && group.complements.isSuperset(of: [.addressee, .quotation])
  }

  private func hasVerb(before i: Int) -> Bool {
    chunks[...i].contains { $0.kind == .verb && $0.group.isFinite }
  }

  /// "Vell said that in May, the crew says": what "that" begins has had no subject before the comma.
  private func isInsideClause(_ before: Int) -> Bool {
    guard let that = chunks[...before].lastIndex(where: { $0.kind == .subordinator }),
      chunker.isThat(that), that > 0, chunker.isReport(that - 1)
    else { return false }
    return ((that + 1)...max(that + 1, before)).allSatisfy { j in
      switch chunks[j].kind {
      case .preposition, .time, .adverb: true
      case .nominal: chunks[j - 1].kind == .preposition
      default: false
      }
    }
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
      // "What hurt most, she said, was the silence": right behind her it goes on.
      goesOn =
        next.group.isFinite && (!isComplete || j == i)
        || next.group.form == .gerund && next.group.complements.isEmpty && j == i
    // "Said Vell, in what they called a concession": that is told of what was said.
    case .preposition where isWhat(j + 2): goesOn = false
    // "The raids will slow, a general said, as the army leaves": that the report tells.
    case .preposition, .subordinator: goesOn = !isComplete || j == i && !isMeanwhile(j + 1)
    default: goesOn = !isComplete || j == i
    }
    return goesOn ? chunker.clauseEnd(from: j + 1) : nil
  }

  private func isMeanwhile(_ i: Int) -> Bool { Self.meanwhile.contains(key(i)) }

  private static let meanwhile: WordSet = ["as", "while", "amid"]

  /// Whether a chunk begins with "what".
  private func isWhat(_ i: Int) -> Bool {
    i < chunks.count && key(i) == Keys.what
  }
}

extension Chunker {
  /// The noun phrase right after a chunk, as the speaker in "said Vell, the mayor of", up to a preposition
  /// that leads to something else: "by Vell | as a mistake".
  func phraseAfter(_ i: Int, appositions: Bool = true, before link: UInt64? = nil) -> Subject? {
    guard i + 1 < chunks.count, chunks[i + 1].kind == .nominal else { return nil }
    var last = i + 1
    while last + 2 < chunks.count {
      let next = chunks[last + 1].kind
      if next == .preposition, chunks[last + 2].kind == .nominal {
        if source.tokens[chunks[last + 1].tokens.lowerBound].key == link { break }
        last += 2
      } else if next == .coordinator, chunks[last + 2].kind == .nominal,
        last + 3 >= chunks.count || chunks[last + 3].kind != .verb
      {
        last += 2
      } else if appositions, next == .comma, chunks[last + 2].kind == .nominal,
        isCalled(last + 2)
          || isPerson(last + 2) && endsTitle(chunks[i + 1].tokens.upperBound - 1)
      {
        last += 2
      } else if next == .openBracket, last + 4 < chunks.count,
        chunks[last + 3].kind == .closeBracket, chunks[last + 4].kind == .nominal,
        source.tokens[chunks[last + 4].tokens.lowerBound].shape != .lower
      {
        // "Said the head of the Port Authority (OPA) Otto Brand".
        last += 4
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
  func isCalled(_ i: Int) -> Bool {
    let first = chunks[i].tokens.lowerBound
    if source.tokens[first].kind == .number { return true }
    guard i + 1 >= chunks.count || chunks[i + 1].kind != .verb else { return false }
    return !word(first).classes.isDisjoint(with: [.determiner, .possessive])
      || source.tokens[first].shape == .lower && !isPronoun(chunks[i])
  }
}
