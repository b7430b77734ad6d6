import Extraction
import Prose

/// The timeline of a corpus as rows.
enum Chronicle {
  /// By time, what is behind first; of undated documents by their distance from the report.
  static func entries(
    _ corpus: Corpus,
    _ cast: Cast,
    _ parties: Parties,
    _ copies: Copies,
    _ weights: DayWeights,
    _ cancellations: Cancellations,
    now: Day?,
    _ crew: some Crew,
  ) -> [TimelineEntry] {
    var all: [Told] = []
    var groups = TimeGroups()
    var leads = RepeatedLeads()
    for (document, account) in corpus.accounts.enumerated() {
      for telling in account.tellings {
        let told = Told(telling, account, cast, document: document)
        if told.kind == .lead, leads.isRepeated(told, on: corpus.days[document]) { continue }
        all.append(told)
        groups.add(told)
      }
    }
    let fulfilment = Fulfilment(all, corpus.days)
    let entries = crew.map(groups.inOrder) { key, told in
      let events = Event.merging(told, corpus, cast).filter {
        !isBackground($0, corpus, cast, parties)
      }
      return events.map { event in
        var entry = entry(
          event,
          key,
          corpus,
          parties,
          copies,
          (fulfilment, cancellations),
          now: now,
        )
        if let day = entry.day { entry.dayWeight = weights[day] }
        return entry
      }
    }
    return inOrder(entries.flatMap(\.self), now: now)
  }

  /// Whether one report that names parties tells in passing of something long before it that concerns none
  /// of them: "a book of 1896", "the crash of 1929".
  private static func isBackground(
    _ event: Event,
    _ corpus: Corpus,
    _ cast: Cast,
    _ parties: Parties,
  ) -> Bool {
    guard event.told.count == 1, let day = corpus.days[event.best.place.document],
      let last = event.best.when.days?.upperBound, day - last > longAgo
    else { return false }
    // "The two countries held talks in 2014": those that the report is about.
    return !event.members.contains(where: parties.isParty)
      && !sides.stems.contains(where: event.best.words.contains)
      && cast.memberOf[event.best.place.document].contains(where: parties.isParty)
  }

  // Days.
  private static let longAgo = 366
  private static let sides = Words(text: "sides parties countries neighbours neighbors rivals")

  /// Puts a few entries among others that are in order, unless one with their key is there; linear in
  /// the number of those, times that of the few.
  static func insert(_ new: [TimelineEntry], into entries: inout [TimelineEntry], now: Day?) {
    var there = RowKey.among(new, in: entries, key: \.key)
    for one in new where there.insert(one.key).inserted {
      let rank = Rank(one, now: now)
      entries.insert(one, at: entries.partitionPoint { Rank($0, now: now) > rank })
    }
  }

  /// The entries behind us by time, then those ahead of us by when they come, and each by key; of
  /// those with one key the first.
  static func inOrder(_ entries: [TimelineEntry], now: Day?) -> [TimelineEntry] {
    var seen: Set<RowKey> = []
    let ranks = entries.map { Rank($0, now: now) }
    return ranks.indices.filter { seen.insert(ranks[$0].key).inserted }
      .sorted { ranks[$0] < ranks[$1] }.map { entries[$0] }
  }

  /// What entries are in order by.
  private struct Rank: Comparable {
    let isAhead: Bool
    let when: When.Order
    let key: RowKey

    init(_ entry: TimelineEntry, now: Day?) {
      isAhead = entry.status.isAhead
      when = isAhead ? bounded(entry.when).order(from: now) : entry.when.order
      key = entry.key
    }

    static func < (a: Rank, b: Rank) -> Bool {
      if a.isAhead != b.isAhead { return b.isAhead }
      return a.when != b.when ? a.when < b.when : a.key < b.key
    }
  }

  private static func entry(
    _ event: Event,
    _ time: String,
    _ corpus: Corpus,
    _ parties: Parties,
    _ copies: Copies,
    _ ends: (done: Fulfilment, off: Cancellations),
    now: Day?,
  ) -> TimelineEntry {
    let best = event.best
    let what = corpus.line(best.place)
    let lines = event.told.count == 1 ? [what] : event.told.map { corpus.line($0.place) }
    let asserting = event.asserting
    let account = corpus.accounts[best.place.document]
    let sentence = account.sentences[best.place.sentence]
    return TimelineEntry(
      key: RowKey("timeline:\(time):\(Fingerprint(lines.min() ?? what))"),
      when: best.when,
      status: status(best, now: now),
      what: self.what(best, sentence.range, account),
      time: Citation(account.document, best.time),
      parties: event.parties.compactMap { parties.nameOfMember[$0] },
      citations: event.told.map { corpus.citation($0.place) },
      origins: copies.independent(
        asserting.map { event.told[$0] },
        asserting.map { lines[$0] },
      ),
      outcome: outcome(of: event, ends.done, ends.off, corpus, now: now),
    )
  }

