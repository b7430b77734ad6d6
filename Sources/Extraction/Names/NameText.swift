import Prose

/// A document as the rules for names see it: tokens, what the lexicon knows of each, and whether
/// its capital means anything.
struct NameText {
  let bytes: [UInt8]
  let tokens: [Token]
  let sentences: [Sentence]
  let forms: WordForms
  let lexicon: NameLexicon
  private(set) var facts: [WordFacts]
  /// How far each token's capital speaks for a name.
  private(set) var capitals: [Capital]
  /// The number of tokens of the title that begins at each token, 0 if none does.
  private(set) var titleLengths: [UInt8]
  /// The number of tokens of the title that ends with each token.
  private(set) var titleEnds: [UInt8]
  private(set) var styles: [Style]

  /// What a capital is worth.
  enum Capital: UInt8 {
    case none
    /// Any word would have one here.
    case doubtful
    case sure
  }

  /// How a sentence is written.
  enum Style: UInt8 {
    case plain
    /// Most Words With Capitals, as in headlines.
    case title
    /// ALL IN CAPITALS.
    case shouting
  }

  init(_ passage: Passage, _ lexicon: NameLexicon) {
    self.init(passage, lexicon, WordForms(passage.tokens, in: passage.document.text))
  }

  init(_ passage: Passage, _ lexicon: NameLexicon, _ forms: WordForms) {
    bytes = passage.document.text
    tokens = passage.tokens
    sentences = passage.sentences
    self.forms = forms
    self.lexicon = lexicon
    let known = lexicon.words.values(of: forms.keys)
    facts = tokens.indices.map { [tokens] in
      tokens[$0].kind == .word ? WordFacts(rawValue: known[forms[$0]]) : []
    }
    capitals = Array(repeating: .none, count: tokens.count)
    titleLengths = Array(repeating: 0, count: tokens.count)
    titleEnds = titleLengths
    styles = []
    styles.reserveCapacity(sentences.count)
    for sentence in sentences {
      let style = style(of: sentence)
      styles.append(style)
      weighCapitals(of: sentence, style)
      findTitles(in: sentence)
    }
    settleInitials()
  }

  // MARK: Looking around

  /// The facts of a token, none beyond the ends of the document.
  @inline(__always)
  func facts(_ i: Int) -> WordFacts { i >= 0 && i < facts.count ? facts[i] : [] }

  @inline(__always)
  func capital(_ i: Int) -> Capital { i >= 0 && i < capitals.count ? capitals[i] : .none }

