import Extraction
import Prose

/// What somebody says, cut down to the head of it in the document's words.
enum SaidWords {
  /// The most bytes, before the mark of a cut.
  private static let limit = 80

  /// The fewest bytes that say something by themselves: "this happened" does not.
  private static let shortest = 24

  /// The head of what is said, without the words for who says so inside it and what stands between a
  /// subject and its verb: "the old pier … has sunk" of "the old pier, she said, has sunk".
  static func of(
    _ said: ByteRange,
    _ cue: ByteRange,
    _ sentence: Int,
    _ reading: Reading,
    isClause: Bool,
  ) -> String {
    let passage = reading.passage
    let tokens = passage.tokens(in: said)
    if let words = withAntecedent(tokens, cue, sentence, reading) { return words }
    if cue.start > said.start, cue.end < said.end {
      if let words = around(passage.tokens(in: cue), tokens, sentence, reading) { return words }
    } else if let words = aroundAside(tokens, sentence, reading) {
      return words
    }
    // "His plan, the loans and the rules would work together": a list before its verb ends nothing.
    // "The pier, an old one, today sank": what is claimed has a verb, what is wanted may be a thing.
    let needsVerb = reading.predicates(inSentence: sentence).contains { verb in
      verb.isFinite && tokens.contains(verb.head)
        // "Would not urge leaving it, was only one": what leaving it was is told besides.
        && !passage.tokens[tokens.lowerBound].ends(in: "ing", passage.document.text)
        && (verb.subject.map { leads($0.lowerBound, tokens, passage) } == true
          || isClause && verb.clause == .main || opensClause(tokens, passage))
    }
    let short = Shortening.clause(said, passage, limit: limit, needsVerb: needsVerb)
    return needsVerb
      ? aroundClause(tokens, sentence, reading) ?? toVerb(said, passage) ?? short : short
  }

  /// The first words of a subject that a clause of its own makes too long, and the verb: "the 20 extra seats …
  /// was decisive" of "the 20 extra seats that the ferry offers over a ship of the line was decisive".
  private static func aroundClause(_ tokens: Range<Int>, _ sentence: Int, _ reading: Reading)
    -> String?
  {
    let passage = reading.passage
    let verbs = reading.predicates(inSentence: sentence).filter {
      $0.isFinite && tokens.contains($0.head)
    }
    guard let inner = verbs.first, verbs.count > 1, let own = inner.subject,
      own.lowerBound > tokens.lowerBound + 1,
      case let main = verbs[1], main.clause == .main, main.isCopula || main.isPassive,
      // "They say it sank and the pier was lost": a clause of its own.
      main.subject.map({
        $0.lowerBound < own.lowerBound
          || Shortening.prepositions.contains(passage.tokens[$0.lowerBound - 1].key)
      }) ?? true,
      passage.range(ofTokens: tokens.lowerBound..<main.tokens.upperBound).count > limit,
      case let isLed = passage.tokens[own.lowerBound - 1].key == that,
      case let end = own.lowerBound - (isLed ? 1 : 0), end > tokens.lowerBound + 1
    else { return nil }
    return joined(tokens.lowerBound..<end, main.tokens.lowerBound..<tokens.upperBound, passage)
  }

  /// A clause whose subject fills the line, with its verb: "the rule on loans … of the Vale is unjust"; nil
  /// where there is none near.
  private static func toVerb(_ said: ByteRange, _ passage: Passage) -> String? {
    let short = Shortening.excerpt(said, passage, limit: limit, needsVerb: true)
    guard let short, short.isCut, !short.hasVerb,
      let long = Shortening.excerpt(said, passage, limit: limit + overrun, needsVerb: true),
      long.hasVerb,
      // "“The rule … of the Vale,” said Vell": that is who says so.
      !long.tokens.dropLast().contains(where: {
        isComma($0, passage) && isQuote($0 + 1, passage)
      })
    else { return nil }
    return long.text(in: passage)
  }

  /// The bytes that a verb may take which has no room.
  private static let overrun = 40

  /// Whether words begin with a phrase for where or when, as no object does: "just west of the port, …".
  private static func opensClause(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    let words = tokens.drop { Shortening.isJoining(passage.tokens[$0]) }
    return !words.isEmpty && Shortening.isOpening(passage.tokens[words])
  }

  /// Whether nothing but "that" and marks stands before a token.
  private static func leads(_ first: Int, _ tokens: Range<Int>, _ passage: Passage) -> Bool {
    tokens.contains(first)
      && (tokens.lowerBound..<first).allSatisfy {
        passage.tokens[$0].kind != .word || passage.tokens[$0].key == that
      }
  }

