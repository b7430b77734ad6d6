import Prose

/// Speakers whose words hold a name: "Vell's lawyer", "the head of the League, Ana Vell".
extension SpeakerResolver {
  func named(_ draft: StatementDraft, _ source: Range<Int>) -> Int? {
    let passage = reading.passage
    let head = draft.antecedent ?? source
    // "Compared Otto to Ana Vell who said".
    if let name = personBefore(source) { return name }
    if let band = retinue(head) { return band }
    // "Otto Brand, the Zenda envoy said": the second comma is left out.
    if let name = nameBefore(source.lowerBound), isComma(source.lowerBound - 1),
      let role = roles[name], passage.range(ofTokens: source).contains(role)
    {
      return name
    }
    // "Vell's minister, Otto Brand": Vell is no more than whose he is.
    if let name = apposed(to: head, source) ?? callingHimself(source) { return name }
    let last = passage.tokens[source.upperBound - 1]
    // "Vell and his supporters" are Vell as well.
    if isOther(head, source),
      !source.contains(where: {
        classes(of: $0, in: draft.sentence).contains(.coordinator)
      })
    {
      return nil
    }
    let inHead = reading.names(in: passage.range(ofTokens: head))
    // "Zenda-based television" is not Zenda's.
    if inHead.count == 1, isSeat(inHead[inHead.startIndex]) { return nil }
    if !inHead.contains(where: isPerson), let person = personBehindComma(source) { return person }
    // Nor is he in "Vell's son Otto".
    let people = inHead.filter(isPerson)
    // "Vell campaign spokesman Otto Brand": the phrase is about the one whom it ends with.
    if let last = people.last, people.count > 1,
      reading.names[last].tokens.upperBound == head.upperBound,
      roles[last].map(passage.range(ofTokens: head).contains) == true
    {
      return last
    }
    if let person = people.first(where: { !isOwner($0, in: head) }) { return person }
    // "Vell's lawyer" speaks for him, "Vell's doctor" does not.
    if let owner = people.first {
      if speaksForOwner(last) { return owner }
      // "Vell's Free Port League movement" is the league's.
      if people.count == inHead.count { return nil }
    }
    // Of "the council that took power from Vell" and "the council opposing Vell" Vell is none.
    let cut = clauses.sentences[draft.sentence]
    let clause = cut.chunks.first {
      head.upperBound <= $0.tokens.lowerBound && source.dropFirst().contains($0.tokens.lowerBound)
        && ($0.kind == .relative || $0.kind == .verb && !isSharing($0.tokens.lowerBound))
    }
    let phrase = source.lowerBound..<(clause?.tokens.lowerBound ?? source.upperBound)
    let names = reading.names(in: passage.range(ofTokens: phrase))
    // "Zenda's envoy to the League, Ana Vell": the role says whom the whole phrase is about.
    if let holder = names.first(where: {
      roles[$0].map(passage.range(ofTokens: source).contains) == true
    }) {
      return holder
    }
    // "The former head of Vale Rail" speaks for it no longer, nor does "a former Zenda minister".
    if isPast(head), inHead.last.map({ reading.names[$0].tokens.upperBound }) != head.upperBound {
      return nil
    }
    if let holder = officeHolder(head, inHead) { return holder }
    // "The French painter" speaks for no state.
    if let last = inHead.last, isOrigin(last, ofPersonIn: head, draft.sentence) { return nil }
    if let last = inHead.last {
      let endsPhrase = reading.names[last].tokens.upperBound == head.upperBound
      return endsPhrase && reading.names[last].kind != .place ? last : inHead.first
    }
    // Who opens a clause about a person opens it beside the name: "an answer from Vell, who said".
    if source.count == 1, classes(of: source.lowerBound, in: draft.sentence).contains(.relative),
      let beside = nameBefore(source.lowerBound)
    {
      return beside
    }
    // "The war in Zenda" says nothing for Zenda; "officials in Zenda" do.
    // "A statement issued in Selm by Otto Brand".
    if let author = author(of: head, before: draft.cue?.lowerBound ?? source.upperBound) {
      return author
    }
    let actsForName =
      classes(of: head.upperBound - 1, in: draft.sentence).contains(.actor) || isCounsel(head)
    let speaking = names.filter { actsForName || !antecedents.isSetting($0) }
    // "One of Vell's sons, Otto": not Vell.
    let own = speaking.first { isPerson($0) && !isOwner($0, in: source) }
    // "Footage of the last days of Vell's life" says nothing for him.
    return own
      ?? speaking.first { !isPerson($0) || !isOwner($0, in: source) || speaksForOwner(last) }
  }

