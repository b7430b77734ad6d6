import Extraction
import Prose

/// Whom a statement takes its stance on: the one that is praised, refused, warned or asked to do something.
///
/// Not everyone who is named in what is said: "welcomed the first convoy since Vantor's attack on Selm" is no kindness
/// to Vantor, and "supports sanctions against Vantor" is the reverse of one. It is who heads or owns the
/// object ("Vantor", "Vantor's plan", "the plan of Vantor", "the attack by Vantor"), who is to do what is demanded
/// ("that Vantor withdraw"), and who is spoken to ("warned Vantor that"). Where none of these is named there is no deed:
/// better none than a wrong one.
struct RemarkTarget {
  private let statement: Statement
  private let stance: Stance
  private let reading: Reading
  /// The tokens of what is said, and its predicates.
  private let said: Range<Int>
  private let predicates: [Predicate]

  /// - Parameters:
  ///   - statement: A statement.
  ///   - stance: The stance that it takes.
  ///   - sentence: The sentence in which what it says begins.
  ///   - reading: The document.
  init(_ statement: Statement, _ stance: Stance, sentence: Int, _ reading: Reading) {
    self.statement = statement
    self.stance = stance
    self.reading = reading
    let said = reading.tokens(in: statement.content)
    self.said = said
    predicates = reading.predicates(inSentence: sentence).filter { said.contains($0.head) }
  }

  /// The indices of the names for it, none where nobody is named.
  var names: Range<Int> {
    if let addressee { return addressee }
    guard var start = said.first(where: { !isOpening($0) }) else { return 0..<0 }
    if let own = clause(at: start), own.person == .first {
      // "We welcome Vantor's plan", "we want to see Vantor go".
      start = end(ofVerb: own)
    }
    if let own = predicates.first(where: { $0.tokens.lowerBound == start }), own.isInfinitive {
      // "Offered to help Vantor", "threatened to attack Vantor"; "wants to help Vantor" asks nothing of it.
      guard stance == .offers || stance == .warns else { return 0..<0 }
      return names(from: own.tokens.upperBound, before: said.upperBound)
    }
    guard let clause = clause(at: start), let subject = clause.subject else {
      return names(from: start, before: said.upperBound)
    }
    // "That Ana Vell be released" asks nothing of her.
    return clause.isPassive
      ? 0..<0 : names(from: start, before: min(subject.upperBound, said.upperBound))
  }

  /// The predicate whose subject begins at a token.
  private func clause(at start: Int) -> Predicate? {
    predicates.first { $0.subject?.lowerBound == start }
  }

  /// Where what a verb is about begins, behind "to see".
  private func end(ofVerb verb: Predicate) -> Int {
    let next = predicates.first {
      $0.tokens.lowerBound == verb.tokens.upperBound && $0.isInfinitive
    }
    guard let next, reading.passage.tokens[next.head].key == Self.see else {
      return verb.tokens.upperBound
    }
    return next.tokens.upperBound
  }

  /// Those between the words that report and what is said: "warned Vantor that".
  private var addressee: Range<Int>? {
    guard stance == .warns || stance == .demands, let cue = statement.cue,
      cue.end < statement.content.start
    else { return nil }
    let named = reading.names(in: ByteRange(Int(cue.end), Int(statement.content.start)))
    guard let first = named.first,
      // Nothing but an article in between.
      reading.names[first].tokens.lowerBound - reading.tokens(in: cue).upperBound <= 1
    else { return nil }
    return named
  }

  /// The names that head or own a phrase.
  private func names(from start: Int, before end: Int) -> Range<Int> {
    let tokens = reading.passage.tokens
    var i = start
    while i < end, !isEnd(i) {
      // "The arrest of Ana Vell", "Ana Vell's arrest": whoever suffers it did not do it.
      if tokens[i].key == Self.of, i > start, isDone(tokens[i - 1].key) { break }
      if Self.suffered.contains(tokens[i].key), isOwned(i, since: start) { return 0..<0 }
      i += 1
    }
    guard i > start else { return 0..<0 }
    return reading.names(in: reading.passage.range(ofTokens: start..<i))
  }

  private func isDone(_ noun: UInt64) -> Bool {
    Self.suffered.contains(noun) || Self.done.contains(noun)
  }

  /// Whether a noun stands behind a name in the possessive: "Ana Vell's long detention".
  private func isOwned(_ noun: Int, since start: Int) -> Bool {
    (max(start, noun - Self.nearby)..<noun).contains {
      reading.passage.tokens[$0].key == Self.possessive
    }
  }

  /// Whether a phrase ends before a token: at a verb, a mark, and what leads to somebody else.
  private func isEnd(_ i: Int) -> Bool {
    let token = reading.passage.tokens[i]
    if token.kind == .punctuation {
      return token.key != Self.possessive && !SaidWords.isQuote(i, reading.passage)
    }
    return Self.leading.contains(token.key) || predicates.contains { $0.tokens.contains(i) }
  }

  private func isOpening(_ i: Int) -> Bool {
    let token = reading.passage.tokens[i]
    return token.kind == .punctuation || token.key == Self.that
  }

  // Tokens: "'s long and secret detention".
  private static let nearby = 5
  private static let of = Fold.key(of: "of")
  private static let see = Fold.key(of: "see")
  private static let that = Fold.key(of: "that")
  private static let possessive = Fold.key(of: "'s")
  /// What leads from the head of a phrase to what it is about, but for "of" and "by".
  private static let leading = WordSet(
    """
    in on at for from to with against since despite before after amid during over under about as into \
    between among toward towards through without within near across because until unless if when while where who \
    whom whose which that than regarding concerning following including
    """
  )
  /// What is done to whoever owns it: "Ana Vell's arrest".
  private static let suffered = WordSet(
    """
    killing killings murder murders assassination death deaths arrest arrests detention jailing \
    imprisonment abduction kidnapping kidnappings execution torture persecution mistreatment expulsion deportation \
    beating poisoning ouster overthrow trial conviction sentencing prosecution release freeing freedom safety \
    security protection return rescue independence sovereignty integrity rights isolation suffering victims
    """
  )
  /// What is done to whoever is named behind "of" alone: "the invasion of Vantor".
  private static let done = WordSet(
    """
    invasion occupation bombing bombardment shelling blockade siege annexation seizure destruction \
    recognition condemnation criticism support defence defense
    """
  )
}
