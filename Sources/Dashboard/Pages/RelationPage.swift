import Assessment
import Canvas

extension DashboardState {
  /// What one party says and does to another, newest first, each line opening its sentence.
  func lines(from one: String, to other: String) -> [PageLine] {
    guard let party = situation.parties.first(where: { $0.name == one }),
      let relation = party.relations.first(where: { $0.other == other })
    else { return [PageLine("The documents tell of nothing.", .dim)] }
    let deeds = relation.deeds(byOther: false)
    var lines = [PageLine(ShownText(relation.summary(byOther: false)), .dim)]
    lines += deeds.newestFirst.map { deed in
      let rest = deeds.map(\.citation).filter { $0 != deed.citation }
      return line(of: deed, among: [deed.citation] + rest, indent: 0)
    }
    return lines
  }

  /// A deed with its class, its sentence and its day.
  func line(of deed: Relation.Deed, among citations: [Citation], indent: Int) -> PageLine {
    var text = StyledText("\(deed.quad.rawValue): ", deed.quad.style)
    text.append(ShownText(deed.citation.text.inQuotes))
    if let name = documentName(deed.citation.document) { text.append("  \(name)", .dim) }
    return cited(text, citations, indent: indent)
  }
}
