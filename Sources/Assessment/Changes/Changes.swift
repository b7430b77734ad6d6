import Prose

extension Situation {
  /// What is new, changed or gone against an earlier situation of the same folder.
  ///
  /// By pane, figures last, then in the order of the rows here; rows that are gone come last in their
  /// pane. Linear in the number of rows.
  package func changes(since earlier: Situation) -> [Change] {
    let names = DocumentNames(earlier.documents)
    return compare(.party, earlier.parties, parties, names)
      + compare(.watch, earlier.watch, watch, names)
      + compare(.timeline, earlier.timeline, timeline, names)
      + KeyFigure.changes(from: earlier.figures, to: figures, names)
  }

  private func compare<Row: ComparableRow>(
    _ pane: Change.Pane,
    _ old: [Row],
    _ new: [Row],
    _ names: DocumentNames,
  ) -> [Change] {
    var places = RowPlaces(old.map(\.key))
    var isKept = Array(repeating: false, count: old.count)
    // Where each row stood, of those that differ or were not there under their key.
    var moved: [(index: Int, place: Int?)] = []
    // Rows are large: they are looked at where they stand.
    for index in new.indices {
      let place = places.place(of: new[index].key)
      if let place {
        isKept[place] = true
        // Nearly all are what they were, which takes no digests to see.
        guard new[index].mayDiffer(from: old[place]) else { continue }
      }
      moved.append((index, place))
    }
    var lost = old.indices.filter { place in
      // Names that the analyst keeps apart can have one key.
      !isKept[place] && !(places.first(of: old[place].key).map { isKept[$0] } ?? false)
    }
    if !lost.isEmpty { Self.follow(&moved, &lost, old, new) }
    var changes = moved.compactMap { index, place -> Change? in
      let spot = Change.Place(pane: pane, key: new[index].key)
      guard let place else {
        return Change(kind: .new, pane: pane, key: spot.key, title: new[index].title)
      }
      return Change(spot, new[index].title, now: new[index].digest, then: old[place].digest)
    }
    for place in lost {
      changes.append(
        Change(
          gone: Change.Place(pane: pane, key: old[place].key),
          old[place].title,
          then: old[place].digest,
          documents: names.holding(old[place].grounds),
        )
      )
    }
    return changes
  }

  /// Finds rows again that have another key now; linear in the words of rows that came and went.
  private static func follow<Row: ComparableRow>(
    _ moved: inout [(index: Int, place: Int?)],
    _ lost: inout [Int],
    _ old: [Row],
    _ new: [Row],
  ) {
    var wordsOf: [Row.Telling: Int] = [:]
    for place in lost.reversed() {
      for telling in old[place].tellings { wordsOf[telling] = place }
    }
    if wordsOf.isEmpty { return }
    var found: Set<Int> = []
    for move in moved.indices where moved[move].place == nil {
      let places = new[moved[move].index].tellings.lazy.compactMap { wordsOf[$0] }
      guard let place = places.first(where: { !found.contains($0) }) else { continue }
      found.insert(place)
      moved[move].place = place
    }
    lost.removeAll(where: found.contains)
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
  /// Words by which a row is known again whose key is another.
  associatedtype Telling: Hashable = Never
  var tellings: [Telling] { get }
  var key: RowKey { get }
  var title: String { get }
  var digest: RowDigest { get }
  /// All words that it rests on.
  var grounds: [Citation] { get }
  /// Whether anything of which changes tell is another; rather too often than not.
  func mayDiffer(from earlier: Self) -> Bool
}

extension ComparableRow where Telling == Never {
  fileprivate var tellings: [Never] { [] }
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

  /// An entry has the key of one of its sentences: told by a further report, as a plan that came about is, it
  /// may have another, and is known by the sentence that told it before.
  fileprivate var tellings: [TimelineTelling] {
    citations.map { TimelineTelling(words: $0, start: when.start, end: when.end) }
  }

  fileprivate func mayDiffer(from earlier: TimelineEntry) -> Bool {
    what != earlier.what || when != earlier.when || status != earlier.status
      || fate != earlier.fate
      || origins != earlier.origins
  }
}

/// What a sentence tells of one time.
private struct TimelineTelling: Hashable {
  let words: Citation
  let start: When.Moment?
  let end: When.Moment?
}
