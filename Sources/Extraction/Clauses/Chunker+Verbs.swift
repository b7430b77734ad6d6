import Prose

/// Which words of a sentence are verbs, by what stands around them.
extension Chunker {
  /// Whether "never" or "no longer" stands right before a verb.
  func isDenied(before i: Int) -> Bool {
    guard i > first else { return false }
    return word(i - 1).classes.isSuperset(of: [.negation, .adverb])
      || i - 2 >= first && isNoLonger(i - 2)
  }

  /// Whether "no longer" begins with a token.
  func isNoLonger(_ i: Int) -> Bool {
    i + 1 < end && tokens[i].key == Keys.no && tokens[i + 1].key == Keys.longer
  }

  /// A verb without auxiliaries, if what stands around the word lets it be one.
  func lexical(at i: Int, _ group: inout VerbGroup) -> Int? {
    let word = self.word(i)
    if Self.adjectives.contains(tokens[i].key), i + 1 < end, tokens[i + 1].kind == .word {
      return nil
    }
    if isForewarning(i) || isAim(from: i, to: i + Int(word.length)) || isLikening(i) || isRaised(i)
      || isThinkTank(i)
    {
      return nil
    }
    let isPlain = isPlainObject
    let isReport =
      word.verb >= 0 && lexicon.verbs[Int(word.verb)].complements.contains(.quotation)
    let place = VerbPlace(
      before: previousWord(i),
      after: i + Int(word.length) < end ? self.word(i + Int(word.length)) : nil,
      previous: chunks.last?.kind,
      previousVerb: chunks.last(where: { $0.kind == .verb })?.group,
      isAfterRelative: isAfterRelative(i),
      isAfterClause: isAfterClause,
      isNoun: word.verb >= 0 && lexicon.verbs[Int(word.verb)].isNoun,
      isPhrasal: word.length > 1,
      isCapitalized: tokens[i].shape != .lower && !isTitleCase,
      isFirst: i == first,
      isPluralBefore: isPluralBefore(i),
      isBare: isBare(before: i),
      isObjectBefore: isObjectBefore(isPlain),
      isPlainObject: isPlain,
      isEnd: isEnd(i + Int(word.length)),
      isInComplement: isInComplement,
      isByAfter: isNext(i + Int(word.length), Keys.by) && !isMeans(i + Int(word.length) + 1)
        && !isMargin(i + Int(word.length) + 1)
        && !(isReport && isTime(i + Int(word.length) + 1))
        || Self.charged.contains(tokens[i].key) && isNext(i + 1, Keys.of),
      isAsAfter: isNext(i + Int(word.length), Keys.as),
      isEvent: Self.events.contains(tokens[i].key),
      isClosing: isClosing(i, past: i + Int(word.length)),
      isFear: tokens[i].key == Self.feared && i + 1 < end && Self.fates.contains(tokens[i + 1].key),
      isOnlyVerb: isOnlyVerb(i, past: i + Int(word.length)),
      isShown: isShown(at: i),
      isReport: isReport,
      isNounAfter: isFollowedByNoun(i + Int(word.length) - 1),
      isSubjectAfter: isFollowedByNoun(i) && i + 2 < end
        && !self.word(i + 2).classes.isDisjoint(with: .auxiliary),
      isProperAfter: isProper(i + Int(word.length)),
    )
    guard let form = place.form(of: word.form),
      form != .base || !isCompound(before: i) && !isOne(before: i)
    else {
      return nil
    }
    group.head = i
    group.verb = word.verb
    group.form = form
    group.isFinite = form == .past || form == .third || form == .base
    return i + Int(word.length)
  }

  /// Whether the last noun phrase stands behind "of", and a finite verb before that in its clause: "voiced
  /// alarm over reports of miners".
  private var isInComplement: Bool {
    guard chunks.count > 3, chunks.last?.kind == .nominal, case let of = chunks[chunks.count - 2],
      of.kind == .preposition, tokens[of.tokens.upperBound - 1].key == Keys.of,
      // "In May hundreds of miners left".
      !Self.quantities.contains(tokens[max(first, of.tokens.lowerBound - 1)].key)
    else { return false }
    for chunk in chunks.dropLast(2).reversed() {
      switch chunk.kind {
      case .nominal, .preposition, .time, .adverb: continue
      case .verb: return chunk.group.isFinite
      default: return false
      }
    }
    return false
  }

