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
      var text = StyledText(ShownText(outcome.line.text.withoutReturn), style(of: outcome.trouble))
      if let trouble = outcome.clause { text.append("  \(trouble)", .dim) }
      return PageLine(
        text,
        lead: StyledText("\(number)  ", .dim),
        target: .correction(text: outcome.line.text, number: outcome.line.number),
      )
    }
  }

  private func style(of trouble: CorrectionOutcome.Trouble?) -> Style {
    trouble.map { $0.isFault ? .warning : .dim } ?? .normal
  }
}
