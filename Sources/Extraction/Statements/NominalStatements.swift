import Prose

/// Statements by a noun of speech: "X's demand for", "a warning from X".
extension StatementFinder {
  func fromNoun(at i: Int) -> StatementDraft? {
    let last = chunks[i].tokens.upperBound - 1
    guard let index = SpeechNoun.table.value(of: chunker.source.tokens[last]), i + 1 < chunks.count
    else { return nil }
    let noun = SpeechNoun.all[index]
    // "Took charge of the fund".
    if i > 0, chunks[i].tokens.count == 1, chunks[i - 1].kind == .verb,
      Self.taking.contains(chunks[i - 1].group.verb), isPreposition(i + 1, Keys.of)
    {
      return nil
    }
    if let backing = backing(at: i, noun) { return backing }
    guard let said = complement(after: i, noun.complements) else { return nil }
    // "Its appeal for Haiti" asks for money, not for the land.
    if noun.stance == .demands, isLand(said) || isForBenefit(i, said) || isReceived(i) || isTalk(i)
    {
      return nil
    }
    if noun.stance == .supports, isPossessed(i) { return nil }
    if isUnowned(i) { return nil }
    var content = upToVerdict(upToMainVerb(said, of: i), on: i)
    // "Though it heard Vell's request to leave, the council stayed".
    if let end = chunker.mainClause(after: i), content.contains(end), end > content.lowerBound {
      content = content.lowerBound..<end
    }
    var cue = last..<chunks[i].tokens.upperBound
    var source: Range<Int>?
    var antecedent: Range<Int>?
    if let owner = owner(in: chunks[i].tokens), !isOfSubject(owner, before: i) {
      source = owner
      antecedent = owner
    } else if i > 0, chunks[i - 1].kind == .verb, !chunks[i - 1].group.isPassive,
      !hasStance(chunks[i - 1].group, beside: noun),
      // "Has not responded to requests for help": those are somebody else's.
      !Self.answering.contains(chunks[i - 1].group.verb),
      // "Vell faces charges of fraud": somebody else's.
      chunks[i - 1].group.isNegated
        || !Self.undergoing.contains(chunks[i - 1].group.verb),
      // "Accused Vell of showing support": Vell's, who is only said to.
      !(chunks[i - 1].group.form == .gerund && i > 1 && chunker.isCharge(i - 2)),
      // "Because of growing concerns about it", "in response to mounting concerns": whose?
      !(chunks[i - 1].group.form == .gerund && i > 1 && chunks[i - 2].kind == .preposition
        && Self.causes.contains(key(i - 2)) && chunks[i - 1].group.complements.isEmpty),
      // "Called the plan to sell it “a disgrace”": somebody else's.
      !(chunks[i - 1].group.complements.contains(.predicate) && isPredicated(i)),
      // "Said criticism of the judge was unfair": somebody else's.
      !(chunker.isReport(i - 1) && leadsVerb(i)),
      let subject = chunker.subject(of: i - 1) ?? chunker.shared(before: i - 1, depth: 0)
    {
      source = subject.tokens
      antecedent = chunks[subject.antecedent ?? subject.chunk].tokens
      cue = chunks[i - 1].tokens.lowerBound..<chunks[i].tokens.upperBound
    } else if chunks[i + 1].kind != .subordinator {
      return nil
    }
    return StatementDraft(
      source: source,
      antecedent: antecedent,
      cue: cue,
      content: content,
      stance: stance(of: noun, at: i, content),
      isTopic: noun.stance == nil && chunks[i + 1].kind != .subordinator && !isLaidOut(i)
        && !isThatClause(content),
      isNegated: i > 0 && chunks[i - 1].kind == .verb
        && (chunks[i - 1].group.isNegated || isNoneAtAll(i)
          || isWithdrawing(i - 1)),
      sentence: sentence,
      rule: "noun",
    )
  }

  /// "An appeal for the victims of the flood": for them, not for their release.
  private func isForBenefit(_ i: Int, _ said: Range<Int>) -> Bool {
    let noun = chunker.source.tokens[chunks[i].tokens.upperBound - 1].key
    guard Self.appeals.contains(noun),
      let first = chunks.first(where: {
        $0.kind == .nominal && $0.tokens.lowerBound == said.lowerBound
      })
    else { return false }
    return Self.needy.contains(chunker.source.tokens[first.tokens.upperBound - 1].key)
  }

  private static let appeals: WordSet = ["appeal", "appeals"]
  private static let needy: WordSet = [
    "victims", "survivors", "children", "refugees", "families", "people", "homeless", "poor",
  ]

