import Extraction
import Prose

/// The short name of an open question, in the document's words.
struct Title {
  /// The most bytes that a clause may have which is a title by itself.
  static let limit = 72
  /// How many more a title has, where it is cut.
  static let extra = 48

  /// What the title is made from.
  let sentence: ByteRange
  let cues: Cues
  let demand: Statement?
  let reading: Reading
  /// Most titles need none.
  private(set) lazy var predicates: [Predicate] =
    passage.sentence(at: sentence.start).map { reading.predicates(inSentence: $0) } ?? []

  var passage: Passage { reading.passage }

  /// The clause that opens a question.
  ///
  /// What is demanded, where no cue but a demand opens it; the whether-clause if that is what opens it;
  /// else what is said, without who says it, if that holds what opens it; else the clause that does.
  static func of(
    _ sentence: ByteRange,
    _ cues: Cues,
    demand: Statement? = nil,
    _ reading: Reading,
  ) -> String {
    var title = Title(sentence: sentence, cues: cues, demand: demand, reading: reading)
    return title.named(title.words)
  }

  /// The same of a sentence that no list of questions holds; nil where a title tells of nothing open.
  static func open(
    _ sentence: ByteRange,
    _ cues: Cues,
    demand: Statement?,
    _ reading: Reading,
  ) -> String? {
    var title = Title(sentence: sentence, cues: cues, demand: demand, reading: reading)
    let words = title.words
    return title.leavesOpen(words)
      ? title.named(words) : (title.ofOwner ?? title.ofNoun).map(title.named)
  }

  private var words: String { mutating get { ofDemand ?? ofWhether ?? ofClause } }

  private func named(_ words: String) -> String {
    Referents.named(in: words.withCapital, of: sentence, reading)
  }

  private init(sentence: ByteRange, cues: Cues, demand: Statement?, reading: Reading) {
    self.sentence = sentence
    self.cues = cues
    self.demand = demand
    self.reading = reading
  }

  // MARK: Questions

  /// The clause that "whether", "how" or the like opens, without who says so behind it.
  private var ofWhether: String? {
    guard cues.origin == .whether, let token = cues.tokens?.lowerBound else { return nil }
    let opening =
      (token..<min(token + 6, passage.tokens.count)).first {
        Self.openings.contains(passage.tokens[$0].key)
      } ?? openingOfSubject(before: token)
    guard let word = opening.map({ passage.tokens[$0].range }), word.start < sentence.end else {
      return nil
    }
    let said = reading.statements(holding: word).first
    let end = min(said?.content.end ?? sentence.end, sentence.end)
    let range = ByteRange(Int(word.start), Int(end))
    // "While it is unclear who owns it, the port may close".
    let first = reading.tokens(in: sentence).lowerBound
    let comma = reading.tokens(in: range).first { passage.isMark($0, UInt8(ascii: ",")) }
    if let comma, Self.leading.contains(passage.tokens[first].key) {
      return passage.string(ByteRange(Int(word.start), Int(passage.tokens[comma].range.start)))
    }
    // By itself "if the port opens" would read as a condition, which it is behind a comma.
    let isIndirect =
      opening.map {
        passage.tokens[$0].key == Self.if && $0 > token && passage.tokens[$0 - 1].kind == .word
      } ?? false
    guard isIndirect else { return clause(range) }
    let (own, full) = ("if", "Whether")
    let title = clause(range, limit: Self.limit - full.utf8.count + own.utf8.count)
    return full + title.dropFirst(own.count)
  }

  /// Where the question stands before what is said of it: "how far it will go remains to be seen".
  private func openingOfSubject(before cue: Int) -> Int? {
    let start = reading.tokens(in: sentence).lowerBound
    let first = (start..<max(start, cue)).first {
      passage.tokens[$0].kind == .word && !Self.joining.contains(passage.tokens[$0].key)
    }
    return first.flatMap { Self.openings.contains(passage.tokens[$0].key) ? $0 : nil }
  }

