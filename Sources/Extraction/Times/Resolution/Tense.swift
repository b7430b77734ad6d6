import Prose

/// Whether a clause speaks of what lies behind or ahead.
enum Tense: Sendable {
  case past, future, unknown

  /// The tense around a time: of the verb beside it, else of its clause, else of its sentence.
  static func around(_ tokens: Range<Int>, in sentence: Range<Int>, of passage: Passage) -> Tense {
    TenseReader(passage: passage, sentence: sentence, tokens: tokens).tense
  }

  /// Whether a time is that of what a verb in the past tells, and of nothing that the clause names beside:
  /// "On 7 October, rebels took the town", "rebels struck in May".
  static func isCertain(_ tokens: Range<Int>, in sentence: Range<Int>, of passage: Passage) -> Bool
  {
    TenseReader(passage: passage, sentence: sentence, tokens: tokens).isCertain
  }

  /// The tense of what is called by its time: "Wednesday's ruling" has been given, whatever is to be
  /// done about it; "postponed Saturday's march", "ahead of Sunday's vote" and "would abstain in
  /// Sunday's vote" have it still to come.
  ///
  /// "November's election" is the nearest one.
  static func ofPossessive(
    _ tokens: Range<Int>,
    isMonth: Bool,
    in sentence: Range<Int>,
    of passage: Passage,
  ) -> Tense {
    let last = tokens.lowerBound - 1
    // The time, "'s", and what is called so: "Sunday's general election".
    let called = tokens.upperBound + 1
    let isOccasion = passage.tokens[called..<max(called, min(called + 2, sentence.upperBound))]
      .contains { TenseCue.occasions.contains($0.key) }
    let told: Tense = isMonth && isOccasion ? .unknown : .past
    guard last > sentence.lowerBound else { return told }
    let key = passage.tokens[last].key
    let isAhead = key == Keys.of && TenseCue.ahead.contains(passage.tokens[last - 1].key)
    if TenseCue.attending.contains(key), isOccasion {
      return Tense.around(tokens, in: sentence, of: passage) == .future ? .future : .past
    }
    return isAhead || TenseCue.moving.contains(key) || TenseCue.ending.contains(key)
      ? .future : told
  }

  /// Whether a verb in the perfect stands shortly before: "have been closed for 10 months", not "have
  /// fuel for three days".
  static func isPerfect(before token: Int, in sentence: Range<Int>, of passage: Passage) -> Bool {
    let first = max(sentence.lowerBound, token - 12)
    guard first < token else { return false }
    return (first..<token).contains { index in
      TenseCue.perfect.contains(passage.tokens[index].key)
        && passage.tokens[index + 1..<min(index + 4, token)].contains {
          $0.key == Keys.been || TenseCue.had.contains($0.key)
            || $0.shape == .lower
              && ($0.verbUse?.isPast == true || $0.endsInEd(passage.document.text))
        }
    }
  }
}

/// Reads the tense around a range of tokens.
struct TenseReader {
  let passage: Passage
  let sentence: Range<Int>
  let tokens: Range<Int>

  var tense: Tense {
    if isDeadlineSet { return .future }
    if isOfTelling || isOfRecord || isOfOpening || isOfStatement { return .past }
    if isOfWhatComes || isOfEffect || passage.isAnnounced(tokens, in: sentence) { return .future }
    if isOfOccasion { return .unknown }
    if let beside = before ?? beside(tokens.upperBound) { return beside }
    let left = Array((sentence.lowerBound..<tokens.lowerBound).reversed())
    let right = Array(tokens.upperBound..<max(tokens.upperBound, sentence.upperBound))
    // "Until Thursday they had …", but "extended until Thursday".
    if let limit = passage.limit(left) {
      if passage.isConditional(left) { return .future }
      // "The strike lasted until Friday".
      if left.count > limit + 1, TenseCue.lasting.contains(passage.tokens[left[limit + 1]].key) {
        return .past
      }
      if left.count > 1, TenseCue.not.contains(passage.tokens[left[1]].key) { return .past }
      if scan(left, isAfter: false, stops: true) == .future { return .future }
      if left.count > 3 {
        if isDone(left) { return .past }
        if scan(left, isAfter: false, stops: false) == .future { return .future }
      }
      return scan(right, isAfter: true, stops: left.count > 3) ?? .future
    }
    return scan(left[...], isAfter: false, stops: true)
      ?? scan(right[...], isAfter: true, stops: true)
      ?? scan(left[...], isAfter: false, stops: false)
      ?? scan(right[...], isAfter: true, stops: false)
      ?? .unknown
  }

