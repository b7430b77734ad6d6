import Prose

/// How far the words reach that report somebody's statement.
extension Chunker {
  /// The position where the main clause begins, if the verb group at a chunk stands in a clause
  /// that leads the sentence: "After aides insisted that he would stay, the party split".
  func mainClause(after verb: Int) -> Int? {
    var first = 0
    // "Even as they left".
    while first < verb, [.coordinator, .adverb].contains(chunks[first].kind) { first += 1 }
    guard first < verb, !chunks[..<verb].contains(where: { $0.kind == .comma }) else { return nil }
    let key = source.tokens[chunks[first].tokens.lowerBound].key
    guard Keys.leads.contains(key) else { return nil }
    for i in (verb + 1)..<max(verb + 1, chunks.count - 1) where chunks[i].kind == .comma {
      if chunks[i + 1].kind == .nominal,
        chunks[i...].contains(where: { $0.kind == .verb && $0.group.isFinite })
      {
        return chunks[i].tokens.lowerBound
      }
    }
    return nil
  }

  /// The position past the last word of the clause that begins at a chunk: before the full stop, or
  /// where another clause begins by its side.
  func clauseEnd(from start: Int) -> Int {
    var end = chunks.count
    var i = start
    while i < chunks.count {
      if chunks[i].kind == .break, isSemicolon(i) { end = i; break }
      if chunks[i].kind == .comma, i > start, isNewClause(i + 1) { end = i; break }
      if chunks[i].kind == .coordinator, i > start,
        isOuterClause(after: i, from: start) || isNewReport(after: i)
          || isMainVerb(after: i, from: start)
          || isNextGerund(after: i, from: start)
      {
        end = i
        break
      }
      if chunks[i].kind == .closeBracket, i > start,
        !chunks[start..<i].contains(where: { $0.kind == .openBracket })
      {
        end = i
        break
      }
      i += 1
    }
    while end - 1 > start, chunks[end - 1].kind == .terminal || chunks[end - 1].kind == .comma {
      end -= 1
    }
    return chunks[end - 1].tokens.upperBound
  }

  /// The position in what was said where the words for what it was said in begin: "the road was open in
  /// a statement on Monday"; nil if there are none.
  func medium(in content: Range<Int>) -> Int? {
    guard let first = chunks.firstIndex(where: { $0.tokens.lowerBound >= content.lowerBound })
    else { return nil }
    for i in chunks.indices.dropFirst(first + 1).dropLast()
    where chunks[i].tokens.lowerBound < content.upperBound {
      guard isMedium(at: i) else { continue }
      // "Said that in a statement Vell denied it".
      let behind = chunks[(i + 2)...].prefix { $0.tokens.lowerBound < content.upperBound }
        .prefix { ![.comma, .relative, .openQuote].contains($0.kind) }
      if behind.contains(where: { $0.kind == .verb && $0.group.isFinite }) { return nil }
      var end = i
      while end > first + 1, chunks[end - 1].kind == .comma { end -= 1 }
      return chunks[end - 1].tokens.upperBound
    }
    return nil
  }

  /// "In a statement", "during an interview", "at a news conference".
  private func isMedium(at i: Int) -> Bool {
    guard chunks[i].kind == .preposition, chunks[i].tokens.count == 1,
      chunks[i + 1].kind == .nominal
    else { return false }
    let words = source.tokens[chunks[i + 1].tokens]
    guard let first = words.first?.key, let last = words.last?.key,
      first == Keys.a || first == Keys.an
    else { return false }
    let link = source.tokens[chunks[i].tokens.lowerBound].key
    return Keys.during.contains(link) && Keys.media.contains(last)
      || (link == Keys.at || Keys.during.contains(link)) && last == Keys.conference
        && words.contains { Keys.press.contains($0.key) }
  }

