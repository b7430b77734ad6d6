import Prose

/// Decides which candidates are names, and of what kind.
struct Resolution {
  let text: NameText
  let memory: DocumentMemory

  /// The name that a candidate is, nil if it is none.
  func name(_ candidate: Candidate, _ passage: Passage) -> NameMention? {
    let range = range(of: candidate, passage)
    let entry = candidate.entry >= 0 ? text.lexicon.entries[candidate.entry] : nil
    // "Mr. English" is no people.
    if let entry, entry.kind == .nationality, !isAddressed(candidate) {
      return NameMention(
        range: range,
        tokens: candidate.tokens,
        kind: .nationality,
        entity: entry.entity,
        form: entry.form,
        rule: candidate.rule,
      )
    }
    guard let kind = kind(votes(for: candidate), candidate, entry) else { return nil }
    var entity = entry.flatMap { agrees($0.kind, kind) ? $0 : nil }
    if candidate.isStateVoice, candidate.state >= 0, kind == .organization {
      // The ministry speaks for its state.
      let state = text.lexicon.entries[candidate.state]
      entity = .init(kind: .organization, entity: state.entity, form: .seat)
    }
    return NameMention(
      range: range,
      tokens: candidate.tokens,
      kind: entity?.kind ?? kind,
      entity: entity?.entity,
      form: entity.flatMap { form($0, candidate) },
      rule: candidate.rule,
    )
  }

  /// "Mr", "Ms" and the like before it.
  private func isAddressed(_ candidate: Candidate) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    return before >= 0 && candidate.tokens.count == 1 && text.titleEnds[before] == 1
      && text.titleClass(at: before) == .honorific
  }

  /// A candidate's own votes, which count twice, and those of the whole document.
  func votes(for candidate: Candidate) -> Votes {
    var votes = candidate.votes
    votes += candidate.votes
    votes += memory.votes(for: candidate)
    return votes
  }

  /// "NATO" is initials even where "Nato" is known as a name.
  private func form(_ entry: NameLexicon.Entry, _ candidate: Candidate) -> EntityForm? {
    let isUpper =
      candidate.tokens.count == 1
      && text.tokens[candidate.tokens.lowerBound].shape == .upper
    let isBody = entry.kind == .organization || entry.kind == .group || entry.kind == .bloc
    return entry.form == .name && isBody && isUpper ? .acronym : entry.form
  }

  /// The bytes of a candidate; the stop behind "Ltd." that also ends the sentence is left out.
  private func range(of candidate: Candidate, _ passage: Passage) -> ByteRange {
    if let part = candidate.part { return part }
    let range = passage.range(ofTokens: candidate.tokens)
    let last = candidate.tokens.upperBound - 1
    guard text.facts[last].contains(.companySuffix),
      passage.document.text[Int(range.end) - 1] == UInt8(ascii: "."),
      passage.sentence(at: range.start).map({ passage.sentences[$0].tokens.upperBound == last + 1 })
        == true
    else { return range }
    return ByteRange(Int(range.start), Int(range.end) - 1)
  }

  private func kind(_ votes: Votes, _ candidate: Candidate, _ entry: NameLexicon.Entry?)
    -> NameKind?
  {
    let best = max(max(votes.person, votes.organization), votes.place)
    guard best > votes.other, best > 1 else { return nil }
    if votes.person == best { return .person }
    if votes.organization == best { return candidate.isGroup ? .group : .organization }
    return .place
  }

  private func agrees(_ a: NameKind, _ b: NameKind) -> Bool {
    switch (a, b) {
    case (.country, .place), (.place, .place), (.person, .person): true
    case (.organization, .organization), (.group, .organization), (.bloc, .organization): true
    case (.organization, .group), (.group, .group): true
    default: false
    }
  }
}
