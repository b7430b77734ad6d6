import Extraction
import Prose

/// Roles that stand for their holder, "the prime minister", in documents where only one holds them.
struct Descriptions {
  /// For each member of the cast the words with how often they stand there, most frequent first.
  private(set) var of: [Int: [(text: String, count: Int)]] = [:]

  /// Settles whom the roles of each document stand for in it; linear in their number.
  init(_ corpus: Corpus, _ cast: Cast, _ roles: Roles) {
    var counts: [Int: [String: Int]] = [:]
    for (document, account) in corpus.accounts.enumerated() where !account.roles.isEmpty {
      let holders = Self.holders(in: account, cast.memberOf[document], roles)
      guard !holders.isEmpty else { continue }
      for (member, range) in Self.uses(of: holders, in: account) {
        counts[member, default: [:]][account.line(range), default: 0] += 1
      }
    }
    of = counts.mapValues { texts in
      texts.map { (text: $0.key, count: $0.value) }
        .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    }
  }

  /// Who alone holds each office of a document.
  ///
  /// A role that all documents together hardly give to its holder is a slip and singles out nobody.
  private static func holders(in account: Account, _ members: [Int], _ roles: Roles) -> [Int: Int] {
    var holders: [Int: Set<Int>] = [:]
    for role in account.roles {
      guard let office = role.office,
        roles.have(account.roleTexts[role.text], members[role.holder])
      else { continue }
      holders[office, default: []].insert(members[role.holder])
    }
    return holders.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Where offices stand for those who hold them, of several that begin at one word the longest.
  private static func uses(of holders: [Int: Int], in account: Account)
    -> [(member: Int, range: ByteRange)]
  {
    var longest: [Account.Description] = []
    for one in account.descriptions where holders[one.office] != nil {
      if let last = longest.last, last.range.start == one.range.start { longest.removeLast() }
      longest.append(one)
    }
    let whole = longest.filter(\.isWhole).map { ($0.office as Int?, $0.range) }
    let full = account.roles.filter(\.isFull).map { ($0.office, $0.range) }
    return (whole + full).compactMap { office, range in
      office.flatMap { holders[$0] }.map { (member: $0, range: range) }
    }
  }

  /// The folded words of a role; nil for a word for many at a time.
  static func words(of role: RoleMention, _ reading: Reading) -> [UInt64]? {
    if role.isShared { return nil }
    let words = reading.tokens(in: role.role).map { reading.passage.tokens[$0].key }
    guard let head = words.last, words.count > 1 || !common.contains(head) else { return nil }
    return words
  }

  /// A role as it is shown; of those whom "Senators" names each is a "Senator", and what "former
  /// president Ana Vell of Zenda" was is a president of Zenda.
  static func shown(_ role: RoleMention, _ reading: Reading) -> String {
    let text = inSingular(role, told(role, reading), reading)
    guard isPast(role, reading), let owner = role.represents.map({ reading.names[$0] }),
      owner.tokens.lowerBound == reading.names[role.holder].tokens.upperBound + 1
    else { return text }
    return text + " of " + reading.line(owner.range)
  }

  private static func inSingular(_ role: RoleMention, _ range: ByteRange, _ reading: Reading)
    -> String
  {
    guard role.isShared else { return reading.line(range) }
    let passage = reading.passage
    let head = RoleMention.head(of: reading.tokens(in: role.role)) { passage.tokens[$0].key }
    let noun = passage.tokens[head].range
    let before = passage.string(ByteRange(Int(range.start), Int(noun.start)))
    let behind = passage.string(ByteRange(Int(noun.end), Int(range.end)))
    return (before + singular(of: passage.string(noun)) + behind).oneLine
  }

  private static func isPast(_ role: RoleMention, _ reading: Reading) -> Bool {
    reading.tokens(in: role.role).first.map {
      RoleMention.past.contains(reading.passage.tokens[$0].key)
    } ?? false
  }

  /// "Secretary" of "Secretaries", "Sen." of "Sens.".
  private static func singular(of plural: String) -> String {
    let endings = [("ies", "y"), ("men", "man"), ("s.", "."), ("s", "")]
    guard let (ending, other) = endings.first(where: { plural.hasSuffix($0.0) }) else {
      return plural
    }
    return plural.dropLast(ending.count) + other
  }

  /// The words for a role, and whom it was held for, where who held it no longer acts for them: "former
  /// president of Zenda".
  static func told(_ role: RoleMention, _ reading: Reading) -> ByteRange {
    let words = reading.tokens(in: role.role)
    guard let owner = role.represents.map({ reading.names[$0] }), let last = words.last,
      isPast(role, reading),
      owner.tokens.lowerBound > last,
      owner.tokens.lowerBound - last <= longestLink
    else { return role.role }
    return ByteRange(Int(role.role.start), Int(owner.range.end))
  }

  /// How many tokens may stand between a role and whom it is held for: "of the".
  private static let longestLink = 3

  /// Whether a role singles out its holder by itself, beside the name as well: "Minister for the
  /// Northern Isles".
  static func isFull(_ role: RoleMention, _ reading: Reading) -> Bool {
    let words = reading.tokens(in: role.role).map { reading.passage.tokens[$0] }
    guard let first = words.first else { return false }
    return first.shape == .capitalized && !common.contains(first.key) && words.count > 2
      && words.contains { fullLinks.contains($0.key) }
  }

  /// Where the words of offices stand after "the"; of those that begin at one word the longest last.
  static func places(of offices: [[UInt64]], in reading: Reading) -> [Account.Description] {
    var byFirst: [UInt64: [Int]] = [:]
    for (office, words) in offices.enumerated() { byFirst[words[0], default: []].append(office) }
    guard !byFirst.isEmpty else { return [] }
    let tokens = reading.passage.tokens
    var found: [Account.Description] = []
    for i in tokens.indices.dropFirst() where tokens[i - 1].key == the {
      guard let candidates = byFirst[tokens[i].key] else { continue }
      let fitting = candidates.filter { office in
        let words = offices[office]
        return i + words.count <= tokens.count
          && words.indices.allSatisfy { tokens[i + $0].key == words[$0] }
      }
      for office in fitting.sorted(by: { offices[$0].count < offices[$1].count }) {
        let end = i + offices[office].count
        found.append(
          Account.Description(
            office: office,
            range: reading.passage.range(ofTokens: i..<end),
            isWhole: stands(end, reading),
          )
        )
      }
    }
    return found
  }

  /// Whether the words end before a token: no name, owned thing or further word of a title follows.
  private static func stands(_ next: Int, _ reading: Reading) -> Bool {
    guard next < reading.passage.tokens.count else { return true }
    let token = reading.passage.tokens[next]
    if reading.name(at: token.range.start) != nil || links.contains(token.key) { return false }
    return token.kind != .word || token.shape == .lower
  }

  private static let the = Fold.key(of: "the")
  private static let fullLinks = WordSet("for to of")
  private static let links = WordSet("'s of for to at elect general")
  /// Words for many at a time.
  private static let common = WordSet(
    """
    official leader member analyst expert spokesman spokeswoman spokesperson activist resident \
    student lawyer player lawmaker politician doctor professor major general officer soldier teacher \
    actor singer writer author worker head chief executive
    """
  )
}
