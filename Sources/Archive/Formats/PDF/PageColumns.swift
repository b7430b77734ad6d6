/// The columns of a page that was drawn with spaces, put one below the other.
///
///     The dam of Selm broke    The council of Orlen
///     at night, the mayor      will meet on Friday,
///     said.                    it said.
///
/// Read line by line they would give sentences that nobody wrote. The rows of a table have few words in a
/// cell and stay as they are.
enum PageColumns {
  /// A line of a page by its columns.
  typealias Row = [Unicode.Scalar]

  /// The rows in the order in which they are read; linear in the length of a page for each of its columns.
  static func unfolded(_ rows: [Row]) -> [Row] {
    guard let gutter = gutter(of: rows), let region = region(of: rows, at: gutter) else {
      return rows
    }
    var result = Array(rows[..<region.lowerBound])
    var side = region.lowerBound
    for i in region.lowerBound...region.upperBound
    where i == region.upperBound || crosses(rows[i], gutter) {
      result += sides(of: rows[side..<i], at: gutter)
      if i < region.upperBound { result.append(rows[i]) }
      side = i + 1
    }
    let rest = rows[region.upperBound...]
    if let next = rest.first, !isBlank(next) { result.append([]) }
    return result + unfolded(Array(rest))
  }

  // Columns, rows and words.
  private static let narrowest = 20
  private static let fewestRows = 5
  private static let fewestWords = 4

  /// The column at which most rows begin anew behind a gap, if both sides of it are prose.
  private static func gutter(of rows: [Row]) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows { for start in starts(of: row) { counts[start, default: 0] += 1 } }
    // The leftmost of those that as many begin at, for the same page the same one.
    guard
      let best = counts.max(by: { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }),
      best.value >= fewestRows
    else { return nil }
    let beside = rows.indices.filter { i in
      begins(rows[i], best.key)
        && (hasLeft(rows[i], best.key)
          || [i - 1, i + 1].contains { rows.indices.contains($0) && isLeft(rows[$0], best.key) })
    }
    guard beside.count >= fewestRows else { return nil }
    let right = beside.map { rows[$0][best.key...] }
    let left = beside.map { i in
      hasLeft(rows[i], best.key) || i == 0 ? rows[i][..<best.key] : rows[i - 1].prefix(best.key)
    }
    return isProse(left) && isProse(right) ? best.key : nil
  }

  /// Where a row begins behind two spaces or more.
  private static func starts(of row: Row) -> [Int] {
    row.indices.dropFirst(narrowest).filter { begins(row, $0) }
  }

  private static func begins(_ row: Row, _ column: Int) -> Bool {
    column < row.count && row[column] != " " && row[column - 1] == " " && row[column - 2] == " "
  }

  private static func hasLeft(_ row: Row, _ column: Int) -> Bool {
    row.prefix(column).contains { $0 != " " }
  }

  /// Whether a row has text before a column and none behind it.
  private static func isLeft(_ row: Row, _ column: Int) -> Bool {
    row.count <= column && hasLeft(row, column)
  }

  private static func crosses(_ row: Row, _ column: Int) -> Bool {
    row.count > column && !(row[column - 1] == " " && row[column - 2] == " ")
  }

  private static func isBlank(_ row: Row) -> Bool { row.allSatisfy { $0 == " " } }

  private static func isProse(_ pieces: [ArraySlice<Unicode.Scalar>]) -> Bool {
    let words = pieces.reduce(0) { $0 + $1.split(separator: " ").count }
    return words >= fewestWords * pieces.count
  }

  /// The rows from the first to the last that have text behind the gutter, and what the left side goes
  /// on with; nil where many rows do not know of the gutter.
  private static func region(of rows: [Row], at gutter: Int) -> Range<Int>? {
    guard let first = rows.firstIndex(where: { begins($0, gutter) }),
      let last = rows.lastIndex(where: { begins($0, gutter) })
    else { return nil }
    let across = rows[first...last].count { crosses($0, gutter) }
    guard across * 4 <= last - first + 1 else { return nil }
    var end = last + 1
    var paragraph: Int?
    while end < rows.count, !isBlank(rows[end]) || end + 1 < rows.count && !isBlank(rows[end + 1]) {
      if isBlank(rows[end]) { paragraph = paragraph ?? end }
      // What is wide again may have a heading, which is no part of the column.
      if rows[end].count > gutter { return first..<(paragraph ?? end) }
      end += 1
    }
    return first..<end
  }

  /// The left sides of rows and below them the right sides.
  private static func sides(of rows: ArraySlice<Row>, at gutter: Int) -> [Row] {
    if rows.isEmpty { return [] }
    // Where lines do not stand at the same height, an empty side of one says nothing.
    let full = rows.count { hasLeft($0, gutter) && $0.count > gutter }
    let isLevel = full * 2 >= rows.count(where: { $0.count > gutter })
    func side(_ part: (Row) -> ArraySlice<Unicode.Scalar>) -> [Row] {
      rows.compactMap { row in
        let piece = part(row)
        let end = piece.lastIndex { $0 != " " }.map { $0 + 1 } ?? piece.startIndex
        return isLevel || end > piece.startIndex || isBlank(row) ? Array(piece[..<end]) : nil
      }
    }
    let left = unfolded(side { $0.prefix(gutter) })
    let right = unfolded(side { $0.dropFirst(gutter) })
    return PDFPages.joined([left, right])
  }
}
