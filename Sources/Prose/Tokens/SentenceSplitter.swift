/// Finds where sentences end among the tokens of one block.
enum SentenceSplitter {
  /// A sentence of so many tokens ends before the next one behind a space, and before any at twice as many.
  ///
  /// No writer's sentence is as long; tables and lists are. Much of what is looked for in a sentence takes
  /// the square of its length, so that the bound is what keeps reading linear.
  private static let longest = 300

  /// Appends the sentences of `tokens[first...]`; linear.
  static func split(
    _ text: Span<UInt8>,
    _ tokens: [Token],
    from first: Int,
    block: Int,
    into sentences: inout [Sentence],
  ) {
    var start = first
    var i = first
    while i < tokens.count {
      var end = i + 1
      if isStar(text, tokens, i), i > start {
        append(tokens, start..<i, block, &sentences)
        start = end
      } else if i > start, isLabel(text, tokens, i) || isRunIn(text, tokens, i, start: start) {
        append(tokens, start..<i, block, &sentences)
        start = i
      } else if i - start >= (tokens[i].isSpaced ? longest : 2 * longest) {
        append(tokens, start..<i, block, &sentences)
        start = i
      }
      if let dateline = dateline(endingAt: i, text, tokens, start: start) {
        append(tokens, start..<dateline, block, &sentences)
        start = end
      } else if isTerminal(text, tokens, i, start: start) {
        while end < tokens.count, let past = pastCloser(text, tokens, end) { end = past }
        if end == tokens.count || begins(text, tokens, end) {
          append(tokens, start..<end, block, &sentences)
          start = end
        }
      }
      i = end
    }
    if start < tokens.count { append(tokens, start..<tokens.count, block, &sentences) }
  }

  private static func append(
    _ tokens: [Token],
    _ range: Range<Int>,
    _ block: Int,
    _ sentences: inout [Sentence],
  ) {
    sentences.append(
      Sentence(
        range: ByteRange(
          Int(tokens[range.lowerBound].range.start),
          Int(tokens[range.upperBound - 1].range.end),
        ),
        tokens: range,
        block: block,
      )
    )
  }

  /// Whether a token is a star that parts the points of a summary: "Vell quits * Port closed".
  ///
  /// It is no part of the sentences on either side.
  private static func isStar(_ text: Span<UInt8>, _ tokens: [Token], _ i: Int) -> Bool {
    guard tokens[i].range.count == 1, text[Int(tokens[i].range.start)] == UInt8(ascii: "*"),
      tokens[i].isSpaced, i > 0, tokens[i - 1].kind != .number, i + 1 < tokens.count
    else { return false }
    return tokens[i + 1].isSpaced && tokens[i + 1].kind == .word && tokens[i + 1].shape != .lower
  }

  /// Whether "NEW:" begins at a token, before one more point of a summary.
  private static func isLabel(_ text: Span<UInt8>, _ tokens: [Token], _ i: Int) -> Bool {
    tokens[i].shape == .upper && labels.contains(tokens[i].key) && i + 2 < tokens.count
      && isByte(UInt8(ascii: ":"), text, tokens[i + 1]) && tokens[i + 2].isSpaced
  }

  /// Whether a sentence begins at a token that ran into a headline or a caption, which ends without a mark:
  /// "Two hurt at the quay The mayor said".
  ///
  /// Between words in small letters a word that begins sentences has a capital for no other reason.
  private static func isRunIn(_ text: Span<UInt8>, _ tokens: [Token], _ i: Int, start: Int) -> Bool
  {
    let token = tokens[i]
    guard token.kind == .word, token.shape != .lower, token.isSpaced, i > start + 2,
      i + 1 < tokens.count, runIns.contains(token.key)
    else { return false }
    let (before, after) = (tokens[i - 1], tokens[i + 1])
    // "The paper said He rose", "one of The three": nothing has ended there.
    return isSmall(before) && isSmall(after) && after.isSpaced && !starters.contains(before.key)
      && !leads.contains(before.key)
  }

  /// What news begins sentences with; "his" may have a capital out of awe.
  private static let runIns: Set<UInt64> = Set(
    """
    the a an he she it they we there this these those some most many more several in on at but and if \
    when while as after what how
    """.split(separator: " ").map { Fold.key(of: String($0)) }
  )
  private static let leads: Set<UInt64> = Set(
    """
    said says say saying called titled entitled named of into than like out up off via per who whom \
    newspaper paper magazine daily weekly film movie novel book song album series
    """.split(separator: " ").map { Fold.key(of: String($0)) }
  )

  private static let labels: Set<UInt64> = [
    Fold.key(of: "new"), Fold.key(of: "update"), Fold.key(of: "updated"),
  ]

