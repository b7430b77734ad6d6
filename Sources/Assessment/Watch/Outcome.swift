import CLexicon
import Extraction
import Prose

/// What a later sentence says became of an open question.
struct Outcome {
  let effect: Effect
  /// The words that decide, nil where the sentence only bears on the question.
  let cue: ByteRange?

  init(_ effect: Effect, _ cue: ByteRange) {
    self.effect = effect
    self.cue = cue
  }

  enum Effect: String {
    /// It came about.
    case yes
    /// It will not.
    case no
    /// It did not, when it was told: "did not sign".
    case missed
    /// It has not so far: "has not signed".
    case undone
    /// It will not, though it was to.
    case off
    /// Another time or form.
    case change
    /// A later time, or none yet.
    case delay
    /// It is spoken of, and stays open.
    case bears

    /// Whether it may still come about in another way.
    var isChange: Bool { self == .change || self == .delay }
    /// Whether it will not come about when it was to.
    var callsOff: Bool { self == .off || self == .delay }
    /// Whether it has not come about, and perhaps will not.
    var isNo: Bool { [.no, .off, .missed, .undone].contains(self) }
  }

  /// Reads a sentence: of several things told, a change counts before a no, and that before a yes.
  ///
  /// Linear in its length.
  ///
  /// - Parameters:
  ///   - tokens: A sentence of a later report.
  ///   - text: The report.
  ///   - verbs: What the question turns on: their past answers it.
  ///   - issue: What the question is about, which other words that decide must stand beside; nil for
  ///     anything.
  init(_ tokens: [Token], of text: [UInt8], turnsOn verbs: Set<Int>, about issue: Words? = nil) {
    var found: [(effect: Effect, cue: ByteRange)] = []
    var i = 0
    while i < tokens.count {
      let match = Self.list.table.longestMatch(tokens, at: i, before: tokens.count)
      let length = match?.length ?? 1
      // Few words need what stands before them.
      lazy var clause = Clause(before: i, tokens, text)
      // What the question turns on is about it.
      let own = Self.use(of: tokens[i], among: verbs)
      if let match {
        let effect = Self.list.effects[match.value]
        let cue = i..<(i + length)
        // A change announced is a change; an answer must have been given.
        if effect.isChange ? !clause.isVague : clause.isReal,
          own != nil || (issue.map { Self.isAbout($0, verbs, cue, tokens, text) } ?? true)
        {
          found.append(
            (
              effect.negated(clause.negation),
              tokens[i].range.union(tokens[cue.upperBound - 1].range),
            )
          )
        }
      } else if let own, own.isPast, clause.isReal {
        found.append((Effect.yes.negated(clause.negation), tokens[i].range))
      } else if let own, !own.isPast, !clause.isOfAnother,
        clause.negation == .refused || clause.negation == .missed && clause.isReal
      {
        found.append((Effect.yes.negated(clause.negation), tokens[i].range))
      }
      i += length
    }
    let best =
      found.first { $0.effect.isChange } ?? found.first { $0.effect.isNo } ?? found.first
    effect = best?.effect ?? .bears
    cue = best?.cue
  }

  /// What a verb by itself, or with the words behind it, says of what it tells of; nil if nothing.
  static func effect(of verb: Int, _ tokens: [Token], before end: Int) -> Effect? {
    list.table.longestMatch(tokens, at: verb, before: end).map { list.effects[$0.value] }
  }

  /// A word as one of some verbs, nil where it is none.
  static func use(of token: Token, among verbs: Set<Int>) -> VerbUse? {
    guard token.shape == .lower, let use = token.verbUse, verbs.contains(use.verb) else {
      return nil
    }
    return use
  }

  /// Whether the clause around some words has one of what a question is about, a verb that it turns on, or a
  /// word that stands for it.
  private static func isAbout(
    _ issue: Words,
    _ verbs: Set<Int>,
    _ cue: Range<Int>,
    _ tokens: [Token],
    _ text: [UInt8],
  ) -> Bool {
    func ends(_ i: Int) -> Bool { Clause.ends(at: i, tokens, text) }
    func start(before i: Int) -> Int {
      tokens[..<i].indices.last(where: ends).map { $0 + 1 } ?? 0
    }
    var first = start(before: cue.lowerBound)
    // "The vote, planned for May, was put off": the subject stands before what is put in.
    if first > 1, Clause.isAuxiliary(tokens[first]), Clause.isComma(first - 1, tokens, text),
      let open = tokens[..<(first - 1)].indices.last(where: { Clause.isComma($0, tokens, text) })
    {
      first = start(before: open)
    }
    let last = tokens[cue.upperBound...].indices.first(where: ends) ?? tokens.count
    return tokens[first..<last].contains { token in
      pronouns.contains(token.key) || use(of: token, among: verbs) != nil
        || Words.stem(of: token, in: text).map(issue.contains) ?? false
    }
  }

  /// Whether no mark or word parts what stands between two places of a sentence into clauses.
  static func isOneClause(_ tokens: [Token], from start: Int32, to end: Int32, of text: [UInt8])
    -> Bool
  {
    !tokens.indices.contains {
      tokens[$0].range.start >= start && tokens[$0].range.end <= end
        && Clause.ends(at: $0, tokens, text)
    }
  }

