import Extraction
import Prose

/// The stances that parties hold, as reported.
struct Positions {
  /// For each member of the cast, newest first, then in order of the text.
  private(set) var of: [Int: [Position]] = [:]

  init(_ corpus: Corpus, _ cast: Cast) {
    var drafts: [Draft] = []
    for document in corpus.newestFirst {
      let reading = corpus.readings[document]
      var seen: Set<[Int]> = []
      let stances = Self.stances(of: reading) { Self.isOfOthers($0, $1, reading, cast, document) }
      for (holder, found) in Self.held(stances, cast.actors[document].lists) {
        let member = cast.memberOf[document][holder]
        guard let sentence = reading.passage.sentence(at: found.cue.start),
          reading.isProse(sentence), seen.insert([member, sentence]).inserted
        else { continue }
        drafts.append(
          Draft(
            found: found,
            name: holder,
            topic: Issues.Topic(
              found.content,
              sentence,
              reading,
              holder: member,
              document: document,
            ),
          )
        )
      }
    }
    let issues = Issues(drafts.map(\.topic), corpus)
    // From the oldest on, so that each is compared with the one before it.
    var latest: [[Int]: Draft] = [:]
    var positions: [(member: Int, position: Position)] = []
    for (number, draft) in drafts.enumerated().reversed() {
      let key = [draft.topic.holder, issues.of[number]]
      let departs = latest[key].map { draft.departs(from: $0, corpus) } ?? false
      if draft.sign != 0 { latest[key] = draft }
      let name = issues.names[issues.of[number]]
      positions.append(
        (draft.topic.holder, draft.position(on: name, departs: departs, corpus))
      )
    }
    for (member, position) in positions.reversed() { of[member, default: []].append(position) }
  }

  /// A stance with its holder and what it is about.
  private struct Draft {
    let found: Found
    /// Index of the name that holds it.
    let name: Int
    let topic: Issues.Topic

    /// 1 where it is for what it is about, -1 where against, 0 where neither.
    var sign: Int { found.stance.sign * (found.isNegated ? -1 : 1) }

    /// Whether it is the opposite of an earlier one.
    ///
    /// A report weighs both sides of a matter: only on another day has a party turned, and only
    /// where most of the words of both are the same.
    func departs(from earlier: Draft, _ corpus: Corpus) -> Bool {
      guard sign != 0, sign == -earlier.sign, let day = day(corpus), let then = earlier.day(corpus)
      else { return false }
      return then < day && topic.words.similarity(to: earlier.topic.words) >= 0.5
    }

    private func day(_ corpus: Corpus) -> Day? {
      corpus.days[topic.document]
    }

    func position(on issue: String, departs: Bool, _ corpus: Corpus) -> Position {
      let reading = corpus.readings[topic.document]
      let sentence = reading.passage.sentences[topic.sentence]
      return Position(
        issue: issue,
        stance: found.stance,
        isNegated: found.isNegated,
        // What is merely said hangs on nothing.
        condition: found.stance == .claims
          ? nil
          : Conditions.range(in: sentence, of: reading.passage).map {
            Citation(reading.document, $0)
          },
        departs: departs,
        day: reading.document.publication?.day,
        speaker: Positions.speaker(found.source, reading.names[name], reading),
        citation: Citation(reading.document, sentence.range),
      )
    }
  }

  /// A stance found in a document, before it is anyone's position.
  private struct Found {
    let holder: Int
    let cue: ByteRange
    let content: ByteRange
    let stance: Stance
    let isNegated: Bool
    let source: ByteRange?
  }

  /// Each stance with its holder, and again with each name beside the holder's: "A and B demand".
  private static func held(_ found: [Found], _ lists: [[Int]]) -> [(holder: Int, found: Found)] {
    var beside: [Int: [Int]] = [:]
    for list in lists { for name in list { beside[name] = list } }
    return found.flatMap { one in
      (beside[one.holder] ?? [one.holder]).map { (holder: $0, found: one) }
    }
  }

