extension Frame {
  /// What each row shows, blanks at its end included: the form in which tests read a screen.
  package var rows: [String] {
    (0..<size.rows).map { Grapheme.string(of: row($0).lazy.filter { !$0.isTail }.map(\.grapheme)) }
  }

  /// The style of each cell as a letter, row by row; see ``Style/letter``.
  package var styleRows: [String] {
    (0..<size.rows).map { index in String(row(index).map(\.style.letter)) }
  }

  /// The rows between bars, so that an editor keeps their blanks, and the styles below them.
  package var drawing: String {
    let bars = { (rows: [String]) in rows.map { "|\($0)|\n" }.joined() }
    let place = cursor.map { "cursor \($0.column),\($0.row)\n" } ?? ""
    return bars(rows) + "\n" + bars(styleRows) + place
  }
}
