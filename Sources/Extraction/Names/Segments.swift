import Prose

/// Cuts runs of capitalised words into titles, nationalities and names, by the lexicon first, then
/// by the words that head names.
struct Segments {
  let text: NameText
  private let chunks: Chunks
  private let smallLetters: SmallLetters
  private(set) var candidates: [Candidate] = []
  private var isShouting = false

  init(_ text: NameText) {
    self.text = text
    chunks = Chunks(text: text)
    smallLetters = SmallLetters(text)
    candidates.reserveCapacity(text.tokens.count / 8)
    for (index, sentence) in text.sentences.enumerated() {
      isShouting = text.styles[index] == .shouting
      cut(sentence, text.styles[index])
    }
  }

  private mutating func cut(_ sentence: Sentence, _ style: NameText.Style) {
    var i = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while i < end {
      // Nothing begins with a plain word in small letters, as most words are.
      if text.capitals[i] == .none, !text.facts[i].contains(.beginsName), !text.hasHyphen(i),
        !smallLetters.isCareless
      {
        i += 1
        continue
      }
      if let small = smallLetters.name(at: i, before: end) {
        add(i..<(i + small.length), entry: small.entry, rule: "small letters")
        i += small.length
      } else if addParts(around: i, end) {
        i += 1
      } else if text.capital(i) != .none {
        i = segment(i..<chunks.end(from: i, before: end, style), end, style)
      } else if text.lexicon.smallBeginnings[text.tokens[i].key] != 0,
        let match = lexical(at: i, end, style),
        text.lexicon.entries[match.value].startsLower
      {
        add(i..<(i + match.length), entry: match.value, rule: "lexicon")
        i += match.length
      } else {
        i += 1
      }
    }
  }

  /// Adds the names inside a word with a hyphen; of "Hong Kong-based" already at its first word.
  private mutating func addParts(around i: Int, _ end: Int) -> Bool {
    let next = i + 1
    if next < end, text.capital(i) != .none, text.capital(next) == .none, text.hasHyphen(next),
      text.parts(of: next).contains(where: \.includesPrevious)
    {
      return true
    }
    guard text.capital(i) == .none, text.tokens[i].range.count > 4 else { return false }
    guard text.hasHyphen(i) else {
      guard let land = text.gluedLand(of: i), text.beginsSentence(i) else { return false }
      add(i..<next, entry: land.entry, rule: "part of a word")
      candidates[candidates.count - 1].part = land.range
      return true
    }
    for part in text.parts(of: i) {
      add((part.includesPrevious ? i - 1 : i)..<next, entry: part.entry, rule: "part of a word")
      candidates[candidates.count - 1].part = part.range
    }
    return true
  }

  // MARK: The lexicon

  /// The longest name of the lexicon at a token, if its capitals are as they must be.
  private func lexical(at i: Int, _ end: Int, _ style: NameText.Style) -> PhraseTable.Match? {
    guard text.facts[i].contains(.beginsName) else { return nil }
    var limit = end
    while let match = text.lexicon.names.longestMatch(text.tokens, at: i, before: limit) {
      if fits(match, at: i, style) { return match }
      limit = i + match.length - 1
      guard limit > i else { return nil }
    }
    return nil
  }

  private func fits(_ match: PhraseTable.Match, at i: Int, _ style: NameText.Style) -> Bool {
    let entry = text.lexicon.entries[match.value]
    if entry.isAcronym {
      let isWord = !text.facts[i].isDisjoint(with: [.common, .function])
      return text.tokens[i].shape != .lower && text.tokens[i].shape != .capitalized
        && (style != .shouting || !isWord) && text.capital(i) != .none
    }
    if entry.startsLower { return true }
    if match.length == 1 {
      // "China" and "Polish" are read as lands where any word would have its capital.
      let isState = entry.kind == .country || entry.kind == .nationality
      return text.capital(i) == .sure || isState && text.capital(i) != .none
        || style != .plain && !isCommon(i)
    }
    return text.tokens[i].shape != .lower
  }

