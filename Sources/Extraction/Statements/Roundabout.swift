import Prose

/// What somebody is told to do in a roundabout way: "continues to oppose it", "is among those opposing
/// it", "the plan that she opposes".
extension StatementFinder {
  /// "Continues to oppose it", "is said to oppose it": opposes it.
  func isGoingOn(_ i: Int) -> Bool {
    guard i > 0, chunks[i - 1].kind == .verb, chunks[i - 1].group.isFinite else { return false }
    let before = chunks[i - 1].group
    guard !before.isNegated, before.mood == .plain,
      // "Asked why he continues to support it".
      !chunks[..<i].contains(where: { chunk in
        chunk.kind == .subordinator
          && chunker.word(chunk.tokens.lowerBound).classes.contains(.question)
      })
    else { return false }
    return before.isPassive
      ? Self.telling.contains(before.verb)
      : Self.going.contains(chunker.source.tokens[before.head].key)
  }

  /// "Used her speech to call for it", "took to social media to denounce it": does so.
  func isOnOccasion(_ i: Int) -> Bool {
    guard i > 1, chunks[i].group.isInfinitive,
      let verb = chunks[..<i].lastIndex(where: {
        ![.nominal, .preposition, .time].contains($0.kind)
      }),
      verb + 1 < i, chunks[verb].kind == .verb, case let group = chunks[verb].group, group.isFinite,
      !group.isNegated, !group.isPassive, group.mood == .plain,
      let noun = chunks[verb..<i].firstIndex(where: { $0.kind == .nominal }),
      case let last = chunker.source.tokens[chunks[noun].tokens.upperBound - 1].key
    else { return false }
    if group.verb == Self.using { return noun == verb + 1 && Self.occasions.contains(last) }
    guard group.verb == Self.taking else { return false }
    return noun == verb + 1
      ? Self.chances.contains(last)
      : isPreposition(verb + 1, Keys.to) && Self.stages.contains(last)
  }

  private static let using = VerbLexicon.shared.index(of: "use")
  private static let taking = VerbLexicon.shared.index(of: "take")
  private static let occasions = WordSet(
    """
    address anniversary appearance article briefing campaign column conference debate event hearing \
    interview letter meeting moment occasion op-ed opportunity platform post rally remarks speech \
    statement summit trip tweet visit
    """
  )
  private static let chances: WordSet = [
    "opportunity", "occasion", "chance", "moment", "time", "floor", "stage", "podium",
  ]
  private static let stages: WordSet = [
    "media", "twitter", "facebook", "instagram", "telegram", "youtube", "airwaves", "floor",
    "stage",
    "podium", "streets", "x",
  ]

  private static let going = WordSet(
    """
    continue continues continued begin begins began begun start starts started
    """
  )
  private static let telling: Set<Int16> = VerbLexicon.shared.indices(of: [
    "say", "report", "believe", "know", "think", "understand",
  ])

  /// Who is one of those that a verb is about: Zenda in "Zenda is among those opposing it".
  func member(of subject: Subject, doing i: Int) -> Subject? {
    let noun = subject.antecedent ?? subject.chunk
    var last = i - 1
    while last > 0, chunks[last].kind == .adverb { last -= 1 }
    guard noun > 1, last > noun || last == noun else { return nil }
    // "The ministers that Vell will replace" do nothing.
    let isDone = chunks[last].kind == .relative || chunks[i].group.form == .gerund
    guard isDone else { return nil }
    if chunks[last].kind == .relative { last -= 1 }
    let verb: Int
    // "One of the countries that", not "one of the friends of those who".
    if Keys.quantities.contains(key(noun)), chunks[noun].tokens.count == 1, last <= noun + 2 {
      verb = noun - 1
    } else if isPreposition(noun - 1, Self.among) {
      verb = noun - 2
    } else {
      return nil
    }
    guard verb > 0, chunks[verb].kind == .verb, chunks[verb].group.isCopula,
      chunks[verb].group.isFinite, !chunks[verb].group.isNegated
    else { return nil }
    return chunker.subject(of: verb)
  }

  private static let among = Fold.key(of: "among")

  /// What a verb with nothing behind it is about: "the plan" of "the plan that Vell opposes will fail" and
  /// of "the plan Vell opposes".
  func thing(before i: Int, _ verb: Verb) -> Range<Int>? {
    // What somebody wants or offers is often no more than what there is: "all the oil they want".
    guard let stance = verb.stance, [.opposes, .supports, .denies].contains(stance),
      verb.complements.contains(.nominal), chunks[i].group.isFinite, i > 0,
      chunks[i - 1].kind == .nominal
    else { return nil }
    let isEnd =
      i + 1 >= chunks.count || [.terminal, .comma].contains(chunks[i + 1].kind)
      || chunks[i + 1].kind == .verb && chunks[i + 1].group.isFinite
    guard isEnd else { return nil }
    let subject = chunker.headOfChain(i - 1)
    // "Our analyst Otto Brand is standing by" has no plan in it.
    if let noun = chunker.nounBeforeName(subject),
      subject > 0 || i + 1 < chunks.count && chunks[i + 1].kind == .verb
    {
      return chunks[subject].tokens.lowerBound..<(noun + 1)
    }
    var last = subject - 1
    if last > 0,
      chunks[last].kind == .relative || chunks[last].kind == .subordinator && chunker.isThat(last)
    {
      last -= 1
      if last > 0, chunks[last].kind == .comma { last -= 1 }
    } else {
      return nil
    }
    guard last >= 0, chunks[last].kind == .nominal, !chunker.isPronoun(chunks[last]) else {
      return nil
    }
    return chunks[chunker.headOfChain(last)].tokens.lowerBound..<chunks[last].tokens.upperBound
  }

  /// A statement about "it" with what that stands for, where the one before in its sentence tells:
  /// "Zenda opposes the plan, while Orlen supports it".
  func withReferent(_ draft: StatementDraft, after last: StatementDraft?) -> StatementDraft {
    guard draft.content.count == 1, draft.stance != nil, let last, last.sentence == draft.sentence,
      Self.pronouns.contains(chunker.source.tokens[draft.content.lowerBound].key),
      last.content.upperBound <= draft.cue?.lowerBound ?? 0, last.source != draft.source,
      let first = chunks.firstIndex(where: { $0.tokens.lowerBound == last.content.lowerBound }),
      chunks[first].kind == .nominal, last.content.count < Self.longestReferent,
      !chunks(in: last.content).contains(where: { $0.kind == .verb })
    else { return draft }
    var draft = draft
    draft.content = last.content
    return draft
  }

  private static let pronouns: WordSet = ["it", "them", "this", "that"]
  // Tokens: "the plan of the council to".
  private static let longestReferent = 9
}
