import Assessment
import Canvas

/// A line between rows: where stated questions end, where the past does.
enum GroupLine {
  static func text(_ group: ListItem.Group, of state: DashboardState, columns: Int) -> StyledText {
    let glyphs = state.glyphs
    switch group {
    case .questions(.stated): return StyledText(" Stated in the documents", .title)
    case .questions(.live): return StyledText(" Also open", .title)
    case .questions(.quiet): return StyledText(" \(Messages.quiet)", .title)
    case .due(.ahead): return StyledText(" Due, the next first", .title)
    case .due(.overdue): return StyledText(" Overdue, the latest first", .title)
    case .due(.undated): return StyledText(" Without a date", .title)
    case .due(.settled): return StyledText(" Answered or closed", .title)
    case .now:
      let now: ShownText = " \(Messages.now(of: state.situation)) "
      let rule = glyphs.rule
      let tail = rule.repeated(max(0, columns - 2 - now.width))
      return StyledText(rule.repeated(2) + now + tail, .accent)
    }
  }
}