  /// The position past a noun phrase with the phrases and clauses that hang on it.
  func phraseEnd(from start: Int) -> Int {
    var i = start
    // "The news Vell had been killed".
    var isRelative = endsWithName(start)
    /// Before a word that may open a clause, or lead a phrase: "as calls for it spread", "than did most".
    var opening: Int?
    while i + 1 < chunks.count {
      let next = chunks[i + 1]
      switch next.kind {
      case .comma:
        if chunks[i].kind == .coordinator, i > start {
          // "Chile and, personally, Vell": what is put in ends nothing.
          guard let close = endOfAside(from: i + 1) else { return chunks[i - 1].tokens.upperBound }
          i = close
          continue
        }
        if joinsAdjectives(i + 1) {
          i += 2
          continue
        }
        if let noun = nounOfAdjectives(from: i + 1) {
          i = noun
          continue
        }
        guard let last = lastOfList(from: i + 1) else { return chunks[i].tokens.upperBound }
        i = last
        continue
      case .break, .terminal, .closeBracket: return chunks[i].tokens.upperBound
      case .openBracket:
        // "The Zendan Coast Guard's (ZCG) patrols" go on behind it.
        guard let close = endOfBracket(from: i + 1) else { return chunks[i].tokens.upperBound }
        i = close
        continue
      case .subordinator where isThan(i + 1): opening = endBefore(i + 1, from: start)
      case .subordinator where !isThat(i + 1):
        return chunks[i].tokens.upperBound
      // "Bombs which have killed and wounded many": two verbs with one object.
      case .coordinator where chunks[i].kind == .verb && i > start && isVerb(behind: i + 1):
        isRelative = true
      // "The need to restore and widen it".
      case .coordinator where isInfinitive(i) && isBaseForm(i + 2):
        i += 2
        continue
      case .coordinator where isClause(after: i + 1) || isNextGerund(after: i + 1, from: start):
        return chunks[i].tokens.upperBound
      case .relative, .subordinator: isRelative = true
      case .nominal where chunks[i].kind == .nominal: isRelative = true
      // "A way out that can last", "an “early vote” that will be fair".
      case .nominal where [.adverb, .closeQuote].contains(chunks[i].kind) && isThat(i + 1):
        isRelative = true
      case .verb where next.group.isFinite:
        guard isRelative else { return opening ?? chunks[i].tokens.upperBound }
        isRelative = false
        opening = nil
      // "Efforts to ensure more ships are built here".
      case .verb where Self.ensuring.contains(next.group.verb): isRelative = true
      case .preposition where opensClause(next): opening = endBefore(i + 1, from: start)
      default: break
      }
      i += 1
    }
    return chunks[i].tokens.upperBound
  }

  private static let ensuring: Set<Int16> = VerbLexicon.shared.indices(of: [
    "ensure", "guarantee",
  ])

  /// Whether a noun phrase ends with a name that has a clause of its own behind it: "the news Vell had".
  private func endsWithName(_ i: Int) -> Bool {
    guard chunks[i].kind == .nominal, i + 1 < chunks.count,
      chunks[i + 1].kind == .verb, chunks[i + 1].group.isFinite, key(of: i) == Keys.the,
      let noun = nounBeforeName(i)
    else { return false }
    return SpeechNoun.table.value(of: source.tokens[noun]) != nil
      || source.tokens[noun].key == Self.news
  }

  private static let news = Fold.key(of: "news")

  /// The bracket that closes another one, where no clause stands between and the phrase goes on behind it.
  private func endOfBracket(from open: Int) -> Int? {
    guard let close = chunks[open...].firstIndex(where: { $0.kind == .closeBracket }),
      close + 1 < chunks.count, [.nominal, .preposition].contains(chunks[close + 1].kind),
      !chunks[open..<close].contains(where: { $0.kind == .verb && $0.group.isFinite })
    else { return nil }
    return close
  }

  private func isInfinitive(_ i: Int) -> Bool {
    chunks[i].kind == .verb && chunks[i].group.isInfinitive
  }

  /// Whether a chunk is a verb alone that may be an infinitive.
  private func isBaseForm(_ i: Int) -> Bool {
    i < chunks.count && chunks[i].kind == .verb && chunks[i].tokens.count == 1
      && word(chunks[i].group.head).form.contains(.base)
  }

  /// The comma that closes what another one opens, before the second of two that are joined.
  private func endOfAside(from comma: Int) -> Int? {
    let inside = (comma + 1)..<max(comma + 1, min(comma + 6, chunks.count - 1))
    guard let close = inside.first(where: { chunks[$0].kind == .comma }),
      !chunks[comma + 1..<close].contains(where: { $0.kind == .verb && $0.group.isFinite }),
      chunks[close + 1].kind == .nominal
    else { return nil }
    return close
  }

