import Prose

/// Cuts sentences into chunks, one pass from left to right, and answers what is asked of them.
///
/// No parser and no tagger: what a word is follows from the word before it and the word after it,
/// which news prose, with its short verb groups and marked noun phrases, mostly allows.
struct Chunker {
  private let document: Source
  private(set) var chunks: [Chunk] = []
  private var words: [Word] = []
  private(set) var first = 0
  private(set) var end = 0
  /// Whether every word is capitalized, as in headlines, so that capitals tell nothing.
  private(set) var isTitleCase = false

  init(_ reading: Reading, _ quotations: Quotations) {
    document = Source(reading, quotations)
  }

  /// What the sentences belong to; a class, so that handing a chunker on copies one reference
  /// instead of a document's.
  private final class Source: Sendable {
    let reading: Reading
    let quotations: Quotations
    let text: [UInt8]
    let tokens: [Token]
    let lexicon = VerbLexicon.shared

    init(_ reading: Reading, _ quotations: Quotations) {
      self.reading = reading
      self.quotations = quotations
      text = reading.passage.document.text
      tokens = reading.passage.tokens
    }
  }

  var reading: Reading { document.reading }
  var quotations: Quotations { document.quotations }
  var text: [UInt8] { document.text }
  var tokens: [Token] { document.tokens }
  var lexicon: VerbLexicon { document.lexicon }

  /// Cuts up one sentence; linear in its tokens.
  mutating func cut(_ sentence: Sentence, _ reader: WordReader) {
    first = sentence.tokens.lowerBound
    end = sentence.tokens.upperBound
    chunks = []
    chunks.reserveCapacity(sentence.tokens.count)
    words = []
    words.reserveCapacity(sentence.tokens.count)
    var lower = 0
    var upper = 0
    for i in sentence.tokens {
      let word = reader.word(at: i, before: end)
      words.append(word)
      guard tokens[i].kind == .word, word.classes.isEmpty else { continue }
      if tokens[i].shape == .lower { lower += 1 } else { upper += 1 }
    }
    isTitleCase = upper > 3 && upper > lower * 3
    var name = reading.names(in: sentence.range).lowerBound
    var time = firstTime(endingAfter: sentence.range.start)
    var i = first
    let times = reading.times
    while i < end {
      if time < times.count, tokens[i].range.start >= times[time].range.start,
        let past = self.time(at: i, from: &time)
      {
        i = past
        continue
      }
      while name < reading.names.count, reading.names[name].tokens.upperBound <= i { name += 1 }
      if name < reading.names.count, reading.names[name].tokens.contains(i) {
        let past = min(end, pastGeneration(reading.names[name].tokens.upperBound))
        // "US" is no pronoun, nor is "WHO".
        for k in i..<past where tokens[k].shape == .upper { words[k - first] = .ofName }
        if isAddressed(before: i, past) || isOpinion(before: i, past) {
          // "Told the court Mr Vell had left".
          let start = Keys.honorifics.contains(tokens[i - 1].key) ? i - 1 : i
          chunks[chunks.count - 1].tokens = chunks[chunks.count - 1].tokens.lowerBound..<start
          append(.nominal, start, past)
        } else {
          extendNominal(i, past)
        }
        i = past
      } else {
        i = step(i)
      }
    }
    for i in insertedParticiples {
      chunks[i].group.isFinite = false
      chunks[i].group.form = .participle
    }
  }

  /// Takes up a sentence that was cut before, to be asked about it; constant.
  mutating func takeUp(_ cut: Clauses.Cut) {
    (first, end) = (cut.tokens.lowerBound, cut.tokens.upperBound)
    (chunks, words) = (cut.chunks, cut.words)
  }

  /// What the sentence that was cut last was cut into.
  var cut: Clauses.Cut {
    Clauses.Cut(tokens: first..<end, chunks: chunks, words: words)
  }

  func word(_ i: Int) -> Word { words[i - first] }

  /// Where a name ends that goes on with a comma and a word like "Jr.": "Otto Brand, Jr., said".
  func pastGeneration(_ past: Int) -> Int {
    guard past + 1 < end, Self.generations.contains(tokens[past + 1].key),
      text[Int(tokens[past].range.start)] == UInt8(ascii: ",")
    else { return past }
    return past + 2
  }

  private static let generations: WordSet = ["jr", "jr.", "sr", "sr.", "ii", "iii"]

  // MARK: One step

