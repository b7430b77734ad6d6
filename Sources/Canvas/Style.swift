/// What a piece of the screen means; which colours say so is the ``Theme``'s affair.
package struct Style: Hashable, Sendable {
  /// The meaning of a cell.
  package enum Role: UInt8, CaseIterable, Sendable {
    /// Running text.
    case normal
    /// Text of less weight: dates, counts, hints.
    case dim
    /// The name of a pane or of what is shown.
    case title
    /// Something to find at a glance that is neither good nor bad.
    case accent
    /// Cooperation, an answered question.
    case good
    /// Something to look at: moving, due soon.
    case warning
    /// Something urgent: overdue, a clash, a failure.
    case danger
    /// Something new or changed since the last visit.
    case fresh
    /// The line at the top of the screen.
    case header
    /// The line at the bottom of the screen.
    case footer
    /// The cited words in a document.
    case citation
    /// What a search or a filter found.
    case match
    /// The name of a key.
    case key
    /// Frames and rules.
    case border
    /// The frame of the pane that has the keys.
    case focus
  }

  /// What a style says besides its role.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier letters.
    package static let bold = Traits(rawValue: 1)
    /// A line under the letters.
    package static let underline = Traits(rawValue: 2)
    /// Foreground and background exchanged.
    package static let reverse = Traits(rawValue: 4)
    /// The selected row of the pane that has the keys.
    package static let selected = Traits(rawValue: 8)
    /// The selected row of a pane that has not.
    package static let remembered = Traits(rawValue: 16)
  }

  /// The meaning.
  package var role: Role
  /// What is said besides.
  package var traits: Traits

  /// Makes a style of a meaning and what is said besides.
  package init(_ role: Role, _ traits: Traits = []) {
    self.role = role
    self.traits = traits
  }

  /// The plain style of ``Role/normal``.
  package static let normal = Style(.normal)
  /// The plain style of ``Role/dim``.
  package static let dim = Style(.dim)
  /// The plain style of ``Role/title``.
  package static let title = Style(.title)
  /// The plain style of ``Role/accent``.
  package static let accent = Style(.accent)
  /// The plain style of ``Role/good``.
  package static let good = Style(.good)
  /// The plain style of ``Role/warning``.
  package static let warning = Style(.warning)
  /// The plain style of ``Role/danger``.
  package static let danger = Style(.danger)
  /// The plain style of ``Role/fresh``.
  package static let fresh = Style(.fresh)
  /// The plain style of ``Role/header``.
  package static let header = Style(.header)
  /// The plain style of ``Role/footer``.
  package static let footer = Style(.footer)
  /// The plain style of ``Role/citation``.
  package static let citation = Style(.citation)
  /// The plain style of ``Role/match``.
  package static let match = Style(.match)
  /// The plain style of ``Role/key``.
  package static let key = Style(.key)
  /// The plain style of ``Role/border``.
  package static let border = Style(.border)
  /// The plain style of ``Role/focus``.
  package static let focus = Style(.focus)
  /// Running text on the selected row.
  package static let selected = Style(.normal, .selected)

  /// The style with heavier letters.
  package var bold: Style { with(.bold) }
  /// The style with a line under the letters.
  package var underlined: Style { with(.underline) }
  /// The style with foreground and background exchanged.
  package var reversed: Style { with(.reverse) }

  /// The style with further traits.
  package func with(_ more: Traits) -> Style {
    Style(role, traits.union(more))
  }

  /// The letter that stands for the style in a drawn frame: see ``Frame/styleRows``.
  package var letter: Character {
    if traits.contains(.selected) { return "s" }
    if traits.contains(.remembered) { return "r" }
    return traits.contains(.bold) ? role.letter.1 : role.letter.0
  }
}

extension Style.Role {
  // Plain and bold; no letter twice.
  fileprivate var letter: (Character, Character) {
    switch self {
    case .normal: (".", "B")
    case .dim: ("d", "D")
    case .title: ("t", "T")
    case .accent: ("a", "A")
    case .good: ("g", "G")
    case .warning: ("w", "W")
    case .danger: ("x", "X")
    case .fresh: ("n", "N")
    case .header: ("h", "H")
    case .footer: ("f", "F")
    case .citation: ("c", "C")
    case .match: ("m", "M")
    case .key: ("k", "K")
    case .border: ("-", "=")
    case .focus: ("o", "O")
    }
  }
}
