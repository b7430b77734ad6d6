import Extraction
import Prose

/// What the grammar of a sentence takes off the weight of its cues.
///
/// "The council will vote" is worth waiting for; "we will work hard", "which it will open", "was
/// considering" and "to reduce the risk" have the same words and leave nothing open.
struct Discount {
  private let place: CuePlace
  private let origin: WatchItem.Origin
  /// The weight of the strongest cue.
  private let weight: Int
  /// Whether the sentence names nobody.
  private let isNameless: Bool
  /// Whether it says when.
  private let isDated: Bool
  /// Whether it tells of a day long before the report: "in 2010 he warned".
  private let isOld: Bool
  /// Whether it says until when: "will run until 3 May" sets no condition.
  private let isTerm: Bool
  /// Whether the cue stands in what somebody is reported to have said, whose tenses the report shifts;
  /// quoted words keep theirs.
  private let isReported: Bool

  /// What is taken off a sentence that cues open, or a demand alone.
  static func of(
    _ cues: Cues,
    _ origin: WatchItem.Origin,
    demand: Statement? = nil,
    inSentence sentence: Int,
    isDated: Bool,
    _ reading: Reading,
  ) -> Int {
    let asking = demand?.cue.map { reading.tokens(in: $0) }
    guard let tokens = cues.tokens ?? asking, !tokens.isEmpty else { return 0 }
    let place = CuePlace(tokens, inSentence: sentence, reading)
    guard let owner = place.owner else { return 0 }
    let passage = reading.passage
    let cue = passage.tokens[tokens.lowerBound].range
    let discount = Discount(
      place: place,
      origin: origin,
      weight: cues.weight,
      isNameless: reading.names(in: passage.sentences[sentence].range).isEmpty,
      isDated: isDated,
      isOld: isOld(reading, passage.sentences[sentence].range),
      isTerm: isTerm(reading, passage.sentences[sentence].tokens),
      isReported: reading.statements.contains { $0.form != .direct && $0.content.contains(cue) },
    )
    return discount.general(owner) + (cues.tokens == nil ? 0 : discount.bySort(owner))
  }

  private static func isOld(_ reading: Reading, _ sentence: ByteRange) -> Bool {
    guard let published = reading.document.publication?.day else { return false }
    return reading.times(in: sentence).contains { time in
      guard reading.times[time].kind != .duration, let days = reading.times[time].when?.days else {
        return false
      }
      return days.upperBound.number < published.number - longAgo
    }
  }

  private static func isTerm(_ reading: Reading, _ sentence: Range<Int>) -> Bool {
    let tokens = reading.passage.tokens
    guard let word = sentence.first(where: { tokens[$0].key == until }), word + 1 < tokens.count
    else { return false }
    return reading.times.contains { $0.range.start == tokens[word + 1].range.start }
  }

  /// What makes a sentence of any sort idle.
  private func general(_ owner: Predicate) -> Int {
    let event = place.event(of: owner)
    var total = 0
    if isNameless, isPersonal { total += 1 }
    if event.isPerfect, event.isInfinitive { total += 4 }
    if isDenied(before: owner) { total += 3 }
    if isOld, owner.reality == .past { total += 2 }
    if isQuestion { total += 3 }
    return total
  }