  private func isEnd(_ i: Int) -> Bool {
    i >= end || i + 1 == end && tokens[i].kind == .punctuation
  }

  private static let quantities = WordSet(
    """
    hundreds thousands tens dozens scores millions number numbers group groups majority rest half some many most \
    one two three several few all each part lot lots
    """
  )
  /// Verbs whose object is who did it, and which name what with "of": "a judge accused of torture".
  private static let charged: WordSet = ["accused", "convicted", "suspected", "acquitted"]
  private static let adjectives: WordSet = [
    "neighbouring", "neighboring", "surrounding", "remaining", "ongoing", "outgoing", "incoming",
    "upcoming", "existing",
  ]
  private static let feared = Fold.key(of: "feared")
  private static let fates: WordSet = ["dead", "lost", "trapped", "missing", "drowned", "buried"]
  private static let events: WordSet = [
    "meeting", "hearing", "briefing", "shooting", "gathering", "killing", "wedding", "warning",
    "bombing", "stabbing", "offering", "ruling", "polling",
    "fundraising", "spending", "advertising", "funding", "housing", "banking", "peacekeeping",
  ]

  /// "Drones and early warning systems": nobody warns.
  private func isForewarning(_ i: Int) -> Bool {
    i > first && Self.events.contains(tokens[i].key) && Self.early.contains(tokens[i - 1].key)
  }

  private static let early: WordSet = ["early", "advance", "final"]

  /// "Higher pay": what is more of something is a noun.
  private func isRaised(_ i: Int) -> Bool {
    i > first && word(i).form.contains(.base) && Self.comparatives.contains(tokens[i - 1].key)
      && chunks.last?.kind == .nominal
  }

  private static let comparatives: WordSet = [
    "higher", "lower", "better", "bigger", "greater", "larger", "smaller", "longer", "shorter",
  ]

  /// "New talks to end the war": what "to" leads to is a verb, not whom somebody talks to.
  private func isAim(from i: Int, to past: Int) -> Bool {
    past > i + 1 && past + 1 < end && tokens[past - 1].key == Keys.to
      && word(past).form.contains(.base) && chunks.last?.kind == .nominal
      && !word(past + 1).classes.isDisjoint(with: .determining)
      && word(i).verb >= 0 && lexicon.verbs[Int(word(i).verb)].complements.contains(.nominal)
      && word(i).form.contains(.third)
  }

  /// "Said by phone", "wrote by e-mail": that is how, not who.
  private func isMeans(_ i: Int) -> Bool {
    i < end && tokens[i].shape == .lower && word(i).classes.isDisjoint(with: .determining)
      && tokens[i..<min(i + 2, end)].contains { Keys.means.contains($0.key) }
  }

  /// "The Selm Centre think tank": the first word is no verb, whatever stands before it.
  private func isThinkTank(_ i: Int) -> Bool {
    tokens[i].key == Self.think && i + 1 < end && Self.tanks.contains(tokens[i + 1].key)
  }

  private static let think = Fold.key(of: "think")
  private static let tanks: WordSet = ["tank", "tanks"]

  /// "Critics like Vell say": only a pronoun likes somebody.
  private func isLikening(_ i: Int) -> Bool {
    // "Officials close to Vell".
    if tokens[i].key == Self.close, i + 1 < end, tokens[i + 1].key == Keys.to,
      chunks.last?.kind == .nominal
    {
      return true
    }
    guard tokens[i].key == Self.like, let last = chunks.last, last.kind == .nominal else {
      return false
    }
    return !isPronoun(last)
  }

  private static let close = Fold.key(of: "close")
  private static let like = Fold.key(of: "like")

  /// "Talks resume on Friday", "the trial of Vell opens on Friday", "if judges agree, the union faces fines of
  /// millions".
  private func isOnlyVerb(_ i: Int, past: Int) -> Bool {
    guard chunks.last?.kind == .nominal, isClauseStart(headOfChain(chunks.count - 1)),
      word(i).verb >= 0,
      lexicon.verbs[Int(word(i).verb)].isNoun, past < end,
      word(past).classes.contains(.preposition) || isTime(past) || isObject(past)
    else { return false }
    // "The law lapses in May unless the council renews it".
    let rest = (past..<end).prefix { !Self.hinges.contains(tokens[$0].key) }
    return !rest.contains {
      let other = word($0)
      // The month is no "may".
      return tokens[$0].shape == .lower && !other.classes.isDisjoint(with: .auxiliary)
        || !other.form.isDisjoint(with: [.past, .third]) && !tokens[$0].endsInS(text)
        || other.form.contains(.third) && !isNounLike($0)
    }
  }

