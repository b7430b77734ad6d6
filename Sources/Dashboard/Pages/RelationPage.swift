import Assessment
import Canvas

extension DashboardState {
  /// What one party says and does to another, newest first, each line opening its sentence.
  func lines(from one: String, to other: String) -> [PageLine] {
    guard let party = situation.parties.first(where: { $0.name == one }),
      let relation = party.relations.first(where: { $0.other == other })
    else { return [PageLine("The documents tell of nothing.", .dim)] }
    let deeds = relation.deeds(byOther: false).newestFirst
    let citations = deeds.map(\.citation)
    return [PageLine(ShownText(relation.summary(byOther: false)), .dim)]
      + limited(deeds.count, indent: 0) {
        line(of: deeds[$0], among: citations, at: $0, indent: 0)
      }
  }

  /// A deed with its class, its sentence and its day; it is one of some that Enter goes through.
  func line(of deed: Relation.Deed, among citations: [Citation], at index: Int, indent: Int)
    -> PageLine
  {
    var text = StyledText("\(deed.quad.rawValue): ", deed.quad.style)
    text.append(ShownText(deed.citation.text.inQuotes))
    if let name = documentName(deed.citation.document) { text.append("  \(name)", .dim) }
    return cited(text, citations, at: index, indent: indent)
  }
}
