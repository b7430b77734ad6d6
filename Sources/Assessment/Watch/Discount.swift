import Extraction
import Prose

/// What the grammar of a sentence takes off the weight of its cues.
///
/// "The council will vote" is worth waiting for; "we will work hard", "which it will open", "was
/// considering" and "to reduce the risk" have the same words and leave nothing open.
struct Discount {
  let place: CuePlace
  let origin: WatchItem.Origin
  /// The weight of the strongest cue.
  let weight: Int
  /// Whether it says when.
  let isDated: Bool
  /// Whether it tells of a day long before the report: "in 2010 he warned".
  private let isOld: Bool
  /// Whether it says until when: "will run until 3 May" sets no condition.
  let isTerm: Bool
  /// Whether the cue stands in what somebody is reported to have said, whose tenses the report shifts;
  /// quoted words keep theirs.
  let isReported: Bool
  /// Whether a condition stands in what somebody opposes.
  let isOpposed: Bool
  /// Whether a plan is one that is called off: "suspended the walkout planned for Monday".
  private let isCalledOff: Bool
  /// Whether what is to be faced is somebody: "will face Otto Brand in the final".
  let isMatch: Bool
  /// Whether what was planned was to be before the report: in May "concerts scheduled for April".
  private let isPassed: Bool
  private let names: [ByteRange]
  /// Whether it is quoted from somebody whom another sentence names: "“If they march, we will shoot”".
  private let hasSpeaker: Bool

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
    let passage = reading.passage
    guard let owner = place.owner else {
      // "Not yet, Mr Vell.": of what?
      let isShort = place.sentence.count < fewest
      return isShort || reading.names(in: passage.sentences[sentence].range).isEmpty ? 3 : 0
    }
    let cue = passage.tokens[tokens.lowerBound].range
    let discount = Discount(
      place: place,
      origin: origin,
      weight: cues.weight,
      isDated: isDated,
      isOld: reading.tellsOfLongAgo(sentence) || isOfYears(sentence, reading),
      isTerm: isTerm(reading, passage.sentences[sentence]),
      isReported: reading.statements(holding: cue).contains { $0.form != .direct },
      isOpposed: origin == .condition
        && reading.statements(holding: cue).contains { $0.stance == .opposes },
      isCalledOff: [.scheduledEvent, .promise, .condition].contains(origin)
        && CallingOff(sentence, reading).holds(tokens),
      isMatch: origin == .threat
        && isMatch(tokens, inSentence: sentence, isDated: isDated, reading),
      isPassed: origin == .scheduledEvent && isPassed(behind: tokens, reading),
      names: reading.names(in: passage.sentences[sentence].range).map { reading.names[$0].range },
      hasSpeaker: (origin == .condition || origin == .threat)
        && Account.Question.speaker(inSentence: sentence, reading) != nil,
    )
    return discount.general(owner) + (cues.tokens == nil ? 0 : discount.bySort(owner))
  }

  /// Whether somebody's name follows a cue, with no more than what they are before it, or what is to be
  /// faced is to be in a game.
  private static func isMatch(
    _ cue: Range<Int>,
    inSentence sentence: Int,
    isDated: Bool,
    _ reading: Reading,
  ) -> Bool {
    let passage = reading.passage
    if cue.contains(where: { passage.tokens[$0].key == face }) {
      let behind = cue.upperBound..<passage.sentences[sentence].tokens.upperBound
      if Matches.isTold(in: behind, reading) { return true }
    }
    if isDated { return false }
    let next = (cue.upperBound..<min(cue.upperBound + 5, passage.tokens.count))
      .prefix { passage.tokens[$0].kind == .word && !Words.isCommon(passage.tokens[$0]) }
    return next.contains(where: reading.isPerson(atToken:))
  }

  /// "For years, they urged the port to open": what went on so long waits no more.
  private static func isOfYears(_ sentence: Int, _ reading: Reading) -> Bool {
    let first = reading.passage.sentences[sentence].tokens.lowerBound
    guard reading.passage.tokens[first].key == `for`, first + 1 < reading.passage.tokens.count
    else { return false }
    let next = reading.passage.tokens[first + 1].range
    return reading.times(in: reading.passage.sentences[sentence].range).contains {
      let time = reading.times[$0]
      return time.kind == .duration && time.range.contains(next)
        && time.value.utf8.contains { UInt8(ascii: "Y") == $0 || UInt8(ascii: "E") == $0 }
    }
  }

  private static let `for` = Fold.key(of: "for")

  /// Whether the time right behind a cue lies before the report.
  private static func isPassed(behind cue: Range<Int>, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let next = tokens[cue.upperBound...].prefix(3)
    guard let last = next.last else { return false }
    let behind = reading.times(in: reading.passage.range(ofTokens: cue.upperBound..<tokens.count))
    return behind.prefix { reading.times[$0].range.start <= last.range.start }.contains { time in
      next.contains { $0.range.start == reading.times[time].range.start }
        && reading.times[time].when?.relation(to: reading.document.publication?.day) == .past
    }
  }

  /// What makes a sentence of any sort idle.
  private func general(_ owner: Predicate) -> Int {
    let event = place.event(of: owner)
    var total = 0
    if isNameless, isPersonal { total += 1 }
    // "Hopes to have sent it by May".
    if event.isPerfect, event.isInfinitive, !isDated { total += 4 }
    if isDenied(before: owner) { total += 3 }
    if isOld, owner.reality == .past { total += 2 }
    if isQuestion || isCompared { total += isRhetorical ? 5 : 3 }
    if !isDated, isRule { total += 4 }
    return total
  }

  /// What makes the cues of one sort idle.
  private func bySort(_ owner: Predicate) -> Int {
    let event = place.event(of: owner)
    return switch origin {
    case .scheduledEvent, .promise: plan(owner, event) + (isCalledOff || isPassed ? 4 : 0)
    case .decisionPending: decision(owner, event)
    case .condition: condition(owner) + (isCalledOff ? 4 : 0)
    case .risk: risk(owner)
    // "When you do not know where it will end": nobody in the report is meant.
    case .whether: isAside || isUnsaid || owner.person == .second ? 3 : 0
    case .threat: threat(owner)
    case .deadline: deadline(owner)
    case .stated, .analyst: 0
    }
  }

  var passage: Passage { place.passage }
  /// Whether the sentence names nobody, and nobody is known to say it.
  var isNameless: Bool { names.isEmpty && !hasSpeaker }
  var predicates: [Predicate] { place.predicates }
  var cue: Range<Int> { place.cue }

  /// 3 if what the cue says is over; "scheduled" by itself is not.
  func past(_ owner: Predicate) -> Int {
    if isReduced { return 0 }
    let isBare = owner.tokens.count == 1 && cue.contains(owner.head)
    // "Said he had been trying to": also before he said it.
    let isBefore = owner.isPerfect && owner.isProgressive
    // "Passed the law, with a vote to be held in May": the vote is to come.
    let isPast = owner.reality == .past && !owner.isInfinitive
    return isPast && (!isReported || isBefore) && !isBare || hadTo(owner) ? 3 : 0
  }

  /// "Was charged, with a trial expected to begin in May": a participle behind its noun has no part in the tense of the
  /// verb before it.
  private var isReduced: Bool {
    let first = cue.lowerBound
    return isDated && origin == .scheduledEvent && first > place.sentence.lowerBound
      && Self.fixed.contains(passage.tokens[first].key)
      && !predicates.contains { $0.isFinite && $0.tokens.contains(first) }
      && passage.tokens[first - 1].kind == .word && !Words.isCommon(passage.tokens[first - 1])
  }

  /// "The judges had to decide": they have.
  private func hadTo(_ owner: Predicate) -> Bool {
    !isReported && owner.reality == .obligation
      && passage.tokens[owner.tokens.lowerBound].key == Self.had
  }

  /// "The minister shall determine whether": what an order or a law lays down for all cases.
  private var isRule: Bool {
    predicates.contains { predicate in
      predicate.person == .third
        && predicate.tokens.contains { passage.tokens[$0].key == Self.shall }
    }
  }

  /// Whether a speaker talks of themselves or to somebody, in what no colon parts from the cue.
  private var isPersonal: Bool {
    let colon = (place.sentence.lowerBound..<cue.lowerBound).last {
      passage.isMark($0, UInt8(ascii: ":"))
    }
    return predicates.contains { $0.person != .third && $0.head > colon ?? -1 }
  }

  /// Whether somebody asks: what the report leaves open it tells.
  var isQuestion: Bool {
    passage.sentence(at: passage.tokens[cue.lowerBound].range.start).map(passage.isQuestion)
      ?? false
  }

  /// "How will they eat if it fails?": asked of nobody.
  private var isRhetorical: Bool {
    isQuestion && Self.asking.contains(passage.tokens[place.sentence.lowerBound].key)
  }

  /// Whether nothing in the sentence is still to come.
  var isAllPresent: Bool {
    !predicates.contains { [.future, .possible, .obligation].contains($0.reality) }
  }

  /// "Are less likely to strike than": what holds in general waits for nothing.
  private var isCompared: Bool {
    let first = cue.lowerBound
    guard first > place.sentence.lowerBound, Self.comparing.contains(passage.tokens[first - 1].key)
    else { return false }
    return (first..<min(first + 16, place.sentence.upperBound)).contains {
      passage.tokens[$0].key == Self.than
    }
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
    guard isTakenBack || isNegated(governor) || isOfNone(governor, before: owner) else {
      return false
    }
    return !(governor.tokens.upperBound..<owner.tokens.lowerBound).contains {
      passage.tokens[$0].kind == .punctuation
    }
  }

  /// "Have no expectation that it will".
  private func isOfNone(_ governor: Predicate, before owner: Predicate) -> Bool {
    let between = governor.tokens.upperBound..<owner.tokens.lowerBound
    return between.prefix(2).contains { no in
      passage.tokens[no].key == Self.no && between.contains(no + 2)
        && passage.tokens[no + 2].key == Self.that
    }
  }

  /// Whether some tokens name somebody.
  func hasName(in tokens: Range<Int>) -> Bool {
    let range = passage.range(ofTokens: tokens)
    return names.contains { $0.overlaps(range) }
  }

  /// Whether a verb is negated, be it with its auxiliary apart: "is not | worried".
  func isNegated(_ predicate: Predicate) -> Bool {
    predicate.isNegated
      || predicates.contains {
        $0.isNegated && $0.tokens.upperBound == predicate.tokens.lowerBound
      }
  }

  /// Whether a "whether" only adds to what was said: "they spoke of it, whether at sea or on land".
  private var isAside: Bool {
    guard cue.lowerBound > 0, passage.tokens[cue.lowerBound].key == Self.whether else {
      return false
    }
    let before = passage.tokens[cue.lowerBound - 1]
    return before.kind == .punctuation || before.key == Self.or
  }

  /// "Years of doubt and grief", "I doubt that he will": what is in doubt is not told, or only whoever speaks
  /// doubts it.
  private var isUnsaid: Bool {
    let tokens = passage.tokens
    guard cue.count == 1, Self.doubts.contains(tokens[cue.lowerBound].key) else { return false }
    if let verb = predicates.first(where: { $0.tokens.contains(cue.lowerBound) }) {
      return verb.person == .first
    }
    let next = cue.upperBound
    return !(next < tokens.count && Self.matters.contains(tokens[next].key))
      && !predicates.contains { $0.isFinite && $0.subject?.contains(cue.lowerBound) == true }
  }

  // Tokens: "No deal yet, says Vell."
  private static let fewest = 6
  private static let doubts: WordSet = ["doubt", "doubts", "uncertainty", "unanswered"]
  private static let matters = WordSet(
    "about over whether as that on if of how who what when where around surrounding remains remain"
  )
  private static let face = Fold.key(of: "face")
  private static let no = Fold.key(of: "no")
  private static let shall = Fold.key(of: "shall")
  private static let that = Fold.key(of: "that")
  private static let asking: WordSet = ["how", "why", "what", "where"]
  private static let comparing = WordSet("more less")
  /// What says by itself that something is planned.
  static let fixed = WordSet("expected scheduled planned set due slated")
  private static let had = Fold.key(of: "had")
  private static let than = Fold.key(of: "than")
  private static let whether = Fold.key(of: "whether")
  private static let or = Fold.key(of: "or")
}
