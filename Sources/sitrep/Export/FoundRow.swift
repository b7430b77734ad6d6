import Assessment

/// A row of any pane.
enum FoundRow: Hashable {
  case party(Party)
  case watch(WatchItem)
  case timeline(TimelineEntry)

  /// The rows that a name means: by key, else by the whole title or an alias, else by a part of it.
  static func rows(called name: String, in situation: Situation) -> [FoundRow] {
    let rows =
      situation.parties.map(FoundRow.party) + situation.watch.map(FoundRow.watch)
      + situation.timeline.map(FoundRow.timeline)
    let wanted = name.lowercased()
    let tests: [(FoundRow) -> Bool] = [
      { $0.key.text == name },
      { row in row.titles.contains { $0.lowercased() == wanted } },
      { row in row.titles.contains { $0.lowercased().contains(wanted) } },
    ]
    for test in tests {
      let found = rows.filter(test)
      if !found.isEmpty { return found }
    }
    return []
  }

  private var key: RowKey {
    switch self {
    case .party(let party): party.key
    case .watch(let item): item.key
    case .timeline(let entry): entry.key
    }
  }

  private var titles: [String] {
    switch self {
    case .party(let party): [party.name] + party.aliases.map(\.text)
    case .watch(let item): [item.title, item.question]
    case .timeline(let entry): [entry.what]
    }
  }
}
