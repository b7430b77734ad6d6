import Extraction
import Prose

/// Where an event stands against the report that tells it.
enum Standing {
  /// By the time if it lies clearly before or after the report, else by the mood of its clause.
  static func of(_ when: When, _ time: ByteRange, _ sentence: Int, _ reading: Reading)
    -> TimelineEntry.Status
  {
    let published = reading.document.publication?.day
    var mood = Mood(of: time, inSentence: sentence, reading)
    switch when.relation(to: published) {
    case .past: return .past
    case .future:
      let isTold = mood == Mood() && isToldNextDay(when, time, sentence, reading)
      return isTold
        ? .past
        : isUnfixed(when, mood, time, reading)
          || isFarOff(when, mood, time, sentence, reading) ? .expected : .scheduled
    case .present, nil: break
    }
    if mood.looksAhead || mood.isUnderWay, !mood.isAnnounced,
      Mood.isOfSaying(time, inSentence: sentence, reading)
        || isAnnouncement(time, sentence, reading)
    {
      mood = Mood()
    }
    if when.end == nil {
      return isOfTheReport(when.start, published) && !isSince(time, reading) ? .expected : .ongoing
    }
    if mood.looksAhead {
      return isUnfixed(when, mood, time, reading) ? .expected : .scheduled
    }
    // "Is holding a concert on 7 July", "flies to Selm on 14 July", in a report of an unknown day.
    if mood.isUnderWay || mood.isOfCalendar, when.relation(to: published) == nil {
      return .scheduled
    }
    if let published, let days = when.days, published < days.upperBound {
      // "The law takes effect this month": the month is not over.
      if mood.isOfCalendar { return .scheduled }
      if isAhead(days, published, time, sentence, reading) { return .expected }
      // Nor is what runs from one day to another.
      if when.start != when.end { return .ongoing }
    }
    return mood.isUnderWay && when.relation(to: published) == .present ? .ongoing : .past
  }

  /// Whether nobody has fixed what is to come, as they have where somebody says that it would be on a day: "said
  /// the camps would open on 15 December".
  private static func isUnfixed(
    _ when: When,
    _ mood: Mood,
    _ time: ByteRange,
    _ reading: Reading,
  ) -> Bool {
    guard mood.isVague, mood.isTold, when.day != nil else { return mood.isVague }
    return !reading.statements(holding: time).contains { $0.form != .direct }
  }

  /// "Yields fall by half by 2050": a year to come that no words have fixed, as "plans to open in 2031" does.
  private static func isFarOff(
    _ when: When,
    _ mood: Mood,
    _ time: ByteRange,
    _ sentence: Int,
    _ reading: Reading,
  ) -> Bool {
    guard !mood.looksAhead, !mood.isOfCalendar, let days = when.days,
      days.upperBound - days.lowerBound >= year
    else { return false }
    let place = reading.tokens(in: time).lowerBound
    return !reading.predicates(inSentence: sentence).contains {
      $0.isInfinitive && (place - reach..<place).contains($0.head)
    }
  }

  // Tokens: "to open a mill for the people of Selm in".
  private static let reach = 12
  // Days.
  private static let year = 364

  /// Whether a sentence without a time tells what somebody did, though that is about what is to come: "Vell has
  /// announced that the mill will close".
  private static func isAnnouncement(_ time: ByteRange, _ sentence: Int, _ reading: Reading)
    -> Bool
  {
    guard reading.passage.sentences[sentence].range == time else { return false }
    let verbs = reading.predicates(inSentence: sentence)
    guard let verb = verbs.first(where: { $0.isFinite && $0.clause == .main }) else { return false }
    return verb.isPerfect || verb.reality == .past
  }

