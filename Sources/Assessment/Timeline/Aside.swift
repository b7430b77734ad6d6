import Extraction
import Prose

/// Times that a sentence only names in passing.
///
/// "The council voted today" tells what happened then; "we are glad to be here today", the head of a
/// letter, a name with a year in it and the date of a quotation tell of no event.
final class Aside {
  private let reading: Reading
  private let sentence: Range<Int>
  private let predicates: [Predicate]
  /// Whether it is a line of a letter's head or a caption without a verb: "Vell (left) and Brand on 3 May".
  private let isHead: Bool
  /// Whether it has the full stop of a sentence, but no verb.
  private let isVerbless: Bool

  init(_ sentence: Int, _ reading: Reading) {
    self.reading = reading
    self.sentence = reading.passage.sentences[sentence].tokens
    let predicates = reading.predicates(inSentence: sentence)
    self.predicates = predicates
    isHead =
      !predicates.contains { $0.isFinite && !Idle.isSide($0.head, reading.passage) }
      && (reading.isNames(sentence) || Idle.isCaption(self.sentence, reading.passage))
    isVerbless = Unasserted.isVerbless(sentence, predicates, reading)
  }

  private var passage: Passage { reading.passage }

  /// Whether the sentence tells of nothing that happened at a time.
  func holds(_ mention: TimeMention) -> Bool {
    let own = reading.tokens(in: mention.range)
    guard !own.isEmpty else { return false }
    let owner = owner(of: own)
    return isInName(mention) || isOfLaw(own) || isSubject(own)
      || Comparison.holds(own, in: sentence, predicates, passage)
      || Attribute.holds(own, in: sentence, predicates, passage)
      || Attribute.isHoliday(mention, own, in: sentence, predicates, passage)
      || isAhead(mention) && Attribute.isOfWhatWas(own, sentence, passage)
      || isBehind(mention) && Attribute.isOfPlan(own, in: sentence, predicates, passage)
      || PageTime.holds(own, in: sentence, predicates, reading)
      || Unasserted.holds(mention, own, verb(of: own), in: sentence, predicates, reading)
      || Adrift.holds(mention, own, verb(of: own), predicates, reading)
      || owner.map { isSpoken(own, $0) || isRemark($0) } ?? false
      || isIdle(mention, own) || isRanked(own) || isDistance(mention, own)
      || Vita.holds(mention, own, owner, in: sentence, predicates, reading) && !isEntry(own)
      || Idle.isOrder(sentence, predicates, passage) || Idle.isOfItself(sentence, passage)
      // "If it lasts more than four days": how long, not when.
      || mention.kind == .duration && (owner?.clause == .conditional || isSpan(own, owner))
      || Unasserted.isQuestion(sentence, passage)
      || (isHead || isVerbless) && !isEntry(own)
  }

  private func isAhead(_ mention: TimeMention) -> Bool {
    mention.when?.relation(to: reading.document.publication?.day) == .future
  }

  private func isBehind(_ mention: TimeMention) -> Bool {
    mention.when?.relation(to: reading.document.publication?.day) == .past
  }

  /// The predicate that a time stands with: the one before it, else the one after it.
  private func owner(of own: Range<Int>) -> Predicate? {
    predicates.verb(ofTime: own, passage)
  }

  /// Whether something else is called by a time: "since the 7 May attacks", "Sunday's clashes", "the
  /// panic of 12 June".
  func refers(_ mention: TimeMention) -> Bool {
    let own = reading.tokens(in: mention.range)
    if owner(of: own)?.clause == .relative { return true }
    if let when = mention.when, let verb = verb(of: own), isOfAnother(when, verb, own) {
      return true
    }
    guard let first = own.first, first > sentence.lowerBound else { return false }
    let before = passage.tokens[first - 1]
    if before.key == Self.of, first - 2 >= sentence.lowerBound {
      let noun = passage.tokens[first - 2]
      // "On Sunday instead of Saturday" is about both days.
      if noun.key == Self.instead { return false }
      return noun.kind == .word && noun.shape == .lower || noun.kind == .number
    }
    if own.upperBound < sentence.upperBound, passage.tokens[own.upperBound].key == Self.possessive {
      return true
    }
    return (Self.determiners.contains(before.key) || own.contains(where: isDeterminer))
      && Attribute.isBeforeNoun(own, in: sentence, predicates, passage)
  }

  private func isDeterminer(_ token: Int) -> Bool { passage.tokens[token].key == Self.the }

