import Assessment
import Canvas

extension DashboardState {
  /// All that is known about an open question.
  func lines(about item: WatchItem) -> [PageLine] {
    var status = StyledText(
      "\(item.status.mark(glyphs)) \(item.status.rawValue)",
      item.status.style,
    )
    status.append(": \(item.origin.reason)", .dim)
    var lines = [
      PageLine(status), cited(StyledText(ShownText(item.question)), item.citations, indent: 0),
    ]
    if let due = item.due {
      let countdown = due.countdown(from: situation.now).map { ", \($0)" } ?? ""
      lines.append(PageLine("due \(due.shown())\(countdown)"))
    }
    lines += concerned(item.parties)
    lines += quotations("Raised by", item.citations)
    lines += quotations("Bearing on it since", item.evidence)
    return lines
  }

  /// The line that names the parties of a row.
  func concerned(_ parties: [String]) -> [PageLine] {
    guard !parties.isEmpty else { return [] }
    return [PageLine("concerns \(parties.joined(separator: ", "))")]
  }
}