  private static let hinges: WordSet = ["unless", "if", "until", "because", "once"]

  /// Whether nothing but times, places or a condition stands before a chunk.
  private func isClauseStart(_ chunk: Int) -> Bool {
    guard chunk > 0 else { return true }
    guard chunks[chunk - 1].kind == .comma else { return false }
    return chunks[0].kind == .subordinator
      || chunks[..<(chunk - 1)].allSatisfy { [.time, .preposition, .nominal].contains($0.kind) }
        && chunks[0].kind != .nominal
  }

  /// "Fines" behind "the union faces": a noun that a verb may have as its object.
  private func isObject(_ i: Int) -> Bool {
    guard tokens[i].kind == .word, tokens[i].shape == .lower, word(i).classes.isEmpty,
      word(i).form.isEmpty || word(i).form.contains(.third) && isNounLike(i),
      !tokens[i].endsInLy(text), let subject = chunks.last
    else { return false }
    return !word(subject.tokens.lowerBound).classes.isDisjoint(with: [.determiner, .possessive])
      || tokens[subject.tokens.upperBound - 1].shape != .lower
  }

  private func isClosing(_ i: Int, past: Int) -> Bool {
    let verb = word(i).verb
    guard verb >= 0, lexicon.verbs[Int(verb)].complements.contains(.clause), chunks.count > 2,
      chunks[chunks.count - 2].kind == .comma, past < end, tokens[past].kind == .punctuation
    else { return false }
    return tokens[i - 1].endsInS(text)
      && chunks.dropLast(2).contains { $0.kind == .verb && $0.group.isFinite }
  }

  /// "Said by Friday the road would be open": that is when, not who.
  private func isTime(_ i: Int) -> Bool {
    guard i < end else { return false }
    let start = tokens[i].range.start
    let next = reading.times.partitionPoint { $0.range.end <= start }
    return next < reading.times.count && reading.times[next].range.start <= start
  }

  /// "Led by 12 points": that is by how much, not who.
  private func isMargin(_ i: Int) -> Bool {
    i + 1 < end && isAmount(i)
      && tokens[(i + 1)..<min(i + 3, end)].contains { Self.margins.contains($0.key) }
  }

  private static let margins: WordSet = [
    "percent", "per", "%", "points", "votes", "seats", "percentage", "goals", "margin", "digits",
    "degrees", "metres", "meters", "inches", "feet", "miles", "times",
  ]

  private func isAfterRelative(_ i: Int) -> Bool {
    guard let last = chunks.last, last.kind == .relative, Keys.subjects.contains(tokens[i - 1].key)
    else { return false }
    return chunks.count < 2 || chunks[chunks.count - 2].kind != .preposition
  }

  /// Whether the last chunk is the finite verb of a clause that a relative word opens.
  private var isAfterClause: Bool {
    guard let last = chunks.last, last.kind == .verb, last.group.isFinite,
      // "Who helped defend the town".
      last.group.verb != Self.help
    else { return false }
    for chunk in chunks.dropLast().reversed() {
      switch chunk.kind {
      case .relative: return true
      // "Those surveyed say".
      case .nominal
      where chunk.tokens.count == 1 && tokens[chunk.tokens.lowerBound].key == Keys.those:
        return true
      case .nominal, .adverb: continue
      default: return false
      }
    }
    return false
  }

  private static let help = VerbLexicon.shared.index(of: "help")

  private func isNext(_ i: Int, _ key: UInt64) -> Bool { i < end && tokens[i].key == key }

  private func previousWord(_ i: Int) -> Word? { i > first ? word(i - 1) : nil }

  /// "An arms embargo": what has an article for one does nothing in the plural.
  private func isCompound(before i: Int) -> Bool {
    guard let last = chunks.last, last.kind == .nominal, last.tokens.count > 1,
      last.tokens.upperBound == i, tokens[i - 1].endsInS(text)
    else { return false }
    return Keys.articles.contains(tokens[last.tokens.lowerBound].key)
  }