  private var ofClause: String {
    mutating get {
      let cue = cues.tokens.map { passage.range(ofTokens: $0) }
      let said = reading.statements(along: sentence).first {
        sentence.contains($0.content) && $0.content.count > 30 && isClause($0) && holds(cue, $0)
      }
      if let title = said.flatMap(ofInterrupted) { return title }
      let told = said.map { part(of: $0.content, with: cues.tokens?.lowerBound) } ?? sentence
      let range = Dateline.skipped(told, passage)
      guard
        let plain = excerpt(pastSpeaker(tail(of: range, before: cues.tokens?.lowerBound)))
      else { return passage.string(range).oneLine }
      if let opening = ofOpening(of: range, before: plain.tokens) { return opening }
      // Who says so may come behind what is said.
      let end = max(told.end, cue?.end ?? 0)
      if let title = ofConsequence(behind: plain, before: end) { return title }
      if let title = withSubject(plain.tokens, said, before: end) ?? ofPlanned(plain) {
        return title
      }
      let around =
        said.map { reports(cue, $0) } == true
        ? nil
        : aroundCue(past: plain.tokens, before: end, said)
          ?? aroundRelative(past: plain.tokens, before: end)
      return around ?? said.flatMap { ofSpeaker($0, plain, before: end) }
        ?? withVerb(plain, before: end) ?? withCondition(plain)
        ?? text(plain, before: range.end)
    }
  }

  /// What is said around the words for who says it: "Norway … will pay" of "“Norway,” said Vell, “will pay”";
  /// nil where nothing stands between, or it leaves nothing open.
  private func ofInterrupted(_ said: Statement) -> String? {
    guard let cue = said.cue, cue.start > said.content.start, cue.end < said.content.end,
      let index = passage.sentence(at: sentence.start)
    else { return nil }
    let words = SaidWords.of(said.content, cue, index, reading, isClause: true)
    return !words.hasSuffix("…") && leavesOpen(words) ? words : nil
  }

  /// The clause that holds the cue where a title left it out with what leads up to it: of "in a sign that
  /// he is bracing for a fight, he hired Vell" the fight; nil where it did not.
  private func ofOpening(of range: ByteRange, before title: Range<Int>) -> String? {
    guard let cue = cues.tokens, cue.upperBound <= title.lowerBound,
      range.contains(passage.tokens[cue.lowerBound].range),
      let index = passage.sentence(at: sentence.start),
      case let place = CuePlace(cue, inSentence: index, reading), let owner = place.owner,
      owner.tokens.upperBound <= title.lowerBound,
      // "While it is unclear, the port may close" leaves that open as well.
      !place.predicates.contains(where: {
        title.contains($0.head) && [.future, .possible, .obligation].contains($0.reality)
      }),
      // "Coins were flipped to decide it".
      let verb = place.predicates.last(where: { $0.isFinite && $0.head <= owner.head }),
      let subject = verb.subject, subject.lowerBound < title.lowerBound
    else { return nil }
    return clause(passage.range(ofTokens: subject.lowerBound..<title.lowerBound))
  }

  /// A title that begins with a pronoun for who says it, with the words for them: of "the union said
  /// it would strike" "The union … would strike"; nil where it is about another.
  private mutating func ofSpeaker(
    _ said: Statement,
    _ title: Shortening.Excerpt,
    before end: Int32,
  ) -> String? {
    let pronoun = title.tokens.lowerBound..<(title.tokens.lowerBound + 1)
    guard let verb = predicates.first(where: { $0.isFinite && $0.subject == pronoun }),
      !verb.isCopula || passage.tokens[pronoun.lowerBound].key != Self.it,
      let words = speaker(of: said, for: pronoun)
    else { return nil }
    return joined(words, verb, before: end)
  }

  /// The words for a speaker, where a pronoun stands for them: their own as far as there is room, else
  /// the name.
  func speaker(of said: Statement, for pronoun: Range<Int>) -> String? {
    guard pronoun.count == 1, let source = said.source, source.start >= sentence.start,
      source.end <= passage.tokens[pronoun.lowerBound].range.start,
      stands(passage.tokens[pronoun.lowerBound], for: source, said.speaker)
    else { return nil }
    // "1815 Vell says".
    let tokens = reading.tokens(in: source).drop { passage.tokens[$0].kind == .number }
    if let first = tokens.first, !Self.pronouns.contains(passage.tokens[first].key) {
      let words = ByteRange(Int(passage.tokens[first].range.start), Int(source.end))
      if words.count < Self.limit / 2 { return passage.string(words).oneLine }
    }
    // "Vell, who says"; the first word of "Norwegian officials" by itself is none.
    guard let name = said.speaker.map({ reading.names[$0] }), name.form != .demonym,
      name.range.start >= sentence.start, name.range.end <= source.end
    else { return nil }
    return passage.string(name.range).oneLine
  }

