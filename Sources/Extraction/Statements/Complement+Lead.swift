import Prose

/// What leads the clause that is said: "said under the plan the mine would close".
extension StatementFinder {
  /// The clause said that begins with a phrase, or behind phrases that tell how it was said; nil where
  /// none does.
  func clauseBehindLead(_ j: Int) -> Range<Int>? {
    if leadsClause(j) {
      // "Saying of Vell, “…": that is whom he speaks of.
      let comma =
        Self.addressing.contains(key(j)) && chunks[j].kind == .preposition
        ? chunks[j...].firstIndex { $0.kind == .comma } : nil
      return rest(comma.map { $0 + 1 } ?? j)
    }
    // Where the phrases begin that belong to what is said: "in a statement | in many places".
    var start: Int?
    var k = j
    while k < chunks.count, chunks[k].kind != .nominal {
      guard let lead = lead(at: k) else { return nil }
      start = lead.isSaid ? start ?? k : nil
      k = lead.past
      while k < chunks.count, k > j, chunks[k].kind == .nominal, isContact(k) {
        k = (chunks[k...].firstIndex { $0.kind == .verb } ?? k) + 1
        start = nil
      }
    }
    guard k > j, k < chunks.count, !isObjectForm(k), hasFiniteVerb(k) else { return nil }
    let said = withEstimate(rest(k))
    return start.map { chunks[$0].tokens.lowerBound..<said.upperBound } ?? said
  }

  /// A clause with the times before it that tell when it is so, not when it was said: "next week".
  func withTimes(_ range: Range<Int>) -> Range<Int> {
    guard var j = chunks.firstIndex(where: { $0.tokens.lowerBound == range.lowerBound }) else {
      return range
    }
    while j > 1, chunks[j - 1].kind == .time, isOfClause(j - 1) { j -= 1 }
    return chunks[j].tokens.lowerBound..<range.upperBound
  }

  /// Whether a phrase leads a clause that is said: "said under the plan, taxes would rise", "said having
  /// a plan helps".
  func leadsClause(_ j: Int) -> Bool {
    if chunks[j].kind == .verb, !chunks[j].group.isFinite {
      let isSubject =
        chunks[j].group.form == .gerund || chunks[j].group.isInfinitive
        || Self.gerunds.contains(key(j))
      return isSubject && j + 1 < chunks.count && hasFiniteVerb(j + 1)
    }
    if chunks[j].kind == .preposition, isInverted(j) || isRange(j) { return true }
    guard chunks[j].kind == .preposition || chunks[j].kind == .subordinator,
      let comma = chunks[(j + 1)...].firstIndex(where: { $0.kind == .comma }),
      comma - j < Self.longestLead, comma + 1 < chunks.count,
      [.nominal, .openQuote].contains(chunks[comma + 1].kind),
      !(j..<comma).contains(where: { chunks[$0].kind == .subordinator && chunker.isThat($0) })
    else { return false }
    return hasFiniteVerb(comma + 1)
  }

  // Chunks: "under the plan of the council in Selm,".
  private static let longestLead = 8
  private static let gerunds: WordSet = ["having", "being"]

  /// "Said among the dead were two miners".
  private func isInverted(_ j: Int) -> Bool {
    j > 0 && j + 3 < chunks.count && chunks[j - 1].kind == .verb
      && chunks[j + 1].kind == .nominal && chunks[j + 2].kind == .verb
      && chunks[j + 2].group.isFinite && chunks[j + 2].group.isCopula
      && chunks[j + 3].kind == .nominal
  }

  /// "Said from 10 to 20 miners had died".
  private func isRange(_ j: Int) -> Bool {
    j + 4 < chunks.count && isPreposition(j, Keys.from) && isPreposition(j + 2, Keys.to)
      && chunks[j + 1].kind == .nominal && chunks[j + 3].kind == .nominal
      && chunker.isNumber(chunks[j + 1].tokens.lowerBound)
      && chunker.isNumber(chunks[j + 3].tokens.lowerBound)
      && chunks[j + 4].kind == .verb && chunks[j + 4].group.isFinite
  }

  // MARK: One lead

  /// A phrase or a clause before the clause that is said, and whether it belongs to that.
  private struct Lead {
    var past: Int
    var isSaid: Bool
  }

  private func lead(at k: Int) -> Lead? {
    let key = self.key(k)
    switch chunks[k].kind {
    case .time: return Lead(past: k + 1, isSaid: isOfClause(k))
    case .adverb:
      return Lead(past: k + 1, isSaid: Self.inherent.contains(key))
    // "After reading papers regarding the case".
    case .verb where chunks[k].group.form == .gerund && !chunks[k].group.isFinite:
      guard k + 2 < chunks.count, chunks[k + 1].kind == .nominal, chunks[k - 1].kind == .nominal
      else { return nil }
      return Lead(past: k + 2, isSaid: false)
    case .preposition, .subordinator: break
    default: return nil
    }
    guard k + 1 < chunks.count else { return nil }
    if Keys.leads.contains(key), let lead = clauseLead(k, key) { return lead }
    switch chunks[k + 1].kind {
    // "So far", "until then", "at least two-thirds".
    case .adverb: return Lead(past: k + 2, isSaid: true)
    // "Because of the flood".
    case .preposition where chunks[k].kind == .subordinator && k + 2 < chunks.count:
      return phraseLead(k + 2, isSaid: true)
    case .verb where chunks[k + 1].group.form == .gerund && chunks[k].kind == .preposition:
      guard k + 3 < chunks.count else { return nil }
      let isObject =
        chunks[k + 2].kind == .nominal
        && !(chunks[k + 3].kind == .verb && chunks[k + 3].group.isFinite)
      return Lead(past: k + (isObject ? 3 : 2), isSaid: Self.inherent.contains(key))
    case .nominal where chunks[k].kind == .preposition:
      let first = self.key(k + 1)
      return phraseLead(
        k + 1,
        isSaid: Self.inherent.contains(key) || Self.shares.contains(first)
          || Keys.quantities.contains(first),
      )
    default: return nil
    }
  }

