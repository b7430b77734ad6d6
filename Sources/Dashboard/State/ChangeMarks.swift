import Assessment

/// What changed since the last visit, and which of it has not been in sight yet.
struct ChangeMarks: Hashable, Sendable {
  private var changes: [Change.Place: Change] = [:]
  private var unseen: Set<Change.Place> = []
  /// Rows and figures that are no more.
  private(set) var gone: [Change] = []

  /// How many changes there are to tell: what the page of changes lists.
  var count: Int { changes.count + gone.count }
  /// How many of them have not been in sight yet.
  var unseenCount: Int { unseen.count }
  /// Whether a row or figure that can be gone to has not been in sight yet.
  var hasUnseenMark: Bool { unseen.contains { changes[$0] != nil } }
  /// Whether there is anything to tell.
  var isEmpty: Bool { changes.isEmpty && gone.isEmpty }

  subscript(id: RowID) -> Change.Kind? { changes[id.place]?.kind }

  func change(of place: Change.Place) -> Change? { changes[place] }

  /// Takes the changes of a refresh in; of those before, the ones not yet seen remain, at the place
  /// that their row has now; what is gone remains until it is seen or there again.
  mutating func absorb(_ changes: [Change], in situation: Situation) {
    let places = unseen.isEmpty ? nil : Whereabouts(situation)
    var waiting: [Change.Place: Change] = [:]
    for (place, change) in self.changes where unseen.contains(place) {
      guard let now = places?[place] else { continue }
      let moved = change.moved(to: now)
      // Of two figures that a report joined, the contradicted one is the news.
      if waiting[now]?.kind != .contradicted { waiting[now] = moved }
    }
    gone = gone.filter { unseen.contains($0.place) && places?[$0.place] == nil }
    let told = Set(gone.map(\.place))
    gone += changes.filter { $0.kind == .gone && !told.contains($0.place) }
    for change in changes where change.kind != .gone {
      waiting[change.place] = waiting[change.place]?.followed(by: change) ?? change
    }
    self.changes = waiting
    unseen = Set(waiting.keys).union(gone.map(\.place))
  }

  mutating func see(_ place: Change.Place) { unseen.remove(place) }

  /// What is gone and has not been in sight yet.
  var unseenGone: [Change] { gone.filter { unseen.contains($0.place) } }

  /// What kind of change each row and figure has that has not been in sight yet.
  var unseenKinds: [Change.Place: Change.Kind] {
    changes.filter { unseen.contains($0.key) }.mapValues(\.kind)
  }
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
