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
    if !item.rulings.isEmpty {
      let words = item.rulings.map(\.rawValue).joined(separator: ", ")
      lines.append(PageLine("\(words) by the analyst", .accent))
    }
    if let due = item.due {
      let countdown = item.countdown(from: situation.now).map { ", \($0)" } ?? ""
      lines.append(PageLine("due \(due.shown())\(countdown)"))
    }
    lines += concerned(item.parties)
    lines += quotations("Raised by", item.citations)
    lines += history(of: item)
    return lines
  }

  /// What became of a question since, in order of time: each step, why, and the sentence behind it.
  private func history(of item: WatchItem) -> [PageLine] {
    guard !item.moves.isEmpty else { return [] }
    return [.gap, .heading("What became of it")]
      + item.moves.flatMap { move in
        var step = StyledText(
          "\(move.status.mark(glyphs)) \(move.status.rawValue)",
          move.status.style,
        )
        if let day = move.day { step.append(", \(day.shown)") }
        let reason = move.reason.sentence
        if !reason.isEmpty { step.append(": \(reason)", .dim) }
        return [
          PageLine(step, indent: 2), quoted([move.citation], indent: 4),
        ]
      }
  }

  /// The line that names the parties of a row.
  func concerned(_ parties: [String]) -> [PageLine] {
    guard !parties.isEmpty else { return [] }
    return [PageLine("concerns \(parties.joined(separator: ", "))")]
  }
}
