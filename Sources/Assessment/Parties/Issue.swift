import Extraction
import Prose

/// What stances are about: those whose words are mostly the same are about one issue.
struct Issues {
  /// For each stance the number of its issue.
  private(set) var of: [Int] = []
  /// The name of each issue, in the documents' own words.
  private(set) var names: [String] = []

  /// What a stance is about, as far as it can be told without the others.
  final class Topic: Sendable {
    /// Who holds the stance.
    let holder: Int
    /// What the stance says, where it stands.
    let content: ByteRange
    let document: Int
    /// The content words, without times.
    let words: Words
    let account: Account
    /// Index into the account's stances.
    let stance: Int

    init(_ stance: Int, of account: Account, holder: Int, document: Int) {
      self.holder = holder
      self.document = document
      self.account = account
      self.stance = stance
      content = account.stances[stance].content
      words = account.words(account.stances[stance].stems)
    }

    /// The head of what was said.
    var what: String { account.stances[stance].what }
    /// The lead-in of its bullet.
    var leadIn: String? { account.stances[stance].leadIn }
  }

  /// Groups topics in their order; near linear in their number.
  init(_ topics: [Topic]) {
    var index = OverlapIndex()
    var members: [[Int]] = []
    var single: [SingleWord: Int] = [:]
    of.reserveCapacity(topics.count)
    for (number, topic) in topics.enumerated() {
      let key = SingleWord(topic)
      var issue = key.flatMap { single[$0] }
      if issue == nil, topic.words.stems.count > 1 {
        issue = Self.closest(to: topic.words, index)
      }
      if let issue {
        members[issue].append(number)
      } else {
        // A leader is never extended, so that an issue cannot drift from stance to stance.
        index.insert(topic.words)
        members.append([number])
        issue = members.count - 1
        if let key { single[key] = issue }
      }
      of.append(issue ?? 0)
    }
    names = members.map { Self.name(of: $0.map { topics[$0] }) }
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
      guard topic.words.stems.count == 1, let only = topic.words.stems.first else { return nil }
      holder = topic.holder
      stem = only
    }
  }

  /// The issue that shares most with some words, the first of several; nil where none shares two
  /// words or more and half of the shorter of both.
  private static func closest(to words: Words, _ index: OverlapIndex) -> Int? {
    index.closest(to: words) { _, overlap in
      // Long and short texts about one thing share few of all their words.
      overlap.similarity >= 0.2 && overlap.common > 1 && overlap.containment >= 0.5
    } where: { _, _ in
      true
    }
  }

  /// A lead-in, else the run of content words that most of the stances share, else what the first
  /// says.
  private static func name(of topics: [Topic]) -> String {
    if let leadIn = topics.lazy.compactMap(\.leadIn).first { return leadIn }
    guard topics.count > 1 else { return topics[0].what }
    var counts: [UInt64: Int] = [:]
    for topic in topics { for stem in topic.words.stems { counts[stem, default: 0] += 1 } }
    let core = Set(counts.filter { $0.value * 2 > topics.count && $0.value > 1 }.keys)
    var best: (run: ByteRange, words: Int, topic: Topic, shared: Int)?
    for topic in topics.prefix(20) {
      let account = topic.account
      for run in runs(of: topic, core, account.document.text) where !account.isName(run.range) {
        let isBetter =
          best.map { run.shared > $0.shared || run.shared == $0.shared && run.words < $0.words }
          ?? true
        if isBetter { best = (run.range, run.words, topic, run.shared) }
      }
    }
    guard let best, best.shared > 1 else { return topics[0].what }
    return best.topic.account.line(best.run)
  }

  /// Stretches of content words that begin and end with shared ones, and how many of these they hold.
  private static func runs(of topic: Topic, _ core: Set<UInt64>, _ text: [UInt8])
    -> [(range: ByteRange, words: Int, shared: Int)]
  {
    let tokens = Tokenizer.tokens(of: text, in: topic.content)
    var runs: [(range: ByteRange, words: Int, shared: Int)] = []
    var start: Int?
    var last = 0
    var shared = 0
    func close() {
      if let begin = start, shared > 0 {
        let range = tokens[begin].range.union(tokens[last].range)
        runs.append((range, last + 1 - begin, shared))
      }
      start = nil
      shared = 0
    }
    for i in tokens.indices {
      guard !isPossessive(tokens[i], text), let stem = Words.stem(of: tokens[i], in: text)
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

extension Account {
  /// Whether words are a name or a part of one, which tells whom a matter concerns but not what it is.
  fileprivate func isName(_ range: ByteRange) -> Bool {
    let next = names.partitionPoint { $0.range.end >= range.end }
    return next < names.count && names[next].range.contains(range)
  }
}

extension Issues {
  /// The words that a stance is about, the head of what it says, and the lead-in of its bullet.
  ///
  /// Of "accused the union of lying", "blamed the union for the fire" and, as a claim, "announced a
  /// truce" all is what is said.
  static func words(
    on content: ByteRange,
    after cue: ByteRange,
    isClaim: Bool,
    _ sentence: Int,
    _ reading: Reading,
  ) -> (tokens: Range<Int>, what: String, leadIn: String?) {
    let passage = reading.passage
    var said = Dateline.skipped(content, passage)
    let words = reading.tokens(in: cue)
    // "Pointed out problems" begins with its verb.
    let head = isClaim ? words.last { passage.tokens[$0].verbUse != nil } : nil
    if cue.end <= content.start, let verb = head ?? words.last,
      isAccusation(cue, reading) || charging.contains(passage.tokens[verb].key)
        || naming.contains(passage.tokens[verb].key) && !isCallFor(verb, passage)
        || isClaim && !plain.contains(passage.tokens[verb].key)
          && !reading.hasFiniteVerb(in: content)
    {
      said = ByteRange(Int(passage.tokens[verb].range.start), Int(content.end))
    }
    let leadIn = LeadIn.of(block: passage.sentences[sentence].block, passage)
    return (
      tokens(content, reading),
      SaidWords.described(as: content, cue, sentence, reading)
        ?? SaidWords.of(
          said,
          cue,
          sentence,
          reading,
          isClause: isClause(content, cue, isClaim: isClaim, reading),
        ),
      leadIn.map { reading.line($0.title) },
    )
  }

  /// "Vell's calls for reform": the reform is called for, and nothing is called so.
  private static func isCallFor(_ verb: Int, _ passage: Passage) -> Bool {
    verb + 1 < passage.tokens.count && passage.tokens[verb + 1].key == callsFor
  }

  private static let callsFor = Fold.key(of: "for")

  /// Whether what is said has to be a clause, and is no thing that a verb only names: "said the pier sank",
  /// "noted that it sank", "“It sank,” she called", not "called the pier a wreck".
  private static func isClause(
    _ content: ByteRange,
    _ cue: ByteRange,
    isClaim: Bool,
    _ reading: Reading,
  ) -> Bool {
    let tokens = reading.passage.tokens
    if cue.overlaps(content) { return true }
    guard isClaim else { return false }
    let first = reading.tokens(in: content).first
    return cue.start >= content.end || first.map { tokens[$0].key == Shortening.that } == true
      || reading.tokens(in: cue).last.map { clausal.contains(tokens[$0].key) } == true
  }

  /// Verbs whose object is seldom a thing.
  private static let clausal = WordSet(
    """
    say says said saying add adds added adding argue argues argued arguing insist insists insisted \
    insisting believe believes believed believing think thinks thought
    """
  )

  /// Whether a verb says whom somebody holds to be guilty: "blamed the council", not "trade blame
  /// over the quay".
  static func isAccusation(_ verb: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    guard let last = reading.tokens(in: verb).last, last + 1 < tokens.count else { return false }
    return accusing.contains(tokens[last].key) && !matters.contains(tokens[last + 1].key)
  }

  private static let matters: WordSet = ["over", "for", "on"]

  private static let accusing = WordSet(
    "accuse accuses accused accusing blame blames blamed blaming"
  )
  /// Verbs that tell nothing of what is said, or no more than that it is claimed.
  private static let plain = WordSet(
    """
    say says said saying tell tells told add adds added adding assert asserts asserted asserting \
    claim claims claimed claiming affirm affirms affirmed affirming reaffirm reaffirms reaffirmed \
    reaffirming reiterate reiterates reiterated reiterating allege alleges alleged alleging according
    """
  )
  private static let charging = WordSet(
    "charge charges charged charging guarantee guarantees guaranteed guaranteeing"
  )
  /// Verbs that say as what somebody holds a thing: "called the rebels “rats”".
  private static let naming = WordSet(
    """
    call calls called calling describe describes described describing dub dubs dubbed dubbing label labels \
    labelled labeled branding brand brands branded term terms termed hail hails hailed hailing
    """
  )

  /// The tokens of a content up to its first time or to a number of tokens: later words are seldom
  /// about the issue.
  private static func tokens(_ content: ByteRange, _ reading: Reading) -> Range<Int> {
    let tokens = reading.tokens(in: content)
    let time = reading.times(in: content).first.map { reading.times[$0].range.start }
    let end = time.map { start in reading.passage.tokens.partitionPoint { $0.range.start >= start }
    }
    let past = min(
      end.map { $0 - tokens.lowerBound > 3 ? $0 : tokens.upperBound } ?? tokens.upperBound,
      tokens.lowerBound + 30,
      tokens.upperBound,
    )
    return tokens.lowerBound..<max(tokens.lowerBound, past)
  }
}
