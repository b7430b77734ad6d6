import Prose

/// What follows a verb and is what was said, thought or wanted.
extension StatementFinder {
  /// The tokens of the complement of the verb at a chunk, nil if it has none that it can report.
  func complement(
    after i: Int,
    _ takes: Verb.Complement,
    _ isPhrasal: Bool,
  ) -> Range<Int>? {
    var j = i + 1
    skipAdjuncts(&j, phrases: false)
    skipAside(&j)
    guard j < chunks.count else { return nil }
    // "Called on Sweden to leave" has somebody addressed, "called for a truce" has not.
    if isPhrasal, !takes.contains(.addressee) {
      // "Made clear to reporters that".
      if takes == .clause, isPreposition(j, Keys.to), j + 2 < chunks.count,
        chunks[j + 1].kind == .nominal, chunks[j + 2].kind == .subordinator
      {
        return clause(j + 2, takes)
      }
      if let range = infinitive(j, takes) { return range }
      return takes.contains(.nominal)
        ? object(j, toClauseEnd: false) ?? clause(j, takes) : clause(j, takes)
    }
    if takes.contains(.addressee), chunks[j].kind == .nominal {
      var past = j + 1
      while past + 1 < chunks.count, chunks[past + 1].kind == .nominal,
        chunks[past].kind == .preposition && !isTopic(past, takes)
          || chunks[past].kind == .coordinator
      {
        past += 2
      }
      if isApposition(past) { past += 3 }
      // "Promised the miners -- young ones -- that".
      skipAside(&past)
      skipAdjuncts(&past, phrases: false)
      // "Told the government there that".
      if past + 1 < chunks.count, chunks[past].kind == .nominal, chunks[past].tokens.count == 1,
        Self.heres.contains(key(past)),
        chunks[past + 1].kind == .subordinator, chunker.isThat(past + 1)
      {
        past += 1
      }
      // "Told members gathered in the hall that".
      if let range = clauseBeyond(past, takes) { return range }
      if past < chunks.count,
        let range = clause(past, takes) ?? infinitive(past, takes) ?? topic(past, takes)
      {
        // What somebody is urged to do needs its subject: "urged Kyiv to sign".
        let keepsObject = chunks[past].kind == .verb
        return keepsObject ? chunks[j].tokens.lowerBound..<range.upperBound : range
      }
      // "Told us at least ten were left".
      if isObjectForm(j), past < chunks.count, takes.contains(.clause), leadsClause(past) {
        return rest(past)
      }
    }
    if let range = clause(j, takes) ?? infinitive(j, takes) ?? topic(j, takes) { return range }
    if takes.contains(.predicate), isPredicated(j), let range = object(j, toClauseEnd: true) {
      return range
    }
    // "Admitted to taking it".
    if takes.contains(.clause), isPreposition(j, Keys.to), j + 1 < chunks.count,
      chunks[j + 1].kind == .verb, chunks[j + 1].group.form == .gerund
    {
      return rest(j + 1)
    }
    // "Called Vell and left", "called the council to tell it": on the telephone.
    if takes.isSuperset(of: [.predicate, .nominal]), chunker.isPerson(j) || leadsAim(j) {
      return nil
    }
    if takes.contains(.nominal), let range = object(j, toClauseEnd: takes.contains(.infinitive)) {
      return range
    }
    // "Asked not to be named said": what somebody asks for is no subject of what is said.
    let isAsked =
      takes.contains(.infinitive) && chunks[j].kind == .verb && chunks[j].group.isInfinitive
    if takes.isSuperset(of: [.clause, .quotation]), !isAsked, !isOpened(before: i),
      let range = clauseBehindLead(j)
    {
      return range
    }
    // "A step Vell believes could help"; "the records that Vell questioned are in the vault": them he
    // questioned.
    if takes.contains(.clause), !takes.contains(.nominal), isGap(j) { return upToComma(rest(j)) }
    if takes.contains(.clause), let that = thatBehindClause(j) { return rest(that) }
    // "said in a statement that", "threatened in a letter to close".
    guard !takes.isDisjoint(with: [.clause, .quotation, .infinitive]),
      chunks[j].kind == .preposition
    else { return nil }
    let isCircumstance =
      Keys.circumstances.contains(key(j))
      // "Proposed to the council to meet".
      || isPreposition(j, Keys.to)
    var k = j
    skipAdjuncts(&k, phrases: true, takes)
    guard k > j, k < chunks.count, chunks[k].kind != .nominal else { return nil }
    // "Said in May, when the roof fell, “…".
    if chunks[k].kind == .comma, takes.contains(.quotation),
      let comma = chunks[(k + 1)...].prefix(10).firstIndex(where: { $0.kind == .comma }),
      comma + 1 < chunks.count, chunks[comma + 1].kind == .openQuote
    {
      return rest(comma + 1)
    }
    return clause(k, takes) ?? topic(k, takes)
      ?? (isCircumstance ? infinitive(k, takes) : nil) ?? clauseBeyond(k, takes)
  }

