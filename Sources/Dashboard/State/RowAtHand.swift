import Assessment

extension DashboardState {
  /// The row of a list that is meant here and now: selected, or the one whose page or document is
  /// open; nil where another pane's is.
  func rowAtHand(of pane: PaneID) -> Int? {
    var id: RowID?
    if focus != .source {
      id = selectedID(in: focus)
    } else {
      switch leaves.last {
      case .page(let page): if case .row(let row) = page.subject { id = row }
      case .source(let source): id = source.row
      case .grid, nil: break
      }
    }
    guard let id, id.pane == pane else { return nil }
    return register.row(id)
  }
}
