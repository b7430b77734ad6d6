/// How much of a situation is written as plain text; all of it unless told otherwise.
package struct PlainExtent: Hashable, Sendable {
  package var panes: Set<Pane>
  /// How many rows of each pane, and how many of what each row lists; nil for all.
  ///
  /// Of a timeline it is so many before now and so many after.
  package var rows: Int?

  package init(panes: Set<Pane> = Set(Pane.allCases), rows: Int? = nil) {
    self.panes = panes
    self.rows = rows
  }

  /// The parts of the text in their order, by the names that commands know them by.
  package enum Pane: String, Hashable, Sendable, CaseIterable {
    case parties
    case watch
    case timeline
    case figures
    case stakes
    case gaps
  }
}
