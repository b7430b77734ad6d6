import Archive
import Assessment
import Canvas

/// The situation as comma-separated values (RFC 4180), one line for each row.
enum CommaSeparated {
  static func text(of situation: Situation, timeline: [TimelineEntry]) -> String {
    let rows = TableRow.rows(of: situation, timeline: timeline).map { $0.cells.map(cell) }
    return ([TableRow.columns] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell that no spreadsheet takes for a formula and no terminal for a command.
  ///
  /// Spreadsheets compute what begins with one of `= + - @`, and the words here are strangers': such
  /// a cell gets an apostrophe, by which they know text.
  static func cell(_ text: String) -> String {
    var shown = ShownText(text).string
    if let first = shown.unicodeScalars.first, String(first).has(anyOf: "=+-@") {
      shown = "'" + shown
    }
    guard shown.has(anyOf: ",\"") else { return shown }
    return "\"" + shown.marked(with: "\"", before: "\"") + "\""
  }
}
