import Extraction
import Prose

/// Cuts clauses down to a title's length, in the document's words.
enum Shortening {
  /// The head of a clause: without quotation marks, a number like "(ii)" and a leading "that", "and"
  /// or "but", up to a mark that ends a clause or to `limit` characters, at a word's end.
  ///
  /// - Parameters:
  ///   - range: What is to be shortened; where it begins inside a contraction, the whole word counts.
  ///   - passage: The passage that it stands in.
  ///   - limit: The most bytes, before the mark of a cut.
  ///   - needsVerb: Whether a comma ends it only behind a verb: "The threats to the harbour, to the
  ///     town" says nothing yet.
  ///   - keepsInsertions: Whether it goes on past what stands between a subject and its verb.
  /// - Returns: The document's words on one line, with "…" where more follow.
  static func clause(
    _ range: ByteRange,
    _ passage: Passage,
    limit: Int,
    needsVerb: Bool = false,
    keepsInsertions: Bool = true,
  ) -> String {
    let excerpt = excerpt(
      range,
      passage,
      limit: limit,
      needsVerb: needsVerb,
      keepsInsertions: keepsInsertions,
    )
    guard let excerpt else { return passage.string(range).oneLine }
    return excerpt.text(in: passage)
  }

  /// What ``clause(_:_:limit:needsVerb:keepsInsertions:)`` leaves of a range; nil where nothing is left.
  static func excerpt(
    _ range: ByteRange,
    _ passage: Passage,
    limit: Int,
    needsVerb: Bool = false,
    keepsInsertions: Bool = true,
  ) -> Excerpt? {
    let text = passage.document.text
    let whole = passage.tokens(in: range)
    var first = whole.lowerBound
    let end = whole.upperBound
    while first > 0, first < end, contractions.contains(passage.tokens[first].key),
      !passage.tokens[first].isSpaced
    {
      first -= 1
    }
    while first < end {
      if let past = pastNumber(first..<end, passage) {
        first = past
      } else if end - first > 6, adverbs.contains(passage.tokens[first].key),
        text[Int(passage.tokens[first + 1].range.start)] == UInt8(ascii: ",")
      {
        // What comes behind its comma is the clause, be it "that".
        first += 2
        break
      } else if first + 1 < end, contractions.contains(passage.tokens[first + 1].key),
        !passage.tokens[first + 1].isSpaced
      {
        // "That's": the first half of a word is not left out.
        break
      } else if isDemonstrative(first, before: end, passage) {
        break
      } else if isSkipped(passage.tokens[first], text)
        // "[The council] can take it" keeps what an editor put in.
        && !passage.isMark(first, UInt8(ascii: "["))
        || joining.contains(passage.tokens[first].key) && end - first > 5
          // "So far ten have come".
          && !(passage.tokens[first].key == so && extents.contains(passage.tokens[first + 1].key))
      {
        first += 1
      } else {
        break
      }
    }
    guard first < end else { return nil }
    first = pastOpening(first..<end, passage)
    // A condition alone is half a sentence: it goes on past its comma.
    let isCondition =
      leads.contains(passage.tokens[first].key) || conditions.contains(passage.tokens[first].key)
      || passage.tokens[first].key == even && first + 1 < end
        && (conditions.contains(passage.tokens[first + 1].key)
          || leads.contains(passage.tokens[first + 1].key))
    var last = first
    var isCut = false
    // "agreed to, among other things, vote": what is put in there ends nothing.
    var isInserted = false
    // "Between yesterday and this morning, ten were hurt": a phrase that leads says nothing yet.
    let isLed = phrases.contains(passage.tokens[first].key)
    var isOpen = needsVerb || isLed
    // "The place that Otto Brand, even then, called": a clause within the clause has no verb yet.
    var isHalf = false
    // Who is to do something may have two names.
    let infinitive = infinitiveBehindApposition(first..<end, passage)
    for i in first..<end {
      let token = passage.tokens[i]
      let length = Int(token.range.end - passage.tokens[first].range.start)
      if token.kind == .punctuation, !isInner(i, before: end, passage) {
        if isStop(token, text) { break }
        let isComma = text[Int(token.range.start)] == UInt8(ascii: ",")
        if isInserted || i > first && isLoose(passage.tokens[i - 1])
          || isComma && keepsInsertions && isInsertion(i, before: end, passage)
        {
          isInserted = !isInserted && isComma
        } else if isClauseEnd(token, text), length > 24,
          !((isCondition || isOpen || isHalf) && isComma),
          !(isComma && (i <= infinitive ?? -1 || joinsItems(i, in: first..<end, passage))),
          // Nor do the letters for a name end it before its verb, "the Food Fund (FF) asks", or another
          // unit anywhere, "80 km (50 miles) of road", or letters behind whose it is, "the Zendan
          // guild's (ZG) plan".
          !(passage.isMark(i, UInt8(ascii: "("))
            && (isOpen || isCondition || isAmount(i, passage)
              || passage.tokens[i - 1].key == contractedIs))
        {
          break
        }
      } else if i > first, opensClause(i, before: end, passage) {
        isHalf = true
      } else if isOpen || isHalf,
        isFinite(token, behind: i > first ? passage.tokens[i - 1] : nil, text)
      {
        isOpen = false
        isHalf = false
      }
      if length > limit {
        isCut = true
        break
      }
      last = i
    }
    if isCut { last = pastDangling(first...last, before: end, limit: limit, passage) }
    if last + 1 < end { last = beforeTorn(first...last, passage) }
    while last > first,
      passage.tokens[last].kind == .punctuation
        && !closes(last, behind: first, passage)
        || (isCut ? dangles(last, passage) : isTorn(last, passage))
    {
      // "The harbour's": whose nobody knows what.
      let isOwner = isCut && passage.tokens[last].key == contractedIs
      last -= isOwner && last > first + 1 ? 2 : 1
    }
    return Excerpt(tokens: first..<(last + 1), isCut: isCut, hasVerb: !isOpen)
  }

