/// The marks that the screen is drawn with, in one set for each kind of terminal.
package struct Glyphs: Hashable, Sendable {
  let horizontal: Grapheme
  let vertical: Grapheme
  let topLeft: Grapheme
  let topRight: Grapheme
  let bottomLeft: Grapheme
  let bottomRight: Grapheme
  let scrollTrack: Grapheme
  let scrollThumb: Grapheme
  /// What stands where text was left out.
  package let ellipsis: ShownText
  /// The bar at the left of the selected row.
  package let selection: ShownText
  /// The mark of a list's item.
  package let bullet: ShownText
  /// What stands between two facts on one line.
  package let separator: ShownText
  /// From one thing to another.
  package let arrow: ShownText
  /// A list goes on above.
  package let up: ShownText
  /// A list goes on below.
  package let down: ShownText
  /// Something that can be opened.
  package let closed: ShownText
  /// Not seen before.
  package let new: ShownText
  /// Other than it was.
  package let changed: ShownText
  /// Told in ways that cannot all be true.
  package let contradicted: ShownText
  /// No longer there.
  package let gone: ShownText
  /// A question without an answer.
  package let open: ShownText
  /// A question on which something has happened.
  package let moving: ShownText
  /// A question that has its answer.
  package let answered: ShownText
  /// A question past its day.
  package let overdue: ShownText
  /// Closed by the analyst.
  package let done: ShownText
  /// A text that goes on where there is no room for it.
  package let dash: ShownText
  /// A piece of a rule across a list.
  package var rule: ShownText { ShownText(graphemes: [horizontal]) }
  // What fills a part of a cell, from the least to the whole.
  private let steps: [Grapheme]
  private let barTrack: Grapheme
  // Whether texts are drawn with nothing else either.
  private let isASCII: Bool

  /// A text as it is laid out: where "…" will be three characters, room is made for them.
  package func text(_ string: String) -> ShownText {
    isASCII ? ShownText(string).ascii : ShownText(string)
  }

  /// A bar in so many cells, filled in proportion: `part` of `whole`.
  ///
  /// Anything above nothing shows at least the smallest step, and only the whole fills every cell.
  package func bar(_ part: Int, of whole: Int, columns: Int) -> ShownText {
    let columns = columns.clamped(to: Rect.sizeLimits)
    let whole = whole.clamped(to: 1...0xFFFF_FFFF)
    let part = part.clamped(to: 0...whole)
    var units = columns * steps.count * part / whole
    if units == 0 && part > 0 && columns > 0 { units = 1 }
    let filled = units / steps.count
    var graphemes = steps.last.map { Array(repeating: $0, count: filled) } ?? []
    if units % steps.count > 0 { graphemes.append(steps[units % steps.count - 1]) }
    graphemes += Array(repeating: barTrack, count: max(0, columns - graphemes.count))
    return ShownText(graphemes: graphemes)
  }

  /// For terminals that read UTF-8.
  package static let unicode = Glyphs(
    lines: "─│┌┐└┘│█",
    marks: ["…", "▌", "•", "·", "→", "▲", "▼", "►"],
    changes: ["●", "◆", "≠", "○"],
    states: ["□", "◇", "√", "!", "■"],
    dash: "—",
    steps: "▏▎▍▌▋▊▉█",
    track: " ",
  )

  /// For the console of Linux, whose fonts have the letters of the PC and little else.
  package static let console = Glyphs(
    lines: "─│┌┐└┘│█",
    marks: ["…", "▌", "•", "·", "→", "▲", "▼", "►"],
    changes: ["•", "♦", "±", "○"],
    states: ["-", "≈", "√", "!", "■"],
    dash: "—",
    steps: "▌█",
    track: " ",
  )

  /// For terminals without UTF-8.
  package static let ascii = Glyphs(
    lines: "-|++++|#",
    marks: ["...", ">", "*", "|", "->", "^", "v", ">"],
    changes: ["*", "%", "/", "-"],
    states: ["o", "m", "=", "!", "x"],
    dash: "--",
    steps: "#",
    track: ".",
    isASCII: true,
  )

  // The order of the parts is the order of the properties.
  private init(
    lines: ShownText,
    marks: [ShownText],
    changes: [ShownText],
    states: [ShownText],
    dash: ShownText,
    steps: ShownText,
    track: ShownText,
    isASCII: Bool = false,
  ) {
    self.isASCII = isASCII
    let line = { (index: Int) in lines.graphemes[index] }
    (horizontal, vertical) = (line(0), line(1))
    (topLeft, topRight, bottomLeft, bottomRight) = (line(2), line(3), line(4), line(5))
    (scrollTrack, scrollThumb) = (line(6), line(7))
    (ellipsis, selection, bullet, separator) = (marks[0], marks[1], marks[2], marks[3])
    (arrow, up, down, closed) = (marks[4], marks[5], marks[6], marks[7])
    (new, changed) = (changes[0], changes[1])
    (contradicted, gone) = (changes[2], changes[3])
    (open, moving, answered) = (states[0], states[1], states[2])
    (overdue, done) = (states[3], states[4])
    self.dash = dash
    self.steps = steps.graphemes
    self.barTrack = track.graphemes.first ?? .space
  }
}