  /// "Said in a letter written before the vote that": past a participle with its phrases.
  private func clauseBeyond(_ j: Int, _ takes: Verb.Complement) -> Range<Int>? {
    guard takes.contains(.clause), j < chunks.count, chunks[j].kind == .verb,
      !chunks[j].group.isPassive, !chunks[j].group.isInfinitive
    else { return nil }
    var k = j + 1
    skipAdjuncts(&k, phrases: true)
    guard k > j + 1, k < chunks.count, chunks[k].kind == .subordinator, chunker.isThat(k) else {
      return nil
    }
    return rest(k)
  }

  /// The "that" of "said when the suit was filed that": behind one clause that tells when.
  private func thatBehindClause(_ j: Int) -> Int? {
    guard Self.whens.contains(key(j)),
      let that = chunks[j...].dropFirst().prefix(Self.longestWhen).firstIndex(where: {
        $0.kind == .comma || $0.kind == .subordinator
      }), chunks[that].kind == .subordinator, chunker.isThat(that),
      chunks[j..<that].count(where: { $0.kind == .verb && $0.group.isFinite }) == 1
    else { return nil }
    return that
  }

  private static let whens: WordSet = ["when", "after", "before", "while", "as"]
  // Chunks.
  private static let longestWhen = 8

  private static let heres: WordSet = ["there", "here"]

  /// Whether a word like "while" opened the clause of a verb, which its next comma then ends.
  private func isOpened(before i: Int) -> Bool {
    let last = chunks[..<i].last { [.subordinator, .comma, .break].contains($0.kind) }
    return last.map {
      $0.kind == .subordinator && $0.tokens.lowerBound == sentenceTokens.lowerBound
    }
      ?? false
  }

  /// Whether the subject of what is said stands before who says it: "a rule which critics said was
  /// unfair", "a decision they say allowed it".
  private func isGap(_ j: Int) -> Bool {
    guard chunks[j].kind == .verb, chunks[j].group.isFinite, j > 2, chunks[j - 1].kind == .verb,
      chunks[j - 2].kind == .nominal
    else { return false }
    var subject = chunker.headOfChain(j - 2)
    // "Which even Vell says was": the adverb belongs to her.
    if subject > 1, chunks[subject - 1].kind == .adverb { subject -= 1 }
    guard subject > 0 else { return false }
    return chunks[subject - 1].kind == .relative || chunks[subject - 1].kind == .nominal
      || chunks[subject - 1].kind == .subordinator && chunker.isThat(subject - 1)
  }

  /// Skips what is put in between commas or dashes before "that", and says nothing by itself: "saying,
  /// for the first time, that".
  private func skipAside(_ j: inout Int) {
    guard j + 2 < chunks.count, chunks[j].kind == .comma || isDash(j) else { return }
    for k in (j + 2)..<max(j + 2, min(j + 10, chunks.count - 1))
    where chunks[k].kind == chunks[j].kind {
      let isAside =
        isDash(j)
        || !chunks[(j + 1)..<k].contains {
          $0.kind == .openQuote || $0.kind == .verb && $0.group.isFinite
        }
      // "Said Vell, the mayor, that" is no aside; a phrase with a preposition is.
      if isAside, isDash(j) || chunks[j + 1].kind != .nominal,
        chunks[k + 1].kind == .subordinator,
        // "Said, arguing that a dam, if built, would hold": "if" is no clause of what was said.
        chunker.isThat(k + 1) || !chunks[(j + 1)..<k].contains(where: { $0.kind == .verb })
      {
        j = k + 1
      }
      return
    }
  }

  private func isDash(_ i: Int) -> Bool { chunks[i].kind == .break && !chunker.isColon(i) }

