import Extraction
import Prose

/// What somebody does that shows no view of a matter.
extension Stances {
  /// "Defended its cities", "suspended her campaign", "cancelled the flights": a fight or a deed, no view of
  /// a matter, as it is to have "cancelled the treaty".
  static func isOwnDeed(_ found: Found, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    guard let verb = reading.tokens(in: found.cue).last else { return false }
    let said = reading.tokens(in: found.content)
    guard let first = said.first else { return false }
    let isOwn = owners.contains(tokens[first].key)
    switch found.stance {
    case .supports:
      return isOwn && defending.contains(tokens[verb].key)
        && said.prefix(4).contains { grounds.contains(tokens[$0].key) }
    case .opposes:
      return (ending.contains(tokens[verb].key) || holds(found.cue, calling, reading))
        && (isOwn || !said.prefix(8).contains { matters.contains(tokens[$0].key) })
    case .offers: return holds(found.cue, leaving, reading)
    default: return false
    }
  }

  // "Is stepping down".
  private static let leaving = WordSet(
    "step steps stepping stepped resign resigns resigning quit quits quitting"
  )

  private static let defending: WordSet = ["defend", "defends", "defended", "defending"]
  private static let ending = WordSet(
    """
    suspend suspends suspended suspending cancel cancels cancelled canceled cancelling canceling
    """
  )
  // "Called off".
  private static let calling: WordSet = ["call", "calls", "called", "calling"]
  private static let matters = WordSet(
    """
    accord agreement agreements aid arms ban bill ceasefire contract cooperation deal dialogue election \
    elections exports imports law meeting membership negotiations pact participation plan plans poll \
    privileges process project referendum relations rule sales sanctions summit support talks tariffs ties \
    trade treaty truce visit vote
    """
  )
  private static let owners: WordSet = ["its", "their", "his", "her", "our", "my"]
  private static let grounds = WordSet(
    """
    airspace border borders capital cities citizens city coast coasts community country family families \
    freedom home homeland homes independence land lands nation people port ports position positions \
    shores skies soil sovereignty state territory town towns troops village villages
    """
  )
}