  /// What makes the cues of one sort idle.
  private func bySort(_ owner: Predicate) -> Int {
    let event = place.event(of: owner)
    return switch origin {
    case .scheduledEvent, .promise: plan(owner, event)
    case .decisionPending:
      (owner.person == .third ? 0 : 3) + (isLight(event) ? 2 : 0) + noun + past(owner)
        + (isOpinion(owner) ? 3 : 0)
    case .condition:
      (predicates.contains(where: isRefusal) ? 3 : 0)
        + (isNameless && weight < 4 ? 1 : 0)
        + (owner.clause == .relative && owner.reality == .present ? 2 : 0)
        + (isAllPast ? past(owner) : 0) + (isGiven || isImagined ? 3 : 0)
        + (isConcession ? 4 : 0) + (isTerm && (!owner.isNegated || owner.reality == .past) ? 4 : 0)
    case .risk:
      (isBenign ? 3 : 0) + (isEased || isNegated(owner) || isNobody(owner) ? 4 : 0)
        + (hasHappened(owner) ? 2 : min(2, past(owner)))
    case .whether: isAside ? 3 : 0
    case .threat:
      (owner.clause == .relative && owner.reality == .present && !owner.isPerfect ? 2 : 0)
        + (isBenign ? 5 : 0)
    case .deadline: owner.isNegated || isIdle(deadline: owner) ? 3 : 0
    case .stated, .analyst: 0
    }
  }

  private func plan(_ owner: Predicate, _ event: Predicate) -> Int {
    var total = noun + past(owner)
    if isWish(owner) {
      total += 4
    } else if owner.person == .second || owner.person == .first && !isDated {
      total += 2
    }
    if isLight(event), !(isDated && owner.person == .third) { total += 2 }
    if isUnexpected(owner) { total += 3 }
    if owner.clause == .relative { total += 2 }
    // "It is time for them to meet" fixes nothing.
    if owner.isInfinitive, owner.tokens.lowerBound == cue.lowerBound, !isDated, isAllPresent {
      total += 2
    }
    return total
  }

  private var passage: Passage { place.passage }
  private var predicates: [Predicate] { place.predicates }
  private var cue: Range<Int> { place.cue }

  /// Whether a verb by itself names nothing to wait for.
  private func isLight(_ predicate: Predicate) -> Bool {
    let past = predicate.tokens.upperBound
    if predicate.isCopula || passage.tokens[predicate.head].key == Self.be {
      // "Are going to be withdrawn": the participle is what they are going to be.
      let next = cue.contains(past) ? cue.upperBound : past
      return !(next < passage.tokens.count && isParticiple(passage.tokens[next]))
    }
    // "Will try to reopen": what no list of verbs holds may be worth waiting for.
    if past + 1 < passage.tokens.count, passage.tokens[past].key == Self.to,
      !CueVerb.of(plain: passage.tokens[past + 1]).contains(.light)
    {
      return false
    }
    // "Plans to" is one verb of the list, and what comes next is planned.
    let head = passage.tokens[past - 1].key == Self.to ? past : predicate.head
    return head < passage.tokens.count && CueVerb.of(plain: passage.tokens[head]).contains(.light)
  }

  private func isParticiple(_ token: Token) -> Bool {
    token.verbUse?.isPast
      ?? passage.document.text[token.range.indices].suffix(2)
      .elementsEqual("ed".utf8)
  }

  /// 3 if what the cue says is over; "scheduled" by itself is not.
  private func past(_ owner: Predicate) -> Int {
    let isBare = owner.tokens.count == 1 && cue.contains(owner.head)
    return owner.reality == .past && !isReported && !isBare ? 3 : 0
  }

  /// Whether somebody says only what they hope: "we expect all sides to".
  private func isWish(_ predicate: Predicate) -> Bool {
    predicate.person == .first && CueVerb.of(passage.tokens[predicate.head]).contains(.wish)
  }

  /// Whether a speaker talks of themselves or to somebody, in what no colon parts from the cue.
  private var isPersonal: Bool {
    let colon = (place.sentence.lowerBound..<cue.lowerBound).last {
      passage.isMark($0, UInt8(ascii: ":"))
    }
    return predicates.contains { $0.person != .third && $0.head > colon ?? -1 }
  }

  /// Whether somebody asks: what the report leaves open it tells.
  private var isQuestion: Bool {
    passage.sentence(at: passage.tokens[cue.lowerBound].range.start).map(passage.isQuestion)
      ?? false
  }

  /// Whether nothing in the sentence is still to come.
  private var isAllPresent: Bool {
    !predicates.contains { [.future, .possible, .obligation].contains($0.reality) }
  }

