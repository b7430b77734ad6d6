import Prose

/// What somebody wants, plans or refuses to do: "promised not to sign", "all they want to see is peace".
extension StatementFinder {
  /// The infinitive that begins with a chunk, with what belongs to it; nil where none does.
  func infinitive(_ j: Int, _ takes: Verb.Complement) -> Range<Int>? {
    guard takes.contains(.infinitive) else { return nil }
    // "Pledged to “end the war”".
    if isPreposition(j, Keys.to), j + 2 < chunks.count, chunks[j + 1].kind == .openQuote,
      chunker.word(chunks[j + 2].tokens.lowerBound).form.contains(.base)
    {
      return withNegation(rest(j))
    }
    guard chunks[j].kind == .verb, chunks[j].group.isInfinitive else { return nil }
    if j + 1 < chunks.count, chunks[j + 1].kind == .verb, chunks[j + 1].group.isFinite {
      return cleft(j)
    }
    return isOfThing(j) ? nil : withNegation(rest(j))
  }

  /// "What we want to see is peace"; "the road he plans to build is open" does not say what he plans.
  private func cleft(_ j: Int) -> Range<Int>? {
    guard chunks[j + 1].group.isCopula, j + 2 < chunks.count,
      chunks[..<j].contains(where: {
        Self.clefts.contains(chunker.source.tokens[$0.tokens.lowerBound].key)
      })
    else { return nil }
    return rest(j + 2)
  }

  private static let clefts: WordSet = ["what", "all"]

  /// Whether what an infinitive is about stands before, and behind it nothing: "the hostages that they
  /// plan to free".
  private func isOfThing(_ j: Int) -> Bool {
    guard j + 1 >= chunks.count || [.terminal, .comma].contains(chunks[j + 1].kind), j > 0,
      let subject = chunker.subject(of: j - 1), !subject.isShared, subject.antecedent == nil,
      let first = chunks.firstIndex(where: { $0.tokens.lowerBound == subject.tokens.lowerBound }),
      first > 0
    else { return false }
    return key(first - 1) == Keys.what
      || chunks[first - 1].kind == .relative && Keys.subjects.contains(key(first - 1))
      || chunks[first - 1].kind == .nominal && !isLed
  }

  /// "Promised not to sign" is no promise to sign.
  func withNegation(_ range: Range<Int>) -> Range<Int> {
    let before = range.lowerBound - 1
    let isNegated =
      before >= sentenceTokens.lowerBound
      && chunker.word(before).classes.contains(.negation)
    return isNegated ? before..<range.upperBound : range
  }

  /// "Would like to close it": wants to.
  func wish(_ i: Int) -> Verb? {
    let group = chunks[i].group
    let tokens = chunker.source.tokens
    guard group.mood == .possible, tokens[group.head].key == Self.like,
      [Self.would, Self.d].contains(key(i)),
      // "As much as he would like to see it".
      key(0) != Keys.as
    else { return nil }
    return Verb.wish
  }

  private static let like = Fold.key(of: "like")
  private static let would = Fold.key(of: "would")
  private static let d = Fold.key(of: "'d")
}
