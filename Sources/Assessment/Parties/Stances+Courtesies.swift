import Extraction
import Prose

/// What is said out of politeness, or to lead on to what comes next: "I want to thank you", "we look
/// forward to our discussion".
extension Stances {
  /// Whether what somebody wants or welcomes is only that.
  static func isCourtesy(_ found: Found, _ reading: Reading) -> Bool {
    if found.stance == .claims, isFeeling(found.content, reading) { return true }
    guard [.demands, .supports, .claims].contains(found.stance) else { return false }
    let tokens = reading.passage.tokens
    let words = reading.tokens(in: found.content).prefix(reach).filter {
      tokens[$0].kind == .word && !leads.contains(tokens[$0].key)
        && !tokens[$0].ends(in: "ly", reading.passage.document.text)
    }
    guard let first = words.first else { return false }
    let isQuoted = speakers.contains(tokens[first].key)
    guard isQuoted || found.stance != .claims && isFirstPerson(found.source, reading) else {
      return false
    }
    if found.stance == .supports {
      return reading.tokens(in: found.cue).contains { tokens[$0].key == forward }
        || isQuoted && words.prefix(4).contains { tokens[$0].key == forward }
    }
    if isQuoted {
      // "I want to thank you", "I'd like to thank you".
      guard let to = words.prefix(6).firstIndex(where: { tokens[$0].key == Shortening.to }), to > 1,
        wishes.contains(tokens[words[to - 1]].key), to + 1 < words.count
      else { return false }
      // "I want to start by thanking you", "I want to be clear that it is late".
      let verb = tokens[words[to + 1]].key
      if verb == be { return to + 2 < words.count && tokens[words[to + 2]].key == clear }
      return polite.contains(verb) || opening.contains(verb)
    }
    return words.prefix(2).contains {
      polite.contains(tokens[$0].key) || leading.contains(tokens[$0].key)
    }
  }

  /// Whether somebody says no more than how glad or sorry they are: "it was delighted by the turnout",
  /// but "was glad that the vote was free" and "was glad, but would stay".
  private static func isFeeling(_ content: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let words = reading.tokens(in: content).filter { tokens[$0].kind == .word }
    guard let subject = words.first(where: { !leads.contains(tokens[$0].key) }),
      persons.contains(tokens[subject].key)
    else { return false }
    let rest = words.drop { $0 <= subject }
    let near = rest.prefix(4)
    guard let verb = near.first, being.contains(tokens[verb].key),
      let feeling = near.dropFirst().first(where: { !degrees.contains(tokens[$0].key) }),
      feelings.contains(tokens[feeling].key)
    else { return false }
    return !rest.drop { $0 <= feeling }.contains { turns.contains(tokens[$0].key) }
  }

  private static let persons: WordSet = ["i", "we", "he", "she", "it", "they"]
  private static let being: WordSet = ["am", "'m", "are", "'re", "is", "'s", "was", "were", "felt"]
  private static let degrees = WordSet("very so really also just truly deeply extremely more all")
  private static let feelings = WordSet(
    """
    delighted pleased happy glad proud honoured honored thrilled excited sad saddened sorry grateful \
    thankful shocked relieved heartbroken
    """
  )
  private static let turns: WordSet = [
    "but", "although", "though", "that", "because", "until", "has", "have", "will", "would",
  ]

  private static let be = Fold.key(of: "be")
  private static let clear = Fold.key(of: "clear")

  // Tokens.
  private static let reach = 12
  private static let forward = Fold.key(of: "forward")
  private static let leads = WordSet("and so but well first also just again that then now today")
  private static let speakers: WordSet = ["i", "we"]
  private static let wishes: WordSet = ["want", "wanted", "like", "wish", "wished"]
  private static let polite = WordSet(
    """
    add commend congratulate emphasize emphasise express extend highlight inform mention note point \
    recognize remind repeat say share stress tell thank underline underscore welcome
    """
  )
  private static let opening: WordSet = ["start", "begin", "close", "end"]
  /// What a speaker announces of the speech itself.
  private static let leading = WordSet(
    """
    you address ask begin close discuss end get give go hand hear introduce know make speak start take \
    talk touch turn
    """
  )
}
