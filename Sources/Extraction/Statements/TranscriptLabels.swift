import Prose

/// The names before a colon with which the paragraphs of a transcript begin: "MINISTER:".
struct TranscriptLabels {
  private let reading: Reading
  private let tokens: [Token]
  /// For each block the tokens of its first sentence.
  private let heads: [Range<Int>?]
  /// For each block the words before a colon and a quotation that it begins with; nil in all blocks where there
  /// is only one, which may be anything.
  private var quoting: [Range<Int>?]

  init(_ reading: Reading) {
    self.reading = reading
    tokens = reading.passage.tokens
    var heads: [Range<Int>?] = Array(repeating: nil, count: reading.passage.blocks.count)
    for sentence in reading.passage.sentences where heads[sentence.block] == nil {
      heads[sentence.block] = sentence.tokens
    }
    self.heads = heads
    quoting = heads.map { _ in nil }
    let found = heads.map { $0.flatMap(labelOfQuotation) }
    if found.count(where: { $0 != nil }) > 1 { quoting = found }
  }

  /// Who takes the floor with each block; nil where nobody does, and in all blocks of what is no
  /// transcript.
  func turns() -> [Voices.Voice?] {
    let labels = zip(heads, quoting).map { head, quoted in
      quoted == nil ? head.flatMap(label) : nil
    }
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

  /// Whose words blocks are that quote whoever stands before a colon: "Ministry of Mines: “We welcome it.”"; nil
  /// for others.
  func quoted() -> [Voices.Voice?] {
    if quoting.allSatisfy({ $0 == nil }) { return heads.map { _ in nil } }
    let people = People(reading)
    return quoting.map { label in
      guard let label else { return nil }
      let name = people.bearer(of: label) ?? (isList(label) ? nil : self.name(endOf: label))
      return name.map(Voices.Voice.name) ?? .unnamed
    }
  }

  /// Words like those of a title before a colon and a quotation.
  private func labelOfQuotation(_ head: Range<Int>) -> Range<Int>? {
    guard let colon = head.prefix(Self.longest).first(where: reading.passage.isColon),
      colon > head.lowerBound, colon + 1 < tokens.count,
      Quotations.mayOpen(with: tokens[colon + 1], of: reading.document.text)
    else { return nil }
    let label = head.lowerBound..<colon
    let isTitle = label.allSatisfy {
      tokens[$0].kind != .word || tokens[$0].mayBeInTitle || isInName($0)
    }
    return isTitle ? label : nil
  }

  private func isInName(_ token: Int) -> Bool {
    reading.name(at: tokens[token].range.start) != nil
  }

  private func name(endOf label: Range<Int>) -> Int? {
    reading.name(at: tokens[label.upperBound - 1].range.start)
  }

  /// "Joint Statement of Norway, Zenda, and Chile".
  private func isList(_ label: Range<Int>) -> Bool {
    label.contains { reading.passage.isMark($0, UInt8(ascii: ",")) }
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

  /// Whether a paragraph begins like "Q Is the quay open?".
  private func isQuestion(_ head: Range<Int>) -> Bool {
    tokens[head.lowerBound].key == Self.question && tokens[head.lowerBound].shape == .initial
      && head.count > 2 && tokens[head.lowerBound + 1].isSpaced
  }

  /// The words in capitals before a colon, or those that end with a person's name.
  private func label(of head: Range<Int>) -> Range<Int>? {
    guard let colon = head.prefix(Self.longest).first(where: reading.passage.isColon) else {
      return nil
    }
    let words = (head.lowerBound..<colon).filter { tokens[$0].kind == .word }
    guard let last = words.last else { return nil }
    let label = head.lowerBound..<(last + 1)
    if words.allSatisfy({ [.upper, .initial].contains(tokens[$0].shape) || isHonorific($0) }) {
      return label
    }
    let isName = name(endOf: label).map { reading.names[$0].kind == .person } ?? false
    return isName && words.allSatisfy({ tokens[$0].mayBeInTitle || isInName($0) }) ? label : nil
  }

  // Tokens: "Chair of the Joint Council of the Upper Vale General Otto Brand".
  static let longest = 20

  private func isHonorific(_ token: Int) -> Bool { Keys.honorifics.contains(tokens[token].key) }
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
