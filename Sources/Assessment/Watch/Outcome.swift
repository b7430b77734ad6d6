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
      if let match {
        let effect = Self.list.effects[match.value]
        // A change announced is a change; an answer must have been given.
        if effect.isChange ? !clause.isVague : clause.isReal,
          issue.map({ Self.isAbout($0, i..<(i + length), tokens, text) }) ?? true
        {
          let cue = tokens[i].range.union(tokens[i + length - 1].range)
          found.append((effect.negated(clause.isNegated), cue))
        }
      } else if tokens[i].shape == .lower, let use = tokens[i].verbUse, use.isPast,
        verbs.contains(use.verb), clause.isReal
      {
        found.append((clause.isNegated ? .no : .yes, tokens[i].range))
      } else if tokens[i].shape == .lower, let use = tokens[i].verbUse, !use.isPast,
        verbs.contains(use.verb), clause.isRefused
      {
        found.append((.no, tokens[i].range))
      }
      i += length
    }
    let best =
      found.first { $0.effect.isChange } ?? found.first { $0.effect == .no || $0.effect == .off }
      ?? found.first
    effect = best?.effect ?? .bears
    cue = best?.cue
  }

  /// What a verb by itself, or with the words behind it, says of what it tells of; nil if nothing.
  static func effect(of verb: Int, _ tokens: [Token], before end: Int) -> Effect? {
    list.table.longestMatch(tokens, at: verb, before: end).map { list.effects[$0.value] }
  }

  /// Whether the clause around some words has one of what a question is about, or a word that stands for
  /// it.
  private static func isAbout(
    _ issue: Words,
    _ cue: Range<Int>,
    _ tokens: [Token],
    _ text: [UInt8],
  ) -> Bool {
    func ends(_ i: Int) -> Bool { Clause.ends(at: i, tokens, text) }
    let first = tokens[..<cue.lowerBound].indices.last(where: ends).map { $0 + 1 } ?? 0
    let last = tokens[cue.upperBound...].indices.first(where: ends) ?? tokens.count
    return tokens[first..<last].contains { token in
      pronouns.contains(token.key)
        || Words.stem(of: token, in: text).map(issue.contains) ?? false
    }
  }

  /// Whether no mark or word parts what stands between two places of a sentence into clauses.
  static func isOneClause(_ tokens: [Token], from start: Int32, to end: Int32, of text: [UInt8])
    -> Bool
  {
    let between = tokens.filter { $0.range.start >= start && $0.range.end <= end }
    return !between.indices.contains { Clause.ends(at: $0, between, text) }
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
  fileprivate func negated(_ isNegated: Bool) -> Outcome.Effect {
    guard isNegated else { return self }
    return switch self {
    case .yes: .no
    case .no, .off, .change, .delay, .bears: .bears
    }
  }
}

/// The few words before a verb that say how real and how true it is.
private struct Clause {
  private(set) var isReal = true
  private(set) var isVague = false
  private(set) var isNegated = false
  /// "Will not", "said it would not".
  private(set) var isRefused = false

  /// Looks back from a token to the head of its clause, at most seven tokens.
  init(before i: Int, _ tokens: [Token], _ text: [UInt8]) {
    var j = i - 1
    // "The vote planned for Monday was called off": what lies ahead is another verb's.
    var isPast = Self.past.contains(tokens[i].key)
    while j >= max(0, i - 7) {
      let token = tokens[j]
      if Self.ends(at: j, tokens, text) { break }
      // "Until the strike has ended": nobody says that it has.
      if Self.still.contains(token.key) {
        isReal = false
        break
      }
      if Self.negations.contains(token.key) {
        isNegated = true
        isRefused = j > 0 && Self.willing.contains(tokens[j - 1].key)
      }
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

  /// Whether a mark or word parts clauses.
  static func ends(at i: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    tokens[i].kind == .punctuation && text[Int(tokens[i].range.start)] != 0x27
      || openers.contains(tokens[i].key)
  }

  private static let openers = WordSet("and but which who that after when while because")
  private static let still = WordSet("until till before")
  private static let negations = WordSet(
    "not n't never no neither nor without didn't hasn't haven't"
  )
  private static let willing = WordSet("will wo would")
  private static let past = WordSet("was were has have had been")
  private static let ahead = WordSet("will 'll shall to should must expected due set planned yet")
  private static let vague = WordSet("would could may might if whether unless can")
}
