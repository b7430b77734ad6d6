import Prose

/// Whose words a document's paragraphs are, where these are not its writer's.
///
/// "I" in a statement by a minister is the minister, "we" in a transcript is whose label came last.
package struct Voices: Sendable {
  /// For each block of the passage.
  package let ofBlock: [Voice]
  /// Whether the first sentence says whose paper it is: "Remarks by Ana Vell and Bo Ross".
  package let hasHead: Bool

  /// Looks at the head of the document and at the labels of its paragraphs; linear.
  init(_ reading: Reading) {
    let turns = TranscriptLabels(reading).turns()
    let introduced = Introductions(reading).names()
    let author = Author(reading)
    hasHead = author != nil
    var voice = author?.name.map(Voice.name) ?? .writer
    ofBlock = turns.indices.map { block in
      if let turn = turns[block] { voice = turn }
      return introduced[block].map(Voice.name) ?? voice
    }
  }

  /// Who says "I" in a paragraph.
  package enum Voice: Hashable, Sendable {
    /// Who wrote the report.
    case writer
    /// Somebody by a name of the reading.
    case name(Int)
    /// Somebody who is not named: "SENIOR OFFICIAL:".
    case unnamed
    /// Somebody who asks what others think: "Q", "REPORTER:".
    case questioner
  }
}

/// Who a statement, speech or letter says it is by: "Statement by President Ana Vell on the Quay".
private struct Author {
  /// Nil where two say "we".
  let name: Int?

  private static let papers: WordSet = [
    "statement", "remarks", "address", "speech", "letter", "message", "testimony", "comments",
    "declaration", "communiqué",
  ]
  private static let prepositions: WordSet = ["by", "from"]
  /// How many tokens may stand between the paper and its author's name: "by Foreign Minister".
  private static let reach = 9

  /// Nil where the document does not begin with what it is and whose.
  init?(_ reading: Reading) {
    let tokens = reading.passage.tokens
    guard let head = reading.passage.sentences.first?.tokens,
      let paper = head.prefix(6).first(where: { Self.papers.contains(tokens[$0].key) }),
      // "A speech in support of the Vell Act" is by nobody named.
      let link = ((paper + 1)..<head.upperBound).prefix(Self.reach).first(where: {
        Self.prepositions.contains(tokens[$0].key) || $0 == paper + 1 && tokens[$0].key == Keys.of
      })
    else { return nil }
    let names = reading.names(in: reading.passage.range(ofTokens: link..<head.upperBound))
    guard let first = names.first, reading.names[first].tokens.lowerBound - link <= Self.reach
    else { return nil }
    // "By NSC Spokesperson Ana Vell": the body stands before its spokesperson.
    let author =
      names.first {
        reading.names[$0].kind == .person
          && reading.names[$0].tokens.lowerBound - link <= Self.reach
          && Self.isTitled(from: link + 1, to: reading.names[$0].tokens.lowerBound, tokens)
      } ?? first
    guard reading.names[author].kind != .place else { return nil }
    // Of two authors neither is "I".
    let past = reading.names[author].tokens.upperBound
    let isJoint = past < head.upperBound && Keys.joining.contains(tokens[past].key)
    name = isJoint ? nil : author
  }

  /// Whether nothing but titles stands between a preposition and a name.
  private static func isTitled(from start: Int, to end: Int, _ tokens: [Token]) -> Bool {
    (start..<max(start, end)).allSatisfy { tokens[$0].mayBeInTitle }
  }
}

extension Token {
  /// Whether a word may stand among those of a title: any but one in small letters that joins none.
  var mayBeInTitle: Bool { shape != .lower || Keys.linking.contains(key) }
}
