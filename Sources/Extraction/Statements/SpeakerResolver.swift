import Prose

/// Turns drafts into statements: bytes for tokens, and the name that speaks.
struct SpeakerResolver {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  func statements(of drafts: [StatementDraft], _ quotations: Quotations) -> [Statement] {
    let passage = reading.passage
    var previous: Int?
    return drafts.map { draft in
      let speaker = draft.continues ? previous : speaker(of: draft)
      previous = speaker
      return Statement(
        source: draft.continues ? nil : draft.source.map(passage.range(ofTokens:)),
        speaker: speaker,
        cue: draft.cue.map(passage.range(ofTokens:)),
        content: passage.range(ofTokens: draft.content),
        form: form(of: draft.content, quotations),
        stance: draft.stance,
        isNegated: draft.isNegated,
        rule: draft.rule,
      )
    }
  }

  private func form(of content: Range<Int>, _ quotations: Quotations) -> Statement.Form {
    guard let span = quotations.index(at: content.lowerBound) else {
      return content.contains(where: { quotations.index(at: $0) != nil }) ? .mixed : .indirect
    }
    return quotations.spans[span].tokens.upperBound >= content.upperBound
      || quotations.index(at: content.upperBound - 1) != nil ? .direct : .mixed
  }

  private func speaker(of draft: StatementDraft) -> Int? {
    guard let source = draft.source else { return nil }
    let passage = reading.passage
    let phrase = passage.range(ofTokens: draft.antecedent ?? source)
    if let name = best(reading.names(in: phrase)) { return name }
    if let name = best(reading.names(in: passage.range(ofTokens: source))) { return name }
    guard source.count <= 4 else { return nil }
    return Self.persons.contains(passage.tokens[source.upperBound - 1].key)
      ? person(before: source.lowerBound, in: draft.sentence) : described(source)
  }

  private func best(_ names: Range<Int>) -> Int? {
    names.first { reading.names[$0].kind == .person } ?? names.first
  }

  private static let persons: WordSet = ["he", "she", "him", "her", "his", "who"]

  /// The one person named so far in the paragraph; nil where two are named.
  private func person(before token: Int, in sentence: Int) -> Int? {
    let block = reading.passage.sentences[sentence].block
    if let found = onlyPerson(in: block, before: token) { return found.index }
    guard block > 0, onlyPerson(in: block, before: token) == nil, isEmpty(block, before: token)
    else {
      return nil
    }
    return onlyPerson(in: block - 1, before: token)?.index
  }

  private func isEmpty(_ block: Int, before token: Int) -> Bool {
    names(in: block, before: token).allSatisfy { reading.names[$0].kind != .person }
  }

  private func names(in block: Int, before token: Int) -> Range<Int> {
    let range = reading.passage.blocks[block].range
    let end = min(range.end, reading.passage.tokens[token].range.start)
    guard end > range.start else { return 0..<0 }
    return reading.names(in: ByteRange(Int(range.start), Int(end)))
  }

  private func onlyPerson(in block: Int, before token: Int) -> (index: Int, key: UInt64)? {
    var found: (index: Int, key: UInt64)?
    for i in names(in: block, before: token) where reading.names[i].kind == .person {
      let key = reading.passage.tokens[reading.names[i].tokens.upperBound - 1].key
      if let found, found.key != key { return nil }
      found = (i, key)
    }
    return found
  }

  /// The holder of a role that only one name in the document holds: "the minister".
  private func described(_ source: Range<Int>) -> Int? {
    let head = reading.passage.tokens[source.upperBound - 1].key
    var found: (holder: Int, key: UInt64)?
    for role in reading.roles {
      guard let last = lastToken(of: role.role), reading.passage.tokens[last].key == head else {
        continue
      }
      let holder = reading.names[role.holder]
      let key = reading.passage.tokens[holder.tokens.upperBound - 1].key
      if let found, found.key != key { return nil }
      found = (role.holder, key)
    }
    return found?.holder
  }

  private func lastToken(of range: ByteRange) -> Int? {
    guard let sentence = reading.passage.sentence(at: range.start) else { return nil }
    return reading.passage.sentences[sentence].tokens.last {
      reading.passage.tokens[$0].range.end <= range.end
    }
  }
}
