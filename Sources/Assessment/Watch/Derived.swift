import Extraction
import Prose

/// Questions that a document leaves open without listing them.
enum Derived {
  /// The least score that makes a sentence a question.
  private static let threshold = 4

  /// The strongest few sentences that look ahead, in the order of the text.
  static func questions(of reading: Reading, _ sections: Sections, _ kept: inout KeptStems)
    -> [Account.Question]
  {
    let passage = reading.passage
    let asked = Asked(reading)
    var scored: [(index: Int, score: Int, origin: WatchItem.Origin, cues: Cues, plan: Predicate?)] =
      []
    var prose = 0
    for (index, sentence) in passage.sentences.enumerated()
    where
      (sections.ofBlock[sentence.block] == nil || sections.isCommentary(sentence.block, passage))
      && reading.isProse(index)
      // "Q Hey, I wanted to ask if …" asks what somebody knows, not what is open.
      && !reading.isQuestioner(index)
    {
      prose += 1
      var cues = Cues(reading, sentence.tokens)
      // A demand waits for its answer.
      let demand = asked.demands[index]
      let isDated = Due.of(Self.open(sentence.range, cues, demand), reading) != nil
      let plan =
        cues.origin == nil && isDated ? Announcements.made(inSentence: index, reading) : nil
      let isAnnounced = plan != nil
      if cues.origin == nil, demand == nil, !isAnnounced,
        let plan = Announcements.ofNoDay(inSentence: index, reading)
      {
        cues.open(.scheduledEvent, at: plan, score: threshold)
      }
      // "Will suspend it until May" sets a day, and no condition.
      if let end = Terms.end(inSentence: index, isAnnounced: isAnnounced, reading),
        cues.origin == nil || cues.origin == .condition
          // "Delayed until Monday": the list has these words, for what is put off till something happens.
          || cues.tokens?.upperBound == end + 1
      {
        cues.open(.deadline, at: end..<(end + 1), score: threshold)
      }
      let origin =
        cues.origin ?? (demand != nil ? .decisionPending : nil)
        ?? (isAnnounced || isDated && asked.scheduled.contains(index) ? .scheduledEvent : nil)
      guard let origin else { continue }
      var score = cues.score - (isDated ? cues.pastScore : 0)
      if demand != nil { score += 2 }
      if asked.scheduled.contains(index) { score += 1 }
      if isDated { score += 1 }
      if isAnnounced { score += max(2, threshold - score) }
      if score >= threshold {
        score -= Discount.of(
          cues,
          origin,
          demand: demand,
          inSentence: index,
          isDated: isDated,
          reading,
        )
      }
      if score >= threshold {
        scored.append((index, score, origin, cues, plan))
      } else if demand == nil, !cues.isVetoed, cues.origin != nil,
        let told = told(inSentence: index, isDated: isDated, reading),
        // What they open was weighed where the two are one: "will face".
        cues.origin == .condition || told.tokens?.overlaps(cues.tokens ?? 0..<0) == false
      {
        scored.append((index, threshold, .scheduledEvent, told, nil))
      }
    }
    let room = max(3, 2 + prose / 5)
    let strongest = scored.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index
    }
    // Only what just passes has to be few.
    .enumerated().filter { $0.offset < room || $0.element.score > threshold }.map(\.element)
    return strongest.sorted { $0.index < $1.index }.compactMap { index, score, origin, cues, plan in
      let range = passage.sentences[index].range
      let whole = Dateline.skipped(range, passage)
      let told = pastHeading(
        whole,
        inSentence: index,
        cues,
        asked.demands[index],
        reading,
      )
      guard let words = Title.open(told, cues, demand: asked.demands[index], reading) else {
        return nil
      }
      let title =
        asked.demands[index] == nil
        ? plan.flatMap { self.title(of: $0, past: words, told, cues, reading) } ?? words : words
      if origin == .whether, isBlank(title) { return nil }
      return Account.Question(
        index,
        range,
        origin,
        score: score,
        title: title,
        question: told,
        cue: cues.tokens,
        demanded: cues.origin == nil ? asked.demands[index]?.content : nil,
        dueIn: open(told.start > whole.start ? told : range, cues, asked.demands[index]),
        in: reading,
        &kept,
      )
    }
  }

  /// Whether a question asks about nothing that it names: "who they are", "what it is", "when".
  private static func isBlank(_ title: String) -> Bool {
    let text = Array(title.utf8)
    return Tokenizer.tokens(of: text, in: ByteRange(0, text.count)).allSatisfy {
      $0.kind != .word || Words.isCommon($0)
    }
  }

  /// What a sentence announces whose cues open nothing: of "the council is to discuss a plan to sell it" the talk, and
  /// not the plan; nil without such a thing.
  private static func told(inSentence sentence: Int, isDated: Bool, _ reading: Reading) -> Cues? {
    let made = isDated ? Announcements.made(inSentence: sentence, reading)?.tokens : nil
    guard let plan = made ?? Announcements.ofNoDay(inSentence: sentence, reading) else {
      return nil
    }
    var cues = Cues(reading, 0..<0)
    cues.open(.scheduledEvent, at: plan, score: threshold)
    let discount = Discount.of(
      cues,
      .scheduledEvent,
      inSentence: sentence,
      isDated: isDated,
      reading,
    )
    return discount > 0 ? nil : cues
  }

  /// The title of what is announced, from its subject on, where the one of the sentence leaves that out: of "he sold the
  /// arms, and he will be charged on Thursday" the charge; nil where it does not.
  private static func title(
    of plan: Predicate,
    past title: String,
    _ told: ByteRange,
    _ cues: Cues,
    _ reading: Reading,
  ) -> String? {
    let text = Array(title.utf8)
    let verb = reading.passage.tokens[plan.head].key
    guard let subject = plan.subject, subject.upperBound <= plan.tokens.lowerBound,
      let sentence = reading.passage.sentence(at: told.start),
      CuePlace(plan.tokens, inSentence: sentence, reading).opensClause(subject),
      case let start = reading.passage.tokens[subject.lowerBound].range.start, start > told.start,
      !Tokenizer.tokens(of: text, in: ByteRange(0, text.count)).contains(where: { $0.key == verb })
    else { return nil }
    // "Said that the pumps had failed and that she would close the mine": who says so will.
    if subject.count == 1, Title.pronouns.contains(reading.passage.tokens[subject.lowerBound].key) {
      var placed = cues
      placed.open(.scheduledEvent, at: plan.tokens, score: threshold)
      let whole = Title.open(told, placed, demand: nil, reading).map { Array($0.utf8) } ?? []
      let words = Tokenizer.tokens(of: whole, in: ByteRange(0, whole.count))
      if words.contains(where: { $0.key == verb }) {
        return String(decoding: whole, as: UTF8.self)
      }
    }
    return Title.open(ByteRange(Int(start), Int(told.end)), cues, demand: nil, reading)
  }

  /// The sentence without a heading that runs into it before what opens the question.
  private static func pastHeading(
    _ told: ByteRange,
    inSentence sentence: Int,
    _ cues: Cues,
    _ demand: Statement?,
    _ reading: Reading,
  ) -> ByteRange {
    let place =
      cues.tokens.map { reading.passage.tokens[$0.lowerBound].range.start } ?? demand?.content.start
    let start = place.flatMap {
      Joint.end(inSentence: sentence, from: told.start, before: $0, reading)
        ?? accompaniment(in: told, before: $0, cues, reading)
    }
    return start.map { ByteRange(Int($0), Int(told.end)) } ?? told
  }

  /// Where what is to be stands beside the clause: "a vote" of "passed the law, with a vote to be held in May".
  private static func accompaniment(
    in told: ByteRange,
    before cue: Int32,
    _ cues: Cues,
    _ reading: Reading,
  ) -> Int32? {
    let tokens = reading.passage.tokens
    guard let first = cues.tokens?.lowerBound, tokens[first].key == Shortening.to else {
      return nil
    }
    let own = reading.tokens(in: told).prefix { $0 < first }.suffix(longestAccompaniment)
    guard
      let with = own.dropLast().last(where: { reading.passage.isMark($0, UInt8(ascii: ",")) }),
      tokens[with + 1].key == Self.with, with + 2 < first,
      !reading.hasFiniteVerb(in: reading.passage.range(ofTokens: (with + 2)..<first))
    else { return nil }
    return tokens[with + 2].range.start
  }

  // Tokens.
  private static let longestAccompaniment = 14
  private static let with = Fold.key(of: "with")

  /// Where the time stands that a question is due.
  ///
  /// Of a demand that no other word opens that is in what is demanded: "urged it on Monday to leave" gives
  /// no day to wait for.
  private static func open(_ sentence: ByteRange, _ cues: Cues, _ demand: Statement?) -> ByteRange {
    guard cues.origin == nil, let demand, sentence.contains(demand.content) else { return sentence }
    return demand.content
  }
}
