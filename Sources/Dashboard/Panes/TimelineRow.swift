import Assessment
import Canvas
import Prose

/// An entry of the timeline as a row: when, how certain, and the sentence.
enum TimelineRow {
  static func lines(_ entry: TimelineEntry, _ look: RowLook) -> [StyledText] {
    let width = look.dateWidth
    var first = StyledText()
    if width > 0 {
      let date = Self.date(of: entry, columns: look.columns, now: look.now)
      first.append(date.padded(to: width, ellipsis: look.glyphs.ellipsis), .accent)
      first.append(" ")
    }
    first.append("\(entry.mark) ", entry.markStyle)
    let indent = first.width
    let origins: ShownText = entry.origins > 1 ? " x\(entry.origins)" : .empty
    let room = max(1, look.columns - indent - origins.width)
    let sentence = ShownText(entry.what).wrapped(
      to: room,
      limit: look.lineLimit,
      ellipsis: look.glyphs.ellipsis,
    )
    first.append((sentence.first ?? .empty).padded(to: room))
    first.append(origins, .dim)
    return [first] + sentence.dropFirst().map { StyledText(.blanks(indent)) + StyledText($0) }
  }

  /// The columns for the dates of a list: as many as its longest takes, within what can be spared.
  static func dateWidth(of entries: some Sequence<TimelineEntry>, columns: Int, now: Day?) -> Int {
    guard columns >= 26 else { return 0 }
    let limit = columns >= 60 ? wide : columns / 3
    var longest = 0
    var seen: Set<When> = []
    // Many entries have one date.
    for entry in entries where longest < limit && seen.insert(entry.when).inserted {
      longest = max(longest, date(of: entry, columns: columns, now: now).width)
    }
    return min(longest, limit)
  }

  private static let wide = 15

  // Where room is short, the year of now goes without saying.
  private static func date(of entry: TimelineEntry, columns: Int, now: Day?) -> ShownText {
    guard columns >= 60 else { return ShownText(entry.when.shortened(leavingOut: now?.civil.year)) }
    let date = ShownText(entry.when.shown())
    return date.width <= wide ? date : ShownText(entry.when.shortened(leavingOut: nil))
  }
}
