import Extraction
import Prose

/// Titles of what hangs on a condition too long to leave room for it.
extension Title {
  /// What will be, and the head of what it hangs on: of "If the council fails to dredge the river …, the
  /// port will close" "The port will close if the council fails to dredge…"; nil where a title has both
  /// or none is cut.
  mutating func ofConsequence(behind title: Shortening.Excerpt, before end: Int32) -> String? {
    let first = title.tokens.lowerBound
    guard title.isCut, Self.conditions.contains(passage.tokens[first].key) else { return nil }
    let verb = predicates.first { verb in
      verb.isFinite && verb.clause == .main && verb.head >= title.tokens.upperBound
        && passage.tokens[verb.head].range.end <= end
        && verb.subject.map { $0.lowerBound > first + 2 && isBehindComma($0) } == true
    }
    guard let verb, let subject = verb.subject else { return nil }
    let start = Int(passage.tokens[subject.lowerBound].range.start)
    let main = Shortening.clause(
      ByteRange(start, Int(end)),
      passage,
      limit: Self.limit - Self.shortestCondition,
      needsVerb: true,
    )
    let room = Self.limit + Self.extra - main.utf8.count - 1
    guard room >= Self.shortestCondition,
      let condition = Shortening.excerpt(
        ByteRange(
          Int(passage.tokens[first].range.start),
          Int(passage.tokens[subject.lowerBound - 1].range.start),
        ),
        passage,
        limit: room,
      )
    else { return nil }
    let words = condition.text(in: passage)
    return main.withCapital + " " + words.prefix(1).lowercased() + words.dropFirst()
  }

  /// Whether a comma stands right before a subject, or with "then" between them.
  private func isBehindComma(_ subject: Range<Int>) -> Bool {
    passage.isMark(subject.lowerBound - 1, UInt8(ascii: ","))
  }

  // Bytes: "if the council fails".
  private static let shortestCondition = 24
}
