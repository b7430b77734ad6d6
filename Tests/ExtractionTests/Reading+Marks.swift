import Prose

@testable import Extraction

extension MarkedText {
  /// A reading that knows the names marked in the text and nothing else, for testing later stages
  /// by themselves.
  func readingOfMarkedNames() -> Reading {
    var reading = Reading(passage: Passage(document()))
    let tokens = reading.passage.tokens
    reading.names = marks.compactMap { mark in
      guard let kind = NameKind(rawValue: mark.kind),
        let first = tokens.firstIndex(where: { $0.range.start >= mark.range.start }),
        let last = tokens.lastIndex(where: { $0.range.end <= mark.range.end }), first <= last
      else { return nil }
      return NameMention(range: mark.range, tokens: first..<(last + 1), kind: kind, rule: "marked")
    }
    return reading
  }
}