  /// "Held a phone call on Monday to mark the day".
  private func isTalk(_ i: Int) -> Bool {
    Self.calls.contains(chunker.source.tokens[chunks[i].tokens.upperBound - 1].key)
      && chunks[i].tokens.contains { Self.lines.contains(chunker.source.tokens[$0].key) }
  }

  private static let lines: WordSet = ["phone", "telephone", "video", "conference"]

  /// "Had orders to fire", "had a request to sing": somebody else's, whom nothing names.
  private func isReceived(_ i: Int) -> Bool {
    guard i > 0, chunks[i - 1].kind == .verb, chunks[i - 1].group.isFinite,
      owner(in: chunks[i].tokens) == nil
    else { return false }
    let noun = chunker.source.tokens[chunks[i].tokens.upperBound - 1].key
    if Self.orders.contains(noun) { return !Self.issuing.contains(chunks[i - 1].group.verb) }
    return Self.calls.contains(noun)
      && Keys.having.contains(chunker.source.tokens[chunks[i - 1].group.head].key)
  }

  /// Whether nobody says what a noun is about: "to meet the threat of a flood" threatens nothing, and
  /// "to meet the town's demand for bread" demands none.
  private func isUnowned(_ i: Int) -> Bool {
    guard i > 0, chunks[i - 1].kind == .verb else { return false }
    let noun = chunker.source.tokens[chunks[i].tokens.upperBound - 1].key
    let verb = chunks[i - 1].group.verb
    if noun == Self.demand { return isPreposition(i + 1, Keys.for) && Self.serving.contains(verb) }
    return Self.threats.contains(noun) && owner(in: chunks[i].tokens) == nil
      && !Self.making.contains(verb)
  }