  /// Whether a comma parts two words for how something is: "a mutual, unconditional truce".
  private func joinsAdjectives(_ comma: Int) -> Bool {
    guard comma > 0, comma + 1 < chunks.count, chunks[comma - 1].kind == .nominal,
      chunks[comma + 1].kind == .nominal, chunks[comma - 1].tokens.count > 1,
      chunks[comma + 1].tokens.count > 1,
      case let (before, behind) = (chunks[comma - 1].tokens, chunks[comma + 1].tokens),
      !word(before.lowerBound).classes.isDisjoint(with: .determining)
    else { return false }
    return isDescribing(before.upperBound - 1) && isDescribing(behind.lowerBound)
  }

  private func isDescribing(_ i: Int) -> Bool {
    word(i).classes.isEmpty && source.tokens[i].isDescribing(source.text)
  }

  /// The noun that words for how something is belong to which a comma parts from the first: "ports" in "for open,
  /// usable, and trusted ports", "of strong, freely elected councils"; nil where the first is no such word.
  private func nounOfAdjectives(from comma: Int) -> Int? {
    guard comma > 0, chunks[comma - 1].kind == .nominal, chunks[comma - 1].tokens.count == 1,
      case let first = source.tokens[chunks[comma - 1].tokens.lowerBound], first.shape == .lower,
      word(chunks[comma - 1].tokens.lowerBound).classes.isEmpty, !first.endsInS(source.text)
    else { return nil }
    var i = comma + 1
    var isListed = false
    while i < chunks.count, isQuality(i) {
      i += 1
      guard i < chunks.count, chunks[i].kind == .comma || chunks[i].kind == .coordinator else {
        return nil
      }
      if chunks[i].kind == .comma, i + 1 < chunks.count { i += 1 }
      if chunks[i].kind == .coordinator {
        isListed = true
        i += 1
        break
      }
    }
    // "Strong, freely elected councils" has no list.
    let isAdverbial = !isListed && i < chunks.count && chunks[i].kind == .adverb
    if isAdverbial { i += 1 }
    guard isListed || isAdverbial, i < chunks.count else { return nil }
    if chunks[i].kind == .verb, isQuality(i), i + 1 < chunks.count, chunks[i + 1].kind == .nominal {
      return i + 1
    }
    guard chunks[i].kind == .nominal, chunks[i].tokens.count > 1,
      isDescribing(chunks[i].tokens.lowerBound)
    else { return nil }
    return i
  }

  /// Whether a chunk is one word for how something is.
  private func isQuality(_ i: Int) -> Bool {
    guard chunks[i].tokens.count == 1 else { return false }
    return chunks[i].kind == .nominal && isDescribing(chunks[i].tokens.lowerBound)
      || chunks[i].kind == .verb && [.past, .participle].contains(chunks[i].group.form)
  }

  private func isVerb(behind i: Int) -> Bool {
    i + 1 < chunks.count && chunks[i + 1].kind == .verb && chunks[i + 1].group.form == .past
  }

  /// The chunk that a list ends with which goes on at a comma: "peace in Selm, in Orlen and Zenda"; nil where
  /// it opens something else.
  private func lastOfList(from comma: Int) -> Int? {
    var i = comma
    while i + 1 < chunks.count {
      let isLast = chunks[i].kind == .coordinator
      guard isLast || chunks[i].kind == .comma else { return nil }
      i += 1
      if !isLast, chunks[i].kind == .coordinator { continue }
      if chunks[i].kind == .preposition { i += 1 }
      guard i < chunks.count, chunks[i].kind == .nominal else { return nil }
      while i + 2 < chunks.count, chunks[i + 1].kind == .preposition, chunks[i + 2].kind == .nominal
      {
        i += 2
      }
      guard isLast else {
        i += 1
        continue
      }
      let isClause =
        i + 1 < chunks.count
        && (chunks[i + 1].kind == .relative
          || chunks[i + 1].kind == .verb && chunks[i + 1].group.isFinite)
      return isClause ? nil : i
    }
    return nil
  }

  private func opensClause(_ chunk: Chunk) -> Bool {
    word(chunk.tokens.lowerBound).classes.contains(.subordinator)
  }

  /// The end of what stands before a clause and the words that lead to it: "even after", "for as long as",
  /// "two hours before".
  private func endBefore(_ clause: Int, from start: Int) -> Int {
    var i = clause - 1
    while i > start, [.adverb, .time, .preposition].contains(chunks[i].kind) { i -= 1 }
    // "Went after Vell hours after the vote".
    let isLength =
      i == clause - 1 && chunks[i].tokens.count > 1
      && Self.lengths.contains(source.tokens[chunks[i].tokens.upperBound - 1].key)
    return chunks[i].tokens.upperBound - (isLength ? 1 : 0)
  }

