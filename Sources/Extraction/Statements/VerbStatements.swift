import Prose

/// Statements that a verb reports: "said that", "wants to", "called for", "was told".
extension StatementFinder {
  func fromVerb(at i: Int) -> StatementDraft? {
    let group = chunks[i].group
    guard let verb = quoting(i) ?? wish(i) ?? group.entry, !isIdle(i) else { return nil }
    if let apart = withParticleApart(i) { return apart }
    if isListedNoun(i) { return nil }
    guard !verb.complements.isEmpty else { return nil }
    let endOfInsertion = chunker.endOfInsertion(i)
    if endOfInsertion == nil, let inverted = inverted(i, verb) { return inverted }
    if chunker.isAside(i) { return nil }
    if group.isPassive || group.form == .participle && !group.isPerfect
      || chunker.isReducedPassive(i) || isAsked(i)
    {
      return passive(i, verb)
    }
    // "Kept them from threatening it": nobody does. "Criticised the move for promoting it": the move does.
    if group.form == .gerund, i > 0,
      isKept(i) || endsShort(i - 1)
        || isCharged(i)
          && (!verb.complements.contains(.quotation)
            // "Accused of threatening to leave", but "blamed for saying that".
            || i + 1 < chunks.count && chunks[i + 1].group.isInfinitive)
    {
      return nil
    }
    let isInfinitive =
      group.isInfinitive && !group.isFinite && !isGoingOn(i) && !isOnOccasion(i)
    // "to ban the party" reports nothing; "went on to say that" does.
    let takes =
      isInfinitive
      ? verb.complements.intersection([.quotation, .clause, .addressee]) : verb.complements
    guard !isInfinitive || takes.contains(.quotation) && !isReason(i - 1) else { return nil }
    let subject = chunker.subject(of: i).map { member(of: $0, doing: i) ?? $0 }
    if let subject, isHopedFor(i, subject) { return nil }
    if let subject, isSubjunctive(group, chunks[i], subject) { return nil }
    // "There is nobody in Zenda who wants".
    if subject?.antecedent != nil, isNobody(subject) { return nil }
    if endOfInsertion == nil,
      verb.complements.contains(.quotation) || isAfterthought(i, verb, subject),
      let draft = parenthesis(i, verb, subject)
    {
      return draft
    }
    // "Zenda should declare war": it has not.
    if group.mood == .obligation, group.isFinite, !group.isInfinitive { return nil }
    // "May ask them to leave": nobody has.
    if verb.complements.contains(.quotation),
      verb.stance != nil || verb.complements.contains(.addressee),
      // "Zenda can urge them to leave".
      group.isFinite, chunker.isOnlyPossible(chunks[i]) || verb.stance == .demands && isAble(i)
    {
      return nil
    }
    // What somebody might think, or would if, is no position.
    if !takes.contains(.quotation), wish(i) == nil,
      chunker.isConditional(i) || group.mood == .possible && !isRefusal(i, verb)
        || group.mood == .obligation
    {
      return nil
    }
    guard
      verb.stance != nil || !isSpeechNoun(i) || takes.contains(.predicate) && isPredicated(i + 1),
      !isWriting(i + 1, before: i + 2),
      let content = complement(after: i, takes, verb.isPhrasal)
        ?? quotationBelow(i, takes) ?? remark(after: i, takes, verb, subject)
        ?? clauseBehindComma(i, takes, subject) ?? thing(before: i, verb)
        ?? shown(after: i, takes, subject) ?? described(after: i, takes, subject),
      !isNoun(verb, before: content), !isHarm(verb, content), !isTreated(verb, content)
    else { return nil }
    let owner =
      writer(before: i) ?? subject ?? chunker.shared(before: i, depth: 0)
    if chunker.isConsequence(i) { return nil }
    guard var owner else {
      return group.isFinite || i == 0 || !verb.complements.contains(.quotation)
        ? nil : draft(i, verb, nil, content, "verb without subject")
    }
    // "Rejecting the plan, Vell left"; in "announcing the plan, Vell said" what she said tells more.
    if owner.tokens.lowerBound >= chunks[i].tokens.upperBound, group.form == .gerund {
      // "Noting that it was late, Vell left".
      if verb.complements.contains(.clause), chunks[i + 1].kind == .subordinator,
        chunker.isThat(i + 1)
      {
        return draft(i, verb, owner, upToComma(content), Statement.putIn)
      }
      guard let stance = verb.stance, stance != .claims, stance != .warns,
        chunks[i + 1].kind != .preposition || verb.isPhrasal
      else { return nil }
      return draft(i, verb, owner, upToComma(content), "participle that leads")
    }
    if let comma = endOfInsertion {
      return draft(
        i,
        verb,
        owner,
        content.clamped(to: 0..<chunks[comma].tokens.lowerBound),
        Statement.putIn,
      )
    }
    // "The plan Vell opposes" is one phrase of a thing and of who opposes it.
    if owner.tokens.lowerBound == content.lowerBound, content.upperBound < owner.tokens.upperBound {
      owner.tokens = content.upperBound..<owner.tokens.upperBound
    }
    return draft(i, verb, owner, content, group.isFinite ? "verb" : "verb of a shared subject")
  }