  /// Whether the words point past the day of the report, "the next two weeks", "before the end of the
  /// year", whatever the verb says.
  private static func isAhead(
    _ days: ClosedRange<Day>,
    _ published: Day,
    _ time: ByteRange,
    _ sentence: Int,
    _ reading: Reading,
  ) -> Bool {
    let own = reading.tokens(in: time)
    let tokens = reading.passage.tokens
    if own.contains(where: { coming.contains(tokens[$0].key) }) {
      // "They sat there for the next two days" goes on with a story.
      return days.lowerBound >= published && verb(of: own, sentence, reading)?.reality != .past
    }
    // In its last days the end of the year is now.
    let length = days.upperBound - days.lowerBound
    return own.lowerBound > 0 && deadlines.contains(tokens[own.lowerBound - 1].key)
      && own.contains { tokens[$0].key == end } && days.upperBound - published > length / 8
  }

  private static let coming = WordSet("next coming ahead")
  private static let deadlines = WordSet("by before until")
  private static let end = Fold.key(of: "end")

  /// Whether a report of the day before tells of a weekday in the past: "blasts were heard early Tuesday"
  /// where it was Tuesday already.
  static func isToldNextDay(
    _ when: When,
    _ time: ByteRange,
    _ sentence: Int,
    _ reading: Reading,
  ) -> Bool {
    let own = reading.tokens(in: time)
    let tokens = reading.passage.tokens
    guard let published = reading.document.publication?.day, when.days?.lowerBound == published + 1,
      own.contains(where: { weekdays.contains(tokens[$0].key) })
    else { return false }
    return verb(of: own, sentence, reading).map {
      $0.reality == .past && !fixing.contains(tokens[$0.head].key)
    } ?? false
  }

  /// The finite verb before a time, else the one after it.
  private static func verb(of own: Range<Int>, _ sentence: Int, _ reading: Reading) -> Predicate? {
    reading.predicates(inSentence: sentence).filter(\.isFinite)
      .verb(ofTime: own, reading.passage)
  }

  private static let weekdays = WordSet(
    "monday tuesday wednesday thursday friday saturday sunday"
  )
  /// "Called a meeting on Tuesday" tells of what is to come.
  private static let fixing = WordSet(
    """
    called set convened summoned invited postponed delayed moved put scheduled planned expected
    """
  )

  /// "Since today" looks back, even on the day itself.
  private static func isSince(_ time: ByteRange, _ reading: Reading) -> Bool {
    let own = reading.tokens(in: time)
    return (max(0, own.lowerBound - 1)..<own.upperBound).contains {
      reading.passage.tokens[$0].key == since
    }
  }

  private static let since = Fold.key(of: "since")

  /// Whether a stretch begins with the report: "in the coming weeks".
  private static func isOfTheReport(_ moment: When.Moment?, _ published: Day?) -> Bool {
    switch moment {
    case .report(0, _): true
    case .date(let date): published.map { date == CalendarDate($0) } ?? false
    case .report, nil: false
    }
  }
}

/// The mood of a clause, from its auxiliaries.
private struct Mood: Equatable {
  /// "will", "is due to": what it tells has not happened.
  private(set) var looksAhead = false
  /// "could", "is expected to": nobody has fixed it.
  private(set) var isVague = false
  /// Whether it is that for "would" alone, which is "will" where somebody is said to say so.
  var isTold: Bool { hasWould && !isGuessed }
  private var hasWould = false
  private var isGuessed = false
  /// "is holding": it goes on.
  private(set) var isUnderWay = false
  /// "begins", "expires": told of a calendar in the present.
  private(set) var isOfCalendar = false

  /// "The 21 August ballot, when two seats will be up": what will be then is told right behind.
  private(set) var isAnnounced = false