  /// Where a dateline with an agency begins that a token is the dash of, behind a headline that ran into
  /// it: "Talks fail over the dam Selm, Zenda (Post) -- The".
  ///
  /// It is no part of the sentences on either side.
  private static func dateline(
    endingAt i: Int,
    _ text: Span<UInt8>,
    _ tokens: [Token],
    start: Int,
  ) -> Int? {
    guard i > start + 5, i + 1 < tokens.count, tokens[i].kind == .punctuation,
      isDash(text, tokens[i]), tokens[i].isSpaced, tokens[i + 1].isSpaced,
      tokens[i + 1].shape != .lower, isByte(UInt8(ascii: ")"), text, tokens[i - 1]),
      isByte(UInt8(ascii: "("), text, tokens[i - 3]), tokens[i - 2].shape != .lower,
      tokens[i - 2].kind == .word
    else { return nil }
    let place = start..<(i - 3)
    var words = 0
    for token in tokens[place] where isSmall(token) { words += 1 }
    guard words >= 2, let last = place.last(where: { isSmall(tokens[$0]) }) else { return nil }
    // A place in capitals begins it, "SELM, Zenda"; else the last one, with its land or without.
    let run = (last + 1)..<place.upperBound
    var capital = run.first { tokens[$0].shape == .upper && tokens[$0].range.count > 3 }
    while let first = capital, run.contains(first - 1), tokens[first - 1].shape == .upper {
      capital = first - 1
    }
    let comma = run.last { isByte(UInt8(ascii: ","), text, tokens[$0]) }
    return max(last + 1, capital ?? comma.map { $0 - 1 } ?? run.upperBound - 1)
  }

  private static func isSmall(_ token: Token) -> Bool {
    token.kind == .word && token.shape == .lower && token.range.count > 2
  }

  private static func isByte(_ mark: UInt8, _ text: Span<UInt8>, _ token: Token) -> Bool {
    token.range.count == 1 && text[Int(token.range.start)] == mark
  }

  private static func isDash(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let start = Int(token.range.start)
    if text[start] == UInt8(ascii: "-") { return true }
    return text[start] == 0xe2 && text.byte(start + 1) == 0x80
      && [0x93, 0x94].contains(text.byte(start + 2))
  }

  /// Whether a token may end a sentence: a stop of its own, or one inside "U.S." before a word that
  /// starts sentences.
  private static func isTerminal(
    _ text: Span<UInt8>,
    _ tokens: [Token],
    _ i: Int,
    start: Int,
  ) -> Bool {
    let token = tokens[i]
    if token.kind == .punctuation {
      switch text[Int(token.range.start)] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case 0xe2:  // U+2026 …
        return token.range.count == 3 && text[Int(token.range.start) + 1] == 0x80
          && text[Int(token.range.start) + 2] == 0xa6
      default: return false
      }
    }
    guard token.kind == .word, token.range.count > 1,
      text[Int(token.range.end) - 1] == UInt8(ascii: "."), i > start, i + 1 < tokens.count
    else { return false }
    let next = tokens[i + 1]
    guard next.shape == .capitalized || isOpener(text, next) else { return false }
    let isDotted = token.range.count > 3 && text[Int(token.range.end) - 3] == UInt8(ascii: ".")
    if isDotted || Abbreviations.mayClose(token.key) {
      return starters.contains(next.key) || isOpener(text, next)
    }
    return false
  }

  /// The token behind a mark that closes a sentence with its stop, or behind a reference to a note: "[1]",
  /// "[citation needed]".
  private static func pastCloser(_ text: Span<UInt8>, _ tokens: [Token], _ i: Int) -> Int? {
    if isCloser(text, tokens[i]) { return i + 1 }
    guard isByte(UInt8(ascii: "["), text, tokens[i]), !tokens[i].isSpaced else { return nil }
    let note = tokens[(i + 1)...].prefix(longestNote)
    return note.firstIndex { isByte(UInt8(ascii: "]"), text, $0) }.map { $0 + 1 }
  }

  // Tokens, with the bracket that closes it.
  private static let longestNote = 4

  private static func isCloser(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.kind == .punctuation, !token.isSpaced else { return false }
    let start = Int(token.range.start)
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return true
    case 0xe2: return text.byte(start + 1) == 0x80 && [0x99, 0x9d].contains(text.byte(start + 2))
    case 0xc2: return text.byte(start + 1) == 0xbb
    default: return false
    }
  }

  private static func isOpener(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.kind == .punctuation, token.isSpaced else { return false }
    let start = Int(token.range.start)
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "`"):
      return true
    case 0xe2: return text.byte(start + 1) == 0x80 && [0x98, 0x9c].contains(text.byte(start + 2))
    case 0xc2: return text.byte(start + 1) == 0xab
    default: return false
    }
  }

  /// Whether a sentence may begin with the token at `i`.
  private static func begins(_ text: Span<UInt8>, _ tokens: [Token], _ i: Int) -> Bool {
    let token = tokens[i]
    guard token.isSpaced else { return false }
    switch token.kind {
    case .number, .symbol: return true
    case .punctuation: return isOpener(text, token) || token.range.count >= 2
    case .word:
      return token.shape != .lower || token.range.count > 2 && text[Int(token.range.start)] >= 0xe0
    }
  }

  private static let starters: Set<UInt64> = Set(
    """
    the a an he she it they we i you this that these those there here his her its their our my in \
    on at for from with by to as after before since while when where if although though however \
    but and or so yet nor still also then now both each some many most all no not one two last \
    next earlier later during under over between among about according another other several what \
    why how who whether meanwhile instead despite because until once given such
    """.split(separator: " ").map { Fold.key(of: String($0)) }
  )
}
