import Assessment
import Prose

/// Where the rows and documents of a situation stand, by their identities.
struct Register: Sendable {
  private let documents: [DocumentID: Int]
  private let rows: [RowID: Int]

  /// Notes the places of a situation's rows; linear in their number.
  init(_ situation: Situation) {
    documents = Dictionary(
      situation.documents.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first },
    )
    let keys: [(PaneID, [RowKey])] = [
      (.parties, situation.parties.map(\.key)), (.watch, situation.watch.map(\.key)),
      (.timeline, situation.timeline.map(\.key)),
    ]
    rows = Dictionary(
      keys.flatMap { pane, keys in
        keys.enumerated().map { (RowID(pane: pane, key: $1), $0) }
      },
      uniquingKeysWith: { first, _ in first },
    )
  }

  func document(_ id: DocumentID) -> Int? { documents[id] }
  func row(_ id: RowID) -> Int? { rows[id] }
}
