import Prose

/// Finds in one sentence at a time who does what to whom.
struct ActFinder {
  let reading: Reading
  var chunker: Chunker
  private let clauses: Clauses

  init(_ reading: Reading) {
    self.reading = reading
    clauses = reading.cutClauses
    chunker = Chunker(reading, clauses.quotations)
  }

  /// The acts of a document in the order of their verbs, those of which a name is part, and what
  /// every name does in its sentence; linear.
  mutating func find() -> (acts: [Act], uses: [NameUse]) {
    var acts: [Act] = []
    var uses = Array(repeating: NameUse.other, count: reading.names.count)
    for (index, sentence) in reading.passage.sentences.enumerated()
    where !reading.names(in: sentence.range).isEmpty {
      chunker.takeUp(clauses.sentences[index])
      chunker.tell(&uses, of: reading.names, reading.names(in: sentence.range))
      for i in chunker.chunks.indices where chunker.chunks[i].kind == .verb && !isQuoted(i) {
        if let act = act(at: i, in: index) { acts.append(act) }
      }
    }
    return (acts, uses)
  }

  private func isQuoted(_ i: Int) -> Bool {
    chunker.quotations.index(at: chunker.chunks[i].tokens.lowerBound) != nil
  }

  private func act(at i: Int, in sentence: Int) -> Act? {
    let chunks = chunker.chunks
    let group = chunks[i].group
    guard group.verb >= 0, !chunker.isConsequence(i), let (category, rule) = category(of: i),
      // "Zenda accused the union of siding with them": Zenda sides with nobody.
      !(group.form == .gerund && !group.isFinite && i > 0 && isCharged(i - 1))
    else { return nil }
    let isPassive = group.isPassive || group.form == .participle && !group.isPerfect
    let subject = chunker.subject(of: i) ?? chunker.shared(before: i, depth: 0)
    var subjectName = subject.flatMap { name(in: chunks[$0.antecedent ?? $0.chunk]) }
    var object =
      isPassive
      ? byPhrase(after: i)
      : other(than: subjectName, after: i, category)
    if object == nil, !isPassive, Self.mutual.contains(category) || isClash(group),
      let both = subject.flatMap({ pair(in: $0.tokens) })
    {
      (subjectName, object) = both
    }
    let (actor, recipient) = isPassive ? (object, subjectName) : (subjectName, object)
    guard actor != nil || recipient != nil else { return nil }
    // "Dismissed the jurors" rejects nothing; "welcomed Ana Vell" is told of both.
    if recipient.map({ reading.names[$0].form == .nominal }) ?? true, let verb = group.entry,
      chunker.isTreated(by: verb, at: isPassive ? subject?.chunk ?? i : i + 1)
    {
      return nil
    }
    return Act(
      actor: actor,
      recipient: recipient,
      verb: reading.passage.range(ofTokens: chunks[i].tokens),
      category: category,
      modality: chunker.modality(of: i),
      isNegated: group.isNegated || isDenied(i),
      sentence: sentence,
      rule: rule,
    )
  }

  /// Whether a preposition leads to what somebody else than the subject is said to do; "a history of
  /// opposing it" is the subject's own.
  private func isCharged(_ preposition: Int) -> Bool {
    guard chunker.isCharge(preposition) else { return false }
    let chunks = chunker.chunks
    return chunker.source.tokens[chunks[preposition].tokens.lowerBound].key != Keys.of
      || chunks[..<preposition].contains { $0.kind == .verb && $0.group.entry?.act == .accuse }
  }

  /// "Denied negotiating with the rebels", "refused to meet them": what was denied or refused was not done.
  private func isDenied(_ i: Int) -> Bool {
    let group = chunker.chunks[i].group
    guard group.form == .gerund || group.isInfinitive, !group.isFinite,
      let before = chunker.chunks[..<i].last(where: { $0.kind != .adverb }), before.kind == .verb
    else { return false }
    return !before.group.isNegated
      && (before.group.entry?.stance == .denies || before.group.entry?.stance == .opposes)
  }

  /// What a verb does, by itself or with its object.
  private func category(of i: Int) -> (Act.Category, String)? {
    let group = chunker.chunks[i].group
    var j = i + 1
    while j < chunker.chunks.count, chunker.chunks[j].kind == .adverb { j += 1 }
    // "Gave Zenda a loan": the second of two objects.
    if j + 1 < chunker.chunks.count, chunker.chunks[j + 1].kind == .nominal { j += 1 }
    if j < chunker.chunks.count, chunker.chunks[j].kind == .nominal {
      let head = chunker.source.tokens[chunker.chunks[j].tokens.upperBound - 1]
      if let category = ActNoun.category(of: head, with: group.verb) {
        return (category, "verb and noun")
      }
    }
    return group.entry?.act.map { ($0, "verb") }
  }

  /// The name that a noun phrase is about: its last words, or what its head acts for.
  private func name(in chunk: Chunk) -> Int? {
    guard chunk.kind == .nominal else { return nil }
    let names = reading.names(in: reading.passage.range(ofTokens: chunk.tokens))
    let tokens = chunker.source.tokens
    let last = chunk.tokens.upperBound
    if let index = names.last {
      let past = reading.names[index].tokens.upperBound
      if past < last, isOpposed(last - 1, to: reading.names[index]) { return nil }
      if past == last || tokens[past].key != Keys.s && isActor(last - 1) { return index }
      // "Zenda's army" acts for Zenda; "Zenda's mayor" would be a person.
      if tokens[past].key == Keys.s, past + 1 < last, isActor(last - 1) { return index }
    }
    return nil
  }

