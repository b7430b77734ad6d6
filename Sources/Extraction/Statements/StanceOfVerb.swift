import Prose

/// The stance that a verb takes with what it is about: "denied bail", "asked that she be heard".
extension StatementFinder {
  /// Whether somebody else is to do or give what is said: "asked the court to block it", "told them to
  /// leave", "asked them for help".
  private func isOrder(_ verb: Verb, _ content: Range<Int>) -> Bool {
    if verb.complements.isSuperset(of: [.addressee, .for]),
      sentenceTokens.contains(content.lowerBound - 1),
      chunker.source.tokens[content.lowerBound - 1].key == Keys.for
    {
      return true
    }
    // "Asked that she be heard": who asks a question asks "whether".
    if verb.complements.isSuperset(of: [.addressee, .for, .clause]),
      isThatClause(content)
    {
      return true
    }
    guard verb.complements.isSuperset(of: [.addressee, .infinitive]),
      let first = chunks.firstIndex(where: { content.contains($0.tokens.lowerBound) }),
      chunks[first].kind == .nominal
    else { return false }
    let next = chunks[(first + 1)...].first { $0.kind == .verb || $0.kind == .comma }
    return next?.group.isInfinitive == true && next?.group.isFinite == false
  }

  /// Who agrees to do something himself commits to it.
  func stance(of verb: Verb, _ content: Range<Int>) -> Stance? {
    guard let stance = verb.stance else {
      return isOrder(verb, content)
        ? .demands : stanceOfValue(verb, content) ?? chunker.stance(in: content)
    }
    // A quotation may begin in a sentence before.
    let isInfinitive =
      sentenceTokens.contains(content.lowerBound)
      && content.prefix(2).contains { chunker.word($0).classes.contains(.infinitive) }
    if stance == .commits, !isInfinitive, let main = chunker.mainVerb(in: content),
      chunks[main].group.isPerfect
    {
      // "Assured them that it would have helped": nobody will.
      return .claims
    }
    switch stance {
    case .denies where isWithheld(content): return .opposes
    // "Challenged Vell to publish it".
    case .opposes where isOrder(verb, content): return .demands
    // "Dismissed reports that it would close": says that it will not.
    case .opposes where verb.act == .reject && isAllegation(content): return .denies
    case .offers where isRemark(content): return nil
    case .demands where isShoved(content): return nil
    // "Insists on his innocence" asks nobody for it.
    case .demands where isHead(of: content, in: Self.truths): return .claims
    // "Advised that the road was being mended" asks for nothing.
    case .demands where isIndicative(content): return .claims
    // "Insisted that the port must open" asks for more than to be believed.
    case .claims where !isInfinitive: return chunker.stance(in: content) ?? .claims
    // "Decided that it was late" promises nothing.
    case .commits where !isInfinitive && verb.complements == [.infinitive, .clause]:
      return chunker.stance(in: content)
    // "Agreed that it was late", "agreed it was" back nothing.
    case .supports
    where verb.act == .agree && !verb.isPhrasal && !isInfinitive
      && (isThatClause(content) || chunker.mainVerb(in: content) != nil):
      return chunker.stance(in: content)
    default: return verb.act == .agree && isInfinitive ? .commits : stance
    }
  }

  /// The stance of who says that something matters: "stressed the need to dredge the river", "underlined
  /// the importance of the quay".
  private func stanceOfValue(_ verb: Verb, _ content: Range<Int>) -> Stance? {
    guard let head = objectHead(of: content), head > content.lowerBound,
      head + 1 < content.upperBound,
      Self.valuing.contains(chunker.source.tokens[head + 1].key)
    else { return nil }
    if Self.needs.contains(chunker.source.tokens[head].key) { return .demands }
    return chunker.source.tokens[head].key == Self.importance ? .supports : nil
  }

  private static let needs: WordSet = ["need", "necessity", "urgency"]
  private static let importance = Fold.key(of: "importance")
  private static let valuing: WordSet = ["of", "to", "for"]

  /// Whether what is said is that something is so, and not that it is to be: "that the road is being mended",
  /// not "that the road be mended" and "that they are freed".
  private func isIndicative(_ content: Range<Int>) -> Bool {
    guard isThatClause(content), let main = chunker.mainVerb(in: content) else { return false }
    let group = chunks[main].group
    return group.mood == .plain && (group.isProgressive || group.isPerfect)
  }

  /// "Denied bail", "denied the request", "denied them help": what is not granted, not what is said to be untrue.
  func isWithheld(_ content: Range<Int>) -> Bool {
    guard let head = objectHead(of: content) else { return false }
    if let object = chunks.firstIndex(where: { $0.tokens.lowerBound == content.lowerBound }),
      object + 1 < chunks.count, chunks[object + 1].kind == .nominal, isSomeone(object),
      !leadsVerb(object + 1)
    {
      return true
    }
    // "Denied reports access was hard".
    return Self.grants.contains(chunker.source.tokens[head].key)
      && (head == content.lowerBound
        || SpeechNoun.table.value(of: chunker.source.tokens[head - 1]) == nil)
  }