  /// Looks at the clause that holds the time, and at the next one if that is little more than the
  /// time itself: "On Monday, the council will vote".
  ///
  /// Commas part clauses and lists alike: where that leaves no verb, the one before the time counts,
  /// as in "will open to ships from Selm, Zenda and other ports in May".
  init(of time: ByteRange, inSentence index: Int, _ reading: Reading) {
    let passage = reading.passage
    let sentence = passage.sentences[index]
    let own = reading.tokens(in: time)
    var from = own.lowerBound
    while from > sentence.tokens.lowerBound, !Self.isBoundary(from - 1, passage) { from -= 1 }
    var to = own.upperBound
    while to < sentence.tokens.upperBound, !Self.isBoundary(to, passage),
      !Self.isNewVerb(to, passage)
    {
      to += 1
    }
    let predicates = reading.predicates(inSentence: index)
    // "A warning that it could fail was lifted on Monday": of two verbs before the time the last counts.
    let before = predicates.filter { $0.isFinite && (from..<own.lowerBound).contains($0.head) }
    if before.count > 1, let last = before.last, last.reality == .past {
      from = last.tokens.lowerBound
    }
    if to - from < own.count + 3 {
      to = min(to + 1, sentence.tokens.upperBound)
      while to < sentence.tokens.upperBound, !Self.isBoundary(to, passage) { to += 1 }
    }
    // Of what gives no time the sentence tells with its main verb, not with what hangs on that.
    let isWhole =
      own.contains(sentence.tokens.lowerBound) && own.upperBound >= sentence.tokens.upperBound
    if isWhole, let verb = predicates.first(where: { $0.isFinite && $0.clause == .main }) {
      to = verb.tokens.upperBound
      while to < sentence.tokens.upperBound, !Self.isBoundary(to, passage) { to += 1 }
    }
    for i in from..<max(from, to) where isWhole || !own.contains(i) {
      look(at: i, passage, isFirst: i == sentence.tokens.lowerBound, before: to)
      if isWhole || abs(own.lowerBound - i) < Self.reach {
        lookForPlan(at: i, passage, before: to)
      }
    }
    isAnnounced = passage.isAnnounced(own, in: sentence.tokens)
    looksAhead = looksAhead || isAnnounced
    if looksAhead || isUnderWay { return }
    // "Will return to Selm, visiting Zenda on 12 May": the participle tells no tense.
    let isTold = predicates.contains {
      (from..<to).contains($0.head) && ($0.isFinite || $0.isPerfect || $0.reality == .past)
    }
    guard !isTold,
      let verb = predicates.last(where: { $0.isFinite && $0.head < from })
    else { return }
    looksAhead = verb.reality == .future || verb.reality == .possible
    isVague = verb.reality == .possible
  }

  /// What nothing is known of.
  init() {}

  /// Whether a time is that of a verb in the past: right behind it, "said on Monday it would sign", or at
  /// the head of its sentence, "on Monday, Vell said she would sign".
  static func isOfSaying(_ time: ByteRange, inSentence index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passage
    let own = reading.tokens(in: time)
    let verbs = reading.predicates(inSentence: index)
    func isTold(_ verb: Predicate) -> Bool {
      verb.isFinite && verb.reality == .past
        // "There are marches planned for today", "were expected".
        && !vague.contains(passage.tokens[verb.head].key)
        && !ahead.contains(passage.tokens[verb.head].key)
    }
    let head = passage.sentences[index].tokens.lowerBound..<own.lowerBound
    if head.count <= longestLead, head.allSatisfy({ Words.isCommon(passage.tokens[$0]) }),
      !verbs.contains(where: { head.contains($0.head) })
    {
      return verbs.first { $0.isFinite && $0.head >= own.upperBound }.map(isTold) ?? false
    }
    guard let verb = verbs.last(where: { $0.tokens.upperBound <= own.lowerBound }), isTold(verb)
    else { return false }
    return passage.tokens[verb.tokens.upperBound..<own.lowerBound].allSatisfy(Words.isCommon)
  }

  // Tokens: "And then on".
  private static let longestLead = 3