  /// Whether all of it is over: "was not opened until Monday".
  private var isAllPast: Bool { predicates.allSatisfy { !$0.isFinite || $0.reality == .past } }

  /// Whether what was given in exchange for something is given: "dropped its claim in return for a
  /// loan".
  private var isGiven: Bool {
    passage.tokens[cue.lowerBound].key == Self.in
      && predicates.contains { $0.reality == .past }
      && !predicates.contains { [.future, .possible, .obligation].contains($0.reality) }
  }

  /// Whether a condition is only thought of: "if it were up to us, it would".
  ///
  /// In what is told of others' words the past tense stands for conditions that are meant.
  private var isImagined: Bool {
    !isReported && predicates.contains { $0.reality == .possible }
      && predicates.contains { predicate in
        // "If convicted" has no subject of its own.
        predicate.clause == .conditional && predicate.reality == .past
          && predicate.subject.map { passage.tokens[max(0, $0.lowerBound - 1)].key == Self.if }
            == true
      }
  }

  /// "Did not expect the ferry to", "never expected to".
  private func isUnexpected(_ predicate: Predicate) -> Bool {
    predicate.tokens.contains { token in
      let key = passage.tokens[token].key
      return key == Self.expect && predicate.isNegated
        || key == Self.expected && passage.tokens[max(0, token - 1)].key == Self.never
    }
  }

  /// Whether no day is named and nothing has to be done by one: "can be fatal within days".
  private func isIdle(deadline owner: Predicate) -> Bool {
    if isDated { return false }
    return owner.reality == .past
      || passage.tokens[cue.lowerBound].key == Self.within && !owner.isInfinitive
        && owner.reality != .future && owner.reality != .obligation
  }

  /// "Which officials consider too small": no plan, but what they think of it.
  private func isOpinion(_ owner: Predicate) -> Bool {
    owner.reality == .present && !owner.isInfinitive && !owner.isProgressive
      && Self.considering.contains(passage.tokens[cue.lowerBound].key)
      && passage.tokens[min(cue.upperBound, passage.tokens.count - 1)].key != Self.that
  }

  /// "Has the potential to improve", "will not hesitate to help".
  private var isBenign: Bool {
    let tokens = passage.tokens
    var next = cue.upperBound
    if next < tokens.count, tokens[next].key == Self.to { next += 1 }
    return next < tokens.count && tokens[next - 1].key == Self.to
      && CueVerb.of(tokens[next]).contains(.benign)
  }

  /// "The rest of the world, if not all of it": no condition, which a mark would close.
  private var isConcession: Bool {
    cue.count == 2 && passage.tokens[cue.lowerBound].key == Self.if
      && passage.tokens[cue.upperBound - 1].key == Self.not
      && cue.upperBound < passage.tokens.count
      && passage.tokens[cue.upperBound].kind != .punctuation
  }

  /// "Has spread to".
  private func hasHappened(_ owner: Predicate) -> Bool {
    owner.tokens.count > 1 && owner.tokens.overlaps(cue) && !owner.isNegated
      && owner.reality == .present && !owner.isProgressive
      && Self.having.contains(passage.tokens[owner.tokens.lowerBound].key)
  }

  /// "Nobody could".
  private func isNobody(_ predicate: Predicate) -> Bool {
    predicate.subject.map { Self.nobodies.contains(passage.tokens[$0.lowerBound].key) } ?? false
  }

  /// "We will not rest until": a vow, no condition.
  private func isRefusal(_ predicate: Predicate) -> Bool {
    predicate.clause == .main && predicate.person == .first && predicate.isNegated
      && predicate.reality == .future
  }

  /// Whether a "whether" only adds to what was said: "they spoke of it, whether at sea or on land".
  private var isAside: Bool {
    guard cue.lowerBound > 0, passage.tokens[cue.lowerBound].key == Self.whether else {
      return false
    }
    let before = passage.tokens[cue.lowerBound - 1]
    return before.kind == .punctuation || before.key == Self.or
  }

