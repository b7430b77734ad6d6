import CCurses
import Canvas

/// Styles as ncurses wants them: its attributes and the number of a pair of colours.
struct CursesAttributes {
  /// What ncurses takes for one style.
  struct Look {
    var attributes: attr_t
    var pair: Int16
    // Whether it can be seen on a blank.
    var hasGround = false
  }

  private let theme: Theme
  private let colors: Int32
  private var looks: [Style: Look] = [:]
  private var pairs: [Pair: Int16] = [:]

  private struct Pair: Hashable {
    let foreground: Int16
    let background: Int16
  }

  /// Makes the table for a terminal with so many colours; below eight none is used.
  init(theme: Theme, colors: Int32) {
    self.theme = theme
    self.colors = colors
  }

  /// The attributes and colours of a style, kept from the first time it is asked for.
  mutating func look(for style: Style) -> Look {
    if let known = looks[style] { return known }
    let wanted = theme.attributes(for: style)
    var look = Look(attributes: 0, pair: 0)
    if wanted.bold { look.attributes |= curses_bold() }
    if wanted.dim { look.attributes |= curses_dim() }
    if wanted.underline { look.attributes |= curses_underline() }
    if wanted.reverse { look.attributes |= curses_reverse() }
    look.hasGround = wanted.underline || wanted.reverse || wanted.background != nil
    look.pair = pair(wanted.foreground, on: wanted.background)
    looks[style] = look
    return look
  }

  private mutating func pair(_ foreground: Theme.Color?, on background: Theme.Color?) -> Int16 {
    guard colors >= 8, foreground != nil || background != nil else { return 0 }
    let pair = Pair(foreground: number(foreground), background: number(background))
    if let known = pairs[pair] { return known }
    let number = Int16(pairs.count + 1)
    // A terminal that has no pairs left shows its own colours.
    guard init_pair(number, pair.foreground, pair.background) == OK else { return 0 }
    pairs[pair] = number
    return number
  }

  // -1 is the terminal's own colour.
  private func number(_ color: Theme.Color?) -> Int16 {
    guard let color else { return -1 }
    return Int16(colors >= 256 ? color.index : color.basic)
  }
}
