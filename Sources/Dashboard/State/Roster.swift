import Assessment
import Canvas
import Prose

/// One of the three lists: which rows it shows, in which order, and where it stands.
struct Roster: Sendable {
  let pane: PaneID
  /// The rows and group lines from top to bottom.
  var items: [ListItem] = []
  var scroller = Scroller()
  /// An index into the pane's orders.
  var order = 0
  /// Lines for each row, 1 or 2.
  private(set) var rowHeight = 1
  private var area = Size(columns: 0, rows: 0)

  init(_ pane: PaneID) { self.pane = pane }

  /// The number of rows, group lines not counted.
  var rowCount: Int { items.count { $0.row != nil } }

  /// The selected row as an index into the situation's rows.
  var selectedRow: Int? { scroller.selected.flatMap { items[$0].row } }

  /// Fits the items into an area; the selection keeps its place there.
  mutating func lay(in area: Size, select item: Int?) {
    self.area = area
    // Two lines read better, but a low pane needs its rows for scanning.
    rowHeight = area.rows >= 14 && area.columns >= 24 ? 2 : 1
    scroller.lay(
      heights: items.map { $0.row == nil ? 1 : rowHeight },
      selectable: items.map { $0.row != nil },
      rows: area.rows,
      select: item,
    )
  }

  /// Fits the items into an area if it is another than before.
  mutating func lay(in area: Size) {
    if area != self.area { lay(in: area, select: scroller.selected) }
  }
}

/// A line of a list: a row of the situation or what stands between rows.
enum ListItem: Hashable, Sendable {
  /// An index into the situation's parties, watch items or timeline.
  case row(Int)
  case group(Group)

  /// What stands between rows.
  enum Group: Hashable, Sendable {
    case stated
    case derived
    case now
  }

  var row: Int? {
    if case .row(let index) = self { index } else { nil }
  }
}

/// A row wherever it stands: which list, and its identity across refreshes.
struct RowID: Hashable, Sendable {
  let pane: PaneID
  let key: RowKey
}
