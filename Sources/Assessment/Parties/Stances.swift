import Extraction
import Prose

/// The stances that a document reports: what its statements and acts amount to.
enum Stances {
  /// A stance found in a document, before it is anyone's position.
  struct Found {
    let speaker: Int
    /// Who says it with the speaker, where the words are for both: "the two leaders".
    var partner: Int?
    let cue: ByteRange
    let content: ByteRange
    let stance: Stance
    let isNegated: Bool
    let source: ByteRange?
    /// Whether the words for the speaker are for others than who is named in them.
    let isOfAnother: Bool
    /// Whether the verb of the sentence says more of its subject.
    var isPutIn = false
    /// Whether nobody but who has the floor tells it.
    var isOwnWords = false
    var teller: Account.Teller?
  }

  /// The stances of a document in the order of their cues, those put in behind all others of their
  /// sentence, each once for its speaker and the names beside that: "A and B demand".
  static func of(_ reading: Reading, _ actors: Actors, _ kept: inout KeptStems) -> [Account.Stance]
  {
    var beside: [Int: [Int]] = [:]
    for list in actors.lists { for name in list { beside[name] = list } }
    var stances: [Account.Stance] = []
    var inserted: [Account.Stance] = []
    let all = found(in: reading).filter { !isEmpty($0, reading) }
    let bySource = Dictionary(grouping: all) { $0.source?.start }
    for found in all {
      guard let told = reading.passage.sentence(at: found.cue.start),
        reading.isProse(told), told > 0 || reading.voices?.hasHead != true,
        case let sentence = Self.sentence(of: found, toldIn: told, reading),
        !isToldAgain(found, by: bySource, reading)
      else { continue }
      let topic = Issues.words(
        on: found.content,
        after: found.cue,
        isClaim: found.stance == .claims,
        sentence,
        reading,
      )
      let stems = kept.keep(topic.tokens)
      // What is about "it" or "which" alone says nothing to a reader, nor does "we'll do two more" in a speech.
      guard !stems.isEmpty || topic.what.utf8.count >= telling.bytes,
        !found.isOwnWords || found.stance != .commits || stems.count > 1
      else { continue }
      if let first = inserted.first, first.sentence < sentence {
        stances += inserted
        inserted = []
      }
      let stance =
        Account.Stance(
          speaker: found.speaker,
          holders: holders(of: found, beside[found.speaker], reading),
          kind: found.stance,
          isNegated: found.isNegated,
          isOfAnother: actors.phrases[found.speaker] == nil && found.isOfAnother,
          source: isOfThing(found.source, found.speaker, reading) ? nil : found.source,
          content: found.content,
          sentence: sentence,
          // What is merely said hangs on nothing.
          condition: found.stance == .claims
            ? nil
            : Conditions.range(in: reading.passage.sentences[sentence], of: reading.passage),
          stems: stems,
          what: topic.what,
          leadIn: topic.leadIn,
          teller: found.teller,
        )
      if found.isPutIn { inserted.append(stance) } else { stances.append(stance) }
    }
    return stances + inserted
  }

  /// Whose stance it is: also of those named beside the speaker, if it is said of all of them.
  private static func holders(of found: Found, _ list: [Int]?, _ reading: Reading) -> [Int] {
    if let partner = found.partner { return [found.speaker, partner] }
    let isFirst = found.isOwnWords || isFirstPerson(found.source, reading)
    guard let list, !isFirst || reading.voices?.isJoint == true else { return [found.speaker] }
    guard !isFirst, let source = found.source, let last = reading.tokens(in: source).last else {
      return list
    }
    let isOfAll =
      source.contains(reading.names[found.speaker].range) && !isOfOne(found.cue, reading)
      || several.contains(reading.passage.tokens[last].key)
    return isOfAll ? list : [found.speaker]
  }

  private static let several: WordSet = ["they", "them"]

  /// Whether a verb has one subject by its form: in "against A, and B has asked" only B has.
  private static func isOfOne(_ cue: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.tokens(in: cue)
    guard let first = tokens.first else { return false }
    return singular.contains(reading.passage.tokens[first].key)
  }

  private static let singular: WordSet = ["has", "is", "was", "does", "says", "wants"]

