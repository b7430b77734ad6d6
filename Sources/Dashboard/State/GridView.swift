import Assessment
import Canvas

/// Who does what to whom: parties by parties, with a cursor on one cell.
struct GridView: Sendable {
  /// The parties that have to do with one another, in the order of the list; rows and columns.
  private(set) var names: [String] = []
  private var relations: [[Relation?]] = []
  private(set) var row = 0
  private(set) var column = 0
  /// The first row and column in sight.
  private(set) var top = 0
  private(set) var left = 0
  private(set) var look = Look(columns: 0, rows: 0, count: 0)

  /// How a grid fits an area.
  struct Look: Hashable, Sendable {
    /// The columns of the names at the left.
    let label: Int
    /// The columns of a cell with the blank after it.
    let cell: Int
    /// How many cells are in sight.
    let across: Int
    let down: Int

    init(columns: Int, rows: Int, count: Int) {
      label = min(26, max(6, columns * 3 / 10))
      let room = max(0, columns - label)
      cell = min(16, max(5, room / max(1, count)))
      across = max(1, room / cell)
      // The head above, two lines of words below.
      down = max(1, rows - 3)
    }

    /// Whether a column is headed by a name rather than a number.
    var hasNames: Bool { cell >= 9 }
  }

  /// The grid of a situation; square in the number of parties that have relations.
  init(_ situation: Situation, _ filter: Filter?) {
    take(situation, filter)
    if let filter, let place = names.firstIndex(of: filter.name) { row = place }
    selectFirstFilled()
  }

  /// Takes another situation in; the cursor stays with its parties.
  mutating func take(_ situation: Situation, _ filter: Filter?) {
    let selected = (rowName, columnName)
    let related = situation.parties.filter { party in
      !party.relations.isEmpty
        && (filter.map { $0.names.contains(party.name) || $0.admits(party.relations.map(\.other)) }
          ?? true)
    }
    names = related.map(\.name)
    relations = related.map { party in
      var byName: [String: Relation] = [:]
      for relation in party.relations where byName[relation.other] == nil {
        byName[relation.other] = relation
      }
      return names.map { byName[$0] }
    }
    row = selected.0.flatMap(names.firstIndex) ?? min(row, max(0, names.count - 1))
    column = selected.1.flatMap(names.firstIndex) ?? min(column, max(0, names.count - 1))
    reveal()
  }

  var rowName: String? { names.indices.contains(row) ? names[row] : nil }
  var columnName: String? { names.indices.contains(column) ? names[column] : nil }

  /// What two parties have to do with each other, as the row's party sees it.
  func relation(_ row: Int, _ column: Int) -> Relation? {
    guard relations.indices.contains(row), relations[row].indices.contains(column) else {
      return nil
    }
    return relations[row][column]
  }

  /// Whether the row's party does anything to the column's.
  func isFilled(_ row: Int, _ column: Int) -> Bool {
    relation(row, column)?.deeds.contains { !$0.isByOther } ?? false
  }

  /// Fits the grid into an area.
  mutating func lay(in area: Size) {
    look = Look(columns: area.columns, rows: area.rows, count: names.count)
    reveal()
  }

  /// Moves the cursor as a command says.
  mutating func move(_ command: Command) {
    switch command {
    case .down: row += 1
    case .up: row -= 1
    case .right: column += 1
    case .left: column -= 1
    case .halfDown, .pageDown: row += look.down
    case .halfUp, .pageUp: row -= look.down
    case .top: row = 0
    case .bottom: row = names.count - 1
    default: break
    }
    reveal()
  }

  /// Moves the cursor to the cell at a place of the grid's area, if one is there.
  mutating func select(at point: Point) {
    let place = (point.row - 1 + top, (point.column - look.label) / look.cell + left)
    guard point.row >= 1, point.row <= look.down, point.column >= look.label,
      names.indices.contains(place.0), names.indices.contains(place.1)
    else { return }
    (row, column) = place
    reveal()
  }

  private mutating func selectFirstFilled() {
    let rows = [row] + names.indices
    for row in rows {
      if let column = names.indices.first(where: { isFilled(row, $0) }) {
        (self.row, self.column) = (row, column)
        return
      }
    }
  }

  private mutating func reveal() {
    row = min(max(0, row), max(0, names.count - 1))
    column = min(max(0, column), max(0, names.count - 1))
    top = min(max(top, row - look.down + 1), row)
    left = min(max(left, column - look.across + 1), column)
    top = max(0, min(top, names.count - look.down))
    left = max(0, min(left, names.count - look.across))
  }
}