  private mutating func look(at i: Int, _ passage: Passage, isFirst: Bool, before end: Int) {
    let token = passage.tokens[i]
    // "May" with a capital is the month.
    guard token.shape == .lower || isFirst else { return }
    if Self.vague.contains(token.key) {
      isVague = true
      looksAhead = true
      if token.key == Self.would { hasWould = true } else { isGuessed = true }
    } else if Self.pondering.contains(token.key) {
      isVague = true
    } else if Self.must.contains(token.key), i + 1 < end, passage.tokens[i + 1].key != Self.have {
      // "Must have left" is a guess at what was.
      isVague = true
      looksAhead = true
    } else if token.key == Self.until, passage.isPutOff(before: i) {
      looksAhead = true
    } else if token.key == Self.set {
      // "The record set in May" is no plan.
      looksAhead =
        looksAhead
        || i + 1 < end && Self.aims.contains(passage.tokens[i + 1].key)
    } else if Self.aiming.contains(token.key), i + 2 < end, passage.tokens[i + 1].key == Self.to,
      passage.tokens[i + 2].verbUse != nil || passage.tokens[i + 2].key == Self.be
    {
      // "Going to the polls on Tuesday" is done then.
      looksAhead = true
    } else if Self.ahead.contains(token.key) {
      looksAhead = looksAhead || !passage.isCause(at: i)
    } else if Self.calendar.contains(token.key) {
      isOfCalendar = true
    } else if Self.present.contains(token.key), !passage.isPossessive(at: i), i + 1 < end,
      passage.tokens[i + 1].ends(in: "ing", passage.document.text)
    {
      isUnderWay = true
    }
  }

  /// "Is to meet this month", "has to act within hours".
  private mutating func lookForPlan(at i: Int, _ passage: Passage, before end: Int) {
    guard i + 2 < end, passage.tokens[i + 1].key == Self.to,
      passage.tokens[i + 2].verbUse != nil || passage.tokens[i + 2].key == Self.be
    else { return }
    if Self.copulas.contains(passage.tokens[i].key) {
      looksAhead = true
    } else if !looksAhead, Self.having.contains(passage.tokens[i].key) {
      isVague = true
      looksAhead = true
    }
  }

  // Tokens: "is to meet the heads of the two parties in".
  private static let reach = 12

  /// A mark between clauses, or a word that opens one.
  private static func isBoundary(_ i: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[i]
    if token.kind == .punctuation {
      return !"'()".utf8.contains(passage.document.text[Int(token.range.start)])
    }
    return openers.contains(token.key)
  }

  /// "Accepted the plan on Monday and said it would": what comes next has a verb of its own.
  private static func isNewVerb(_ i: Int, _ passage: Passage) -> Bool {
    joining.contains(passage.tokens[i].key) && i + 1 < passage.tokens.count
      && passage.tokens[i + 1].verbUse?.isPast == true
  }

  private static let joining = WordSet("and but")
  /// It goes on, and what it is about may come.
  private static let pondering = WordSet("considering considers mulling weighing")
  private static let vague = WordSet(
    """
    could may might would expected expects expect likely possible possibly if forecast predicted \
    anticipated unless hopes hoped hope hoping projected
    """
  )
  private static let ahead = WordSet(
    "will 'll shall due scheduled planned plans slated deadline expires"
  )
  private static let must = WordSet("must should ought supposed")
  private static let have = Fold.key(of: "have")
  private static let would = Fold.key(of: "would")
  private static let until = Fold.key(of: "until")
  private static let copulas = WordSet("is are")
  private static let be = Fold.key(of: "be")
  private static let having = WordSet("has have needs need")
  private static let to = Fold.key(of: "to")
  private static let set = Fold.key(of: "set")
  private static let aims = WordSet("to for")
  /// "Is going to close": what is to be, before "to".
  private static let aiming = WordSet("going planning aim aims intend intends poised")
  private static let present = WordSet("is are 're 's 'm being")
  private static let calendar = WordSet(
    "begins starts opens reopens ends closes meets convenes resumes takes comes lapses flies travels"
  )
  private static let openers = WordSet(
    "that who which whom while after before because although though whether but when where as"
  )
}
