import Extraction
import Prose

/// Products and works, which are launched and owned and look like bodies: "the new Vantor Mini".
enum Artefacts {
  /// Whether a third of a body's names have words before them as things have, and it never speaks.
  static func contain(_ member: Cast.Member, _ agency: Agency, _ corpus: Corpus) -> Bool {
    guard member.kind == .organization, member.entity == nil, !agency.speaks else { return false }
    var count = 0
    for occurrence in member.occurrences {
      let reading = corpus.readings[occurrence.document]
      let tokens = reading.passage.tokens
      let first = reading.names[occurrence.name].tokens.lowerBound
      guard first > 1 else { continue }
      let isOwned = tokens[first - 1].key == possessive && owners.contains(tokens[first - 2].key)
      if isOwned || models.contains(tokens[first - 1].key) { count += 1 }
    }
    return count > 1 && count * 3 >= member.occurrences.count
  }

  private static let possessive = Fold.key(of: "'s")
  private static let models = WordSet("new updated original latest upcoming redesigned improved")
  private static let owners = WordSet("company firm maker manufacturer publisher")
}
