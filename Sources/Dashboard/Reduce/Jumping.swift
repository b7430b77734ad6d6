import Assessment
import Canvas
import Prose

extension DashboardState {
  /// Selects the first entry of the timeline of a time or after it; of "now", or of nothing, the first
  /// thing to come.
  mutating func jump(to text: String) {
    if ["", "now", "today"].contains(text.lowercased()) { return jumpToNow() }
    guard let when = When(typed: text, now: situation.now) else {
      return say(Messages.noDate(text), isError: true)
    }
    let timeline = PaneID.timeline.rawValue
    if rosters[timeline].order != 0 { setOrder(0, of: .timeline) }
    let rows = rosters[timeline].items.enumerated().compactMap { item, row in
      row.row.map { (item: item, when: situation.timeline[$0].when) }
    }
    // Nothing says which day it was that an undated report counts from.
    let like = rows.filter { $0.when.isRelative == when.isRelative && $0.when.sortKey.isFinite }
    guard let found = like.first(where: { $0.when.sortKey >= when.sortKey }) ?? like.last
    else { return say(Messages.noneTimed) }
    show(.timeline)
    rosters[timeline].scroller.select(found.item, at: (1, 2))
  }

  // From here on the cursor goes along with "now" again.
  private mutating func jumpToNow() {
    let timeline = PaneID.timeline.rawValue
    guard rosters[timeline].items.contains(.group(.now)) else { return say(Messages.noneTimed) }
    show(.timeline)
    rosters[timeline].anchor = nil
    list(.timeline)
  }
}