  /// "Have set a deadline of noon on Thursday", "gave them a Sunday deadline", "set Monday as the
  /// deadline": a time that is a deadline, and a verb before it that sets one.
  private var isDeadlineSet: Bool {
    let keys = passage.tokens[sentence].lazy.map(\.key)
    let isLimit = { TenseCue.limits.contains($0) }
    let near = keys[max(sentence.lowerBound, tokens.lowerBound - 5)..<tokens.lowerBound]
    let next = keys[tokens.upperBound..<min(tokens.upperBound + 3, sentence.upperBound)]
    // "A deadline of noon on Thursday", "a Sunday deadline"; "the Sunday deadline" was set before.
    let isNamed =
      near.lastIndex(where: isLimit).map { after($0) == Keys.of && !isDefinite($0) }
      ?? (next.first.map(isLimit) == true && !isDefinite(tokens.lowerBound))
    guard isNamed || next.first.map(TenseCue.as.contains) == true && next.contains(where: isLimit)
    else { return false }
    // "Had ruled that he must leave and set Friday as the deadline".
    let left = keys[sentence.lowerBound..<tokens.lowerBound]
    return left.contains(where: TenseCue.setting.contains)
      && !left.contains(where: TenseCue.had.contains)
      && !keys[sentence].contains(where: TenseCue.gone.contains)
  }

  /// "The ban takes effect on Friday", "comes into force in May".
  private var isOfEffect: Bool {
    let keys = passage.tokens[sentence.lowerBound..<tokens.lowerBound].suffix(5).map(\.key)
    guard let effect = keys.suffix(2).lastIndex(where: TenseCue.effects.contains), effect > 0
    else { return false }
    return keys[max(0, effect - 2)..<effect].contains(where: TenseCue.entering.contains)
  }

  /// "Stressed the need to talk ahead of the vote in May": the time is that of what comes; in a report on
  /// Monday what came on Sunday has been.
  private var isOfWhatComes: Bool {
    if tokens.contains(where: { TenseCue.weekdays.contains(passage.tokens[$0].key) }) {
      return false
    }
    let left = max(sentence.lowerBound, tokens.lowerBound - 8)..<tokens.lowerBound
    for index in left.reversed() {
      let key = passage.tokens[index].key
      if TenseCue.coming.contains(key)
        || TenseCue.ahead.contains(key) && after(index) == Keys.of
      {
        return true
      }
      // "Is bent on winning before the vote in May".
      if TenseCue.earlier.contains(key) { return isPresent(before: index) }
      if cue(index) != nil || isComma(index) { return false }
    }
    return false
  }

  /// Whether the verb before a token is in the present.
  private func isPresent(before index: Int) -> Bool {
    let verb = (sentence.lowerBound..<index).last {
      TenseCue.copulas.contains(passage.tokens[$0].key)
        || TenseCue.had.contains(passage.tokens[$0].key)
        || TenseCue.been.contains(passage.tokens[$0].key)
    }
    return verb.map { TenseCue.copulas.contains(passage.tokens[$0].key) } ?? false
  }

  /// "To influence the 8 November election": the nearest one, whatever else is told, unless it is named as
  /// what came before.
  private var isOfOccasion: Bool {
    let the = tokens.lowerBound - 1
    guard sentence.contains(the), passage.tokens[the].key == Keys.the,
      // A day with its month, no weekday.
      tokens.contains(where: { passage.tokens[$0].kind == .number }),
      !TenseCue.gone.contains(before(the)), !TenseCue.won.contains(before(the))
    else { return false }
    let called = tokens.upperBound..<min(tokens.upperBound + 4, sentence.upperBound)
    for index in called {
      guard passage.tokens[index].kind == .word || passage.tokens[index].shape == .initial else {
        return false
      }
      if TenseCue.occasions.contains(passage.tokens[index].key) { return true }
    }
    return false
  }

