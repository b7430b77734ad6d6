/// How the meanings of a screen look on a terminal.
///
/// Colours only underline what a word, a mark or a place says already: each theme must be readable
/// without them.
package struct Theme: Hashable, Sendable {
  /// A colour of the terminal's palette, with what stands in where there are only sixteen or eight.
  package struct Color: Hashable, Sendable {
    /// Its number among 256.
    package let index: UInt8
    /// Its number among the first eight.
    package let basic: UInt8

    /// Makes a colour that is one of the first eight everywhere.
    package init(_ basic: UInt8) {
      self.init(basic, basic: basic)
    }

    /// Makes a colour of the 256 and names its stand-in.
    package init(_ index: UInt8, basic: UInt8) {
      self.index = index
      self.basic = basic & 7
    }
  }

  /// What a terminal is asked for.
  package struct Attributes: Hashable, Sendable {
    /// The colour of the letters; the terminal's own without it.
    package var foreground: Color?
    /// The colour behind them; the terminal's own without it.
    package var background: Color?
    /// Heavier letters.
    package var bold = false
    /// Fainter letters.
    package var dim = false
    /// A line under the letters.
    package var underline = false
    /// Foreground and background exchanged.
    package var reverse = false
  }

  /// The name by which it is asked for.
  package let name: String
  private let looks: [Style.Role: Attributes]

  /// Every theme, the default first.
  package static let all: [Theme] = [.standard, .light, .dark, .highContrast, .mono]

  /// The theme of a name; nil for an unknown one.
  package init?(name: String) {
    guard let theme = Self.all.first(where: { $0.name == name }) else { return nil }
    self = theme
  }

  private init(name: String, _ looks: [Style.Role: Attributes]) {
    self.name = name
    self.looks = looks
  }

  /// The theme without its colours, for terminals that have none and people who want none.
  package var withoutColors: Theme {
    Theme(
      name: name,
      looks.mapValues { look in
        var look = look
        look.foreground = nil
        look.background = nil
        return look
      },
    )
  }

  /// How a style looks; each trait adds to what the role has.
  package func attributes(for style: Style) -> Attributes {
    var look = looks[style.role] ?? Attributes()
    if style.traits.contains(.bold) || style.traits.contains(.remembered) { look.bold = true }
    if style.traits.contains(.underline) { look.underline = true }
    if style.traits.contains(.reverse) { look.reverse.toggle() }
    if style.traits.contains(.selected) {
      // Faint letters on the bar are hard to read, and a bar that exchanges colours twice is none.
      look.reverse = true
      look.dim = false
    }
    return look
  }

  // The terminal's own palette, default foreground and background: right on light and on dark.
  // No white, no black and no blue, which vanish on one of the two.
  private static let standard = Theme(
    name: "default",
    looks(
      accent: Color(6),
      good: Color(2),
      warning: Color(3),
      danger: Color(1),
      fresh: Color(5),
      key: Color(6),
    ),
  )

  private static let light = Theme(
    name: "light",
    looks(
      accent: Color(25, basic: 4),
      good: Color(22, basic: 2),
      warning: Color(94, basic: 3),
      danger: Color(124, basic: 1),
      fresh: Color(90, basic: 5),
      key: Color(25, basic: 4),
    ),
  )

  private static let dark = Theme(
    name: "dark",
    looks(
      accent: Color(117, basic: 6),
      good: Color(114, basic: 2),
      warning: Color(221, basic: 3),
      danger: Color(210, basic: 1),
      fresh: Color(183, basic: 5),
      key: Color(117, basic: 6),
    ),
  )

  // No colours and nothing faint: only the terminal's own foreground on its own background.
  private static let highContrast: Theme = {
    var plain = looks()
    for role in Style.Role.allCases { plain[role, default: Attributes()].dim = false }
    for role in [Style.Role.accent, .good, .fresh] { plain[role] = Attributes(bold: true) }
    for role in [Style.Role.warning, .danger] {
      plain[role] = Attributes(bold: true, underline: true)
    }
    return Theme(name: "high-contrast", plain)
  }()

  /// The theme without colours, for `NO_COLOR` and terminals that have none.
  package static let mono = Theme(name: "mono", looks())

  /// The theme that looks right on any terminal.
  package static let `default` = standard

  private static func looks(
    accent: Color? = nil,
    good: Color? = nil,
    warning: Color? = nil,
    danger: Color? = nil,
    fresh: Color? = nil,
    key: Color? = nil,
  ) -> [Style.Role: Attributes] {
    [
      .dim: Attributes(dim: true),
      .title: Attributes(bold: true),
      .accent: Attributes(foreground: accent),
      .good: Attributes(foreground: good),
      .warning: Attributes(foreground: warning),
      .danger: Attributes(foreground: danger, bold: true),
      .fresh: Attributes(foreground: fresh, bold: true),
      .header: Attributes(reverse: true),
      .footer: Attributes(dim: true),
      .citation: Attributes(foreground: accent, bold: true, underline: true),
      .match: Attributes(underline: true),
      .key: Attributes(foreground: key, bold: true),
      .border: Attributes(dim: true),
      .focus: Attributes(foreground: accent, bold: true),
    ]
  }
}