  /// Those who speak for themselves, although a name beside says whose they are: "Vell's family", "lawyers for
  /// Vell".
  private func retinue(_ head: Range<Int>) -> Int? {
    reading.names(in: reading.passage.range(ofTokens: head)).first { name in
      let words = reading.names[name]
      guard words.isRetinue else { return false }
      let next = words.tokens.upperBound
      return next == head.upperBound
        || words.owner(in: reading) != nil && next < head.upperBound
          && [Keys.of, Keys.for].contains(reading.passage.tokens[next].key)
    }
  }

  /// Whether a name is the part of a word that says where somebody is or comes from.
  private func isSeat(_ name: Int) -> Bool {
    let last = reading.passage.tokens[reading.names[name].tokens.upperBound - 1]
    return last.range.end > reading.names[name].range.end
      && Self.seats.contains { last.ends(in: $0, reading.document.text) }
  }

  private static let seats: [StaticString] = ["-based", "-born", "-trained", "-educated"]

  /// Whether a name only says what land somebody is of who speaks for nobody else: "a French school teacher", not "a
  /// French government expert".
  private func isOrigin(_ name: Int, ofPersonIn phrase: Range<Int>, _ sentence: Int) -> Bool {
    guard reading.names[name].form == .demonym else { return false }
    let behind = reading.names[name].tokens.upperBound..<phrase.upperBound
    return !behind.isEmpty
      && Bystanders.people.contains(reading.passage.tokens[behind.upperBound - 1].key)
      && behind.allSatisfy {
        reading.passage.tokens[$0].kind == .word && !classes(of: $0, in: sentence).contains(.actor)
      }
  }

  /// Whether words for somebody say what that was before: "the former head".
  private func isPast(_ phrase: Range<Int>) -> Bool {
    phrase.contains { RoleMention.past.contains(reading.passage.tokens[$0].key) }
  }

  /// Whether something in a phrase is somebody's: "Zenda's envoy".
  private func isOwner(_ name: Int, in phrase: Range<Int>) -> Bool {
    phrase.contains(reading.names[name].tokens.upperBound) && reading.isOwner(name)
  }

  /// The name that follows a noun and says who that is: "Zenda's largest alliance, the Free Zenda".
  private func apposed(to head: Range<Int>, _ source: Range<Int>) -> Int? {
    let tokens = reading.passage.tokens
    let comma = head.upperBound
    guard tokens[comma - 1].shape == .lower, source.contains(comma + 1),
      reading.name(at: tokens[comma - 1].range.start) == nil,
      tokens[comma].kind == .punctuation
    else { return nil }
    if let first = firstOfList(behind: comma, source) { return first }
    guard let name = lastName(of: source),
      ((comma + 1)...(comma + 2)).contains(reading.names[name].tokens.lowerBound),
      reading.names[name].kind != .place, reading.names[name].form != .demonym
    else { return nil }
    return name
  }

