import Extraction
import Prose

/// When an open question is due.
enum Due {
  /// The sentences of a document that name a time to come.
  static func deadlines(in reading: Reading) -> [Account.Deadline] {
    reading.passage.sentences.enumerated().compactMap { index, sentence in
      of(sentence.range, reading).map { Account.Deadline(sentence: index, due: $0) }
    }
  }

  /// When what a word of a sentence opens is due: the first time to come that goes with its verb, "had
  /// given them until May, said they would meet on Friday", else that of its part of the sentence.
  static func of(_ token: Int, inSentence sentence: Int, _ reading: Reading) -> When? {
    let clause = clause(of: token, inSentence: sentence, reading)
    guard let first = of(clause, reading) else { return nil }
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    let verb = verbs.verb(of: token)?.head
    // "Next month the council will vote on the 2040 Plan": what opens a sentence goes with its first verb.
    let isFirst = verb != nil && verb == verbs.first?.head
    let own = reading.times[reading.times(in: clause)].filter {
      verbs.verb(of: reading.tokens(in: $0.range).lowerBound)?.head == verb
        || isFirst && opens(sentence, with: $0, reading)
    }
    let due = own.lazy.compactMap { of($0.range, reading) }.min { $0.order < $1.order }
    // "On 16 November they will meet at the 2031 summit": the day is what the year holds.
    return due.map { first.isInside($0) ? first : $0 } ?? first
  }

  /// Whether a time is what a sentence tells of from its head on: "in May, Vell", "and later this year Vell".
  private static func opens(_ sentence: Int, with time: TimeMention, _ reading: Reading) -> Bool {
    let passage = reading.passage
    let start = Opening.end(of: passage.sentences[sentence], passage)
    let before = passage.range(ofTokens: reading.tokens(in: time.range)).start
    guard start <= before else { return false }
    let lead = reading.tokens(in: ByteRange(Int(start), Int(before)))
    return lead.count <= longestLead && lead.allSatisfy { Words.isCommon(passage.tokens[$0]) }
  }

  // Tokens: "and then on".
  private static let longestLead = 3

  /// The part of a sentence that a word stands in, where a semicolon or "but" with another subject
  /// parts it: "the harvest could fail, but the council buys grain until 2033".
  private static func clause(of token: Int, inSentence sentence: Int, _ reading: Reading)
    -> ByteRange
  {
    let passage = reading.passage
    let whole = passage.sentences[sentence].tokens
    let predicates = reading.predicates(inSentence: sentence)
    let ends = whole.dropFirst().filter { i in
      if passage.isMark(i, UInt8(ascii: ";")) { return true }
      guard contrast.contains(passage.tokens[i].key) else { return false }
      // "But it is due in May" goes on with the same.
      return predicates.contains { predicate in
        guard predicate.isFinite, let subject = predicate.subject else { return false }
        return subject.lowerBound == i + 1
          && (subject.count > 1 || passage.tokens[subject.lowerBound].shape != .lower)
      }
    }
    let start = ends.last { $0 <= token } ?? whole.lowerBound
    let end = ends.first { $0 > token } ?? whole.upperBound
    return passage.range(ofTokens: start..<end)
  }

  private static let contrast = WordSet("but while whereas although though")

  /// The first time in a range that lies after the report, or ends there, and has an end.
  static func of(_ range: ByteRange, _ reading: Reading) -> When? {
    // Most ranges hold none at all.
    if reading.times(in: range).isEmpty { return nil }
    let times = reading.times(in: Dateline.skipped(range, reading.passage))
    if times.isEmpty { return nil }
    let published = reading.document.publication?.day
    let open = times.filter { time in
      let mention = reading.times[time]
      return mention.kind != .set && mention.when?.end != nil
        && !isAlways(mention, reading.passage) && !isOfWhatWas(mention, reading)
    }
    let ahead = open.filter { time in
      let mention = reading.times[time]
      return isAhead(mention, published, reading) && !isToldNextDay(mention, reading)
    }
    // What has begun is due only where nothing else is.
    let due =
      ahead.isEmpty ? open.filter { isUnderWay(reading.times[$0], published, reading) } : ahead
    return due.compactMap { reading.times[$0].when }.min { $0.order < $1.order }
  }

