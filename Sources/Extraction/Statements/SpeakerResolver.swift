import Prose

/// Turns drafts into statements: bytes for tokens, and the name that speaks.
struct SpeakerResolver {
  let reading: Reading
  private let quotations: Quotations
  private let voices: Voices
  private let clauses: Clauses
  let antecedents: Antecedents
  /// The words for the role of each name that has one.
  private let roles: [Int: ByteRange]
  /// Whom each name with a role holds it for.
  private let represented: [Int: Int]

  init(_ reading: Reading, _ quotations: Quotations, _ voices: Voices) {
    self.reading = reading
    self.quotations = quotations
    self.voices = voices
    clauses = reading.cutClauses
    antecedents = Antecedents(reading, quotations)
    roles = Dictionary(reading.roles.map { ($0.holder, $0.role) }) { first, _ in first }
    represented = reading.roles.reduce(into: [:]) { represented, role in
      if represented[role.holder] == nil { represented[role.holder] = role.represents }
    }
  }

  /// In the order of the drafts, which is that of the text; a pronoun may lead to a speaker before.
  func statements(of drafts: [StatementDraft]) -> (all: [Statement], spoken: [Antecedents.Speaker])
  {
    let passage = reading.passage
    var spoken: [Antecedents.Speaker] = []
    var reports: [Report] = []
    // By the first token of the words for them.
    var heard: [Int: Int?] = [:]
    let statements = drafts.map { draft in
      if reports.last?.draft.sentence != draft.sentence { reports = [] }
      let outer = reports.last { Self.isReporter($0.draft, of: draft, in: reading) }
      let minister = reports.last { isOfGovernment($0, speaking: draft) }
      let speaker =
        draft.continues
        // "“We are like Zenda,” he said, referring to a port": he goes on, whoever is named behind.
        ? draft.source.flatMap { heard[$0.lowerBound] } ?? spoken.last?.name
        : outer.map(\.speaker) ?? minister.map { represented(by: $0.speaker) }
          ?? speaker(of: draft, after: spoken.suffix(Self.memory))
      let pair = pair(saying: draft, speaker, after: spoken)
      let (name, partner) = (pair?.first ?? speaker, pair?.second)
      reports.append(Report(draft: draft, speaker: name))
      if let source = draft.source { heard[source.lowerBound] = .some(name) }
      // "A source, who asked": the same one.
      if !draft.continues, let source = draft.source,
        !classes(of: source.lowerBound, in: draft.sentence).contains(.relative)
      {
        spoken.append(
          Antecedents.Speaker(
            name: name,
            partner: partner,
            sentence: draft.sentence,
            isPlural: isPlural(source, in: draft.sentence),
            isSomebody: calling(source) != nil || name == nil && antecedents.isPerson(source),
            calling: calling(source),
            content: draft.content,
          )
        )
      }
      let form = form(of: draft.content)
      return Statement(
        source: draft.continues ? nil : draft.source.map(passage.range(ofTokens:)),
        speaker: name,
        partner: partner,
        cue: draft.cue.map(passage.range(ofTokens:)),
        content: passage.range(ofTokens: draft.content),
        form: form,
        stance: draft.stance,
        isTopic: draft.isTopic && form == .indirect,
        isNegated: draft.isNegated,
        rule: draft.rule,
      )
    }
    return (statements, spoken)
  }

  /// The two who make a statement together; nil where its words are for others.
  private func pair(
    saying draft: StatementDraft,
    _ speaker: Int?,
    after spoken: [Antecedents.Speaker],
  ) -> Antecedents.Pair? {
    guard let source = draft.source, !draft.continues else { return nil }
    return antecedents.pair(for: source, named: speaker, in: draft.sentence, after: spoken)
  }

  /// A statement of the sentence, with its speaker.
  private struct Report {
    let draft: StatementDraft
    let speaker: Int?
  }

