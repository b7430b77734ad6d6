import Assessment
import Canvas
import Prose

/// The line at the top: what is looked at, how much of it there is, how old it is.
enum HeaderPane {
  static func draw(_ state: DashboardState, in frame: inout Frame) {
    let rect = state.layout.header
    guard !rect.isEmpty else { return }
    frame.fill(rect, style: .header)
    let glyphs = state.glyphs
    let separator: ShownText = " \(glyphs.separator) "
    let title = ShownText(state.name)
    // Facts in order of use; the last go first where there is no room.
    var facts = facts(state)
    let room = rect.columns - 3 - min(title.width, max(8, rect.columns / 3))
    while !facts.isEmpty, facts.map(\.text).joined(separator: separator).width > room {
      let weakest = facts.indices.max { facts[$0].rank < facts[$1].rank } ?? 0
      facts.remove(at: weakest)
    }
    let right = facts.map(\.text).joined(separator: separator)
    let left = title.truncated(to: rect.columns - 3 - right.width, ellipsis: glyphs.ellipsis)
    frame.write(
      left,
      at: Point(column: rect.column + 1, row: rect.row),
      style: .header.bold,
      in: rect,
    )
    frame.write(
      right,
      at: Point(column: rect.endColumn - 1 - right.width, row: rect.row),
      style: .header,
      in: rect,
    )
  }

  private struct Fact {
    let text: ShownText
    /// The higher, the sooner it is left out.
    let rank: Int
  }

  private static func facts(_ state: DashboardState) -> [Fact] {
    let situation = state.situation
    var facts: [Fact] = []
    if state.isLost { facts.append(Fact(text: "folder unreadable", rank: -1)) }
    guard state.isShown else { return facts }
    if let filter = state.filter { facts.append(Fact(text: "only \(filter.name)", rank: 0)) }
    if !state.isWhole { facts.append(Fact(text: unread(state.stoppedAt), rank: 0)) }
    if state.isBehind { facts.append(Fact(text: "folder changed, r reads it", rank: 1)) }
    if let changes = changes(state.marks) { facts.append(Fact(text: changes, rank: 1)) }
    facts.append(Fact(text: "\(counted(situation.documents.count, "document"))", rank: 3))
    if !situation.gaps.isEmpty {
      facts.append(Fact(text: "\(counted(situation.gaps.count, "gap"))", rank: 2))
    }
    let troubles = situation.troubledCorrections.count
    if troubles > 0 {
      facts.append(Fact(text: "\(counted(troubles, "correction")) not applied", rank: 4))
    }
    if !situation.documents.isEmpty {
      facts.append(Fact(text: ShownText(Messages.period(of: situation)), rank: 5))
    }
    let ahead = state.documentsAhead.count
    if ahead > 0 { facts.append(Fact(text: "\(counted(ahead, "document")) dated ahead", rank: 2)) }
    if !state.readAt.isEmpty { facts.append(Fact(text: "read \(state.readAt)", rank: 6)) }
    return facts
  }

  // A message at the foot is gone with the next key; that reading was stopped stays so until somebody
  // presses r.
  private static func unread(_ stopped: DashboardState.Progress?) -> ShownText {
    guard let stopped else { return "not all read" }
    return stopped.total > 0
      ? "stopped at \(grouped(stopped.done)) of \(grouped(stopped.total)), r goes on"
      : "stopped, r goes on"
  }

  // What the page of changes lists, and how much of it has not been in sight yet.
  private static func changes(_ marks: ChangeMarks) -> ShownText? {
    guard marks.unseenCount > 0 else { return nil }
    let all = counted(marks.count, "change")
    return marks.unseenCount == marks.count
      ? ShownText(all) : "\(grouped(marks.unseenCount)) of \(all) unseen"
  }
}
