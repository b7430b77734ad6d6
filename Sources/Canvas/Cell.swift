/// One place of the grid: what stands there and in which style.
package struct Cell: Hashable, Sendable {
  /// What is drawn; in the right half of a wide character, a piece of no width.
  package let grapheme: Grapheme
  /// The meaning.
  package var style: Style

  /// An empty place.
  package static let blank = Cell(grapheme: .space, style: .normal)

  init(grapheme: Grapheme, style: Style) {
    self.grapheme = grapheme
    self.style = style
  }

  /// The right half of a wide character.
  static func tail(_ style: Style) -> Cell {
    Cell(grapheme: Grapheme(base: " ", width: 0), style: style)
  }

  /// Whether this is the right half of the wide character to its left.
  package var isTail: Bool { grapheme.width == 0 }
}
