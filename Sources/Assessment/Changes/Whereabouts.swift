/// Where the rows and figures of a situation are that changes were told of earlier.
package struct Whereabouts: Sendable {
  private let rows: Set<Change.Place>
  /// The key of each figure by all that it may be known by.
  private let figures: [RowKey: RowKey]

  /// Notes the rows; linear in their number and that of the values of figures.
  package init(_ situation: Situation) {
    let rows: [(Change.Pane, [RowKey])] = [
      (.party, situation.parties.map(\.key)), (.watch, situation.watch.map(\.key)),
      (.timeline, situation.timeline.map(\.key)),
    ]
    self.rows = Set(rows.flatMap { pane, keys in keys.map { Change.Place(pane: pane, key: $0) } })
    figures = Dictionary(
      situation.figures.flatMap { figure in figure.names.map { ($0, figure.key) } },
      uniquingKeysWith: { first, _ in first },
    )
  }

  /// Where the row of a place is now; nil if it is no longer there.
  package subscript(place: Change.Place) -> Change.Place? {
    guard place.pane == .figure else { return rows.contains(place) ? place : nil }
    return figures[place.key].map { Change.Place(pane: .figure, key: $0) }
  }
}
