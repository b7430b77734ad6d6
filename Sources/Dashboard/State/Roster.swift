import Assessment
import Canvas
import Prose

/// One of the three lists: which rows it shows, in which order, and where it stands.
struct Roster: Sendable {
  let pane: PaneID
  /// The rows and group lines from top to bottom.
  var items: [ListItem] = []
  var scroller = Scroller()
  /// Where the analyst has put the cursor; nil while nobody has moved it.
  var anchor: Anchor?
  /// The row that the list itself put the cursor on last.
  var stood: RowKey?
  /// An index into the pane's orders.
  var order = 0
  /// The one status that its rows have, nil for any; see `PaneID.statuses`.
  var status: String?
  /// Whether it shows the days that matter most alone.
  var isOverview = false
  /// The columns of the dates, in a list that has them.
  var dateWidth = 0
  /// The most lines that a row has here.
  private(set) var lineLimit = 1
  /// The area that the items were fitted into last.
  private(set) var area = Size(columns: 0, rows: 0)

  init(_ pane: PaneID) { self.pane = pane }

  /// The number of rows, group lines not counted.
  var rowCount: Int { items.count { $0.row != nil } }

  /// The selected row as an index into the situation's rows.
  var selectedRow: Int? { scroller.selected.flatMap { items[$0].row } }

  /// Takes in how the items fit into an area; the selection keeps its place there.
  mutating func lay(_ fit: Fit, in area: Size, select item: Int?) {
    self.area = area
    lineLimit = fit.lineLimit
    scroller.lay(
      heights: fit.heights,
      selectable: items.map { $0.row != nil },
      rows: area.rows,
      select: item,
    )
  }

  /// A row that the cursor goes back to where the list has it.
  struct Anchor: Hashable, Sendable {
    let key: RowKey
    /// When its entry is, in a list that is in order of time.
    let time: Double?
  }

  /// How many lines each item gets.
  struct Fit: Sendable {
    let lineLimit: Int
    let heights: [Int]
  }
}

/// A line of a list: a row of the situation or what stands between rows.
enum ListItem: Hashable, Sendable {
  /// An index into the situation's parties, watch items or timeline.
  case row(Int)
  case group(Group)

  /// What stands between rows.
  enum Group: Hashable, Sendable {
    case questions(WatchItem.Standing)
    case due(DueGroup)
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
