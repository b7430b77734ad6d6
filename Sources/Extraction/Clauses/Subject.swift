import Prose

/// Who or what a verb group is about.
struct Subject: Sendable {
  /// The whole phrase, with what hangs on it: "officials in Brussels".
  var tokens: Range<Int>
  /// Index of the chunk with the noun that the phrase is about.
  var chunk: Int
  /// The chunk of the noun that a relative pronoun stands for.
  var antecedent: Int?
  /// Whether it stands with an earlier verb of the sentence.
  var isShared = false
}

extension Chunker {
  /// The subject of the verb group at a chunk, as the order of words tells it; walks left, at most
  /// once through the sentence.
  func subject(of verb: Int, depth: Int = 0) -> Subject? {
    guard depth < 4 else { return nil }
    if chunks[verb].group.isInfinitive, !chunks[verb].group.isFinite {
      return controller(of: verb, depth: depth)
    }
    if chunks[verb].group.isFinite, let subject = beforeRelative(verb) { return subject }
    if let led = led(by: verb) { return led }
    var i = verb - 1
    while i >= 0, chunks[i].kind == .adverb || chunks[i].kind == .time { i -= 1 }
    guard i >= 0 else { return nil }
    switch chunks[i].kind {
    case .nominal:
      let isParticiple = chunks[verb].group.form == .gerund && !chunks[verb].group.isFinite
      let subject =
        isParticiple
        ? self.subject(ofParticiple: verb, behind: i, depth: depth)
        : beforeClosedRelative(endingAt: i, verb) ?? phrase(endingAt: i, depth: depth)
      return subject.map(withName)
    case .relative:
      var noun = i - 1
      while noun >= 0, [.comma, .time, .openBracket, .preposition].contains(chunks[noun].kind) {
        noun -= 1
      }
      return Subject(
        tokens: chunks[i].tokens,
        chunk: i,
        antecedent: noun >= 0 && chunks[noun].kind == .nominal ? antecedent(at: noun) : nil,
      )
    case .comma where endOfInsertion(verb) != nil:
      var subject = phrase(endingAt: i - 1)
      subject?.isShared = true
      return subject
    case .comma, .closeBracket, .break:
      // "Vell (Selm), said".
      let bracket = chunks[i].kind == .comma && i > 0 && chunks[i - 1].kind == .closeBracket
      return aroundParenthesis(endingAt: i)
        ?? (bracket ? aroundParenthesis(endingAt: i - 1) : nil)
        ?? shared(before: verb, depth: depth) ?? beforeComma(i, verb)
    case .closeQuote where i > 0 && chunks[i - 1].kind == .comma:
      return aroundQuotation(endingAt: i)
    // "Said it “will comply”".
    case .openQuote where i > 0 && isPronoun(chunks[i - 1]): return phrase(endingAt: i - 1)
    case .coordinator, .verb, .subordinator:
      return shared(before: verb, depth: depth)
    default: return nil
    }
  }

  /// Who does what the participle says that leads a sentence: Vell of "accusing them of lying, Vell left".
  private func led(by verb: Int) -> Subject? {
    guard chunks[verb].group.form == .gerund, !chunks[verb].group.isFinite, verb < 3,
      chunks[..<verb].allSatisfy({ [.preposition, .adverb, .coordinator].contains($0.kind) }),
      let comma = chunks[verb...].firstIndex(where: { $0.kind == .comma }),
      comma + 2 < chunks.count,
      // "Noting that it was late, Vell left".
      chunks[verb + 1].kind == .subordinator
        || !chunks[verb..<comma].contains(where: { $0.kind == .verb && $0.group.isFinite }),
      chunks[comma + 1].kind == .nominal
    else { return nil }
    var last = comma + 1
    while last + 2 < chunks.count, chunks[last + 1].kind == .preposition,
      chunks[last + 2].kind == .nominal
    {
      last += 2
    }
    guard last + 1 < chunks.count, chunks[last + 1].kind == .verb, chunks[last + 1].group.isFinite
    else { return nil }
    var subject = phrase(endingAt: last)
    subject?.isShared = true
    return subject
  }