  /// 3 if the cue is a noun, though its word is a verb as often: "a new plan to", "its hopes".
  private var noun: Int {
    let first = cue.lowerBound
    guard first > 0, Self.nouns.contains(passage.tokens[first].key) else { return 0 }
    if !predicates.contains(where: { $0.tokens.contains(first) }) { return 3 }
    if Self.determiners.contains(passage.tokens[first - 1].key) { return 3 }
    // "The point of planning to strike".
    if Self.governing.contains(passage.tokens[first - 1].key) { return 3 }
    // "A new plan to" has a noun, "the new owners plan to" a verb.
    guard passage.tokens[first].key == Self.plan,
      passage.document.text[Int(passage.tokens[first - 1].range.end) - 1] != UInt8(ascii: "s")
    else { return 0 }
    let before = passage.tokens[max(0, first - 3)..<first]
    return before.contains { Self.determiners.contains($0.key) } ? 3 : 0
  }

  /// Whether a verb before it in the same clause takes it back: "not concerned that it will"; "has not
  /// said when it will" takes nothing back.
  private func isDenied(before owner: Predicate) -> Bool {
    guard
      let last = predicates.lastIndex(where: { $0.tokens.upperBound <= owner.tokens.lowerBound }),
      !CueVerb.of(passage.tokens[predicates[last].head]).contains(.tell)
    else { return false }
    let governor = predicates[last]
    let isTakenBack =
      CueVerb.of(passage.tokens[governor.head]).contains(.deny)
      && (origin != .decisionPending || governor.tokens.upperBound == owner.tokens.lowerBound)
    guard isTakenBack || isNegated(governor) else { return false }
    return !(governor.tokens.upperBound..<owner.tokens.lowerBound).contains {
      passage.tokens[$0].kind == .punctuation
    }
  }

  /// Whether a verb is negated, be it with its auxiliary apart: "is not | worried".
  private func isNegated(_ predicate: Predicate) -> Bool {
    predicate.isNegated
      || predicates.contains {
        $0.isNegated && $0.tokens.upperBound == predicate.tokens.lowerBound
      }
  }

  /// Whether something is done against what is feared: "to reduce the risk of".
  private var isEased: Bool {
    // "Resist any force that would endanger": the verb before the one that holds the cue.
    let start = predicates.first { $0.tokens.overlaps(cue) }?.tokens.lowerBound ?? cue.lowerBound
    guard let before = predicates.last(where: { $0.tokens.upperBound <= start }) else {
      return false
    }
    return cue.lowerBound - before.tokens.upperBound < 12
      && CueVerb.of(passage.tokens[before.head]).contains(.ease)
  }

  // Days.
  private static let longAgo: Int32 = 60

  private static let nouns = WordSet(
    "plan plans hope hopes promise promises pledge pledges appeal calls demands aim planning waiting awaiting"
  )
  private static let considering = WordSet("consider considers")
  private static let having = WordSet("has have 've")
  private static let governing = WordSet("of for by without about")
  private static let nobodies = WordSet("nobody none no")
  private static let determiners = WordSet(
    "a an the this that his her its their our my your any no 's"
  )
  private static let plan = Fold.key(of: "plan")
  private static let expect = Fold.key(of: "expect")
  private static let expected = Fold.key(of: "expected")
  private static let not = Fold.key(of: "not")
  private static let never = Fold.key(of: "never")
  private static let `if` = Fold.key(of: "if")
  private static let that = Fold.key(of: "that")
  private static let within = Fold.key(of: "within")
  private static let until = Fold.key(of: "until")
  private static let `in` = Fold.key(of: "in")
  private static let be = Fold.key(of: "be")
  private static let to = Fold.key(of: "to")
  private static let whether = Fold.key(of: "whether")
  private static let or = Fold.key(of: "or")
}
