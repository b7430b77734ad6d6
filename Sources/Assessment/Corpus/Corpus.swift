import Extraction
import Prose

/// The documents of a folder in the order in which they count: copies once, and of each in its last version.
struct Corpus: Sendable {
  /// By publication day (unknown last), then name.
  let accounts: [Account]
  /// When each document was published, nil where that is unknown.
  let days: [Day?]
  /// The documents, those published last first; of one day in their order.
  let newestFirst: [Int]

  /// Sorts the documents and leaves out copies and what has a later version; see ``Versions``.
  init(_ accounts: [Account]) {
    let accounts = Versions.last(of: accounts)
    // An account is large: what it is sorted by is taken out of it once.
    let keys = accounts.map { Key($0.document) }
    var copies = Versions(accounts)
    let order = accounts.indices.sorted { keys[$0] < keys[$1] }
      .compactMap { i in copies.identity(of: i).map { (account: i, id: $0) } }
    self.accounts = order.map { accounts[$0.account].identified($0.id) }
    days = order.map { keys[$0.account].day }
    let numbers = days.map { $0?.number ?? .min }
    newestFirst = numbers.indices.sorted {
      numbers[$0] != numbers[$1] ? numbers[$0] > numbers[$1] : $0 < $1
    }
  }

  /// The newest publication day, nil if no document is dated.
  var newest: Day? { days.lazy.compactMap(\.self).max() }

  /// Documents in the order in which they count.
  static func inOrder(_ documents: [Document]) -> [Document] {
    documents.sorted(on: Key.init)
  }

  /// A sentence on one line.
  func line(_ place: Place) -> String {
    let account = accounts[place.document]
    return account.line(account.sentences[place.sentence].range)
  }

  func citation(_ place: Place) -> Citation {
    accounts[place.document].citation(ofSentence: place.sentence)
  }

  /// What documents are in order by.
  private struct Key: Comparable {
    let day: Day?
    let name: ExactString
    let id: DocumentID

    init(_ document: Document) {
      day = document.publication?.day
      name = ExactString(document.name)
      id = document.id
    }

    static func < (a: Key, b: Key) -> Bool {
      let (x, y) = (a.day?.number ?? .max, b.day?.number ?? .max)
      if x != y { return x < y }
      return a.name != b.name ? a.name < b.name : a.id < b.id
    }
  }
}

/// A sentence of a corpus.
struct Place: Hashable, Comparable, Sendable {
  /// Index into the corpus's accounts.
  let document: Int
  /// Index into the account's sentences.
  let sentence: Int

  static func < (a: Place, b: Place) -> Bool {
    (a.document, a.sentence) < (b.document, b.sentence)
  }
}

extension Passage {
  /// Whether the last token of a sentence is a question mark; in a quotation it is not.
  func endsWithQuestionMark(_ sentence: Range<Int>) -> Bool {
    isMark(sentence.upperBound - 1, UInt8(ascii: "?"))
  }
}

extension Reading {
  /// The kind of the block that holds a sentence.
  func blockKind(of sentence: Int) -> Block.Kind {
    passage.blocks[passage.sentences[sentence].block].kind
  }

  /// Whether a sentence of the report tells something, rather than heading what does.
  func isProse(_ sentence: Int) -> Bool {
    if let readersFrom, sentence >= readersFrom { return false }
    return switch blockKind(of: sentence) {
    case .title, .heading: false
    case .paragraph, .bullet, .quote:
      !Stamp.isAll(of: passage.sentences[sentence], self)
        && !Stamp.leads(passage.sentences[sentence], self)
        && !Courtesy.isAll(of: sentence, self)
    }
  }

  /// Whether a sentence is somebody's who asks what others think: "Q", "REPORTER:".
  func isQuestioner(_ sentence: Int) -> Bool {
    voices?.ofBlock[passage.sentences[sentence].block] == .questioner
  }

  /// The first sentence of the report after its title, nil if there is none.
  ///
  /// A long title looks like a paragraph; it is one that no stop ends. The place where a speech was
  /// held has no verb, and its first words are often a courtesy.
  var lead: Int? {
    let prose = passage.sentences.indices.lazy.filter(isProse)
    let told = prose.filter { passage.sentences[$0].block > 0 || endsWithStop($0) }
    return told.prefix(8).first(where: tells) ?? told.first ?? prose.first
  }

  /// The title of a speech or a talk with reporters, which says what took place: "Remarks by the mayor on the
  /// fire"; nil where that is a line of the text, and in what somebody has written.
  var occasion: Int? {
    guard let voices, voices.hasHead, !voices.isWritten, !passage.sentences.isEmpty,
      blockKind(of: 0) == .title
    else { return nil }
    return 0
  }

