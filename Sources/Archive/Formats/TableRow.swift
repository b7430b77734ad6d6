/// A row of a table as a line that is read by itself.
///
///     | 12 May 2031 | The council votes | Selm |   becomes   12 May 2031: The council votes; Selm
///
/// Without its lines a table runs together: what stands in one cell would be said of the next.
enum TableRow {
  /// The cells of a row, in one line; nil if no more than one of them has words.
  static func line(of cells: [String]) -> String? {
    let cells = cells.map(\.flattened).filter { !$0.isEmpty }
    guard cells.count > 1 else { return nil }
    return cells.dropFirst().enumerated().reduce(into: cells[0]) { line, cell in
      let isParted = line.unicodeScalars.last.map { ":;,.?!".unicodeScalars.contains($0) } ?? false
      line += (isParted ? " " : cell.offset == 0 ? ": " : "; ") + cell.element
    }
  }
}