  /// Whether "it" in what one is reported to have said is the one: "the council said it will vote".
  private static func isReporter(
    _ outer: StatementDraft,
    of inner: StatementDraft,
    in reading: Reading,
  ) -> Bool {
    guard let pronoun = inner.source, pronoun.count == 1, let source = outer.source,
      outer.content.contains(pronoun.lowerBound), !source.overlaps(pronoun)
    else { return false }
    let tokens = reading.passage.tokens
    guard tokens[pronoun.lowerBound].key == it else { return false }
    let names = reading.names(in: reading.passage.range(ofTokens: source))
    guard names.isEmpty else { return names.allSatisfy { reading.names[$0].kind != .person } }
    // "The council said it": whoever that is, nobody named before.
    let head = tokens[source.upperBound - 1]
    return source.count > 1 && head.shape == .lower && !head.endsInS(reading.document.text)
  }

  private static let it = Fold.key(of: "it")

  /// Whether "the government" in what somebody says is the one that he speaks for: "the minister said
  /// the government was ready".
  private func isOfGovernment(_ outer: Report, speaking inner: StatementDraft) -> Bool {
    guard let source = inner.source, source.count == 2, let speaker = outer.speaker,
      isPerson(speaker), outer.draft.content.contains(source.lowerBound)
    else { return false }
    let tokens = reading.passage.tokens
    return tokens[source.lowerBound].key == Keys.the
      && Self.governments.contains(tokens[source.upperBound - 1].key)
  }

  private static let governments: WordSet = ["government", "administration", "cabinet", "state"]

  /// Whom somebody speaks for, nil where that is not said.
  private func represented(by speaker: Int?) -> Int? {
    speaker.flatMap { represented[$0] }
  }

  private func form(of content: Range<Int>) -> Statement.Form {
    guard let span = quotations.index(at: content.lowerBound) else {
      return content.contains(where: { quotations.index(at: $0) != nil }) ? .mixed : .indirect
    }
    return quotations.spans[span].tokens.upperBound >= content.upperBound
      || quotations.index(at: content.upperBound - 1) != nil ? .direct : .mixed
  }

  private func speaker(of draft: StatementDraft, after spoken: [Antecedents.Speaker]) -> Int? {
    guard let source = draft.source else {
      return draft.isOwnWords ? voice(in: draft.sentence) : nil
    }
    if isFirstPerson(source, in: draft.sentence) { return voice(in: draft.sentence) }
    if isLabel(source, in: draft.sentence), let voice = voice(in: draft.sentence) { return voice }
    return named(draft, source) ?? owner(source, in: draft.sentence)
      ?? antecedents.name(
        for: source,
        saying: draft.content,
        in: draft.sentence,
        after: spoken,
      )
  }

  /// Whether words are the label of their paragraph, whose bearer is its voice: "MINISTER:".
  private func isLabel(_ source: Range<Int>, in sentence: Int) -> Bool {
    let passage = reading.passage
    return source.lowerBound == passage.sentences[sentence].tokens.lowerBound
      && source.count <= TranscriptLabels.longest
      && source.upperBound < passage.tokens.count && passage.isColon(source.upperBound)
  }

  /// Whose words the paragraph of a sentence is, where that is somebody with a name.
  private func voice(in sentence: Int) -> Int? {
    guard case .name(let name) = voices.ofBlock[reading.passage.sentences[sentence].block] else {
      return nil
    }
    return name
  }

  /// "I", "we", "my government".
  private func isFirstPerson(_ source: Range<Int>, in sentence: Int) -> Bool {
    classes(of: source.lowerBound, in: sentence).contains(.first)
  }

  /// Whether more than one speaks: "officials", "Ana Vell and Bo Ross".
  private func isPlural(_ source: Range<Int>, in sentence: Int) -> Bool {
    let tokens = reading.passage.tokens
    return tokens[source.upperBound - 1].endsInS(reading.document.text)
      || source.contains { classes(of: $0, in: sentence).contains(.coordinator) }
  }

