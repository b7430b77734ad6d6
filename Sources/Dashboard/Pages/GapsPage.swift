import Assessment
import Canvas
import Prose

extension DashboardState {
  /// Every document that is missing from the picture, and why; then what else is amiss.
  var gapLines: [PageLine] {
    let troubles = situation.troubledCorrections.compactMap(\.sentence).map { sentence in
      var text = StyledText(ShownText(Corrections.fileName), .normal.bold)
      text.append(": \(sentence).")
      return PageLine(text)
    }
    let ahead = documentsAhead.map { document in
      var text = StyledText(ShownText(document.name), .normal.bold)
      text.append(": \(publicationWords(document)), which is after today; is the year right?")
      return PageLine(text, target: .document(document.id))
    }
    guard !situation.gaps.isEmpty else {
      return [PageLine("Every document in the folder was read.", .dim)] + troubles + ahead
    }
    return situation.gaps.map { gap in
      var text = StyledText(ShownText(gap.name), .normal.bold)
      text.append(": \(gap.reason.sentence).")
      return PageLine(text)
    } + troubles + ahead
  }

  /// Documents that say they are from a day to come, from which all that is due would be counted.
  ///
  /// Where it is tomorrow already, today's reports are a day ahead.
  var documentsAhead: [Document] {
    guard let today else { return [] }
    return situation.documents.filter { $0.publication.map { $0.day > today + 1 } ?? false }
  }
}
