import Prose

/// The stance in what is said, where the verb that reports it has none: "said it would not accept".
extension Chunker {
  /// What is done by saying a content, by the verb of its first clause; nil where that is nothing in particular, or
  /// where the content begins in another sentence than the one taken up, which tells it.
  func stance(in content: Range<Int>) -> Stance? {
    guard content.lowerBound >= chunks[0].tokens.lowerBound, let i = mainVerb(in: content),
      !asksHow(content)
    else { return nil }
    let group = chunks[i].group
    let subject = subject(of: i)
    let isQuoted = quotations.index(at: content.lowerBound) != nil
    // "Had to leave" is told, not demanded, nor does "I have to leave" ask for anything.
    if group.mood == .obligation, !group.isNegated {
      let isOfNobody =
        // "They should have left": they have not.
        group.isPerfect || isForecast(group) || isOver(chunks[i]) || isOnlyPossible(chunks[i])
        || isCondition(i) || isHypothesis(i, in: content)
        || isQuoted && isI(subject)
      // "The raid should be condemned" is against it.
      let isBlame = group.isPassive && Self.blaming.contains(group.verb)
      return isOfNobody ? nil : isBlame ? .opposes : .demands
    }
    if group.isCopula { return verdict(after: i) }
    if isThreat(i) { return .warns }
    guard let subject, subject.tokens.count == 1,
      // "They want to starve us" is not what whoever says so wants.
      !word(subject.tokens.lowerBound).classes.isDisjoint(
        with: isQuoted ? .first : [.pronoun, .first]
      ),
      // Nor is "you want", and "it's going to rain" promises nothing.
      source.tokens[subject.tokens.lowerBound].key != Keys.you,
      source.tokens[subject.tokens.lowerBound].key != Keys.it
        || source.tokens[chunks[i].tokens.lowerBound].key != Keys.s,
      // Nor does "no one can refuse" refuse.
      !Keys.nobodies.contains(source.tokens[max(0, subject.tokens.lowerBound - 1)].key)
    else { return nil }
    // "It agreed to order them": it will.
    if group.entry?.act == .agree, !group.isNegated, i + 1 < chunks.count,
      chunks[i + 1].group.isInfinitive
    {
      return .commits
    }
    // "I want to see her": nobody is asked for anything.
    if isQuoted, isI(subject), group.entry?.stance == .demands, isAim(i + 1) { return nil }
    let isToCome = (group.mood == .future || isWould(chunks[i])) && !group.isPassive
    // "I will not run", "will not seek another term" promises that.
    if isToCome, group.isNegated, Self.forbearing.contains(group.verb) { return .commits }
    if let stance = group.entry?.stance {
      // "We decided it was late", "nothing has been decided": to do what?
      if Self.deciding.contains(group.verb), !isAim(i + 1) { return nil }
      if let verb = group.entry, isTreated(by: verb, at: i + 1) { return nil }
      return group.isNegated ? stance.negated : stance
    }
    // "It may deploy a frigate" says no more than that.
    guard isToCome else { return nil }
    // "It would end the war": what?
    let isMeant =
      group.entry?.act != nil || Self.deeds.contains(group.verb)
      || source.tokens[subject.tokens.lowerBound].key != Keys.it
        && Self.doings.contains(group.verb)
    return isMeant ? .commits : nil
  }

  /// "Norway will face severe consequences": whoever says so threatens it.
  private func isThreat(_ i: Int) -> Bool {
    guard chunks[i].group.mood == .future || isWould(chunks[i]), !chunks[i].group.isNegated,
      i + 1 < chunks.count
    else { return false }
    // "It would retaliate".
    if chunks[i].group.verb == Self.retaliating { return true }
    guard Self.threatening.contains(chunks[i].group.verb), chunks[i + 1].kind == .nominal else {
      return false
    }
    return Self.consequences.contains(source.tokens[chunks[i + 1].tokens.upperBound - 1].key)
  }

  private static let blaming: Set<Int16> = VerbLexicon.shared.indices(of: [
    "condemn", "denounce", "deplore", "reject",
  ])
  private static let threatening: Set<Int16> = VerbLexicon.shared.indices(of: [
    "face", "suffer", "bear", "pay",
  ])
  private static let retaliating = VerbLexicon.shared.index(of: "retaliate")
  private static let consequences = WordSet(
    """
    consequence consequences attack attacks price punishment response retaliation reprisal reprisals sanction \
    sanctions strike strikes revenge force blow blows hell
    """
  )