  /// The words before and behind those for who says so; nil where these are not between commas.
  private static func around(
    _ cue: Range<Int>,
    _ tokens: Range<Int>,
    _ sentence: Int,
    _ reading: Reading,
  ) -> String? {
    let passage = reading.passage
    let before = max(tokens.lowerBound, cue.lowerBound - inserted)..<cue.lowerBound
    guard let first = before.last(where: { isComma($0, passage) }), first > tokens.lowerBound else {
      return nil
    }
    let head = tokens.lowerBound..<first
    let after = cue.upperBound..<min(cue.upperBound + inserted, tokens.upperBound)
    let last = after.first { isComma($0, passage) && $0 + 1 < tokens.upperBound }
    let rest = last.map { ($0 + 1)..<tokens.upperBound }.flatMap { rest in
      // "“It is safe,” said Vell, the head of the council": who she is, is not said.
      guard isQuote(head.lowerBound, passage) else { return rest }
      let quote = rest.first { isQuote($0, passage) || passage.isMark($0, UInt8(ascii: ".")) }
      return quote.flatMap {
        isQuote($0, passage) && $0 + 1 < rest.upperBound ? $0..<rest.upperBound : nil
      }
    }
    // "As the wind rose, she said, the pier sank": what leads up to it can go.
    if let rest, Shortening.isOpening(passage.tokens[head]) { return words(rest, passage) }
    // "It is late, she said, and they left": what stands before says enough.
    let isClause = reading.predicates(inSentence: sentence).contains {
      $0.isFinite && head.contains($0.head)
    }
    let isShort = passage.range(ofTokens: head).count < shortest && rest != nil
    if isClause, !isShort, !isIncomplete(head, passage) { return words(head, passage) }
    return rest.flatMap { joined(head, $0, passage) }
  }

  /// Whether a clause says little without the one that it belongs to.
  private static func isIncomplete(_ clause: Range<Int>, _ passage: Passage) -> Bool {
    let opening = clause.first { passage.tokens[$0].key != Shortening.even }
    return opening.map { incomplete.contains(passage.tokens[$0].key) } ?? false
  }

  static func isQuote(_ token: Int, _ passage: Passage) -> Bool {
    let start = Int(passage.tokens[token].range.start)
    let text = passage.document.text
    return text[start] == UInt8(ascii: "\"")
      || start + 2 < text.count && text[start] == 0xe2 && text[start + 1] == 0x80
        && (text[start + 2] == 0x9c || text[start + 2] == 0x98)
  }

  /// A subject and its verb where more of the subject stands between: "200 men … will be freed" of "200
  /// men, held since May, will be freed"; nil where none does.
  private static func aroundAside(_ tokens: Range<Int>, _ sentence: Int, _ reading: Reading)
    -> String?
  {
    let passage = reading.passage
    if let words = around(asideAt: ",", shortest: 3, tokens, sentence, reading)
      ?? aroundInsertion(tokens, sentence, reading) ?? aroundList(tokens, sentence, reading)
    {
      return words
    }
    // "He (Vell) has left" has room for who is meant.
    guard let words = around(asideAt: "(", shortest: 1, tokens, sentence, reading),
      !Self.words(tokens, passage).utf8.contains(UInt8(ascii: ")"))
    else { return nil }
    return words
  }

  /// The same for clauses or phrases between commas or dashes, the last right before the verb: "the play …
  /// is about her" of "the play, which is new, one of three, is about her".
  private static func aroundInsertion(_ tokens: Range<Int>, _ sentence: Int, _ reading: Reading)
    -> String?
  {
    let passage = reading.passage
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    guard
      let first = tokens.prefix(nearby).first(where: {
        isComma($0, passage) || passage.tokens[$0].isFreeDash(passage.document.text)
      }), !verbs.contains(where: { (tokens.lowerBound..<first).contains($0.head) }),
      // A comma is closed by a comma, and a dash by a dash.
      case let marks = tokens.prefix(nearby * 2).filter({
        $0 > first && $0 + 1 < tokens.upperBound
          && (isComma(first, passage)
            ? isComma($0, passage) : passage.tokens[$0].isFreeDash(passage.document.text))
      }),
      let last = marks.first(where: { mark in
        verbs.contains { isNext($0.tokens.lowerBound, behind: mark, passage) }
      }), last > first + 3,
      // What stands between more than two tells nothing of its own.
      last == marks.first || !verbs.contains(where: { (first..<last).contains($0.head) })
    else { return nil }
    return joined(tokens, without: first..<(last + 1), passage)
  }

