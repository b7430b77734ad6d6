/// The text of a PDF out of its pages as they are drawn with spaces.
enum PDFPages {
  /// The text with the columns of a page one below the other, and without what runs along the heads
  /// and feet of pages.
  ///
  /// Of what stands at the heads the first stays, since it may tell the day. Form feeds divide pages.
  static func text(of drawn: [UInt8]) -> [UInt8] {
    var pages = drawn.split(separator: 0x0c, omittingEmptySubsequences: false).map { page in
      String(decoding: page, as: UTF8.self)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { Array($0.unicodeScalars) }
    }
    leaveOutRunningLines(&pages)
    let rows = BrokenWords.joined(joined(pages.map(PageColumns.unfolded)))
    var text: [UInt8] = []
    text.reserveCapacity(drawn.count)
    for row in rows {
      for scalar in row { text.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
      text.append(0x0a)
    }
    return text
  }

  /// Pieces of a text one below the other, parted by an empty line unless a sentence goes on.
  static func joined(_ pieces: [[PageColumns.Row]]) -> [PageColumns.Row] {
    var result: [PageColumns.Row] = []
    for piece in pieces {
      let rows = trimmed(piece)
      guard let first = rows.first else { continue }
      if let last = result.last, !goesOn(from: last, to: first) { result.append([]) }
      result += rows
    }
    return result
  }

  private static func trimmed(_ rows: [PageColumns.Row]) -> ArraySlice<PageColumns.Row> {
    let full = rows.indices.filter { rows[$0].contains { $0 != " " } }
    guard let first = full.first, let last = full.last else { return [] }
    return rows[first...last]
  }

  private static func goesOn(from last: PageColumns.Row, to first: PageColumns.Row) -> Bool {
    let end = last.last { !" \"')\u{201d}\u{2019}".unicodeScalars.contains($0) }
    let start = first.first { $0 != " " }
    return end.map { !".!?:;".unicodeScalars.contains($0) } == true
      && start?.properties.isLowercase == true
  }

  // MARK: Heads and feet

  /// How many lines run along an end of a page at most.
  private static let deepest = 2

  /// Empties the lines at the ends of pages that others have as well, but for numbers.
  private static func leaveOutRunningLines(_ pages: inout [[PageColumns.Row]]) {
    let full = pages.map { page in page.indices.filter { page[$0].contains { $0 != " " } } }
    let heads = full.map { Array($0.prefix(deepest)) }
    let feet = full.map { Array($0.suffix(deepest)) }
    var known: Set<String> = []
    let (runningHeads, runningFeet) = (running(heads, pages), running(feet, pages))
    for page in pages.indices {
      for row in heads[page] {
        let line = pattern(pages[page][row])
        guard runningHeads.contains(line), !known.insert(line).inserted else { continue }
        pages[page][row] = []
      }
      for row in feet[page] {
        let foot = pages[page][row]
        if runningFeet.contains(pattern(foot)) || isNumbered(foot) { pages[page][row] = [] }
      }
    }
  }

  /// The lines, as patterns, that a third of the pages have among some rows; those of two sides differ.
  private static func running(_ rows: [[Int]], _ pages: [[PageColumns.Row]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for (page, rows) in zip(pages, rows) {
      for line in Set(rows.map { pattern(page[$0]) }) { counts[line, default: 0] += 1 }
    }
    let written = rows.count { !$0.isEmpty }
    return Set(counts.filter { $0.value >= 2 && $0.value * 3 >= written }.keys)
  }

  /// Whether a line ends with the page's number behind a gap, or is nothing but that: "Page 1 of 2".
  private static func isNumbered(_ row: PageColumns.Row) -> Bool {
    let gap = row.indices.dropFirst().last { row[$0] == " " && row[$0 - 1] == " " }
    return ["page #", "page # of #"].contains(pattern(Array(row[(gap.map { $0 + 1 } ?? 0)...])))
  }

  /// A line in small letters with a sign for each number.
  private static func pattern(_ row: PageColumns.Row) -> String {
    var line = ""
    for word in row.split(separator: " ") {
      if !line.isEmpty { line += " " }
      var isNumber = false
      for scalar in word {
        let isDigit = scalar.properties.numericType == .decimal
        if !isDigit { line.unicodeScalars.append(scalar) } else if !isNumber { line += "#" }
        isNumber = isDigit
      }
    }
    return line.lowercased()
  }
}
