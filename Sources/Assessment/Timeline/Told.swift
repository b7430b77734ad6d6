import Extraction
package import Prose

/// Something told of a time: a sentence with one of its times.
///
/// It stands in several lists at once, which an object makes cheap.
final class Told: Sendable {
  let place: Place
  let when: When
  /// The words that give the time.
  let time: ByteRange
  /// Where what is told of the time begins.
  let clause: Int32
  /// Whether more of the sentence is told before that.
  let isCut: Bool
  let status: TimelineEntry.Status
  let kind: Account.Telling.Kind
  /// What it says of that: that it is so, or not.
  let turn: Account.Telling.Turn
  /// Whom its subject stands for.
  let naming: Account.Naming?
  /// Members of the cast named in the sentence, in order.
  let members: [Int]
  /// Who says what is told in the first person.
  let speaker: Int?
  let words: Words

  init(_ telling: Account.Telling, _ account: Account, _ cast: Cast, document: Int) {
    let sentence = account.sentences[telling.sentence]
    place = Place(document: document, sentence: telling.sentence)
    when = telling.when
    time = telling.time
    clause = telling.clause
    isCut = telling.clause > telling.start
    status = telling.status
    kind = telling.kind
    turn = telling.turn
    naming = telling.naming
    members = cast.members(
      in: ByteRange(Int(telling.start), Int(sentence.range.end)),
      of: document,
    )
    let voice = telling.naming.flatMap { $0.kind == .speaker ? $0.words : nil }
    speaker = voice.flatMap { cast.members(in: $0, of: document).first }
    words = account.words(sentence.stems)
  }
}

extension Account {
  /// Something told of a time in a sentence.
  package struct Telling: Sendable {
    package let sentence: Int
    package let when: When
    /// The words that give the time.
    package let time: ByteRange
    /// Where what is told begins, past a dateline.
    package let start: Int32
    /// Where the clause that the time belongs to begins, if that is far into the sentence; else where
    /// what is told begins.
    package let clause: Int32
    package let status: TimelineEntry.Status
    package let kind: Kind
    /// What it says of that: that it is so, or not.
    package let turn: Turn
    /// Whom the pronoun stands for that is the subject of what is told; nil where there is none, or that is not
    /// known.
    package let naming: Naming?

    /// How the sentence comes by the time.
    package enum Kind: Hashable, Sendable, CaseIterable {
      /// It says when what it tells happened.
      case event
      /// The time is the report's own, because the sentence leads it and gives none.
      case lead
      /// It calls something else by its time, "since the 7 May attacks", or does not say who did what then: "it burned
      /// down on 7 May".
      case reference
    }

    package init(
      sentence: Int,
      when: When,
      time: ByteRange,
      start: Int32,
      clause: Int32,
      status: TimelineEntry.Status,
      kind: Kind,
      turn: Turn,
      naming: Naming?,
    ) {
      self.sentence = sentence
      self.when = when
      self.time = time
      self.start = start
      self.clause = clause
      self.status = status
      self.kind = kind
      self.turn = turn
      self.naming = naming
    }
  }
}

extension TimeMention {
  /// Whether it gives a year and no more.
  fileprivate var isYear: Bool {
    guard kind == .date, case .date(let date) = when?.start, when?.start == when?.end else {
      return false
    }
    return date.part == .year
  }
}

extension When {
  /// Whether it is the last day of a stretch.
  fileprivate func ends(_ stretch: When) -> Bool {
    guard let last = days?.upperBound else { return start == end && end == stretch.end }
    return last == stretch.days?.upperBound
  }
}

