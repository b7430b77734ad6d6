import Prose

/// Adjectives of regions, which look like names: "West African", "Latin American"; and the party and
/// state of a lawmaker: "R-Calif.".
enum Regions {
  /// Leaves out of the names of a document what is only where somebody is from in a part of the world;
  /// linear.
  ///
  /// No state is meant by "American" in "Latin American"; "North Korean" is a name by itself.
  static func leaveOut(of names: inout [NameMention], _ text: NameText) {
    names.removeAll { isRegion($0, text) || isSeat($0, text) }
  }

  /// Makes places of names for a part of a land: "North West England"; linear.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    for i in names.indices where names[i].kind == .person && names[i].entity == nil {
      let (tokens, last) = (names[i].tokens, names[i].tokens.upperBound - 1)
      guard tokens.count > 1, tokens.dropLast().allSatisfy({ isPart($0, text) }),
        let land = text.lexicon.names.value(of: text.tokens[last]),
        [.place, .country].contains(text.lexicon.entries[land].kind)
      else { continue }
      names[i].kind = .place
    }
  }

  /// "Otto Brand, R-Calif.".
  private static func isSeat(_ name: NameMention, _ text: NameText) -> Bool {
    name.entity == nil && name.tokens.count < 3
      && text.tokens[name.tokens.lowerBound].isPartyAndState(in: text.bytes)
  }

  private static func isRegion(_ name: NameMention, _ text: NameText) -> Bool {
    let first = name.tokens.lowerBound
    if name.form == .demonym {
      return first > 0 && isPart(first - 1, text) && !text.beginsSentence(first)
        && text.tokens[first].shape == .capitalized
    }
    guard name.entity == nil, name.tokens.count > 1, isPart(first, text) else { return false }
    return name.tokens.dropFirst().allSatisfy { text.facts($0).contains(.people) }
  }

  private static func isPart(_ token: Int, _ text: NameText) -> Bool {
    text.tokens[token].shape == .capitalized && parts.contains(text.tokens[token].key)
  }

  private static let parts = WordSet(
    """
    north south east west northern southern eastern western central middle southeast southeastern \
    southwest northeast northwest latin gulf
    """
  )
}

extension Token {
  /// Whether a word tells the party and state of a lawmaker: "R-Calif".
  func isPartyAndState(in text: [UInt8]) -> Bool {
    let bytes = text[range.indices]
    guard bytes.count > 3, let party = bytes.first, "RDI".utf8.contains(party) else { return false }
    let rest = bytes.dropFirst()
    return rest.first == UInt8(ascii: "-") && (0x41...0x5a).contains(rest[rest.startIndex + 1])
  }
}