  /// In the order of the text, without those that are not the speaker's who is named.
  private static func stances(
    of reading: Reading,
    without isOfOthers: (_ speaker: Int, _ source: ByteRange?) -> Bool,
  ) -> [Found] {
    var found: [Found] = []
    for statement in reading.statements {
      guard let speaker = statement.speaker, !isOfOthers(speaker, statement.source),
        !isInQuestion(statement.cue ?? statement.content, reading)
      else { continue }
      found.append(
        Found(
          holder: speaker,
          cue: statement.cue ?? statement.content,
          content: statement.content,
          // What is said without more is claimed.
          stance: statement.stance ?? .claims,
          isNegated: statement.isNegated,
          source: statement.source,
        )
      )
    }
    for act in reading.acts {
      guard let actor = act.actor, let stance = stance(of: act), !isOfOthers(actor, nil),
        !isInQuestion(act.verb, reading)
      else { continue }
      let sentence = reading.passage.sentences[act.sentence].range
      found.append(
        Found(
          holder: actor,
          cue: act.verb,
          content: ByteRange(Int(act.verb.end), Int(max(act.verb.end, sentence.end))),
          stance: stance,
          isNegated: act.isNegated,
          source: nil,
        )
      )
    }
    return found.sorted { $0.cue < $1.cue }
  }

  /// Whether the words for a speaker are of others than who is named in them: "Ruritanian
  /// newspapers", "the people of Ruritania", "Ruritanian partners" say it, not the state.
  private static func isOfOthers(
    _ speaker: Int,
    _ source: ByteRange?,
    _ reading: Reading,
    _ cast: Cast,
    _ document: Int,
  ) -> Bool {
    let span = source.map { reading.tokens(in: $0) } ?? 0..<0
    let tokens = reading.passage.tokens
    if span.contains(where: { others.contains(tokens[$0].key) }) { return true }
    let name = reading.names[speaker]
    guard cast.members[cast.memberOf[document][speaker]].kind == .country else { return false }
    if cast.actors[document].acting[speaker].isEmpty { return true }
    // A body, or those who act for the state, are named by more words.
    let isWidened =
      cast.actors[document].phrases[speaker] != nil
      || cast.rangeOf[document][speaker] != name.range
    var next = name.tokens.upperBound
    if span.contains(next), tokens[next].key == possessive { next += 1 }
    return !isWidened && span.contains(next) && tokens[next].kind == .word
      && tokens[next].shape == .lower && !links.contains(tokens[next].key)
  }

  private static let possessive = Fold.key(of: "'s")
  /// What may follow the name of a state that speaks itself.
  private static let links = WordSet(
    """
    and or of in on at by for from with to as which who whose that also but while under like than \
    has have had is was
    """
  )

  private static let others = WordSet(
    """
    newspaper newspapers media television tv radio channel broadcaster broadcasters magazine \
    daily tabloid website news press journalist journalists reporters critics analysts observers \
    people public citizen citizens opponents protesters demonstrators residents activists \
    dissidents families survivors refugees voters women students commentators experts
    """
  )

  /// Whether "whether" or "if" stands before the words in their clause: nobody has said so yet.
  private static func isInQuestion(_ cue: ByteRange, _ reading: Reading) -> Bool {
    let passage = reading.passage
    guard let sentence = passage.sentence(at: cue.start) else { return false }
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

  /// The stance that an act amounts to; deeds without a word in them are none.
  private static func stance(of act: Act) -> Stance? {
    switch act.category {
    case .request: .demands
    case .support: .supports
    case .reject: .opposes
    case .threaten: .warns
    case .accuse: .claims
    case .yield where act.modality != .happened: .offers
    case .agree, .consult, .cooperate, .aid, .yield, .protest, .sanction, .mobilize, .coerce,
      .assault, .retreat:
      nil
    }
  }

  /// The words for the speaker, where they are more than the party's name.
  private static func speaker(_ source: ByteRange?, _ name: NameMention, _ reading: Reading)
    -> String?
  {
    guard let source, source != name.range, source.count > name.range.count + 4 else { return nil }
    return reading.line(source)
  }
}

extension Stance {
  /// Which side of a matter it takes.
  fileprivate var sign: Int {
    switch self {
    case .supports, .offers, .demands: 1
    case .opposes: -1
    // To what somebody commits may be a fight against it.
    case .warns, .claims, .denies, .commits: 0
    }
  }
}
