/// As much of a terminal as ncurses needs: text, places, scrolling, pens.
///
/// What it does not know it notes.
struct TinyTerminal {
  /// How a character was drawn.
  struct Pen: Hashable {
    var flags: Set<Int> = []
    var foreground = 39
  }

  struct Cell: Hashable {
    var text = " "
    var pen = Pen()
  }

  let columns: Int
  let rows: Int
  private(set) var cells: [[Cell]]
  private(set) var cursor = (column: 0, row: 0)
  private(set) var cursorIsVisible: Bool
  private(set) var unknown: [String] = []
  private var pen = Pen()
  private var region: ClosedRange<Int>
  private var wrapsNext = false
  private var saved = (column: 0, row: 0, pen: Pen())

  init(columns: Int, rows: Int, cursorIsVisible: Bool = true) {
    self.cursorIsVisible = cursorIsVisible
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    region = 0...(rows - 1)
  }

  /// The rows as text; the right half of a wide character holds nothing.
  var text: [String] { cells.map { $0.map(\.text).joined() } }

  mutating func receive(_ bytes: [UInt8], widthOf width: (Unicode.Scalar) -> Int) {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&scalars)
      case "\r": move(column: 0, row: cursor.row)
      case "\n": lineFeed()
      case "\u{8}": move(column: cursor.column - 1, row: cursor.row)
      case "\t": move(column: (cursor.column / 8 + 1) * 8, row: cursor.row)
      default: draw(scalar, width: width(scalar))
      }
    }
  }

  private mutating func draw(_ scalar: Unicode.Scalar, width: Int) {
    if width == 0 {
      var column = max(0, cursor.column - (wrapsNext ? 0 : 1))
      if cells[cursor.row][column].text.isEmpty { column -= 1 }
      cells[cursor.row][column].text.unicodeScalars.append(scalar)
      return
    }
    if wrapsNext {
      move(column: 0, row: cursor.row)
      lineFeed()
    }
    cells[cursor.row][cursor.column] = Cell(text: String(scalar), pen: pen)
    if width == 2 { cells[cursor.row][cursor.column + 1] = Cell(text: "", pen: pen) }
    wrapsNext = cursor.column + width >= columns
    cursor.column = min(cursor.column + width, columns - 1)
  }

  private mutating func move(column: Int, row: Int) {
    cursor = (min(max(column, 0), columns - 1), min(max(row, 0), rows - 1))
    wrapsNext = false
  }

  private mutating func lineFeed() {
    if cursor.row == region.upperBound { scroll(region, by: 1) } else { cursor.row += 1 }
    wrapsNext = false
  }

  private mutating func scroll(_ region: ClosedRange<Int>, by count: Int) {
    let blank = Array(repeating: Cell(), count: columns)
    for _ in 0..<abs(count) {
      cells.remove(at: count > 0 ? region.lowerBound : region.upperBound)
      cells.insert(blank, at: count > 0 ? region.upperBound : region.lowerBound)
    }
  }

  private mutating func escape(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    switch scalars.popFirst() {
    case "=", ">": return
    case "7": saved = (cursor.column, cursor.row, pen)
    case "8":
      move(column: saved.column, row: saved.row)
      pen = saved.pen
    case "M":
      if cursor.row == region.lowerBound { scroll(region, by: -1) } else { cursor.row -= 1 }
    case "[":
      var parameters = ""
      while let next = scalars.popFirst() {
        if (0x40...0x7E).contains(next.value) { return control(Character(next), parameters) }
        parameters.unicodeScalars.append(next)
      }
    case let other: unknown.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func control(_ final: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "H": move(column: max(1, numbers.last ?? 1) - 1, row: count - 1)
    case "G": move(column: count - 1, row: cursor.row)
    case "d": move(column: cursor.column, row: count - 1)
    case "A": move(column: cursor.column, row: cursor.row - count)
    case "B": move(column: cursor.column, row: cursor.row + count)
    case "C": move(column: cursor.column + count, row: cursor.row)
    case "D": move(column: cursor.column - count, row: cursor.row)
    case "Z": move(column: (cursor.column - 1) / 8 * 8, row: cursor.row)
    case "J":
      if first != 2 { erase(cursor.column..<columns) }
      for row in (first == 2 ? 0 : cursor.row + 1)..<rows {
        cells[row] = Array(repeating: Cell(), count: columns)
      }
    case "K": erase(first == 1 ? 0..<cursor.column + 1 : cursor.column..<columns)
    case "X": erase(cursor.column..<min(columns, cursor.column + count))
    case "L": scroll(cursor.row...region.upperBound, by: -count)
    case "M": scroll(cursor.row...region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "P":
      cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
      cells[cursor.row] += Array(repeating: Cell(), count: count)
    case "@":
      cells[cursor.row].insert(
        contentsOf: Array(repeating: Cell(), count: count),
        at: cursor.column,
      )
      cells[cursor.row].removeLast(count)
    case "b":
      let last = cells[cursor.row][max(0, cursor.column - 1)].text.unicodeScalars.first ?? " "
      for _ in 0..<count { draw(last, width: 1) }
    case "r":
      region = max(0, count - 1)...min(rows - 1, (numbers.last ?? rows) - 1)
      move(column: 0, row: 0)
    case "m": choose(numbers)
    case "h", "l":
      if parameters == "?25" { cursorIsVisible = final == "h" }
    case "t": return
    default: unknown.append("ESC [ \(parameters)\(final)")
    }
  }

  private mutating func erase(_ range: Range<Int>) {
    for column in range {
      cells[cursor.row][column] = Cell()
    }
  }

  private mutating func choose(_ numbers: [Int]) {
    for number in numbers.isEmpty ? [0] : numbers {
      switch number {
      case 0: pen = Pen()
      case 1, 2, 4, 7: pen.flags.insert(number)
      case 22: pen.flags.subtract([1, 2])
      case 24, 27: pen.flags.remove(number - 20)
      case 30...39: pen.foreground = number
      case 49: continue
      default: unknown.append("pen \(number)")
      }
    }
  }
}