  /// In the order of the text.
  private static func found(in reading: Reading) -> [Found] {
    var found: [Found] = []
    var last: Statement?
    for statement in reading.statements {
      // What a quotation goes on with is said by the same words' bearer.
      let goesOn = statement.cue == nil && last?.speaker == statement.speaker
      let source = statement.source ?? (goesOn ? last?.source : nil)
      if !goesOn { last = statement }
      let cue = statement.cue ?? statement.content
      guard let speaker = statement.speaker, !isOfPeople(source, speaker, reading),
        !isInQuestion(cue, reading), !isOfNobody(source, reading),
        !statement.isTopic, !isLineOfQuotation(statement, reading),
        !isFormer(cue, statement.stance ?? .claims, reading), !isDenied(cue, reading),
        !isMotive(statement, cue, reading), !isConsidered(cue, reading),
        // What somebody "did not say" is no claim.
        statement.stance != nil || !statement.isNegated,
        !isFirstPerson(statement.source, reading) || statement.stance != nil
      else { continue }
      let (stance, isNegated) = side(of: statement, cue, reading)
      found.append(
        Found(
          speaker: speaker,
          partner: statement.partner,
          cue: cue,
          content: stance == .claims
            ? sayingPart(of: statement.content, reading) : statement.content,
          stance: stance,
          isNegated: isNegated,
          source: statement.source,
          isOfAnother: isOfAnother(speaker, source, reading),
          isPutIn: statement.isPutIn,
          isOwnWords: statement.isOwnWords,
          teller: teller(of: statement, reading),
        )
      )
    }
    // "Vell's minister, Otto Brand, denounced": what Brand is known to have said is not Vell's.
    let told = Set(
      found.lazy.filter { reading.names[$0.speaker].kind == .person }.map(\.cue.start)
    )
    for act in reading.acts where !told.contains(act.verb.start) {
      guard let actor = act.actor, let stance = stance(of: act, reading),
        !isInQuestion(act.verb, reading), !isPurpose(act, reading), !isUnreal(act, reading),
        !isConsidered(act.verb, reading),
        !isFormer(act.verb, stance, reading), !isDenied(act.verb, reading),
        let content = content(of: act, by: actor, reading)
      else { continue }
      found.append(
        Found(
          speaker: actor,
          cue: act.verb,
          content: content,
          stance: stance,
          isNegated: act.isNegated || isStopped(act, reading),
          source: nil,
          isOfAnother: false,
        )
      )
    }
    return found.sorted { $0.cue < $1.cue }
  }

  /// Whether a line of a text torn after every sentence goes on with a quotation, and only claims: "Go to
  /// Selm." between "“They can help." and "It is late,” Vell said".
  private static func isLineOfQuotation(_ statement: Statement, _ reading: Reading) -> Bool {
    guard statement.isRunOn, statement.stance == nil,
      case let words = reading.tokens(in: statement.content),
      let first = words.first, let last = words.last,
      // A paragraph of a quotation begins with a mark of its own, and its last line ends with one.
      reading.passage.tokens[first].kind != .punctuation,
      reading.passage.isMark(last, UInt8(ascii: ".")),
      let sentence = reading.passage.sentence(at: statement.content.start)
    else { return false }
    return reading.passage.sentences[sentence].range.end >= statement.content.end
  }

  /// Who tells what a statement says of its speaker, if that is somebody in the report.
  private static func teller(of statement: Statement, _ reading: Reading) -> Account.Teller? {
    guard let parent = statement.within.map({ reading.statements[$0] }) else { return nil }
    guard parent.speaker != nil || parent.source != nil, parent.speaker != statement.speaker else {
      return nil
    }
    return Account.Teller(name: parent.speaker, words: parent.source)
  }

  /// Whether the words stand in what is asked, and nobody has said so yet.
  ///
  /// That is in a question, in a transcript's question, and after "whether" or "if" in their clause.
  private static func isInQuestion(_ cue: ByteRange, _ reading: Reading) -> Bool {
    let passage = reading.passage
    guard let sentence = passage.sentence(at: cue.start) else { return false }
    if passage.isQuestion(sentence) || reading.isQuestioner(sentence) { return true }
    let first = reading.tokens(in: cue).lowerBound
    var isPastComma = false
    for i
      in (passage.sentences[sentence].tokens
      .lowerBound..<max(
        first,
        passage.sentences[sentence].tokens.lowerBound,
      )).reversed()
    {
      let token = passage.tokens[i]
      if token.key == whether || questions.contains(token.key) && !isPastComma { return true }
      guard token.kind == .punctuation else { continue }
      // "Whether it accepts, or demands more" runs on; "if it rains, she demands" does not.
      guard passage.document.text[Int(token.range.start)] == UInt8(ascii: ",") else { return false }
      isPastComma = true
    }
    return false
  }