  /// Whether a mark is the other half of an editor's bracket, "take [the case]", or of a quotation inside
  /// another: "it was no 'incident'".
  private static func closes(_ i: Int, behind first: Int, _ passage: Passage) -> Bool {
    let quote = UInt8(ascii: "'")
    return passage.isMark(i, UInt8(ascii: "]"))
      && (first..<i).contains { passage.isMark($0, UInt8(ascii: "[")) }
      || passage.isMark(i, quote)
        && (first..<i).contains { passage.isMark($0, quote) && passage.tokens[$0].isSpaced }
  }

  /// The comma before what somebody is to do who is named twice: "the minister, Otto Brand, to
  /// resign".
  private static func infinitiveBehindApposition(_ tokens: Range<Int>, _ passage: Passage) -> Int? {
    let all = passage.tokens
    let commas = tokens.prefix(30).filter { passage.isMark($0, UInt8(ascii: ",")) }
    guard commas.count > 1, commas[1] + 1 < tokens.upperBound, all[commas[1] + 1].key == to,
      !(tokens.lowerBound..<commas[1]).contains(where: { i in
        isFinite(all[i], behind: i > 0 ? all[i - 1] : nil, passage.document.text)
      })
    else { return nil }
    return commas[1]
  }

  /// Whether a comma only parts what is told in one breath: the items of a list, "France, Chile and Mali",
  /// or words for how something is, "a rigged, dirty system".
  private static func joinsItems(_ comma: Int, in clause: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard comma + 2 < clause.upperBound, comma > clause.lowerBound,
      case let (last, next) = (tokens[comma - 1], tokens[comma + 1]),
      !subjects.contains(next.key), !openings.contains(next.key),
      // "Troops stood by, guarding the port, the mill and the dam" says what they did besides.
      last.ends(in: "ing", passage.document.text) || !next.ends(in: "ing", passage.document.text)
    else { return false }
    if joinsDescriptions(comma, passage) { return true }
    let near = clause.clamped(to: (comma - longestList)..<(comma + longestList))
    guard let and = near.first(where: { $0 > comma && tokens[$0].key == Self.and }),
      and + 1 < clause.upperBound,
      // The last comma of "France, Chile, and Mali" has another one before it.
      let first = and > comma + 1
        ? comma : near.first(where: { $0 < comma && passage.isMark($0, UInt8(ascii: ",")) }),
      Enumeration.holds(first..<(and + 2), passage, longestItem: longestListed)
    else { return false }
    return !(first..<min(and + 4, clause.upperBound)).contains { i in
      isFinite(tokens[i], behind: tokens[i - 1], passage.document.text)
        && !isNounOfList(i, behind: comma, before: clause.upperBound, passage)
    }
  }