  /// What words for one person call that: the key of "official" in "an official", of "source" in "a
  /// source close to the council"; nil for all others.
  private func calling(_ source: Range<Int>) -> UInt64? {
    let tokens = reading.passage.tokens
    return source.prefix { tokens[$0].kind != .punctuation }.first {
      (Self.somebody.contains(tokens[$0].key) || isAge($0))
        && ($0 + 1 == tokens.count || tokens[$0 + 1].key != Keys.s)
    }.map { tokens[$0].key }
  }

  /// "The 23-year-old".
  private func isAge(_ token: Int) -> Bool {
    reading.passage.tokens[token].ends(in: "year-old", reading.document.text)
  }

  private static let somebody = WordSet(
    """
    spokesman spokeswoman spokesperson official man woman boy girl witness source resident officer \
    soldier fighter doctor nurse analyst diplomat lawyer aide adviser advisor minister student \
    teacher worker expert economist professor commander judge lawmaker senator mother father \
    activist protester driver trader villager director chief head president chairman chairwoman \
    secretary governor mayor commissioner inspector superintendent captain colonel general \
    lieutenant sergeant
    """
  )

  /// What a word of a sentence can be; nothing where the words for a speaker leave the sentence.
  private func classes(of token: Int, in sentence: Int) -> WordClass {
    let cut = clauses.sentences[sentence]
    return cut.tokens.contains(token) ? cut.words[token - cut.tokens.lowerBound].classes : []
  }

  // MARK: Sources with a name in them

  private func named(_ draft: StatementDraft, _ source: Range<Int>) -> Int? {
    let passage = reading.passage
    let head = draft.antecedent ?? source
    // "Compared Otto to Ana Vell who said".
    if let name = personBefore(source) { return name }
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
    return own ?? speaking.first(where: isPerson) ?? speaking.first
  }

  /// How many of those who spoke before are known.
  private static let memory = 12

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
      tokens[comma].kind == .punctuation,
      let name = reading.name(at: tokens[source.upperBound - 1].range.start),
      reading.names[name].tokens.upperBound == source.upperBound,
      ((comma + 1)...(comma + 2)).contains(reading.names[name].tokens.lowerBound),
      reading.names[name].kind != .place, reading.names[name].form != .demonym
    else { return nil }
    return name
  }

  /// The person who gives that name at the end of a phrase: "a resident who asked to be identified only as
  /// Otto".
  private func callingHimself(_ source: Range<Int>) -> Int? {
    let tokens = reading.passage.tokens
    guard let name = reading.name(at: tokens[source.upperBound - 1].range.start), isPerson(name),
      case let start = reading.names[name].tokens.lowerBound, source.dropFirst(2).contains(start),
      tokens[start - 1].key == Keys.as,
      tokens[source.lowerBound..<(start - 1)].contains(where: { Self.namings.contains($0.key) })
    else { return nil }
    return name
  }

  private static let namings: WordSet = ["identified", "named", "known", "name", "identify"]

  /// The person whom a phrase names at its end: "the League's envoy for the Northern Isles, Ana Vell".
  private func personBehindComma(_ source: Range<Int>) -> Int? {
    let passage = reading.passage
    guard
      let name = reading.name(at: passage.tokens[source.upperBound - 1].range.start),
      case let tokens = reading.names[name].tokens, tokens.upperBound == source.upperBound,
      isPerson(name), tokens.lowerBound > source.lowerBound,
      isComma(tokens.lowerBound - 1)
    else { return nil }
    return name
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

  private func isPerson(_ name: Int) -> Bool { reading.names[name].kind == .person }

  private func nameBefore(_ token: Int) -> Int? {
    let tokens = reading.passage.tokens
    guard token > 1, tokens[token - 1].kind == .punctuation,
      let name = reading.name(at: tokens[token - 2].range.start),
      reading.names[name].kind == .person
    else { return nil }
    return name
  }
}
