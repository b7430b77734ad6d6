import Extraction
import Prose

/// Words for the pronouns that no name stands behind: "[The miners] have yet to agree".
extension Referents {
  /// A title with the words in brackets that its first word stands for in its sentence; nil where that is
  /// no pronoun, or unclear.
  ///
  /// A pronoun stands for the subject before it, where both are of one number and no quotation parts them:
  /// "the miners say they have yet to agree".
  static func subject(in title: String, of range: ByteRange, _ reading: Reading) -> String? {
    let passage = reading.passage
    guard let index = passage.sentence(at: range.start),
      let pronoun = pronoun(title, range, reading),
      let words = words(for: pronoun, inSentence: index, reading)
    else { return nil }
    return "[\(reading.line(words).withCapital)]"
      + String(Substring(title.utf8.dropFirst(passage.tokens[pronoun].range.count)))
  }

  /// The words that "it" or "they" stands for where it is a subject: those of the subject before it, where both are
  /// of one number and no quotation parts them; nil where that is unclear.
  static func words(for pronoun: Int, inSentence index: Int, _ reading: Reading) -> ByteRange? {
    let passage = reading.passage
    guard let subject = subject(before: pronoun, inSentence: index, reading),
      isOne(subject, passage) == (passage.tokens[pronoun].key == it),
      !(subject.upperBound..<pronoun).contains(where: { SaidWords.isQuote($0, passage) }),
      case let range = passage.range(ofTokens: subject),
      reading.line(range).utf8.count <= limit
    else { return nil }
    return range
  }

  /// A title in the first person with the name of who speaks: "Vell: We will vote"; nil where that is not
  /// known.
  static func speaker(in title: String, of range: ByteRange, _ reading: Reading) -> String? {
    let passage = reading.passage
    guard
      let place = reading.tokens(in: range).first(where: { token in
        let own = passage.tokens[token]
        return speaking.contains(own.key)
          && begins(title, with: ByteRange(Int(own.range.start), Int(range.end)), reading)
      })
    else { return nil }
    let word = passage.tokens[place].range
    let said = reading.statements(holding: word).first { $0.form == .direct }
    guard let speaker = said?.speaker else { return nil }
    return reading.line(reading.names[speaker].range) + ": " + title
  }

  /// The token of the pronoun that a title begins with, where it is the subject of a verb.
  private static func pronoun(_ title: String, _ range: ByteRange, _ reading: Reading) -> Int? {
    let passage = reading.passage
    return reading.tokens(in: range).first { token in
      let own = passage.tokens[token]
      return (own.key == it || own.key == they)
        // "They’re": what hangs on a pronoun hangs on no noun.
        && title.utf8.dropFirst(own.range.count).first == UInt8(ascii: " ")
        && begins(title, with: ByteRange(Int(own.range.start), Int(range.end)), reading)
    }
  }

  /// The words that a pronoun stands for: the subject of the last verb before it that is no pronoun itself;
  /// of a "they" that begins its sentence that of the sentence before; nil where there is none.
  private static func subject(before pronoun: Int, inSentence index: Int, _ reading: Reading)
    -> Range<Int>?
  {
    let passage = reading.passage
    let predicates = reading.predicates(inSentence: index)
    guard
      let own = predicates.first(where: { $0.isFinite && $0.subject == pronoun..<(pronoun + 1) }),
      // "It is clear that", "it is expected to rain" are about nothing before.
      passage.tokens[pronoun].key == they || !isIdle(own, passage),
      // Who demands that "they must" means others.
      !own.tokens.contains(where: { duties.contains(passage.tokens[$0].key) })
    else { return nil }
    if let before = predicates.last(where: { $0.head < pronoun && hasNoun($0, passage) }) {
      return subject(of: before, before: pronoun, reading)
    }
    guard passage.tokens[pronoun].key == they, index > 0,
      Subject.tellsOnlyWhen(passage.sentences[index].tokens.lowerBound..<pronoun, reading),
      !predicates.contains(where: { $0.isFinite && $0.head < own.head }),
      passage.sentences[index - 1].block == passage.sentences[index].block
    else { return nil }
    let before = reading.predicates(inSentence: index - 1)
      .first { $0.clause == .main && hasNoun($0, passage) }
    return before.flatMap { phrase(of: $0, reading) }
  }