  /// Whether a comma parts two words for how something is: "a fair, equitable deal", "a very, very big role".
  static func joinsDescriptions(_ comma: Int, _ passage: Passage) -> Bool {
    let (tokens, text) = (passage.tokens, passage.document.text)
    guard comma > 0, comma + 2 < tokens.count,
      case let (last, next) = (tokens[comma - 1], tokens[comma + 1])
    else { return false }
    if last.key == next.key { return true }
    let isLed =
      comma > 1 && subjects.contains(tokens[comma - 2].key) && last.shape == .lower
      && next.isDescribing(text) && tokens[comma + 2].shape == .lower
      && tokens[comma + 2].kind == .word && !Words.isCommon(tokens[comma + 2])
    return isLed
      || last.isDescribing(text)
        && (next.isDescribing(text)
          || next.ends(in: "y", text) && tokens[comma + 2].shape == .lower)
  }

  // Tokens.
  private static let longestList = 12
  private static let longestListed = 3
  static let and = Fold.key(of: "and")
  static let so = Fold.key(of: "so")
  private static let extents = WordSet("far long many much few")

  /// Whether a mark ends nothing, as the dots of a gap, the colon of an hour, "6:37", and the comma of a
  /// number that a space tore: "100 ,000".
  private static func isInner(_ i: Int, before end: Int, _ passage: Passage) -> Bool {
    guard i + 1 < end else { return false }
    let next = passage.tokens[i + 1]
    return passage.tokens[i].range.count > 2
      && passage.document.text[Int(passage.tokens[i].range.start)] == UInt8(ascii: ".")
      && next.shape == .lower
      || (passage.isMark(i, UInt8(ascii: ":"))
        || passage.isMark(i, UInt8(ascii: ",")) && i > 0 && passage.tokens[i - 1].kind == .number)
        && next.kind == .number && !next.isSpaced
  }

  /// Whether a comma opens what stands between a subject and its verb: "knew Vell, the founder, was".
  private static func isInsertion(_ comma: Int, before end: Int, _ passage: Passage) -> Bool {
    let inside = (comma + 1)..<min(comma + longestInsertion, end)
    guard let close = inside.first(where: { passage.isMark($0, UInt8(ascii: ",")) }),
      close + 1 < end
    else { return false }
    // "Norway, if you are listening, tell us".
    let isAside = conditions.contains(passage.tokens[comma + 1].key)
    return isAside || isFinite(passage.tokens[close + 1], behind: nil, passage.document.text)
  }

  /// Whether a clause of its own begins behind another one, with a word for who does something in it
  /// ahead of its verb: "which the council", but not "which broke".
  private static func opensClause(_ i: Int, before end: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard subordinators.contains(tokens[i].key), i + 1 < end,
      // "On that day".
      !(tokens[i].key == that && prepositions.contains(tokens[i - 1].key))
    else { return false }
    return tokens[i + 1].shape != .lower && tokens[i + 1].kind == .word
      || subjects.contains(tokens[i + 1].key)
  }

  /// Where a second "that" begins which was cut off before its verb, the token before it, else the
  /// last: of "a wave struck and that the captain, who survived, would speak" the wave is left.
  private static func beforeTorn(_ tokens: ClosedRange<Int>, _ passage: Passage) -> Int {
    let all = passage.tokens
    guard
      let second = tokens.dropFirst(2).last(where: {
        all[$0].key == that && joining.contains(all[$0 - 1].key)
      }),
      !(second..<tokens.upperBound).contains(where: {
        isFinite(all[$0 + 1], behind: all[$0], passage.document.text)
      })
    else { return tokens.upperBound }
    return second - 2
  }

  /// The part of a clause that a title has room for.
  struct Excerpt {
    /// Indices into the passage's tokens.
    let tokens: Range<Int>
    /// Whether more follows.
    let isCut: Bool
    /// Whether it has a word that may be the verb of a clause; true where that was not asked.
    let hasVerb: Bool

    func text(in passage: Passage) -> String { words(in: passage) + (isCut ? "…" : "") }

