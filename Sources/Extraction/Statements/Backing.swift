import Prose

/// What somebody has or meets with and others give: "has the support of the union", "drew criticism from
/// Zenda".
extension StatementFinder {
  /// "Brand has the support of the union": the union supports Brand; "the plan drew criticism from Zenda".
  func backing(at i: Int, _ noun: SpeechNoun) -> StatementDraft? {
    guard let stance = noun.stance, stance == .supports || stance == .opposes,
      let verb = holding(before: i),
      case let group = chunks[verb].group, group.isFinite, !group.isPassive, !group.isNegated,
      group.mood == .plain, let subject = chunker.subject(of: verb), subject.antecedent == nil,
      let (source, backer) = backer(of: i, chunker.source.tokens[group.head].key)
    else { return nil }
    return StatementDraft(
      source: source,
      antecedent: backer,
      cue: (chunks[i].tokens.upperBound - 1)..<chunks[i].tokens.upperBound,
      content: withAim(subject),
      stance: stance,
      sentence: sentence,
      rule: "noun of what somebody has",
    )
  }

  /// "Brand came under fire from the union": the union is against him.
  func fromFire(at i: Int) -> StatementDraft? {
    guard i > 1, i + 2 < chunks.count, chunks[i].kind == .nominal,
      Self.fires.contains(chunker.source.tokens[chunks[i].tokens.upperBound - 1].key),
      isPreposition(i - 1, Self.under), chunks[i - 2].kind == .verb,
      case let group = chunks[i - 2].group, group.isFinite, !group.isNegated, group.mood == .plain,
      isPreposition(i + 1, Keys.from), let subject = chunker.subject(of: i - 2),
      subject.antecedent == nil,
      // A town comes under fire from guns.
      !chunker.isLand(subject.chunk),
      let source = chunker.phraseAfter(i + 1, appositions: false)
    else { return nil }
    let reason = chunks[(i + 2)...].first {
      $0.kind == .preposition
        && Self.reasons.contains(chunker.source.tokens[$0.tokens.lowerBound].key)
    }
    let end = min(source.tokens.upperBound, reason?.tokens.lowerBound ?? source.tokens.upperBound)
    return StatementDraft(
      source: source.tokens.lowerBound..<max(chunks[i + 2].tokens.upperBound, end),
      antecedent: chunks[source.chunk].tokens,
      cue: chunks[i - 1].tokens.lowerBound..<chunks[i].tokens.upperBound,
      content: subject.tokens,
      stance: .opposes,
      sentence: sentence,
      rule: "under fire",
    )
  }

  private static let under = Fold.key(of: "under")
  private static let reasons: WordSet = ["over", "for", "after"]
  private static let fires: WordSet = ["fire", "attack", "criticism"]

  /// What a verb is said of, with the aim between: "the intervention to protect civilians drew".
  private func withAim(_ subject: Subject) -> Range<Int> {
    let i = subject.chunk
    guard i > 1, chunks[i - 1].kind == .verb, chunks[i - 1].group.isInfinitive,
      chunks[i - 2].kind == .nominal, let noun = chunker.phrase(endingAt: i - 2, depth: 0)
    else { return subject.tokens }
    return noun.tokens.lowerBound..<subject.tokens.upperBound
  }

  /// Whether a noun is what somebody has or is after, and does not give: "has the support of".
  func isPossessed(_ i: Int) -> Bool {
    guard i > 0, i + 1 < chunks.count, chunks[i - 1].kind == .verb, isPreposition(i + 1, Keys.of)
    else { return false }
    let verb = chunker.source.tokens[chunks[i - 1].group.head].key
    return (Self.winning.contains(verb) || Self.wanting.contains(verb))
      && owner(in: chunks[i].tokens) == nil
  }

  /// The verb that takes a noun as its object: "drew", "met with".
  private func holding(before i: Int) -> Int? {
    if i > 0, chunks[i - 1].kind == .verb { return i - 1 }
    guard i > 1, chunks[i - 1].kind == .preposition, key(i - 1) == Self.with,
      chunks[i - 2].kind == .verb
    else { return nil }
    return i - 2
  }

  /// Who gives what a noun says: "of the union", "from Zenda", "Zenda's".
  private func backer(of i: Int, _ verb: UInt64) -> (source: Range<Int>, head: Range<Int>)? {
    let isWon = Self.winning.contains(verb)
    guard isWon || Self.drawing.contains(verb) else { return nil }
    if let owner = owner(in: chunks[i].tokens) {
      let isName = owner.count > 1 || chunker.source.tokens[owner.lowerBound].shape != .lower
      return isWon && isName ? (owner, owner) : nil
    }
    guard i + 1 < chunks.count,
      isPreposition(i + 1, Keys.from) || isWon && isPreposition(i + 1, Keys.of),
      let backer = chunker.phraseAfter(i + 1, appositions: false)
    else { return nil }
    return (backer.tokens, chunks[backer.chunk].tokens)
  }

  private static let with = Fold.key(of: "with")
  private static let drawing = WordSet(
    """
    draw draws drew drawn face faces faced meet meets met attract attracts attracted provoke provoked \
    spark sparked prompt prompted
    """
  )
  private static let winning = WordSet(
    """
    has have had enjoy enjoys enjoyed win wins won gain gains gained receive receives received \
    secure secures secured retain retains retained got
    """
  )
  private static let wanting = WordSet(
    """
    need needs needed lack lacks lacked lose loses lost seek seeks sought want wants wanted require \
    requires required
    """
  )
}