  private func isAble(_ i: Int) -> Bool {
    chunks[i].tokens.contains { chunker.source.tokens[$0].key == Self.can }
  }

  private static let can = Fold.key(of: "can")

  /// "Kept it from openly asking for help".
  private func isKept(_ i: Int) -> Bool {
    let before = chunks[..<i].lastIndex { $0.kind != .adverb }
    return before.map { isPreposition($0, Keys.from) } ?? false
  }

  /// Whether what a gerund tells is what somebody is blamed for, by itself or after another: "accused of
  /// taking it and threatening to leave".
  private func isCharged(_ i: Int) -> Bool {
    guard i > 0, chunks[i - 1].kind == .coordinator else { return i > 0 && chunker.isCharge(i - 1) }
    let other = chunks[..<(i - 1)].lastIndex { $0.kind == .verb }
    return other.map { $0 > 0 && chunks[$0].group.form == .gerund && chunker.isCharge($0 - 1) }
      ?? false
  }

  /// "Who knows where it ends", "it means there are delays": nobody thinks or says so.
  private func isIdle(_ i: Int) -> Bool {
    let group = chunks[i].group
    guard i > 0, group.verb == Self.knowing || group.verb == Self.meaning else { return false }
    let tokens = chunker.source.tokens
    let before = chunks[i - 1].tokens
    guard before.count == 1 else { return false }
    return group.verb == Self.meaning
      ? Self.things.contains(tokens[before.lowerBound].key)
      : tokens[before.lowerBound].key == Keys.who
        && (i == 1 || chunks[i - 2].kind == .comma || chunks[i - 2].kind == .openQuote)
        && i + 1 < chunks.count
        && chunker.word(chunks[i + 1].tokens.lowerBound).classes.contains(.question)
  }

  private static let things: WordSet = ["it", "this", "that", "which"]
  private static let considering = VerbLexicon.shared.index(of: "consider")
  private static let knowing = VerbLexicon.shared.index(of: "know")
  private static let meaning = VerbLexicon.shared.index(of: "mean")

  /// "Stops short of saying": does not say.
  private func endsShort(_ i: Int) -> Bool {
    if chunks[i].kind == .verb, Self.avoiding.contains(chunks[i].group.verb) { return true }
    let last = chunks[i].tokens.upperBound - 1
    let tokens = chunker.source.tokens
    return last > 0 && tokens[last].key == Keys.of && tokens[last - 1].key == Self.short
  }

  private static let short = Fold.key(of: "short")
  private static let avoiding: Set<Int16> = VerbLexicon.shared.indices(of: ["avoid"])

  /// "Gave reasons to question it": whoever likes may.
  private func isReason(_ i: Int) -> Bool {
    i >= 0 && chunks[i].kind == .nominal
      && Self.reasons.contains(chunker.source.tokens[chunks[i].tokens.upperBound - 1].key)
  }

  private static let reasons: WordSet = ["reason", "reasons", "grounds", "cause", "right"]

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

