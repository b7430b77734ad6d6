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
    var places = RowPlaces(old.map(\.key))
    var isKept = Array(repeating: false, count: old.count)
    var changes: [Change] = []
    // Rows are large: they are looked at where they stand.
    for index in new.indices {
      guard let place = places.place(of: new[index].key) else {
        changes.append(
          Change(kind: .new, pane: pane, key: new[index].key, title: new[index].title)
        )
        continue
      }
      isKept[place] = true
      let aspects = new[index].aspects(since: old[place])
      if aspects.isEmpty { continue }
      changes.append(
        Change(
          kind: .changed,
          pane: pane,
          key: new[index].key,
          title: new[index].title,
          aspects: aspects,
        )
      )
    }
    for place in old.indices where !isKept[place] {
      // Names that the analyst keeps apart can have one key.
      if let first = places.first(of: old[place].key), isKept[first] { continue }
      changes.append(Change(kind: .gone, pane: pane, key: old[place].key, title: old[place].title))
    }
    return changes
  }
}

/// Where rows stand, by their keys.
private struct RowPlaces {
  private let keys: [RowKey]
  private lazy var firstOf = Dictionary(keys.indices.map { (keys[$0], $0) }) { first, _ in first }
  /// Where the row after the last one that was asked for stands.
  private var next = 0

  init(_ keys: [RowKey]) { self.keys = keys }

  /// The place of a row, nil if there is none.
  ///
  /// Constant; of rows in the order in which they stand, as nearly all are, without a look-up.
  mutating func place(of key: RowKey) -> Int? {
    let place = next < keys.count && keys[next] == key ? next : firstOf[key]
    if let place { next = place + 1 }
    return place
  }

  mutating func first(of key: RowKey) -> Int? { firstOf[key] }
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
      positions.hasMore(than: earlier.positions) || earlier.positions.hasMore(than: positions)
    {
      aspects.append(.position)
    }
    if latest != earlier.latest { aspects.append(.latest) }
    let sides = { (party: Party) in Set(party.relations.map { [$0.other, "\($0.isClash)"] }) }
    if relations != earlier.relations, sides(self) != sides(earlier) { aspects.append(.relation) }
    return aspects
  }
}

extension [Position] {
  /// Whether one of them stands nowhere that others do; to be told once more is no news.
  fileprivate func hasMore(than others: [Position]) -> Bool {
    let known = Set(others.lazy.flatMap(\.citations))
    return contains { $0.citations.allSatisfy { !known.contains($0) } }
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
    if status != earlier.status || isCalledOff != earlier.isCalledOff { aspects.append(.status) }
    if origins != earlier.origins { aspects.append(.origins) }
    return aspects
  }
}
