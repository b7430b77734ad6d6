import Prose

/// Finds the names that pronouns and stand-ins lead back to: "she", "it", "the union".
///
/// Recency and grammatical role decide, as in Hobbs (1978) and Lappin and Leass (1994), with the
/// speaker before as the first candidate; where two names are as good, none is taken.
final class Antecedents {
  let reading: Reading
  let quotations: Quotations
  let uses: [NameUse]
  lazy var genders = Genders(reading)
  /// Those who are named in full, by their surnames.
  private lazy var surnamed = findSurnamed()
  /// Who met, for "the two leaders".
  lazy var meetings = findMeetings()
  lazy var landMeetings = findLandMeetings()

  /// Who made the statement before.
  struct Speaker {
    /// Nil where it has none: "an official".
    let name: Int?
    /// Who spoke together with that one: "the two leaders".
    var partner: Int?
    let sentence: Int
    /// Whether its words are for more than one: "officials".
    let isPlural: Bool
    /// Whether they are for one person: "an official", "he" who was one.
    let isSomebody: Bool
    /// What they call that person: the key of "official".
    let calling: UInt64?
    /// What was said.
    let content: Range<Int>

    /// Whether what is said is said for the body that is named: by its spokesman, by "he" who was that, but not
    /// by a professor of it.
    var speaksForBody: Bool { calling.map(Antecedents.voices.contains) ?? true }

    /// Whether somebody spoke whose name is not told.
    var isNameless: Bool { name == nil && isSomebody }
  }

  init(_ reading: Reading, _ quotations: Quotations) {
    self.reading = reading
    self.quotations = quotations
    uses = reading.uses ?? reading.nameUses()
  }

  /// The name that a source without one stands for, nil where that is unclear; who spoke before, the
  /// last at the end, as far back as it may lead.
  ///
  /// What is said before the words for who says it is not about the one who does: "Kars had gone, he
  /// said".
  func name(
    for source: Range<Int>,
    saying content: Range<Int>,
    in sentence: Int,
    after spoken: [Speaker],
  ) -> Int? {
    guard source.count <= 4 else { return nil }
    let said = content.lowerBound < source.lowerBound ? content : 0..<0
    let passage = reading.passage
    let head = passage.tokens[source.upperBound - 1].key
    if Self.persons.contains(head) {
      return person(head, before: source.lowerBound, in: sentence, past: said, after: spoken)
        ?? (quotations.index(at: content.lowerBound) == nil
          ? nil : speakerGoingOn(as: head, before: source.lowerBound, in: sentence, after: spoken))
    }
    if source.count == 1 {
      if head == Self.it { return thing(before: source.lowerBound, in: sentence, past: said) }
      if head == Self.its {
        return owner(before: source.lowerBound, in: sentence, past: said)
      }
      if Self.several.contains(head) { return several(in: sentence, after: spoken) }
    }
    let opening = passage.tokens[source.lowerBound].key
    // "Its army": that of whom "it" stands for.
    if source.count > 1, opening == Self.its, Self.arms.contains(head) {
      return owner(before: source.lowerBound, in: sentence, past: said)
    }
    // "A government spokesman" is that of the only land.
    if source.count > 2, Self.voices.contains(head),
      passage.tokens[source.upperBound - 2].key == Self.government
    {
      return onlyLand
    }
    // "An official" is one of several.
    if Keys.articles.contains(opening) { return nil }
    if let writer = writer(of: source, in: sentence, after: spoken) { return writer }
    // "A rebel spokesman said so. The spokesman said": whoever that was.
    if spoken.last(where: { $0.calling == head })?.isNameless == true { return nil }
    if source.count == 1, passage.tokens[source.lowerBound].shape == .capitalized,
      let bearers = surnamed[head]
    {
      // "King writes so": Mr King, whatever king there is.
      return bearers.only
    }
    if let holder = holder(of: source),
      !Self.trades.contains(head) || isNamed(holder, by: sentence)
    {
      return isOther(holder, thanLastOf: spoken, calledBy: head, in: sentence) ? nil : holder
    }
    if let speaker = lastSpeaker(of: spoken, calledBy: source, in: sentence) { return speaker }
    // "Her government", "his lawyers": those who speak for one person.
    if source.count == 2, Self.persons.contains(opening), SpeakerResolver.agents.contains(head) {
      guard said.isEmpty else { return client(in: said, opening) }
      return person(opening, before: source.lowerBound, in: sentence, past: said, after: spoken)
    }
    // "Government has paid them": in some lands' English it goes without an article.
    if source.count == 1, head == Self.government {
      return body(called: head, before: source.lowerBound, in: sentence, past: said)
    }
    // "The miners' union" is not the only union that has a name.
    return source.count == 2 && passage.tokens[source.lowerBound].key == Keys.the
      ? body(called: head, before: source.lowerBound, in: sentence, past: said) : nil
  }