  /// Who does what a participle behind a noun phrase says: in "broke up a crowd demanding it" the
  /// crowd demands.
  private func subject(ofParticiple verb: Int, behind noun: Int, depth: Int) -> Subject? {
    let own = phrase(endingAt: noun, depth: depth, isObject: true)
    guard noun > 0 else { return own }
    switch chunks[noun - 1].kind {
    case .verb:
      // "Defended Vell saying that": who defended him said so.
      let group = chunks[noun - 1].group
      // "Visited Zenda seeking a deal": who went there sought it.
      let isReported = isReport(verb) && group.entry?.stance != nil
      guard group.isFinite,
        isReported
          || !isReport(noun - 1)
            && (isLand(noun) || isPerson(noun) && !Self.noticing.contains(group.verb))
      else { return own }
      return shared(before: verb, depth: depth) ?? own
    case .preposition:
      let link = source.tokens[chunks[noun - 1].tokens.lowerBound].key
      // "Vell spoke with Zenda about a resolution backing them": the resolution does.
      if Keys.about.contains(link) {
        return Subject(tokens: chunks[noun].tokens, chunk: noun, antecedent: nil)
      }
      // "They camped outside the station demanding it", "were on the steps of the hall demanding it": they do.
      var head = noun
      while head > 2, chunks[head - 2].kind == .nominal,
        source.tokens[chunks[head - 1].tokens.lowerBound].key == Keys.of
      {
        head -= 2
      }
      guard head > 1, chunks[head - 1].kind == .preposition, chunks[head - 2].kind == .verb,
        case let group = chunks[head - 2].group, group.isFinite, !group.isPassive,
        case let place = source.tokens[chunks[head - 1].tokens.lowerBound].key,
        Keys.places.contains(place) || group.isCopula && place == Keys.on
      else { return own }
      return shared(before: verb, depth: depth)
    default: return own
    }
  }