  private mutating func step(_ i: Int) -> Int {
    let token = tokens[i]
    let word = self.word(i)
    switch token.kind {
    case .punctuation where !word.classes.contains(.possessive) || isQuote(i):
      if let past = quotedWords(at: i) {
        extendNominal(i, past)
        return past
      }
      append(mark(i), i, i + 1)
      return i + 1
    case .number, .symbol, .punctuation:
      extendNominal(i, i + 1)
      return i + 1
    case .word: break
    }
    if isNoLonger(i) {
      append(.adverb, i, i + 2)
      return i + 2
    }
    if isSecondAdjective(i) || isPaired(i) {
      chunks.removeLast()
      extendNominal(i - 1, i + 1)
      return i + 1
    }
    if let past = verbGroup(at: i) { return past }
    if word.classes.contains(.time), !isFollowedByNoun(i), !isPossessed(i) {
      return time(from: i, to: i + 1)
    }
    if word.classes.contains(.possessive), token.key == Keys.s {
      extendNominal(i, i + 1)
      return i + 1
    }
    if let past = bound(at: i) {
      append(.nominal, i, past)
      return past
    }
    if let kind = connector(i) {
      append(kind, i, i + 1)
      return i + 1
    }
    if word.classes.contains(.adverb) || word.classes.isEmpty && token.endsInLy(text),
      !isInsideNominal(i), !(follows(.preposition) && Keys.timely.contains(token.key))
    {
      append(.adverb, i, i + 1)
      return i + 1
    }
    let starts =
      !word.classes.isDisjoint(with: .opening)
    if starts, !isAfterArticle(i) {
      append(.nominal, i, i + 1)
    } else if let last = chunks.last, last.kind == .nominal,
      isClosed(last) || isAddressed(before: i)
    {
      append(.nominal, i, i + 1)
    } else {
      extendNominal(i, i + 1)
    }
    return i + 1
  }

  /// "The most recent": the article waits for its noun.
  private func isAfterArticle(_ i: Int) -> Bool {
    guard let last = chunks.last, last.kind == .nominal, last.tokens.count == 1 else {
      return false
    }
    return tokens[i - 1].key == Keys.the
  }

  /// Whether a noun phrase takes no more words: a pronoun that is no determiner.
  func isClosed(_ chunk: Chunk) -> Bool {
    guard chunk.tokens.count == 1 else { return false }
    let classes = word(chunk.tokens.lowerBound).classes
    return !classes.isDisjoint(with: .closed)
      && classes.isDisjoint(with: .determining)
  }

  private mutating func append(_ kind: Chunk.Kind, _ from: Int, _ past: Int) {
    chunks.append(Chunk(kind: kind, tokens: from..<past))
  }

  private mutating func extendNominal(_ from: Int, _ past: Int) {
    if let last = chunks.indices.last, chunks[last].kind == .nominal, !isClosed(chunks[last]) {
      chunks[last].tokens = chunks[last].tokens.lowerBound..<past
    } else {
      append(.nominal, from, past)
    }
  }

  func isQuote(_ i: Int) -> Bool {
    guard let span = quotations.index(at: i).map({ quotations.spans[$0] }) else { return false }
    return span.tokens.lowerBound == i || span.isClosed && span.tokens.upperBound == i + 1
  }

