import Extraction
import Prose

/// What stances are about: those whose words are mostly the same are about one issue.
struct Issues {
  /// For each stance the number of its issue.
  private(set) var of: [Int] = []
  /// The name of each issue, in the documents' own words.
  private(set) var names: [String] = []

  /// What a stance is about, as far as it can be told without the others.
  struct Topic {
    /// Who holds the stance.
    let holder: Int
    /// What the stance says, where it stands.
    let content: ByteRange
    let sentence: Int
    let document: Int
    /// The content words, without times.
    let words: Words
    /// The lead-in of its bullet, or the head of what was said.
    let title: String
    let hasLeadIn: Bool
  }

  /// Groups topics in their order; near linear in their number.
  init(_ topics: [Topic], _ corpus: Corpus) {
    var index = OverlapIndex()
    var leaders: [Int] = []
    var members: [[Int]] = []
    var single: [SingleWord: Int] = [:]
    of.reserveCapacity(topics.count)
    for (number, topic) in topics.enumerated() {
      let key = SingleWord(topic)
      var issue = key.flatMap { single[$0] }
      if issue == nil, topic.words.stems.count > 1 {
        issue = Self.closest(index.candidates(for: topic.words), to: topic.words, index)
      }
      if let issue {
        members[issue].append(number)
      } else {
        // A leader is never extended, so that an issue cannot drift from stance to stance.
        index.insert(topic.words)
        leaders.append(number)
        members.append([number])
        issue = members.count - 1
        if let key { single[key] = issue }
      }
      of.append(issue ?? 0)
    }
    names = members.map { Self.name(of: $0.map { topics[$0] }, corpus) }
    joinNamesakes()
  }

  /// Issues that came to be called the same are one; a single word is too little to call an issue by.
  private mutating func joinNamesakes() {
    var first: [String: Int] = [:]
    var target = Array(names.indices)
    for (issue, name) in names.enumerated() {
      let spelling = Spelling(name)
      guard spelling.words.count > 1 else { continue }
      target[issue] = first[spelling.key] ?? issue
      if first[spelling.key] == nil { first[spelling.key] = issue }
    }
    of = of.map { target[$0] }
  }

  /// One word is an issue only to the same holder: whose "plan" it is, is not said.
  private struct SingleWord: Hashable {
    let holder: Int
    let stem: UInt64

    init?(_ topic: Topic) {
      guard topic.words.stems.count == 1 else { return nil }
      holder = topic.holder
      stem = topic.words.stems[0]
    }
  }

  /// The candidate that shares most with some words, the first of several; nil where none shares
  /// two words or more and half of the shorter of both.
  private static func closest(_ candidates: [Int], to words: Words, _ index: OverlapIndex) -> Int? {
    var best: (issue: Int, likeness: Double)?
    for candidate in candidates {
      let other = index[candidate]
      guard words.common(with: other) > 1, words.containment(in: other) >= 0.5 else { continue }
      let likeness = words.similarity(to: other)
      // Long and short texts about one thing share few of all their words.
      if likeness >= 0.2, likeness > best?.likeness ?? 0 { best = (candidate, likeness) }
    }
    return best?.issue
  }

  /// A lead-in, else the run of content words that most of the stances share, else the first title.
  private static func name(of topics: [Topic], _ corpus: Corpus) -> String {
    if let led = topics.first(where: \.hasLeadIn) { return led.title }
    guard topics.count > 1 else { return topics[0].title }
    var counts: [UInt64: Int] = [:]
    for topic in topics { for stem in topic.words.stems { counts[stem, default: 0] += 1 } }
    let core = Set(counts.filter { $0.value * 2 > topics.count && $0.value > 1 }.keys)
    var best: (run: Range<Int>, topic: Topic, shared: Int)?
    for topic in topics.prefix(20) {
      let reading = corpus.readings[topic.document]
      for (run, shared) in runs(of: topic, core, reading) {
        let isBetter =
          best.map { shared > $0.shared || shared == $0.shared && run.count < $0.run.count } ?? true
        if isBetter { best = (run, topic, shared) }
      }
    }
    guard let best, best.shared > 1 else { return topics[0].title }
    let reading = corpus.readings[best.topic.document]
    return reading.line(reading.passage.range(ofTokens: best.run))
  }

  /// Stretches of content words that begin and end with shared ones, and how many of these they hold.
  private static func runs(of topic: Topic, _ core: Set<UInt64>, _ reading: Reading)
    -> [(run: Range<Int>, shared: Int)]
  {
    var runs: [(run: Range<Int>, shared: Int)] = []
    var start: Int?
    var last = 0
    var shared = 0
    func close() {
      if let begin = start, shared > 0 { runs.append((begin..<(last + 1), shared)) }
      start = nil
      shared = 0
    }
    for i in reading.tokens(in: topic.content) {
      guard !isPossessive(reading.passage.tokens[i], reading.document.text),
        let stem = Words.stem(of: reading.passage.tokens[i], in: reading.document.text)
      else {
        close()
        continue
      }
      guard core.contains(stem) else { continue }
      if start == nil { start = i }
      last = i
      shared += 1
    }
    close()
    return runs
  }

  // What is somebody's is another noun phrase than its owner.
  private static func isPossessive(_ token: Token, _ text: [UInt8]) -> Bool {
    let first = text[Int(token.range.start)]
    return first == UInt8(ascii: "'")
      || token.range.count > 3 && first == 0xe2
        && text[Int(token.range.start) + 2] == 0x99
  }
}

extension Issues.Topic {
  /// What a stance of a document is about.
  init(_ content: ByteRange, _ sentence: Int, _ reading: Reading, holder: Int, document: Int) {
    let passage = reading.passage
    let leadIn = LeadIn.of(block: passage.sentences[sentence].block, passage)
    self.init(
      holder: holder,
      content: content,
      sentence: sentence,
      document: document,
      words: Words(passage, Self.tokens(content, reading)),
      title: leadIn.map { reading.line($0.title) }
        ?? Shortening.clause(content, passage, limit: 60),
      hasLeadIn: leadIn != nil,
    )
  }

  /// The tokens of a content up to its first time or to a number of tokens: later words are seldom
  /// about the issue.
  private static func tokens(_ content: ByteRange, _ reading: Reading) -> Range<Int> {
    let tokens = reading.tokens(in: content)
    let time = reading.times(in: content).first.map { reading.times[$0].range.start }
    let end = time.map { start in reading.passage.tokens.partition { $0.range.start >= start } }
    let past = min(
      end.map { $0 - tokens.lowerBound > 3 ? $0 : tokens.upperBound } ?? tokens.upperBound,
      tokens.lowerBound + 30,
      tokens.upperBound,
    )
    return tokens.lowerBound..<max(tokens.lowerBound, past)
  }
}