  /// "Them", "Zenda", "the miners".
  private func isSomeone(_ i: Int) -> Bool {
    isObjectForm(i) || chunker.isSomebody(i) || chunker.isLand(i)
  }

  /// "Its acts threaten the peace": what does harm to what everybody would keep announces nothing.
  func isHarm(_ verb: Verb, _ content: Range<Int>) -> Bool {
    verb.act == .threaten
      && !content.prefix(2).contains { chunker.word($0).classes.contains(.infinitive) }
      && chunker.mainVerb(in: content) == nil && isHead(of: content, in: Self.goods)
  }

  private static let goods = WordSet(
    """
    peace security stability sovereignty integrity lives life health safety existence future economy \
    economies interests interest freedom democracy livelihoods supply supplies prosperity survival recovery
    """
  )

  private static let truths: WordSet = ["innocence", "guilt", "truth", "version"]

  /// Whether what somebody rejects is something that is said of it; "declined to discuss the reports"
  /// rejects the talk.
  private func isAllegation(_ content: Range<Int>) -> Bool {
    chunks.first { $0.tokens.lowerBound == content.lowerBound }?.kind == .nominal
      && isHead(of: content, in: Self.allegations)
  }

  private static let allegations = WordSet(
    """
    accusation accusations allegation allegations assertion assertions charges claims reports rumors rumours \
    suggestion suggestions
    """
  )

  /// "The Zenda protests that filled the square": a noun that a clause tells more of.
  func isNoun(_ verb: Verb, before content: Range<Int>) -> Bool {
    guard verb.isNoun, isThatClause(content),
      let that = chunks.firstIndex(where: { $0.tokens.lowerBound == content.lowerBound }),
      chunks[that].tokens.count == 1, that > 0, chunks[that - 1].kind == .verb,
      chunks[that - 1].tokens.count == 1, chunks[that - 1].group.form == .third,
      that + 1 < chunks.count
    else { return false }
    return chunks[that + 1].kind == .verb && chunks[that + 1].group.isFinite
      && !chunks[that + 1].group.isCopula
  }

  /// Whether what is said is a clause behind "that".
  func isThatClause(_ content: Range<Int>) -> Bool {
    chunker.source.tokens[content.lowerBound].key == Keys.that
  }

  /// "Pushed Vell out of office", "pressed them into a corner": moved, not asked.
  private func isShoved(_ content: Range<Int>) -> Bool {
    let inside = chunks(in: content)
    guard inside.count > 1, inside[0].kind == .nominal,
      inside[1].kind == .preposition || inside[1].kind == .adverb,
      !inside.contains(where: { $0.kind == .verb && $0.group.isInfinitive })
    else { return false }
    return Self.ways.contains(chunker.source.tokens[inside[1].tokens.lowerBound].key)
  }

  private static let ways: WordSet = [
    "out", "into", "off", "away", "aside", "through", "past", "down",
  ]

  /// "Offered a statement", "offered her view": said, not given.
  private func isRemark(_ content: Range<Int>) -> Bool {
    // "Offered no answer".
    if Keys.nobodies.contains(chunker.source.tokens[content.lowerBound].key) { return true }
    guard let head = objectHead(of: content) else { return false }
    let token = chunker.source.tokens[head]
    return Self.courtesies.contains(token.key)
      || !Self.plans.contains(token.key)
        && SpeechNoun.table.value(of: token).map { SpeechNoun.all[$0].stance == nil } ?? false
  }

  /// Whether an object ends with one of some nouns.
  private func isHead(of content: Range<Int>, in nouns: WordSet) -> Bool {
    objectHead(of: content).map { nouns.contains(chunker.source.tokens[$0].key) } ?? false
  }

  /// The noun that an object ends with, before the phrases that hang on it.
  private func objectHead(of content: Range<Int>) -> Int? {
    chunks.first { $0.kind == .nominal && content.contains($0.tokens.lowerBound) }
      .map { $0.tokens.upperBound - 1 }
  }

  private static let grants = WordSet(
    """
    access admission aid appeal appeals application applications asylum assistance bail care dignity entry food \
    freedom freedoms help leave liberty motion motions opportunities opportunity parole permission permit \
    permits petition petitions plea pleas release request requests right rights treatment visa visas water
    """
  )
  private static let plans: WordSet = [
    "plan", "plans", "idea", "ideas", "suggestion", "suggestions",
  ]
  private static let courtesies = WordSet(
    """
    account advice analysis apologies apology condolence condolences congratulations details glimpse greetings insight outlook picture portrait prayers \
    sympathy thanks thoughts tribute
    """
  )
}