  private static let persons: WordSet = ["he", "she", "him", "her", "his"]
  /// Who speaks for a government.
  fileprivate static let voices: WordSet = [
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "official", "officials", "minister",
  ]
  private static let it = Fold.key(of: "it")
  private static let its = Fold.key(of: "its")
  /// What of a body speaks for it.
  private static let arms: WordSet = [
    "ministry", "government", "army", "military", "parliament", "embassy", "board", "cabinet",
    "navy", "management",
  ]

  /// Whether words are a pronoun for one person.
  func isPerson(_ source: Range<Int>) -> Bool {
    source.count == 1 && Self.persons.contains(reading.passage.tokens[source.lowerBound].key)
  }

  // MARK: "She"

  /// The person that the nearest sentence with persons in it is about whom a pronoun can stand for,
  /// back to the paragraph before: first who spoke in it.
  private func person(
    _ pronoun: UInt64,
    before token: Int,
    in sentence: Int,
    past said: Range<Int>,
    after spoken: [Speaker],
  ) -> Int? {
    nearest(
      before: token,
      in: sentence,
      past: said,
      paragraphs: 1,
      after: spoken,
      called: pronoun,
    ) {
      reading.names[$0].kind == .person && genders.allows($0, for: pronoun)
    }
  }

  // MARK: "It", "they"

  private func thing(before token: Int, in sentence: Int, past said: Range<Int>) -> Int? {
    nearest(
      before: token,
      in: sentence,
      past: said,
      paragraphs: 1,
      sentences: 2,
      isSubject: true,
    ) {
      Self.bodies.contains(reading.names[$0].kind)
    }
  }

  /// Whom "its" stands for: the body that is the subject of what is said before it, "Norway will send miners to
  /// Zenda, its army said", else the only body that its sentence has named; in a sentence that names none, whom "it"
  /// stands for.
  private func owner(before token: Int, in sentence: Int, past said: Range<Int>) -> Int? {
    let first = reading.passage.sentences[sentence].tokens.lowerBound
    guard first < token else { return thing(before: token, in: sentence, past: said) }
    let named = reading.names(in: reading.passage.range(ofTokens: first..<token)).filter {
      Self.bodies.contains(reading.names[$0].kind)
    }
    guard let last = named.last else { return thing(before: token, in: sentence, past: said) }
    if let subject = subject(of: said, in: sentence) {
      if Self.bodies.contains(reading.names[subject].kind) { return subject }
      // "Selm wants the mine of Vantor, its board said": whose?
      if reading.names[subject].kind == .place { return nil }
    }
    return named.allSatisfy { surname(of: $0) == surname(of: last) } ? last : nil
  }

  /// The name that is the subject of what is said, as long as that does something; nil without such.
  private func subject(of said: Range<Int>, in sentence: Int) -> Int? {
    let verb = reading.predicates(inSentence: sentence).first {
      $0.isFinite && $0.clause == .main && said.contains($0.head)
    }
    guard let verb, !verb.isPassive, let subject = verb.subject else { return nil }
    let names = reading.names(in: reading.passage.range(ofTokens: subject))
    return names.first.flatMap {
      reading.names[$0].tokens == subject && reading.names[$0].form != .nominal ? $0 : nil
    }
  }

