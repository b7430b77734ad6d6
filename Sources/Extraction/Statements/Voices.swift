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
    let turns = Labels(reading).turns()
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
    (start..<max(start, end)).allSatisfy { mayBeTitle(tokens[$0]) }
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
    let labels = heads.map { $0.flatMap(label) }
    let asks = heads.map { $0.map(isQuestion) ?? false }
    let none = [Voices.Voice?](repeating: nil, count: heads.count)
    guard labels.count(where: { $0 != nil }) + asks.count(where: { $0 }) > 1 else {
      return none
    }
    let people = People(reading)
    let turns = labels.indices.map { block in
      asks[block] ? .questioner : labels[block].flatMap { turn($0, people) }
    }
    return turns.count { $0 != nil } > 1 ? turns : none
  }

  private func turn(_ label: Range<Int>, _ people: People) -> Voices.Voice? {
    let last = tokens[label.upperBound - 1].key
    if Self.questioners.contains(last) { return .questioner }
    if Self.unnamed.contains(last) { return .unnamed }
    if let name = people.bearer(of: label) ?? people.holder(of: label) { return .name(name) }
    return isHonorific(label.lowerBound) ? .unnamed : nil
  }

  private static let question = Fold.key(of: "q")
  private static let questioners: WordSet = ["q", "question", "reporter", "journalist", "press"]
  private static let unnamed: WordSet = [
    "moderator", "operator", "official", "officials", "aide", "interpreter", "participant",
    "speaker", "staff",
  ]
  private static let honorifics: WordSet = ["mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr."]

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
      })
    else { return nil }
    let words = (head.lowerBound..<colon).filter { tokens[$0].kind == .word }
    guard let last = words.last else { return nil }
    let label = head.lowerBound..<(last + 1)
    if words.allSatisfy({ [.upper, .initial].contains(tokens[$0].shape) || isHonorific($0) }) {
      return label
    }
    let isName =
      reading.name(at: tokens[last].range.start).map { reading.names[$0].kind == .person } ?? false
    return isName && words.allSatisfy({ mayBeTitle(tokens[$0]) }) ? label : nil
  }

  private func isHonorific(_ token: Int) -> Bool { Self.honorifics.contains(tokens[token].key) }
}

/// Whether a word may stand between the words of a title: any but those in small letters that join
/// nothing.
private func mayBeTitle(_ token: Token) -> Bool {
  token.shape != .lower || Keys.linking.contains(token.key)
}

/// The people of a document by their surnames and by the words before their names.
private struct People {
  private let reading: Reading
  /// The first full name of each surname, else the first of its mentions.
  private var bearers: [UInt64: Int] = [:]
  private var titled: [UInt64: [Int]] = [:]

  init(_ reading: Reading) {
    self.reading = reading
    let tokens = reading.passage.tokens
    for (index, name) in reading.names.enumerated() where name.kind == .person {
      let surname = tokens[name.tokens.upperBound - 1].key
      let known = bearers[surname].map { reading.names[$0].tokens.count } ?? 0
      if known < 2, name.tokens.count > known { bearers[surname] = index }
      if name.tokens.lowerBound > 0 {
        titled[tokens[name.tokens.lowerBound - 1].key, default: []].append(index)
      }
    }
  }

  /// The person whose surname a label ends with: by the full name, where the document has it.
  func bearer(of label: Range<Int>) -> Int? {
    bearers[reading.passage.tokens[label.upperBound - 1].key]
  }

  /// The person whom the document calls by the office that a label names: "THE PRESIDENT:".
  func holder(of label: Range<Int>) -> Int? {
    let tokens = reading.passage.tokens
    let office = Array(label.map { tokens[$0].key }.drop { $0 == Keys.the })
    guard let last = office.last else { return nil }
    return titled[last]?.first { index in
      let start = reading.names[index].tokens.lowerBound - office.count
      guard start >= 0, (0..<office.count).allSatisfy({ tokens[start + $0].key == office[$0] })
      else { return false }
      return start == 0 || !Self.deputies.contains(tokens[start - 1].key)
    }
  }

  private static let deputies: WordSet = ["vice", "deputy", "former", "acting"]
}

/// Whose words follow a paragraph like "Welcoming the report, Minister Ana Vell said:".
private struct Introductions {
  private let reading: Reading
  private let tokens: [Token]

  init(_ reading: Reading) {
    self.reading = reading
    tokens = reading.passage.tokens
  }

  /// For each block who was introduced to say it; nil where nobody was.
  func names() -> [Int?] {
    let blocks = reading.passage.blocks
    var names: [Int?] = Array(repeating: nil, count: blocks.count)
    var speaker: Int?
    for (block, sentences) in sentencesOfBlocks() {
      if let name = speaker, blocks[block].kind == .paragraph, !isQuoted(sentences),
        !isNamed(name, in: blocks[block])
      {
        names[block] = name
      } else {
        speaker = nil
      }
      if let next = introduced(by: sentences) { speaker = next }
    }
    return names
  }

  private func sentencesOfBlocks() -> [(block: Int, sentences: Range<Int>)] {
    var runs: [(block: Int, sentences: Range<Int>)] = []
    for (index, sentence) in reading.passage.sentences.enumerated() {
      if let last = runs.last, last.block == sentence.block {
        runs[runs.count - 1].sentences = last.sentences.lowerBound..<(index + 1)
      } else {
        runs.append((sentence.block, index..<(index + 1)))
      }
    }
    return runs
  }

  /// The last person named before "said:" at a paragraph's end.
  private func introduced(by sentences: Range<Int>) -> Int? {
    let sentence = reading.passage.sentences[sentences.upperBound - 1]
    guard let colon = sentence.tokens.last,
      reading.document.text[Int(tokens[colon].range.start)] == UInt8(ascii: ":"),
      (sentence.tokens.lowerBound..<colon).suffix(4).contains(where: isReport)
    else { return nil }
    return reading.names(in: sentence.range).last { reading.names[$0].kind == .person }
  }

  private func isReport(_ token: Int) -> Bool { Self.reports.contains(tokens[token].key) }

  private static let reports: WordSet = [
    "said", "says", "added", "adds", "stated", "states", "declared", "commented", "told", "wrote",
  ]

  private func isQuoted(_ sentences: Range<Int>) -> Bool {
    let first = reading.passage.sentences[sentences.lowerBound].tokens.lowerBound
    return tokens[first].kind == .punctuation
  }

  /// Whether a paragraph is again about who was introduced, by the name.
  private func isNamed(_ name: Int, in block: Block) -> Bool {
    let key = tokens[reading.names[name].tokens.upperBound - 1].key
    return reading.names(in: block.range).contains {
      tokens[reading.names[$0].tokens.upperBound - 1].key == key
    }
  }
}
