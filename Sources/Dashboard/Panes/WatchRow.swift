import Assessment
import Canvas
import Prose

/// An open question as a row: status, title, when it is due; then the parties.
enum WatchRow {
  static func lines(_ item: WatchItem, _ look: RowLook) -> [StyledText] {
    let due = item.due.map { dueWords($0, look) } ?? ShownText.empty
    let isShown = !due.isEmpty && look.columns - due.width - 3 >= 12
    let room = look.columns - 2 - (isShown ? due.width + 1 : 0)
    var first = StyledText("\(item.status.mark(look.glyphs)) ", item.status.style)
    let style: Style = item.status == .closed ? .dim : .normal
    first.append(
      StyledText(ShownText(item.title), style)
        .padded(to: max(0, room), ellipsis: look.glyphs.ellipsis)
    )
    if isShown { first.append(" \(due)", item.status == .overdue ? .danger : .accent) }
    guard look.isTall else { return [first] }
    var parts: [ShownText] = []
    if item.status != .open { parts.append(ShownText(item.status.rawValue)) }
    if !item.evidence.isEmpty { parts.append("\(item.evidence.count) bearing on it") }
    if !item.parties.isEmpty { parts.append(ShownText(item.parties.joined(separator: ", "))) }
    // Without parties the question itself says more than the title.
    if item.parties.isEmpty { parts.append(ShownText(item.question)) }
    let separator: ShownText = " \(look.glyphs.separator) "
    return [first, StyledText("  " + parts.joined(separator: separator), .dim)]
  }

  // "in 5 days", and with the date where there is room for it; "T+2D" where nothing is dated.
  private static func dueWords(_ when: When, _ look: RowLook) -> ShownText {
    let date = when.shown(leavingOut: look.now?.civil.year)
    guard let countdown = when.countdown(from: look.now) else { return ShownText(date) }
    return look.columns >= 60 ? "\(date), \(countdown)" : ShownText(countdown)
  }
}