  /// "Vell noted, the quay is closed", where the sentence begins with who noted it.
  private func clauseBehindComma(_ i: Int, _ takes: Verb.Complement, _ subject: Subject?)
    -> Range<Int>?
  {
    guard takes.isSuperset(of: [.quotation, .clause]), chunks[i].group.isFinite, let subject,
      subject.tokens.lowerBound <= sentenceTokens.lowerBound + 1, !subject.isShared,
      // "That said, ..." tells what it leads to.
      chunker.source.tokens[subject.tokens.lowerBound].key != Keys.that,
      i + 2 < chunks.count, chunks[i + 1].kind == .comma, chunks[i + 2].kind == .nominal,
      leadsVerb(i + 2)
    else { return nil }
    return chunks[i + 2].tokens.lowerBound..<chunker.clauseEnd(from: i + 2)
  }

  /// "Brand, whom she described as a friend": with the word for whom.
  private func described(after i: Int, _ takes: Verb.Complement, _ subject: Subject?) -> Range<
    Int
  >? {
    guard takes.contains(.predicate), let subject, subject.antecedent == nil, subject.chunk > 0,
      chunks[subject.chunk - 1].kind == .relative, i + 2 < chunks.count,
      isPreposition(i + 1, Keys.as), chunks[i + 2].kind == .nominal
    else { return nil }
    let start = chunks[subject.chunk - 1].tokens.lowerBound
    return start..<chunker.phraseEnd(from: i + 2)
  }

  /// "The poll shows a narrow lead": of evidence the thing that it shows is what it tells.
  private func shown(after i: Int, _ takes: Verb.Complement, _ subject: Subject?) -> Range<Int>? {
    guard takes == .clause, let subject, i + 1 < chunks.count,
      [.nominal, .adverb, .openQuote].contains(chunks[i + 1].kind),
      case let head = chunks[subject.antecedent ?? subject.chunk].tokens.upperBound - 1,
      Evidence.contains(chunker.source.tokens[head])
    else { return nil }
    return rest(i + 1)
  }

