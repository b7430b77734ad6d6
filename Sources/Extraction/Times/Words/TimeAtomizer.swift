import Prose

/// Turns the tokens of a sentence into the atoms that rules match.
struct TimeAtomizer {
  private let text: [UInt8]
  private let tokens: [Token]
  private let forms: WordForms
  /// What the list of time words says of each form.
  private let entries: [TimeLexicon.Entry]
  /// Whether the name of a holiday begins with each form.
  private let beginsHoliday: [Bool]
  /// Whether a sentence with one of these forms may hold a time.
  private let mayTell: [Bool]
  private let triggers: TimeClassSet
  private let holidays = Holiday.names
  private(set) var atoms: [TimeAtom] = []

  init(_ reading: Reading) {
    text = reading.document.text
    tokens = reading.passage.tokens
    forms = reading.numberedForms
    let words = TimeLexicon.table
    let triggers = Self.triggers
    let entries = forms.keys.map { words.entry($0) }
    let beginsHoliday = holidays.hasPhrases(from: forms.keys)
    mayTell = entries.indices.map { [forms] in
      let kind = entries[$0].kind
      return kind == .number || triggers.contains(kind) || beginsHoliday[$0]
        || forms.hasHyphen(form: $0)
    }
    self.triggers = triggers
    (self.entries, self.beginsHoliday) = (entries, beginsHoliday)
  }

  /// Reads the tokens of one sentence; false if no time can stand there.
  mutating func read(_ range: Range<Int>) -> Bool {
    atoms.removeAll(keepingCapacity: true)
    guard range.contains(where: { tokens[$0].kind == .number || mayTell[forms[$0]] }) else {
      return false
    }
    var isTimely = false
    var past = range.lowerBound
    for index in range where index >= past {
      let token = tokens[index]
      if token.shape == .capitalized, beginsHoliday[forms[index]],
        let length = holiday(index, range)
      {
        past = index + length
        isTimely = true
        continue
      }
      let first = atoms.count
      switch token.kind {
      case .word: word(token, index)
      case .number: number(token, index)
      case .punctuation, .symbol: mark(token, index)
      }
      // "8-month-old" is several atoms.
      for i in first..<atoms.count where !isTimely { isTimely = isTrigger(atoms[i]) }
      if isTimely { continue }
      if isYearInWords {
        isTimely = true
      } else if atoms.count > 1, atoms[atoms.count - 1].kind == .colon,
        atoms[atoms.count - 2].kind == .number
      {
        isTimely = true
      }
    }
    if isTimely { Numerals.compose(&atoms) }
    return isTimely
  }

  private func isTrigger(_ atom: TimeAtom) -> Bool {
    triggers.contains(atom.kind) || atom.isYear || atom.kind == .ordinal && atom.digits > 0
  }

  /// "Nineteen ninety" and its kin.
  private var isYearInWords: Bool {
    guard atoms.count > 1, let last = atoms.last, last.kind == .number, last.digits == 0 else {
      return false
    }
    let first = atoms[atoms.count - 2]
    return (10...99).contains(last.value) && first.kind == .number && first.digits == 0
      && (17...20).contains(first.value) && last.isSpaced
  }

  /// Without one of these, or a year, a sentence holds no time.
  private static let triggers: TimeClassSet = [
    .month, .weekday, .weekdays, .shortWeekday, .season, .spring, .fall, .part, .parts, .holiday,
    .weekend,
    .weekends, .decade, .era, .yearEnd, .yearEarlier, .second, .unit, .units, .ago, .now,
    .current, .recently, .recent, .future, .past, .soon, .present, .modern, .today, .tonight,
    .frequency, .meridiem, .oclock, .zone, .isoDate, .eve, .period,
  ]

  /// The tokens that atoms stand for.
  func tokens(_ range: Range<Int>) -> Range<Int> {
    atoms[range.lowerBound].token..<(atoms[range.upperBound - 1].token + 1)
  }

  /// Whether "'s" follows the atoms.
  func isPossessive(after range: Range<Int>) -> Bool {
    range.upperBound < atoms.count && atoms[range.upperBound].kind == .possessive
  }

  private mutating func holiday(_ index: Int, _ range: Range<Int>) -> Int? {
    guard
      let match = holidays.longestMatch(tokens, at: index, before: range.upperBound),
      tokens[index + match.length - 1].shape != .lower || match.length > 1
    else { return nil }
    let span = tokens[index].range.union(tokens[index + match.length - 1].range)
    append(.init(kind: .holiday, value: Int32(match.value)), span, tokens[index], index)
    return match.length
  }

