import Prose

extension Situation {
  /// The days that the documents make most of, one entry for each.
  ///
  /// Its citations are the sentences that share most with all that is told of the day.
  ///
  /// - Returns: At most `count` entries, by time; days without a calendar date are none.
  package func keyDates(_ count: Int) -> [TimelineEntry] {
    var days: [Day: [TimelineEntry]] = [:]
    for entry in timeline {
      guard let day = entry.day else { continue }
      days[day, default: []].append(entry)
    }
    let weighed: [(day: Day, weight: Double)] = days.map { ($0.key, $0.value[0].dayWeight) }
    let ranked = weighed.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.day < $1.day }
    let chosen = ranked.prefix(max(0, count)).map(\.day).sorted()
    return chosen.compactMap { days[$0].flatMap(Self.summary) }
  }

  /// The day's entry with the most sources, cited with the most telling sentences of the day.
  private static func summary(of entries: [TimelineEntry]) -> TimelineEntry? {
    guard var chief = entries.max(by: { ($0.origins, $1.key) < ($1.origins, $0.key) })
    else { return nil }
    var seen: Set<String> = []
    let citations = entries.flatMap(\.citations).filter { seen.insert($0.text).inserted }
    chief.citations = Centrality.ranked(citations, by: \.text)
    return chief
  }
}