  /// Whether a sentence is more than the name of a place, a note on what is seen or the rules of a
  /// briefing, and no courtesy: "I hope you are all well".
  private func tells(_ sentence: Int) -> Bool {
    let tokens = passage.sentences[sentence].tokens
    if passage.isMark(tokens.lowerBound, UInt8(ascii: "("))
      || tokens.contains(where: { Self.rules.contains(passage.tokens[$0].key) })
    {
      return false
    }
    // "The quay at dawn, seen from the pier": what stands below a picture.
    guard let first = predicates(inSentence: sentence).first(where: { $0.isFinite }) else {
      return false
    }
    return first.person == .third
      || !first.isCopula && !Self.wishes.contains(passage.tokens[first.head].key)
  }

  /// Whether a sentence has no words but names, numbers and what joins them, as a line of a letter's
  /// head and a caption.
  func isNames(_ sentence: Int) -> Bool {
    passage.tokens[passage.sentences[sentence].tokens].allSatisfy {
      $0.kind != .word || $0.shape != .lower || Words.isCommon($0)
    }
  }

  /// Whether a sentence names a day long before the report: "in 2010 he warned".
  ///
  /// An undated report is taken to be as old as the last day that it names.
  func tellsOfLongAgo(_ sentence: Int) -> Bool {
    !timesLongAgo(inSentence: sentence).isEmpty
  }

  /// The times of a sentence that are days long before the report.
  func timesLongAgo(inSentence sentence: Int) -> [Int] {
    let named = times(in: passage.sentences[sentence].range).filter { times[$0].lastDay != nil }
    guard !named.isEmpty, let report = document.publication?.day ?? lastNamedDay else { return [] }
    return named.filter { time in
      times[time].lastDay.map { $0.number < report.number - Self.longAgo } ?? false
    }
  }

  /// Whether a time lies more than a year before the report; false where either has no day.
  func isOfYearsAgo(_ when: When) -> Bool {
    guard let published = document.publication?.day, let last = when.days?.upperBound else {
      return false
    }
    return published - last > Self.year
  }

  // Days.
  private static let longAgo: Int32 = 60
  private static let year = 366
  /// What may be quoted of a briefing, and when.
  private static let rules = WordSet("attributable embargoed embargo")
  private static let wishes = WordSet("hope want like thank wish appreciate")

  private func endsWithStop(_ sentence: Int) -> Bool {
    let bytes = document.text[passage.sentences[sentence].range.indices]
    return bytes.suffix(4).contains { ".!?:".utf8.contains($0) }
  }

  /// The text of a range on one line.
  func line(_ range: ByteRange) -> String { OneLine.of(document.text[range.indices]) }

  /// Whether a token stands in the name of a person.
  func isPerson(atToken token: Int) -> Bool {
    name(at: passage.tokens[token].range.start).map { names[$0].kind == .person } ?? false
  }

  /// The tokens of the passage that lie in a range; logarithmic.
  func tokens(in range: ByteRange) -> Range<Int> { passage.tokens(in: range) }

  /// Whether a clause of its own stands in a range.
  func hasFiniteVerb(in range: ByteRange) -> Bool {
    guard let first = passage.sentence(at: range.start),
      let last = passage.sentence(at: max(range.start, range.end - 1))
    else { return false }
    let tokens = tokens(in: range)
    return (first...last).contains { sentence in
      predicates(inSentence: sentence).contains { $0.isFinite && tokens.contains($0.head) }
    }
  }

  /// The indices of the times inside a range, in order; logarithmic.
  func times(in range: ByteRange) -> Range<Int> {
    times.indices(inside: range, \.range)
  }
}

extension Array {
  /// The elements in the order of keys, each of which is taken out once: of large elements that is
  /// most of the work.
  func sorted<Key: Comparable>(on key: (Element) -> Key) -> [Element] {
    let keys = map(key)
    return indices.sorted { keys[$0] < keys[$1] }.map { self[$0] }
  }
}

extension String {
  /// The text with a capital at its head.
  var withCapital: String {
    let mark = prefix { $0 == "\"" || $0 == "\u{201c}" }
    return mark + dropFirst(mark.count).prefix(1).uppercased() + dropFirst(mark.count + 1)
  }

  /// The text with every run of white space as one space, and none at its ends.
  var oneLine: String { OneLine.of(Array(utf8)[...]) }
}
