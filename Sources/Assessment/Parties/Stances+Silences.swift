import Extraction
import Prose

/// What who keeps silent about a matter declines to do.
extension Stances {
  /// Whether what somebody declines, without a leading "to", is to say something: "comment", "offer details", "take
  /// further questions", "give her name".
  static func isSilence(_ words: some Sequence<UInt64>) -> Bool {
    let words = Array(words)
    guard let verb = words.first else { return false }
    return silences.contains(verb)
      || givings.contains(verb) && words.contains(where: details.contains)
  }

  private static let givings: WordSet = ["offer", "give", "provide", "release", "take", "field"]
  private static let details = WordSet(
    "detail details specifics questions name names reasons explanation comment comments figures"
  )

  /// What who keeps silent about a matter does not do.
  private static let silences = WordSet(
    """
    say elaborate specify disclose speculate answer identify confirm respond reply define describe \
    characterize characterise clarify explain detail reveal predict
    """
  )
}
