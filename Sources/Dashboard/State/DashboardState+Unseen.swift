package import Assessment

extension DashboardState {
  /// The changes that were announced and not looked at, so that a later visit can announce them
  /// again; nil while not all has been read, or nobody has been there to look.
  package var unseenChanges: [Change]? {
    guard isWhole, isAttended else { return nil }
    let changes = marks.unseenChanges
    func left(_ pane: Change.Pane, _ key: RowKey, _ title: String) -> Change? {
      changes[Change.Place(pane: pane, key: key)]?.named(title)
    }
    return situation.parties.compactMap { left(.party, $0.key, $0.name) }
      + situation.watch.compactMap { left(.watch, $0.key, $0.title) }
      + situation.timeline.compactMap { left(.timeline, $0.key, $0.what) }
      + situation.figures.compactMap { left(.figure, $0.key, $0.about) }
      + marks.unseenGone
  }
}
