import Assessment
import Canvas

extension DashboardState {
  var figuresTitle: ShownText {
    filter.map { "Key figures that concern \($0.name)" } ?? "Key figures"
  }

  /// The figures on the page: all, or those that concern the filter's party.
  var listedFigures: [KeyFigure] {
    situation.figures.filter { filter?.admits($0.parties) ?? true }
  }

  /// Numbers about one thing with their sources over time; what is contradicted comes first.
  var figureLines: [PageLine] {
    let figures = listedFigures
    guard !figures.isEmpty else {
      return [PageLine("The documents give no figures to follow.", .dim)]
    }
    return figures.enumerated().flatMap { index, figure in
      let place = Change.Place(pane: .figure, key: figure.key)
      var head = StyledText()
      if let kind = marks.change(of: place)?.kind {
        head.append("\(kind.mark(glyphs)) ", kind.style)
      }
      head.append("\(figure.measure.words): ", .title)
      head.append(ShownText(figure.about))
      if figure.isDisputed { head.append("  contradicted", .danger) }
      return (index == 0 ? [] : [.gap]) + [PageLine(head, place: place)] + figure.values.map(line)
    }
  }

  /// Opens the page of figures at one; a filter that leaves it out is lifted.
  mutating func showFigure(_ key: RowKey) {
    guard situation.figures.contains(where: { $0.key == key }) else { return }
    if !listedFigures.contains(where: { $0.key == key }) { setFilter(nil) }
    var view = page(.figures)
    view.lay(in: overlayContent.size)
    view.select(Change.Place(pane: .figure, key: key))
    overlay = view
  }

  private func line(_ value: KeyFigure.Value) -> PageLine {
    var lead = StyledText(ShownText(value.text), value.standing.style)
    lead.append("  ")
    var text = StyledText()
    if value.standing != .current {
      text.append("\(value.standing.rawValue), ", value.standing.style)
    }
    if let source = value.source { text.append("by \(source), ") }
    if let name = documentName(value.citation.document) { text.append("\(name)", .dim) }
    return PageLine(text, lead: lead, indent: 2, target: .citations([value.citation]))
  }
}

extension KeyFigure.Standing {
  fileprivate var style: Style {
    switch self {
    case .current: .normal.bold
    case .superseded: .dim
    case .disputed: .danger
    }
  }
}