  /// Verbs after which a participle tells what somebody named is seen or left doing: "showed Vell asking".
  private static let noticing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "see", "hear", "find", "catch", "watch", "leave", "keep", "have", "show", "quote", "cite",
    "film", "picture", "depict", "portray", "feature", "record", "imagine", "stop", "get",
  ])

  /// Whether a noun phrase is the name of a land or place.
  func isLand(_ noun: Int) -> Bool { isName(noun, [.country, .place]) }

  /// Whether a noun phrase is the name of a person and no more.
  func isPerson(_ noun: Int) -> Bool { isName(noun, [.person]) }

  /// Whether a word is what somebody is called by an office or a trade: "Minister", "spokeswoman".
  func endsTitle(_ token: Int) -> Bool {
    NameLexicon.shared.titles.longestMatch(source.tokens, at: token, before: token + 1) != nil
  }

  private func isName(_ noun: Int, _ kinds: Set<NameKind>) -> Bool {
    let last = source.tokens[chunks[noun].tokens.upperBound - 1]
    return chunks[noun].kind == .nominal
      && reading.name(at: last.range.start).map {
        kinds.contains(reading.names[$0].kind)
          && reading.names[$0].tokens == chunks[noun].tokens
      } ?? false
  }

  /// A subject that only says who somebody is, with the name before its comma: "Ana Vell, head of the
  /// League said".
  private func withName(_ subject: Subject) -> Subject {
    let first = subject.chunk
    guard first == 2, chunks[1].kind == .comma, chunks[0].kind == .nominal,
      first + 1 < chunks.count, chunks[first + 1].kind == .preposition,
      source.tokens[chunks[first].tokens.lowerBound].shape == .lower,
      // "Ana Vell, an official of the League said, left" and "…, officials of the League said".
      word(chunks[first].tokens.lowerBound).classes
        .isDisjoint(with: WordClass.opening.union(.plural)),
      let name = reading.name(
        at: source.tokens[chunks[0].tokens.upperBound - 1].range.start
      ), reading.names[name].kind == .person
    else { return subject }
    return Subject(
      tokens: chunks[0].tokens.lowerBound..<subject.tokens.upperBound,
      chunk: 0,
      antecedent: nil,
    )
  }

  /// "Vell, citing “the mood,” said", "Vell, the pilot known as “the Fox,” said".
  private func aroundQuotation(endingAt last: Int) -> Subject? {
    guard let open = chunks[..<last].lastIndex(where: { $0.kind == .openQuote }),
      let comma = chunks[..<open].lastIndex(where: { $0.kind == .comma }), comma > 0,
      chunks[comma - 1].kind == .nominal,
      chunks[(comma + 1)..<open].contains(where: { $0.kind == .verb }),
      !chunks[(comma + 1)..<last].contains(where: { $0.kind == .verb && $0.group.isFinite })
    else { return nil }
    return phrase(endingAt: comma - 1)
  }

  /// "Ana Vell of the union in Selm, said": a comma too many, where nothing else has a verb.
  private func beforeComma(_ comma: Int, _ verb: Int) -> Subject? {
    guard comma > 0, chunks[comma].kind == .comma, chunks[comma - 1].kind == .nominal,
      isReport(verb), !chunks[..<verb].contains(where: { $0.kind == .verb })
    else { return nil }
    let subject = phrase(endingAt: comma - 1)
    return subject?.tokens.lowerBound == chunks[0].tokens.lowerBound ? subject : nil
  }

  func isThat(_ i: Int) -> Bool {
    source.tokens[chunks[i].tokens.lowerBound].key == Keys.that
  }

  /// Who is to do what an infinitive says: the object of "urged Kyiv to sign", else the subject.
  private func controller(of verb: Int, depth: Int) -> Subject? {
    if verb > 1, chunks[verb - 1].kind == .nominal, chunks[verb - 2].kind == .verb,
      chunks[verb - 2].group.complements.contains(.addressee)
    {
      return phrase(endingAt: verb - 1, depth: depth)
    }
    return shared(before: verb, depth: depth)
  }

  /// Whether a verb in the past is done to the subject of the clause before: "when advised to leave".
  func isReducedPassive(_ i: Int) -> Bool {
    i > 0 && chunks[i - 1].kind == .subordinator && chunks[i].tokens.count == 1
      && chunks[i].group.form.contains(.past)
      && Keys.reducing.contains(source.tokens[chunks[i - 1].tokens.lowerBound].key)
  }

  /// Whether a verb group reports speech.
  func isReport(_ i: Int) -> Bool {
    !chunks[i].group.isPassive && chunks[i].group.complements.contains(.quotation)
  }

  /// Whether what the clause before tells does something, not who is named in it: "the pier sank,
  /// threatening the harvest".
  func isConsequence(_ i: Int) -> Bool {
    let group = chunks[i].group
    guard group.entry?.act == .threaten, group.form == .gerund, !group.isFinite, i > 0,
      i + 1 < chunks.count
    else { return false }
    return chunks[i - 1].kind == .comma && chunks[i + 1].kind == .nominal
  }

  /// Whether a chunk leads to what somebody is accused of or praised for.
  func isCharge(_ i: Int) -> Bool {
    Keys.charges.contains(source.tokens[chunks[i].tokens.lowerBound].key)
  }

  /// Whether a verb group is followed by what somebody says or thinks: "denied that".
  func takesClause(_ i: Int) -> Bool {
    i + 1 < chunks.count && chunks[i + 1].kind == .subordinator && mayTakeClause(i)
  }

  /// Whether a clause can be what is said, thought or shown.
  func mayTakeClause(_ i: Int) -> Bool { chunks[i].group.complements.contains(.clause) }

  /// The noun phrase that ends with a chunk, with the phrases before it that it hangs on.
  func phrase(endingAt last: Int, depth: Int = 0, isObject: Bool = false) -> Subject? {
    let i = headOfChain(last)
    if !isObject, let outer = described(before: i) {
      return Subject(
        tokens: chunks[outer].tokens.lowerBound..<chunks[last].tokens.upperBound,
        chunk: outer,
        antecedent: nil,
      )
    }
    // The object of a preposition after a verb: "the deal reached in Geneva collapsed".
    if i > 1, !isObject, chunks[i - 1].kind == .preposition,
      // "The deal came as Vell left": she did.
      !Keys.leads.contains(source.tokens[chunks[i - 1].tokens.lowerBound].key)
    {
      if chunks[i - 2].kind == .verb, chunks[i - 2].group.form == .past,
        let outer = subject(of: i - 2, depth: depth + 1)
      {
        return Subject(
          tokens: outer.tokens.lowerBound..<chunks[last].tokens.upperBound,
          chunk: outer.chunk,
          antecedent: outer.antecedent,
        )
      }
      // "Since he was denounced" is a clause.
      if !isObject, !isPronoun(chunks[i]), let outer = beforeContact(i - 2) {
        return Subject(
          tokens: chunks[outer].tokens.lowerBound..<chunks[last].tokens.upperBound,
          chunk: outer,
          antecedent: nil,
        )
      }
    }
    let first = firstOfList(i)
    return Subject(
      tokens: chunks[first].tokens.lowerBound..<chunks[last].tokens.upperBound,
      chunk: first,
      antecedent: nil,
    )
  }

  /// The first noun phrase of a chain of prepositions: "officials" of "officials in Brussels".
  func headOfChain(_ last: Int) -> Int {
    var i = last
    while i > 1, chunks[i - 1].kind == .preposition, !opensClause(at: i - 1),
      chunks[i - 2].kind == .nominal,
      !isClosed(chunks[i - 2]) || isQuantity(chunks[i - 2])
    {
      i -= 2
    }
    return i
  }

  /// "Warned of unrest after Vell announced": what "after" leads to is a clause of its own.
  func opensClause(at i: Int) -> Bool {
    let key = source.tokens[chunks[i].tokens.lowerBound].key
    // "Photographs of the quay as Vell announced", but "Vell as a leader".
    if key == Keys.as { return isBearer(chunks[i + 1]) }
    return Self.sequence.contains(key)
      && chunks[..<i].contains { $0.kind == .verb && $0.group.isFinite }
  }

  /// Whether a noun phrase is for somebody known: "the jury", "Vell", "she".
  private func isBearer(_ chunk: Chunk) -> Bool {
    guard chunk.kind == .nominal else { return false }
    let first = source.tokens[chunk.tokens.lowerBound]
    return first.key == Keys.the || isPronoun(chunk) || reading.name(at: first.range.start) != nil
  }

  private static let sequence: WordSet = ["after", "before", "since", "until", "despite", "amid"]

  /// "One" of "one of his advisers": no pronoun that a phrase ends with.
  private func isQuantity(_ chunk: Chunk) -> Bool {
    source.tokens[chunk.tokens.upperBound].key == Keys.of
      && Keys.quantities.contains(source.tokens[chunk.tokens.lowerBound].key)
  }

  /// The first of the noun phrases that coordinators join to one: "Zenda" of "Zenda and its ally".
  func firstOfList(_ last: Int) -> Int {
    var first = last
    while first > 1, chunks[first - 1].kind == .coordinator, chunks[first - 2].kind == .nominal {
      let before = headOfChain(first - 2)
      guard before == 0 || ![.verb, .preposition].contains(chunks[before - 1].kind) else { break }
      first = before
    }
    return first
  }

  /// "Us", "them": what is only ever an object.
  func isObjectForm(_ i: Int) -> Bool {
    let classes = word(i).classes
    return classes.contains(.object) && classes.isDisjoint(with: [.pronoun, .possessive])
  }

  func isPronoun(_ chunk: Chunk) -> Bool {
    guard chunk.tokens.count == 1 else { return false }
    return !word(chunk.tokens.lowerBound).classes.isDisjoint(with: [.pronoun, .object])
  }

  /// Whether "if", "unless" or "whether" opened the clause of a verb.
  func isConditional(_ i: Int) -> Bool {
    for chunk in chunks[..<i].reversed() {
      if chunk.kind == .break || chunk.kind == .comma { return false }
      if chunk.kind == .subordinator {
        return Keys.conditions.contains(source.tokens[chunk.tokens.lowerBound].key)
      }
    }
    return false
  }
}