  /// "Johnnie Christmas", "Expo 2031".
  private func isInName(_ mention: TimeMention) -> Bool {
    guard let name = reading.name(at: mention.range.start) else { return false }
    let range = reading.names[name].range
    return range.contains(mention.range) && range.count > mention.range.count
  }

  /// "The Harbours Act, 2031".
  private func isOfLaw(_ own: Range<Int>) -> Bool {
    own.lowerBound - 2 >= sentence.lowerBound
      && passage.isMark(own.lowerBound - 1, UInt8(ascii: ","))
      && passage.tokens[own.lowerBound - 2].shape == .capitalized
      && Self.laws.contains(passage.tokens[own.lowerBound - 2].key)
  }

  /// "A rise over two years", "6 percent for two years": how long what is offered runs.
  private func isSpan(_ own: Range<Int>, _ owner: Predicate?) -> Bool {
    let tokens = passage.tokens
    guard let first = own.first, case let lead = tokens[first].key == Self.over ? first : first - 1,
      lead > sentence.lowerBound, [Self.over, Self.for].contains(tokens[lead].key)
    else { return false }
    let before = tokens[lead - 1]
    if before.kind == .number || Self.amounts.contains(before.key)
      || passage.isMark(lead - 1, UInt8(ascii: "%"))
    {
      return true
    }
    // "Has killed 3,000 people over two years" tells since when.
    return tokens[lead].key == Self.over && !Self.measuring.contains(before.key)
      // "Over the past three days", "over the coming months".
      && !own.contains { Self.placing.contains(tokens[$0].key) }
      && !Self.placing.contains(tokens[lead + 1].key)
      && !(owner?.tokens.contains { Self.perfect.contains(tokens[$0].key) } ?? false)
  }

  /// "12 May: vote in the council", "12 May – vote in the council": a line of a calendar needs no verb.
  private func isEntry(_ own: Range<Int>) -> Bool {
    guard own.lowerBound - sentence.lowerBound < 3, own.upperBound < sentence.upperBound else {
      return false
    }
    // "Between 2003 and 2006: the mill is shut."
    if own.upperBound + 2 < sentence.upperBound, passage.tokens[own.upperBound].key == Self.and,
      passage.isMark(own.upperBound + 2, UInt8(ascii: ":"))
    {
      return true
    }
    return passage.isMark(own.upperBound, UInt8(ascii: ":"))
      || passage.tokens[own.upperBound].isFreeDash(passage.document.text)
  }

  /// Whether a speaker only means the hour of speaking: "I am sorry for the delay today".
  private func isSpoken(_ own: Range<Int>, _ owner: Predicate) -> Bool {
    guard own.contains(where: { Self.deictic.contains(passage.tokens[$0].key) }),
      [.present, .obligation].contains(owner.reality), !owner.isProgressive
    else { return false }
    // "Even today, miners are jailed": now as before.
    if own.lowerBound > sentence.lowerBound, passage.tokens[own.lowerBound - 1].key == Self.even {
      return true
    }
    return owner.person != .third || owner.isCopula
      || sentence.contains { Self.courtesies.contains(passage.tokens[$0].key) }
      || Self.lasting.contains(passage.tokens[owner.head].key)
  }

  /// "Today is their day", "2007 was the year of the quay".
  private func isSubject(_ own: Range<Int>) -> Bool {
    predicates.contains { verb in
      guard verb.isCopula else { return false }
      if verb.tokens.lowerBound == own.upperBound { return true }
      // "It is Friday", "it's 5 May now".
      return verb.tokens.upperBound == own.lowerBound && verb.reality == .present
        && verb.tokens.lowerBound > sentence.lowerBound
        && passage.tokens[verb.tokens.lowerBound - 1].key == Self.it
    }
  }

  /// Whether a time only tells when something was said or was otherwise: "as she said last week", "as
  /// they did in May", "than they were a day ago".
  private func isRemark(_ owner: Predicate) -> Bool {
    guard let subject = owner.subject, subject.lowerBound > sentence.lowerBound else {
      return false
    }
    let before = passage.tokens[subject.lowerBound - 1].key
    return before == Self.than
      || before == Self.as && Self.saying.contains(passage.tokens[owner.head].key)
      // "As he did early Friday, Vell spoke" tells of the same day.
      || before == Self.as && Self.doing.contains(passage.tokens[owner.head].key)
        && subject.lowerBound - 1 > sentence.lowerBound
  }

