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
    case .now:
      let now: ShownText = " \(Messages.now(of: state.situation)) "
      let rule = glyphs.rule
      let tail = rule.repeated(max(0, columns - 2 - now.width))
      return StyledText(rule.repeated(2) + now + tail, .accent)
    }
  }
}
