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
      // Nearly all are what they were, which takes no digests to see.
      guard new[index].mayDiffer(from: old[place]) else { continue }
      let aspects = new[index].digest.aspects(since: old[place].digest)
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
  var digest: RowDigest { get }
  /// Whether anything of which changes tell is another; rather too often than not.
  func mayDiffer(from earlier: Self) -> Bool
}

extension Party: ComparableRow {
  fileprivate var title: String { name }
  fileprivate var digest: RowDigest { RowDigest(self) }

  fileprivate func mayDiffer(from earlier: Party) -> Bool {
    name != earlier.name || roles != earlier.roles || represents != earlier.represents
      || positions != earlier.positions || latest != earlier.latest
      || relations != earlier.relations
  }
}

extension WatchItem: ComparableRow {
  fileprivate var digest: RowDigest { RowDigest(self) }

  fileprivate func mayDiffer(from earlier: WatchItem) -> Bool {
    title != earlier.title || due != earlier.due || status != earlier.status
      || moves != earlier.moves || citations.count != earlier.citations.count
  }
}

extension TimelineEntry: ComparableRow {
  fileprivate var title: String { what }
  fileprivate var digest: RowDigest { RowDigest(self) }

  fileprivate func mayDiffer(from earlier: TimelineEntry) -> Bool {
    what != earlier.what || when != earlier.when || status != earlier.status
      || isCalledOff != earlier.isCalledOff || origins != earlier.origins
  }
}
