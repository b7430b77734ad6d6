import Extraction
import Prose

/// The stances that parties hold, as reported.
struct Positions: Sendable {
  /// For each member of the cast, newest first, then in order of the text.
  private(set) var of: [Int: [Position]] = [:]

  init(_ corpus: Corpus, _ cast: Cast, _ parties: Parties) {
    var drafts: [Draft] = []
    // Few corpora have speeches.
    lazy var principals = Principals(corpus, cast, parties)
    for document in corpus.newestFirst {
      let account = corpus.accounts[document]
      // What is wanted of a sentence says more than what is claimed in it, and who "condemned the raid and
      // called for a truce" holds two positions.
      var places: [Pair: [Int]] = [:]
      for (number, stance) in account.stances.enumerated()
      where !Self.isOfOthers(stance, cast, account, document) {
        let isOfAll = stance.isOfAll(in: account)
        for holder in stance.holders {
          let own = cast.memberOf[document][holder]
          let member = isOfAll ? principals.of[own] ?? own : own
          let sentence = Pair(member, stance.sentence)
          let earlier = places[sentence, default: []]
          let isClaim = stance.kind == .claims
          if !earlier.isEmpty, isClaim || earlier.contains(where: { drafts[$0].tells(stance) }) {
            continue
          }
          let topic = Issues.Topic(number, of: account, holder: member, document: document)
          let draft = Draft(name: holder, topic)
          if let first = earlier.first, drafts[first].kind == .claims {
            drafts[first] = draft
          } else {
            places[sentence, default: []].append(drafts.count)
            drafts.append(draft)
          }
        }
      }
    }
    let issues = Issues(drafts.map(\.topic))
    // From the oldest on, so that each is compared with the one before it.
    var latest: [Pair: Draft] = [:]
    var departing: Set<Int> = []
    for (number, draft) in drafts.enumerated().reversed() where draft.sign != 0 {
      let key = Pair(draft.topic.holder, issues.of[number])
      if let earlier = latest[key], draft.departs(from: earlier, corpus) {
        departing.insert(number)
      }
      latest[key] = draft
    }
    var told = ToldPositions()
    for (number, draft) in drafts.enumerated() {
      let holder = draft.topic.holder
      let wording = Wording(draft)
      let departs = departing.contains(number)
      if !departs, let place = told.place(of: draft, wording, issue: issues.of[number]) {
        of[holder, default: []][place].repeats.append(draft.citation)
        continue
      }
      // What was held before somebody turned is another position, if in the same words.
      if !departs {
        let place = of[holder, default: []].count
        told.insert(draft, wording, issue: issues.of[number], at: place)
      }
      let name = issues.names[issues.of[number]]
      of[holder, default: []].append(draft.position(on: name, departs: departs, cast))
    }
  }

  /// What is much the same for stances that one holder is said to take in nearly the same words, as copies
  /// of a report say them and its later versions.
  private struct Wording: Hashable {
    let side: Side
    let words: Words

    /// Whose stances are compared.
    struct Side: Hashable {
      let holder: Int
      let kind: Stance
      let isNegated: Bool
    }

    /// A word by itself says the same of different occasions: then the whole sentence counts.
    private static let telling = 2

    init(_ draft: Draft) {
      side = Side(holder: draft.topic.holder, kind: draft.kind, isNegated: draft.isNegated)
      let account = draft.topic.account
      words =
        draft.topic.words.stems.count < Self.telling
        ? account.words(account.sentences[draft.sentence].stems) : draft.topic.words
    }
  }

  /// The positions that stand, to be asked for one in nearly the same words.
  private struct ToldPositions {
    private var places: [Wording: Int] = [:]
    /// The last few on each issue.
    private var near: [Matter: [(draft: Draft, words: Words, place: Int)]] = [:]

    private struct Matter: Hashable {
      let side: Wording.Side
      let issue: Int
    }

    /// How much of all words two have in common that say the same.
    private static let alike = 0.7
    /// The same for two that tell the same number.
    private static let counted = 0.5
    /// How many are compared.
    private static let limit = 16

    /// The place of a position that says the same as a draft, the first; nil without any.
    ///
    /// Another number is another position: "up to 50 ships" and "up to 80 ships".
    func place(of draft: Draft, _ wording: Wording, issue: Int) -> Int? {
      if let place = places[wording] { return place }
      return near[Matter(side: wording.side, issue: issue)]?.first { told in
        let similarity = wording.words.similarity(to: told.words)
        guard similarity >= Self.counted, told.draft.numbers == draft.numbers else { return false }
        return similarity >= Self.alike || !draft.numbers.isEmpty
      }?.place
    }

    mutating func insert(_ draft: Draft, _ wording: Wording, issue: Int, at place: Int) {
      places[wording] = place
      let matter = Matter(side: wording.side, issue: issue)
      if near[matter, default: []].count == Self.limit { near[matter]?.removeFirst() }
      near[matter, default: []].append((draft, wording.words, place))
    }
  }

  /// What a member says in one sentence, or of one issue, by the numbers of both.
  private struct Pair: Hashable {
    let member: Int
    let other: Int

    init(_ member: Int, _ other: Int) {
      self.member = member
      self.other = other
    }
  }

  /// A stance with its holder and what it is about.
  private final class Draft {
    /// Index of the name that holds it.
    let name: Int
    let topic: Issues.Topic
    let kind: Stance
    let isNegated: Bool
    let sentence: Int

    init(name: Int, _ topic: Issues.Topic) {
      self.name = name
      self.topic = topic
      let stance = topic.account.stances[topic.stance]
      kind = stance.kind
      isNegated = stance.isNegated
      sentence = stance.sentence
    }