  private mutating func word(_ token: Token, _ index: Int) {
    var entry = entries[forms[index]]
    if entry.kind == .month, isInitials(token, index) { entry = .init() }
    if entry.kind == .none, token.range.count > 3, forms.hasHyphen(index) {
      compound(token, index)
      return
    }
    append(entry, token.range, token, index)
  }

  /// "The DEC", of a committee: three capitals are a month's only beside a number.
  private func isInitials(_ token: Token, _ index: Int) -> Bool {
    token.shape == .upper && token.range.count == 3
      && !(index > 0 && tokens[index - 1].kind == .number)
      && !(index + 1 < tokens.count && tokens[index + 1].kind == .number)
  }

  private mutating func append(
    _ entry: TimeLexicon.Entry,
    _ range: ByteRange,
    _ token: Token,
    _ index: Int,
    isJoined: Bool = false,
  ) {
    let first = text[Int(range.start)]
    atoms.append(
      TimeAtom(
        kind: entry.kind,
        value: entry.kind == .none ? Int(text[Int(range.end) - 1]) : Int(entry.value),
        isJoined: isJoined,
        isSpaced: token.isSpaced && !isJoined,
        isCapitalized: first >= 0x41 && first <= 0x5a,
        isWord: token.kind == .word,
        range: range,
        token: index,
      )
    )
  }

  /// "48-hour", "mid-September", "third-quarter": each part is an atom, if one is of time.
  private mutating func compound(_ token: Token, _ index: Int) {
    let before = atoms.count
    var isKnown = false
    var start = Int(token.range.start)
    let end = Int(token.range.end)
    while start < end {
      let stop = text[start..<end].firstIndex(of: UInt8(ascii: "-")) ?? end
      let range = ByteRange(start, stop)
      if let digit = text[start..<stop].first, digit >= 0x30, digit <= 0x39 {
        numeral(range, token, index, isJoined: start > Int(token.range.start))
      } else {
        let entry = TimeLexicon.entry(Fold.key(of: text[start..<stop]))
        append(entry, range, token, index, isJoined: start > Int(token.range.start))
      }
      if let last = atoms.last, last.kind != .none, last.kind != .number || last.digits == 0 {
        isKnown = true
      }
      start = stop + 1
    }
    if !isKnown {
      atoms.removeSubrange(before...)
      append(.init(), token.range, token, index)
    }
  }

  private mutating func number(_ token: Token, _ index: Int) {
    numeral(token.range, token, index, isJoined: false)
  }

  private mutating func numeral(_ range: ByteRange, _ token: Token, _ index: Int, isJoined: Bool) {
    var atom = TimeAtom(
      kind: .none,
      value: 0,
      isJoined: isJoined,
      isSpaced: token.isSpaced && !isJoined,
      range: range,
      token: index,
    )
    Digits.read(text[range.indices], into: &atom)
    atoms.append(atom)
    guard let (entry, start) = Digits.suffix(text[range.indices]) else { return }
    // "8pm" and "0530GMT" are a number and a word without a space.
    atoms[atoms.count - 1].range = ByteRange(Int(range.start), start)
    append(entry, ByteRange(start, Int(range.end)), token, index)
    atoms[atoms.count - 1].isSpaced = false
  }

  private mutating func mark(_ token: Token, _ index: Int) {
    var entry = TimeLexicon.Entry()
    switch text[Int(token.range.start)] {
    case UInt8(ascii: ","): entry.kind = .comma
    case UInt8(ascii: "'") where token.range.count == 1: entry.kind = .quote
    case UInt8(ascii: "-"), 0xe2: entry.kind = markOfThree(token.range)
    case UInt8(ascii: "/"): entry.kind = .slash
    case UInt8(ascii: ":"): entry.kind = .colon
    case UInt8(ascii: "&"): entry.kind = .and
    default: break
    }
    append(entry, token.range, token, index)
  }

  /// Hyphen and en dash, which join, and the apostrophe; "--" and the em dash part clauses.
  private func markOfThree(_ range: ByteRange) -> TimeClass {
    if range.count == 1 { return .dash }
    let start = Int(range.start)
    guard range.count == 3, text[start + 1] == 0x80 else { return .none }
    switch text[start + 2] {
    case 0x90...0x93: return .dash
    case 0x98, 0x99: return .quote
    default: return .none
    }
  }
}
