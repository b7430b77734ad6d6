import Extraction
import Prose

/// Laws, treaties and plans by their initials: "the Rural Relief Act (RRA)" is no actor.
enum Instruments {
  /// Whether a member is named as a law or the like, or a document introduces its acronym behind such
  /// a name.
  static func contain(_ member: Cast.Member, _ marks: NameMarks) -> Bool {
    guard member.kind == .organization, member.entity == nil else { return false }
    let spelling = Spelling(member.name)
    return marks.contains(.isInstrument) && spelling.isAcronym
      || spelling.words.count > 1 && spelling.words.last.map(heads.contains) == true
  }

  /// Whether a name stands in brackets behind capitalized words with one for a law among them.
  ///
  /// Further brackets may stand between: "the Rural Relief Act (5 R.C. 17) (RRA)".
  static func isIntroduced(_ name: NameMention, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    var i = name.tokens.lowerBound - 1
    guard i > 0, reading.passage.isMark(i, UInt8(ascii: "(")) else { return false }
    i -= 1
    var depth = 0
    let first = max(0, i - reach)
    while i > first, depth > 0 || reading.passage.isMark(i, UInt8(ascii: ")")) {
      if reading.passage.isMark(i, UInt8(ascii: ")")) { depth += 1 }
      if reading.passage.isMark(i, UInt8(ascii: "(")) { depth -= 1 }
      i -= 1
    }
    while i > first, tokens[i].kind == .word,
      tokens[i].shape != .lower || links.contains(tokens[i].key)
    {
      if nouns.contains(tokens[i].key) { return true }
      i -= 1
    }
    return false
  }

  /// What the names of laws end with, and those of bodies hardly.
  private static let heads: Set<String> = [
    "act", "acts", "bill", "treaty", "accord", "accords", "protocol", "statute", "agreement", "kit",
  ]

  /// How many tokens the name of the law may lie back.
  private static let reach = 40
  private static let nouns = WordSet(
    "act acts law treaty agreement convention accord accords protocol pact plan statute resolution"
  )
  private static let links = WordSet("of on for and the to in")
}
