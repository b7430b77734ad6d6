import Prose

/// Subjects with a clause of their own between them and their verb.
extension Chunker {
  /// The noun phrase that participles describe which end before a chunk: the lawyers of "lawyers
  /// representing Vell said", the men of "men accused of killing Vell said".
  func described(before i: Int) -> Int? {
    var k = i - 1
    var isDescribed = false
    while k > 0 {
      let group = chunks[k].group
      if chunks[k].kind == .verb {
        // "Reports suggesting Vell left": what they suggest has a subject of its own.
        guard !group.complements.contains(.clause), !group.isCopula, isDescribing(k) else {
          return nil
        }
        isDescribed = true
      } else if chunks[k].kind != .preposition
        || Keys.leads.contains(source.tokens[chunks[k].tokens.lowerBound].key)
      {
        break
      }
      k -= 1
    }
    guard isDescribed, k >= 0, chunks[k].kind == .nominal, !isPronoun(chunks[k]) else { return nil }
    let head = headOfChain(k)
    guard head > 0 else { return head }
    switch chunks[head - 1].kind {
    case .comma, .subordinator, .break, .openQuote, .adverb, .time: return head
    default: return nil
    }
  }

  /// Whether a verb may only say which one is meant: "owned by", "accused of killing", "representing".
  private func isDescribing(_ i: Int) -> Bool {
    let group = chunks[i].group
    let key = source.tokens[group.head].key
    // "Republicans including Vell": he is one; "the words come after" have no participle.
    guard !group.isInfinitive, key != Keys.including, !word(group.head).form.contains(.base) else {
      return false
    }
    if group.form == .gerund, !group.isFinite {
      // "The League peacemaking chief Otto Brand" is one phrase.
      guard i + 1 < chunks.count, chunks[i + 1].kind == .nominal else { return true }
      let first = chunks[i + 1].tokens.lowerBound
      return source.tokens[first].shape != .lower || source.tokens[first].endsInS(source.text)
        || !word(first).classes.isDisjoint(with: .determining)
    }
    if !group.isFinite { return group.form == .participle }
    return isReduced(i) && chunks[i + 1].kind == .preposition && i + 2 < chunks.count
      && chunks[i + 2].kind == .verb
  }

  /// Whether a verb only says which one is meant whose own verb follows: "the men accused of killing
  /// Vell said".
  func isAside(_ i: Int) -> Bool {
    guard chunks[i].group.isFinite, isDescribing(i) else { return false }
    for chunk in chunks[(i + 1)...] {
      switch chunk.kind {
      case .verb where chunk.group.isFinite: return true
      case .nominal, .verb, .adverb, .time: continue
      case .preposition where !Keys.leads.contains(source.tokens[chunk.tokens.lowerBound].key):
        continue
      default: return false
      }
    }
    return false
  }

  /// Whom the relative clause right before a verb is about: "The officials who lost the vote say".
  func beforeRelative(_ verb: Int) -> Subject? {
    var own: Int?
    for i in stride(from: verb - 1, to: 0, by: -1) {
      switch chunks[i].kind {
      case .nominal, .preposition, .adverb, .time: break
      case .verb:
        guard chunks[i].group.isFinite else { continue }
        // "Those who backed a campaign launched in March": what was launched.
        if let later = own, isReduced(later) { own = nil }
        // The verb may be that of what another one reports: "who said the plan failed", but not of what
        // somebody "asked to leave".
        if own != nil || mayTakeClause(i) && !takesInfinitive(i) { return nil }
        own = i
      // "Who left because the mine had closed said": the clause that tells why has its verb.
      case .subordinator where own != nil && isBecause(i): own = nil
      case .relative, .subordinator:
        guard let own, let noun = noun(beforeRelative: i) else { return nil }
        // "The plan that Vell backed failed": two verbs side by side.
        let isBare = !chunks[(own + 1)..<verb].contains { $0.kind == .nominal }
        guard chunks[i].kind == .relative || isThat(i) && isBare,
          let last = chunks[..<verb].lastIndex(where: { $0.kind == .nominal || $0.kind == .verb })
        else { return nil }
        let whom = phrase(endingAt: noun)
        return whom.map {
          Subject(
            tokens: $0.tokens.lowerBound..<chunks[last].tokens.upperBound,
            chunk: $0.chunk,
            antecedent: nil,
          )
        }
      default: return nil
      }
    }
    return nil
  }