  private func isCommon(_ i: Int) -> Bool {
    text.facts[i].contains(.common)
  }

  // MARK: Segments

  /// Adds the names of a run and returns where to go on.
  private mutating func segment(_ run: Range<Int>, _ end: Int, _ style: NameText.Style) -> Int {
    var i = run.lowerBound
    while i < run.upperBound {
      i = step(at: i, run, end, style)
    }
    return max(i, run.upperBound)
  }

  private mutating func step(at i: Int, _ run: Range<Int>, _ end: Int, _ style: NameText.Style)
    -> Int
  {
    if text.capital(i) == .none { return i + 1 }
    if let match = lexical(at: i, end, style) {
      let title = Int(text.titleLengths[i])
      if title <= match.length || title == 0 { return known(match, at: i, run, style) }
    }
    if let past = title(at: i, run) { return past }
    if text.capital(i) == .doubtful, let past = skipDoubtful(at: i, run, style) { return past }
    return unknown(at: i, run, end, style)
  }

  /// A title that stands before a name, or alone.
  private func title(at i: Int, _ run: Range<Int>) -> Int? {
    let length = Int(text.titleLengths[i])
    guard length > 0 else { return nil }
    let past = i + length
    if past + 1 < run.upperBound, text.isPossessive(past), isHead(past + 1) { return nil }
    // "Justice Ministry", "General Staff": no titles, but parts of a name.
    if past < run.upperBound, length == 1, let head = head(in: past..<run.upperBound),
      text.facts[past].isDisjoint(with: [.given, .beginsName]) || head == past
        // "King Otto Bridge".
        || head == run.upperBound - 1 && Self.revered.contains(text.tokens[i].key)
    {
      return nil
    }
    return past
  }

  /// Bridges and schools are called after them, title and all.
  private static let revered: WordSet = [
    "king", "queen", "prince", "princess", "saint", "st", "sultan", "emperor", "pope", "imam",
  ]

  /// Where to go on if the capital at a sentence's head or in a headline means nothing.
  private func skipDoubtful(at i: Int, _ run: Range<Int>, _ style: NameText.Style) -> Int? {
    let next = i + 1
    if text.facts[i].contains(.function) { return next }
    guard next < run.upperBound, text.capital(next) == .sure else {
      // A weak given name alone, or "Council of Elders": only the complement makes it a name.
      if isHead(i), next < run.upperBound { return nil }
      return next
    }
    if head(in: next..<run.upperBound) != nil || isHead(i) { return nil }
    if text.facts[i].contains(.given), style == .plain { return nil }
    return next
  }

  private func isHead(_ i: Int) -> Bool {
    !text.facts(i).isDisjoint(with: .anyHead)
  }

  /// The last word of a run before its complement that heads the name of an organization or place.
  private func head(in run: Range<Int>) -> Int? {
    var found: Int?
    for i in run {
      if text.capital(i) == .none, text.tokens[i].shape == .lower, found != nil { break }
      if text.titleLengths[i] > 1, i + Int(text.titleLengths[i]) < run.upperBound { break }
      if isHead(i) || text.facts(i).contains(.companySuffix) && i > run.lowerBound { found = i }
      if found != nil, i > found ?? i, text.titleLengths[i] > 0 { break }
    }
    return found
  }

