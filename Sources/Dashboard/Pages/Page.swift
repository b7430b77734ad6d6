import Assessment
import Canvas
import Prose

extension DashboardState {
  /// A page with its text, not yet wrapped.
  func page(_ subject: PageView.Subject) -> PageView {
    var view = PageView(subject)
    switch subject {
    case .row(let id): fillRow(&view, id)
    case .changes: view.fill(title: changesTitle, lines: changeLines)
    case .found(let text): fillFound(&view, text)
    case .documents:
      view.fill(title: documentsTitle, lines: documentLines)
    case .gaps: view.fill(title: "Not read", lines: gapLines)
    case .corrections: view.fill(title: "Corrections", lines: correctionLines)
    case .relation(let one, let other):
      view.fill(title: "\(one) \(glyphs.arrow) \(other)", lines: lines(from: one, to: other))
    case .figures: view.fill(title: figuresTitle, lines: figureLines)
    case .stakes: view.fill(title: "What is at stake", lines: stakeLines)
    case .help: view.fill(title: "Help", lines: HelpPage.lines(glyphs: glyphs))
    }
    return view
  }

  /// What the documents say is at stake, each in its own words.
  private var stakeLines: [PageLine] {
    situation.stakes.isEmpty
      ? [PageLine(ShownText(Messages.noStakes), .dim)]
      : situation.stakes.map { quoted([$0], indent: 0) }
  }

  private func fillRow(_ view: inout PageView, _ id: RowID) {
    guard let row = register.row(id) else { return }
    let changed = differenceLines(of: id)
    switch id.pane {
    case .parties:
      let party = situation.parties[row]
      view.fill(title: ShownText(party.name), lines: changed + lines(about: party))
    case .watch:
      let item = situation.watch[row]
      view.fill(title: ShownText(item.title), lines: changed + lines(about: item))
    case .timeline, .source:
      let entry = situation.timeline[row]
      view.fill(title: ShownText(entry.when.shown()), lines: changed + lines(about: entry))
    }
  }

  /// A line that rests on citations and opens one of them, the first if none is named.
  func cited(
    _ text: StyledText,
    _ citations: [Citation],
    at index: Int = 0,
    indent: Int = 2,
  ) -> PageLine {
    let target = citations.isEmpty ? nil : PageLine.Target.citations(citations, at: index)
    return PageLine(text, indent: indent, target: target)
  }

  /// One of some citations in its own words, and the document it is from.
  ///
  /// Opened here, it comes first; those after it follow, and then round.
  func quoted(_ citations: [Citation], at index: Int = 0, indent: Int = 2) -> PageLine {
    let citation = citations[index]
    var text = StyledText(ShownText(citation.text.inQuotes))
    if citation.range.count < Context.shortest, let place = register.document(citation.document) {
      let document = situation.documents[place]
      text = Context.text(of: citation, in: document, ellipsis: glyphs.ellipsis)
    }
    if let name = documentName(citation.document) { text.append("  \(name)", .dim) }
    return cited(text, citations, at: index, indent: indent)
  }

  /// A heading and the citations under it; nothing where there are none.
  func quotations(_ heading: ShownText, _ citations: [Citation]) -> [PageLine] {
    guard !citations.isEmpty else { return [] }
    return [.gap, .heading(heading)]
      + limited(citations.count, indent: 2) { quoted(citations, at: $0) }
  }

  /// A line for each of so many sentences, or for the first of them and one that says how many more
  /// there are.
  func limited(_ count: Int, indent: Int, _ line: (Int) -> PageLine) -> [PageLine] {
    // Hundreds of quotations help nobody; the search in the documents finds the rest.
    let limit = 100
    let rest = count - limit
    return (0..<min(count, limit)).map(line)
      + (rest > 0 ? [PageLine("and \(grouped(rest)) more", .dim, indent: indent)] : [])
  }

  /// A document's name with its day; only the name where it is undated.
  func documentName(_ id: DocumentID) -> ShownText? {
    guard let place = register.document(id) else { return nil }
    let document = situation.documents[place]
    guard let day = document.publication?.day else { return ShownText(document.name) }
    return "\(document.name), \(day.shown)"
  }
}
