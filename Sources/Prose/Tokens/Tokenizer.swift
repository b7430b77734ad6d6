/// Cuts text into tokens in one pass over its bytes.
package enum Tokenizer {
  /// The tokens of a range; linear in its length.
  package static func tokens(of text: [UInt8], in range: ByteRange) -> [Token] {
    var tokens: [Token] = []
    tokenize(text.span, in: range, into: &tokens)
    return tokens
  }

  /// Appends the tokens of a range; linear in its length.
  package static func tokenize(
    _ text: Span<UInt8>,
    in range: ByteRange,
    into tokens: inout [Token],
  ) {
    var i = Int(range.start)
    let end = Int(range.end)
    var spaced = true
    while i < end {
      if text[i] == 0x20 {
        spaced = true
        i += 1
        continue
      }
      let (kind, length) = text.character(at: i)
      switch kind {
      case .space:
        spaced = true
        i += length
        continue
      case .lowerLetter, .upperLetter:
        i =
          plainWord(text, from: i, to: end, spaced: spaced, into: &tokens)
          ?? word(text, from: i, to: end, spaced: spaced, into: &tokens)
      case .digit:
        i = number(text, from: i, to: end, spaced: spaced, into: &tokens)
      case .apostrophe:
        i = apostrophe(text, from: i, length, to: end, spaced: spaced, into: &tokens)
      case .punctuation, .symbol:
        i = mark(text, from: i, length, kind, to: end, spaced: spaced, into: &tokens)
      }
      spaced = false
    }
  }

  // MARK: Words

  /// The position past a word of ASCII letters alone, as most are, read and hashed in one go; nil
  /// where a word may go on behind them.
  private static func plainWord(
    _ text: Span<UInt8>,
    from start: Int,
    to end: Int,
    spaced: Bool,
    into tokens: inout [Token],
  ) -> Int? {
    var hash = Fold.seed
    var uppers = 0
    var i = start
    while i < end {
      let small = text[i] | 0x20
      guard small &- 0x61 < 26 else { break }
      if small != text[i] { uppers += 1 }
      hash = Fold.absorb(small, into: hash)
      i += 1
    }
    guard i > start, i == end || endsPlainWord(text[i]) else { return nil }
    let shape: Token.Shape =
      if text[start] >= 0x61 { .lower } else if uppers < i - start { .capitalized } else {
        uppers == 1 ? .initial : .upper
      }
    tokens.append(
      Token(range: ByteRange(start, i), kind: .word, shape: shape, isSpaced: spaced, key: hash)
    )
    return i
  }

  /// Whether a byte behind ASCII letters ends their word whatever comes next.
  @inline(__always)
  private static func endsPlainWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "&"),
      UInt8(ascii: "@"), 0x30...0x39, 0x80...0xff:
      false
    default: true
    }
  }

  private static func word(
    _ text: Span<UInt8>,
    from start: Int,
    to end: Int,
    spaced: Bool,
    into tokens: inout [Token],
  ) -> Int {
    var i = start
    // Where the part behind the last hyphen begins.
    var part = start
    var suffix: Int?
    scan: while i < end {
      let (kind, length) = text.character(at: i)
      switch kind {
      case .digit where i - 1 > start && isLostApostrophe(text, at: i - 1, to: end):
        append(text, start, i - 1, .word, spaced, &tokens)
        return lostApostrophe(text, from: i - 1, to: end, &tokens)
      case .lowerLetter, .upperLetter, .digit:
        i += length
      case .apostrophe:
        guard i + length < end, text.isLetter(at: i + length) else { break scan }
        if isSuffix(text, after: i + length, to: end) {
          suffix = i
          break scan
        }
        i += length
      case .punctuation where text[i] == UInt8(ascii: "-"):
        guard i + 1 < end, text.isLetter(at: i + 1) || text.isDigit(at: i + 1) else { break scan }
        i += 1
        part = i
      case .punctuation where text[i] == UInt8(ascii: "."):
        let past =
          part > start && opensLetters(text, from: part, at: i, to: end)
          ? i + 1 : dotted(text, from: start, at: i, to: end)
        guard let past else { break scan }
        i = past
      case .symbol where text[i] == UInt8(ascii: "&") || text[i] == UInt8(ascii: "@"):
        // "AT&T" and addresses are one word, "Smith & Sons" is not.
        guard i + 1 < end, text.isLetter(at: i + 1) else { break scan }
        i += 1
      default:
        break scan
      }
    }
    if let suffix {
      // "doesn't" is "does" and "n't": the negation must be a token that rules can see.
      if text.byte(i - 1) | 0x20 == UInt8(ascii: "n"), i - 1 > start,
        text.byte(suffix + text.character(at: suffix).length) | 0x20 == UInt8(ascii: "t")
      {
        append(text, start, i - 1, .word, spaced, &tokens)
        return contraction(text, from: i - 1, apostrophe: suffix, to: end, &tokens)
      }
      append(text, start, i, .word, spaced, &tokens)
      return contraction(text, from: suffix, apostrophe: suffix, to: end, &tokens)
    }
    append(text, start, i, .word, spaced, &tokens)
    return i
  }

  /// Whether the letters after an apostrophe are a possessive or a contracted verb at a word's end.
  private static func isSuffix(_ text: Span<UInt8>, after i: Int, to end: Int) -> Bool {
    var last = i
    while last < end, text.isLetter(at: last), last - i < 3 {
      last += text.character(at: last).length
    }
    guard last >= end || !(text.isLetter(at: last) || text.isDigit(at: last)) else { return false }
    let first = text.byte(i) | 0x20
    switch last - i {
    case 1: return "sdmt".utf8.contains(first)
    case 2:
      let second = text.byte(i + 1) | 0x20
      return (first == UInt8(ascii: "r") || first == UInt8(ascii: "v"))
        && second == UInt8(ascii: "e")
        || first == UInt8(ascii: "l") && second == UInt8(ascii: "l")
    default: return false
    }
  }

  private static func contraction(
    _ text: Span<UInt8>,
    from start: Int,
    apostrophe: Int,
    to end: Int,
    _ tokens: inout [Token],
  ) -> Int {
    var i = apostrophe + text.character(at: apostrophe).length
    while i < end, text.isLetter(at: i) { i += text.character(at: i).length }
    append(text, start, i, .word, false, &tokens)
    return i
  }

  /// Whether an escaped U+2019 that has lost its backslash ends a word, as texts taken from web pages
  /// have it: "Vellu2019s".
  private static func isLostApostrophe(_ text: Span<UInt8>, at i: Int, to end: Int) -> Bool {
    guard i + 5 <= end, text[i] == UInt8(ascii: "u"), text[i + 1] == UInt8(ascii: "2"),
      text[i + 2] == UInt8(ascii: "0"), text[i + 3] == UInt8(ascii: "1"),
      text[i + 4] == UInt8(ascii: "9")
    else { return false }
    return i + 5 == end || !text.isLetter(at: i + 5) && !text.isDigit(at: i + 5)
      || text.isLetter(at: i + 5) && isSuffix(text, after: i + 5, to: end)
  }

  private static func lostApostrophe(
    _ text: Span<UInt8>,
    from start: Int,
    to end: Int,
    _ tokens: inout [Token],
  ) -> Int {
    var i = start + 5
    var hash = Fold.absorb(0x27, into: Fold.seed)
    while i < end, text.isLetter(at: i) {
      hash = Fold.absorb(text[i] | 0x20, into: hash)
      i += 1
    }
    let isBare = i == start + 5
    tokens.append(
      Token(
        range: ByteRange(start, i),
        kind: isBare ? .punctuation : .word,
        shape: isBare ? .other : .lower,
        isSpaced: false,
        key: hash,
      )
    )
    return i
  }

  /// Whether a full stop parts two letters of a name of letters: "anti-U.S.".
  private static func opensLetters(
    _ text: Span<UInt8>,
    from start: Int,
    at dot: Int,
    to end: Int,
  ) -> Bool {
    text.character(at: start).length == dot - start && dot + 2 < end && text.isLetter(at: dot + 1)
      && text.byte(dot + 1 + text.character(at: dot + 1).length) == UInt8(ascii: ".")
  }

  /// The position past a full stop that belongs to the word: "U.S.", "Mr.", an initial.
  private static func dotted(_ text: Span<UInt8>, from start: Int, at dot: Int, to end: Int) -> Int?
  {
    let isSingle = text.character(at: start).length == dot - start
    let continues = dot + 1 < end && text.isLetter(at: dot + 1)
    if dot - start >= 2, text.byte(dot - 2) == UInt8(ascii: ".") {
      return dot + 1  // the second or a later dot of "U.S."
    }
    if isSingle, continues {
      // "U.S.": a letter and a dot again; "A.Then" is a missing space.
      let next = dot + 1 + text.character(at: dot + 1).length
      return text.byte(next) == UInt8(ascii: ".") ? dot + 1 : nil
    }
    if continues {
      // Inside "example.com" and "reuters.co.uk"; not where a sentence ends without a space.
      let upper = text.character(at: dot + 1).kind == .upperLetter
      return upper ? nil : dot + 1
    }
    if isSingle, text.character(at: start).kind == .upperLetter {
      // The initial of a name if a capital follows: "George W. Bush".
      let spaces = dot + 1 < end && text.character(at: dot + 1).kind == .space
      let next = dot + 2
      return spaces && next < end && text.character(at: next).kind == .upperLetter ? dot + 1 : nil
    }
    return Abbreviations.contains(text, start, dot) ? dot + 1 : nil
  }

  // MARK: Numbers

  private static func number(
    _ text: Span<UInt8>,
    from start: Int,
    to end: Int,
    spaced: Bool,
    into tokens: inout [Token],
  ) -> Int {
    var i = start
    while i < end {
      if text.isDigit(at: i) {
        i += 1
      } else if text[i] == UInt8(ascii: ",") || text[i] == UInt8(ascii: "."),
        i + 1 < end, text.isDigit(at: i + 1)
      {
        i += 2
      } else {
        break
      }
    }
    // "28th", "1990s", "5bn", and "28-point", which is a word.
    while i < end, text.isLetter(at: i) { i += text.character(at: i).length }
    var kind = Token.Kind.number
    while i + 1 < end, text[i] == UInt8(ascii: "-"), text.isLetter(at: i + 1) {
      kind = .word
      i += 1
      while i < end, text.isLetter(at: i) || text.isDigit(at: i) {
        i += text.character(at: i).length
      }
    }
    append(text, start, i, kind, spaced, &tokens)
    return i
  }

  // MARK: Marks

  private static func apostrophe(
    _ text: Span<UInt8>,
    from start: Int,
    _ length: Int,
    to end: Int,
    spaced: Bool,
    into tokens: inout [Token],
  ) -> Int {
    var i = start + length
    // "'s" after a closing mark or a number: "the “Group”'s", "1990's".
    if !spaced, i < end, text.isLetter(at: i), isSuffix(text, after: i, to: end) {
      return contraction(text, from: start, apostrophe: start, to: end, &tokens)
    }
    if i < end, text[start] == 0x27, text[i] == 0x27 { i += 1 }
    append(text, start, i, .punctuation, spaced, &tokens)
    return i
  }

  private static func mark(
    _ text: Span<UInt8>,
    from start: Int,
    _ length: Int,
    _ kind: CharacterClass,
    to end: Int,
    spaced: Bool,
    into tokens: inout [Token],
  ) -> Int {
    var i = start + length
    let first = text[start]
    // A run of dots, dashes, back-quotes or underscores is one mark.
    if first == 0x2e || first == 0x2d || first == 0x60 || first == 0x5f {
      while i < end, text[i] == first { i += 1 }
    }
    append(text, start, i, kind == .symbol ? .symbol : .punctuation, spaced, &tokens)
    return i
  }

  // MARK: Shape and key

  private static func append(
    _ text: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ kind: Token.Kind,
    _ spaced: Bool,
    _ tokens: inout [Token],
  ) {
    var hash = Fold.seed
    var uppers = 0
    var lowers = 0
    var others = 0
    var firstIsUpper = false
    // The final stop of an abbreviation is no part of its key, so "Gen." and "Gen" are one entry.
    let last =
      end - start > 1 && text[end - 1] == UInt8(ascii: ".") && kind == .word ? end - 1 : end
    var i = start
    while i < last {
      let a = text[i]
      if a < 0x80 {
        switch a {
        case 0x41...0x5a:
          if i == start { firstIsUpper = true }
          uppers += 1
        case 0x61...0x7a: lowers += 1
        case 0x30...0x39: others += 1
        default: break
        }
        hash = Fold.absorb(a >= 0x41 && a <= 0x5a ? a | 0x20 : a, into: hash)
        i += 1
        continue
      }
      let (kind, length) = text.character(at: i)
      // Where a word may be broken says nothing about the word.
      if a == 0xc2, text.byte(i + 1) == 0xad {
        i += length
        continue
      }
      if kind == .upperLetter {
        if i == start { firstIsUpper = true }
        uppers += 1
      } else if kind == .lowerLetter {
        lowers += 1
      }
      if kind == .apostrophe {
        hash = Fold.absorb(0x27, into: hash)
      } else {
        for j in i..<min(i + length, last) { hash = Fold.absorb(text[j], into: hash) }
      }
      i += length
    }
    let shape: Token.Shape =
      if kind != .word { .other } else if !firstIsUpper {
        lowers > 0 && others == 0 ? .lower : .other
      } else if lowers > 0 { .capitalized } else if uppers == 1 { .initial } else { .upper }
    tokens.append(
      Token(
        range: ByteRange(start, end),
        kind: kind,
        shape: shape,
        isSpaced: spaced,
        key: hash,
      )
    )
  }
}