  /// "In an interview on Sunday, Vell would not rule it out": the day is that of the interview, in
  /// which he would not; what he "will" do he does in a speech to come.
  private var isOfTelling: Bool {
    let on = tokens.lowerBound - 1
    let noun =
      sentence.contains(on) && passage.tokens[on].shape == .lower
        && TenseCue.leads.contains(passage.tokens[on].key) ? on - 1 : on
    guard noun > sentence.lowerBound, noun < sentence.lowerBound + 6,
      TenseCue.tellings.contains(passage.tokens[noun].key), isComma(tokens.upperBound)
    else { return false }
    let verb = (tokens.upperBound..<sentence.upperBound).first { cue($0) != nil }
    return verb.map { passage.tokens[$0].key == TenseCue.would } ?? false
  }

  /// "Takes its steepest drop in 80 years": the years are those before.
  private var isOfRecord: Bool {
    let on = tokens.lowerBound - 1
    guard sentence.contains(on), passage.tokens[on].key == Keys.in, let last = tokens.last,
      passage.tokens[last].endsInS(passage.document.text)
    else { return false }
    return (max(sentence.lowerBound, on - 6)..<on).contains { index in
      let token = passage.tokens[index]
      return token.key == TenseCue.only || token.isSuperlative(passage.document.text)
    }
  }

  private func isDefinite(_ index: Int) -> Bool { TenseCue.definite.contains(before(index)) }

  /// "Had filed by Wednesday", but "told them to leave by Friday".
  private func isDone(_ left: [Int]) -> Bool {
    guard let first = left.first, TenseCue.by.contains(passage.tokens[first].key) else {
      return false
    }
    for index in left {
      // "Demanded a new offer by Friday".
      if TenseCue.asking.contains(passage.tokens[index].key) { return false }
      if let cue = cue(index), cue != .boundary { return cue == .past }
      if TenseCue.to.contains(passage.tokens[index].key), index + 1 < sentence.upperBound,
        passage.tokens[index + 1].shape == .lower
      {
        return hasDone(before: index)
      }
    }
    return false
  }

  /// "They had raised funds to repair it by June": what is done by then is the raising.
  private func hasDone(before end: Int) -> Bool {
    let had = (sentence.lowerBound..<end).last { TenseCue.had.contains(passage.tokens[$0].key) }
    guard let had, cue(had + 1) == .past else { return false }
    let verb = passage.tokens[had + 1].key
    return !TenseCue.asking.contains(verb) && !TenseCue.telling.contains(verb)
  }

  /// What the verb before the time says, past the preposition: "agreed in June".
  var before: Tense? {
    let last = tokens.lowerBound - 1
    guard sentence.contains(last) else { return nil }
    // "The stakes rise ahead of Friday".
    if passage.tokens[last].key == Keys.of, last > sentence.lowerBound,
      TenseCue.ahead.contains(passage.tokens[last - 1].key)
    {
      return .future
    }
    // "Put the vote off to Monday".
    if TenseCue.to.contains(passage.tokens[last].key),
      passage.tokens[sentence.lowerBound..<last].contains(where: {
        TenseCue.moving.contains($0.key) || TenseCue.extending.contains($0.key)
      })
    {
      return .future
    }
    // "A vote for Tuesday", not "for Tuesday's attack" nor "reported 11 cases for Tuesday".
    if passage.tokens[last].key == Keys.for, last > sentence.lowerBound,
      passage.tokens[last - 1].shape == .lower,
      after(tokens.upperBound - 1) != Keys.s
    {
      let isCount = passage.tokens[sentence.lowerBound..<last].suffix(8).contains {
        TenseCue.counting.contains($0.key)
      }
      return isCount ? .past : .future
    }
    let isLead = TenseCue.leads.contains(passage.tokens[last].key)
    // "The vote is on Monday".
    let link = isLead ? last - 1 : last
    if sentence.contains(link), TenseCue.copulas.contains(passage.tokens[link].key),
      link > sentence.lowerBound, passage.tokens[link - 1].shape == .lower,
      !TenseCue.pronouns.contains(passage.tokens[link - 1].key)
    {
      return .future
    }
    if isLead, TenseCue.as.contains(passage.tokens[last].key), last > sentence.lowerBound {
      return TenseCue.soon.contains(passage.tokens[last - 1].key) ? .future : nil
    }
    return beside(link)
  }

  /// "Said Monday", "Monday vowed": the verb that touches the time is what happened then.
  private func beside(_ index: Int) -> Tense? {
    guard sentence.contains(index) else { return nil }
    switch cue(index) {
    // "When the case is heard in May".
    case .past where TenseCue.copulas.contains(before(index)): return nil
    case .past, .promise: return isPast(index) ? .past : nil
    default: return nil
    }
  }

