import Assessment
import Canvas

extension DashboardState {
  /// Every document that is missing from the picture, and why.
  var gapLines: [PageLine] {
    let troubles = situation.troubledCorrections.compactMap(\.sentence).map { sentence in
      var text = StyledText(ShownText(Corrections.fileName), .normal.bold)
      text.append(": \(sentence).")
      return PageLine(text)
    }
    guard !situation.gaps.isEmpty else {
      return [PageLine("Every document in the folder was read.", .dim)] + troubles
    }
    return situation.gaps.map { gap in
      var text = StyledText(ShownText(gap.name), .normal.bold)
      text.append(": \(gap.reason.sentence).")
      return PageLine(text)
    } + troubles
  }
}