  /// "Would", "'d": what somebody said they will do.
  private func isWould(_ verb: Chunk) -> Bool {
    verb.group.mood == .possible
      && verb.tokens.contains { Self.would.contains(source.tokens[$0].key) }
  }

  private static let would: WordSet = ["would", "'d"]

  /// What only those do who mean to, unlike "it would help", "it would end the war".
  private static let deeds: Set<Int16> = VerbLexicon.shared.indices(of: [
    "send", "build", "donate", "pay", "spend", "invest", "hire", "join", "resign", "withdraw",
    "reconsider", "publish", "appeal", "sue", "fight", "host", "visit", "attend", "veto",
    "ratify", "submit", "vote", "negotiate", "investigate", "review", "monitor", "consult",
    "impose", "ban", "expel", "recall", "summon", "boycott", "abstain", "cooperate", "comply",
    "evacuate", "rebuild", "reopen", "release", "recognize", "recognise", "lift", "deploy",
    "suspend", "deliver", "provide", "appoint", "nominate", "revoke", "repeal", "relocate",
    "pursue",
    "launch", "introduce", "unveil", "present", "raise", "cut", "give", "extend",
    "terminate", "close", "shut", "airlift", "name", "apply", "form", "supply", "train", "arm",
    "organize", "organise", "establish", "expand",
    "complete",
  ])

  /// What somebody does on purpose, and what "it" may do without one.
  private static let doings: Set<Int16> = VerbLexicon.shared.indices(of: [
    "continue", "maintain", "keep", "end", "meet", "hold", "defend", "gather", "open",
    "increase", "use",
  ])