  private static let causes: WordSet = ["of", "to", "amid", "despite", "over", "after", "with"]
  private static let demand = Fold.key(of: "demand")
  private static let threats: WordSet = ["threat", "threats"]
  /// What is done with a demand that a market has.
  private static let serving: Set<Int16> = VerbLexicon.shared.indices(of: [
    "supply", "organize", "organise", "provide", "increase", "reduce", "boost", "curb", "drive",
    "raise", "fuel", "create", "dampen", "stimulate", "lift",
  ])
  private static let making: Set<Int16> = VerbLexicon.shared.indices(of: [
    "make", "issue", "repeat", "renew", "voice", "deliver", "raise", "send",
  ])
  private static let orders: WordSet = ["order", "orders", "instructions"]
  private static let calls: WordSet = [
    "request", "requests", "call", "calls", "appeal", "appeals", "plea", "pleas",
  ]
  private static let issuing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "give", "issue", "sign", "send", "repeat", "renew", "announce",
  ])

  private func stance(of noun: SpeechNoun, at i: Int, _ content: Range<Int>) -> Stance? {
    if noun.stance == .demands, tellsOnly(content) { return .claims }
    // "Its denial of their rights".
    if noun.stance == .denies, isWithheld(content) { return .opposes }
    return isLaidOut(i) ? .commits : noun.stance
  }

  /// "Announced plans to close the port", "has no plans to": one's own.
  private func isLaidOut(_ i: Int) -> Bool {
    guard Self.plans.contains(chunker.source.tokens[chunks[i].tokens.upperBound - 1].key), i > 0,
      chunks[i - 1].kind == .verb, chunks[i - 1].group.isFinite, !chunks[i - 1].group.isPassive,
      chunks[i - 1].group.mood == .plain, i + 1 < chunks.count, chunks[i + 1].group.isInfinitive
    else { return false }
    return Self.announcing.contains(chunks[i - 1].group.verb)
      || Keys.having.contains(chunker.source.tokens[chunks[i - 1].group.head].key)
  }

  private static let plans: WordSet = ["plan", "plans"]
  private static let announcing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "announce", "unveil", "outline", "reveal", "present", "publish", "detail", "confirm",
    "draw", "lay out", "set out",
  ])
  /// "Norway expressed its support": its own.
  private func isOfSubject(_ owner: Range<Int>, before i: Int) -> Bool {
    guard owner.count == 1, chunker.word(owner.lowerBound).classes.contains(.possessive), i > 0,
      chunks[i - 1].kind == .verb, let verb = chunks[i - 1].group.entry, verb.stance == nil
    else { return false }
    return verb.complements.contains(.quotation)
      || Self.expressing.contains(chunks[i - 1].group.verb)
  }

  private static let answering: Set<Int16> = VerbLexicon.shared.indices(of: [
    "respond to", "answer", "ignore", "heed", "receive", "grant", "await",
  ])

  private static let taking: Set<Int16> = VerbLexicon.shared.indices(of: [
    "take", "have", "assume", "give", "get",
  ])

  private static let expressing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "express", "voice", "convey", "renew", "register", "signal",
  ])

  /// "The insistence that it would be over in days" asks for nothing.
  private func tellsOnly(_ content: Range<Int>) -> Bool {
    guard isThatClause(content), let main = chunker.mainVerb(in: content) else { return false }
    let mood = chunks[main].group.mood
    return mood == .future || mood == .possible
  }

  private static let people = WordSet(
    "citizens customers families nation nations parents people public residents voters workers"
  )
  private static let finding: WordSet = ["see", "get", "have", "keep", "hear", "make"]
  private static let undergoing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "face", "draw", "attract", "spark", "prompt", "provoke", "trigger", "ignore", "defy", "fuel",
    "ease", "spur", "encounter", "comment", "comment on", "discuss", "respond", "react",
    "follow",
    "investigate", "probe", "examine", "review", "inform", "endure", "win", "earn", "garner",
    "overhear", "hear",
  ])
  /// What of the words behind a noun stands before the verb that the noun is the subject of: "the
  /// refusal to leave angered Zenda".
  private func upToMainVerb(_ range: Range<Int>, of noun: Int) -> Range<Int> {
    let inside = chunks(in: range)
    if let end = mainVerb(behindClause: inside, of: noun) {
      return range.lowerBound..<end.tokens.lowerBound
    }
    guard let first = inside.first, first.kind == .verb, !first.group.isFinite,
      // "Its commitment to see them freed".
      !Self.finding.contains(chunker.source.tokens[first.group.head].key)
    else { return range }
    let isSubject = !chunks[..<noun].contains { $0.kind == .verb && $0.group.isFinite }
    let end = inside.dropFirst().first { chunk in
      switch chunk.kind {
      case .subordinator, .relative, .coordinator, .comma, .openQuote: true
      // "As they defend", "until the talks concluded".
      case .preposition, .time:
        chunk.tokens.contains { chunker.word($0).classes.contains(.subordinator) }
      // "The pledge to pump more helped": a sentence has a verb, if it looks like a participle.
      case .verb: chunk.group.isFinite || isSubject && isOnlyVerb(chunk)
      default: false
      }
    }
    guard let end, end.kind == .verb, !end.group.isFinite || isSurelyVerb(end) else { return range }
    return range.lowerBound..<end.tokens.lowerBound
  }

  /// Whether what looks like a finite verb is one: in the present it is as often a noun or a bare verb, "helping
  /// the girls enter", with an auxiliary it is a verb, "was seen as".
  private func isSurelyVerb(_ verb: Chunk) -> Bool {
    verb.group.isCopula || verb.group.form == .past || verb.tokens.count > 1
  }

  /// The verb that a noun is the subject of, behind a clause that says what it is: "the claim that the port
  /// would close has angered Zenda"; nil where the clause ends the sentence.
  private func mainVerb(behindClause inside: [Chunk], of noun: Int) -> Chunk? {
    guard inside.first?.kind == .subordinator,
      !chunks[..<noun].contains(where: { $0.kind == .verb && $0.group.isFinite })
    else { return nil }
    // Each clause in it has a verb of its own.
    var missing = 1
    for (chunk, next) in zip(inside.dropFirst(), inside.dropFirst(2)) {
      switch chunk.kind {
      case .subordinator, .relative: missing += 1
      case .comma, .break, .openQuote: return nil
      case .coordinator where next.kind == .verb: return nil
      case .verb where chunk.group.isFinite:
        if missing == 0 { return isSurelyVerb(chunk) ? chunk : nil }
        missing -= 1
        // "That he thought the port was shut".
        if chunk.group.complements.contains(.clause) { return nil }
      default: break
      }
    }
    return nil
  }

  /// What of the words behind a noun stands before what somebody else calls it: "called Vell's plan to
  /// sell it “a disgrace”".
  private func upToVerdict(_ range: Range<Int>, on noun: Int) -> Range<Int> {
    guard noun > 0, chunks[noun - 1].kind == .verb,
      chunks[noun - 1].group.complements.contains(.predicate),
      let quote = chunks.first(where: {
        $0.kind == .openQuote && range.contains($0.tokens.lowerBound)
      }), quote.tokens.lowerBound > range.lowerBound
    else { return range }
    return range.lowerBound..<quote.tokens.lowerBound
  }

  /// Whether a participle is all that a sentence has for its verb.
  private func isOnlyVerb(_ verb: Chunk) -> Bool {
    verb.group.form == .participle && !verb.group.isPassive && !verb.group.isInfinitive
      && !chunks.contains { $0.kind == .verb && $0.group.isFinite }
  }

  /// Whether a verb takes a stance of its own: who rejects an offer makes none, nor does who wants one.
  private func hasStance(_ group: VerbGroup, beside noun: SpeechNoun) -> Bool {
    guard let stance = group.entry?.stance else { return false }
    if stance == .demands { return noun.stance == .commits || noun.stance == .offers }
    return stance == .opposes || stance == .supports || stance == .denies
  }

  /// The tokens that complement a noun or an adjective.
  func complement(after i: Int, _ takes: SpeechNoun.Complement) -> Range<Int>? {
    var j = i + 1
    while j < chunks.count, chunks[j].kind == .adverb || chunks[j].kind == .time { j += 1 }
    // "Vell's position is that", "Vell's view, that".
    if j + 1 < chunks.count, [.subordinator, .verb].contains(chunks[j + 1].kind),
      chunks[j].kind == .comma || chunks[j].group.isCopula && chunks[j].group.isFinite
    {
      j += 1
    }
    // "Their demand is the release of Vell".
    if j == i + 1, j + 1 < chunks.count, takes.contains(.for), chunks[j].group.isCopula,
      chunks[j].group.isFinite,
      !chunks[j].group.isNegated, chunks[j + 1].kind == .nominal, owner(in: chunks[i].tokens) != nil
    {
      return chunks[j + 1].tokens.lowerBound..<chunker.phraseEnd(from: j + 1)
    }
    // "Their aim is to close it" looks like what is to be done.
    if j < chunks.count, takes.contains(.infinitive), chunks[j].group.mood == .future,
      case let to = chunks[j].tokens.lowerBound + 1, to < chunks[j].tokens.upperBound,
      chunker.source.tokens[to].key == Keys.to,
      chunker.word(chunks[j].tokens.lowerBound).classes.contains(.be)
    {
      return to..<chunker.clauseEnd(from: j)
    }
    guard j + 1 < chunks.count else { return nil }
    let start = chunks[j].tokens.lowerBound
    // "Orders not to fire" are no orders to fire.
    let isRefused =
      start > 0 && chunker.word(start - 1).classes.contains(.negation) && j > i + 1
    let key = chunker.source.tokens[start].key
    // "Her promise to voters to stay", but "to efforts to end it".
    if takes.contains(.infinitive), isPreposition(j, Keys.to), j + 2 < chunks.count,
      chunks[j + 2].kind == .verb, chunks[j + 2].group.isInfinitive, isAddressee(j + 1)
    {
      return chunks[j + 2].tokens.lowerBound..<chunker.clauseEnd(from: j + 2)
    }
    switch chunks[j].kind {
    case .subordinator:
      guard takes.contains(.clause), Keys.content.contains(key), !describes(j) else { return nil }
      let end = chunker.clauseEnd(from: j)
      guard chunks[j - 1].kind == .comma,
        let comma = chunks[j...].first(where: { $0.kind == .comma })?.tokens.lowerBound
      else { return start..<end }
      return start..<min(end, comma)
    case .verb where chunks[j].group.isInfinitive && takes.contains(.infinitive):
      return (isRefused ? start - 1 : start)..<chunker.clauseEnd(from: j)
    case .preposition where !takes.isDisjoint(with: SpeechNoun.Complement(preposition: key)):
      let isPhrase = chunks[j + 1].kind == .nominal
      let end = isPhrase ? chunker.phraseEnd(from: j + 1) : chunker.clauseEnd(from: j + 1)
      return chunks[j + 1].tokens.lowerBound..<max(end, chunks[j + 1].tokens.upperBound)
    default: return nil
    }
  }

  /// Whether a noun phrase is for those to whom something can be promised.
  private func isAddressee(_ i: Int) -> Bool {
    let last = chunks[i].tokens.upperBound - 1
    return chunks[i].kind == .nominal
      && (Self.people.contains(chunker.source.tokens[last].key) || chunker.isPronoun(chunks[i])
        || chunker.word(last).classes.contains(.actor)
        || chunker.reading.name(at: chunker.source.tokens[last].range.start) != nil)
  }
}