    /// The same without the mark of a cut.
    func words(in passage: Passage) -> String {
      balanced(passage.string(passage.range(ofTokens: tokens)).oneLine, closing: !isCut)
    }
  }

  /// The token after a number in brackets, "(ii)"; nil if none is there.
  private static func pastNumber(_ tokens: Range<Int>, _ passage: Passage) -> Int? {
    let first = tokens.lowerBound
    guard tokens.count > 5, passage.isMark(first, UInt8(ascii: "(")),
      passage.tokens[first + 1].range.count < 5, passage.isMark(first + 2, UInt8(ascii: ")"))
    else { return nil }
    return first + 3
  }

  /// Whether a word may be the verb of a clause, as no "-ing" is by itself and no "request" behind
  /// "the".
  static func isFinite(_ token: Token, behind before: Token?, _ text: [UInt8]) -> Bool {
    if token.key == contractedIs { return before.map { pronouns.contains($0.key) } ?? false }
    // "On 4 May" is no verb.
    if auxiliaries.contains(token.key) { return token.shape != .capitalized || before == nil }
    if let before, isLoose(before) || before.key == contractedIs { return false }
    return token.shape == .lower && token.verbUse != nil
      && !token.ends(in: "ing", text)
  }

  static func isSkipped(_ token: Token, _ text: [UInt8]) -> Bool {
    token.kind == .punctuation || token.key == that
  }

  private static func isClauseEnd(_ token: Token, _ text: [UInt8]) -> Bool {
    switch text[Int(token.range.start)] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      true
    default: isDash(token, text)
    }
  }

  /// Whether a mark is a dash between words: "-" behind a space, "–", "—".
  static func isDash(_ token: Token, _ text: [UInt8]) -> Bool {
    let start = Int(token.range.start)
    if text[start] == UInt8(ascii: "-") { return token.kind == .punctuation && token.isSpaced }
    // Not the closing quotation marks; a text may end amid a character.
    return token.range.count > 2 && text[start] == 0xe2 && text[start + 1] == 0x80
      && (text[start + 2] == 0x93 || text[start + 2] == 0x94)
  }

  static func isStop(_ token: Token, _ text: [UInt8]) -> Bool {
    ".?!;".utf8.contains(text[Int(token.range.start)])
  }

  /// Whether a word or mark only ties what follows to what was before: "But", an opening quotation mark.
  static func isJoining(_ token: Token) -> Bool {
    token.kind == .punctuation || joining.contains(token.key)
  }

  /// Words that a title does not end with.
  static func isLoose(_ token: Token) -> Bool { loose.contains(token.key) }

  // Tokens.
  private static let longestInsertion = 16
  static let that = Fold.key(of: "that")
  static let to = Fold.key(of: "to")
  /// Words that only tie a sentence to the one before it.
  static let joining = WordSet("and but so")
  /// Such as a comma parts from the clause.
  static let adverbs = WordSet(
    "well therefore however moreover additionally furthermore meanwhile finally indeed similarly also"
  )
  /// What makes a possessive behind all others.
  private static let pronouns = WordSet("it he she that this there here who what where")
  static let contractedIs = Fold.key(of: "'s")
  private static let contractions = WordSet("'s 're 've 'll 'm 'd n't")
  static let auxiliaries = WordSet(
    """
    is are was were am be been has have had do does did will would can could may might must shall \
    should 're 've 'll 'm 'd n't
    """
  )
  private static let conditions = WordSet("if unless should whether")
  /// Begin a clause of their own behind another one.
  private static let subordinators = WordSet("that who which whether because")
  /// Begin the words for who does something.
  static let subjects = WordSet(
    "the a an this these those my our your his her its their i we you he she it they there"
  )
  static let prepositions = WordSet(
    "of in on at by for with from to after before since during than like until under through as"
  )
  /// Begin a clause that says when or why something else is so.
  static let leads = WordSet("as when while once because since although though")
  /// Lead phrases that say when or where something is so.
  private static let phrases = WordSet(
    """
    after before during in on at by under within over among throughout despite amid with without for \
    from until through across between unlike behind inside outside around near
    """
  )
  static let even = Fold.key(of: "even")

  private static let loose = WordSet(
    """
    a an the of to and or in on at for with by from that which who as but its their his her is are \
    was were will would has have had
    """
  )
}
