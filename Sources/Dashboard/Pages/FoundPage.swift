import Assessment
import Canvas
import Prose

extension DashboardState {
  /// The documents that have some words, the best answer first, each with the place that says most.
  func fillFound(_ view: inout PageView, _ text: String) {
    let hits = FullText.hits(for: Query(text), in: situation.documents)
    let shown = hits.prefix(Self.foundLimit)
    let title: ShownText =
      "\(text): \(grouped(hits.count)) of \(counted(situation.documents.count, "document"))"
    var lines = shown.flatMap(found)
    if hits.count > shown.count {
      lines.append(PageLine("and \(grouped(hits.count - shown.count)) more", .dim))
    }
    if hits.isEmpty { lines = [PageLine(ShownText(Messages.notFound(text)), .dim)] }
    view.fill(title: title, lines: lines)
  }

  // What stands further down than this is found by asking for more words.
  private static let foundLimit = 200

  private func found(_ hit: FullText.Hit) -> [PageLine] {
    let document = situation.documents[hit.document]
    var head = StyledText(ShownText(document.title ?? document.name), .normal.bold)
    if let day = document.publication?.day { head.append("  \(day.shown)", .dim) }
    if hit.places.count > 1 { head.append("  x\(grouped(hit.places.count))", .dim) }
    let citations = hit.places.map { Citation(document, $0) }
    guard !hit.best.isEmpty else { return [PageLine(head, target: .document(document.id))] }
    // Opened here, the words that are shown come first; the others follow round.
    let first = hit.places.firstIndex(of: hit.best[0]) ?? 0
    let target = PageLine.Target.citations(citations, at: first)
    let words = Context.text(of: hit.best, in: document, ellipsis: glyphs.ellipsis)
    return [PageLine(head, target: target), PageLine(words, indent: 2)]
  }
}