  /// The phrase whose noun stands at a chunk: with a second noun, or with what became of the first.
  private func phraseLead(_ noun: Int, isSaid: Bool) -> Lead? {
    guard chunks[noun].kind == .nominal else { return nil }
    let past = noun + 1
    guard past + 1 < chunks.count else { return nil }
    // "For the party to win".
    if isPreposition(noun - 1, Keys.for), chunks[past].kind == .verb,
      chunks[past].group.isInfinitive
    {
      let isObject =
        past + 2 < chunks.count && chunks[past + 1].kind == .nominal
        && !(chunks[past + 2].kind == .verb && chunks[past + 2].group.isFinite)
      return Lead(past: past + (isObject ? 2 : 1), isSaid: true)
    }
    // "With the mine gone".
    if isPreposition(noun - 1, Self.with), chunks[past].kind == .verb, !chunks[past].group.isFinite,
      !chunks[past].group.isInfinitive
    {
      return Lead(past: past + 1, isSaid: true)
    }
    if chunks[past].kind == .coordinator, chunks[past + 1].kind == .nominal,
      past + 2 < chunks.count, chunks[past + 2].kind != .verb
    {
      return Lead(past: past + 2, isSaid: isSaid)
    }
    return Lead(past: past, isSaid: isSaid)
  }

  /// "Once the mine is safe | the miners will return", "as he left | he would appeal".
  private func clauseLead(_ k: Int, _ key: UInt64) -> Lead? {
    var subject = k + 1
    // "As long as".
    if chunks[subject].kind == .adverb, subject + 2 < chunks.count, isPreposition(k, Keys.as),
      isPreposition(subject + 1, Keys.as)
    {
      subject += 2
    }
    guard chunks[subject].kind == .nominal else { return nil }
    var verb: Int?
    for i in (subject + 1)..<chunks.count {
      switch chunks[i].kind {
      case .verb where chunks[i].group.isFinite:
        guard let first = verb else {
          verb = i
          continue
        }
        guard chunks[i - 1].kind == .nominal else { continue }
        let main = chunker.headOfChain(i - 1)
        // "As he saw this unfold", "as he said the army would leave".
        let group = chunks[first].group
        let isOfFirst =
          main == first + 1
          && (!group.complements.isDisjoint(with: [.clause, .addressee])
            || !group.isPassive && !group.isCopula && !isSubjectPronoun(main))
        guard main > first, [.nominal, .verb, .time, .adverb].contains(chunks[main - 1].kind),
          !isOfFirst
        else { return nil }
        let isPlainPast = group.mood == .plain && (group.form == .past || group.isPast)
        return Lead(
          past: main,
          isSaid: !isPlainPast || subject > k + 1 || Self.reasons.contains(key),
        )
      case .verb, .nominal, .preposition, .adverb, .time: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether a clause about the noun before it begins with a noun phrase: "in a speech he gave".
  private func isContact(_ k: Int) -> Bool {
    guard chunks[k - 1].kind == .nominal,
      case let noun = chunker.source.tokens[chunks[k - 1].tokens.upperBound - 1],
      noun.shape != .capitalized,
      let verb = chunks[k...].firstIndex(where: { $0.kind == .verb }), verb + 1 < chunks.count
    else { return false }
    // "Ways those funds could be used".
    if Self.manners.contains(noun.key) { return true }
    let group = chunks[verb].group
    guard group.isFinite, group.mood == .plain, !group.isPassive, !group.isCopula else {
      return false
    }
    switch chunks[verb + 1].kind {
    case .nominal, .openQuote: return false
    case .verb: return !chunks[verb + 1].group.isInfinitive
    case .subordinator: return !group.complements.contains(.clause)
    default: return true
    }
  }

  /// Whether a time before a clause tells when it is so: "said next week it would", not "on Friday".
  private func isOfClause(_ time: Int) -> Bool {
    let tokens = chunks[time].tokens
    let key = chunker.source.tokens[tokens.lowerBound].key
    guard time > 0, !(chunks[time - 1].kind == .verb && chunks[time - 1].group.isPerfect) else {
      return false
    }
    return Self.whens.contains(key)
      || tokens.count > 1
        && (Keys.in == key || Keys.for == key)
        && chunker.source.tokens[tokens].contains { Self.relative.contains($0.key) }
  }

  private static let with = Fold.key(of: "with")
  private static let addressing: WordSet = ["of", "to", "about"]
  private static let manners: WordSet = ["way", "ways", "reason", "reasons", "extent"]
  private static let whens: WordSet = [
    "next", "tomorrow", "by", "since", "within", "until", "till", "every", "each", "over", "as",
  ]
  private static let relative: WordSet = ["coming", "next", "past", "future", "now", "recent"]
  /// Lead to what belongs to a clause, whoever says it.
  private static let inherent: WordSet = [
    "under", "without", "despite", "unlike", "like", "among", "because", "due", "instead", "given",
    "beyond", "besides", "except", "as", "even", "far",
  ]
  /// Begin phrases that are about some of what a clause is about: "in many places", "at times".
  private static let shares: WordSet = [
    "other", "certain", "such", "every", "each", "any", "times", "cases", "places", "least",
  ]
  /// Open clauses that are part of what is said even where they tell what was.
  private static let reasons: WordSet = [
    "although", "though", "because", "while", "whereas", "once", "unless", "until", "if",
  ]
}