  /// Whether a pronoun can stand for a speaker: "it" for a body, "she" for a person, "they" for several.
  private func stands(_ pronoun: Token, for source: ByteRange, _ speaker: Int?) -> Bool {
    let isPerson = speaker.map { reading.names[$0].kind == .person }
    if pronoun.key == Self.it { return isPerson.map { !$0 } ?? isBody(source) }
    if Self.persons.contains(pronoun.key) { return isPerson != false }
    // "Critics say they have been slow": others have.
    if let last = reading.tokens(in: source).last, Self.judges.contains(passage.tokens[last].key) {
      return false
    }
    return pronoun.key == Self.they && isPerson != true
      && passage.document.text[Int(source.end) - 1] == UInt8(ascii: "s")
  }

  /// Whether words for a speaker that is nobody's name are for a body: "the company", "Selm Port".
  private func isBody(_ source: ByteRange) -> Bool {
    guard let last = reading.tokens(in: source).last else { return false }
    let token = passage.tokens[last]
    return Self.bodies.contains(token.key)
      || token.kind == .word && token.shape == .capitalized && token.key != Self.one
  }

  /// The clause that holds the cue, from its subject on, where a title does not reach it: "They have
  /// yet to agree"; of a verb far from its subject both: "The blockade … will end tomorrow".
  private mutating func aroundCue(past title: Range<Int>, before end: Int32, _ said: Statement?)
    -> String?
  {
    // What is reported is a title without the verb that reports it.
    guard let cue = cues.tokens, cue.lowerBound >= title.upperBound,
      !Self.conditions.contains(passage.tokens[title.lowerBound].key),
      let index = passage.sentence(at: sentence.start),
      case let place = CuePlace(cue, inSentence: index, reading), let owner = place.owner,
      owner.isFinite, owner.clause == .main, passage.tokens[owner.head].range.end <= end,
      owner.tokens.overlaps(place.cue)
        || goesOn(to: place.cue, owner, title)
        || [.future, .possible, .obligation].contains(owner.reality),
      owner.head >= title.upperBound, owner.head < place.cue.upperBound + 20,
      let subject = owner.subject, place.opensClause(subject),
      hasVerb(title) || !isListed(subject, behind: title)
    else { return nil }
    if let title = ofAntecedent(subject, owner, before: end) { return title }
    if owner.tokens.lowerBound - subject.upperBound < 3 {
      let start = passage.tokens[subject.lowerBound].range.start
      let part = excerpt(ByteRange(Int(start), Int(end)))
      // A subject that fills the title says nothing of what it will do.
      let isFull = part.map { !$0.tokens.contains(owner.head) } ?? true
      let short = isFull ? nameOfSubject(of: owner) : nil
      return short.flatMap { joined($0, owner, before: end) }
        ?? (isFull && subject.lowerBound == title.lowerBound
          ? nil : part.map { text($0, before: end) })
    }
    // What will be is reported as what would be.
    let isSure =
      owner.reality == .future
      || owner.reality == .possible && said.map { $0.form != .direct } == true
      || owner.tokens.overlaps(place.cue)
      || goesOn(to: place.cue, owner, title)
    guard isSure, place.goesOn(owner) else { return nil }
    let head =
      said.flatMap { speaker(of: $0, for: subject) }
      ?? passage.string(passage.range(ofTokens: subject)).oneLine
    return joined(head, owner, before: end)
  }

  /// Whether a title ends inside its subject, whose verb leads to the cue: "The war, which began in May, has
  /// reached stalemate".
  private func goesOn(to cue: Range<Int>, _ verb: Predicate, _ title: Range<Int>) -> Bool {
    verb.subject?.lowerBound == title.lowerBound
      && (0..<3).contains(cue.lowerBound - verb.tokens.upperBound)
  }

  // MARK: Parts