  /// The subject of a verb, where nothing between it and a pronoun may be meant as well.
  private static func subject(of verb: Predicate, before pronoun: Int, _ reading: Reading)
    -> Range<Int>?
  {
    let passage = reading.passage
    guard let whole = verb.subject, whole.upperBound <= pronoun,
      // "…, officials said, because they": whoever says so is put in.
      !(passage.isMark(whole.lowerBound - 1, UInt8(ascii: ","))
        && passage.isMark(verb.tokens.upperBound, UInt8(ascii: ","))),
      // "Told the bank that it would": of two things either is meant.
      passage.tokens[pronoun].key == they || verb.tokens.upperBound >= pronoun
        || reading.names(in: passage.range(ofTokens: verb.tokens.upperBound..<pronoun)).isEmpty
    else { return nil }
    return phrase(of: verb, reading)
  }

  /// The subject of a verb without what is put in behind it; nil where a pronoun cannot stand for it alone.
  private static func phrase(of verb: Predicate, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passage
    guard let whole = verb.subject else { return nil }
    let subject = whole.prefix { !passage.isMark($0, UInt8(ascii: ",")) }
    guard let first = subject.first, !pointers.contains(passage.tokens[first].key) else {
      return nil
    }
    let phrase = first..<subject.endIndex
    let head = head(of: phrase, passage)
    guard !Title.judges.contains(passage.tokens[head].key) else { return nil }
    // One person is no "they", two are.
    let isPerson =
      !isListed(phrase, passage)
      && reading.names(in: passage.range(ofTokens: whole)).contains {
        reading.names[$0].kind == .person && reading.names[$0].tokens.contains(head)
      }
    return isPerson ? nil : phrase
  }

  /// Whether a verb has a subject that is no pronoun.
  private static func hasNoun(_ verb: Predicate, _ passage: Passage) -> Bool {
    guard verb.isFinite, let subject = verb.subject else { return false }
    return subject.count > 1 || !Words.isCommon(passage.tokens[subject.lowerBound])
  }

  /// "It is clear that", "it will be decided if": about nothing before.
  private static func isIdle(_ verb: Predicate, _ passage: Passage) -> Bool {
    let past = verb.tokens.upperBound
    return verb.isCopula
      || past < passage.tokens.count && clauses.contains(passage.tokens[past].key)
  }

  private static func isListed(_ subject: Range<Int>, _ passage: Passage) -> Bool {
    subject.contains { passage.tokens[$0].key == and }
  }

  /// The noun that a phrase is about, before what hangs on it.
  private static func head(of subject: Range<Int>, _ passage: Passage) -> Int {
    let link = subject.dropFirst().first {
      passage.tokens[$0].kind == .word && links.contains(passage.tokens[$0].key)
    }
    return (link ?? subject.upperBound) - 1
  }

  /// Whether a noun phrase is of one thing, as far as its head tells.
  private static func isOne(_ subject: Range<Int>, _ passage: Passage) -> Bool {
    let head = passage.tokens[head(of: subject, passage)]
    return !isListed(subject, passage) && !head.ends(in: "s", passage.document.text)
      && !several.contains(head.key)
  }

  // Bytes.
  private static let limit = 48
  private static let it = Fold.key(of: "it")
  private static let they = Fold.key(of: "they")
  private static let speaking = WordSet("i we my our")
  private static let and = Fold.key(of: "and")
  private static let pointers = WordSet(
    "this that these those there which who what such any some many most others another one it they"
  )
  private static let duties: WordSet = ["must", "should", "ought", "need"]
  private static let clauses: WordSet = ["that", "if", "whether", "when", "how"]
  private static let links = WordSet("of in at on for from with to by who that which")
  private static let several = WordSet("people police men women children")
}
