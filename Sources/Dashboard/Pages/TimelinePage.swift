import Assessment
import Canvas

extension DashboardState {
  /// All that is known about an entry of the timeline.
  func lines(about entry: TimelineEntry) -> [PageLine] {
    let countdown = entry.when.countdown(from: situation.now).map { ", \($0)" } ?? ""
    var time = StyledText("\(entry.when.shown())\(countdown)", .normal.bold)
    time.append("  \(entry.status.rawValue), from the words ", .dim)
    time.append("“\(entry.time.text)”")
    var lines = [
      cited(StyledText(ShownText(entry.what)), entry.citations, indent: 0),
      cited(time, [entry.time], indent: 0),
    ]
    switch entry.outcome {
    case .reported(let citation):
      lines.append(cited(StyledText("it is told to have happened", .good), [citation], indent: 0))
    case .calledOff(let citation):
      lines.append(cited(StyledText("it is told to be off", .warning), [citation], indent: 0))
    case .missed(let citation):
      lines.append(
        cited(StyledText("it is told not to have happened", .warning), [citation], indent: 0)
      )
    case .unreported:
      lines.append(PageLine("its time has passed, and no report tells of it", .warning))
    case nil: break
    }
    lines += concerned(entry.parties)
    if entry.origins > 1 {
      lines.append(PageLine("reported by \(entry.origins) independent sources"))
    }
    lines += quotations("Told by", entry.citations)
    return lines
  }
}