  private func skipAdjuncts(_ j: inout Int, phrases: Bool, _ takes: Verb.Complement = []) {
    while j < chunks.count {
      if chunks[j].kind == .adverb || chunks[j].kind == .time {
        j += 1
      } else if phrases, j + 1 < chunks.count, chunks[j].kind == .preposition,
        chunks[j + 1].kind == .nominal, !isTopic(j, takes)
      {
        j += 2
      } else if phrases, isApposition(j) {
        j += 3
      } else {
        return
      }
    }
  }

  /// Whether what stands between commas before "that" names once more where or to whom it was said:
  /// "told reporters in the capital, Selm, that".
  private func isApposition(_ j: Int) -> Bool {
    j + 3 < chunks.count && chunks[j].kind == .comma && chunks[j + 1].kind == .nominal
      && chunks[j + 2].kind == .comma && chunks[j + 3].kind == .subordinator
      && chunker.isThat(j + 3)
  }

  private func clause(_ j: Int, _ takes: Verb.Complement) -> Range<Int>? {
    guard !takes.isDisjoint(with: [.clause, .quotation]) else { return nil }
    switch chunks[j].kind {
    case .subordinator:
      // "Posted on her page that": whoever may be quoted may say that something is so.
      guard takes.contains(.clause) || takes == .quotation && chunker.isThat(j), isContentWord(j),
        !isRelative(j)
      else { return nil }
      return rest(j)
    case .openQuote:
      return takes.contains(.quotation) || hasFiniteVerb(j) ? rest(j) : nil
    case .comma, .break:
      guard takes.contains(.quotation), j + 1 < chunks.count else { return nil }
      let isColon = chunker.isColon(j)
      guard chunks[j + 1].kind == .openQuote || isColon else { return nil }
      return rest(j + 1)
    case .nominal, .adverb:
      guard takes.contains(.clause) else { return nil }
      // "Said the vote to bar them is unfair": what the vote is to do is not told.
      let isPlain = takes.isDisjoint(with: [.infinitive, .addressee, .nominal])
      return isSubjectPronoun(j)
        || !isObjectForm(j)
          && hasFiniteVerb(j, acrossCommas: !takes.contains(.nominal), pastInfinitive: isPlain)
        || isFoundDoing(j, takes) ? withTimes(withEstimate(rest(j))) : nil
    case .preposition:
      return takes.contains(.clause) && isEstimate(j) ? withEstimate(rest(j)) : nil
    default: return nil
    }
  }

  /// "The book she wrote that helped them": the book did; "said that is wrong" is a clause.
  private func isRelative(_ j: Int) -> Bool {
    guard chunker.isThat(j), j > 0, chunks[j - 1].kind == .verb, j + 1 < chunks.count,
      chunks[j + 1].kind == .verb
    else { return false }
    let group = chunks[j + 1].group
    return group.isFinite && !group.isCopula && !group.isPassive && group.mood == .plain
  }

  /// "that", "whether" and the words that ask; not "because" or "when".
  private func isContentWord(_ j: Int) -> Bool {
    let token = chunker.source.tokens[chunks[j].tokens.lowerBound]
    if Keys.content.contains(token.key) { return true }
    let classes = chunker.word(chunks[j].tokens.lowerBound).classes
    return classes.contains(.question) && !classes.contains(.subordinator)
      || classes.contains(.question) && classes.contains(.relative)
  }

  /// Whether the noun phrase at a chunk is the subject of a clause.
  func hasFiniteVerb(
    _ j: Int,
    acrossCommas: Bool = false,
    pastInfinitive: Bool = false,
  ) -> Bool {
    var i = j
    while i < chunks.count {
      switch chunks[i].kind {
      // "Wrote stories but she is no writer": no part of one subject.
      case .coordinator
      where i > j && key(i) == Keys.but
        && chunker.source.tokens[chunks[i].tokens.lowerBound - 1].key != Self.all:
        return false
      case .verb:
        // "Ruled the land and is": who rules is.
        if i > j, chunks[i - 1].kind == .coordinator { return false }
        if chunks[i].group.isFinite { return true }
        if chunks[i].group.isInfinitive, !pastInfinitive || i != j + 1 { return false }
      // "Kept the gates shut as they left": a clause of its own.
      case .preposition
      where isPreposition(i, Keys.as) && i + 1 < chunks.count && chunks[i + 1].kind == .nominal
        && isSubjectPronoun(i + 1):
        return false
      // "Had known him (the two met in Selm)": what stands in brackets is no verb of his.
      case .openBracket:
        guard let end = chunks[i...].firstIndex(where: { $0.kind == .closeBracket }) else {
          return false
        }
        i = end
      case .nominal, .preposition, .adverb, .time, .openQuote, .closeQuote, .coordinator,
        .closeBracket:
        break
      case .relative: return true
      // "The days when the mine was open are gone".
      case .subordinator where i == j + 1 && Keys.reducing.contains(key(i)):
        return chunks[i...].prefix { $0.kind != .comma }
          .count { $0.kind == .verb && $0.group.isFinite } > 1
      case .comma where i == j + 1 && chunks[j].kind == .openQuote:
        return chunks[i...].contains { $0.kind == .verb && $0.group.isFinite }
      case .comma where i > j && acrossCommas: return hasFiniteVerb(behindComma: i)
      default: return false
      }
      i += 1
    }
    return false
  }