  private func mark(_ i: Int) -> Chunk.Kind {
    if let span = quotations.index(at: i).map({ quotations.spans[$0] }) {
      if span.tokens.lowerBound == i { return .openQuote }
      if span.isClosed, span.tokens.upperBound == i + 1 { return .closeQuote }
    }
    switch text[Int(tokens[i].range.start)] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "("), UInt8(ascii: "["): return .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closeBracket
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .terminal
    default: return .break
    }
  }

  /// A word that joins phrases or clauses.
  private func connector(_ i: Int) -> Chunk.Kind? {
    let classes = word(i).classes
    if classes.contains(.coordinator) { return .coordinator }
    if tokens[i].key == Keys.that { return that(i) }
    if classes.contains(.relative),
      follows(.nominal) || follows(.comma) || follows(.time)
        || follows(.preposition)
    {
      return .relative
    }
    if !classes.isDisjoint(with: .clausal),
      !classes.contains(.preposition)
    {
      return .subordinator
    }
    return classes.contains(.preposition) ? .preposition : nil
  }

  /// Where a few quoted words end inside a noun phrase: "a “fierce” fight"; nil where none begin.
  private func quotedWords(at i: Int) -> Int? {
    guard let span = quotations.index(at: i).map({ quotations.spans[$0] }), span.isClosed,
      span.tokens.lowerBound == i, span.tokens.count <= Self.longestScareQuote + 2,
      case let past = span.tokens.upperBound, past < end,
      let last = chunks.last, last.kind == .nominal, last.tokens.upperBound == i,
      !word(i - 1).classes.isDisjoint(with: .determining),
      tokens[past].kind == .word, tokens[past].shape == .lower, word(past).classes.isEmpty,
      word(past).form.isEmpty || isNounLike(past),
      tokens[(i + 1)..<(past - 1)].allSatisfy({ $0.kind == .word })
    else { return nil }
    return past
  }

  // Tokens: "a “day of the lost” march".
  private static let longestScareQuote = 4

  private func that(_ i: Int) -> Chunk.Kind? {
    guard i + 1 < end else { return nil }
    let next = word(i + 1)
    let isVerbNext =
      next.classes.contains(.finite)
      || !next.form.isDisjoint(with: [.third, .past]) && !isNounLike(i + 1)
      // "Nations that backed": the noun is "back".
      || next.form.contains(.past) && !next.form.contains(.base)
      || next.form.contains(.base) && !isNounLike(i + 1) && follows(.nominal) && isPluralBefore(i)
    switch chunks.last?.kind {
    // "Warned us that suspected thieves were about".
    case .nominal where isObjectForm(i - 1): return .subordinator
    case .nominal: return isVerbNext ? .relative : .subordinator
    // "Towns, above all Selm, that depend on it": of one it would be "depends".
    case .comma
    where next.form.contains(.base) && next.form.isDisjoint(with: [.third, .past])
      && !isNounLike(i + 1):
      return .relative
    case .verb, .time, .adverb, .closeQuote, .coordinator, .comma:
      return isVerbNext ? nil : .subordinator
    case .preposition, nil: return nil
    default: return .subordinator
    }
  }

  private func follows(_ kind: Chunk.Kind) -> Bool { chunks.last?.kind == kind }

  func isNounLike(_ i: Int) -> Bool {
    let verb = word(i).verb
    return verb >= 0 && lexicon.verbs[Int(verb)].isNoun
  }

  /// An adverb inside a noun phrase: "the highly charged talks".
  private func isInsideNominal(_ i: Int) -> Bool {
    guard let last = chunks.last, last.kind == .nominal else { return false }
    return !word(last.tokens.upperBound - 1).classes.isDisjoint(with: .determining)
      && !word(last.tokens.upperBound - 1).classes.contains(.pronoun)
  }

  func isFollowedByNoun(_ i: Int) -> Bool {
    guard i + 1 < end, tokens[i + 1].kind == .word else { return false }
    let next = word(i + 1)
    return next.classes.isEmpty && (next.form.isEmpty || isPluralNoun(i + 1))
      && !tokens[i + 1].endsInLy(text) && tokens[i + 1].shape == .lower
  }

  /// Whether a plural that may be a verb as well has a verb behind it: "night shifts have".
  private func isPluralNoun(_ i: Int) -> Bool {
    guard word(i).form.contains(.third), isNounLike(i), i + 1 < end else { return false }
    let next = word(i + 1).classes
    return tokens[i + 1].kind == .word && !next.isDisjoint(with: .auxiliary)
  }

  func isPossessed(_ i: Int) -> Bool { i + 1 < end && tokens[i + 1].key == Keys.s }

  /// Takes the words of a time with the preposition, adverb or time right before them.
  mutating func time(from i: Int, to past: Int) -> Int {
    var from = i
    if let last = chunks.last, last.tokens.upperBound == i {
      let isOn = last.kind == .preposition && last.tokens.count == 1
      if isOn || last.kind == .adverb || last.kind == .time {
        from = last.tokens.lowerBound
        chunks.removeLast()
      }
    }
    append(.time, from, past)
    return past
  }

  // MARK: Verb groups

  private mutating func verbGroup(at i: Int) -> Int? {
    let word = self.word(i)
    var group = VerbGroup()
    var past: Int?
    if word.classes.contains(.infinitive), !(i > first && tokens[i - 1].key == Keys.according) {
      past = VerbGroup.infinitive(at: i, before: end, self, &group)
    } else if !word.classes.isDisjoint(with: .auxiliary) {
      past = VerbGroup.auxiliaries(at: i, before: end, self, &group)
    } else if !word.form.isEmpty {
      // "a highly respected judge": what an adverb opens inside a noun phrase is an adjective.
      let isModified =
        i > first && chunks.last?.kind == .nominal && chunks.last?.tokens.upperBound == i
        && tokens[i - 1].endsInLy(text)
      // "Papers regarding the case".
      let isLink = Self.topics.contains(tokens[i].key)
      past = isModified || isLink || isOfObject(i) ? nil : lexical(at: i, &group)
      group.isNegated = isDenied(before: i)
    }
    guard let past else { return nil }
    chunks.append(Chunk(kind: .verb, tokens: i..<past, group: group))
    return past
  }

  private static let topics: WordSet = ["regarding", "concerning"]

  /// "Agreed to free jailed writers", "their loved ones": who was jailed or loved.
  private func isOfObject(_ i: Int) -> Bool {
    if i + 1 < end, tokens[i + 1].key == Keys.ones { return true }
    guard chunks.count > 1, chunks[chunks.count - 2].kind == .verb, let last = chunks.last,
      last.kind == .verb, last.tokens.upperBound == i,
      last.group.isInfinitive, !last.group.isPassive, !last.group.isCopula,
      word(i).form.isDisjoint(with: [.base, .third, .gerund]), tokens[i].endsInEd(text), i + 1 < end
    else { return false }
    return tokens[i + 1].kind == .word && word(i + 1).classes.isEmpty
  }

  var source: (text: [UInt8], tokens: [Token]) { (text, tokens) }
}
