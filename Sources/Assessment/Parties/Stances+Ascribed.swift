import Extraction
import Prose

/// What somebody is thought to know, mean or want, and has not said.
extension Stances {
  /// Whether a verb tells what somebody knows, seems to want, would be for, once thought to do or is yet
  /// to say: "knows that it is late", "seemed eager to leave", "would be wary of it", "thought he would
  /// win", "shall inform them"; who says "we know" claims it.
  static func isAscribed(_ found: Found, _ reading: Reading) -> Bool {
    let (cue, content) = (found.cue, found.content)
    guard cue != content, let source = found.source, !isFirstPerson(source, reading) else {
      return false
    }
    // "The port to and from": the noun that it goes with stands elsewhere.
    if cue.end <= content.start, found.stance != .claims,
      let first = reading.tokens(in: content).first,
      joining.contains(reading.passage.tokens[first].key)
    {
      return true
    }
    switch found.stance {
    case .claims: return holds(cue, directing, reading) || holds(cue, knowing, reading)
    case .commits: return holds(cue, thinking, reading)
    case .demands: return holds(cue, seeming, reading)
    case .supports, .warns, .opposes:
      // "She would be for it": so she says.
      return reading.tokens(in: source).count > 1 || isNamed(source, reading)
        ? holds(cue, supposing, reading) && holds(cue, being, reading) : false
    case .offers, .denies: return false
    }
  }

  private static func isNamed(_ source: ByteRange, _ reading: Reading) -> Bool {
    reading.name(at: source.start) != nil
  }

  private static let joining: WordSet = ["and", "or"]
  private static let directing: WordSet = ["shall"]
  private static let thinking: WordSet = ["thought", "believed", "assumed", "figured", "expected"]
  private static let seeming: WordSet = [
    "seem", "seems", "seemed", "appear", "appears", "appeared",
  ]
  private static let supposing: WordSet = ["would", "'d"]
  private static let being: WordSet = ["be"]
  private static let knowing = WordSet(
    """
    know knows knew understand understands understood realize realizes realized realise realises realised
    """
  )
}