  /// Whether the clause of a time tells only how something is or what a speaker thinks: "it is quiet
  /// this week", "I recommend the weekend", "you met her on Friday".
  private func isIdle(_ mention: TimeMention, _ own: Range<Int>) -> Bool {
    guard let when = mention.when, when.end != nil,
      when.relation(to: reading.document.publication?.day) != .future,
      let verb = verb(of: own)
    else { return false }
    // "I saw the mill in 2019": what somebody remembers.
    if verb.person == .first, reading.isOfYearsAgo(when) { return true }
    if verb.person == .second || Idle.isRemark(verb, own, in: sentence, passage) { return true }
    guard !verb.isPerfect, verb.reality == .present || verb.reality == .future else { return false }
    let isLasting = verb.reality == .present && !verb.isProgressive
    if isLasting, verb.person == .first || Idle.isHabit(verb, in: sentence, passage) {
      return true
    }
    // A report of no day may tell of what is to come.
    if reading.document.publication != nil, Idle.isPictured(verb, own, passage) { return true }
    if hasParticiple(between: verb, own) || isOfOpening(own, before: verb) { return false }
    // "Recalls the flood of the port in 2019": the year is that of the flood.
    if let days = when.days, days.upperBound - days.lowerBound > Self.month,
      isOfAnother(when, verb, own)
    {
      return true
    }
    // "The vote is on Friday" tells when it is.
    let between = verb.tokens.upperBound..<max(verb.tokens.upperBound, own.lowerBound)
    return isLasting && Idle.isState(verb, passage)
      && !(verb.tokens.upperBound <= own.lowerBound
        && between.allSatisfy { Words.isCommon(passage.tokens[$0]) })
  }

  /// Whether a time is one of years before, though its clause tells of the present.
  private func isOfAnother(_ when: When, _ verb: Predicate, _ own: Range<Int>) -> Bool {
    guard verb.reality == .present || verb.reality == .future, !verb.isPerfect,
      let published = reading.document.publication?.day, let last = when.days?.upperBound
    else { return false }
    return last.civil.year < published.civil.year && verb.tokens.upperBound <= own.lowerBound
      && !isFollowedByMore(own) && !hasParticiple(between: verb, own)
  }

  /// "Opened in May, the port is full" tells of the opening, "Born in May 1962, Vell is the mayor" of no news.
  private func isOfOpening(_ own: Range<Int>, before verb: Predicate) -> Bool {
    guard let opening = predicates.first, opening.head == sentence.lowerBound,
      !opening.isInfinitive, passage.tokens[opening.head].key != Self.born,
      !passage.tokens[opening.head].ends(in: "ing", passage.document.text),
      opening.head < own.lowerBound, own.upperBound <= verb.tokens.lowerBound
    else { return false }
    return !(opening.head..<own.lowerBound).contains { passage.isMark($0, UInt8(ascii: ",")) }
  }

  /// "The sale is the result of talks begun last year" tells of these.
  private func hasParticiple(between verb: Predicate, _ own: Range<Int>) -> Bool {
    let between = verb.tokens.upperBound..<max(verb.tokens.upperBound, own.lowerBound)
    return predicates.contains {
      !$0.isFinite && !$0.isInfinitive && between.contains($0.head)
        && ($0.isPerfect || !passage.tokens[$0.head].ends(in: "ing", passage.document.text))
    }
  }

  /// "In 2019, when the dam broke", "2019 - the dam breaks": what comes behind tells of the time.
  private func isFollowedByMore(_ own: Range<Int>) -> Bool {
    let next = own.upperBound..<min(own.upperBound + 2, sentence.upperBound)
    return next.contains {
      passage.tokens[$0].key == Self.when || passage.tokens[$0].isDash(passage)
    }
  }

  /// "Ten years after the flood", "two weeks of rain", "beyond 3 May", "the worst storm in two decades": how
  /// far apart or how rare, not when.
  private func isDistance(_ mention: TimeMention, _ own: Range<Int>) -> Bool {
    let tokens = passage.tokens
    // "Stays in force beyond 3 May", not "across the valley and beyond this week".
    if own.lowerBound - 1 > sentence.lowerBound, tokens[own.lowerBound - 1].key == Self.beyond,
      tokens[own.lowerBound - 2].key != Self.and
    {
      return true
    }
    guard mention.kind == .duration else { return false }
    if own.upperBound < sentence.upperBound, Self.distances.contains(tokens[own.upperBound].key) {
      return true
    }
    guard own.lowerBound > sentence.lowerBound, tokens[own.lowerBound - 1].key == Self.in else {
      return false
    }
    let near = max(sentence.lowerBound, own.lowerBound - Self.nearby)..<own.lowerBound
    return near.contains { tokens[$0].isSuperlative(passage.document.text) }
  }