  /// A name of the lexicon, or a longer one that begins with it.
  private mutating func known(
    _ match: PhraseTable.Match,
    at i: Int,
    _ run: Range<Int>,
    _ style: NameText.Style,
  ) -> Int {
    let entry = text.lexicon.entries[match.value]
    let past = i + match.length
    guard past < run.upperBound else {
      add(i..<past, entry: match.value, rule: "lexicon")
      return past
    }
    let rest = past..<run.upperBound
    if entry.kind != .bloc, style != .shouting, !text.isPossessive(past),
      let head = headOfUnknown(in: rest, style)
    {
      let isOrganization = !text.facts[head].isDisjoint(with: [
        .organizationHead, .groupHead, .companySuffix, .otherHead,
      ])
      if isOrganization || entry.kind == .place {
        let end = complement(after: head, run)
        add(i..<end, rule: "head word")
        candidates[candidates.count - 1].state = entry.kind == .place ? -1 : match.value
        return end
      }
    }
    if entry.kind == .organization, text.tokens[past].key == Keys.of {
      let end = complement(after: past - 1, run)
      add(i..<end, rule: "head word")
      candidates[candidates.count - 1].state = state(in: past..<end, style)
      return end
    }
    // "the Zenda Giants"
    if entry.kind == .place || entry.kind == .country, rest.count == 1, style == .plain,
      text.isWord(i - 1, Keys.the), isUnknown(past, style), isPlural(past)
    {
      add(i..<(past + 1), rule: "team")
      return past + 1
    }
    // "Jordan Vell": a person who bears the name of a land.
    let bearsName = entry.isAlsoPerson || text.facts[i].contains(.given)
    if match.length == 1, bearsName, entry.kind != .nationality, style == .plain,
      isUnknown(past, style), rest.count <= 3
    {
      return unknown(at: i, run, run.upperBound, style)
    }
    add(i..<past, entry: match.value, rule: "lexicon")
    return past
  }

  /// The head of a name in a run in which nothing but plain words stands before it.
  private func headOfUnknown(in run: Range<Int>, _ style: NameText.Style) -> Int? {
    guard let head = head(in: run) else { return nil }
    for i in run.lowerBound..<head {
      if text.titleLengths[i] > 1 { return nil }
      if text.titleLengths[i] == 1, text.facts[i + 1].isDisjoint(with: [.organizationHead]),
        i + 1 != head, text.capital(i + 1) != .none
      {
        return nil
      }
      if style != .plain, lexical(at: i, head, style) != nil { return nil }
    }
    return text.titleEnds[head] > 0 && text.titleLengths[head] == 0 ? nil : head
  }

  /// Whether the lexicon says nothing of a word with a capital.
  private func isUnknown(_ i: Int, _ style: NameText.Style) -> Bool {
    text.capital(i) == .sure && text.titleLengths[i] == 0 && lexical(at: i, i + 1, style) == nil
      && !isHead(i)
  }

  /// The end of a name whose head is at `head`: with its suffix and its "of", "for", "on".
  private func complement(after head: Int, _ run: Range<Int>) -> Int {
    var end = head + 1
    while end < run.upperBound, text.facts[end].contains(.companySuffix) { end += 1 }
    guard end < run.upperBound else { return end }
    let key = text.tokens[end].key
    guard text.tokens[end].shape == .lower,
      key == Keys.of || key == Keys.for || key == Keys.on || key == Keys.and
    else { return end }
    // Up to one person's title: "Party of Unity Leader" does not run on, "Union of Pilots and
    // Sailors" does.
    end += 1
    while end < run.upperBound {
      let title = Int(text.titleLengths[end])
      if title > 0, end + title < run.upperBound, !isHead(end), !isPlural(end + title - 1) { break }
      end += 1
    }
    return end
  }