  private static let pronouns = WordSet("it them this that these those so")

  private static let list: (table: PhraseTable, effects: [Effect]) = {
    var table = PhraseTable()
    var effects: [Effect] = []
    TabSeparated(lexicon_watch_moves_start(), count: lexicon_watch_moves_count())
      .forEachRow { fields in
        guard fields.count == 2, let effect = Effect(rawValue: fields[1]) else { return }
        table.insert(fields[0], effects.count)
        effects.append(effect)
      }
    return (table, effects)
  }()
}

extension Outcome.Effect {
  fileprivate func negated(_ negation: Clause.Negation?) -> Outcome.Effect {
    guard let negation else { return self }
    guard self == .yes else { return .bears }
    return switch negation {
    case .refused, .plain: .no
    case .missed: .missed
    case .undone: .undone
    }
  }
}

/// The few words before a verb that say how real and how true it is.
private struct Clause {
  private(set) var isReal = true
  private(set) var isVague = false
  private(set) var negation: Negation?
  /// Whether what is negated is another verb between: "did not discuss signing".
  private(set) var isOfAnother = false

  enum Negation {
    /// "Will not", "said it would not".
    case refused
    /// "Did not".
    case missed
    /// "Has not".
    case undone
    /// "Was not", "never".
    case plain
  }

  /// Looks back from a token to the head of its clause, at most seven tokens.
  init(before i: Int, _ tokens: [Token], _ text: [UInt8]) {
    var j = i - 1
    // "The vote planned for Monday was called off": what lies ahead is another verb's.
    var isPast = Self.past.contains(tokens[i].key)
    var hasVerb = false
    while j >= max(0, i - 7) {
      let token = tokens[j]
      if Self.ends(at: j, tokens, text) { break }
      // "Until the strike has ended": nobody says that it has.
      if Self.still.contains(token.key) {
        isReal = false
        break
      }
      if Self.negations.contains(token.key) {
        negation = Self.negation(tokens[j], behind: j > 0 ? tokens[j - 1] : nil)
        isOfAnother = hasVerb
      }
      if !Words.isCommon(token), token.shape == .lower, token.verbUse != nil { hasVerb = true }
      if Self.past.contains(token.key) { isPast = true }
      if Self.ahead.contains(token.key), !isPast { isReal = false }
      // "May" with a capital is the month.
      if Self.vague.contains(token.key), token.shape == .lower {
        isReal = false
        isVague = true
      }
      j -= 1
    }
  }

  private static func negation(_ word: Token, behind auxiliary: Token?) -> Negation {
    if didNot.contains(word.key) { return .missed }
    if hasNot.contains(word.key) { return .undone }
    guard let auxiliary else { return .plain }
    if willing.contains(auxiliary.key) { return .refused }
    if doing.contains(auxiliary.key) { return .missed }
    return having.contains(auxiliary.key) ? .undone : .plain
  }

  static func isAuxiliary(_ token: Token) -> Bool { auxiliaries.contains(token.key) }

  static func isComma(_ i: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    tokens[i].kind == .punctuation && text[Int(tokens[i].range.start)] == UInt8(ascii: ",")
  }

  /// Whether a mark or word parts clauses.
  static func ends(at i: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    if tokens[i].kind == .punctuation { return text[Int(tokens[i].range.start)] != 0x27 }
    return tokens[i].key == and ? joinsClauses(i, tokens) : openers.contains(tokens[i].key)
  }

  /// Whether "and" has a verb on either side: "has signed and will pay", not "talks between Norway and Zenda were".
  private static func joinsClauses(_ and: Int, _ tokens: [Token]) -> Bool {
    func isPart(_ i: Int) -> Bool {
      tokens[i].kind != .punctuation && !openers.contains(tokens[i].key)
    }
    let before = tokens[..<and].indices.suffix(reach).reversed().prefix(while: isPart)
    let after = tokens[(and + 1)...].indices.prefix(reach).prefix(while: isPart)
    return before.contains { tells($0, tokens) } && after.contains { tells($0, tokens) }
  }

  /// Whether a word is a verb that makes a clause, as far as words tell that: of those in the present, which may be
  /// nouns, one behind a name.
  private static func tells(_ i: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[i]
    if auxiliaries.contains(token.key) { return true }
    guard token.shape == .lower, let use = token.verbUse else { return false }
    return use.isPast || i > 0 && tokens[i - 1].shape == .capitalized
  }

  // Tokens: "and the heads of the two parties in the north".
  private static let reach = 12
  private static let and = Fold.key(of: "and")
  private static let auxiliaries = WordSet(
    "is are was were has have had will would shall can could may might must should does did do"
  )
  private static let openers = WordSet("but which who that after when while because")
  private static let still = WordSet("until till before")
  private static let negations = WordSet(
    "not n't never no neither nor without didn't hasn't haven't"
  )
  private static let willing = WordSet("will wo would")
  private static let doing: WordSet = ["did", "does", "do"]
  private static let having: WordSet = ["has", "have", "had"]
  private static let didNot: WordSet = ["didn't"]
  private static let hasNot: WordSet = ["hasn't", "haven't"]
  private static let past = WordSet("was were has have had been")
  private static let ahead = WordSet("will 'll shall to should must expected due set planned yet")
  private static let vague = WordSet("would could may might if whether unless can")
}
