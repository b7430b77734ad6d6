import Extraction
import Prose

/// What an open question says of somebody's staying in office, beside other things: "will not meet the council unless
/// Vell steps down", "wants Vell to stay until May", "an end to Vell's rule".
///
/// Once they have left, it is settled.
enum Tenure {
  /// The people whose staying a question turns on, with what becomes of it when they leave: a yes where they were to,
  /// a no where they were to stay.
  static func turns(_ raised: Raised, _ corpus: Corpus, _ cast: Cast) -> [(Int, Outcome.Effect)] {
    let account = corpus.accounts[raised.place.document]
    let text = account.document.text
    let tokens = Tokenizer.tokens(of: text, in: raised.range)
    let people = account.names(in: raised.range).filter { account.names[$0].kind == .person }
    let title = Array(raised.title.utf8)
    let told = Set(Tokenizer.tokens(of: title, in: ByteRange(0, title.count)).map(\.key))
    return people.compactMap { name in
      let range = account.names[name].range
      let place =
        verb(behind: range, tokens, text) ?? noun(around: range, tokens, text)
        // "Unless he steps down": he is the one who is named.
        ?? (people.count == 1 ? verbOfPronoun(tokens) : nil)
      // "The council will meet Vell, days after it said he must leave": what is open is something else.
      guard let place, told.contains(tokens[place].key) else { return nil }
      return (cast.memberOf[raised.place.document][name], verbs(at: place, tokens) ?? .yes)
    }
  }

  /// The verb behind a name, in its clause, that says so of it: "Vell steps down", "Vell to stay".
  private static func verb(behind name: ByteRange, _ tokens: [Token], _ text: [UInt8]) -> Int? {
    let next = tokens.partitionPoint { $0.range.start >= name.end }
    let verb = (next..<min(next + reach, tokens.count)).first { verbs(at: $0, tokens) != nil }
    guard let verb,
      Outcome.isOneClause(tokens, from: name.end, to: tokens[verb].range.start, of: text),
      // "Vell asked the council to resign": others.
      tokens[next..<verb].allSatisfy({ mayStand($0) })
    else { return nil }
    return verb
  }

  /// The same behind "he" or "she".
  private static func verbOfPronoun(_ tokens: [Token]) -> Int? {
    tokens.indices.dropFirst().first {
      persons.contains(tokens[$0 - 1].key) && verbs(at: $0, tokens) != nil
    }
  }

  /// The noun beside a name that says so: "Vell's resignation", "an end to the long rule of Vell".
  private static func noun(around name: ByteRange, _ tokens: [Token], _ text: [UInt8]) -> Int? {
    let first = tokens.partitionPoint { $0.range.start >= name.start }
    let next = tokens.partitionPoint { $0.range.start >= name.end }
    let near = max(0, first - reach)..<min(next + 3, tokens.count)
    guard
      let noun = near.first(where: {
        nouns.contains(tokens[$0].key) || reigns.contains(tokens[$0].key)
      }),
      noun >= next ? isOwner(next, tokens) : isOwned(noun, before: first, tokens)
    else { return nil }
    let isEnded = tokens[max(0, noun - reach)..<noun].contains { ending.contains($0.key) }
    return nouns.contains(tokens[noun].key) || isEnded ? noun : nil
  }

  /// "Vell's".
  private static func isOwner(_ next: Int, _ tokens: [Token]) -> Bool {
    next < tokens.count && possessive.contains(tokens[next].key)
  }

  /// "The rule of President | Vell".
  private static func isOwned(_ noun: Int, before name: Int, _ tokens: [Token]) -> Bool {
    let between = tokens[(noun + 1)..<max(noun + 1, name)]
    return between.first?.key == of && between.dropFirst().allSatisfy { $0.shape == .capitalized }
  }

  /// What a verb says of whoever is its subject; nil for one of something else: "leaves the hall", "steps up".
  private static func verbs(at i: Int, _ tokens: [Token]) -> Outcome.Effect? {
    func isNext(_ words: WordSet) -> Bool {
      i + 1 < tokens.count && words.contains(tokens[i + 1].key)
    }
    let isLast = i + 1 >= tokens.count || tokens[i + 1].kind == .punctuation
    let key = tokens[i].key
    if resigning.contains(key) { return .yes }
    if stepping.contains(key) { return isNext(aside) ? .yes : nil }
    if leaving.contains(key) { return isLast || isNext(offices) ? .yes : nil }
    if going.contains(key) { return isLast || isNext(now) ? .yes : nil }
    if surviving.contains(key) { return isLast ? .no : nil }
    return staying.contains(key) && (isLast || isNext(inOffice)) ? .no : nil
  }

  /// Whether a word may stand between somebody and what they are to do: "refuses still to | leave".
  private static func mayStand(_ token: Token) -> Bool {
    intending.contains(token.key)
      || token.kind == .word && Words.isCommon(token) && !subjects.contains(token.key)
  }

  // Tokens: "has refused for weeks to".
  private static let reach = 6
  private static let of = Fold.key(of: "of")
  private static let possessive: WordSet = ["'s", "'"]
  private static let persons: WordSet = ["he", "she"]
  private static let subjects = WordSet(
    "i we you he she it they who which that the a an his her their its all said says told tells 's '"
  )
  private static let intending = WordSet(
    """
    refuse refuses refused refusing decline declines declined agree agrees agreed vow vows vowed promise promises \
    promised plan plans planned intend intends voluntarily immediately peacefully finally eventually
    """
  )
  private static let resigning: WordSet = ["resign", "resigns", "resigning", "quit", "quits"]
  private static let stepping: WordSet = ["step", "steps", "stepping", "stand", "stands"]
  private static let aside: WordSet = ["down", "aside"]
  private static let leaving: WordSet = ["leave", "leaves", "leaving"]
  private static let offices: WordSet = ["office", "power", "now", "at", "immediately"]
  private static let going: WordSet = ["go", "goes"]
  private static let now: WordSet = ["now", "immediately", "before", "at"]
  private static let surviving: WordSet = ["survive", "survives"]
  private static let staying: WordSet = [
    "stay", "stays", "staying", "remain", "remains", "remaining",
  ]
  private static let inOffice: WordSet = ["in", "until", "till", "on", "as"]
  private static let nouns: WordSet = ["resignation", "ouster", "departure", "removal"]
  private static let reigns: WordSet = ["rule", "regime", "presidency"]
  private static let ending: WordSet = ["end", "ending"]
}