  private static let bodies: Set<NameKind> = [.organization, .country, .group, .bloc]

  /// The roles by their last word, each holder once for each body.
  private(set) lazy var roles: [UInt64: [RoleMention]] = rolesByKey { $0.upperBound - 1 }

  /// The same by the word for who holds it: "minister" of "minister for roads".
  private(set) lazy var offices: [UInt64: [RoleMention]] = {
    let tokens = reading.passage.tokens
    return rolesByKey { RoleMention.head(of: $0) { tokens[$0].key } }
  }()

  /// What short forms of titles stand for, so that "the senator" finds the one who has such a title.
  private static let spelt: [UInt64: UInt64] = Dictionary(
    uniqueKeysWithValues: [
      ("adm", "admiral"), ("capt", "captain"), ("cmdr", "commander"), ("col", "colonel"),
      ("dr", "doctor"), ("gen", "general"), ("gov", "governor"), ("lt", "lieutenant"),
      ("pm", "minister"), ("prof", "professor"), ("rep", "representative"), ("rev", "reverend"),
      ("sec", "secretary"), ("sen", "senator"), ("sgt", "sergeant"),
    ].map { (Fold.key(of: $0), Fold.key(of: $1)) }
  )

  private func rolesByKey(_ token: (Range<Int>) -> Int) -> [UInt64: [RoleMention]] {
    var roles: [UInt64: [RoleMention]] = [:]
    var seen: Set<[UInt64]> = []
    for role in reading.roles {
      let range = reading.passage.tokens(in: role.role)
      guard !range.isEmpty else { continue }
      let word = reading.passage.tokens[token(range)].key
      let key = Self.spelt[word] ?? word
      let body = role.represents.map { surname(of: $0) } ?? 0
      if seen.insert([key, surname(of: role.holder), body]).inserted {
        roles[key, default: []].append(role)
      }
    }
    return roles
  }

  /// The body that a word like "union" stands for: the only one with the word in its name, else,
  /// for a word that is in no names, the nearest of its kind that acts.
  private func body(
    called head: UInt64,
    before token: Int,
    in sentence: Int,
    past said: Range<Int>,
  ) -> Int? {
    if let called = called[head] {
      // Of two councils the one that did something last.
      return called.only
        ?? nearest(before: token, in: sentence, past: said, paragraphs: 2, isSubject: true) {
          isCalled($0, head)
        }
    }
    guard let kinds = Self.kinds.first(where: { $0.words.contains(head) })?.kinds else {
      return nil
    }
    // Another land has its government named soon, the one at home goes without a name.
    let isGovernment = Self.governments.contains(head)
    let near = nearest(
      before: token,
      in: sentence,
      past: said,
      paragraphs: isGovernment ? 1 : 2,
      sentences: isGovernment ? 2 : 12,
      isSubject: true,
    ) { kinds.contains(reading.names[$0].kind) }
    guard near == nil, isGovernment else { return near }
    // "In Zenda the government" is Zenda's.
    let range = ByteRange(
      Int(reading.passage.sentences[sentence].range.start),
      Int(reading.passage.tokens[token].range.start),
    )
    let isElsewhere = reading.names(in: range).contains {
      reading.names[$0].kind == .country || reading.names[$0].kind == .place
    }
    return onlyLand ?? (head == Self.government && !isElsewhere ? home : nil)
  }

  /// The first name of the land that a document is about: named three times as often as any other.
  private lazy var home: Int? = {
    let counts = landCounts.values.sorted(by: >)
    guard counts.count > 1, counts[0] >= 3 * counts[1] else { return nil }
    return reading.names.firstIndex {
      $0.entity.map(mainLands.contains) == true && $0.kind == .country
    }
  }()

  /// The land that a document is about, if it names no other: "the government" at home has no name.
  private lazy var onlyLand: Int? = {
    guard landCounts.count == 1, let land = landCounts.keys.first else { return nil }
    return reading.names.indices.first {
      // "Zenda's parliament" is another body.
      reading.names[$0].entity == land && reading.names[$0].kind == .country && !reading.isOwner($0)
    }
  }()

