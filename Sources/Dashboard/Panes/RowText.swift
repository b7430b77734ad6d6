import Assessment
import Canvas
import Prose

/// What a row has to know to fit its place.
struct RowLook {
  let columns: Int
  /// The most lines it may have.
  let lineLimit: Int
  /// The columns of the timeline's dates.
  let dateWidth: Int
  let now: Day?
  let glyphs: Glyphs
}

extension DashboardState {
  /// The lines of a row of the situation, at least one and at most as many as allowed.
  func lines(of row: Int, in pane: PaneID, columns: Int, limit: Int) -> [StyledText] {
    let look = RowLook(
      columns: columns,
      lineLimit: limit,
      dateWidth: rosters[pane.rawValue].dateWidth,
      now: situation.now,
      glyphs: glyphs,
    )
    switch pane {
    case .parties: return PartyRow.lines(situation.parties[row], look)
    case .watch: return WatchRow.lines(situation.watch[row], look)
    case .timeline, .source: return TimelineRow.lines(situation.timeline[row], look)
    }
  }

  /// Fits a list into an area with an item selected.
  mutating func lay(_ pane: PaneID, in area: Size, select item: Int?) {
    if pane == .timeline {
      rosters[pane.rawValue].dateWidth = TimelineRow.dateWidth(
        of: rosters[pane.rawValue].items.lazy.compactMap(\.row).map { [situation] in
          situation.timeline[$0].when
        },
        columns: area.columns - 2,
        now: situation.now,
        glyphs,
      )
    }
    let fit = fit(rosters[pane.rawValue].items, of: pane, into: area)
    rosters[pane.rawValue].lay(fit, in: area, select: item)
  }

  // A short list is given the room there is, so that it can be read where it stands. In a long one
  // rows are of one height: two lines where the pane is high, one where each row counts.
  private func fit(_ items: [ListItem], of pane: PaneID, into area: Size) -> Roster.Fit {
    if items.count <= area.rows {
      for limit in [8, 6, 4, 3, 2] {
        let heights = items.map { item in
          item.row.map { lines(of: $0, in: pane, columns: area.columns - 2, limit: limit).count }
            ?? 1
        }
        if heights.reduce(0, +) <= area.rows {
          return Roster.Fit(lineLimit: limit, heights: heights)
        }
      }
    }
    let limit = area.rows >= 14 && area.columns >= 24 ? 2 : 1
    return Roster.Fit(lineLimit: limit, heights: items.map { $0.row == nil ? 1 : limit })
  }
}
