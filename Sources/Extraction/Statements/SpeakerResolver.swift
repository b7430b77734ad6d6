import Prose

/// Turns drafts into statements: bytes for tokens, and the name that speaks.
struct SpeakerResolver {
  let reading: Reading
  private let quotations: Quotations
  private let voices: Voices
  let clauses: Clauses
  let antecedents: Antecedents
  /// The words for the role of each name that has one.
  let roles: [Int: ByteRange]
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
          ?? speaker(of: draft, after: Array(spoken.suffix(Self.memory)))
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
            isSomebody: calling(source) != nil
              || antecedents.isPerson(source) && name.map(isPerson) != true,
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
        stance: draft.stance ?? ownSide(of: draft, saidBy: name),
        isTopic: draft.isTopic && form == .indirect,
        isNegated: draft.isNegated,
        rule: draft.rule,
      )
    }
    return (statements, spoken)
  }

  /// How many of those who spoke before are known.
  private static let memory = 12

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
  func classes(of token: Int, in sentence: Int) -> WordClass {
    let cut = clauses.sentences[sentence]
    return cut.tokens.contains(token) ? cut.words[token - cut.tokens.lowerBound].classes : []
  }
}