  private static let whether = Fold.key(of: "whether")
  private static let questions: WordSet = ["if", "unless"]

  /// What an act is about: the rest of its sentence, up to where the next verb goes on from it; of
  /// "the plan was backed by Zenda" the plan, nil where that has no name.
  private static func content(of act: Act, by actor: Int, _ reading: Reading) -> ByteRange? {
    let passage = reading.passage
    let sentence = passage.sentences[act.sentence]
    let predicates = reading.predicates(inSentence: act.sentence)
    let name = reading.names[actor]
    if name.range.start > act.verb.end, sentence.tokens.lowerBound < name.tokens.lowerBound,
      passage.tokens[name.tokens.lowerBound - 1].key == by
        || passage.tokens[max(0, name.tokens.lowerBound - 2)].key == by
    {
      let told = predicates.first { passage.tokens[$0.head].range.end == act.verb.end }
      return told?.subject.flatMap { $0.count > 1 ? passage.range(ofTokens: $0) : nil }
    }
    // "Has not objected, saying": to what?
    let behind = passage.tokens.partitionPoint { $0.range.start >= act.verb.end }
    if behind < sentence.tokens.upperBound, passage.isMark(behind, UInt8(ascii: ",")) {
      return nil
    }
    // "Has stood by during the fire", "the pier it backs under the plan": nothing is backed behind the verb.
    if behind < sentence.tokens.upperBound, circumstances.contains(passage.tokens[behind].key) {
      return nil
    }
    // "Stands up and defends against them": who is defended is not told.
    if behind < sentence.tokens.upperBound, passage.tokens[behind].key == against { return nil }
    let next = predicates.first {
      let first = passage.tokens[$0.tokens.lowerBound].range.start
      return first > act.verb.end && $0.isFinite
        && $0.tokens.lowerBound > sentence.tokens.lowerBound
        && joining.contains(passage.tokens[$0.tokens.lowerBound - 1].key)
    }
    // "Accusing them of lying, Vell left".
    let led =
      name.range.start > act.verb.end && sentence.tokens.contains(name.tokens.lowerBound)
      ? (behind..<max(behind, name.tokens.lowerBound)).last {
        passage.isMark($0, UInt8(ascii: ","))
      } : nil
    let end =
      led.map { passage.tokens[$0].range.start }
      ?? next.map { passage.tokens[$0.tokens.lowerBound - 1].range.start }
    // To "lift the ban" is another thing than the ban.
    let start = act.category == .yield ? head(of: act.verb, reading) : act.verb.end
    return ByteRange(Int(start), Int(max(act.verb.end, end ?? sentence.range.end)))
  }

  /// Where a verb begins behind its auxiliaries: "lift" of "would be ready to lift".
  private static func head(of verb: ByteRange, _ reading: Reading) -> Int32 {
    let tokens = reading.tokens(in: verb)
    let head = tokens.first { reading.passage.tokens[$0].verbUse != nil } ?? tokens.lowerBound
    return reading.passage.tokens[head].range.start
  }

  /// "May step down" offers nothing yet, nor does "has to step down".
  private static func isPossible(_ act: Act, _ reading: Reading) -> Bool {
    let words = reading.tokens(in: act.verb)
    return holds(act.verb, possibilities, reading)
      || words.count > 2 && having.contains(reading.passage.tokens[words.lowerBound].key)
        && reading.passage.tokens[words.lowerBound + 1].key == to
  }

  private static let having: WordSet = ["has", "have", "had", "need", "needs", "needed"]

  private static let possibilities: WordSet = ["may", "might", "can", "could", "would"]

  private static let circumstances: WordSet = [
    "during", "under", "amid", "while", "when", "because", "throughout", "within", "as", "before",
  ]
  private static let by = Fold.key(of: "by")
  private static let against = Fold.key(of: "against")
  private static let joining: WordSet = ["and", "but"]