  /// What is told of a time, on one line: past its dateline, and where a clause far into the sentence
  /// tells it, that clause; with the name of whom its first word stands for.
  private static func what(_ told: Told, _ sentence: ByteRange, _ account: Account) -> String {
    let start = max(Int(told.clause), CalendarLine.start(behind: told.time, sentence, account))
    let range = ByteRange(start, Int(sentence.end))
    let line = account.line(range)
    let words =
      told.naming?.line(range, account, isCut: told.isCut)
      ?? (told.isCut ? "…" + line : range.start > sentence.start ? line.withCapital : line)
    let next = told.place.sentence + 1
    // "Vell said on Monday:" tells what in the sentence behind it.
    guard words.utf8.last == UInt8(ascii: ":"), next < account.sentences.count,
      account.sentences[next].isProse
    else { return words }
    return words + " " + account.line(account.sentences[next].range)
  }

  /// What became of a plan that was called off or whose time has passed; one that gives no time, and
  /// stands with the day of its report, may still come.
  private static func outcome(
    of event: Event,
    _ fulfilment: Fulfilment,
    _ cancellations: Cancellations,
    _ corpus: Corpus,
    now: Day?,
  ) -> TimelineEntry.Outcome? {
    if let off = cancellations.calling(off: event) { return .calledOff(corpus.citation(off.place)) }
    guard let plan = event.told.first(where: { !$0.isDone }), status(plan, now: now) == .past
    else { return nil }
    let report =
      event.told.first { fulfilment.mayReport($0, plan) } ?? fulfilment.report(of: plan)
    if let report { return .reported(corpus.citation(report.place)) }
    if let denial = fulfilment.denial(of: plan) {
      let citation = corpus.citation(denial.place)
      return denial.turn == .denied ? .missed(citation) : .calledOff(citation)
    }
    return plan.kind == .lead ? nil : .unreported
  }

  /// What was to come in a report of last week may lie behind us now; "the coming weeks" do after
  /// three months, and what was going on one day after two weeks.
  private static func status(_ told: Told, now: Day?) -> TimelineEntry.Status {
    if told.when.isRelative { return told.status }
    if told.status == .ongoing, told.when.end != nil {
      return told.when.isBefore(now: now.map { $0 + -lasting }) ? .past : .ongoing
    }
    guard told.status.isAhead else { return told.status }
    return bounded(told.when).isBefore(now: now) ? .past : told.status
  }

  // Days.
  private static let lasting = 14

  /// "The coming weeks" are those of a quarter.
  private static func bounded(_ when: When) -> When {
    guard when.end == nil, case .date(let date) = when.start, let days = date.days
    else { return when }
    var bounded = when
    bounded.end = .date(CalendarDate(days.upperBound + 90))
    return bounded
  }
}

/// The words with which reports begin, by the day of the first: what a site puts at the head of its pages for
/// weeks is news on one day.
private struct RepeatedLeads {
  private var days: [Words: Day] = [:]

  /// Whether an earlier report of another day begins with the same words.
  ///
  /// Reports are asked for in the order of their days, the undated ones last.
  mutating func isRepeated(_ lead: Told, on day: Day?) -> Bool {
    guard let day else { return false }
    let first = days[lead.words, default: day]
    days[lead.words] = first
    return first != day
  }
}

/// What is told of each time; vague and plain times of one day meet.
private struct TimeGroups {
  private var told: [[Told]] = []
  private var groupOf: [When: Int] = [:]
  private var groupOfKey: [String: Int] = [:]

  mutating func add(_ one: Told) {
    var when = one.when
    when.isApproximate = false
    if let group = groupOf[when] {
      told[group].append(one)
      return
    }
    // Different times may be written alike.
    let group = groupOfKey[when.description] ?? told.count
    if group == told.count { told.append([]) }
    groupOf[when] = group
    groupOfKey[when.description] = group
    told[group].append(one)
  }

  /// The groups with the times as they are written, by these.
  var inOrder: [(key: String, told: [Told])] {
    groupOfKey.sorted { $0.key < $1.key }.map { ($0.key, told[$0.value]) }
  }
}