  /// Whether a time lies after the report, or, of a report of an unknown day, is told ahead: "will vote in May".
  private static func isAhead(_ mention: TimeMention, _ published: Day?, _ reading: Reading) -> Bool
  {
    guard let when = mention.when else { return false }
    guard published == nil, when.relation(to: nil) == nil else {
      return when.relation(to: published) == .future
    }
    // "The 1989 spill", "those held on 23 March".
    guard case .date(let date) = when.start, ![.year, .decade, .century].contains(date.part),
      let sentence = reading.passage.sentence(at: mention.range.start)
    else { return false }
    let verb = reading.predicates(inSentence: sentence)
      .verb(ofTime: reading.tokens(in: mention.range), reading.passage)
    return verb?.reality != .past && isToCome(when, mention.range, reading)
  }

  /// How long after a report what it says will be "in the coming days" may still come about; nil where no such
  /// time is in a range, or the report has no day.
  static func vague(in range: ByteRange, _ reading: Reading) -> When? {
    guard let published = reading.document.publication?.day else { return nil }
    let today = When.Moment.date(CalendarDate(published))
    return reading.times(in: range).lazy.compactMap { time -> When? in
      let mention = reading.times[time]
      guard let when = mention.when, when.start == today, when.end == nil,
        let days = patience[mention.value], isToCome(when, mention.range, reading)
      else { return nil }
      return When(from: today, to: .date(CalendarDate(published + days)), approximate: true)
    }.first
  }

  /// Days, by what TimeML writes for hours, days, weeks and months of which it is not said how many.
  private static let patience = ["PTXH": 2, "PXD": 14, "PXW": 60, "PXM": 365]

  /// "Warned on Wednesday", in a report of Tuesday: it has been told by then.
  private static func isToldNextDay(_ mention: TimeMention, _ reading: Reading) -> Bool {
    guard let when = mention.when, let sentence = reading.passage.sentence(at: mention.range.start)
    else { return false }
    return Standing.isToldNextDay(when, mention.range, sentence, reading)
  }

  /// "The findings on the 17 March attack": no day to wait for.
  private static func isOfWhatWas(_ mention: TimeMention, _ reading: Reading) -> Bool {
    guard let sentence = reading.passage.sentence(at: mention.range.start) else { return false }
    return Attribute.isOfWhatWas(
      reading.tokens(in: mention.range),
      reading.passage.sentences[sentence].tokens,
      reading.passage,
    )
  }

  /// "Here today, tomorrow and for years": no day is meant.
  private static func isAlways(_ mention: TimeMention, _ passage: Passage) -> Bool {
    func areBoth(from first: Int) -> Bool {
      first >= 0 && first + 2 < passage.tokens.count && passage.tokens[first].key == today
        && passage.isMark(first + 1, UInt8(ascii: ","))
        && passage.tokens[first + 2].key == tomorrow
    }
    let tokens = passage.tokens(in: mention.range)
    return tokens.count == 1
      && (areBoth(from: tokens.lowerBound) || areBoth(from: tokens.lowerBound - 2))
  }

  private static let today = Fold.key(of: "today")
  private static let tomorrow = Fold.key(of: "tomorrow")

  /// "By the end of this week", "will vote today", "in the next days": the time has begun, and what is
  /// told of it has not.
  private static func isUnderWay(_ mention: TimeMention, _ published: Day?, _ reading: Reading)
    -> Bool
  {
    guard let published, let when = mention.when, when.relation(to: published) == .present,
      let days = when.days, mention.mod != .start,
      // "A winter storm" names no winter to wait for, "this winter" does.
      !seasons.contains(mention.value.suffix(2))
        || reading.tokens(in: mention.range)
          .contains(where: { pointing.contains(reading.passage.tokens[$0].key) })
    else { return false }
    return mention.mod == .end && days.upperBound > days.lowerBound
      || days.lowerBound + longest >= published && isToCome(when, mention.range, reading)
  }

  /// As TimeML writes them: "2031-WI".
  private static let seasons: Set<Substring> = ["SP", "SU", "FA", "WI"]
  private static let pointing = WordSet("this coming")

  /// The days of a year, the longest time that has begun and is a day to wait for.
  private static let longest = 366

  /// Whether what is told of a time that has begun is to come.
  private static func isToCome(_ when: When, _ time: ByteRange, _ reading: Reading) -> Bool {
    guard let sentence = reading.passage.sentence(at: time.start) else { return false }
    return Standing.of(when, time, sentence, reading).isAhead
  }
}

extension When {
  /// Whether all its days are among those of a season, a year or a longer time.
  fileprivate func isInside(_ outer: When) -> Bool {
    guard let days, let wide = outer.days, days != wide,
      wide.upperBound - wide.lowerBound >= 88
    else { return false }
    return wide.contains(days.lowerBound) && wide.contains(days.upperBound)
  }
}
