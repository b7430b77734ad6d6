import Prose

/// The stance in what is said, where the verb that reports it has none: "said it would not accept".
extension Chunker {
  func stance(in content: Range<Int>) -> Stance? {
    guard
      let i = chunks.firstIndex(where: {
        $0.kind == .verb && content.contains($0.tokens.lowerBound) && $0.group.isFinite
      })
    else { return nil }
    let group = chunks[i].group
    if group.mood == .obligation, !group.isNegated { return .demands }
    if group.isCopula { return verdict(after: i) }
    let subject = subject(of: i)
    guard let subject, subject.tokens.count == 1,
      !word(subject.tokens.lowerBound).classes.isDisjoint(with: [.pronoun, .first]),
      // "A soldier who supported it" is not for it for whoever says so.
      !word(subject.tokens.lowerBound).classes.contains(.relative)
    else { return nil }
    if let stance = group.entry?.stance {
      return group.isNegated ? stance.negated : stance
    }
    return (group.mood == .future || group.mood == .possible) && !group.isNegated
      && !group.isPassive && group.entry?.act != nil ? .commits : nil
  }

  /// "She", "her party", "our government".
  private func isOwn(_ subject: Subject?) -> Bool {
    subject.map {
      !word($0.tokens.lowerBound).classes.isDisjoint(with: [.pronoun, .first, .possessive])
    } ?? false
  }

  private func verdict(after i: Int) -> Stance? {
    guard i + 1 < chunks.count, !chunks[i].group.isNegated,
      let match = StanceAdjective.table.longestMatch(
        source.tokens,
        at: chunks[i + 1].tokens.lowerBound,
        before: chunks[chunks.count - 1].tokens.upperBound,
      )
    else { return nil }
    let adjective = StanceAdjective.all[match.value]
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
