import Assessment
import Canvas

extension DashboardState {
  /// Every correction with the number of its line and what came of it.
  var correctionLines: [PageLine] {
    guard !situation.corrections.isEmpty else {
      return [PageLine(ShownText(Messages.noCorrections), .dim)]
    }
    let width = "\(situation.corrections.last?.line.number ?? 0)".count
    return situation.corrections.map { outcome in
      let number = ShownText("\(outcome.line.number)").paddedLeft(to: width)
      let words =
        outcome.line.text.last == "\r" ? outcome.line.text.dropLast() : outcome.line.text[...]
      var text = StyledText(ShownText(String(words)), outcome.trouble == nil ? .normal : .warning)
      if let trouble = outcome.clause { text.append("  \(trouble)", .dim) }
      return PageLine(
        text,
        lead: StyledText("\(number)  ", .dim),
        target: .correction(text: outcome.line.text, number: outcome.line.number),
      )
    }
  }
}
