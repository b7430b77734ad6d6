import Prose

/// Lands and towns that no list holds: only a land has a minister, "Zenda's trade minister", and
/// what a dam or a town is called by is no person, "Melin town".
enum Lands {
  /// Makes lands of the names that a document gives a minister or the like, and places of those that
  /// it calls a town or a dam by, wherever it names them.
  ///
  /// "Vell's minister" may be that of the head of government: a surname is no land, nor is a word
  /// that is a person's name throughout, unless somebody is "President Ana Vell of" it. Linear in the
  /// number of names.
  static func settle(_ names: inout [NameMention], _ passage: Passage) {
    var lands: Set<[UInt64]> = []
    var places: Set<[UInt64]> = []
    var towns: Set<[UInt64]> = []
    for (index, name) in names.enumerated() where isOpen(name, passage) {
      let keys = keys(of: name, passage)
      if isTown(name, passage) { towns.insert(keys) }
      if name.kind != .person || isCalledLand(name, passage) { places.insert(keys) }
      if index > 0, isHeaded(name, by: names[index - 1], passage) {
        lands.insert(keys)
        places.insert(keys)
      } else if hasOffice(name, passage) {
        lands.insert(keys)
      }
    }
    lands.formIntersection(places)
    guard !lands.isEmpty || !towns.isEmpty else { return }
    for name in names where name.kind == .person && name.tokens.count > 1 {
      let surname = [passage.tokens[name.tokens.upperBound - 1].key]
      lands.remove(surname)
      towns.remove(surname)
    }
    for i in names.indices where isOpen(names[i], passage) {
      let keys = keys(of: names[i], passage)
      if lands.contains(keys) {
        names[i].kind = .country
      } else if names[i].kind == .person, towns.contains(keys) {
        names[i].kind = .place
      }
    }
  }

  /// Whether a name may be a land's: of nobody known, no initials, and a person's only by one word.
  private static func isOpen(_ name: NameMention, _ passage: Passage) -> Bool {
    guard name.entity == nil, passage.tokens[name.tokens.lowerBound].shape == .capitalized else {
      return false
    }
    return switch name.kind {
    case .place, .organization: true
    case .person: name.tokens.count == 1
    case .country, .bloc, .group, .nationality: false
    }
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

  /// "President Ana Vell of Zenda".
  private static func isHeaded(_ name: NameMention, by head: NameMention, _ passage: Passage)
    -> Bool
  {
    guard head.kind == .person, head.tokens.upperBound + 1 == name.tokens.lowerBound,
      passage.tokens[head.tokens.upperBound].key == Keys.of, head.tokens.lowerBound > 0
    else { return false }
    let title = passage.tokens[head.tokens.lowerBound - 1]
    return title.shape == .capitalized && heads.contains(title.key)
  }

  /// "Its neighbour Zenda".
  private static func isCalledLand(_ name: NameMention, _ passage: Passage) -> Bool {
    guard name.tokens.lowerBound > 0 else { return false }
    return callings.contains(passage.tokens[name.tokens.lowerBound - 1].key)
  }

  private static let callings: WordSet = [
    "neighbour", "neighbor", "neighbouring", "neighboring", "country", "nation", "republic",
    "kingdom",
  ]

  private static let heads: WordSet = [
    "president", "minister", "king", "queen", "chancellor", "premier", "emir", "sultan",
  ]

  /// "Melin town", "the Sava dam".
  private static func isTown(_ name: NameMention, _ passage: Passage) -> Bool {
    let past = name.tokens.upperBound
    guard past < passage.tokens.count else { return false }
    let next = passage.tokens[past]
    return next.shape == .lower && next.isSpaced && grounds.contains(next.key)
  }

  private static let grounds: WordSet = [
    "town", "city", "village", "province", "provinces", "district", "dam", "river", "valley",
    "port", "region", "island", "airport", "bridge", "peninsula", "border",
  ]

  private static let offices: WordSet = [
    "minister", "ministers", "ministry", "parliament", "army", "navy", "ambassador", "embassy",
  ]
}
