import Prose

/// Statements by "according to": "according to Vell, it is late", "it is late, according to the League".
extension StatementFinder {
  func fromAccordingTo(at i: Int) -> StatementDraft? {
    let isPutBetween = isPutBetween(i)
    guard Phrases.isAccordingTo(chunker, i),
      let speaker = chunker.phraseAfter(i, appositions: i > 1 && !isPutBetween)
    else { return nil }
    let cue = (chunks[i].tokens.lowerBound - 1)..<chunks[i].tokens.upperBound
    var after = i + 1
    while after < chunks.count, chunks[after].tokens.lowerBound < speaker.tokens.upperBound {
      after += 1
    }
    // The chunk of "according" lies between.
    var before = i - 2
    while before >= 0, chunks[before].kind == .comma || chunks[before].kind == .break {
      before -= 1
    }
    // "The union said according to Brand, the vote was off": the verb of speech takes what follows.
    let isLeading =
      before < 0 || chunker.isReport(before) || isPutBetween
      || !chunks[...before].contains { $0.kind == .verb && $0.group.isFinite }
    var content: Range<Int>
    var source = speaker.tokens
    if isLeading {
      let isInside =
        before >= 0 && chunks[before].kind == .nominal && i > 2
        && chunks[i - 2].kind == .comma
      while after < chunks.count, chunks[after].kind != .comma { after += 1 }
      let clause = before < 0 ? clauseWithoutComma(from: i + 1, upTo: after) : nil
      if let comma = commaPastName(from: after, of: speaker) {
        source = source.lowerBound..<chunks[comma].tokens.lowerBound
        after = comma
      }
      after = pastApposition(from: after)
      if let clause {
        source = source.lowerBound..<chunks[clause - 1].tokens.upperBound
        content = chunks[clause].tokens.lowerBound..<chunker.clauseEnd(from: clause)
      } else if after + 1 < chunks.count {
        // "The quay, according to Vell, is open".
        let isSubject =
          isInside && chunks[after + 1].kind == .verb && chunks[after + 1].group.isFinite
        let first = isSubject ? sentenceTokens.lowerBound : chunks[after + 1].tokens.lowerBound
        content = first..<chunker.clauseEnd(from: after + 1)
      } else if before >= 0 {
        // "The toll stands at 12, according to Vell": whether or not its verb is known for one.
        content = sentenceTokens.lowerBound..<chunks[before].tokens.upperBound
      } else {
        return nil
      }
    } else {
      content = relativeStart(before: i)..<chunks[before].tokens.upperBound
    }
    guard !content.isEmpty else { return nil }
    return StatementDraft(
      source: source,
      antecedent: chunks[speaker.chunk].tokens,
      cue: cue,
      content: content,
      stance: chunker.stance(in: content),
      sentence: sentence,
      rule: "according to",
    )
  }

  /// "It is late and, according to Vell, dark": only what follows is said.
  private func isPutBetween(_ i: Int) -> Bool {
    i > 3 && chunks[i - 2].kind == .comma && chunks[i - 3].kind == .coordinator
  }

  /// Where what is said begins that no comma parts from who says it: "according to officials in Selm the quay
  /// is shut", "according to the League over 300 are hurt"; nil where one does.
  private func clauseWithoutComma(from speaker: Int, upTo end: Int) -> Int? {
    guard let verb = chunks[speaker..<end].firstIndex(where: { $0.kind == .verb }),
      chunks[verb].group.isFinite, verb > speaker + 1
    else { return nil }
    return ((speaker + 1)..<verb).first { i in
      chunks[i].kind == .nominal && chunks[i - 1].kind == .nominal
        || chunks[i].kind == .preposition && chunks[i + 1].kind == .nominal
          && chunker.source.tokens[chunks[i + 1].tokens.lowerBound].kind == .number
    }
  }

  /// The comma behind the name of who has been called by an office: "according to the head of the League, Ana
  /// Vell, it is late"; nil where none follows.
  private func commaPastName(from comma: Int, of speaker: Subject) -> Int? {
    guard comma + 2 < chunks.count, chunks[comma + 2].kind == .comma, chunker.isPerson(comma + 1),
      !chunker.isPerson(speaker.chunk),
      case let office = chunks[speaker.chunk].tokens.upperBound - 1,
      chunker.source.tokens[office].shape == .lower || chunker.endsTitle(office)
    else { return nil }
    return comma + 2
  }

  /// The comma behind what a speaker is called, where a comma opens that: "according to Ana Vell, head
  /// of the League, although it is late".
  private func pastApposition(from comma: Int) -> Int {
    if let end = relativeEnd(behind: comma) { return end }
    guard comma + 1 < chunks.count, chunks[comma + 1].kind == .nominal,
      case let isHouse = isHouse(behind: comma),
      isHouse || chunker.source.tokens[chunks[comma + 1].tokens.lowerBound].shape == .lower,
      let next = chunks[(comma + 1)...].firstIndex(where: { $0.kind == .comma || $0.kind == .verb }
      ),
      chunks[next].kind == .comma, next + 1 < chunks.count,
      chunks[next + 1].kind == .subordinator || isCalling(comma + 1, upTo: next)
        || isHouse && chunks[next + 1].kind == .nominal,
      chunks[next...].contains(where: { $0.kind == .verb && $0.group.isFinite })
    else { return comma }
    return next
  }

  /// "According to Ana Vell, Selm University, the quay is shut": where somebody works.
  private func isHouse(behind comma: Int) -> Bool {
    chunker.isPerson(comma - 1) && !chunker.isPerson(comma + 1)
      && chunker.reading.name(
        at: chunker.source.tokens[chunks[comma + 1].tokens.lowerBound].range.start
      ) != nil
  }

  /// Where what somebody tells begins: of "they accuse Kars, whose lead fell according to Vell" the clause on Kars,
  /// else the sentence.
  private func relativeStart(before according: Int) -> Int {
    let comma = chunks[..<max(0, according - 1)].lastIndex { $0.kind == .comma }
    guard let comma, comma + 1 < according - 1,
      Self.relatives.contains(chunker.source.tokens[chunks[comma + 1].tokens.lowerBound].key)
    else { return sentenceTokens.lowerBound }
    return chunks[comma + 1].tokens.lowerBound
  }

  /// The comma behind a clause on the speaker: "according to the League, which runs the port, ships are late".
  private func relativeEnd(behind comma: Int) -> Int? {
    guard comma + 1 < chunks.count, chunks[comma].kind == .comma,
      Self.relatives.contains(chunker.source.tokens[chunks[comma + 1].tokens.lowerBound].key),
      let next = chunks[(comma + 1)...].firstIndex(where: { $0.kind == .comma }),
      chunks[comma..<next].contains(where: { $0.kind == .verb && $0.group.isFinite }),
      chunks[next...].contains(where: { $0.kind == .verb && $0.group.isFinite })
    else { return nil }
    return next
  }

  private static let relatives: WordSet = ["which", "who", "whose"]

  /// "Head of the League": what somebody is called, without an article and no list.
  private func isCalling(_ first: Int, upTo end: Int) -> Bool {
    let word = chunker.word(chunks[first].tokens.lowerBound)
    return chunks[first + 1].kind == .preposition
      && word.classes.isDisjoint(with: WordClass.opening)
      && !chunks[first..<end].contains { $0.kind == .coordinator }
      && chunks[end + 1].kind == .nominal
  }
}
