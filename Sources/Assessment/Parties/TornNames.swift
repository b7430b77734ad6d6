import Extraction

/// Pieces of names and of words, which are nobody: what a lost comma, hyphen or apostrophe left.
enum TornNames {
  /// Whether a member of the cast is such a piece.
  ///
  /// "Jr." behind its comma; "Isles-Ruritania" of "Northern Isles-Ruritania"; "Vellu2019s Second" of
  /// a text whose apostrophes were spelt out.
  static func contain(_ member: Cast.Member) -> Bool {
    guard member.entity == nil else { return false }
    let words = Spelling(member.name).words
    if words.count == 1, Spelling.generations.contains(words[0]) { return true }
    if member.name.contains("u2019s ") { return true }
    let parts = member.name.split(separator: "-")
    // Not "Vell al-Kuwaiti", who is from there.
    return parts.dropFirst().contains { EntityID.isState(named: String($0)) }
  }
}
