/// A piece of a sentence: a simple noun phrase, a group of verbs, or what stands between them.
struct Chunk: Sendable {
  var kind: Kind
  /// Indices into the passage's tokens.
  var tokens: Range<Int>
  /// Meaningful where the kind is `verb`.
  var group = VerbGroup()

  enum Kind: Sendable {
    /// Determiners, adjectives, nouns and names up to the next verb, preposition or mark.
    case nominal
    case verb
    case preposition
    case comma
    /// A colon, semicolon or dash.
    case `break`
    case openQuote
    case closeQuote
    case openBracket
    case closeBracket
    case coordinator
    /// "that", "because", "whether": begins a clause.
    case subordinator
    /// "who", "which": begins a clause about the noun before it.
    case relative
    case adverb
    /// "on Monday": tells when and stands almost anywhere.
    case time
    case terminal
  }
}

/// Auxiliaries and the verb they lead to, or a verb alone: "has not yet agreed".
struct VerbGroup: Sendable {
  /// Index of the main verb's token; of "be" where it is the main verb.
  var head = 0
  /// Index into the lexicon's verbs, -1 for verbs that it does not hold and for "be".
  var verb: Int16 = -1
  var form = VerbForm(rawValue: 0)
  var mood: Mood = .plain
  var isFinite = false
  var isPassive = false
  var isProgressive = false
  var isPerfect = false
  var isNegated = false
  /// Whether its first auxiliary is in the past: "was", "had", "did".
  var isPast = false
  /// Whether "be" is the main verb: "is unacceptable".
  var isCopula = false
  /// Whether "to" leads it.
  var isInfinitive = false

  /// What the modal verb says about how real the action is.
  enum Mood: Sendable {
    case plain
    /// "will", "is to".
    case future
    /// "must", "should", "has to".
    case obligation
    /// "would", "could", "may", "might", "can".
    case possible
  }
}
