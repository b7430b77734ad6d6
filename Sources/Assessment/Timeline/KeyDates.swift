import Prose

extension Situation {
  /// The days that the documents make most of, one entry for each.
  ///
  /// Its citations are the sentences that share most with all that is told of the day, and it is the entry
  /// of one of the first of them.
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

  /// The entry that tells most of a day, cited with the most telling sentences of the day.
  ///
  /// What many say is not always what the day was about: a line beside every article has many sources.
  private static func summary(of entries: [TimelineEntry]) -> TimelineEntry? {
    var owners: [String: Int] = [:]
    var citations: [Citation] = []
    for (index, entry) in entries.enumerated() {
      for citation in entry.citations where owners[citation.text] == nil {
        owners[citation.text] = index
        citations.append(citation)
      }
    }
    let ranked = Centrality.ranked(citations, by: \.text)
    let leading = ranked.prefix(Self.leading).compactMap { owners[$0.text] }
    // A sentence that tells a little less stands for what twice as many tell.
    let most = leading.map { entries[$0].origins }.max() ?? 0
    guard let index = leading.first(where: { 2 * entries[$0].origins > most }) else { return nil }
    var chief = entries[index]
    chief.citations = ranked
    return chief
  }

  /// How many of a day's sentences may give its entry.
  private static let leading = 3
}
