import Prose

/// Stances that are given up, refused or over: "stopped backing it", "would not back it", "had backed it
/// until May".
extension StatementFinder {
  /// "Stopped supporting it": supports it no longer.
  func isCeased(_ i: Int) -> Bool {
    chunks[i].group.form == .gerund && !chunks[i].group.isFinite && i > 0
      && chunks[i - 1].kind == .verb && Self.ceasing.contains(chunks[i - 1].group.verb)
  }

  private static let ceasing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "stop", "cease", "quit", "avoid",
  ])

  /// "Would not support it", "cannot accept it": does not.
  func isRefusal(_ i: Int, _ verb: Verb) -> Bool {
    let group = chunks[i].group
    return group.isNegated && group.isFinite && !group.isPassive
      && (verb.stance == .supports || verb.stance == .commits)
      && !chunks.contains {
        $0.kind == .subordinator
          && Keys.conditions.contains(
            chunker.source.tokens[$0.tokens.lowerBound].key
          )
      }
  }

  /// "Had supported it until May", "once supported it": does so no longer.
  func isOver(_ i: Int) -> Bool {
    let group = chunks[i].group
    let tokens = chunker.source.tokens
    guard let stance = group.entry?.stance, stance == .supports || stance == .opposes,
      group.isFinite, !group.isNegated, group.mood == .plain
    else { return false }
    if i > 0, chunks[i - 1].kind == .adverb, Self.formerly.contains(key(i - 1)) { return true }
    return group.isPerfect && tokens[chunks[i].tokens.lowerBound].key == Self.had
      && sentenceTokens.contains { $0 > group.head && Self.turns.contains(tokens[$0].key) }
  }

  /// "Hopes that Vell will support it": others do.
  func isHopedFor(_ i: Int, _ subject: Subject) -> Bool {
    guard !subject.isShared, subject.antecedent == nil else { return false }
    var before = subject.chunk - 1
    // What looks like a clause on the noun is what it is a sign of.
    if before > 0, [.subordinator, .relative].contains(chunks[before].kind), chunker.isThat(before)
    {
      before -= 1
    }
    guard before >= 0 else { return false }
    if chunks[before].kind == .nominal {
      // "They are optimistic that Zenda will back it".
      let isHope =
        chunks[i].group.mood == .future
        && Self.hopeful.contains(chunker.source.tokens[chunks[before].tokens.upperBound - 1].key)
      return isHope || before < subject.chunk - 1 && isNoSign(before)
    }
    return chunks[i].group.mood == .future && chunks[before].kind == .verb
      && Self.hoping.contains(chunks[before].group.verb)
  }

  /// "No signs that", "little evidence that".
  private func isNoSign(_ i: Int) -> Bool {
    (isNoneAtAll(i) || i > 0 && chunks[i - 1].group.isNegated)
      && Self.signs.contains(chunker.source.tokens[chunks[i].tokens.upperBound - 1].key)
  }

  private static let hopeful: WordSet = ["optimistic", "hopeful", "confident", "sure", "doubtful"]
  private static let signs = WordSet(
    "sign signs indication indications evidence guarantee guarantees suggestion proof hint hints"
  )

  private static let hoping: Set<Int16> = VerbLexicon.shared.indices(of: [
    "hope", "expect", "doubt", "wish",
  ])
  private static let had = Fold.key(of: "had")
  private static let formerly: WordSet = [
    "initially", "once", "originally", "previously", "formerly",
  ]
  private static let turns: WordSet = ["now", "until", "till"]

  /// "Expressed no support", "showed little interest".
  func isNoneAtAll(_ i: Int) -> Bool {
    Keys.nobodies.contains(key(i)) && chunks[i].tokens.count > 1
  }

  /// "Withdrew its support": takes back what the noun offers.
  func isWithdrawing(_ verb: Int) -> Bool { Self.withdrawing.contains(chunks[verb].group.verb) }

  private static let withdrawing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "withdraw", "drop", "end", "revoke", "rescind", "suspend", "abandon", "reverse", "break",
    "remove", "freeze", "withhold", "halt",
  ])
}
