import Assessment

/// Which rows are new or changed, and which of these have not been selected yet.
struct ChangeMarks: Hashable, Sendable {
  private var kinds: [RowID: Change.Kind] = [:]
  private var unseen: Set<RowID> = []

  /// How many marked rows have not been selected yet.
  var unseenCount: Int { unseen.count }

  subscript(id: RowID) -> Change.Kind? { kinds[id] }

  /// Takes the changes of a refresh in; of the marks before, those not yet seen remain.
  mutating func absorb(_ changes: [Change]) {
    kinds = kinds.filter { unseen.contains($0.key) }
    for change in changes {
      let id = RowID(pane: PaneID(change.pane), key: change.key)
      if change.kind == .gone {
        kinds[id] = nil
        unseen.remove(id)
      } else if kinds[id] != .new {
        kinds[id] = change.kind
        unseen.insert(id)
      }
    }
  }

  mutating func see(_ id: RowID) { unseen.remove(id) }

  /// What kind of change each row has that has not been selected yet.
  var unseenKinds: [RowID: Change.Kind] { kinds.filter { unseen.contains($0.key) } }
}
