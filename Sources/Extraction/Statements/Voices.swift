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
    let labels = Labels(reading)
    let turns = labels.turns()
    let author = Author(reading)
    hasHead = author != nil
    var voice = author?.name.map(Voice.name) ?? .writer
    ofBlock = turns.map { turn in
      if let turn { voice = turn }
      return voice
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
    (start..<max(start, end)).allSatisfy {
      tokens[$0].shape != .lower || Keys.linking.contains(tokens[$0].key)
    }
  }
}

/// The names before a colon with which the paragraphs of a transcript begin: "MINISTER:".
private struct Labels {
  private let reading: Reading
  private let tokens: [Token]
  /// For each block the tokens of its first sentence.
  private let heads: [Range<Int>?]

  init(_ reading: Reading) {
    self.reading = reading
    tokens = reading.passage.tokens
    var heads: [Range<Int>?] = Array(repeating: nil, count: reading.passage.blocks.count)
    for sentence in reading.passage.sentences where heads[sentence.block] == nil {
      heads[sentence.block] = sentence.tokens
    }
    self.heads = heads
  }

  /// Who takes the floor with each block; nil where nobody does, and in all blocks of what is no
  /// transcript.
  func turns() -> [Voices.Voice?] {
    let turns = heads.map { $0.flatMap(turn) }
    let isTranscript = turns.count { $0 != nil } > 1
    return isTranscript ? turns : Array(repeating: nil, count: turns.count)
  }

  private func turn(_ head: Range<Int>) -> Voices.Voice? {
    if isQuestion(head) { return .questioner }
    guard let label = label(of: head) else { return nil }
    let last = tokens[label.upperBound - 1].key
    if Self.questioners.contains(last) { return .questioner }
    if Self.unnamed.contains(last) { return .unnamed }
    if let name = bearer(of: label) ?? holder(of: label) { return .name(name) }
    return Self.honorifics.contains(tokens[label.lowerBound].key) ? .unnamed : nil
  }

  private static let question = Fold.key(of: "q")
  private static let questioners: WordSet = ["q", "question", "reporter", "journalist", "press"]
  private static let unnamed: WordSet = [
    "moderator", "operator", "official", "officials", "aide", "interpreter", "participant",
    "speaker", "staff",
  ]
  private static let honorifics: WordSet = ["mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr."]
  private static let deputies: WordSet = ["vice", "deputy", "former", "acting"]

  /// Whether a paragraph begins like "Q Is the quay open?".
  private func isQuestion(_ head: Range<Int>) -> Bool {
    tokens[head.lowerBound].key == Self.question && tokens[head.lowerBound].shape == .initial
      && head.count > 2 && tokens[head.lowerBound + 1].isSpaced
  }

  /// The words in capitals before a colon, or those that end with a person's name.
  private func label(of head: Range<Int>) -> Range<Int>? {
    let text = reading.document.text
    guard
      let colon = head.prefix(10).first(where: {
        text[Int(tokens[$0].range.start)] == UInt8(ascii: ":")
      }), colon > head.lowerBound
    else { return nil }
    let label = head.lowerBound..<colon
    let words = label.filter { tokens[$0].kind == .word }
    guard let last = words.last else { return nil }
    let isLoud = words.allSatisfy { [.upper, .initial].contains(tokens[$0].shape) || isTitle($0) }
    if isLoud { return label.lowerBound..<(last + 1) }
    let isName = reading.name(at: tokens[last].range.start).map {
      reading.names[$0].kind == .person
    }
    let isTitled = words.allSatisfy {
      tokens[$0].shape != .lower || Keys.linking.contains(tokens[$0].key)
    }
    return isName == true && isTitled ? label.lowerBound..<(last + 1) : nil
  }

  private func isTitle(_ token: Int) -> Bool { Self.honorifics.contains(tokens[token].key) }

  /// The person whose surname a label ends with: by the full name, where the document has it.
  private func bearer(of label: Range<Int>) -> Int? {
    let key = tokens[label.upperBound - 1].key
    var found: Int?
    for (index, name) in reading.names.enumerated()
    where name.kind == .person && tokens[name.tokens.upperBound - 1].key == key {
      if name.tokens.count > 1, !label.overlaps(name.tokens) { return index }
      if found == nil { found = index }
    }
    return found
  }

  /// The person whom the document calls by the office that a label names: "THE PRESIDENT:".
  private func holder(of label: Range<Int>) -> Int? {
    let office = label.map { tokens[$0].key }.drop { $0 == Keys.the }
    guard !office.isEmpty else { return nil }
    return reading.names.firstIndex { name in
      let start = name.tokens.lowerBound - office.count
      guard name.kind == .person, start >= 0,
        (0..<office.count).allSatisfy({ tokens[start + $0].key == office[office.startIndex + $0] })
      else { return false }
      return start == 0 || !Self.deputies.contains(tokens[start - 1].key)
    }
  }
}