  /// The name whose people or property a noun phrase is: "two Swedish ships", "Zenda's embassy".
  private func owner(in chunk: Chunk) -> Int? {
    let names = reading.names(in: reading.passage.range(ofTokens: chunk.tokens))
    guard let index = names.last else { return nil }
    let tokens = chunker.source.tokens
    let last = chunk.tokens.upperBound
    let past = reading.names[index].tokens.upperBound
    guard past < last, reading.names[index].kind == .nationality || tokens[past].key == Keys.s,
      tokens[past..<last].allSatisfy({ $0.kind != .word || $0.shape == .lower }),
      !isOpposed(last - 1, to: reading.names[index])
    else { return nil }
    return index
  }

  /// Whether a noun is for those who are against the land that they are called by: "Swedish rebels".
  private func isOpposed(_ noun: Int, to name: NameMention) -> Bool {
    Self.opponents.contains(chunker.source.tokens[noun].key)
      && name.entity?.key.hasPrefix("country:") == true
  }

  /// The names of two that do something together: "Norway and Zenda signed".
  private func pair(in tokens: Range<Int>) -> (Int, Int)? {
    let names = reading.names(in: reading.passage.range(ofTokens: tokens))
    guard names.count == 2, let one = names.first, let other = names.last else { return nil }
    let between = reading.names[one].tokens.upperBound
    return between + 1 == reading.names[other].tokens.lowerBound
      && Keys.joining.contains(chunker.source.tokens[between].key) ? (one, other) : nil
  }

  private func isClash(_ group: VerbGroup) -> Bool {
    Self.clashes.contains(chunker.source.tokens[group.head].key)
  }

  private func isActor(_ token: Int) -> Bool {
    chunker.word(token).classes.contains(.actor)
  }

  private func byPhrase(after i: Int) -> Int? {
    let chunks = chunker.chunks
    for j in (i + 1)..<max(i + 1, chunks.count - 1) {
      if chunks[j].kind == .verb || chunks[j].kind == .comma { return nil }
      if chunks[j].kind == .preposition,
        chunker.source.tokens[chunks[j].tokens.lowerBound].key == Keys.by
      {
        return name(in: chunks[j + 1])
      }
    }
    return nil
  }

  /// The name acted on or met: the object, or what "with", "on" or "against" leads to.
  private func other(than actor: Int?, after i: Int, _ category: Act.Category) -> Int? {
    let chunks = chunker.chunks
    let isHostile = Self.hostile.contains(category)
    var leading = Self.leading(category)
    var isPlace = false
    for j in (i + 1)..<max(i + 1, chunks.count) {
      switch chunks[j].kind {
      case .nominal:
        if !isPlace, let name = name(in: chunks[j]) ?? (isHostile ? owner(in: chunks[j]) : nil),
          name != actor
        {
          return name
        }
        leading = Self.leading(category, behindObject: leading)
      case .preposition:
        isPlace = !leading.contains(chunker.source.tokens[chunks[j].tokens.lowerBound].key)
      case .adverb, .time: break
      default: return nil
      }
    }
    return nil
  }

  /// The prepositions that lead to whom an act is done to: "joined the fight against them" and "agreed
  /// sanctions on them" is not with them.
  private static func leading(_ category: Act.Category) -> WordSet {
    if mutual.contains(category) { return together }
    if category == .mobilize { return towards }
    return hostile.contains(category) || category == .accuse || category == .threaten
      ? at : kindly
  }

  /// The prepositions that lead from the object of an act to whom it is done to: "demanded an end to the
  /// war on them" asks nothing of them, and "backed the talks with them" is no help to them.
  private static func leading(_ category: Act.Category, behindObject leading: WordSet) -> WordSet {
    switch category {
    case .request: source
    case .support: recipient
    default: leading
    }
  }

  private static let source: WordSet = ["from"]
  private static let recipient: WordSet = ["to"]
  private static let at: WordSet = [
    "with", "on", "against", "to", "from", "at", "into", "towards", "toward",
  ]
  private static let kindly: WordSet = ["with", "on", "to", "from", "at", "into"]
  private static let together: WordSet = ["with", "to", "from"]
  private static let towards: WordSet = ["against", "to", "on", "at", "into", "towards", "toward"]
  /// What is done to somebody's people and property is done to them.
  private static let hostile: Set<Act.Category> = [
    .assault, .coerce, .sanction, .reject, .yield, .protest,
  ]
  private static let mutual: Set<Act.Category> = [.agree, .consult, .cooperate]
  private static let clashes: WordSet = ["clash", "clashed", "clashes", "fought", "fight"]
  private static let opponents: WordSet = [
    "rebel", "rebels", "militants", "insurgents", "fighters", "separatists", "opposition",
    "protesters", "dissidents", "activists", "exiles", "refugees", "guerrillas", "defectors",
  ]
}
