import Prose

/// Statements whose speaker stands in an aside: "as Vell put it", "as reported by the Post", "in
/// Vell's words".
extension StatementFinder {
  func fromAside(at i: Int) -> StatementDraft? {
    guard
      i == 0 || [.comma, .closeQuote].contains(chunks[i - 1].kind)
        || i == 1 && chunks[0].kind == .coordinator
    else { return nil }
    let aside =
      switch key(i) {
      case Keys.as: spoken(after: i) ?? reported(after: i)
      case Keys.in: worded(after: i)
      default: nil as Aside?
      }
    guard let aside, let content = content(beside: i..<aside.end) else { return nil }
    return StatementDraft(
      source: aside.speaker.tokens,
      antecedent: chunks[aside.speaker.chunk].tokens,
      cue: aside.cue,
      content: content,
      stance: chunker.stance(in: content),
      sentence: sentence,
      rule: "aside",
    )
  }

  private struct Aside {
    let speaker: Subject
    let cue: Range<Int>
    /// The chunk that it ends before: a comma or the end of the sentence.
    let end: Int
  }

  /// "As Vell said on Monday", "as Vell put it"; in "as Vell said that" it means "when".
  private func spoken(after i: Int) -> Aside? {
    guard let speaker = chunker.phraseAfter(i, appositions: false),
      var verb = chunks.indices.first(where: {
        $0 > i && chunks[$0].tokens.lowerBound >= speaker.tokens.upperBound
      })
    else { return nil }
    // "As Ana Vell, an expert on the port, noted".
    let name = verb
    if chunks[verb].kind == .comma, verb + 1 < chunks.count, chunker.isCalled(verb + 1),
      let comma = chunks[(verb + 1)...].firstIndex(where: { $0.kind == .comma || $0.kind == .verb }
      ),
      chunks[comma].kind == .comma, comma + 1 < chunks.count
    {
      verb = comma + 1
    }
    guard chunks[verb].kind == .verb, chunks[verb].group.isFinite else { return nil }
    let takes = chunks[verb].group.complements
    let isPut =
      verb + 1 < chunks.count && Self.puts.contains(key(ofHead: verb))
      && key(verb + 1) == Keys.it
    guard isPut || takes.contains(.quotation), let end = end(after: verb) else { return nil }
    // What stands behind the aside may be what the verb says: "as he said then, '…'".
    let said = isPut || verb > name ? nil : complement(after: verb, takes, false)
    if let said, end < chunks.count, said.lowerBound >= chunks[end].tokens.lowerBound { return nil }
    return Aside(speaker: speaker, cue: chunks[verb].tokens, end: end)
  }

  /// "As reported by the Post".
  private func reported(after i: Int) -> Aside? {
    guard i + 2 < chunks.count, chunks[i + 1].tokens.count == 1, isPreposition(i + 2, Keys.by),
      // Behind a preposition a participle looks like a noun.
      case let verb = chunker.word(chunks[i + 1].tokens.lowerBound).verb, verb >= 0,
      !VerbLexicon.shared.verbs[Int(verb)].complements.isDisjoint(with: [.quotation, .clause]),
      let speaker = chunker.phraseAfter(i + 2), let end = end(after: i + 2)
    else { return nil }
    return Aside(speaker: speaker, cue: chunks[i + 1].tokens, end: end)
  }

  /// "In Vell's words", "in the view of the council".
  private func worded(after i: Int) -> Aside? {
    guard i + 1 < chunks.count, chunks[i + 1].kind == .nominal else { return nil }
    let phrase = chunks[i + 1].tokens
    guard Self.words.contains(chunker.source.tokens[phrase.upperBound - 1].key),
      let end = end(after: i + 1)
    else { return nil }
    let cue = (phrase.upperBound - 1)..<phrase.upperBound
    if let owner = owner(in: phrase) {
      let speaker = Subject(tokens: owner, chunk: i + 1, antecedent: nil)
      return Aside(speaker: speaker, cue: cue, end: end)
    }
    guard i + 2 < chunks.count, key(i + 2) == Keys.of,
      let speaker = chunker.phraseAfter(i + 2)
    else { return nil }
    return Aside(speaker: speaker, cue: cue, end: end)
  }

  /// The chunk before which an aside ends, nil where a clause goes on in it.
  private func end(after i: Int) -> Int? {
    let end = chunks[(i + 1)...].firstIndex {
      ![.nominal, .preposition, .time, .adverb].contains($0.kind)
    }
    guard let end else { return chunks.count }
    return [.comma, .terminal].contains(chunks[end].kind) ? end : nil
  }

  /// What a clause says that an aside leads, ends or interrupts.
  private func content(beside aside: Range<Int>) -> Range<Int>? {
    let isLast = aside.upperBound + 1 >= chunks.count
    let before = chunks[..<aside.lowerBound]
    if before.contains(where: { $0.kind == .verb && $0.group.isFinite }) {
      let past =
        isLast
        ? chunks[aside.lowerBound - 1].tokens.lowerBound
        : chunker.clauseEnd(from: aside.upperBound + 1)
      return sentenceTokens.lowerBound..<max(past, sentenceTokens.lowerBound + 1)
    }
    guard !isLast else { return nil }
    let next = aside.upperBound + 1
    // "The road, as Vell noted, is open"; "now, as Vell noted, the road is open".
    let isSubject =
      chunks[next].kind == .verb && before.dropLast().last.map { $0.kind == .nominal } ?? false
    let start = isSubject ? sentenceTokens.lowerBound : chunks[next].tokens.lowerBound
    return start..<max(start + 1, chunker.clauseEnd(from: next))
  }

  private func key(ofHead i: Int) -> UInt64 { chunker.source.tokens[chunks[i].group.head].key }

  private static let puts: WordSet = ["put", "puts", "phrased", "framed", "tells", "told", "sees"]
  private static let words: WordSet = ["words", "view", "opinion", "telling", "account", "eyes"]
}
