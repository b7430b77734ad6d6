/// Finds where lines break.
enum Wrapping {
  /// The ranges of graphemes that stand on each line, without the blanks at the breaks.
  ///
  /// Lines break at blanks, after dashes, after the hyphens of words, and on either side of a wide character;
  /// a word that is wider than a line is cut, and a file's name, "a-b.txt", only then. There is at least one range, and each holds at least one
  /// grapheme unless there is none but blanks. The first line may have a width of its own.
  static func lines(of graphemes: ArraySlice<Grapheme>, width: Int, first: Int? = nil)
    -> [Range<Int>]
  {
    var lines: [Range<Int>] = []
    var start = graphemes.startIndex
    while start < graphemes.endIndex {
      let limit = lines.isEmpty ? first ?? width : width
      let end = lineEnd(graphemes, from: start, limit: max(1, limit))
      lines.append(start..<droppingBlanks(graphemes, start..<end))
      start = end
      while start < graphemes.endIndex, graphemes[start] == .space { start += 1 }
    }
    return lines.isEmpty ? [graphemes.startIndex..<graphemes.startIndex] : lines
  }

  // The index just past the last grapheme of the line that starts here.
  private static func lineEnd(
    _ graphemes: ArraySlice<Grapheme>,
    from start: Int,
    limit: Int,
  ) -> Int {
    var used = 0
    var index = start
    var breakpoint: Int?
    while index < graphemes.endIndex {
      used += Int(graphemes[index].width)
      // A blank may hang over the edge: it is dropped there.
      if used > limit && graphemes[index] != .space {
        return breakpoint ?? max(index, start + 1)
      }
      if used > limit { return index }
      index += 1
      if index < graphemes.endIndex,
        mayBreak(after: graphemes[index - 1], before: graphemes[index]),
        graphemes[index - 1].base != "-" || !isInName(graphemes, index - 1)
      {
        breakpoint = index
      }
    }
    return index
  }

  private static func mayBreak(after left: Grapheme, before right: Grapheme) -> Bool {
    if left == .space { return right != .space }
    if right == .space { return false }
    if left.width == 2 || right.width == 2 { return true }
    return left.base == "\u{2014}" || left.base == "\u{2013}" || left.base == "-"
  }

  // Whether what stands between blanks around a place is a name of a file rather than a word.
  private static func isInName(_ graphemes: ArraySlice<Grapheme>, _ place: Int) -> Bool {
    let start = graphemes[..<place].lastIndex(of: .space).map { $0 + 1 } ?? graphemes.startIndex
    let end = graphemes[place...].firstIndex(of: .space) ?? graphemes.endIndex
    return (start..<end).contains { index in
      switch graphemes[index].base {
      case "/", "_": true
      case ".", "#":
        index > start && index + 1 < end && graphemes[index + 1].base.properties.isAlphabetic
      default: false
      }
    }
  }

  private static func droppingBlanks(
    _ graphemes: ArraySlice<Grapheme>,
    _ range: Range<Int>,
  ) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, graphemes[end - 1] == .space { end -= 1 }
    return end
  }
}
