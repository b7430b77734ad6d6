/// Everything the analyst can ask for; the raw value is its name after `:`.
package enum Command: String, Hashable, Sendable, CaseIterable {
  case down, up, left, right
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case top, bottom
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case parties, watch, timeline, source
  case open, detail, back
  case nextCitation = "next-citation"
  case previousCitation = "previous-citation"
  case search, find
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case filter
  case clearFilter = "clear-filter"
  case status
  case sort, zoom
  case date, overview
  case nextChange = "next-change"
  case previousChange = "previous-change"
  case changes
  case refresh, live
  case copy, pager, export
  case documents, gaps, figures, stakes, help
  case relations, corrections, correct
  case same, apart, hide, kind, role, note
  case close, answered, due, question
  case undo, redo
  case command
  case mouse, redraw, suspend, quit
}