  private static let all = Fold.key(of: "all")

  /// "The survey found Vell leading": what somebody is found to do.
  private func isFoundDoing(_ j: Int, _ takes: Verb.Complement) -> Bool {
    takes.isDisjoint(with: [.addressee, .nominal]) && chunks[j].kind == .nominal
      && j + 1 < chunks.count && chunks[j + 1].kind == .verb && !chunks[j + 1].group.isFinite
      && chunks[j + 1].group.form == .gerund
      // "Arguing global warming" is about warming.
      && j + 2 < chunks.count && chunks[j + 2].kind != .terminal && chunks[j + 2].kind != .comma
  }

  /// Whether the subject that a comma interrupts has a verb: "the plan, if adopted, would fail"; "told
  /// lawmakers, in what they called a concession" has none.
  private func hasFiniteVerb(behindComma comma: Int) -> Bool {
    let rest = chunks[(comma + 1)...]
    let isQuote = rest.first?.kind == .openQuote
    let isList = rest.first?.kind == .nominal
    let end = rest.firstIndex { $0.kind == .comma || isList && $0.kind == .coordinator }
    return chunks[(isQuote ? comma : end ?? chunks.count)...]
      .contains { $0.kind == .verb && $0.group.isFinite }
  }

  /// "he", "they": a clause follows, whatever its verb.
  func isSubjectPronoun(_ j: Int) -> Bool {
    guard chunks[j].tokens.count == 1 else { return false }
    let classes = chunker.word(chunks[j].tokens.lowerBound).classes
    return classes.contains(.pronoun)
      && classes.isDisjoint(with: [.object, .determiner, .possessive])
      && j + 1 < chunks.count && chunks[j + 1].kind != .terminal && chunks[j + 1].kind != .comma
  }

  /// "They assured me and left": "me" is nobody's subject.
  func isObjectForm(_ j: Int) -> Bool {
    chunks[j].kind == .nominal && chunks[j].tokens.count == 1
      && chunker.isObjectForm(chunks[j].tokens.lowerBound)
  }

  private func isTopic(_ j: Int, _ takes: Verb.Complement) -> Bool {
    let key = self.key(j)
    return takes.contains(.for) && key == Keys.for
      || takes.contains(.about) && Keys.about.contains(key)
      || takes.contains(.of) && key == Keys.of
  }

  private func topic(_ j: Int, _ takes: Verb.Complement) -> Range<Int>? {
    guard chunks[j].kind == .preposition, isTopic(j, takes), j + 1 < chunks.count,
      // "Asked about, …": about nothing.
      chunks[j + 1].kind != .comma
    else { return nil }
    return rest(j + 1)
  }

  private func object(_ j: Int, toClauseEnd: Bool) -> Range<Int>? {
    switch chunks[j].kind {
    case .nominal, .openQuote: break
    case .verb where chunks[j].group.form == .gerund: return withNegation(rest(j))
    case .subordinator where isContentWord(j): return rest(j)
    default: return nil
    }
    return toClauseEnd
      ? rest(j) : chunks[j].tokens.lowerBound..<chunker.phraseEnd(from: j)
  }

  /// What of a range stands before its first comma.
  func upToComma(_ range: Range<Int>) -> Range<Int> {
    let comma = chunks.first { $0.kind == .comma && range.contains($0.tokens.lowerBound) }
    return range.lowerBound..<(comma?.tokens.lowerBound ?? range.upperBound)
  }

  func rest(_ j: Int) -> Range<Int> {
    chunks[j].tokens.lowerBound..<max(chunks[j].tokens.upperBound, chunker.clauseEnd(from: j))
  }
}

extension Chunker {
  func isColon(_ i: Int) -> Bool {
    chunks[i].kind == .break && reading.passage.isColon(chunks[i].tokens.lowerBound)
  }
}