  private static let lengths: WordSet = [
    "moments", "minutes", "hours", "days", "weeks", "months", "years",
  ]

  /// "More than 800 stations": no clause begins there.
  private func isThan(_ i: Int) -> Bool {
    source.tokens[chunks[i].tokens.lowerBound].key == Keys.than
  }

  /// Whether a coordinator joins a clause rather than a word: "and said", "but she".
  private func isClause(after i: Int) -> Bool {
    var j = i + 1
    while j < chunks.count, chunks[j].kind == .adverb || chunks[j].kind == .time { j += 1 }
    guard j < chunks.count else { return false }
    if chunks[j].kind == .verb { return chunks[j].group.isFinite }
    return chunks[j].kind == .nominal && j + 1 < chunks.count && chunks[j + 1].kind == .verb
      && chunks[j + 1].group.isFinite
  }

  /// Whether what a coordinator goes on with is said by who reports all of it: "said the council wants to sell it and
  /// that it is late".
  private func isOuterClause(after i: Int, from start: Int) -> Bool {
    guard i + 1 < chunks.count, chunks[i + 1].kind == .subordinator, isThat(i + 1),
      chunks[start].kind == .nominal || chunks[start].group.isInfinitive
    else { return false }
    return !chunks[start..<i].contains { $0.kind == .subordinator || $0.group.isFinite }
  }

  /// Whether a coordinator goes on with another report: "and said", "but noted".
  private func isNewReport(after i: Int) -> Bool {
    var j = i + 1
    while j < chunks.count, chunks[j].kind == .adverb || chunks[j].kind == .time { j += 1 }
    guard j < chunks.count, chunks[j].kind == .verb, chunks[j].group.isFinite else { return false }
    return chunks[j].group.mood == .plain && isReport(j) || isBehindClause(j)
  }

  /// Whether a coordinator goes back to the main clause: "accused them of lying and left".
  private func isMainVerb(after i: Int, from start: Int) -> Bool {
    let isGerund = chunks[start].kind == .verb && chunks[start].group.form == .gerund
    // "Ordered the shelling of Zenda and imposed a blockade".
    let isPhrase =
      chunks[start].kind == .nominal && Keys.conjunctions.contains(key(of: i))
      && !chunks[start..<i].contains { $0.kind == .relative || $0.kind == .subordinator }
    guard isGerund || isPhrase,
      !chunks[start..<i].contains(where: { $0.kind == .verb && $0.group.isFinite }),
      i + 1 < chunks.count, chunks[i + 1].kind == .verb
    else { return false }
    return chunks[i + 1].group.isFinite && chunks[i + 1].group.form == .past
  }

  /// "Challenging the plan and providing help": another thing done besides.
  private func isNextGerund(after i: Int, from start: Int) -> Bool {
    start > 0 && chunks[start].kind == .nominal && i + 1 < chunks.count
      && isGerund(start - 1) && isGerund(i + 1)
      && Keys.conjunctions.contains(key(of: i))
  }

  private func isGerund(_ i: Int) -> Bool {
    chunks[i].kind == .verb && !chunks[i].group.isFinite && chunks[i].group.form == .gerund
  }

  /// The key of a chunk's first word.
  private func key(of i: Int) -> UInt64 { source.tokens[chunks[i].tokens.lowerBound].key }

  /// Whether "but" or "while" opens a clause of its own after a comma.
  private func isNewClause(_ i: Int) -> Bool {
    guard i + 1 < chunks.count else { return false }
    let key = source.tokens[chunks[i].tokens.lowerBound].key
    if chunks[i].kind == .verb, chunks[i].group.form == .gerund, chunks[i].group.verb >= 0 {
      return chunks[i].group.complements.contains(.quotation)
    }
    guard Keys.contrast.contains(key) else { return false }
    return chunks[i...].contains { $0.kind == .verb && $0.group.isFinite }
  }

  private func isSemicolon(_ i: Int) -> Bool {
    source.text[Int(source.tokens[chunks[i].tokens.lowerBound].range.start)] == UInt8(ascii: ";")
  }
}
