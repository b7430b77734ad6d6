import Assessment
import Canvas
import Prose

extension DashboardState {
  var documentsTitle: ShownText {
    filter.map { "Documents that concern \($0.name)" } ?? "Documents"
  }

  /// Every document with its day and how the day is known, or those that concern the filter's party.
  var documentLines: [PageLine] {
    let wanted = filter.map { documents(concerning: $0) }
    let lines = situation.documents
      .filter { wanted?.contains($0.id) ?? true }
      .map { document in
        var text = StyledText(ShownText(document.name), .normal.bold)
        if let title = document.title { text.append("  \(title)") }
        text.append("  \(publicationWords(document))", .dim)
        if let source = document.source { text.append(", \(source)", .dim) }
        text.append(arrivalWords(document), .dim)
        return PageLine(text, target: .document(document.id))
      }
    guard lines.isEmpty else { return lines }
    let empty = Messages.empty(
      .timeline,
      in: folder,
      hasDocuments: !situation.documents.isEmpty,
      filter: filter,
    )
    return [PageLine(ShownText(empty), .dim)]
  }

  /// When a document was published and how that is known.
  func publicationWords(_ document: Document) -> ShownText {
    guard let publication = document.publication else { return "undated" }
    let basis = publication.basis == .given ? "given" : "by its \(publication.basis.rawValue)"
    return "published \(publication.day.shown), \(basis)"
  }

  // Most come on the day on which they are published, which then says it.
  private func arrivalWords(_ document: Document) -> ShownText {
    guard let day = firstSeen[document.id], day != document.publication?.day else { return .empty }
    return ", first seen \(day.shown)"
  }

  /// Takes in when documents were first seen, and shows it where they are listed.
  mutating func takeIn(_ days: [DocumentID: Day]) {
    firstSeen = days
    guard overlay?.subject == .documents else { return }
    let lines = documentLines
    overlay.mutate { $0.fill(title: $0.title, lines: lines) }
  }

  private func documents(concerning filter: Filter) -> Set<DocumentID> {
    var ids: Set<DocumentID> = []
    for party in situation.parties where filter.names.contains(party.name) {
      ids.formUnion(party.citations.map(\.document))
    }
    return ids
  }
}
