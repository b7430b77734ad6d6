import Prose

/// What a speaker announces and asks for in a text of his own: "we will rebuild the quay", "they
/// must leave".
extension StatementFinder {
  func fromOwnWords(at i: Int) -> StatementDraft? {
    let group = chunks[i].group
    guard isSpoken, group.isFinite, !chunker.isConditional(i), i + 1 < chunks.count,
      let subject = chunker.subject(of: i), subject.antecedent == nil, !subject.isShared,
      !isAddressed(subject), !isReported(i)
    else { return nil }
    let isOwn = chunker.word(subject.tokens.lowerBound).classes.contains(.first)
    let start: Int
    let stance: Stance
    switch group.mood {
    case .future where isOwn && !isAboutSpeech(group):
      start = chunks[i].tokens.lowerBound
      stance = .commits
    case .obligation where isMust(chunks[i].tokens.lowerBound) && !isMust(group.head):
      start = subject.tokens.lowerBound
      stance = .demands
    default: return nil
    }
    return StatementDraft(
      source: isOwn ? subject.tokens : nil,
      cue: nil,
      content: start..<max(chunks[i].tokens.upperBound, chunker.clauseEnd(from: i + 1)),
      stance: stance,
      sentence: sentence,
      rule: "own words",
      isOwnWords: true,
    )
  }

  /// Whether it is what somebody else is reported to have said.
  private func isReported(_ i: Int) -> Bool {
    guard let last = drafts.last, last.sentence == sentence else { return false }
    return last.content.contains(chunks[i].tokens.lowerBound)
  }

  /// "You should be proud" asks for nothing.
  private func isAddressed(_ subject: Subject) -> Bool {
    key(of: subject.tokens.lowerBound) == Keys.you
  }

  private func isMust(_ token: Int) -> Bool { Keys.obligation.contains(key(of: token)) }

  private func key(of token: Int) -> UInt64 { chunker.source.tokens[token].key }

  /// "I will turn to the quay", "we will take questions": speakers say so of what they are saying.
  private func isAboutSpeech(_ group: VerbGroup) -> Bool {
    Self.speaking.contains(key(of: group.head))
  }

  private static let speaking = WordSet(
    "add answer ask be begin close get give go have hear just leave let mention note open read say "
      + "see speak start stop take talk tell turn"
  )
}
