import Prose

/// Firms by how they write themselves: a capital inside a word, "TarvikGrid", is no person's but in
/// "McTavish" and its like; "Tarvik" is none beside "Tarvik S.A.", but where "Ana Tarvik" is named.
enum Brands {
  /// Makes bodies of such single words; linear in their bytes.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    let suspects = names.indices.filter {
      names[$0].kind == .person && names[$0].tokens.count == 1 && names[$0].entity == nil
    }
    guard !suspects.isEmpty else { return }
    let firms = firms(names, text)
    for i in suspects
    where firms.contains(text.tokens[names[i].tokens.lowerBound].key)
      || isBrand(text.bytes[names[i].range.indices])
    {
      names[i].kind = .organization
    }
  }

  /// The first words of names that end like a company's, without those that people have.
  private static func firms(_ names: [NameMention], _ text: NameText) -> Set<UInt64> {
    var firms: Set<UInt64> = []
    for name in names where name.kind == .organization && name.tokens.count > 1 {
      if text.facts(name.tokens.upperBound - 1).contains(.companySuffix) {
        firms.insert(text.tokens[name.tokens.lowerBound].key)
      }
    }
    guard !firms.isEmpty else { return firms }
    for name in names where name.kind == .person && name.tokens.count > 1 {
      for token in name.tokens { firms.remove(text.tokens[token].key) }
    }
    return firms
  }

  private static func isBrand(_ word: ArraySlice<UInt8>) -> Bool {
    let capital = word.indices.dropFirst(2).first {
      (0x41...0x5a).contains(word[$0]) && (0x61...0x7a).contains(word[$0 - 1])
    }
    guard let capital else { return false }
    return !prefixes.contains { word[..<capital].elementsEqual($0.utf8) }
  }

  private static let prefixes = [
    "Mc", "Mac", "De", "Del", "Della", "Di", "Du", "La", "Le", "Les", "Van", "Von", "Fitz", "Ma",
    "San", "St", "Al", "El", "Ul", "Abu", "Ben", "Ibn",
  ]
}
