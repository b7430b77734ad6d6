import Extraction
import Prose

/// Products and works, which are launched and owned and look like bodies: "the new Vantor Mini".
enum Artefacts {
  /// Whether a third of a body's names have words before them as things have, and it never speaks.
  static func contain(_ member: Cast.Member, _ agency: Agency) -> Bool {
    guard member.kind == .organization, member.entity == nil, !agency.speaks else { return false }
    let count = member.occurrences.count { $0.marks.contains(.isThing) }
    return count > 1 && count * 3 >= member.occurrences.count
  }

  /// Whether the words before a name are such as things have: "the new", "the company's".
  static func isThing(_ name: NameMention, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let first = name.tokens.lowerBound
    guard first > 1 else { return false }
    let isOwned = tokens[first - 1].key == possessive && owners.contains(tokens[first - 2].key)
    return isOwned || models.contains(tokens[first - 1].key)
  }

  private static let possessive = Fold.key(of: "'s")
  private static let models = WordSet("new updated original latest upcoming redesigned improved")
  private static let owners = WordSet("company firm maker manufacturer publisher")
}
