/// Reads one line of corrections, forgiving what hands do: curly or missing quotation marks, capital
/// verbs, a bullet at the head, other signs between names.
struct CorrectionParser {
  private let text: [Character]
  private var place = 0
  /// Whether a quotation was looked for whose end is nowhere: then none further on has one.
  private var isUnclosed = false

  /// The correction of a line; nil for a comment or a line without words.
  static func correction(in line: String) throws(CorrectionFault) -> Correction? {
    var parser = CorrectionParser(line)
    return try parser.read()
  }

  private init(_ line: String) { text = Array(line) }

  private mutating func read() throws(CorrectionFault) -> Correction? {
    skipBlanks()
    if let first = peek, "-*\u{2022}".contains(first) {
      place += 1
      skipBlanks()
    }
    guard let first = peek, first != "#" else { return nil }
    let verb = try verb()
    switch verb.shape {
    case .names, .name:
      let names = names()
      let isPair = verb.shape == .names
      guard names.count >= (isPair ? 2 : 1) else { throw .tooFewNames(verb) }
      guard isPair || names.count == 1 else { throw .tooManyNames(verb) }
      return try verb.correction(names, "")
    case .nameAndValue:
      let name = item(endsAtComment: false)
      guard !name.isEmpty else { throw .tooFewNames(verb) }
      guard takeSeparator() else { throw .noValue(verb) }
      let value = value(endsAtComment: verb != .note)
      guard !value.isEmpty else { throw .noValue(verb) }
      return try verb.correction([name], value)
    }
  }

  /// The verb up to its colon; without one, a first word that is a verb will do.
  private mutating func verb() throws(CorrectionFault) -> CorrectionVerb {
    let start = place
    while let next = peek, next.isLetter || next == "-" { place += 1 }
    let word = String(text[start..<place])
    skipBlanks()
    let hasColon = peek == ":" || peek == "\u{ff1a}"
    if hasColon { place += 1 }
    skipBlanks()
    if let verb = CorrectionVerb(rawValue: word.lowercased()) { return verb }
    throw hasColon && !word.isEmpty ? .unknownVerb(word) : .noVerb
  }

  private mutating func names() -> [String] {
    var names: [String] = []
    repeat {
      let name = item(endsAtComment: true)
      if !name.isEmpty { names.append(name) }
    } while takeSeparator()
    return names
  }

  /// A name, up to a separator or the end; what is quoted may hold either.
  private mutating func item(endsAtComment: Bool) -> String {
    skipBlanks()
    let start = place
    if let first = peek, Self.quotes.contains(first), let end = closing(after: place) {
      place = end + 1
      return Self.trimmed(text[(start + 1)..<end])
    }
    while place < text.count, !isSeparator(at: place) {
      if endsAtComment, text[place] == "#", place > start, text[place - 1] == " " { break }
      place += 1
    }
    return Self.trimmed(text[start..<place], without: Self.quotes)
  }

  /// Where the quotation that begins at a place ends: at a mark that a separator, a comment or the
  /// end of the line follows, so that names may hold apostrophes and quotation marks.
  ///
  /// Looked for to the end of the line once: where there is none, none is for what begins later.
  private mutating func closing(after start: Int) -> Int? {
    if isUnclosed { return nil }
    var index = start + 1
    while index < text.count {
      if Self.quotes.contains(text[index]) {
        var next = index + 1
        while next < text.count, text[next].isWhitespace { next += 1 }
        if next == text.count || text[next] == "#" || isSeparator(at: next) { return index }
      }
      index += 1
    }
    isUnclosed = true
    return nil
  }

  private mutating func takeSeparator() -> Bool {
    skipBlanks()
    guard place < text.count, isSeparator(at: place) else { return false }
    while place < text.count, text[place] == "!" || Self.separators.contains(text[place]) {
      place += 1
    }
    return true
  }

  private func isSeparator(at index: Int) -> Bool {
    if text[index] == "!" { return index + 1 < text.count && text[index + 1] == "=" }
    return Self.separators.contains(text[index])
  }

  /// The rest of the line, without the quotation marks around it, and without a comment behind it, which
  /// begins with a sign between blanks: a note may have such a sign of its own.
  private mutating func value(endsAtComment: Bool) -> String {
    var rest = text[place...]
    if endsAtComment {
      skipBlanks()
      let isQuoted = peek.map(Self.quotes.contains) ?? false
      var end = isQuoted ? closing(after: place) ?? place : place
      while end < text.count, !isComment(at: end) { end += 1 }
      rest = text[place..<end]
    }
    place = text.count
    let value = Array(Self.trimmed(rest))
    guard value.count > 2, let first = value.first, let last = value.last,
      Self.quotes.contains(first), Self.quotes.contains(last)
    else { return String(value) }
    // “Yes” and “no” begin and end with marks that are not each other's.
    let inner = value[1..<(value.count - 1)]
    return inner.contains(where: { Self.doubleQuotes.contains($0) })
      ? String(value) : Self.trimmed(inner)
  }

  private func isComment(at index: Int) -> Bool {
    text[index] == "#" && index > place && text[index - 1].isWhitespace
      && (index + 1 == text.count || text[index + 1].isWhitespace)
  }

  private var peek: Character? { place < text.count ? text[place] : nil }

  private mutating func skipBlanks() {
    while let next = peek, next.isWhitespace { place += 1 }
  }

  private static func trimmed(_ part: ArraySlice<Character>, without marks: Set<Character> = [])
    -> String
  {
    let isOuter = { (character: Character) in character.isWhitespace || marks.contains(character) }
    let head = part.drop(while: isOuter)
    let tail = head.reversed().drop(while: isOuter)
    return String(tail.reversed())
  }

  private static let separators: Set<Character> = [
    "=", "/", "|", "\u{ff1d}", "\u{2260}", "\u{ff0f}",
  ]
  private static let doubleQuotes: Set<Character> = [
    "\"", "\u{201c}", "\u{201d}", "\u{201e}", "\u{201f}", "\u{ab}", "\u{bb}",
  ]
  private static let quotes: Set<Character> = doubleQuotes.union(["'", "\u{2018}", "\u{2019}"])
}
