import CLexicon
import Extraction

/// Media that report on the situation rather than act in it.
enum Outlets {
  static func contains(_ member: Cast.Member) -> Bool {
    member.spellings.contains { keys.contains(Spelling($0.text).key) }
  }

  private static let keys: Set<String> = {
    var keys: Set<String> = []
    TabSeparated(lexicon_outlets_start(), count: lexicon_outlets_count())
      .forEachRow { keys.insert(Spelling($0[0]).key) }
    return keys
  }()
}
