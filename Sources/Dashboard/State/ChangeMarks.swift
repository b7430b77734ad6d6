import Assessment

/// What changed since the last visit, and which of it has not been in sight yet.
struct ChangeMarks: Hashable, Sendable {
  private var changes: [Change.Place: Change] = [:]
  private var unseen: Set<Change.Place> = []
  /// Rows and figures that are no more.
  private(set) var gone: [Change] = []
  /// Whether nobody was here before, so that changes are counted from the beginning of this visit.
  private(set) var isFirstVisit = false

  /// How many changes there are to tell: what the page of changes lists.
  var count: Int { changes.count + gone.count }
  /// How many of them have not been in sight yet.
  var unseenCount: Int { unseen.count }
  /// Whether a row or figure that can be gone to has not been in sight yet.
  var hasUnseenMark: Bool { unseen.contains { changes[$0] != nil } }
  /// Whether there is anything to tell.
  var isEmpty: Bool { changes.isEmpty && gone.isEmpty }

  subscript(id: RowID) -> Change.Kind? { changes[id.place]?.kind }

  /// Whether there is a change of a row or figure that has been in sight.
  func isSeen(_ place: Change.Place) -> Bool {
    changes[place] != nil && !unseen.contains(place)
  }

  func change(of place: Change.Place) -> Change? { changes[place] }

  /// Takes in what a reading found: all that there is to tell since the last visit.
  ///
  /// What has been in sight stays seen, at the place that its row has now, unless the reading brought more of
  /// it.
  mutating func absorb(_ found: ChangesFound, in situation: Situation) {
    let seen = Set(changes.keys).union(gone.map(\.place)).subtracting(unseen)
    let rows = seen.isEmpty ? nil : Whereabouts(situation)
    let stillSeen = Set(seen.map { rows?[$0] ?? $0 }).subtracting(found.latest.map(\.place))
    changes = Dictionary(
      found.sinceVisit.lazy.filter { $0.kind != .gone }.map { ($0.place, $0) }
    ) { first, _ in first }
    gone = found.sinceVisit.filter { $0.kind == .gone }
    unseen = Set(changes.keys).union(gone.map(\.place)).subtracting(stillSeen)
    isFirstVisit = found.isFirstVisit
  }

  mutating func see(_ place: Change.Place) { unseen.remove(place) }

  /// What is gone and has not been in sight yet.
  var unseenGone: [Change] { gone.filter { unseen.contains($0.place) } }

  /// The change of each row and figure that has not been in sight yet.
  var unseenChanges: [Change.Place: Change] { changes.filter { unseen.contains($0.key) } }
}

extension RowID {
  /// Where changes of the row are told of.
  var place: Change.Place {
    switch pane {
    case .parties: Change.Place(pane: .party, key: key)
    case .watch: Change.Place(pane: .watch, key: key)
    case .timeline, .source: Change.Place(pane: .timeline, key: key)
    }
  }
}