  /// A subject and a verb with others between them, and what comes of it: "The blockade … will end".
  func joined(_ whole: String, _ verb: Predicate, before end: Int32) -> String? {
    let isShort = whole.utf8.count < Self.limit * 5 / 8
    guard let head = isShort ? whole : nameOfSubject(of: verb), head.utf8.count < Self.limit * 2 / 3
    else { return nil }
    let start = passage.tokens[verb.tokens.lowerBound].range.start
    let room = Self.limit - head.utf8.count
    let end = endOfClause(of: verb, before: end)
    return excerpt(ByteRange(Int(start), Int(end)), limit: room)
      .map { head + Self.gap + text($0, before: end, limit: room) }
  }

  /// The words of a subject up to its first comma, where what comes behind only says more of it: "Mayor Otto
  /// Brand" of "Mayor Otto Brand, the head of", "the war" of "the war, which began in May".
  private func nameOfSubject(of verb: Predicate) -> String? {
    guard let subject = verb.subject,
      let comma = subject.first(where: { passage.isMark($0, UInt8(ascii: ",")) }),
      comma > subject.lowerBound, comma + 1 < subject.upperBound
    else { return nil }
    let name = passage.string(passage.range(ofTokens: subject.lowerBound..<comma)).oneLine
    // "The war, which began in May".
    if Self.relatives.contains(passage.tokens[comma + 1].key) { return name }
    guard
      reading.name(at: passage.tokens[comma - 1].range.start) != nil,
      reading.name(at: passage.tokens[comma + 1].range.start) == nil,
      passage.tokens[comma + 1].kind == .word
    else { return nil }
    return name
  }

  func excerpt(_ range: ByteRange, limit: Int = limit) -> Shortening.Excerpt? {
    Shortening.excerpt(range, passage, limit: limit, needsVerb: true, keepsInsertions: false)
  }

  /// The text of an excerpt; of one that was cut with some more of it.
  private func text(_ part: Shortening.Excerpt, before end: Int32, limit: Int = limit) -> String {
    guard part.isCut else { return part.text(in: passage) }
    return (withMore(part, before: end, limit: limit) ?? part).text(in: passage)
  }

  private func withMore(_ part: Shortening.Excerpt, before end: Int32, limit: Int = limit)
    -> Shortening.Excerpt?
  {
    let rest = ByteRange(Int(passage.tokens[part.tokens.lowerBound].range.start), Int(end))
    return excerpt(rest, limit: limit + Self.extra)
  }

  /// Whether an excerpt that was cut is cut as well where it may be longer.
  func isCutWithMore(_ part: Shortening.Excerpt, before end: Int32) -> Bool {
    withMore(part, before: end)?.isCut ?? true
  }

  func clause(_ range: ByteRange, limit: Int = limit) -> String {
    Shortening.clause(
      Dateline.skipped(range, passage),
      passage,
      limit: limit + Self.extra,
      needsVerb: true,
      keepsInsertions: false,
    )
  }

  /// Whether what opens a question is the word for saying it: "…, she warned".
  func reports(_ cue: ByteRange?, _ statement: Statement) -> Bool {
    guard let cue, let reporting = statement.cue else { return false }
    return reporting.overlaps(cue)
  }

  /// Whether what opens a question is said, or is the word for saying it.
  private func holds(_ cue: ByteRange?, _ statement: Statement) -> Bool {
    guard let cue, let reporting = statement.cue else { return true }
    return statement.content.overlaps(cue) || reporting.overlaps(cue)
  }

  /// Whether what was said is a clause of its own: quoted, after "that", after a plain "said", or before
  /// who says it.
  private func isClause(_ statement: Statement) -> Bool {
    let tokens = reading.passage.tokens
    let first = reading.tokens(in: statement.content).lowerBound
    guard first > 0, first < tokens.count else { return false }
    // "Shortages, which it says could get worse": half a clause.
    if Self.relatives.contains(tokens[first].key) { return false }
    if statement.form == .direct || tokens[first].key == Self.that
      || tokens[first - 1].key == Self.that
    {
      return true
    }
    guard let cue = statement.cue else { return false }
    // "Talks are on the way, she warned on Monday."
    if statement.content.end <= cue.start, sentence.end - cue.end < 16 { return true }
    return reading.tokens(in: cue).contains { Self.saying.contains(tokens[$0].key) }
  }
}