  private func takesInfinitive(_ i: Int) -> Bool {
    chunks[(i + 1)...].first { $0.kind != .adverb }?.group.isInfinitive ?? false
  }

  private func isBecause(_ i: Int) -> Bool {
    source.tokens[chunks[i].tokens.lowerBound].key == Self.because
  }

  private static let because = Fold.key(of: "because")

  /// The noun right before a relative word, or before what is put in there: "towns, above all Selm, that".
  private func noun(beforeRelative i: Int) -> Int? {
    if chunks[i - 1].kind == .nominal { return i - 1 }
    guard chunks[i - 1].kind == .comma,
      let comma = chunks[..<(i - 1)].lastIndex(where: { $0.kind == .comma }), comma > 0,
      chunks[comma - 1].kind == .nominal,
      chunks[(comma + 1)..<(i - 1)].allSatisfy({
        [.nominal, .preposition, .adverb].contains($0.kind)
      })
    else { return nil }
    return comma - 1
  }

  /// Whether a verb in the past may be a participle that tells of the noun before it.
  private func isReduced(_ verb: Int) -> Bool {
    chunks[verb].group.form.contains(.past) && chunks[verb].tokens.count == 1
      && chunks[verb - 1].kind == .nominal && !isPronoun(chunks[verb - 1])
      && verb + 1 < chunks.count && [.preposition, .time].contains(chunks[verb + 1].kind)
  }

  /// What the clause of a verb without a relative word is about: "the threat" of "the threat Zenda poses
  /// to Norway" and of "the threat it poses to Norway".
  func beforeContact(_ verb: Int) -> Int? {
    guard verb > 0, chunks[verb].kind == .verb, chunks[verb].group.isFinite, !mayTakeClause(verb),
      chunks[verb - 1].kind == .nominal
    else { return nil }
    if isPronoun(chunks[verb - 1]), verb > 1, chunks[verb - 2].kind == .nominal {
      return headOfChain(verb - 2)
    }
    return nounBeforeName(verb - 1) == nil ? nil : verb - 1
  }

  /// The last word of the noun that a phrase begins with and a name ends: "threat" of "the threat Zenda".
  func nounBeforeName(_ i: Int) -> Int? {
    let words = chunks[i].tokens
    guard words.count > 2, !word(words.lowerBound).classes.isDisjoint(with: .determining),
      let noun = source.tokens[words].lastIndex(where: { $0.shape == .lower }),
      noun > words.lowerBound, noun + 1 < words.upperBound
    else { return nil }
    return noun
  }

  /// "The boy, who grew up in Selm, Zenda said": where he grew up says nothing, and he has no other
  /// verb.
  func beforeClosedRelative(endingAt last: Int, _ verb: Int) -> Subject? {
    guard last > 5, isLand(last), chunks[last - 1].kind == .comma,
      chunks[last - 2].kind == .nominal, chunks[last - 3].kind == .preposition,
      verb + 1 < chunks.count,
      // "The boy, who lived in Selm, Zenda said, left".
      ![.comma, .terminal].contains(chunks[verb + 1].kind),
      let relative = chunks[..<(last - 3)].lastIndex(where: { $0.kind == .relative }), relative > 1,
      chunks[relative - 1].kind == .comma, chunks[relative - 2].kind == .nominal,
      headOfChain(relative - 2) == 0
    else { return nil }
    return phrase(endingAt: relative - 2)
  }

  /// What a relative clause behind a noun phrase is about: the first of its chain, but of "nations in favour
  /// of those that fled" those.
  func antecedent(at noun: Int) -> Int {
    let isPointed = source.tokens[chunks[noun].tokens.lowerBound].key == Keys.those
    return isPointed && chunks[noun].tokens.count == 1 ? noun : headOfChain(noun)
  }
}
