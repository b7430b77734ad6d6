import Extraction
import Prose

/// Occasions that somebody takes part in without a view of them.
extension Stances {
  /// Whether somebody is to be voted into an office, or a day is celebrated: no view of either.
  static func isOccasion(_ cue: ByteRange, _ content: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let said = reading.tokens(in: content)
    if said.prefix(8).contains(where: { anniversaries.contains(tokens[$0].key) }),
      holds(cue, celebrating, reading)
    {
      return true
    }
    guard holds(cue, voting, reading),
      let new = said.prefix(5).first(where: { news.contains(tokens[$0].key) }),
      new + 1 < said.upperBound
    else { return false }
    return offices.contains(tokens[new + 1].key)
  }

  private static let voting: WordSet = ["vote", "votes", "voted", "voting"]
  private static let celebrating: WordSet = [
    "celebrate", "celebrates", "celebrated", "celebrating",
  ]
  private static let anniversaries: WordSet = [
    "anniversary", "birthday", "centenary", "jubilee", "festivities", "occasion", "opening",
  ]
  private static let news: WordSet = ["new", "next"]
  private static let offices = WordSet(
    """
    president vice-president vice leader chairman chairwoman chair mayor governor speaker parliament \
    council assembly government minister premier chancellor king pope
    """
  )
}
