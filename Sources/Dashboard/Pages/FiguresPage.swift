import Assessment
import Canvas

extension DashboardState {
  var figuresTitle: ShownText {
    filter.map { "Key figures that concern \($0.name)" } ?? "Key figures"
  }

  /// Numbers about one thing with their sources over time; what is contradicted comes first.
  var figureLines: [PageLine] {
    let figures = situation.figures.filter { filter?.admits($0.parties) ?? true }
    guard !figures.isEmpty else {
      return [PageLine("The documents give no figures to follow.", .dim)]
    }
    return figures.enumerated().flatMap { index, figure in
      var head = StyledText("\(figure.measure.words): ", .title)
      head.append(ShownText(figure.about))
      if figure.isDisputed { head.append("  contradicted", .danger) }
      return (index == 0 ? [] : [.gap]) + [PageLine(head)] + figure.values.map(line)
    }
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