/// Finds what a document tells of times.
enum Events {
  /// In the order of the text; a sentence gives one event for each different time in it.
  static func tellings(of reading: Reading) -> [Account.Telling] {
    var found: [Account.Telling] = []
    let lead = reading.occasion == nil ? reading.lead : nil
    let published = reading.document.publication?.day
    for (index, sentence) in reading.passage.sentences.enumerated()
    where reading.isProse(index) && !reading.isQuestioner(index) {
      let times = reading.times(in: sentence.range)
      guard !times.isEmpty || index == lead else { continue }
      let start = Opening.end(of: sentence, reading.passage)
      var seen: Set<String> = []
      let isList = times.count(where: { reading.times[$0].isYear }) > Self.mostYears
      var isDated = isList
      let first = found.count
      func tell(_ when: When, _ time: ByteRange, _ kind: Account.Telling.Kind) {
        let end = kind == .lead ? start + longestHeading : time.start
        let start =
          Joint.end(inSentence: index, from: start, before: end, reading) ?? start
        let status = Standing.of(when, time, index, reading)
        // "Will meet in the coming weeks" gives no day, but tells when all the same.
        if kind == .event, status.isAhead { isDated = true }
        let clause =
          kind == .lead
          ? start
          : LateClause.start(
            of: time,
            inSentence: index,
            from: start,
            isNext: found.count > first,
            reading,
          )
        // "It burned for hours on Monday" tells something only where others tell what.
        let isVague =
          kind == .event && clause == start
          && LateClause.isVague(start, index, reading)
        found.append(
          Account.Telling(
            sentence: index,
            when: when,
            time: time,
            start: start,
            clause: clause,
            status: status,
            kind: isVague ? .reference : kind,
            turn: kind != .lead && when.relation(to: published) == .future
              && callingOff.holds(time)
              ? .off
              : Account.Telling.Turn(
                of: time,
                inSentence: index,
                isAhead: status.isAhead,
                reading,
              ),
            naming: Account.Naming.of(what: clause, inSentence: index, reading),
          )
        )
      }
      // Few sentences tell of what was to come.
      lazy var callingOff = CallingOff(index, reading)
      // Most times that place nothing are known without the verbs.
      lazy var aside = Aside(index, reading)
      var stretch: When?
      for mention in reading.times[times] {
        guard let when = mention.when, mention.range.start >= start,
          Anchor.holds(mention, sentence, reading),
          tells(sentence, beyond: mention.range, reading.passage), !(isList && mention.isYear)
        else { continue }
        if aside.holds(mention) {
          // Of "was mayor from 2009 to 2013" the end is told no more than the whole.
          if when.start != when.end { stretch = when }
          continue
        }
        if mention.kind != .duration { isDated = true }
        // "From 3 to 5 May" is told once.
        if let stretch, when.ends(stretch) { continue }
        stretch = when.start != when.end ? when : nil
        guard seen.insert(when.description).inserted else { continue }
        tell(when, mention.range, aside.refers(mention) ? .reference : .event)
      }
      if index == lead, !isDated, isOfNow(index, reading),
        // "It was a long walk" opens a story, and tells nothing by itself.
        !LateClause.isVague(start, index, reading), let when = reportTime(reading)
      {
        tell(when, sentence.range, .lead)
      }
      if found.count > first + 1 {
        found[first...] = Outdone.rest(Neighbours.joined(found[first...], reading)[...])[...]
      }
    }
    if let occasion = occasion(of: reading, beside: found) { found.insert(occasion, at: 0) }
    return found
  }

  /// That a speech was held or reporters were talked to, where none of its sentences tells of that day.
  private static func occasion(of reading: Reading, beside found: [Account.Telling])
    -> Account.Telling?
  {
    guard let title = reading.occasion, let when = reportTime(reading),
      !found.contains(where: {
        $0.kind == .event && $0.when.start == when.start && $0.when.end == when.end
      })
    else { return nil }
    let range = reading.passage.sentences[title].range
    return Account.Telling(
      sentence: title,
      when: when,
      time: range,
      start: range.start,
      clause: range.start,
      status: .past,
      kind: .lead,
      turn: .told,
      naming: nil,
    )
  }

  /// Whether a sentence says something beside a time; a line of a letter's head does not.
  private static func tells(_ sentence: Sentence, beyond time: ByteRange, _ passage: Passage)
    -> Bool
  {
    // An address has words, but no space between them.
    passage.tokens[sentence.tokens].contains {
      $0.isSpaced && $0.range.start > sentence.range.start
    }
      && passage.tokens[sentence.tokens].count { $0.kind == .word && !time.contains($0.range) } >= 3
  }

  /// Whether a sentence may tell of the days of its report: not how somebody is or what the one who
  /// writes thinks, nor what was "years ago".
  private static func isOfNow(_ sentence: Int, _ reading: Reading) -> Bool {
    let passage = reading.passage
    let range = passage.sentences[sentence].range
    // "Recently" is of these days, and so is "two weeks ago".
    let isLongAgo = reading.times(in: range).contains { time in
      reading.times[time].when.map(reading.isOfYearsAgo) ?? true
        && reading.tokens(in: reading.times[time].range).last.map {
          passage.tokens[$0].key == ago
        } == true
    }
    if isLongAgo { return false }
    if Idle.holds(lead: sentence, reading) { return false }
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    guard let first = verbs.first(where: { $0.clause == .main }) else { return true }
    // "For nearly three years, Selm has fed the camps": what has gone on for long is no news of the day.
    if first.isPerfect, first.reality == .present,
      passage.tokens(in: range).first.map({
        passage.tokens[$0].key == Self.for
      }) == true, let time = reading.times(in: range).first.map({ reading.times[$0] }),
      time.kind == .duration, time.range.start - range.start < Self.longestLead
    {
      return false
    }
    guard first.reality == .present, !first.isPerfect else { return true }
    return first.person != .first || isQuoted(first, reading)
  }

  /// Years beyond which a sentence only counts when something has been: "in 1860, 1770, 1761 and 1618".
  private static let mostYears = 3
  // Bytes: what a heading has at most.
  private static let longestHeading: Int32 = 150
  // Bytes: "For more than".
  private static let longestLead: Int32 = 20
  private static let `for` = Fold.key(of: "for")
  private static let ago = Fold.key(of: "ago")

  private static func isQuoted(_ verb: Predicate, _ reading: Reading) -> Bool {
    let head = reading.passage.tokens[verb.head].range
    return reading.statements(holding: head).contains { $0.source != nil }
  }

  /// The day of the report: vague for a dated one, since news is rarely of the very day.
  private static func reportTime(_ reading: Reading) -> When? {
    guard let day = reading.document.publication?.day else {
      return When(.report(offset: 0, unit: .day))
    }
    return When(.date(CalendarDate(day)), approximate: true)
  }
}
