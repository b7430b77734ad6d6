import Assessment
import Canvas
import Prose

extension DashboardState {
  var documentsTitle: ShownText {
    filter.map { "Documents that concern \($0.name)" } ?? "Documents"
  }

  /// Every document with its day, its title and how the day is known, or those that concern the
  /// filter's party; the newest first, and those without a day last.
  var documentLines: [PageLine] {
    let wanted = filter.map { documents(concerning: $0) }
    let all = situation.documents
    let days = all.map { $0.publication?.day.number ?? .min }
    let lines = all.indices
      .filter { wanted?.contains(all[$0].id) ?? true }
      .sorted { (days[$1], $0) < (days[$0], $1) }
      .map { place in
        let document = all[place]
        let day = ShownText(document.publication?.day.shown ?? "undated")
        var text = StyledText(ShownText(document.name), .normal.bold)
        if let title = document.headline(glyphs.ellipsis) { text.append("  \(title)") }
        let facts = [
          basisWords(document), document.source.map { ShownText($0) }, arrival(document),
        ]
        let told = facts.compactMap(\.self).joined(separator: ", ")
        if told.width > 0 { text.append("  \(told)", .dim) }
        let lead = StyledText(day.padded(to: Self.dayWidth), .accent)
        return PageLine(text, lead: lead, target: .document(document.id))
      }
    guard lines.isEmpty else { return lines }
    let empty = Messages.empty(
      .timeline,
      in: folder,
      of: situation,
      filter: filter,
    )
    return [PageLine(ShownText(empty), .dim)]
  }

  /// When a document was published and how that is known.
  func publicationWords(_ document: Document) -> ShownText {
    guard let publication = document.publication else { return "undated" }
    return "published \(publication.day.shown), \(publication.basis.words)"
  }

  // "31 Dec 2031" and what parts it from the name.
  private static let dayWidth = 13

  private func basisWords(_ document: Document) -> ShownText? {
    document.publication.map { "dated \($0.basis.words)" }
  }

  // Most come on the day on which they are published, which then says it.
  private func arrival(_ document: Document) -> ShownText? {
    guard let day = firstSeen[document.id], day != document.publication?.day else { return nil }
    return "first seen \(day.shown)"
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

extension Publication.Basis {
  /// How the day of a report is known: "by its dateline", "given".
  fileprivate var words: String { self == .given ? rawValue : "by its \(rawValue)" }
}

extension Document {
  // In bytes; more of a line is read in the document.
  private static let headlineLimit = 120

  /// Its title, else its first line with anything in it.
  fileprivate func headline(_ ellipsis: ShownText) -> ShownText? {
    if let title { return ShownText(title) }
    let range = body.indices.clamped(to: 0..<text.count)
    let start = text[range].firstIndex { $0 > 0x20 } ?? range.upperBound
    let head = ByteRange(start, min(range.upperBound, start + 2 * Self.headlineLimit))
    guard let block = Outline.blocks(of: text, in: head).first else { return nil }
    let words = text[block.range.indices].prefix { $0 != 0x0a }
    guard words.count > Self.headlineLimit else { return ShownText(utf8: words) }
    let cut = words.prefix(Self.headlineLimit)
    let end = cut.lastIndex(of: 0x20) ?? cut.endIndex
    return ShownText(utf8: cut[..<end]) + " " + ellipsis
  }
}
