import Extraction
import Prose

/// Times counted from something that a report does not date.
///
/// "Four minutes later the roof fell" is no day, and "the year after, they were freed" in a report of
/// before is not ahead of it.
enum Adrift {
  /// Whether a time with its tokens, in the clause of a verb, is told from another that is not known.
  static func holds(
    _ mention: TimeMention,
    _ own: Range<Int>,
    _ verb: Predicate?,
    _ predicates: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    let tokens = reading.passage.tokens
    guard let first = own.first, let last = own.last else { return false }
    let isCounted = distances.contains(tokens[last].key)
    if isCounted, own.contains(where: { moments.contains(tokens[$0].key) }) { return true }
    // "Later today", "later in the year" are seen from the report.
    guard
      isCounted && first < last
        || own.dropLast().contains(where: { tokens[$0].key == following }),
      mention.when?.relation(to: reading.document.publication?.day) == .future
    else { return false }
    guard let verb else { return true }
    // "Is to open in May and close two years later".
    return (verb.reality == .past || verb.reality == .present)
      && !predicates.contains {
        $0.isInfinitive && verb.head < $0.head && $0.head < own.lowerBound
      }
  }

  private static let distances = WordSet("later earlier afterwards")
  private static let moments = WordSet("minute minutes second seconds moment moments")
  private static let following = Fold.key(of: "following")
}
