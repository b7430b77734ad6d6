import Assessment
import Prose

/// Where the rows and documents of a situation stand, by their identities.
struct Register: Sendable {
  private let documents: [DocumentID: Int]
  private let rows: [RowID: Int]

  /// Notes the places of a situation's rows; linear in their number.
  init(_ situation: Situation) {
    // By index: a row as such is large to copy, and there may be tens of thousands.
    let (parties, watch, timeline) = (situation.parties, situation.watch, situation.timeline)
    var documents: [DocumentID: Int] = [:]
    documents.reserveCapacity(situation.documents.count)
    for i in situation.documents.indices.reversed() { documents[situation.documents[i].id] = i }
    var rows: [RowID: Int] = [:]
    rows.reserveCapacity(parties.count + watch.count + timeline.count)
    for i in parties.indices.reversed() { rows[RowID(pane: .parties, key: parties[i].key)] = i }
    for i in watch.indices.reversed() { rows[RowID(pane: .watch, key: watch[i].key)] = i }
    for i in timeline.indices.reversed() { rows[RowID(pane: .timeline, key: timeline[i].key)] = i }
    self.documents = documents
    self.rows = rows
  }

  func document(_ id: DocumentID) -> Int? { documents[id] }
  func row(_ id: RowID) -> Int? { rows[id] }
}
