import Prose

/// Whose words a document's paragraphs are, where these are not its writer's.
///
/// "I" in a statement by a minister is the minister, "we" in a transcript is whose label came last.
package struct Voices: Sendable {
  /// For each block of the passage.
  package let ofBlock: [Voice]
  /// Who says at its head that the document is theirs, or signs it.
  package let author: Int?
  /// Whether the first sentence says whose paper it is: "Remarks by Ana Vell and Bo Ross".
  package let hasHead: Bool
  /// Whether several say "we" in it: "Joint Statement of Norway, Zenda, and Chile"; the first of them is its voice.
  package let isJoint: Bool
  /// Whether it is an order or a proclamation of who signs it: what "must" be in it is the law's wording, not
  /// a speaker's wish.
  let isSigned: Bool

  /// Whether who has the floor wrote it down, as a statement or a letter: then it says what they hold.
  package let isWritten: Bool

  /// Looks at the head of the document and at the labels of its paragraphs; linear.
  init(_ reading: Reading) {
    let labels = TranscriptLabels(reading)
    let turns = labels.turns()
    let quoted = labels.quoted()
    let introduced = Introductions(reading).names()
    let author = Author(reading)
    hasHead = author != nil
    isJoint = author?.isJoint ?? false
    let signer = author == nil ? Signature(reading)?.name : nil
    isSigned = signer != nil
    isWritten = isSigned || author?.isWritten == true
    self.author = author?.name ?? signer
    var voice = self.author.map(Voice.name) ?? .writer
    ofBlock = turns.indices.map { block in
      if let turn = turns[block] { voice = turn }
      return introduced[block].map(Voice.name) ?? quoted[block] ?? voice
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
  /// Nil where two speak in turn.
  let name: Int?
  /// Whether others say "we" with who is named.
  let isJoint: Bool
  /// Whether it is no speech.
  let isWritten: Bool

  private static let papers: WordSet = [
    "statement", "remarks", "address", "speech", "letter", "message", "testimony", "comments",
    "declaration", "communiqué",
  ]
  private static let written: WordSet = [
    "statement", "letter", "message", "declaration", "communiqué",
  ]
  /// What two write together.
  private static let agreed: WordSet = ["statement", "declaration", "communiqué"]
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
    // Of two authors neither is "I", and both are "we".
    let rest = reading.names[author].tokens.upperBound..<head.upperBound
    let isPair = rest.first.map { Keys.joining.contains(tokens[$0].key) } ?? false
    let isList =
      rest.first.map { reading.passage.isMark($0, UInt8(ascii: ",")) } ?? false
      && rest.contains { Keys.joining.contains(tokens[$0].key) } && names.count > 2
    isWritten = Self.written.contains(tokens[paper].key)
    isJoint = (isPair || isList) && Self.agreed.contains(tokens[paper].key)
    name = isPair && !isJoint ? nil : author
  }

  /// Whether nothing but titles stands between a preposition and a name.
  private static func isTitled(from start: Int, to end: Int, _ tokens: [Token]) -> Bool {
    (start..<max(start, end)).allSatisfy { tokens[$0].mayBeInTitle }
  }
}

/// Who signs an order or a proclamation: "ANA VELL" on a line of its own at its end, or "I, Ana Vell, find" at
/// its head.
private struct Signature {
  let name: Int

  /// How far from the head and from the end a document is signed.
  private static let (opening, ending) = (8, 6)

  /// Nil where nobody signs.
  init?(_ reading: Reading) {
    let passage = reading.passage
    let sentences = passage.sentences
    let opened = sentences.prefix(Self.opening).lazy.compactMap {
      Self.name(opening: $0.tokens, reading)
    }
    let signed = sentences.suffix(Self.ending).lazy.compactMap {
      Self.name(on: $0.tokens, reading)
    }
    guard let name = opened.first ?? signed.first else { return nil }
    self.name = name
  }

  /// "I, Ana Vell, find".
  private static func name(opening tokens: Range<Int>, _ reading: Reading) -> Int? {
    let passage = reading.passage
    guard tokens.count > 4, passage.tokens[tokens.lowerBound].key == Keys.i,
      passage.isMark(tokens.lowerBound + 1, UInt8(ascii: ","))
    else { return nil }
    return person(at: tokens.lowerBound + 2, reading)
  }

  /// A line in capitals that is a name and nothing else.
  private static func name(on tokens: Range<Int>, _ reading: Reading) -> Int? {
    guard let name = person(at: tokens.lowerBound, reading),
      reading.names[name].tokens.count > 1,
      tokens.allSatisfy({
        reading.names[name].tokens.contains($0)
          ? [.upper, .initial].contains(reading.passage.tokens[$0].shape)
          : reading.passage.tokens[$0].kind != .word
      })
    else { return nil }
    return name
  }

  private static func person(at token: Int, _ reading: Reading) -> Int? {
    reading.name(at: reading.passage.tokens[token].range.start).flatMap {
      reading.names[$0].kind == .person && reading.names[$0].tokens.lowerBound == token ? $0 : nil
    }
  }
}

extension Token {
  /// Whether a word may stand among those of a title: any but one in small letters that joins none.
  var mayBeInTitle: Bool { shape != .lower || Keys.linking.contains(key) }
}