  /// A name that the lexicon does not know.
  private mutating func unknown(
    at i: Int,
    _ run: Range<Int>,
    _ end: Int,
    _ style: NameText.Style,
  ) -> Int {
    let rest = i..<run.upperBound
    if isMembership(i, rest) { return i + 1 }
    if text.facts[i].contains(.otherLead), rest.count > 1, style == .plain {
      // "Operation Northern Guardian": whatever its words are elsewhere.
      add(rest, rule: "head word")
      return run.upperBound
    }
    if style != .shouting, let head = head(in: rest), isPlain(i..<head, style),
      !isPerson(headedBy: head, rest, style)
    {
      if head > i || head + 1 < run.upperBound {
        let past = complement(after: head, run)
        if past - i > 1 {
          add(i..<past, rule: "head word")
          candidates[candidates.count - 1].state = state(in: (head + 1)..<past, style)
          return past
        }
      }
      let next = head + 1
      if text.facts[head].contains(.placeLead), next < run.upperBound, isUnknown(next, style) {
        add(i..<(next + 1), rule: "head word")
        return next + 1
      }
      add(i..<(head + 1), rule: "head word alone")
      return head + 1
    }
    var past = i + 1
    while past < run.upperBound, !isBoundary(past, run, style) { past += 1 }
    // A small word at the end joined nothing.
    while past > i + 1, text.tokens[past - 1].shape == .lower, !text.hasArabicArticle(past - 1) {
      past -= 1
    }
    add(i..<past, rule: "capitals")
    return past
  }

  /// "Democrat Ana Vell": what somebody belongs to is no part of the name.
  private func isMembership(_ i: Int, _ rest: Range<Int>) -> Bool {
    rest.count > 2
      && (text.facts[i].contains(.people) || Posts.parties.contains(text.tokens[i].key))
      && text.facts[i].isDisjoint(with: [.given, .surname]) && text.facts[i + 1].contains(.given)
  }

  /// The land in the complement of a name: "Government of Norway".
  private func state(in complement: Range<Int>, _ style: NameText.Style) -> Int {
    for i in complement {
      if let match = lexical(at: i, complement.upperBound, style),
        text.lexicon.entries[match.value].kind == .country
      {
        return match.value
      }
    }
    return -1
  }

  /// Whether a head is a person's first word: "Park Ji-min" is no park.
  private func isPerson(headedBy head: Int, _ rest: Range<Int>, _ style: NameText.Style) -> Bool {
    head == rest.lowerBound && rest.count >= 2 && rest.count <= 3
      && !text.facts[head].isDisjoint(with: [.given, .surname])
      && isUnknown(head + 1, style) && text.facts[head].isDisjoint(with: .placeLead)
  }

  private func isPlural(_ i: Int) -> Bool {
    text.bytes[Int(text.tokens[i].range.end) - 1] == UInt8(ascii: "s")
  }

  /// Whether a title or a name of the lexicon parts a run of unknown words.
  private func isBoundary(_ i: Int, _ run: Range<Int>, _ style: NameText.Style) -> Bool {
    let title = Int(text.titleLengths[i])
    if title > 0, i + title < run.upperBound || title > 1 { return true }
    guard text.capital(i) != .none else { return false }
    if style != .plain, text.capital(i) == .doubtful { return true }
    guard let match = lexical(at: i, run.upperBound, style) else { return false }
    let entry = text.lexicon.entries[match.value]
    if entry.kind == .nationality {
      return i + 1 < run.upperBound || !text.facts(i - 1).contains(.given)
    }
    // "Ana Florence" keeps her surname, "Vell Ruritania" is two names.
    return !entry.isAlsoPerson && text.facts[i].isDisjoint(with: [.given, .surname])
      && text.facts(i - 1).isDisjoint(with: [.given])
  }

  /// Whether nothing before the head of a name speaks against one name.
  private func isPlain(_ range: Range<Int>, _ style: NameText.Style) -> Bool {
    for i in range {
      if text.titleLengths[i] > 1 { return false }
      if text.titleLengths[i] == 1, i > range.lowerBound, i + 1 < range.upperBound { return false }
    }
    return true
  }

  // MARK: Candidates

  private mutating func add(_ tokens: Range<Int>, entry: Int = -1, rule: String) {
    var key = Fold.seed
    for i in tokens { key = (key ^ text.tokens[i].key) &* 0x9e37_79b9_7f4a_7c15 }
    candidates.append(
      Candidate(tokens: tokens, key: key, entry: entry, isShouted: isShouting, rule: rule)
    )
  }
}
