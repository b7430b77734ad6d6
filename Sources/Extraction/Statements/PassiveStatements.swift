import Prose

/// Statements in the passive: "was described by X as", "is expected to", "was told that".
extension StatementFinder {
  func passive(_ i: Int, _ verb: Verb) -> StatementDraft? {
    let group = chunks[i].group
    var j = i + 1
    while j < chunks.count, chunks[j].kind == .adverb || chunks[j].kind == .time { j += 1 }
    guard j < chunks.count else { return nil }
    var speaker: Subject?
    if isPreposition(j, Keys.by) {
      let link = verb.complements.contains(.predicate) ? Keys.as : nil
      speaker = chunker.phraseAfter(j, before: link)
      if let speaker {
        while j < chunks.count, chunks[j].tokens.lowerBound < speaker.tokens.upperBound { j += 1 }
      }
    }
    let isReduced = !group.isPassive
    if verb.complements.contains(.predicate), j + 1 < chunks.count, isPreposition(j, Keys.as) {
      let said = chunks[j + 1].tokens.lowerBound
      let past = isReduced ? chunker.phraseEnd(from: j + 1) : chunker.clauseEnd(from: j + 1)
      guard past > said else { return nil }
      guard !isReduced, let about = chunker.subject(of: i) else {
        return speaker.map { draft(i, verb, $0, said..<past, "passive with as") }
      }
      // "A man who asked to be named as Otto said".
      if group.isInfinitive, about.antecedent != nil { return nil }
      return draft(i, verb, speaker, about.tokens.lowerBound..<past, "passive with as")
    }
    if verb.complements.contains(.addressee), !isReduced,
      let content = complement(
        // "Was advised by Vell to leave": past the speaker.
        after: speaker == nil ? i : j - 1,
        verb.complements.subtracting([.nominal, .predicate]),
        false,
      )
    {
      return draft(i, verb, speaker, content, "passive of the person addressed")
    }
    // "Asked by Vell whether the quay is open".
    if isReduced, i == 0 || isAsked(i), verb.complements.isSuperset(of: [.addressee, .quotation]),
      let content = complement(
        after: j - 1,
        verb.complements.subtracting([.nominal, .predicate, .addressee]),
        false,
      )
    {
      return draft(i, verb, speaker, upToComma(content), "participle of the person addressed")
    }
    // "Was accused by Vell of closing the quay".
    if let speaker, !isReduced, verb.complements.contains(.of), j < chunks.count,
      isPreposition(j, Keys.of), let content = complement(after: j - 1, [.of], false)
    {
      return draft(i, verb, speaker, content, "passive with by")
    }
    if !isReduced, j < chunks.count, chunks[j].kind == .verb, chunks[j].group.isInfinitive,
      verb.complements.contains(.infinitive), let about = chunker.subject(of: i)
    {
      let content = about.tokens.lowerBound..<chunker.clauseEnd(from: j)
      return draft(i, verb, speaker, content, "passive with infinitive")
    }
    // "Has to be approved by the council": it has not.
    guard group.mood != .obligation, let speaker,
      let about = isReduced ? noun(before: i) : thing(ofPassive: i),
      about.upperBound <= chunks[i].tokens.lowerBound,
      verb.stance != nil && verb.stance != .claims || !isName(about),
      // "The guests were welcomed by the mayor".
      !isTreated(verb, about),
      // "Was pressed by Vell": on what, is not told.
      !verb.complements.contains(.addressee)
    else { return nil }
    return draft(i, verb, speaker, about, "passive with by")
  }

  /// "When asked whether", "Vell, asked about the quay, said": somebody is asked.
  func isAsked(_ i: Int) -> Bool {
    guard i > 0, chunks[i].tokens.count == 1,
      !chunks[i].group.form.isDisjoint(with: [.past, .participle]),
      Self.asking.contains(chunks[i].group.verb)
    else { return false }
    if chunker.isReducedPassive(i) { return true }
    guard chunks[i - 1].kind == .comma,
      !chunks[..<i].contains(where: { $0.kind == .verb && $0.group.isFinite }),
      let comma = chunks[i...].firstIndex(where: { $0.kind == .comma })
    else { return false }
    return chunker.isFinite(behind: comma)
  }

  private static let asking: Set<Int16> = VerbLexicon.shared.indices(of: [
    "ask", "press", "question",
  ])

  /// What is done to: the subject, or the noun that a relative word stands for.
  private func thing(ofPassive i: Int) -> Range<Int>? {
    guard let subject = chunker.subject(of: i) else { return nil }
    guard let antecedent = subject.antecedent else { return subject.tokens }
    // "Vell, who is wanted by the court".
    guard chunks[i].group.verb != Self.wanting,
      let last = chunks[..<subject.chunk].lastIndex(where: { $0.kind == .nominal }),
      last >= antecedent
    else { return nil }
    return chunks[antecedent].tokens.lowerBound..<chunks[last].tokens.upperBound
  }

  private static let wanting = VerbLexicon.shared.index(of: "want")

  /// "Zenda, ruled by Vell": a name by itself is nothing that is said.
  private func isName(_ tokens: Range<Int>) -> Bool {
    let name = chunker.reading.name(at: chunker.source.tokens[tokens.lowerBound].range.start)
    return name.map { chunker.reading.names[$0].tokens == tokens } ?? false
  }

  private func noun(before i: Int) -> Range<Int>? {
    var j = i - 1
    while j >= 0, [.comma, .break, .adverb, .time].contains(chunks[j].kind) { j -= 1 }
    guard j >= 0, chunks[j].kind == .nominal else { return nil }
    return chunker.phrase(endingAt: j)?.tokens
  }

  func isPreposition(_ i: Int, _ key: UInt64) -> Bool {
    chunks[i].kind == .preposition && self.key(i) == key
  }

  /// The key of the first word of a chunk.
  func key(_ i: Int) -> UInt64 { chunker.source.tokens[chunks[i].tokens.lowerBound].key }
}
