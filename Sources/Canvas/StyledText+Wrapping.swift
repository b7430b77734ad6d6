extension StyledText {
  /// The line in lines no wider than so many cells, broken as ``ShownText/wrapped(to:)`` breaks.
  package func wrapped(to limit: Int) -> [StyledText] {
    if width <= limit { return [self] }
    let graphemes = text.graphemes
    var run = 0
    // Where the run under way ends among all graphemes.
    var runEnd = runs.first?.text.graphemes.count ?? 0
    return Wrapping.lines(of: graphemes[...], width: limit).map { range in
      var line = StyledText()
      var start = range.lowerBound
      while start < range.upperBound {
        while runEnd <= start, run + 1 < runs.count {
          run += 1
          runEnd += runs[run].text.graphemes.count
        }
        let end = min(range.upperBound, max(runEnd, start + 1))
        line.append(ShownText(graphemes: graphemes[start..<end]), runs[run].style)
        start = end
      }
      return line
    }
  }
}
