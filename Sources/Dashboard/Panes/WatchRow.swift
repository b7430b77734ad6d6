import Assessment
import Canvas
import Prose

/// An open question as a row: status, title, when it is due; then the question and the parties.
enum WatchRow {
  static func lines(_ item: WatchItem, _ look: RowLook) -> [StyledText] {
    let facts = facts(of: item, look)
    // A title that stands in the question is told by the question, where that can be shown whole.
    let isTold = look.lineLimit > 2 && item.question.holds(item.title.trimmingEllipsis)
    let words = look.glyphs.text(isTold ? item.question : item.title)
    let due = item.due.map { dueWords($0, of: item, beside: words, look) } ?? ShownText.empty
    let isShown = !due.isEmpty && look.columns - due.width - 2 - gap >= 12
    let room = max(1, look.columns - 2 - (isShown ? due.width + gap : 0))
    // A title comes before what happened to it: of two lines it has both where it needs them.
    let isTight = look.lineLimit == 2
    let reserve = facts.isEmpty ? 0 : 1
    let heads = words.wrapped(
      to: max(1, look.columns - 2),
      first: room,
      limit: max(1, look.lineLimit - (isTight ? 0 : reserve)),
      ellipsis: look.glyphs.ellipsis,
    )
    var first = StyledText("\(item.status.mark(look.glyphs)) ", item.status.style)
    let style: Style = item.status == .closed ? .dim : .normal
    first.append(
      StyledText(heads.first ?? .empty, style).padded(to: room + (isShown ? gap - 1 : 0))
    )
    if isShown { first.append(" \(due)", item.status == .overdue ? .danger : .accent) }
    var lines = [first] + heads.dropFirst().map { StyledText("  ") + StyledText($0, style) }
    let left = look.lineLimit - lines.count - reserve
    // What the title has said is not said once more.
    if !isTold, !item.title.holds(item.question.trimmingEllipsis), left > 0 {
      let question = look.glyphs.text(item.question).wrapped(
        to: look.columns - 2,
        limit: left,
        ellipsis: look.glyphs.ellipsis,
      )
      lines += question.map { StyledText("  \($0)", .dim) }
    }
    if facts.isEmpty { return lines }
    if lines.count < look.lineLimit {
      lines.append(StyledText("  \(facts)", .dim))
    } else if isTight, let last = heads.last, look.columns - last.width >= fewestForFacts {
      lines[lines.count - 1].append(" \(look.glyphs.separator) \(facts)", .dim)
    }
    return lines
  }

  // Columns between a title and when it is due: "…notes on" and "tomorrow" are not to be read as one.
  private static let gap = 2

  // Columns behind the end of a title in which facts can be read: " · raised 3 May".
  private static let fewestForFacts = 20

  // What happened to it, and whom it concerns.
  private static func facts(of item: WatchItem, _ look: RowLook) -> ShownText {
    var parts: [ShownText] = []
    if item.origin == .analyst { parts.append("yours") }
    if item.status != .open { parts.append(ShownText(item.status.rawValue)) }
    if let raised = item.raised, let now = look.now, raised < now {
      parts.append("raised \(CalendarDate(raised).shown(leavingOut: now.civil.year))")
    }
    if !item.evidence.isEmpty { parts.append("\(counted(item.evidence.count, "sentence")) since") }
    if !item.parties.isEmpty { parts.append(ShownText(item.parties.joined(separator: ", "))) }
    return parts.joined(separator: " \(look.glyphs.separator) ")
  }

  // "in 5 days", and with the date where there is room for it beside the title; "T+2D" where nothing is
  // dated.
  private static func dueWords(
    _ when: When,
    of item: WatchItem,
    beside title: ShownText,
    _ look: RowLook,
  ) -> ShownText {
    let date = when.shown(leavingOut: look.now?.civil.year)
    guard let countdown = item.countdown(from: look.now) else { return ShownText(date) }
    let whole: ShownText = "\(date), \(countdown)"
    let fits = look.lineLimit != 2 || title.width + whole.width + 2 + gap <= look.columns
    return look.columns >= 60 && fits ? whole : ShownText(countdown)
  }
}

extension String {
  // A title is written with a large first letter, and else as it stands in the question.
  fileprivate func holds(_ part: String) -> Bool { small(self).contains(small(part)) }

  // A title cut off by the model ends so.
  fileprivate var trimmingEllipsis: String {
    var title = self[...]
    while let last = title.last, last == "…" || last == "." || last == " " { title.removeLast() }
    return String(title)
  }
}
