extension Frame {
  /// What each row shows, blanks at its end included: the form in which tests read a screen.
  package var rows: [String] {
    (0..<size.rows).map { index in
      var string = ""
      for cell in row(index) where !cell.isTail { cell.grapheme.append(to: &string) }
      return string
    }
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
