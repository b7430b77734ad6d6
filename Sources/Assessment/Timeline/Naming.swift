import Extraction
package import Prose

extension Account {
  /// Whom a pronoun stands for that what is told begins with.
  package struct Naming: Sendable {
    /// The pronoun; before words in the first person the place of the name.
    package let pronoun: ByteRange
    /// The words that it stands for.
    package let words: ByteRange
    package let kind: Kind

    package enum Kind: Hashable, Sendable, CaseIterable {
      /// It is the subject: "she".
      case subject
      /// It tells whose the subject is: "her mill".
      case owner
      /// Somebody says "I" or "we".
      case speaker
    }

    package init(pronoun: ByteRange, words: ByteRange, kind: Kind) {
      self.pronoun = pronoun
      self.words = words
      self.kind = kind
    }
  }
}

extension Account.Naming {
  /// Whom the pronoun stands for that a sentence tells something of from a place on: "she left", "in May, she
  /// left", "her mill burned", "we left"; nil where its subject is none, or that is not known.
  static func of(what start: Int32, inSentence sentence: Int, _ reading: Reading) -> Self? {
    subject(from: start, inSentence: sentence, reading)
      ?? speaker(from: start, inSentence: sentence, reading)
  }

  /// Whom the pronoun stands for that the sentence is about.
  static func subject(from start: Int32, inSentence sentence: Int, _ reading: Reading)
    -> Self?
  {
    let passage = reading.passage
    guard let subject = Subject.pronoun(from: start, inSentence: sentence, reading),
      case let first = subject.lowerBound, case let token = passage.tokens[first],
      token.range.end < passage.sentences[sentence].range.end,
      // What hangs on a pronoun hangs on no name: "she's".
      passage.document.text[Int(token.range.end)] == UInt8(ascii: " ")
    else { return nil }
    if let reference = reading.reference(at: first) {
      let words = reading.names[reference.name].called(in: passage)
      let kind = reference.isOwner ? Kind.owner : .subject
      return Self(pronoun: token.range, words: words, kind: kind)
    }
    guard subject.count == 1, several.contains(token.key),
      let words = Referents.words(for: first, inSentence: sentence, reading)
    else { return nil }
    return Self(pronoun: token.range, words: words, kind: .subject)
  }

  /// Who says what begins in the first person, where the sentence does not name them: by the head of the paper,
  /// the label of the paragraph or the words behind a longer quotation.
  private static func speaker(from start: Int32, inSentence sentence: Int, _ reading: Reading)
    -> Self?
  {
    let passage = reading.passage
    guard let subject = Subject.first(from: start, inSentence: sentence, reading)?.words,
      speaking.contains(passage.tokens[subject.lowerBound].key),
      let name = reading.speaker(at: passage.tokens[subject.lowerBound].range, sentence)
    else { return nil }
    let words = reading.names[name].range
    // "VELL: We left" tells it, and of a land it may be anybody.
    guard reading.names[name].kind == .person,
      !reading.names(in: passage.sentences[sentence].range).contains(where: {
        passage.string(reading.names[$0].range) == passage.string(words)
      })
    else { return nil }
    return Self(pronoun: ByteRange(Int(start), Int(start)), words: words, kind: .speaker)
  }

  private static let several = WordSet("it they")
  private static let speaking = WordSet("i we my our")

  /// A range on one line with the words in brackets instead of the pronoun: "[Vell] left" of "She left", "Vell: We
  /// left" of "We left".
  func line(_ range: ByteRange, _ account: Account, isCut: Bool) -> String {
    let before = account.line(ByteRange(Int(range.start), Int(pronoun.start)))
    let rest = account.line(ByteRange(Int(pronoun.end), Int(range.end)))
    let cut = isCut ? "…" : ""
    if kind == .speaker {
      return account.line(words) + ": " + (isCut ? cut + rest : rest.withCapital)
    }
    let named = words(account, isFirst: before.isEmpty && !isCut)
    let line = "[" + named + (kind == .owner ? "’s] " : "] ") + rest
    return cut + (before.isEmpty ? line : (isCut ? before : before.withCapital) + " " + line)
  }

