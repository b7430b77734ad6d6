/// Which item of a pane is selected and which of its lines are in sight.
///
/// Items are of any height; those that cannot be selected (group lines, blank lines) are passed
/// over. When the selection leaves the view, the view jumps by half its height: one repaint for many
/// moves, where scrolling by one line would be a repaint for each.
struct Scroller: Hashable, Sendable {
  /// The line at which each item starts, and at the end the number of lines.
  private(set) var starts: [Int] = [0]
  private var selectable: [Bool] = []
  /// How many lines are in sight.
  private(set) var rows = 0
  /// The selected item; nil where none can be selected.
  private(set) var selected: Int?
  /// The first line in sight.
  private(set) var top = 0

  /// The number of items.
  var count: Int { selectable.count }
  /// The number of lines of all items.
  var lines: Int { starts.last ?? 0 }

  /// The lines of an item.
  func lines(of item: Int) -> Range<Int> { starts[item]..<starts[item + 1] }

  /// The item that a line belongs to; nil past the end; logarithmic.
  func item(at line: Int) -> Int? {
    guard line >= 0, line < lines else { return nil }
    var low = 0
    var high = count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= line { low = middle } else { high = middle }
    }
    return low
  }

  func isSelectable(_ item: Int) -> Bool {
    selectable.indices.contains(item) && selectable[item]
  }

  /// Takes new items or a new height in, with the given item selected at the same place of the view
  /// as the selection before.
  mutating func lay(heights: [Int], selectable: [Bool], rows: Int, select item: Int?) {
    let offset = selected.map { starts[$0] - top }
    var sums = [0]
    sums.reserveCapacity(heights.count + 1)
    var sum = 0
    for height in heights {
      sum += max(1, height)
      sums.append(sum)
    }
    starts = sums
    self.selectable = selectable
    self.rows = rows
    selected = item.flatMap { nearest(to: min($0, heights.count - 1)) }
    if let selected, let offset, rows > 0 {
      top = starts[selected] - min(max(0, offset), rows - 1)
    }
    settle()
  }

  /// Selects an item and brings it into sight with as few lines as possible moving.
  mutating func select(_ item: Int) {
    guard isSelectable(item) else { return }
    selected = item
    reveal()
  }

  /// Selects an item and scrolls so that it stands at a share of the view's height from the top.
  mutating func select(_ item: Int, at share: (part: Int, of: Int)) {
    guard isSelectable(item) else { return }
    selected = item
    top = starts[item] - rows * share.part / max(1, share.of)
    settle()
  }

  /// Moves the selection by a number of items; without any that can be selected, the view.
  mutating func move(by count: Int) {
    guard let selected else {
      top += count
      return settle()
    }
    var item = selected
    for _ in 0..<count.magnitude {
      guard let next = step(from: item, count.signum()) else { break }
      item = next
    }
    if item == selected {
      // At the first item: whatever heads it comes back into sight.
      if count < 0 { top = min(top, max(0, starts[item] - rows + 1)) }
      return settle()
    }
    self.selected = item
    reveal()
  }

  /// Moves view and selection by a number of lines.
  mutating func scroll(by lines: Int) {
    let wanted = (selected.map { starts[$0] } ?? top) + lines
    top += lines
    if selected != nil, let item = item(at: min(max(0, wanted), self.lines - 1)) {
      selected = nearest(to: item)
    }
    settle()
  }

  /// Moves the view alone, as the wheel does; the selection follows where it would leave.
  mutating func roll(by lines: Int) {
    top += lines
    clampTop()
    guard let selected else { return }
    if starts[selected] < top {
      self.selected = (selected..<count).first { starts[$0] >= top && isSelectable($0) } ?? selected
    } else if starts[selected] >= top + rows {
      self.selected =
        (0...selected).last { starts[$0] < top + rows && isSelectable($0) } ?? selected
    }
  }

  mutating func selectFirst() {
    top = 0
    selected = nearest(to: 0)
    settle()
  }

  mutating func selectLast() {
    top = max(0, lines - rows)
    selected = nearest(to: count - 1)
    settle()
  }

  /// The next item in a direction that can be selected.
  func step(from item: Int, _ direction: Int) -> Int? {
    var next = item + direction
    while selectable.indices.contains(next) {
      if selectable[next] { return next }
      next += direction
    }
    return nil
  }

  private func nearest(to item: Int) -> Int? {
    guard item >= 0 else { return nil }
    return isSelectable(item) ? item : step(from: item, 1) ?? step(from: item, -1)
  }

  // Past the edge the view jumps by half its height, or further where the item is far away.
  private mutating func reveal() {
    guard let selected, rows > 0 else { return settle() }
    let (start, end) = (starts[selected], starts[selected + 1])
    let half = max(1, rows / 2)
    if start < top {
      top = top - start <= half ? start - half + 1 : start - half
    } else if end > top + rows {
      top = end - top - rows <= half ? end - rows + half - 1 : start - half
    }
    settle()
  }

  private mutating func settle() {
    clampTop()
    guard let selected, rows > 0 else { return }
    if starts[selected + 1] > top + rows { top = starts[selected + 1] - rows }
    if starts[selected] < top { top = starts[selected] }
    // A view that starts inside an item shows a line torn from its name.
    if let first = item(at: top), starts[first] < top, first != selected {
      top = starts[selected + 1] <= starts[first] + rows ? starts[first] : starts[first + 1]
    }
  }

  private mutating func clampTop() { top = min(max(0, top), max(0, lines - max(1, rows))) }
}
