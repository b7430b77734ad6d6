extension Key {
  // Both directions are read from here: a name as help prints it, and the key.
  private static let named: [(name: String, key: Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Space", .character(" ")),
  ]

  /// The key as help prints it: `C-d`, `PgDn`, `S-Tab`, `F5`, `j`.
  package var name: String {
    if let entry = Self.named.first(where: { $0.key == self }) { return entry.name }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "C-\(character)"
    case .alt(let character): return "A-\(character)"
    case .function(let number): return "F\(number)"
    case .paste: return "Paste"
    case .mouse(let event): return "Mouse-\(event.kind)"
    default: return ""
    }
  }

  /// The key of a name as ``name`` gives it; nil for a mouse, a paste and what is no key.
  package init?(name: String) {
    if let entry = Self.named.first(where: { $0.name == name }) {
      self = entry.key
    } else if let character = name.first, name.count == 1 {
      self = .character(character)
    } else if name.count == 3, let character = name.last, name.hasPrefix("C-") {
      self = .control(character)
    } else if name.count == 3, let character = name.last, name.hasPrefix("A-") {
      self = .alt(character)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
