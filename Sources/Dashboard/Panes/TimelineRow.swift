import Assessment
import Canvas
import Prose

/// An entry of the timeline as a row: when, how certain, and the sentence.
enum TimelineRow {
  static func lines(_ entry: TimelineEntry, _ look: RowLook) -> [StyledText] {
    let width = look.dateWidth
    var first = StyledText()
    if width > 0 {
      let texts = texts(of: entry.when, columns: look.columns, now: look.now, look.glyphs)
      let date = texts.first { $0.width <= width } ?? texts.min { $0.width < $1.width } ?? .empty
      first.append(date.padded(to: width, ellipsis: look.glyphs.ellipsis), .accent)
      first.append(" ")
    }
    first.append("\(entry.mark) ", entry.markStyle)
    let indent = first.width
    let origins: ShownText = entry.origins > 1 ? " x\(entry.origins)" : .empty
    let room = max(1, look.columns - indent - origins.width)
    let sentence = look.glyphs.text(entry.what).wrapped(
      to: room,
      limit: look.lineLimit,
      ellipsis: look.glyphs.ellipsis,
    )
    first.append((sentence.first ?? .empty).padded(to: room))
    first.append(origins, .dim)
    return [first] + sentence.dropFirst().map { StyledText(.blanks(indent)) + StyledText($0) }
  }

  /// The columns for the dates of a list: as many as nearly all of its rows need, within what can be
  /// spared; the others have their dates shortened.
  static func dateWidth(
    of times: some Sequence<When>,
    columns: Int,
    now: Day?,
    _ glyphs: Glyphs,
  ) -> Int {
    guard columns >= 26 else { return 0 }
    let limit = limit(columns)
    func forms(of when: When) -> some Sequence<Int> {
      texts(of: when, columns: columns, now: now, glyphs).lazy.map(\.width)
    }
    var rows = Array(repeating: 0, count: limit + 1)
    var widths: [When: Int] = [:]
    var last: (when: When, width: Int)?
    for when in times {
      // Many entries have one date, and stand together.
      if last?.when != when {
        let width = widths[when] ?? forms(of: when).first { $0 <= limit } ?? limit
        widths[when] = width
        last = (when, width)
      }
      rows[last?.width ?? 0] += 1
    }
    var wider = rows.reduce(0, +) / (columns >= wide ? 20 : 10)
    let usual = rows.indices.last { width in
      wider -= rows[width]
      return wider < 0
    }
    // Those that are wider have to be short in it.
    let short = widths.filter { $0.value > usual ?? 0 }.compactMap { forms(of: $0.key).min() }
    return max(usual ?? 0, min(limit, short.max() ?? 0))
  }

  // Two fifths where the pane is narrow, a third where it is not: the sentence needs more.
  private static func limit(_ columns: Int) -> Int {
    max(14, columns >= wide ? columns / 3 : columns * 2 / 5)
  }

  // Columns from which on the year of now is said as well.
  private static let wide = 60

  // From the longest to the shortest, made when they are asked for: where room is short, the year of now goes without saying; where
  // it is shorter, the other end of a stretch.
  private static func texts(of when: When, columns: Int, now: Day?, _ glyphs: Glyphs)
    -> some Sequence<ShownText>
  {
    let year = now?.civil.year
    let forms: [() -> String] = [
      { when.shown() }, { when.shortened(leavingOut: nil) },
      { when.shortened(leavingOut: year) },
      { when.shortest(leavingOut: year, ellipsis: glyphs.ellipsis.string) },
    ]
    return forms.dropFirst(columns >= wide ? 0 : 2).lazy.map { ShownText($0()) }
  }
}
