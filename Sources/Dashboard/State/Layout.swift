import Canvas

/// Where everything stands on a screen of a certain size.
///
/// Wide: three columns, with what is open beside them. Medium: parties left, what to watch above
/// the timeline right; what is open takes the lower part, under the list it was opened from.
/// Narrow: one pane at a time under a line of tabs, as when a pane is zoomed.
struct Layout: Sendable {
  enum Shape: Hashable, Sendable {
    case wide, medium, narrow
  }

  let shape: Shape
  let header: Rect
  let footer: Rect
  /// The line of tabs; empty where every pane has a title of its own.
  let tabs: Rect
  /// All between header and footer.
  let body: Rect
  /// The panes in sight, in the order of their numbers.
  let panes: [(pane: PaneID, rect: Rect)]

  /// Divides a screen.
  ///
  /// - Parameters:
  ///   - size: The size of the screen.
  ///   - focus: The pane that has the keys.
  ///   - origin: The list from which the open document or detail was reached; nil if nothing is open.
  ///   - isZoomed: Whether the pane with the keys has the screen for itself.
  init(size: Size, focus: PaneID, origin: PaneID?, isZoomed: Bool) {
    let screen = Rect(size)
    let hasHeader = size.rows >= 4
    let hasFooter = size.rows >= 3
    let (header, rest) = screen.split(rows: hasHeader ? 1 : 0)
    let (body, footer) = rest.split(rows: rest.rows - (hasFooter ? 1 : 0))
    self.header = header
    self.footer = footer
    self.body = body
    if isZoomed || size.columns < 70 || size.rows < 16 {
      shape = .narrow
      let (tabs, pane) = body.split(rows: body.rows >= 3 ? 1 : 0)
      self.tabs = tabs
      panes = [(focus, pane)]
      return
    }
    tabs = body.split(rows: 0).upper
    if size.columns >= 150 {
      shape = .wide
      guard origin != nil else {
        panes = Self.columns(body)
        return
      }
      let source = min(100, size.columns * 42 / 100)
      let (lists, open) = body.split(columns: body.columns - source)
      panes =
        (lists.columns >= 100 ? Self.columns(lists) : Self.quarters(lists)) + [(.source, open)]
    } else {
      shape = .medium
      guard let origin else {
        panes = Self.quarters(body)
        return
      }
      let (list, open) = body.split(rows: max(5, body.rows / 3))
      panes = [(origin, list), (.source, open)]
    }
  }

  private static func columns(_ rect: Rect) -> [(pane: PaneID, rect: Rect)] {
    Array(zip(PaneID.lists, rect.split(columnWeights: [30, 33, 37])))
  }

  private static func quarters(_ rect: Rect) -> [(pane: PaneID, rect: Rect)] {
    let (left, right) = rect.split(columns: min(48, rect.columns * 38 / 100))
    let halves = right.split(rowWeights: [1, 1])
    return [(.parties, left), (.watch, halves[0]), (.timeline, halves[1])]
  }

  /// Where a pane stands; nil if it is not in sight.
  func rect(of pane: PaneID) -> Rect? { panes.first { $0.pane == pane }?.rect }

  /// The part of a pane that holds its lines: without its title and without its last column, which
  /// is for the scroll bar and the rule between panes.
  func content(of pane: PaneID) -> Rect {
    // A pane out of sight is kept ready for the place it would have.
    let rect = rect(of: pane) ?? panes.first?.rect ?? body
    let inner = rect.split(columns: rect.columns - 1).left
    return shape == .narrow && !tabs.isEmpty
      ? inner : inner.split(rows: inner.rows > 1 ? 1 : 0).lower
  }
}
