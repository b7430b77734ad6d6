import Prose

/// Lands that no list holds: only a land has a minister, "Zenda's trade minister".
enum Lands {
  /// Makes lands of the names that a document gives a minister or the like, wherever it names them;
  /// linear in the number of names.
  static func settle(_ names: inout [NameMention], _ passage: Passage) {
    var lands: Set<[UInt64]> = []
    for name in names where isOpen(name) && hasOffice(name, passage) {
      lands.insert(keys(of: name, passage))
    }
    guard !lands.isEmpty else { return }
    for i in names.indices where isOpen(names[i]) && lands.contains(keys(of: names[i], passage)) {
      names[i].kind = .country
    }
  }

  private static func isOpen(_ name: NameMention) -> Bool {
    name.entity == nil && (name.kind == .place || name.kind == .organization)
  }

  private static func keys(of name: NameMention, _ passage: Passage) -> [UInt64] {
    passage.tokens[name.tokens].map(\.key)
  }

  private static func hasOffice(_ name: NameMention, _ passage: Passage) -> Bool {
    let past = name.tokens.upperBound
    guard past < passage.tokens.count, passage.tokens[past].key == Keys.s else { return false }
    for token in passage.tokens[(past + 1)...].prefix(3) {
      guard token.kind == .word, token.shape == .lower else { return false }
      if offices.contains(token.key) { return true }
    }
    return false
  }

  /// Also what `Surroundings` takes a possessive before for a place by.
  static let offices: WordSet = ["minister", "ministers", "ministry", "parliament"]
}
