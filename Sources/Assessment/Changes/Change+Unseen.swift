extension Change {
  /// What is left to tell of a row when nobody has seen this change and another follows.
  ///
  /// What is new stays so whatever it says meanwhile, and what is contradicted as long as it is.
  package func followed(by later: Change) -> Change {
    guard later.kind == .changed else { return later }
    switch kind {
    case .new: return self
    case .contradicted: return later.aspects.contains(.status) ? later : self
    case .changed, .gone: return later
    }
  }

  /// The change as one of the row at another place.
  package func moved(to place: Place) -> Change {
    Change(kind: kind, pane: place.pane, key: place.key, title: title, aspects: aspects)
  }
}