  /// The first cue along some tokens; nil if a clause ends first or there is none.
  func scan(_ indices: some Sequence<Int>, isAfter: Bool, stops: Bool) -> Tense? {
    for index in indices {
      if let tense = verdict(index, isAfter: isAfter) { return tense }
      if stops, cue(index) == .boundary || isAfter && isComma(index) { return nil }
    }
    return nil
  }

  /// A comma ends the clause of a time that does not begin the sentence.
  private func isComma(_ index: Int) -> Bool {
    tokens.lowerBound > sentence.lowerBound + 2 && index < sentence.upperBound
      && passage.tokens[index].key == TenseCue.comma
  }

  private func verdict(_ index: Int, isAfter: Bool) -> Tense? {
    // "Had hoped to raise it on Sunday".
    if TenseCue.had.contains(before(index)), TenseCue.intents.contains(passage.tokens[index].key) {
      return .past
    }
    return switch cue(index) {
    case .past: .past
    case .future: isOver(index) ? .past : .future
    case .toward, .settled: isOver(index) || isAfter && isActive(index) ? .past : .future
    case .possible: TenseCue.not.contains(after(index)) ? .past : .future
    case .present: .future
    case .plan: isOver(index) || isAfter && isActive(index) ? .past : .future
    case .promise:
      isPast(index)
        && (isAfter || consents(index) || isKept(index) || isDoneBy(index) || isBeforeAim)
        ? .past : .future
    case .boundary, nil: nil
    }
  }

  /// "Had been due to expire".
  private func isOver(_ index: Int) -> Bool {
    guard index - 2 >= sentence.lowerBound else { return false }
    return TenseCue.been.contains(passage.tokens[index - 1].key)
      && TenseCue.had.contains(passage.tokens[index - 2].key)
  }

  private func cue(_ index: Int) -> TenseCue? {
    let token = passage.tokens[index]
    guard token.kind == .word else { return nil }
    let listed = TenseCue.of(token)
    if listed == nil, isOfCalendar(index) { return .present }
    switch listed {
    case .toward where !aims(index): return nil
    // "A poll of likely voters taken on Monday".
    case .future where TenseCue.voters.contains(after(index)): return nil
    case .present where TenseCue.infinitives.contains(before(index)): return nil
    case .settled where !aims(index) && !setsOccasion(index), .past, nil: break
    default: return listed
    }
    guard listed != nil || token.shape == .lower && token.endsInEd(passage.document.text)
    else { return nil }
    return isParticiple(index) || listed != nil && isInfinitive(index) ? nil : .past
  }

  /// The word before one, 0 at the start of the sentence.
  func before(_ index: Int) -> UInt64 {
    index > sentence.lowerBound ? passage.tokens[index - 1].key : 0
  }

  /// The word after one, 0 at the end of the sentence.
  func after(_ index: Int) -> UInt64 {
    index + 1 < sentence.upperBound ? passage.tokens[index + 1].key : 0
  }

  /// "Agreed to the move", not "agreed to move".
  private func consents(_ index: Int) -> Bool {
    TenseCue.to.contains(after(index)) && TenseCue.auxiliaries.contains(after(index + 1))
      && after(index + 1) != Keys.be
  }

  /// "Had agreed on a deal in March": what follows is no more than when, unlike "had agreed to meet".
  private func isKept(_ index: Int) -> Bool {
    TenseCue.had.contains(before(index)) && !aims(index)
  }

  private func aims(_ index: Int) -> Bool { TenseCue.aims.contains(after(index)) }

  /// "Called an emergency meeting on Tuesday", not "called the vote a mistake on Tuesday".
  private func setsOccasion(_ index: Int) -> Bool {
    let object = passage.tokens[index + 1..<max(index + 1, min(index + 5, tokens.lowerBound))]
    return object.first?.key != Keys.the && !isParticiple(index)
      && object.contains { TenseCue.occasions.contains($0.key) }
  }

  /// "The council planned", not "the vote is planned".
  private func isActive(_ index: Int) -> Bool {
    guard isPast(index), index > sentence.lowerBound else { return false }
    let before = passage.tokens[index - 1].key
    return !TenseCue.auxiliaries.contains(before) && !TenseCue.been.contains(before)
  }

  private func isPast(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    return token.endsInEd(passage.document.text) || TenseCue.of(token) == .past
  }
}
