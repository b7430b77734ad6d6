import Prose

/// What a speaker announces and asks for in a text of his own: "we will rebuild the quay", "they
/// must leave".
extension StatementFinder {
  func fromOwnWords(at i: Int) -> StatementDraft? {
    let group = chunks[i].group
    guard isSpoken, group.isFinite, !chunker.isConditional(i), i + 1 < chunks.count,
      let subject = chunker.subject(of: i), subject.antecedent == nil, !subject.isShared,
      !isAddressed(subject), !isReported(i), !isAsked(before: subject.tokens.lowerBound)
    else { return nil }
    let isOwn = chunker.word(subject.tokens.lowerBound).classes.contains(.first)
    let start: Int
    let stance: Stance
    switch group.mood {
    case .future where isOwn && !isAboutSpeech(group) && !isSuffered(group):
      start = past(copula: i)
      stance = .commits
    case .obligation
    where !voices.isSigned && isMust(chunks[i].tokens.lowerBound) && !isMust(group.head)
      && !isI(subject):
      start = begin(of: subject)
      stance = .demands
    // "I have ordered the guard to leave": who says so does it by saying so.
    case .plain
    where isOwn && Self.decreeing.contains(key(of: group.head)) && isDecree(group)
      && opensClause(subject.tokens.lowerBound):
      start = group.head
      stance = .commits
    // "The closing is no answer": in what somebody has written, a judgement is theirs.
    case .plain where voices.isWritten && !isOwn && isJudgement(i, of: subject):
      start = begin(of: subject)
      stance = .claims
    default: return nil
    }
    return StatementDraft(
      source: isOwn ? subject.tokens : nil,
      cue: nil,
      content: start..<max(chunks[i].tokens.upperBound, chunker.clauseEnd(from: i + 1)),
      stance: stance,
      sentence: sentence,
      rule: Statement.ownWords,
      isOwnWords: true,
    )
  }

  /// Whether a verb says what something is, of what the sentence begins with or a comma parts from that.
  private func isJudgement(_ i: Int, of subject: Subject) -> Bool {
    let first = subject.tokens.lowerBound
    guard chunks[i].group.isCopula, Self.present.contains(key(of: chunks[i].group.head)),
      !Self.empty.contains(key(of: first)), !isDone(behind: chunks[i].tokens.upperBound)
    else { return false }
    // "Peace is near, but they must choose it": what they must says more.
    let goesOn = chunks[(i + 1)...].contains {
      $0.kind == .verb && $0.group.isFinite && $0.group.mood != .plain
    }
    if goesOn { return false }
    let before = begin(of: subject) - 1
    return before < sentenceTokens.lowerBound || passage.isMark(before, UInt8(ascii: ","))
  }

  /// Whether a verb follows, be it some words on, of which the other is an auxiliary: "is hereby | closed",
  /// "are once more | marking".
  private func isDone(behind past: Int) -> Bool {
    let next = (past..<min(past + 3, sentenceTokens.upperBound)).prefix {
      chunker.word($0).classes.isDisjoint(with: [.determiner, .preposition])
    }
    return next.contains {
      chunker.word($0).form.contains(.gerund) || chunker.word($0).form.contains(.participle)
    }
  }

  /// Whether no word that it could belong to stands before a token: "the order I signed" is the order.
  private func opensClause(_ first: Int) -> Bool {
    let before = first - 1
    return before < sentenceTokens.lowerBound
      || chunker.source.tokens[before].kind == .punctuation
      || !chunker.word(before).classes.isDisjoint(with: [.coordinator, .adverb])
  }

  /// Whether whoever speaks has done it: not "we were ordered".
  private func isDecree(_ group: VerbGroup) -> Bool {
    !group.isNegated && !group.isPassive
      && chunker.word(group.head).form.isDisjoint(with: .base)
  }

  /// Verbs for what those in office do by words.
  private static let decreeing = WordSet(
    "directed authorized authorised ordered instructed approved determined declared imposed signed"
  )
  private static let present: WordSet = ["is", "are"]
  private static let empty: WordSet = ["there", "it", "what", "here", "those", "he", "she"]

  /// Whether it is what somebody else is reported to have said.
  private func isReported(_ i: Int) -> Bool {
    guard let last = drafts.last, last.sentence == sentence else { return false }
    return last.content.contains(chunks[i].tokens.lowerBound)
  }

  /// "What we must do", "how we will do it": what that is, is told elsewhere.
  private func isAsked(before first: Int) -> Bool {
    first > sentenceTokens.lowerBound && Self.asking.contains(key(of: first - 1))
      || first > sentenceTokens.lowerBound + 1 && Self.asking.contains(key(of: first - 2))
        && Self.ofAll.contains(key(of: first))
  }

  /// Where the words for a subject begin, with "no" of "no one" and "they" of "they all".
  private func begin(of subject: Subject) -> Int {
    let first = subject.tokens.lowerBound
    guard first > sentenceTokens.lowerBound else { return first }
    let belongs =
      Keys.nobodies.contains(key(of: first - 1))
      || Self.ofAll.contains(key(of: first))
        && chunker.word(first - 1).classes.contains(.pronoun)
    return belongs ? first - 1 : first
  }

  /// Where what is to be done begins: "deliver" of "our aim is to deliver".
  private func past(copula i: Int) -> Int {
    let first = chunks[i].tokens.lowerBound
    guard chunks[i].tokens.count > 2, chunker.word(first + 1).classes.contains(.infinitive) else {
      return first
    }
    return first + 1
  }

  /// "We will become weaker": nobody sets out to.
  private func isSuffered(_ group: VerbGroup) -> Bool {
    Self.undergoing.contains(key(of: group.head))
  }

  /// "I should not be so familiar" asks for nothing.
  private func isI(_ subject: Subject) -> Bool { key(of: subject.tokens.lowerBound) == Keys.i }

  /// "You should be proud" asks for nothing.
  private func isAddressed(_ subject: Subject) -> Bool {
    key(of: subject.tokens.lowerBound) == Keys.you
  }

  private func isMust(_ token: Int) -> Bool { Keys.obligation.contains(key(of: token)) }

  private func key(of token: Int) -> UInt64 { chunker.source.tokens[token].key }

  /// "I will turn to the quay", "we will take questions": speakers say so of what they are saying; "we will
  /// not stop" until something is done they say of that.
  private func isAboutSpeech(_ group: VerbGroup) -> Bool {
    let verb = key(of: group.head)
    return Self.speaking.contains(verb) && !(group.isNegated && Self.ceasing.contains(verb))
  }

  private static let asking: WordSet = ["what", "how", "where", "why", "whatever"]
  private static let ofAll: WordSet = ["all", "both", "each"]
  private static let undergoing: WordSet = ["become", "lose", "need", "suffer", "feel", "miss"]
  private static let ceasing: WordSet = ["stop", "give", "leave", "let", "turn"]
  private static let speaking = WordSet(
    "add answer ask be begin close get give go have hear just leave let mention note open read say "
      + "see speak start stop take talk tell turn"
  )
}
