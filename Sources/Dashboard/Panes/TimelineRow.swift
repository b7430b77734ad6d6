import Assessment
import Canvas
import Prose

/// An entry of the timeline as a row: when, how certain, and the sentence.
enum TimelineRow {
  static func lines(_ entry: TimelineEntry, _ look: RowLook) -> [StyledText] {
    // The year of now goes without saying where room is short.
    let year = look.columns < 60 ? look.now?.civil.year : nil
    let width = look.columns >= 60 ? 15 : look.columns >= 40 ? 11 : look.columns >= 26 ? 8 : 0
    var first = StyledText()
    if width > 0 {
      let date = ShownText(entry.when.shown(leavingOut: year))
      first.append(date.padded(to: width, ellipsis: look.glyphs.ellipsis), .accent)
      first.append(" ")
    }
    first.append("\(entry.status.mark) ", entry.status.isAhead ? .warning : .normal)
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
}
