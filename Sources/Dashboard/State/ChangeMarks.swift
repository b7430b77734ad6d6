import Assessment

/// What changed since the last visit, and which of it has not been in sight yet.
struct ChangeMarks: Hashable, Sendable {
  private var changes: [RowID: Change] = [:]
  private var unseen: Set<RowID> = []
  /// Rows that the last changes took away.
  private(set) var gone: [Change] = []

  /// How many marked rows have not been in sight yet.
  var unseenCount: Int { unseen.count }
  /// Whether there is anything to tell.
  var isEmpty: Bool { changes.isEmpty && gone.isEmpty }

  subscript(id: RowID) -> Change.Kind? { changes[id]?.kind }

  func change(of id: RowID) -> Change? { changes[id] }

  /// Takes the changes of a refresh in; of the marks before, those not yet seen remain.
  mutating func absorb(_ changes: [Change]) {
    self.changes = self.changes.filter { unseen.contains($0.key) }
    gone = changes.filter { $0.kind == .gone }
    for change in changes {
      let id = RowID(pane: PaneID(change.pane), key: change.key)
      if change.kind == .gone {
        self.changes[id] = nil
        unseen.remove(id)
      } else if self.changes[id]?.kind != .new {
        self.changes[id] = change
        unseen.insert(id)
      }
    }
  }

  mutating func see(_ id: RowID) { unseen.remove(id) }

  /// What kind of change each row has that has not been in sight yet.
  var unseenKinds: [RowID: Change.Kind] {
    changes.filter { unseen.contains($0.key) }.mapValues(\.kind)
  }
}
