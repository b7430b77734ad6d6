import Prose

/// Subjects with something put in between them and their verb: "Vell, who had come late, said".
extension Chunker {
  /// The noun phrase before a parenthesis: "Vell, who had come late, said".
  func aroundParenthesis(endingAt last: Int) -> Subject? {
    for i in stride(from: last - 1, through: 1, by: -1) {
      let isOpener =
        switch chunks[last].kind {
        case .closeBracket: chunks[i].kind == .openBracket
        case .break: chunks[i].kind == .break
        default: chunks[i].kind == .comma
        }
      // "Vell, head of the council, responded, saying": the verb is put in nowhere.
      guard isOpener, i + 1 == last || chunks[i + 1].kind != .verb || !chunks[i + 1].group.isFinite
      else { continue }
      var noun = i - 1
      while noun > 0, chunks[noun].kind == .time { noun -= 1 }
      if chunks[noun].kind == .closeBracket,
        let open = chunks[..<noun].lastIndex(where: { $0.kind == .openBracket }), open > 0
      {
        noun = open - 1
      }
      guard chunks[noun].kind == .nominal else { continue }
      // "Zenda and its ally, Strelsau, have vowed".
      let head = firstOfList(headOfChain(noun))
      // "Met Vell, the envoy, and left" is about who met her, "said Vell, the envoy, had left" about her.
      if head > 0, [.preposition, .verb].contains(chunks[head - 1].kind),
        // "Fell after Vell, the envoy, had left".
        chunks[head - 1].kind != .preposition || !opensClause(at: head - 1),
        !isReport(head - 1) || !chunks[head - 1].group.isFinite || head == 1
          || chunks[head - 2].kind != .closeQuote && !isFinite(behind: last)
      {
        continue
      }
      // "Joined by Zenda, Orlen and Syldavia, has vowed": they are who joined.
      if isListed(head, noun) { continue }
      // "Otto Brand, the proud, stubborn mayor, said": a comma within what he is called.
      if isCalling(head, before: chunks[i + 1]) || isSeat(head) { continue }
      if chunks[noun].tokens.count == 1,
        source.tokens[chunks[noun].tokens.lowerBound].kind == .number
      {
        continue
      }
      // An apposition belongs to the phrase, a clause about it does not.
      var tail = noun
      if i + 1 < last, chunks[i + 1].kind == .nominal {
        tail = chunks[last].kind == .closeBracket ? last : last - 1
      }
      return Subject(
        tokens: chunks[head].tokens.lowerBound..<chunks[tail].tokens.upperBound,
        chunk: head,
        antecedent: nil,
      )
    }
    return nil
  }

  /// The comma that ends what a participle puts in behind the subject of the sentence: the second one
  /// of "Vell, rejecting the plan, said"; nil where a verb does not.
  func endOfInsertion(_ verb: Int) -> Int? {
    guard verb > 1, chunks[verb].kind == .verb, chunks[verb].group.form == .gerund,
      !chunks[verb].group.isFinite, chunks[verb - 1].kind == .comma,
      chunks[verb - 2].kind == .nominal,
      !chunks[..<verb].contains(where: { $0.kind == .verb && $0.group.isFinite }),
      let comma = chunks[verb...].firstIndex(where: { $0.kind == .comma }), isFinite(behind: comma),
      !chunks[verb..<comma].contains(where: { $0.kind == .verb && $0.group.isFinite })
    else { return nil }
    return comma
  }

  /// Whether a list that a coordinator ends began behind "by": "by Zenda, Orlen and".
  private func isListed(_ head: Int, _ last: Int) -> Bool {
    guard chunks[head..<last].contains(where: { $0.kind == .coordinator }) else { return false }
    var first = head
    while first > 1, chunks[first - 1].kind == .comma, chunks[first - 2].kind == .nominal {
      first = headOfChain(first - 2)
    }
    return first < head && first > 0
      && source.tokens[chunks[first - 1].tokens.lowerBound].key == Keys.by
  }

  /// Whether a finite verb group stands right behind a chunk.
  func isFinite(behind i: Int) -> Bool {
    var next = i + 1
    while next < chunks.count, chunks[next].kind == .adverb { next += 1 }
    return next < chunks.count && chunks[next].kind == .verb && chunks[next].group.isFinite
  }

  /// "Otto Brand, R-Calif., the head of the council, said": where he was elected is not who speaks.
  private func isSeat(_ i: Int) -> Bool {
    i > 1 && chunks[i - 1].kind == .comma
      && source.tokens[chunks[i].tokens.lowerBound].isPartyAndState(in: source.text)
  }

  /// Whether a noun phrase in small letters says who somebody is that is named before a comma: "Otto
  /// Brand, the proud, stubborn mayor", "Otto Brand, envoy of the League, Selm".
  private func isCalling(_ i: Int, before next: Chunk) -> Bool {
    guard i > 1, chunks[i - 1].kind == .comma, chunks[i - 2].kind == .nominal,
      chunks[i].tokens.allSatisfy({ source.tokens[$0].shape == .lower }),
      !word(chunks[i].tokens.lowerBound).classes.contains(.determiner)
        || next.tokens.allSatisfy({ source.tokens[$0].shape == .lower })
    else { return false }
    // "In Selm, the old, stubborn mayor" is not what Selm is called, nor "they met Vell, officials".
    let head = headOfChain(i - 2)
    guard head == 0 || ![.preposition, .verb].contains(chunks[head - 1].kind) else { return false }
    let last = source.tokens[chunks[i - 2].tokens.upperBound - 1]
    return reading.name(at: last.range.start) != nil
  }
}
