import Assessment
import Canvas

/// A party as a row: kind, name, weight; then its role and what it last said or did.
enum PartyRow {
  static func lines(_ party: Party, _ look: RowLook) -> [StyledText] {
    // Cut in this order where there is little room: weight, role, kind, the end of the name.
    let bar = look.columns >= 48 ? 8 : look.columns >= 22 ? 4 : 0
    var room = look.columns - (bar > 0 ? bar + 1 : 0)
    var first = StyledText()
    if look.columns >= 16 {
      first.append("\(party.kind.mark) ", .dim)
      room -= 2
    }
    var name = StyledText(ShownText(party.name), .normal.bold)
    if !look.isTall, let standing = party.standing, room - name.width > 8 {
      name.append("  \(standing)", .dim)
    }
    first.append(name.padded(to: max(0, room), ellipsis: look.glyphs.ellipsis))
    if bar > 0 {
      first.append(" ")
      first.append(look.glyphs.bar(party.salience.weight, of: 1000, columns: bar), .accent)
    }
    guard look.isTall else { return [first] }
    var second = StyledText("  ")
    if let standing = party.standing { second.append(ShownText(standing), .dim) }
    // A few words of a sentence say nothing.
    if let latest = party.latest, look.columns - second.width >= 20 {
      if second.width > 2 { second.append(" \(look.glyphs.separator) ", .dim) }
      second.append(ShownText(latest.text), .dim)
    }
    return [first, second]
  }
}
