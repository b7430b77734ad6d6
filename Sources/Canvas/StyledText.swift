/// A line made of pieces that each have their style.
package struct StyledText: Hashable, Sendable {
  /// A piece of one style.
  package struct Run: Hashable, Sendable {
    /// What the piece says.
    package let text: ShownText
    /// What it means.
    package let style: Style
  }

  /// The pieces in reading order; none is empty.
  package private(set) var runs: [Run] = []
  /// The number of cells all pieces fill.
  package private(set) var width = 0

  /// Makes a line without pieces.
  package init() {}

  /// Makes a line of one piece.
  package init(_ text: ShownText, _ style: Style = .normal) {
    append(text, style)
  }

  /// Adds a piece at the end.
  package mutating func append(_ text: ShownText, _ style: Style = .normal) {
    guard !text.isEmpty else { return }
    runs.append(Run(text: text, style: style))
    width += text.width
  }

  /// Adds the pieces of another line at the end.
  package mutating func append(_ other: StyledText) {
    runs.append(contentsOf: other.runs)
    width += other.width
  }

  /// The pieces of one line and then of another.
  package static func + (first: StyledText, second: StyledText) -> StyledText {
    var both = first
    both.append(second)
    return both
  }

  /// The line without its styles.
  package var text: ShownText {
    runs.map(\.text).joined(separator: .empty)
  }

  /// As much of the line as fits, with the ellipsis in the style of the piece it cuts.
  package func truncated(to limit: Int, ellipsis: ShownText = "…") -> StyledText {
    if width <= limit { return self }
    var line = StyledText()
    for run in runs {
      // Each piece leaves room for the ellipsis; the one that cannot be had whole is cut.
      if line.width + run.text.width + ellipsis.width > limit {
        let room = max(0, limit - line.width)
        let more = ShownText.blanks(room + 1)
        line.append((run.text + more).truncated(to: room, ellipsis: ellipsis), run.style)
        return line
      }
      line.append(run.text, run.style)
    }
    return line
  }

  /// The line with blanks behind it to fill so many cells, or truncated to them.
  package func padded(
    to count: Int,
    style: Style = .normal,
    ellipsis: ShownText = "…",
  ) -> StyledText {
    var line = truncated(to: count, ellipsis: ellipsis)
    line.append(.blanks(count - line.width), style)
    return line
  }
}
