extension Situation {
  /// What is new, changed or gone against an earlier situation of the same folder.
  ///
  /// By pane, figures last, then in the order of the rows here; rows that are gone come last in their
  /// pane. Linear in the number of rows.
  package func changes(since earlier: Situation) -> [Change] {
    compare(.party, earlier.parties, parties)
      + compare(.watch, earlier.watch, watch)
      + compare(.timeline, earlier.timeline, timeline)
      + KeyFigure.changes(from: earlier.figures, to: figures)
  }

  private func compare<Row: ComparableRow>(
    _ pane: Change.Pane,
    _ old: [Row],
    _ new: [Row],
  ) -> [Change] {
    let before = Dictionary(old.indices.map { (old[$0].key, $0) }) { first, _ in first }
    let kept = Set(new.lazy.map(\.key))
    var changes: [Change] = []
    for row in new {
      guard let was = before[row.key] else {
        changes.append(Change(kind: .new, pane: pane, key: row.key, title: row.title))
        continue
      }
      let aspects = row.aspects(since: old[was])
      if !aspects.isEmpty {
        changes.append(
          Change(kind: .changed, pane: pane, key: row.key, title: row.title, aspects: aspects)
        )
      }
    }
    for row in old where !kept.contains(row.key) {
      changes.append(Change(kind: .gone, pane: pane, key: row.key, title: row.title))
    }
    return changes
  }
}

/// A row that can be told from its earlier self.
private protocol ComparableRow {
  var key: RowKey { get }
  var title: String { get }
  func aspects(since earlier: Self) -> [Change.Aspect]
}

extension Party: ComparableRow {
  fileprivate var title: String { name }

  fileprivate func aspects(since earlier: Party) -> [Change.Aspect] {
    var aspects: [Change.Aspect] = []
    if name != earlier.name { aspects.append(.name) }
    if roles.map(\.text) != earlier.roles.map(\.text) || represents != earlier.represents {
      aspects.append(.role)
    }
    // Nearly all are what they were, which takes no sets to see.
    if positions != earlier.positions,
      Set(positions.map(\.citation)) != Set(earlier.positions.map(\.citation))
    {
      aspects.append(.position)
    }
    if latest != earlier.latest { aspects.append(.latest) }
    let sides = { (party: Party) in Set(party.relations.map { [$0.other, "\($0.isClash)"] }) }
    if relations != earlier.relations, sides(self) != sides(earlier) { aspects.append(.relation) }
    return aspects
  }
}

extension WatchItem: ComparableRow {
  fileprivate func aspects(since earlier: WatchItem) -> [Change.Aspect] {
    var aspects: [Change.Aspect] = []
    if title != earlier.title { aspects.append(.name) }
    if due != earlier.due { aspects.append(.date) }
    if status != earlier.status { aspects.append(.status) }
    if moves != earlier.moves || citations.count != earlier.citations.count {
      aspects.append(.evidence)
    }
    return aspects
  }
}

extension TimelineEntry: ComparableRow {
  fileprivate var title: String { what }

  fileprivate func aspects(since earlier: TimelineEntry) -> [Change.Aspect] {
    var aspects: [Change.Aspect] = []
    if what != earlier.what { aspects.append(.name) }
    if when != earlier.when { aspects.append(.date) }
    if status != earlier.status { aspects.append(.status) }
    if origins != earlier.origins { aspects.append(.origins) }
    return aspects
  }
}
