import Extraction

/// Words that a hyphen breaks at the end of a line, as in nearly every paragraph that is set in a block.
///
///     She rejected the plan of the North-
///     ern Front, a long-
///     term one.
///
/// Read as it stands the plan would be of "the North".
enum BrokenWords {
  typealias Row = PageColumns.Row

  /// The rows with each such word in the row where it begins; linear.
  static func joined(_ rows: [Row]) -> [Row] {
    var result: [Row] = []
    result.reserveCapacity(rows.count)
    for row in rows {
      guard let last = result.last, let (head, rest) = split(row), breaks(last, before: head) else {
        result.append(row)
        continue
      }
      if isOneWord(last.dropLast(), head) { result[result.count - 1].removeLast() }
      result[result.count - 1] += head
      if !rest.isEmpty { result.append(Array(rest)) }
    }
    return result
  }

  /// What stands before the first space of a row, and behind the spaces there.
  private static func split(_ row: Row) -> (
    head: ArraySlice<UnicodeScalar>, rest: ArraySlice<UnicodeScalar>
  )? {
    let text = row.drop { $0 == " " }
    let head = text.prefix { $0 != " " }
    return head.isEmpty ? nil : (head, text[head.endIndex...].drop { $0 == " " })
  }

  private static func breaks(_ row: Row, before head: ArraySlice<UnicodeScalar>) -> Bool {
    guard let mark = row.last, hyphens.contains(mark), row.count > 1 else { return false }
    return row[row.count - 2].properties.isAlphabetic && head.first?.properties.isLowercase == true
  }

  /// Whether the hyphen is there for the end of the line alone.
  ///
  /// That is so where both parts make a common word, or the second by itself makes none: "Selm-backed" and
  /// "long-term" keep theirs.
  private static func isOneWord(
    _ before: ArraySlice<UnicodeScalar>,
    _ after: ArraySlice<UnicodeScalar>,
  ) -> Bool {
    let head = before.reversed().prefix { $0.properties.isAlphabetic }.reversed()
    let tail = after.prefix { $0.properties.isAlphabetic }
    return CommonWords.contains(word(Array(head) + tail)) || !CommonWords.contains(word(tail))
  }

  private static func word(_ scalars: some Sequence<UnicodeScalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static let hyphens: Set<UnicodeScalar> = ["-", "\u{2010}", "\u{ad}"]
}
