extension Change {
  /// What is left to tell of a row when nobody has seen this change and another follows.
  ///
  /// What is new stays so whatever it says meanwhile, and what is contradicted as long as it is.
  package func followed(by later: Change) -> Change {
    guard later.kind == .changed else { return later }
    switch kind {
    case .new: return self
    case .contradicted: return later.aspects.contains(.status) ? later : self
    case .changed: return later.after(self)
    case .gone: return later
    }
  }

  /// The change with what another had made of the row before it: what the row said at first is what it was.
  private func after(_ first: Change) -> Change {
    var change = self
    change.aspects = Aspect.allCases.filter { first.aspects.contains($0) || aspects.contains($0) }
    change.was = RowDigest(values: was.values.merging(first.was.values) { $1 })
    return change
  }

  /// The change with what its row is called now.
  package func named(_ title: String) -> Change {
    var change = self
    change.title = title
    return change
  }

  /// The change as one of the row at another place.
  package func moved(to place: Place) -> Change {
    var change = self
    (change.pane, change.key) = (place.pane, place.key)
    return change
  }
}