  /// What only those do not do who mean not to, unlike "it will not last".
  private static let forbearing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "run", "leave", "quit", "return", "step down", "go", "allow", "let", "tolerate", "talk", "rest",
    "stop", "seek", "yield", "concede", "surrender", "sign", "participate", "back down", "bow",
    "hesitate", "apologise", "apologize", "open",
    "use", "fire", "shoot", "intervene", "attack", "strike", "invade", "abandon", "apply",
  ])

  private static let deciding: Set<Int16> = VerbLexicon.shared.indices(of: [
    "decide", "vote", "opt",
  ])

  /// Whether an infinitive stands at a chunk, past adverbs and times.
  private func isAim(_ i: Int) -> Bool {
    chunks[min(i, chunks.count)...].first { $0.kind != .adverb && $0.kind != .time }?
      .group.isInfinitive ?? false
  }

  /// The verb of what is said, past the clauses that lead up to it or hang on its subject: "if you
  /// want a vote, the ferry that Vell sold must sail".
  func mainVerb(in content: Range<Int>) -> Int? {
    var isSubordinate = false
    for (i, chunk) in chunks.enumerated() where content.contains(chunk.tokens.lowerBound) {
      switch chunk.kind {
      case .subordinator:
        let isFirst = chunk.tokens.lowerBound == content.lowerBound
        isSubordinate =
          !isFirst && !isThat(i)
          || Keys.leads.contains(source.tokens[chunk.tokens.lowerBound].key)
      case .relative: isSubordinate = true
      // "Even as the town pays, it must": a clause of its own.
      case .preposition where leadsClause(i): isSubordinate = true
      case .comma: isSubordinate = false
      case .verb where chunk.group.isFinite:
        if !isSubordinate { return i }
        isSubordinate = false
      default: break
      }
    }
    return nil
  }

  private func leadsClause(_ i: Int) -> Bool {
    i + 2 < chunks.count && source.tokens[chunks[i].tokens.lowerBound].key == Keys.as
      && chunks[i + 1].kind == .nominal && chunks[i + 2].kind == .verb
      && chunks[i + 2].group.isFinite
  }

  private func isI(_ subject: Subject?) -> Bool {
    subject.map { $0.tokens.count == 1 && source.tokens[$0.tokens.lowerBound].key == Keys.i }
      ?? false
  }

  /// "Asked why the port must close", "knew how it should be done": nobody says that it must.
  private func asksHow(_ content: Range<Int>) -> Bool {
    content.first.map { Self.hows.contains(source.tokens[$0].key) } ?? false
  }

  private static let hows: WordSet = ["why", "how", "whether", "when", "where"]

  /// "Should it fail", "that, should it fail": if it does.
  private func isCondition(_ i: Int) -> Bool {
    let first = chunks[i].tokens.count == 1 && chunks[i].group.head == chunks[i].tokens.lowerBound
    // "Should a buyer | pay for it".
    let should =
      first && i > 1 && source.tokens[chunks[i].group.head].key != Self.should ? i - 2 : i
    return source.tokens[chunks[should].tokens.lowerBound].key == Self.should
      && chunks[should].tokens.count == 1 && should + 1 < chunks.count
      && chunks[should + 1].kind == .nominal
      && (should == 0 || chunks[should - 1].kind != .nominal || isThat(should - 1))
  }

  /// "If they came back, they would have to build it again", "“You would have to clear it first”": what would follow.
  private func isHypothesis(_ i: Int, in content: Range<Int>) -> Bool {
    chunks[i].tokens.contains { Self.would.contains(source.tokens[$0].key) }
      && (quotations.index(at: content.lowerBound) != nil
        || content.contains { source.tokens[$0].key == Self.if })
  }

  private static let `if` = Fold.key(of: "if")

  private static let should = Fold.key(of: "should")

  private func isOver(_ verb: Chunk) -> Bool {
    verb.tokens.contains { Keys.past.contains(source.tokens[$0].key) }
  }

  /// "May yet have to leave": nobody asks for it.
  func isOnlyPossible(_ verb: Chunk) -> Bool {
    verb.tokens.contains { Self.possibilities.contains(source.tokens[$0].key) }
  }

  private static let possibilities: WordSet = ["may", "might", "could"]

  /// "Prices should fall": nobody is to do so.
  private func isForecast(_ group: VerbGroup) -> Bool {
    if group.isPassive { return false }
    // "Should more than double": words stand between.
    let near = group.head..<min(group.head + Self.reach, end)
    let isApart = word(group.head).classes.contains(.modal)
    return (isApart ? near : group.head..<(group.head + 1)).contains {
      Self.happenings.contains(source.tokens[$0].key)
    }
  }

  // Tokens.
  private static let reach = 4

  private static let happenings = WordSet(
    """
    fall rise drop grow increase decline decrease improve ease recover rebound slow last average \
    help happen arrive expire settle stabilise stabilize double triple
    """
  )

  /// "She", "her party", "our government".
  private func isOwn(_ subject: Subject?) -> Bool {
    subject.map {
      !word($0.tokens.lowerBound).classes.isDisjoint(with: [.pronoun, .first, .possessive])
    } ?? false
  }

  private static let telling: WordSet = ["say", "tell", "know", "predict", "see"]

  /// "Nothing is off the table", "no option is out of the question".
  func isNone(_ subject: Subject) -> Bool {
    Self.none.contains(source.tokens[subject.tokens.lowerBound].key)
  }

  private static let none: WordSet = [
    "nothing", "no", "none", "neither", "nobody", "few", "little",
  ]

  private func verdict(after i: Int) -> Stance? {
    guard i + 1 < chunks.count, !chunks[i].group.isNegated,
      !(subject(of: i).map(isNone) ?? false),
      let match = StanceAdjective.table.longestMatch(
        source.tokens,
        at: chunks[i + 1].tokens.lowerBound,
        before: chunks[chunks.count - 1].tokens.upperBound,
      )
    else { return nil }
    let adjective = StanceAdjective.all[match.value]
    // "It is impossible to say what happened".
    if i + 2 < chunks.count, chunks[i + 2].group.isInfinitive,
      Self.telling.contains(source.tokens[chunks[i + 2].group.head].key)
    {
      return nil
    }
    // "Was ready to talk" against "was ready"; that others are is no offer of who says so.
    let isWilling =
      i + 2 < chunks.count && chunks[i + 2].group.isInfinitive && isOwn(subject(of: i))
    return adjective.isVerdict || isWilling ? adjective.stance : nil
  }
}

extension Stance {
  /// What is done by not doing it; nil where that is nothing in particular.
  var negated: Stance? {
    switch self {
    case .supports, .commits, .offers: .opposes
    case .opposes: nil
    case .denies: .claims
    case .demands, .warns, .claims: nil
    }
  }
}