  /// "An imminent collapse of the pier": what there is one of has no verb in the bare form, but "a few say".
  private func isOne(before i: Int) -> Bool {
    guard let last = chunks.last, last.kind == .nominal, last.tokens.count > 1,
      last.tokens.upperBound == i,
      case let article = tokens[last.tokens.lowerBound].key, article == Keys.a || article == Keys.an
    else { return false }
    return !last.tokens.contains {
      Self.amounts.contains(tokens[$0].key) || tokens[$0].endsInS(text)
        || word($0).classes.contains(.plural)
    }
  }

  private static let amounts: WordSet = [
    "few", "lot", "majority", "minority", "dozen", "couple", "handful", "number", "hundred",
    "thousand", "million", "many", "half", "third", "quarter", "people",
  ]

  func isPluralBefore(_ i: Int) -> Bool {
    guard i > first else { return false }
    // "I" takes the bare form as well.
    if !word(i - 1).classes.isDisjoint(with: [.plural, .first]) || tokens[i - 1].endsInS(text) {
      return true
    }
    // "The guards also plan to".
    let last = chunks.count - (chunks.last?.kind == .adverb ? 2 : 1)
    guard last >= 0, chunks[last].kind == .nominal else { return false }
    let head = headOfChain(last)
    let noun = chunks[head].tokens.upperBound - 1
    return word(noun).classes.contains(.plural)
      || head < last && tokens[noun].endsInS(text)
      || last < chunks.count - 1 && tokens[noun].shape == .lower && tokens[noun].endsInS(text)
      || isSecond(head)
  }

  /// Whether a noun phrase is the second of two that are one subject; in "worried by the step and the
  /// council plans to" the first is none.
  private func isSecond(_ head: Int) -> Bool {
    guard head > 1, chunks[head - 1].kind == .coordinator, chunks[head - 2].kind == .nominal,
      tokens[chunks[head - 1].tokens.lowerBound].key != Keys.but
    else { return false }
    let other = headOfChain(head - 2)
    return other == 0 || tokens[chunks[head].tokens.lowerBound].key != Keys.the
      || tokens[chunks[head].tokens.upperBound - 1].shape != .lower
      || ![.preposition, .verb].contains(chunks[other - 1].kind)
  }

  /// Whether the noun phrase being read is a determiner and one word.
  private func isBare(before i: Int) -> Bool {
    guard let last = chunks.last, last.kind == .nominal, last.tokens.count == 2,
      last.tokens.upperBound == i
    else { return false }
    return !word(last.tokens.lowerBound).classes.isDisjoint(with: .determining)
  }

  /// Whether the noun phrase being read is likely an object: it follows a verb or a preposition and
  /// holds no name, or a verb that takes nothing else.
  private func isObjectBefore(_ isPlain: Bool) -> Bool {
    guard let last = chunks.indices.last, last > 0, chunks[last].kind == .nominal,
      chunks[last - 1].kind == .verb || chunks[last - 1].kind == .preposition,
      !isPronoun(chunks[last])
    else { return false }
    // "Said the Zenda council offers": that is who does it; "of Vell's loyalist forces" is no name.
    let owner = chunks[last].tokens.dropLast().last { tokens[$0].key == Keys.s }
    let past = chunks[last].tokens.upperBound
    let first = isPlain ? past - 1 : owner.map { $0 + 1 } ?? chunks[last].tokens.lowerBound
    return (first..<past).allSatisfy { tokens[$0].shape != .capitalized }
  }

  /// Whether the noun phrase being read is the object of a verb that takes no clause.
  private var isPlainObject: Bool {
    guard let last = chunks.indices.last, last > 0, chunks[last].kind == .nominal,
      !isPronoun(chunks[last]), chunks[last - 1].kind == .verb,
      // "Guards who left the road warned": the verb of who is meant.
      last < 2 || chunks[last - 2].kind != .relative
    else { return false }
    let verb = chunks[last - 1].group
    return !verb.isPassive && !verb.isCopula && verb.verb >= 0
      && verb.complements.isDisjoint(with: [.clause, .addressee, .quotation])
  }

  private func isProper(_ i: Int) -> Bool {
    guard i < end else { return false }
    let token = tokens[i]
    if token.kind == .punctuation {
      // "Norway notes, “…": so near a quotation it reports.
      return isQuote(i)
        || i + 1 < end && text[Int(token.range.start)] == UInt8(ascii: ",")
          && tokens[i + 1].kind == .punctuation && isQuote(i + 1)
    }
    return token.kind == .word && !isTitleCase && token.shape != .lower && token.shape != .other
  }
}
