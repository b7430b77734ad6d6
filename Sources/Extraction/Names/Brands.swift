import Prose

/// Firms by how they write themselves: a capital inside a word, "TarvikGrid", is no person's but in
/// "McTavish" and its like.
enum Brands {
  /// Makes bodies of such single words; linear in their bytes.
  static func settle(_ names: inout [NameMention], _ passage: Passage) {
    for i in names.indices
    where names[i].kind == .person && names[i].tokens.count == 1 && names[i].entity == nil {
      if isBrand(passage.document.text[names[i].range.indices]) { names[i].kind = .organization }
    }
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
