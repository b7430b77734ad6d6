import CLexicon
import Extraction
import Prose

/// Media, and people who work for them: they report on the situation rather than act in it.
enum Reporters {
  /// Whether a member is an outlet, has a reporter's role, or is named as an outlet's.
  static func contain(_ member: Cast.Member, _ corpus: Corpus) -> Bool {
    if member.spellings.contains(where: { outlets.contains(Spelling($0.text).key) }) { return true }
    guard member.kind == .person else { return false }
    return member.occurrences.contains { occurrence in
      let reading = corpus.readings[occurrence.document]
      return hasReportersRole(occurrence.name, reading) || isAnOutlets(occurrence.name, reading)
    }
  }

  private static func hasReportersRole(_ name: Int, _ reading: Reading) -> Bool {
    reading.roles.contains { role in
      guard role.holder == name else { return false }
      let words = reading.tokens(in: role.role)
      return words.last.map { professions.contains(reading.passage.tokens[$0].key) } ?? false
    }
  }

  /// "the Daily Bugle's Ana Vell".
  private static func isAnOutlets(_ name: Int, _ reading: Reading) -> Bool {
    guard name > 0 else { return false }
    let owner = reading.names[name - 1]
    let next = owner.tokens.upperBound
    guard next + 1 == reading.names[name].tokens.lowerBound,
      reading.passage.tokens[next].key == possessive
    else { return false }
    return outlets.contains(Spelling(reading.passage.string(owner.range)).key)
  }

  private static let possessive = Fold.key(of: "'s")
  private static let professions: Set<UInt64> = Set(
    "journalist correspondent reporter editor columnist photographer anchor broadcaster blogger"
      .split(separator: " ").map { Fold.key(of: String($0)) }
  )

  /// Reads the list of outlets, if nothing has yet, and says how many there are.
  static func prepare() -> Int { outlets.count }

  private static let outlets: Set<String> = {
    var keys: Set<String> = []
    TabSeparated(lexicon_outlets_start(), count: lexicon_outlets_count())
      .forEachRow { keys.insert(Spelling($0[0]).key) }
    return keys
  }()
}