  /// Whether a verb stands right behind a mark, or past a word for when or how: ", possibly survived", "— today
  /// looks".
  private static func isNext(_ verb: Int, behind mark: Int, _ passage: Passage) -> Bool {
    let between = (mark + 1)..<max(mark + 1, verb)
    return verb > mark && between.count < 3
      && between.allSatisfy { token in
        times.contains(passage.tokens[token].key)
          || passage.tokens[token].shape == .lower
            && passage.tokens[token].ends(in: "ly", passage.document.text)
      }
  }

  private static let times = WordSet(
    "today yesterday tomorrow tonight now then also still already later never always often soon once just"
  )

  /// The first of a list and the verb of them all, where the list has no room: "Orlen … had been flooded".
  private static func aroundList(_ tokens: Range<Int>, _ sentence: Int, _ reading: Reading)
    -> String?
  {
    let passage = reading.passage
    let verbs = reading.predicates(inSentence: sentence).filter { tokens.contains($0.head) }
    // "To pay them, the mayor and the council agreed" begins with no list.
    guard let first = tokens.prefix(nearby).first(where: { isComma($0, passage) }),
      let verb = verbs.first, verb.isFinite, verb.tokens.lowerBound > first + 2,
      passage.tokens[first + 1].key != and,
      !opensClause(tokens.lowerBound..<first, passage),
      verb.subject?.upperBound == verb.tokens.lowerBound,
      Enumeration.holds(
        first..<verb.tokens.lowerBound,
        passage,
        longestItem: longestItem,
      )
    else { return nil }
    let whole = passage.range(ofTokens: tokens.lowerBound..<verb.tokens.upperBound)
    if whole.count <= limit {
      let said = passage.range(ofTokens: tokens)
      return Shortening.clause(said, passage, limit: limit, needsVerb: true)
    }
    return joined(tokens, without: first..<verb.tokens.lowerBound, passage)
  }

  // Tokens: "the Upper Vale".
  private static let longestItem = 4

  /// The same for what begins with a mark, and has at least so many tokens.
  private static func around(
    asideAt mark: Unicode.Scalar,
    shortest: Int,
    _ tokens: Range<Int>,
    _ sentence: Int,
    _ reading: Reading,
  ) -> String? {
    let passage = reading.passage
    guard
      let first = tokens.prefix(nearby).first(where: { passage.isMark($0, UInt8(ascii: mark)) }),
      let verb = reading.predicates(inSentence: sentence).first(where: {
        $0.isFinite && tokens.contains($0.head) && $0.subject?.contains(first) == true
      }), verb.tokens.lowerBound > first + shortest, let subject = verb.subject,
      leads(subject.lowerBound, tokens, passage)
    else { return nil }
    return joined(subject.lowerBound..<first, verb.tokens.lowerBound..<tokens.upperBound, passage)
  }

  /// What stands before and behind some tokens, from the first word that ties it to nothing before.
  private static func joined(_ tokens: Range<Int>, without inner: Range<Int>, _ passage: Passage)
    -> String?
  {
    let start = tokens.prefix { Shortening.isJoining(passage.tokens[$0]) }.endIndex
    let head = min(start, inner.lowerBound)..<inner.lowerBound
    return joined(head, inner.upperBound..<tokens.upperBound, passage)
  }

  /// Two pieces with others between them; of those that only lead up to the second, this alone.
  static func joined(_ head: Range<Int>, _ rest: Range<Int>, _ passage: Passage) -> String? {
    if rest.isEmpty { return nil }
    if head.isEmpty || Shortening.isOpening(passage.tokens[head]) { return words(rest, passage) }
    guard passage.range(ofTokens: head).count < limit else { return nil }
    return words(head, passage) + " … " + words(rest, passage, limit: limit / 2)
  }

  private static func words(_ tokens: Range<Int>, _ passage: Passage, limit: Int = limit) -> String
  {
    Shortening.clause(passage.range(ofTokens: tokens), passage, limit: limit)
  }

  private static let and = Fold.key(of: "and")

  private static func isComma(_ i: Int, _ passage: Passage) -> Bool {
    passage.isMark(i, UInt8(ascii: ","))
  }

  private static let that = Fold.key(of: "that")
  /// What opens clauses that say little without the one they belong to: "if it rains, she said, they stay".
  private static let incomplete = WordSet(
    "what who how why where if unless when once although though while because since until"
  )
  // Tokens.
  private static let inserted = 7
  private static let nearby = 14
}
