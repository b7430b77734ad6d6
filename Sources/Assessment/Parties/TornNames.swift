import Extraction

/// Pieces of names and of words, which are nobody: what a lost comma, hyphen or apostrophe left.
enum TornNames {
  /// Whether a member of the cast is such a piece.
  ///
  /// "Jr." behind its comma; "Isles-Ruritania" of "Northern Isles-Ruritania"; "Vellu2019s Second" of
  /// a text whose apostrophes were spelt out.
  static func contain(_ member: Cast.Member) -> Bool {
    guard member.entity == nil else { return false }
    if member.name.utf8.count <= longest {
      let words = Spelling(member.name).words
      if words.count == 1, Spelling.generations.contains(words[0]) { return true }
    }
    // Most names have neither, which one look at their bytes tells.
    if member.name.utf8.contains(UInt8(ascii: "2")), member.name.contains("u2019s ") { return true }
    guard member.name.utf8.contains(UInt8(ascii: "-")) else { return false }
    let parts = member.name.split(separator: "-")
    // Not "Vell al-Kuwaiti", who is from there.
    return parts.dropFirst().contains { EntityID.isState(named: String($0)) }
  }

  /// The most bytes of a name that is a word like "III" with marks.
  private static let longest = 8
}