  /// The first of the names that all words behind a comma are: "two of Zenda's donors, Norway and Sweden".
  private func firstOfList(behind comma: Int, _ source: Range<Int>) -> Int? {
    let tokens = reading.passage.tokens
    let start = tokens[comma + 1].key == Keys.the ? comma + 2 : comma + 1
    guard isComma(comma), source.contains(start),
      let first = reading.name(at: tokens[start].range.start),
      case let rest = reading.names[first].tokens.upperBound..<source.upperBound,
      rest.contains(where: { tokens[$0].key == Keys.and }), reading.names[first].form != .demonym,
      rest.allSatisfy({
        isComma($0) || [Keys.and, Keys.the].contains(tokens[$0].key)
          || reading.name(at: tokens[$0].range.start) != nil
      })
    else { return nil }
    return first
  }

  /// The person who gives that name at the end of a phrase: "a resident who asked to be identified only as
  /// Otto".
  private func callingHimself(_ source: Range<Int>) -> Int? {
    let tokens = reading.passage.tokens
    guard let name = lastName(of: source), isPerson(name),
      case let start = reading.names[name].tokens.lowerBound, source.dropFirst(2).contains(start),
      tokens[start - 1].key == Keys.as,
      tokens[source.lowerBound..<(start - 1)].contains(where: { Self.namings.contains($0.key) })
    else { return nil }
    return name
  }

  private static let namings: WordSet = ["identified", "named", "known", "name", "identify"]

  /// The person whom a phrase names at its end: "the League's envoy for the Northern Isles, Ana Vell".
  private func personBehindComma(_ source: Range<Int>) -> Int? {
    guard let name = lastName(of: source), isPerson(name),
      case let start = reading.names[name].tokens.lowerBound, start > source.lowerBound,
      isComma(start - 1)
    else { return nil }
    return name
  }

  /// The name that a phrase ends with.
  private func lastName(of phrase: Range<Int>) -> Int? {
    let last = reading.passage.tokens[phrase.upperBound - 1].range.start
    return reading.name(at: last).flatMap {
      reading.names[$0].tokens.upperBound == phrase.upperBound ? $0 : nil
    }
  }

  /// Whether words with a name in them are for others: "Vell's friends", "the son of Vell", "some of
  /// Vell's friends"; not "Ana Vell, a friend" and "his son, Otto Vell".
  private func isOther(_ head: Range<Int>, _ source: Range<Int>) -> Bool {
    if source.contains(head.upperBound), isComma(head.upperBound) { return false }
    if personBehindComma(source) != nil { return false }
    return [head, source].contains {
      let last = reading.passage.tokens[$0.upperBound - 1]
      return last.shape == .lower && Bystanders.words.contains(last.key)
    }
  }

  /// The person whose name stands right before "who".
  private func personBefore(_ source: Range<Int>) -> Int? {
    guard source.count == 1, source.lowerBound > 0,
      reading.passage.tokens[source.lowerBound].key == Keys.who,
      let name = reading.name(at: reading.passage.tokens[source.lowerBound - 1].range.start),
      reading.names[name].tokens.upperBound == source.lowerBound, isPerson(name)
    else { return nil }
    return name
  }

  private func isComma(_ token: Int) -> Bool {
    reading.passage.isMark(token, UInt8(ascii: ","))
  }

  /// Who holds the office that "Zenda's minister" names; "a Zenda minister" may be any of them.
  private func officeHolder(_ phrase: Range<Int>, _ names: Range<Int>) -> Int? {
    guard let body = names.last, names.count == 1 else { return nil }
    let past = reading.names[body].tokens.upperBound
    let tokens = reading.passage.tokens
    guard past + 1 < phrase.upperBound, tokens[past].key == Keys.s else { return nil }
    return antecedents.holder(of: (past + 1)..<phrase.upperBound, for: body)
  }

  func isPerson(_ name: Int) -> Bool { reading.names[name].kind == .person }

  private func nameBefore(_ token: Int) -> Int? {
    let tokens = reading.passage.tokens
    guard token > 1, tokens[token - 1].kind == .punctuation,
      let name = reading.name(at: tokens[token - 2].range.start),
      reading.names[name].kind == .person
    else { return nil }
    return name
  }
}
