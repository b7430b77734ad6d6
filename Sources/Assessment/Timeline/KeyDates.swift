import Prose

extension Situation {
  /// The days that the documents say most about, one entry for each.
  ///
  /// A day counts by the independent sources that tell of it; its citations are those sentences
  /// that share most with all that is told of the day. Only days of the calendar count.
  ///
  /// - Returns: At most `count` entries, by time.
  package func keyDates(_ count: Int) -> [TimelineEntry] {
    var days: [Day: [TimelineEntry]] = [:]
    for entry in timeline {
      guard let span = entry.when.days, span.lowerBound == span.upperBound else { continue }
      days[span.lowerBound, default: []].append(entry)
    }
    let ranked = days.map { (day: $0.key, weight: Self.weight(of: $0.value), entries: $0.value) }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.day < $1.day }
      .prefix(max(0, count))
    return ranked.sorted { $0.day < $1.day }.compactMap { Self.summary(of: $0.entries) }
  }

  private static func weight(of entries: [TimelineEntry]) -> Int {
    entries.reduce(0) { sum, entry in
      let isReported = entry.when.isApproximate
      return sum + (isReported ? entry.origins : 3 * entry.origins + entry.citations.count)
    }
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

/// Puts the texts first that share most words with all the others.
enum Centrality {
  static func ranked<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    let words = items.map { Words(text: text($0)) }
    var frequency: [UInt64: Int] = [:]
    for one in words { for stem in one.stems { frequency[stem, default: 0] += 1 } }
    let scored = words.enumerated().map { index, one in
      let sum = one.stems.reduce(0) { $0 + (frequency[$1] ?? 1) - 1 }
      // Long sentences share more by chance, short ones say little: a mild discount.
      return (index: index, score: Double(sum) / Double(one.stems.count + 8))
    }
    return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
      .map { items[$0.index] }
  }
}