  /// Whether a noun phrase is the subject of a verb: "said criticism of the judge was racist", "said the
  /// plan to leave was dead".
  func leadsVerb(_ j: Int) -> Bool {
    var next = j + 1
    var isInside = false
    var isPastAim = false
    while next < chunks.count {
      switch chunks[next].kind {
      // "A wish to return as the war was over", "to see the plan Vell made".
      case .preposition
      where isPastAim && Keys.leads.contains(key(next)),
        .nominal where isPastAim && chunks[next - 1].kind == .nominal:
        return false
      case .verb where next == j + 1 && chunks[next].group.isInfinitive: isPastAim = true
      case .nominal, .preposition, .adverb, .time: break
      // "Criticism of the judge, Otto Brand, was".
      case .comma where !isInside || next + 1 < chunks.count && chunks[next + 1].kind == .verb:
        isInside.toggle()
      case .verb:
        return !isInside && chunks[next].group.isFinite
          // "The commitment to see them defeated".
          && !(isPastAim && chunks[next].group.form == .past
            && chunker.word(chunks[next].group.head).form.contains(.participle)
            && (next + 1 == chunks.count
              || ![.nominal, .openQuote].contains(chunks[next + 1].kind)))
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
    // "Maintains its fleet" and "posted a video" say nothing, "said the same" does.
    guard verb.stance == nil, !verb.isNoun, takes.isSuperset(of: [.quotation, .clause]),
      takes.isDisjoint(with: [.addressee, .deed]),
      chunks[i].group.isFinite, subject?.isShared == false, i + 1 < chunks.count,
      chunks[i + 1].kind == .nominal,
      // "Wrote a book" does not say what is in it; "said the words “divide” us" does.
      i + 2 < chunks.count && chunks[i + 2].kind == .openQuote
        || !isPaper(i + 1)
    else { return nil }
    let start = chunks[i + 1].tokens.lowerBound
    let end = chunker.clauseEnd(from: i + 1)
    // "Added 300 jobs" says nothing either.
    let isCount =
      chunks[i + 1].tokens.contains { chunker.source.tokens[$0].kind == .number }
      && !chunks.contains { $0.kind == .verb && (start..<end).contains($0.tokens.lowerBound) }
    return end - start >= 3 && !isCount ? start..<end : nil
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
    if let subject, let end = end(ofClauseOf: subject, from: i), end > content.lowerBound,
      end < content.upperBound
    {
      content = content.lowerBound..<end
    }
    if let end = chunker.medium(in: content) { content = content.lowerBound..<end }
    let isRefused = isRefused(i)
    let stance =
      isRefused || verb.stance == nil && isOfOthers(content, saidBy: subject)
      ? nil : stance(of: verb, content)
    return StatementDraft(
      source: subject?.tokens,
      antecedent: subject.map { chunks[$0.antecedent ?? $0.chunk].tokens },
      cue: chunks[i].tokens,
      content: content,
      stance: stance,
      isTopic: isOver(i)
        || stance == nil
          && (verb.complements.isDisjoint(with: [.quotation, .clause, .predicate])
            || (!verb.complements.contains(.quotation) || isAbout(content)
              || Self.naming.contains(chunks[i].group.verb))
              && !(verb.complements.contains(.predicate) && isCalledSomething(content))
              && isPhrase(content, isWeighed: chunks[i].group.verb == Self.considering)),
      isNegated: chunks[i].group.isNegated || isNobody(subject) || isRefused || isCeased(i),
      sentence: sentence,
      rule: rule,
    )
  }

  /// "Vell said they want to starve us": one person is not "they".
  private func isOfOthers(_ content: Range<Int>, saidBy speaker: Subject?) -> Bool {
    guard let speaker, !speaker.isShared, speaker.antecedent == nil,
      let i = chunker.mainVerb(in: content), let wanting = chunker.subject(of: i),
      chunks[i].group.mood != .obligation,
      wanting.tokens.count == 1,
      chunker.source.tokens[wanting.tokens.lowerBound].key == Keys.they
    else { return false }
    let last = chunker.source.tokens[speaker.tokens.upperBound - 1]
    let isOne =
      Keys.persons.contains(last.key)
      || chunker.reading.name(at: last.range.start).map {
        chunker.reading.names[$0].kind == .person
      } == true
    return isOne
      && !speaker.tokens.contains { chunker.word($0).classes.contains(.coordinator) }
  }

  /// Whether somebody will not say it: "declined to say whether".
  private func isRefused(_ i: Int) -> Bool {
    chunks[i].group.isInfinitive && !chunks[i].group.isFinite && i > 0
      && chunks[i - 1].kind == .verb && chunks[i - 1].group.entry?.stance == .opposes
  }

  /// Where a relative clause ends before the verb of whom it is about: "voters who want a vote said".
  private func end(ofClauseOf subject: Subject, from i: Int) -> Int? {
    guard chunks[subject.chunk].kind == .relative else { return nil }
    // "Vell, who asked to be heard, said".
    if subject.chunk > 0, chunks[subject.chunk - 1].kind == .comma,
      let comma = chunks[(i + 1)...].firstIndex(where: { $0.kind == .comma }),
      let next = chunks[(comma + 1)...].first(where: { $0.kind != .adverb }), next.kind == .verb,
      next.group.isFinite
    {
      return chunks[comma].tokens.lowerBound
    }
    for j in (i + 1)..<max(i + 1, chunks.count)
    where chunks[j].kind == .verb && chunks[j].group.isFinite {
      let other = chunker.subject(of: j)
      if other.map({ $0.antecedent == nil && $0.tokens.contains(chunks[i].tokens.lowerBound) })
        == true
      {
        return chunks[j].tokens.lowerBound
      }
    }
    return nil
  }

  /// "Neither side wants", "no minister supports", "nobody in Zenda who wanted".
  private func isNobody(_ subject: Subject?) -> Bool {
    guard let subject else { return false }
    guard let antecedent = subject.antecedent else {
      return isNobody(at: subject.tokens.lowerBound)
    }
    return isNobody(at: chunks[antecedent].tokens.lowerBound)
      || antecedent > 1 && chunks[antecedent - 1].kind == .preposition
        && isNobody(at: chunks[antecedent - 2].tokens.lowerBound)
  }

  private func isNobody(at token: Int) -> Bool {
    Keys.nobodies.contains(chunker.source.tokens[token].key)
  }
}