  /// The finite verb whose clause holds a time: the next one where the time opens the clause, else the
  /// one before.
  private func verb(of own: Range<Int>) -> Predicate? {
    let verbs = predicates.filter { $0.isFinite && !isFiller($0) }
    let before = verbs.last { $0.tokens.upperBound <= own.lowerBound }
    let after = verbs.first { $0.tokens.lowerBound >= own.upperBound }
    var first = own.lowerBound
    while first > sentence.lowerBound, Self.leading.contains(passage.tokens[first - 1].key) {
      first -= 1
    }
    let opens =
      first == sentence.lowerBound
      || passage.tokens[first - 1].kind == .punctuation
        && !passage.isMark(first - 1, UInt8(ascii: ")"))
      || Self.joining.contains(passage.tokens[first - 1].key)
    return opens ? after ?? verbs.verb(ofTime: own, passage) : before ?? after
  }

  /// "You know, the port was shut on Friday", "on Friday, it seems, it was shut".
  private func isFiller(_ verb: Predicate) -> Bool {
    Self.fillers.contains(passage.tokens[verb.head].key)
      && passage.isMark(verb.tokens.upperBound, UInt8(ascii: ","))
  }

  /// "Failed on Friday, the third bank this year": of how long something is the third.
  private func isRanked(_ own: Range<Int>) -> Bool {
    let tokens = passage.tokens
    guard Self.spans.contains(tokens[own.upperBound - 1].key),
      own.contains(where: { tokens[$0].key == Self.this }),
      reading.times(in: passage.range(ofTokens: sentence)).count > 1
    else { return false }
    let near = max(sentence.lowerBound, own.lowerBound - Self.nearby)..<own.lowerBound
    guard
      let rank = near.last(where: {
        Self.ranks.contains(tokens[$0].key) || tokens[$0].isSuperlative(passage.document.text)
      })
    else { return false }
    return !predicates.contains { $0.isFinite && (rank..<own.lowerBound).contains($0.head) }
      && !(rank..<own.lowerBound).contains { passage.isMark($0, UInt8(ascii: ",")) }
  }

  private static let born = Fold.key(of: "born")
  private static let even = Fold.key(of: "even")
  private static let beyond = Fold.key(of: "beyond")
  private static let and = Fold.key(of: "and")
  private static let it = Fold.key(of: "it")
  private static let when = Fold.key(of: "when")
  private static let `in` = Fold.key(of: "in")
  private static let distances = WordSet("after before of")
  // Days.
  private static let month = 31
  private static let fillers = WordSet("know think believe seems guess mean see suppose recall")
  private static let leading = WordSet("on in at by since early late from")
  private static let joining = WordSet("and but when after before while as that because if")
  private static let this = Fold.key(of: "this")
  private static let spans = WordSet("year month week season quarter")
  private static let ranks = WordSet("first second third fourth fifth sixth most least worst best")
  private static let possessive = Fold.key(of: "'s")
  private static let instead = Fold.key(of: "instead")
  private static let of = Fold.key(of: "of")
  private static let the = Fold.key(of: "the")
  private static let `as` = Fold.key(of: "as")
  private static let over = Fold.key(of: "over")
  private static let measuring = WordSet(
    "for in since after lasted lasts last took takes take spent"
  )
  private static let placing = WordSet("the this that past last next coming these those")
  private static let perfect = WordSet("has have 've been")
  private static let `for` = Fold.key(of: "for")
  private static let amounts = WordSet(
    "percent cent pc million billion trillion dollars euros pounds hundred thousand"
  )
  private static let than = Fold.key(of: "than")
  private static let laws = WordSet("act law code decree ordinance order bill charter")
  // Tokens.
  private static let nearby = 10
  private static let saying = WordSet(
    "said say says told tell mentioned noted discussed announced reported stated indicated"
  )
  private static let doing = WordSet("did do does")
  private static let courtesies = WordSet("thank thanks sorry welcome")
  private static let lasting = WordSet("remain remains stand stands stay stays")
  private static let deictic = WordSet("today tonight now")
  private static let determiners = WordSet("the this that these those his her its their our my 's")
}