  /// The words as they stand at the head of a sentence or inside of it: "the miners" of "The miners"; a name is
  /// left as it is.
  private func words(_ account: Account, isFirst: Bool) -> String {
    let line = account.line(words)
    if account.names(in: words).first.map({ account.names[$0].range.start == words.start }) == true
    {
      return line
    }
    if isFirst { return line.withCapital }
    guard let article = Self.articles.first(where: line.hasPrefix) else { return line }
    return article.lowercased() + line.dropFirst(article.count)
  }

  private static let articles = ["The ", "A ", "An "]
}

/// The pronouns that what a sentence tells is about.
enum Subject {
  /// The subject of the first verb from a place in a sentence on, where it is a pronoun of the third person or
  /// begins with one and opens the sentence but for a time: "she", "in May, they", "her mill".
  static func pronoun(from start: Int32, inSentence sentence: Int, _ reading: Reading)
    -> Range<Int>?
  {
    let tokens = reading.passage.tokens
    let place = tokens.partitionPoint { $0.range.start >= start }
    guard let (subject, verb) = first(from: start, inSentence: sentence, reading),
      case let first = subject.lowerBound,
      (subject.count == 1 ? pronouns : owners).contains(tokens[first].key),
      first == place || opens(place..<first, before: verb, inSentence: sentence, reading)
    else { return nil }
    return subject
  }

  /// The subject of the first verb that has one from a place in a sentence on.
  static func first(from start: Int32, inSentence sentence: Int, _ reading: Reading)
    -> (words: Range<Int>, verb: Predicate)?
  {
    let place = reading.passage.tokens.partitionPoint { $0.range.start >= start }
    return reading.predicates(inSentence: sentence).lazy
      .compactMap { verb in verb.isFinite ? verb.subject.map { ($0, verb) } : nil }
      .first { $0.0.lowerBound >= place }
  }

  /// Whether words before a subject tell only when or where: "in May 2031", "on a walk through Selm,".
  private static func opens(
    _ words: Range<Int>,
    before verb: Predicate,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Bool {
    let passage = reading.passage
    guard words.count <= longest, let last = words.last else { return false }
    let range = passage.range(ofTokens: words)
    let isBehindTime = reading.times[reading.times(in: range)].contains {
      reading.tokens(in: $0.range).upperBound == words.upperBound
    }
    return (isBehindTime || passage.isMark(last, UInt8(ascii: ",")))
      && verb.tokens.lowerBound >= words.upperBound
      && !reading.predicates(inSentence: sentence).contains {
        $0.isFinite && words.contains($0.head)
      }
      && !reading.names(in: range).contains { reading.names[$0].kind == .person }
      && !words.contains { SaidWords.isQuote($0, passage) }
  }

  /// Whether words before a subject are at most those of a time: "on the first day of May,".
  static func tellsOnlyWhen(_ words: Range<Int>, _ reading: Reading) -> Bool {
    guard !words.isEmpty else { return true }
    let tokens = reading.passage.tokens
    let times = reading.times[reading.times(in: reading.passage.range(ofTokens: words))]
    return words.allSatisfy { word in
      tokens[word].kind == .punctuation || Words.isCommon(tokens[word])
        || times.contains { $0.range.contains(tokens[word].range) }
    }
  }

  // Tokens: "on the third day of a walk through the hills,".
  private static let longest = 12
  private static let pronouns = WordSet("he she it they")
  private static let owners = WordSet("his her its")
}

extension Reading {
  /// Who says "I" at a place, nil where that is not known or the sentence tells it.
  fileprivate func speaker(at word: ByteRange, _ sentence: Int) -> Int? {
    let said = statements(holding: word).filter { $0.form == .direct }
    if let said = said.min(by: { $0.content.count < $1.content.count }) {
      let isNear = said.source.map(passage.sentences[sentence].range.contains) ?? false
      return isNear ? nil : said.speaker
    }
    guard case .name(let voice) = voices?.ofBlock[passage.sentences[sentence].block] else {
      return nil
    }
    return voice
  }

  /// Whom the pronoun at a token stands for; logarithmic.
  fileprivate func reference(at token: Int) -> Reference? {
    let place = references.partitionPoint { $0.token >= token }
    return place < references.count && references[place].token == token ? references[place] : nil
  }
}