    /// Whether another stance of its holder in its sentence says no more than it does: one of the same kind, and one
    /// on words of its own content.
    func tells(_ other: Account.Stance) -> Bool {
      kind != .claims
        && (kind == other.kind
          || topic.account.stances[topic.stance].content.overlaps(other.content))
    }

    /// 1 where it is for what it is about, -1 where against, 0 where neither.
    var sign: Int { kind.sign * (isNegated ? -1 : 1) }

    /// Whether it is the opposite of an earlier one.
    ///
    /// A report weighs both sides of a matter: only on another day has a party turned, and only
    /// where most of the words of both are the same.
    func departs(from earlier: Draft, _ corpus: Corpus) -> Bool {
      guard sign == -earlier.sign, let day = corpus.days[topic.document],
        let then = corpus.days[earlier.topic.document]
      else { return false }
      return then < day && topic.words.similarity(to: earlier.topic.words) >= 0.5
    }

    func position(on issue: String, departs: Bool, _ cast: Cast) -> Position {
      let account = topic.account
      let stance = account.stances[topic.stance]
      return Position(
        issue: issue,
        what: stance.what,
        stance: stance.kind,
        isNegated: stance.isNegated,
        condition: stance.condition.map { Citation(account.document, $0) },
        departs: departs,
        day: account.day,
        speaker: speaker(stance.source, account, cast),
        teller: stance.teller.flatMap { Positions.teller($0, of: topic, account, cast) },
        citation: citation,
      )
    }

    /// Who says so, where that is not the holder itself: whoever says "we" for it, or by the words for them.
    private func speaker(_ source: ByteRange?, _ account: Account, _ cast: Cast) -> String? {
      let own = cast.memberOf[topic.document][name]
      return own == topic.holder
        ? Positions.speaker(source, name, account) : cast.members[own].name
    }

    /// The numbers in what it is about.
    var numbers: Set<UInt64> {
      let text = topic.account.document.text
      let tokens = Tokenizer.tokens(of: text, in: topic.content)
      return Set(tokens.lazy.filter { $0.kind == .number }.map(\.key))
    }

    var citation: Citation { topic.account.citation(ofSentence: sentence) }
  }

  /// Whether a stance is that of others than who is named as its speaker.
  private static func isOfOthers(
    _ stance: Account.Stance,
    _ cast: Cast,
    _ account: Account,
    _ document: Int,
  ) -> Bool {
    let name = account.names[stance.speaker]
    switch cast.members[cast.memberOf[document][stance.speaker]].kind {
    // Who speaks for it is a body: "the Foreign Ministry statement".
    case .country where name.kind == .organization: return false
    case .country: break
    case .place: return !name.acting.contains(.speaks)
    case .person, .organization, .group, .bloc, .nationality: return false
    }
    // "The government" stands for a land that is only named as a place, "who" for its people.
    if let source = stance.source, !source.overlaps(name.range),
      account.mayBegin(source, with: [UInt8(ascii: "t")]),
      account.line(source).lowercased().hasPrefix("the ")
    {
      return false
    }
    if name.acting.isEmpty { return true }
    // A body, or those who act for the state, are named by more words.
    return stance.isOfAnother && cast.range(of: stance.speaker, in: document) == name.range
  }

  /// Who tells a stance of somebody else: by the name of who is named, else by the words for them.
  private static func teller(
    _ teller: Account.Teller,
    of topic: Issues.Topic,
    _ account: Account,
    _ cast: Cast,
  ) -> String? {
    guard let name = teller.name else {
      let words = teller.words.map { account.line($0) }
      // "He said": who?
      return words.flatMap { $0.utf8.count > 4 ? $0 : nil }
    }
    let member = cast.memberOf[topic.document][name]
    return member == topic.holder ? nil : cast.members[member].name
  }

  /// The words for the speaker, where they are more than the party's name and what it is called.
  private static func speaker(_ source: ByteRange?, _ name: Int, _ account: Account) -> String? {
    let own = account.names[name].range
    guard let source, source.count > own.count + 4, !isTitled(source, name, account),
      account.names[name].kind != .person || !isPerson(source, own, account)
    else { return nil }
    return account.line(source)
  }

  /// Whether words are for who has a name, with what they are called before or behind it: "Norwegian
  /// leader Ana Vell", "Ana Vell, who leads the party", not "a spokeswoman for Ana Vell".
  private static func isPerson(_ source: ByteRange, _ own: ByteRange, _ account: Account) -> Bool {
    guard source.contains(own) else { return false }
    let before = account.line(ByteRange(Int(source.start), Int(own.start))).split(separator: " ")
    return before.allSatisfy { !["for", "of", "to"].contains($0) }
      && (source.end == own.end || account.document.text[Int(own.end)] == UInt8(ascii: ","))
  }

  /// Whether words are a name with a role of its bearer, as in "Vice President Ana Vell".
  private static func isTitled(_ source: ByteRange, _ name: Int, _ account: Account) -> Bool {
    let own = account.names[name].range
    return account.roles.contains { role in
      role.holder == name && source.contains(role.range)
        && source.count <= own.union(role.range).count + (role.range.start < own.start ? 0 : 1)
    }
  }
}

extension Stance {
  /// Which side of a matter it takes.
  fileprivate var sign: Int {
    switch self {
    case .supports, .offers, .demands: 1
    case .opposes: -1
    // To what somebody commits may be a fight against it.
    case .warns, .claims, .denies, .commits: 0
    }
  }
}
