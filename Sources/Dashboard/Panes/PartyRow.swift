import Assessment
import Canvas

/// A party as a row: kind, name, weight; then its role and what it last said or did.
enum PartyRow {
  static func lines(_ party: Party, _ look: RowLook) -> [StyledText] {
    var lines = [head(of: party, look)]
    if look.lineLimit == 2 {
      let facts = facts(of: party, look)
      if facts.width > 2 { lines.append(facts) }
    } else if look.lineLimit > 2 {
      if let standing = party.standing(asOf: look.now) {
        let words = ShownText(standing).wrapped(
          to: look.columns - 2,
          limit: 2,
          ellipsis: look.glyphs.ellipsis,
        )
        lines += words.map { StyledText("  \($0)", .dim) }
      }
      for note in party.analyst.notes where lines.count < look.lineLimit {
        let words = Self.note(note, look).wrapped(
          to: look.columns - 2,
          limit: look.lineLimit - lines.count,
          ellipsis: look.glyphs.ellipsis,
        )
        lines += words.map { StyledText("  \($0)", .accent) }
      }
      if let latest = party.latest, look.columns > 12, lines.count < look.lineLimit {
        let words = look.glyphs.text(latest.text).wrapped(
          to: look.columns - 2,
          limit: look.lineLimit - lines.count,
          ellipsis: look.glyphs.ellipsis,
        )
        lines += words.map { StyledText("  \($0)", .dim) }
      }
    }
    return lines
  }

  // Cut in this order where there is little room: role, weight, kind, the end of the name.
  private static func head(of party: Party, _ look: RowLook) -> StyledText {
    let bar = look.columns >= 48 ? 8 : look.columns >= 22 ? 4 : 0
    var room = look.columns - (bar > 0 ? bar + 1 : 0)
    var line = StyledText()
    if look.columns >= 16 {
      line.append("\(party.kind.mark)\(party.analystMark)", .dim)
      room -= 2
    }
    let name = StyledText(ShownText(party.name), .normal.bold)
    let facts = facts(of: party, look)
    if look.lineLimit == 1, room >= 36 {
      // The names stand in a column of their own, so that the eye can run down it.
      let column = max(16, room * 2 / 5)
      line.append(name.padded(to: column, ellipsis: look.glyphs.ellipsis))
      line.append(facts.padded(to: room - column, ellipsis: look.glyphs.ellipsis))
    } else {
      line.append(name.padded(to: max(0, room), ellipsis: look.glyphs.ellipsis))
    }
    if bar > 0 {
      line.append(" ")
      line.append(look.glyphs.bar(party.salience.weight, of: 1000, columns: bar), .accent)
    }
    return line
  }

  private static func facts(of party: Party, _ look: RowLook) -> StyledText {
    var line = StyledText("  ")
    if let standing = party.standing(asOf: look.now) { line.append(ShownText(standing), .dim) }
    // A few words of a sentence say nothing.
    let room = look.lineLimit == 1 ? look.columns / 2 : look.columns
    for note in party.analyst.notes where room - line.width >= 12 {
      if line.width > 2 { line.append(" \(look.glyphs.separator) ", .dim) }
      line.append(Self.note(note, look), .accent)
    }
    if let latest = party.latest, room - line.width >= 20 {
      if line.width > 2 { line.append(" \(look.glyphs.separator) ", .dim) }
      line.append(look.glyphs.text(latest.text), .dim)
    }
    return line
  }

  // What the analyst wrote beside it, with the star that says whose word it is.
  private static func note(_ words: String, _ look: RowLook) -> ShownText {
    "* \(look.glyphs.text(words))"
  }
}
