import Prose

extension Situation {
  /// The days that the documents say most about, one entry for each.
  ///
  /// A day counts by the reports of the day itself and by the sentences that tell of it the day
  /// after, within the week and later, each with falling returns: what is still told later mattered.
  /// Its citations are the sentences that share most with all that is told of the day.
  ///
  /// - Returns: At most `count` entries, by time; days without a calendar date are none.
  package func keyDates(_ count: Int) -> [TimelineEntry] {
    var days: [Day: [TimelineEntry]] = [:]
    for entry in timeline {
      guard let span = entry.when.days, span.lowerBound == span.upperBound else { continue }
      days[span.lowerBound, default: []].append(entry)
    }
    let weights = DayWeights(documents)
    let ranked = days.map { (day: $0.key, weight: weights.weight(of: $0.key, $0.value)) }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.day < $1.day }
      .prefix(max(0, count))
    return ranked.map(\.day).sorted().compactMap { days[$0].flatMap(Self.summary) }
  }

  /// The day's entry with the most sources, cited with the most telling sentences of the day.
  private static func summary(of entries: [TimelineEntry]) -> TimelineEntry? {
    guard let chief = entries.max(by: { ($0.origins, $1.key) < ($1.origins, $0.key) })
    else { return nil }
    var seen: Set<String> = []
    let citations = entries.flatMap(\.citations).filter { seen.insert($0.text).inserted }
    return TimelineEntry(
      key: chief.key,
      when: chief.when,
      status: chief.status,
      what: chief.what,
      time: chief.time,
      parties: chief.parties,
      citations: Centrality.ranked(citations, by: \.text),
      origins: chief.origins,
    )
  }
}

/// How much the documents of a folder make of a day.
private struct DayWeights {
  private let published: [DocumentID: Day]
  private let reports: [Day: Int]
  private let period: ClosedRange<Day>?

  init(_ documents: [Document]) {
    var published: [DocumentID: Day] = [:]
    var reports: [Day: Int] = [:]
    for document in documents {
      guard let day = document.publication?.day else { continue }
      published[document.id] = day
      reports[day, default: 0] += 1
    }
    self.published = published
    self.reports = reports
    period = reports.keys.min().flatMap { first in reports.keys.max().map { first...$0 } }
  }

  func weight(of day: Day, _ entries: [TimelineEntry]) -> Double {
    var told: [Lag: Set<DocumentID>] = [:]
    for citation in entries.flatMap(\.citations) {
      guard let lag = published[citation.document].map({ Lag($0 - day) }) else { continue }
      told[lag, default: []].insert(citation.document)
    }
    var weight = Double(reports[day] ?? 0).squareRoot()
    for lag in [Lag.dayAfter, .weekAfter, .later] {
      weight += Double(told[lag]?.count ?? 0).squareRoot()
    }
    // What lies before the first report and after the last is told in passing.
    return period?.contains(day) ?? true ? weight : weight / 5
  }

  /// How long after the day a report tells of it.
  private enum Lag {
    case early
    case dayAfter
    case weekAfter
    case later

    init(_ days: Int) {
      switch days {
      case ..<1: self = .early
      case 1: self = .dayAfter
      case 2...7: self = .weekAfter
      default: self = .later
      }
    }
  }
}
