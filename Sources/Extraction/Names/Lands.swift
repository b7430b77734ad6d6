import Prose

/// Lands and towns that no list holds: only a land has a minister, "Zenda's trade minister", and
/// what a dam or a town is called by is no person, "Melin town", "the streets of Melin".
enum Lands {
  /// Makes lands of the names that a document gives a minister or the like, and places of those that
  /// it calls a town or a dam by, wherever it names them.
  ///
  /// "Vell's minister" may be that of the head of government: a surname is no land, nor is a word
  /// that is a person's name throughout, unless somebody is "President Ana Vell of" it. Linear in the
  /// number of names.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    var lands: Set<[UInt64]> = []
    var places: Set<[UInt64]> = []
    var towns: Set<[UInt64]> = []
    for index in names.indices where names[index].entity == nil {
      guard [.person, .place].contains(names[index].kind), isTown(names[index], text) else {
        continue
      }
      towns.insert(text.keys(of: names[index]))
      guard let noun = noun(of: names[index], text), many.contains(noun) else { continue }
      // "The villages of Melin, Sava and Old Orlen".
      for next in names.indices.dropFirst(index + 1) {
        guard isListed(names[next], after: names[next - 1], text) else { break }
        towns.insert(text.keys(of: names[next]))
      }
    }
    for (index, name) in names.enumerated() where isOpen(name, text) {
      let keys = text.keys(of: name)
      if name.kind != .person || isCalledLand(name, text) { places.insert(keys) }
      if index > 0, isHeaded(name, by: names[index - 1], text) {
        lands.insert(keys)
        places.insert(keys)
      } else if hasOffice(name, text) {
        lands.insert(keys)
      }
    }
    lands.formIntersection(places)
    guard !lands.isEmpty || !towns.isEmpty else { return }
    for name in names where name.kind == .person && name.tokens.count > 1 {
      let surname = [text.tokens[name.tokens.upperBound - 1].key]
      lands.remove(surname)
      towns.remove(surname)
    }
    for i in names.indices where names[i].entity == nil {
      let keys = text.keys(of: names[i])
      if lands.contains(keys), isOpen(names[i], text) {
        names[i].kind = .country
      } else if names[i].kind == .person, towns.contains(keys) {
        names[i].kind = .place
      }
    }
  }

  /// Whether a name may be a land's: of nobody known, no initials, and a person's only by one word.
  private static func isOpen(_ name: NameMention, _ text: NameText) -> Bool {
    guard name.entity == nil, text.tokens[name.tokens.lowerBound].shape == .capitalized else {
      return false
    }
    return switch name.kind {
    case .place, .organization: true
    case .person: name.tokens.count == 1
    case .country, .bloc, .group, .nationality: false
    }
  }

  private static func hasOffice(_ name: NameMention, _ text: NameText) -> Bool {
    let past = name.tokens.upperBound
    guard past < text.tokens.count, text.tokens[past].key == Keys.s else { return false }
    for token in text.tokens[(past + 1)...].prefix(3) {
      guard token.kind == .word, token.shape == .lower else { return false }
      if offices.contains(token.key) { return true }
    }
    return false
  }

  /// "President Ana Vell of Zenda".
  private static func isHeaded(_ name: NameMention, by head: NameMention, _ text: NameText)
    -> Bool
  {
    guard head.kind == .person, head.tokens.upperBound + 1 == name.tokens.lowerBound,
      text.tokens[head.tokens.upperBound].key == Keys.of, head.tokens.lowerBound > 0
    else { return false }
    let title = text.tokens[head.tokens.lowerBound - 1]
    return title.shape == .capitalized && heads.contains(title.key)
  }

  /// "Its neighbour Zenda".
  private static func isCalledLand(_ name: NameMention, _ text: NameText) -> Bool {
    guard name.tokens.lowerBound > 0 else { return false }
    return callings.contains(text.tokens[name.tokens.lowerBound - 1].key)
  }

  private static let callings: WordSet = [
    "neighbour", "neighbor", "neighbouring", "neighboring", "country", "nation", "republic",
    "kingdom",
  ]

  private static let heads: WordSet = [
    "president", "minister", "king", "queen", "chancellor", "premier", "emir", "sultan",
  ]

  /// "Melin town", "the Sava dam", "the city of Melin".
  private static func isTown(_ name: NameMention, _ text: NameText) -> Bool {
    if noun(of: name, text) != nil { return true }
    let past = name.tokens.upperBound
    guard past < text.tokens.count else { return false }
    let next = text.tokens[past]
    guard next.shape == .lower, next.isSpaced else { return false }
    // A bridge is called by a whole name, a town by a surname at most.
    return grounds.contains(next.key) || name.tokens.count == 1 && works.contains(next.key)
  }

  /// The word for a place that a name stands behind: of "the city of Melin" the city.
  private static func noun(of name: NameMention, _ text: NameText) -> UInt64? {
    let of = name.tokens.lowerBound - 1
    guard of > 0 else { return nil }
    // "A settlement called Melin".
    if named.contains(text.tokens[of].key), settlements.contains(text.tokens[of - 1].key) {
      return text.tokens[of - 1].key
    }
    if text.tokens[of].key == Keys.of, text.tokens[of - 1].shape != .upper {
      let noun = text.tokens[of - 1].key
      return settlements.contains(noun) || many.contains(noun) ? noun : nil
    }
    return nounWithExample(before: of, text)
  }

  /// The word for places that a name is an example of: "towns such as Melin", "villages and farms,
  /// including Melin".
  private static func nounWithExample(before last: Int, _ text: NameText) -> UInt64? {
    guard examples.contains(text.tokens[last].key) else { return nil }
    let isComma = text.isMark(last - 1, ",")
    let isSuch = text.tokens[last - 1].key == such
    for i in (max(0, last - 6)..<(isComma || isSuch ? last - 1 : last)).reversed() {
      guard text.tokens[i].kind == .word, text.tokens[i].shape == .lower,
        !text.beginsSentence(i + 1)
      else { return nil }
      if many.contains(text.tokens[i].key) { return text.tokens[i].key }
    }
    return nil
  }

  private static let such = Fold.key(of: "such")
  private static let examples: WordSet = ["including", "as", "like"]

  /// Whether nothing but a comma or "and" stands between names.
  private static func isListed(_ name: NameMention, after other: NameMention, _ text: NameText)
    -> Bool
  {
    let between = other.tokens.upperBound..<max(other.tokens.upperBound, name.tokens.lowerBound)
    return !between.isEmpty && between.count < 3
      && between.allSatisfy { text.isMark($0, ",") || Keys.joining.contains(text.tokens[$0].key) }
  }

  private static let grounds: WordSet = [
    "town", "city", "village", "province", "provinces", "district", "river", "valley", "region",
    "island", "peninsula", "neighbourhood", "neighborhood", "municipality",
  ]
  private static let works: WordSet = ["dam", "port", "airport", "bridge", "border"]
  private static let named: WordSet = ["called", "named"]
  private static let settlements: WordSet = [
    "city", "town", "village", "municipality", "province", "district", "suburb", "port",
    "outskirts", "streets", "mayor", "island", "valley", "settlement", "hamlet", "edge", "north",
    "south", "east", "west",
  ]
  private static let many: WordSet = [
    "cities", "towns", "villages", "municipalities", "provinces", "districts", "suburbs", "ports",
    "communities", "councils", "islands",
  ]

  private static let offices: WordSet = [
    "minister", "ministers", "ministry", "parliament", "army", "navy", "ambassador", "embassy",
  ]
}
