import CLexicon
import Extraction
import Prose

/// Media, and people who work for them: they report on the situation rather than act in it.
struct Reporters {
  private let corpus: Corpus
  /// For each document the names that hold a reporter's role.
  private let named: [Set<Int>]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    named = corpus.readings.map { reading in
      Set(reading.roles.lazy.filter { Self.isReporters($0, reading) }.map(\.holder))
    }
  }

  /// Whether a member is an outlet, has a reporter's role, or is named as an outlet's.
  func contain(_ member: Cast.Member) -> Bool {
    if member.spellings.contains(where: { Self.outlets.contains($0.words.joined(separator: " ")) })
    {
      return true
    }
    if member.entity == nil,
      Self.isNamedAsOutlet(member) || Self.isCalledOutlet(member, corpus)
    {
      return true
    }
    guard member.kind == .person else { return false }
    return member.occurrences.contains { occurrence in
      named[occurrence.document].contains(occurrence.name)
        || Self.isAnOutlets(occurrence.name, corpus.readings[occurrence.document])
    }
  }

  /// Whether the shown name ends as outlets' names do: "the Tallow Herald", "TallowInsider".
  private static func isNamedAsOutlet(_ member: Cast.Member) -> Bool {
    guard member.kind == .person || member.kind == .organization else { return false }
    return member.spellings.contains { spelling in
      guard let last = spelling.words.last else { return false }
      return outletHeads.contains {
        spelling.words.count > 1
          ? last == $0 : last.utf8.count > $0.utf8.count + 2 && last.hasSuffix($0)
      }
    }
  }

  private static let outletHeads = [
    "news", "times", "tribune", "herald", "gazette", "insider", "chronicle", "inquirer",
    "telegraph",
  ]

  /// Whether the documents call a name a newspaper, website or the like at half its places: "the
  /// website Free Ruritania", "a Free Ruritania reporter".
  private static func isCalledOutlet(_ member: Cast.Member, _ corpus: Corpus) -> Bool {
    guard member.kind != .country, member.kind != .group else { return false }
    var count = 0
    for occurrence in member.occurrences {
      let reading = corpus.readings[occurrence.document]
      let tokens = reading.passage.tokens
      let span = reading.names[occurrence.name].tokens
      let before = span.lowerBound > 0 ? tokens[span.lowerBound - 1].key : 0
      let after = span.upperBound < tokens.count ? tokens[span.upperBound].key : 0
      if outletNouns.contains(before) || outletNouns.contains(after) || professions.contains(after)
      {
        count += 1
      }
    }
    return count > 0 && count * 2 >= member.occurrences.count
  }

  private static func isReporters(_ role: RoleMention, _ reading: Reading) -> Bool {
    guard let last = reading.tokens(in: role.role).last else { return false }
    return professions.contains(reading.passage.tokens[last].key)
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
  private static let outletNouns = WordSet(
    """
    newspaper daily weekly magazine tabloid broadcaster website blog television tv radio channel
    """
  )
  private static let professions = WordSet(
    "journalist correspondent reporter editor columnist photographer anchor broadcaster blogger"
  )

  private static let outlets: Set<String> = {
    var keys: Set<String> = []
    TabSeparated(lexicon_outlets_start(), count: lexicon_outlets_count())
      .forEachRow { keys.insert(Spelling($0[0]).key) }
    return keys
  }()
}