  /// Whether a name is that of the land that a document names most, or of no land.
  func isMainLand(_ name: Int) -> Bool {
    guard let entity = reading.names[name].entity, entity.key.hasPrefix("country:") else {
      return true
    }
    return mainLands.contains(entity)
  }

  /// How often a document names each land.
  private lazy var landCounts: [EntityID: Int] = reading.names.reduce(into: [:]) { counts, name in
    if let entity = name.entity, entity.key.hasPrefix("country:") {
      counts[entity, default: 0] += 1
    }
  }

  /// The lands that it names most.
  private lazy var mainLands: Set<EntityID> = {
    let most = landCounts.values.max()
    return Set(landCounts.filter { $0.value == most }.keys)
  }()

  private static let government = Fold.key(of: "government")
  private static let governments: WordSet = ["government", "administration"]

  /// The bodies that have a word in their names; a brotherhood of workers is a union as well.
  private lazy var called: [UInt64: Bearer] = {
    var called: [UInt64: Bearer] = [:]
    for (index, name) in reading.names.enumerated()
    where name.tokens.count > 1 && Self.bodies.contains(name.kind) {
      // "The Transitional Council" is the National Transitional Council, and no Security Council.
      let key = reading.passage.tokens[name.tokens].suffix(2).reduce(0) { $0 &* 31 ^ $1.key }
      for word in callings(of: name) { called[word, default: Bearer()].add(index, key) }
    }
    return called
  }()

  private func isCalled(_ name: Int, _ word: UInt64) -> Bool {
    let name = reading.names[name]
    return name.tokens.count > 1 && Self.bodies.contains(name.kind)
      && callings(of: name).contains(word)
  }

  /// The words of a name of which one may stand for it; "the government" is not the government officials.
  private func callings(of name: NameMention) -> [UInt64] {
    let tokens = reading.passage.tokens
    let head = name.form == .nominal ? Collectives.head(of: name.tokens, in: tokens) : nil
    return tokens[(head ?? name.tokens.lowerBound)..<name.tokens.upperBound].flatMap {
      Self.unions.contains($0.key) ? [$0.key, Self.union] : [$0.key]
    }
  }

  private static let union = Fold.key(of: "union")
  private static let unions: WordSet = ["brotherhood", "guild", "teamsters", "workers"]

  /// What words for bodies may stand for that seldom have the word in their names.
  private static let kinds: [(words: WordSet, kinds: Set<NameKind>)] = [
    (companies, [.organization]),
    (["group", "movement"], [.organization, .group]),
    (["militia", "militants", "rebels"], [.group]),
    (["bloc"], [.bloc]),
    (["country", "nation", "kingdom", "republic", "government", "administration"], [.country]),
  ]

  // MARK: Names

  func isSubjectName(_ name: Int) -> Bool {
    uses[name] == .subject || uses[name] == .topic || uses[name] == .agent
  }

  /// Whether a name tells where something is, or whom somebody meets, and so does nothing itself.
  func isSetting(_ name: Int) -> Bool { uses[name] == .location || uses[name] == .counterpart }

  func isSame(_ a: Int, _ b: Int) -> Bool {
    if let entity = reading.names[a].entity, entity == reading.names[b].entity { return true }
    return surname(of: a) == surname(of: b)
  }

  private func findSurnamed() -> [UInt64: Bearer] {
    reading.names.indices.reduce(into: [:]) { surnamed, name in
      guard reading.names[name].kind == .person, reading.names[name].tokens.count > 1 else {
        return
      }
      let whole = Fold.key(of: reading.document.text[reading.names[name].range.indices])
      surnamed[surname(of: name), default: Bearer()].add(name, whole)
    }
  }

  func surname(of name: Int) -> UInt64 {
    reading.passage.tokens[reading.names[name].tokens.upperBound - 1].key
  }
}