  /// The stance that an act amounts to; deeds without a word in them are none.
  private static func stance(of act: Act, _ reading: Reading) -> Stance? {
    switch act.category {
    case .request: .demands
    case .support: .supports
    case .reject: .opposes
    case .threaten: .warns
    case .yield where act.modality != .happened && !act.isNegated && !isPossible(act, reading):
      .offers
    // Who accuses somebody says so; who sues or investigates says nothing yet.
    case .accuse where Issues.isAccusation(act.verb, reading): .claims
    case .accuse, .agree, .consult, .cooperate, .aid, .yield, .protest, .sanction, .mobilize,
      .coerce, .assault, .retreat:
      nil
    }
  }

  /// Whether what is said takes no side in a matter: "defends itself", "declined to comment",
  /// "declined to say whether".
  private static func isEmpty(_ found: Found, _ reading: Reading) -> Bool {
    let keys = reading.tokens(in: found.content).lazy.map { reading.passage.tokens[$0].key }
    guard let first = keys.first(where: { !leads.contains($0) }) else { return true }
    if isOwnDeed(found, reading) || isCourtesy(found, reading) { return true }
    // "It would not comment until the count was over".
    if let comment = keys.prefix(6).firstIndex(where: comments.contains), comment > keys.startIndex,
      negations.contains(keys[comment - 1])
    {
      return true
    }
    if found.stance == .claims, found.cue.end > found.content.start, isVerbless(found, reading) {
      return true
    }
    if isPointing(found, reading) || isHeadless(found, reading) || isAscribed(found, reading) {
      return true
    }
    // "Announced this in Orlen" says nothing of it.
    let second = keys.dropFirst().first
    if pointers.contains(first), second.map(places.contains) ?? true { return true }
    // "That sentiment was shared by".
    if found.stance == .claims, keys.count < 3, demonstratives.contains(first) { return true }
    // "Will vote for the new mayor", "celebrates its birthday".
    if found.stance == .supports, isOccasion(found.cue, found.content, reading) { return true }
    // "Asked not to be identified", "declined to be named", "asked that only her first name be used".
    if (found.stance == .opposes || keys.prefix(4).contains(where: negations.contains))
      && keys.prefix(6).contains(where: namings.contains)
      || found.stance == .demands && keys.prefix(6).contains(where: names.contains)
        && keys.prefix(9).contains(where: usings.contains)
    {
      return true
    }
    // "Wished to remain nameless".
    if keys.prefix(3).contains(where: anonymities.contains) { return true }
    // Nor is "whether" it is so a claim or a promise; who "questions whether" it is opposes it.
    return reflexives.contains(first) || comments.contains(first)
      || found.stance != .opposes && first == whether
      || found.stance == .opposes && isSilence(keys.drop { leads.contains($0) }.prefix(4))
  }

  /// Whether what is said is no clause: "“No bread at all in Selm,” she said".
  ///
  /// A word that may be a verb counts as one: "you lie", "look".
  private static func isVerbless(_ found: Found, _ reading: Reading) -> Bool {
    reading.tokens(in: found.content).allSatisfy { reading.passage.tokens[$0].verbUse == nil }
      && !reading.hasFiniteVerb(in: found.content)
  }

  private static let leads: WordSet = ["to", "a", "any", "further", "immediate", "immediately"]
  private static let comments: WordSet = ["comment", "comments"]
  private static let negations: WordSet = ["not", "n't"]
  private static let demonstratives: WordSet = ["this", "that", "these", "those", "such"]
  private static let pointers: WordSet = ["this", "so"]
  private static let places: WordSet = ["in", "on", "at", "during", "when", "while"]
  private static let names: WordSet = ["name", "names"]
  private static let usings: WordSet = ["used", "published", "withheld", "printed"]
  private static let anonymities: WordSet = ["anonymous", "nameless", "unnamed", "anonymity"]
  private static let namings: WordSet = ["identified", "named", "quoted"]
  private static let reflexives: WordSet = [
    "itself", "themselves", "himself", "herself", "myself", "ourselves",
  ]

  /// "Fights to defend the quay": what it is for is no stance of its own.
  private static func isPurpose(_ act: Act, _ reading: Reading) -> Bool {
    reading.tokens(in: act.verb).first.map { reading.passage.tokens[$0].key == to } ?? false
  }

  private static let to = Fold.key(of: "to")
}