  /// Whether a token is one given ASCII mark or letter.
  @inline(__always)
  func isMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    guard i >= 0, i < tokens.count, tokens[i].range.count == 1 else { return false }
    return bytes[Int(tokens[i].range.start)] == UInt8(ascii: mark)
  }

  @inline(__always)
  func isWord(_ i: Int, _ key: UInt64) -> Bool {
    i >= 0 && i < tokens.count && tokens[i].key == key
  }

  /// Whether a token is a possessive "'s" or the bare apostrophe after a plural.
  func isPossessive(_ i: Int) -> Bool {
    guard i > 0, i < tokens.count, !tokens[i].isSpaced else { return false }
    let first = bytes[Int(tokens[i].range.start)]
    guard first == 0x27 || first == 0xe2 else { return false }
    if tokens[i].key == Keys.s { return true }
    // "the workers' council": a quotation would close without a space as well.
    let last = bytes[Int(tokens[i - 1].range.end) - 1]
    return last == UInt8(ascii: "s") && i + 1 < tokens.count && tokens[i + 1].kind == .word
      && tokens[i].kind == .punctuation
  }

  /// Whether the suffix of a company's name stands behind a comma: "Tarvik, Inc.".
  func hasSuffix(after comma: Int, _ limit: Int) -> Bool {
    let next = comma + 1
    return next < limit && facts[next].contains(.companySuffix) && capital(next) != .none
      && tokens[next].shape != .lower && !facts(next).contains(.common)
  }

  /// Whether a line break stands before a token.
  func beginsLine(_ i: Int) -> Bool {
    guard i > 0 else { return true }
    let gap = Int(tokens[i - 1].range.end)..<Int(tokens[i].range.start)
    return gap.contains { bytes[$0] == 0x0a }
  }

  /// Whether a token is the first of its sentence; logarithmic.
  func beginsSentence(_ i: Int) -> Bool {
    let index = sentence(of: i)
    return index < sentences.count && sentences[index].tokens.lowerBound == i
  }

  /// The style of the sentence that holds a token; logarithmic.
  func style(at i: Int) -> Style {
    let index = sentence(of: i)
    return index < styles.count ? styles[index] : .plain
  }

  /// The index of the first sentence that ends after a token.
  private func sentence(of i: Int) -> Int {
    sentences.partitionPoint { $0.tokens.upperBound > i }
  }

  /// A name of nobody known, of one token or more.
  func name(_ tokens: Range<Int>, _ kind: NameKind, rule: String) -> NameMention {
    let first = self.tokens[tokens.lowerBound].range
    let last = self.tokens[tokens.upperBound - 1].range
    return NameMention(range: first.union(last), tokens: tokens, kind: kind, rule: rule)
  }

  /// The words of a name, folded.
  func keys(of name: NameMention) -> [UInt64] { tokens[name.tokens].map(\.key) }

  /// The verb right behind a name and the word behind that: "cut its" of "Tarvik cut its forecast".
  func verb(after name: NameMention) -> (use: VerbUse, next: UInt64)? {
    let verb = name.tokens.upperBound
    guard verb + 1 < tokens.count, capital(verb) == .none, let use = tokens[verb].verbUse
    else { return nil }
    return (use, tokens[verb + 1].key)
  }

  /// Whether a token is an article.
  func isArticle(_ i: Int) -> Bool {
    guard i >= 0, i < tokens.count else { return false }
    let key = tokens[i].key
    return key == Keys.the || key == Keys.a || key == Keys.an
  }

  /// Whether a word has a small particle and a capital behind a hyphen: "al-Rashid".
  func hasArabicArticle(_ i: Int) -> Bool {
    let range = tokens[i].range
    guard hasHyphen(i), tokens[i].kind == .word, range.count >= 5 else { return false }
    let start = Int(range.start)
    for offset in 2...3 where bytes[start + offset] == UInt8(ascii: "-") {
      guard (bytes[start] | 0x20) == UInt8(ascii: "a") || (bytes[start] | 0x20) == UInt8(ascii: "e")
      else { return false }
      let next = bytes[start + offset + 1]
      return next >= 0x41 && next <= 0x5a || next >= 0x80
    }
    return false
  }

  // MARK: Capitals

  private func style(of sentence: Sentence) -> Style {
    var words = 0
    var capitals = 0
    var uppers = 0
    var lowers = 0
    for i in sentence.tokens where tokens[i].kind == .word {
      let count = tokens[i].range.count
      switch tokens[i].shape {
      case .upper:
        words += 1
        uppers += 1
        capitals += 1
      case .capitalized:
        words += 1
        capitals += 1
      case .lower where count > 3 && !facts[i].contains(.inner):
        words += 1
        lowers += 1
      default: break
      }
    }
    if uppers >= 3, uppers * 4 >= words * 3 { return .shouting }
    // A full stop ends sentences, not headlines.
    if let last = sentence.tokens.last, isMark(last, ".") { return .plain }
    return words >= 4 && capitals * 4 >= words * 3 && lowers <= words / 4 ? .title : .plain
  }

  private mutating func weighCapitals(of sentence: Sentence, _ style: Style) {
    var isInitial = true
    for i in sentence.tokens {
      let token = tokens[i]
      guard token.kind == .word else {
        // A quotation, a bracket or a colon begins anew.
        if token.kind == .punctuation, token.isSpaced || isMark(i, ":") || token.range.count > 1 {
          isInitial = true
        }
        continue
      }
      // Most words have small letters alone.
      if token.shape != .lower || hasHyphen(i) {
        capitals[i] = weigh(i, isInitial: isInitial, style)
      }
      isInitial = false
    }
  }

  /// Whether a month stands between the words of a name: "Ana May Vell".
  private func isMiddleName(_ i: Int) -> Bool {
    i > 0 && i + 1 < tokens.count && tokens[i].shape == .capitalized
      && tokens[i - 1].shape == .capitalized && facts[i - 1].contains(.given)
      && tokens[i].isSpaced && tokens[i + 1].isSpaced && tokens[i + 1].shape == .capitalized
      && facts[i + 1].isDisjoint(with: [.calendar, .function])
  }

  private func weigh(_ i: Int, isInitial: Bool, _ style: Style) -> Capital {
    switch tokens[i].shape {
    case .lower: return hasArabicArticle(i) ? .sure : .none
    case .other:
      // "G7" has its digit, "7th" begins with it.
      let first = bytes[Int(tokens[i].range.start)]
      return first >= 0x41 && first <= 0x5a ? .sure : .none
    case .capitalized, .upper, .initial: break
    }
    let facts = facts[i]
    if facts.contains(.calendar), isMiddleName(i) { return .sure }
    if !facts.isDisjoint(with: [.calendar, .other]), !facts.contains(.beginsName) { return .none }
    if facts.contains(.calendar) { return .none }
    if tokens[i].shape == .initial, tokens[i].range.count == 1, facts.contains(.function) {
      return isInitial || style != .plain || tokens[i].key == Keys.i ? .none : .sure
    }
    let isWord = !facts.isDisjoint(with: [.common, .function, .inner])
    if tokens[i].shape == .upper, isWord, style == .plain {
      // Stress, unless it can be initials: "the BEST", "the WHO".
      return facts.contains(.beginsName) ? .sure : facts.contains(.function) ? .none : .doubtful
    }
    if isAmount(i) { return .none }
    if tokens[i].range.count > 4, hasHyphen(i), isAdjectival(i) || !parts(of: i).isEmpty {
      return .none
    }
    if isInitial, gluedLand(of: i) != nil { return .none }
    switch style {
    case .plain:
      if facts.contains(.function), !isInitial, facts.contains(.given) { return .sure }
      if facts.contains(.function), tokens[i].shape == .capitalized { return .doubtful }
      return isInitial && isWord ? .doubtful : .sure
    case .title: return isWord ? .doubtful : .sure
    case .shouting: return isWord ? .doubtful : .sure
    }
  }

  @inline(__always)
  func hasHyphen(_ i: Int) -> Bool { forms.hasHyphen(i) }

  /// Whether a currency's sign stands right behind a word: "HK$".
  private func isAmount(_ i: Int) -> Bool {
    i + 1 < tokens.count && !tokens[i + 1].isSpaced && isMark(i + 1, "$")
  }

  /// Whether a word ends in a hyphen and a small common word: "Zenda-based", "Eight-year-old".
  private func isAdjectival(_ i: Int) -> Bool {
    let range = tokens[i].range.indices
    guard tokens[i].shape == .capitalized,
      let hyphen = range.last(where: { bytes[$0] == UInt8(ascii: "-") }),
      hyphen + 3 < range.upperBound, bytes[hyphen + 1] >= 0x61
    else { return false }
    // "Park Ji-min": small letters behind the hyphen of a given name.
    let isShort = range.count <= 9
    if isShort, i > 0, !facts[i - 1].isDisjoint(with: [.given, .surname]),
      tokens[i - 1].shape == .capitalized
    {
      return false
    }
    let last = WordFacts(
      rawValue: lexicon.words[Fold.key(of: bytes[(hyphen + 1)..<range.upperBound])]
    )
    return !last.isDisjoint(with: [.common, .function])
  }

  /// Takes the capital of a sentence's first word for nothing if the document has the word in
  /// small letters, and for something if it has it with a capital inside a sentence.
  private mutating func settleInitials() {
    // Of each form: 1 at a sentence's head, 2 in small letters, 4 with a capital.
    var seen = [UInt8](repeating: 0, count: forms.count)
    for sentence in sentences {
      guard let i = firstWord(of: sentence), capitals[i] != .none else { continue }
      seen[forms[i]] |= 1
    }
    for (sentence, style) in zip(sentences, styles) where style == .plain {
      let first = firstWord(of: sentence) ?? sentence.tokens.lowerBound
      for i in sentence.tokens where i > first && tokens[i].kind == .word {
        let form = forms[i]
        guard seen[form] != 0 else { continue }
        switch tokens[i].shape {
        case .lower: seen[form] |= 2
        case .capitalized, .upper: if capitals[i] == .sure { seen[form] |= 4 }
        case .initial, .other: break
        }
      }
    }
    for sentence in sentences {
      guard let i = firstWord(of: sentence) else { continue }
      let known = seen[forms[i]]
      if capitals[i] == .sure, known & 6 == 2, tokens[i].shape == .capitalized,
        facts[i].isDisjoint(with: [.beginsName, .given])
      {
        capitals[i] = .doubtful
      } else if capitals[i] == .doubtful, known & 6 == 4, !facts[i].contains(.function) {
        capitals[i] = .sure
      }
    }
  }

  private func firstWord(of sentence: Sentence) -> Int? {
    sentence.tokens.first { tokens[$0].kind == .word }
  }

  // MARK: Titles

  private mutating func findTitles(in sentence: Sentence) {
    var i = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while i < end {
      guard facts[i].contains(.beginsTitle),
        let match = lexicon.titles.longestMatch(tokens, at: i, before: end),
        !isHour(i), !isCut(i, match.length)
      else {
        i += 1
        continue
      }
      titleLengths[i] = UInt8(match.length)
      titleEnds[i + match.length - 1] = UInt8(match.length)
      i += match.length
    }
  }

  /// Whether a token follows a number: "at 5 PM" names no prime minister.
  private func isHour(_ i: Int) -> Bool {
    tokens[i].range.count == 2 && i > 0 && tokens[i - 1].kind == .number
  }

  /// Whether a title is cut short without a capital: "a bad rep".
  private func isCut(_ i: Int, _ length: Int) -> Bool {
    length == 1 && tokens[i].shape == .lower && Self.abbreviations.contains(tokens[i].key)
  }

  private static let abbreviations = WordSet(
    "rep reps sen sens gen gens col maj lt lts capt sgt cpl gov adm brig insp supt prof profs drs det"
  )

  /// The class of the title that begins at a token.
  func titleClass(at i: Int) -> NameLexicon.TitleClass? {
    guard tokens.indices.contains(i), titleLengths[i] > 0 else { return nil }
    return titleClass(of: i..<(i + Int(titleLengths[i])))
  }

  /// The class of the title that is all of some tokens, be it the end of a longer one.
  func titleClass(of range: Range<Int>) -> NameLexicon.TitleClass? {
    guard
      let match = lexicon.titles.longestMatch(
        tokens,
        at: range.lowerBound,
        before: range.upperBound,
      ),
      match.length == range.count
    else { return nil }
    return NameLexicon.TitleClass(rawValue: match.value)
  }
}
