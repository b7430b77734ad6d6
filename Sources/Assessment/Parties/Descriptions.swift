import Extraction
import Prose

/// Roles that stand for their holder, "the prime minister", in documents where only one holds them.
struct Descriptions {
  /// For each member of the cast the words with how often they stand there, most frequent first.
  private(set) var of: [Int: [(text: String, count: Int)]] = [:]

  /// Looks for the roles of each document in it; linear in its length.
  init(_ corpus: Corpus, _ cast: Cast, _ roles: Roles) {
    var counts: [Int: [String: Int]] = [:]
    for (document, reading) in corpus.readings.enumerated() where !reading.roles.isEmpty {
      let offices = Self.offices(of: reading, cast.memberOf[document], roles)
      guard !offices.isEmpty else { continue }
      for (member, range) in Self.uses(of: offices, in: reading) + Self.full(offices, in: reading) {
        counts[member, default: [:]][reading.line(range), default: 0] += 1
      }
    }
    of = counts.mapValues { texts in
      texts.map { (text: $0.key, count: $0.value) }
        .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    }
  }

  /// A role as its words, and who alone holds it.
  private struct Office {
    let words: [UInt64]
    let holder: Int
  }

  /// The roles that one member holds and no other, by their first word.
  ///
  /// A role that all documents together hardly give to its holder is a slip and singles out nobody.
  private static func offices(of reading: Reading, _ members: [Int], _ roles: Roles)
    -> [UInt64: [Office]]
  {
    var holders: [[UInt64]: Set<Int>] = [:]
    for role in reading.roles where roles.have(reading.line(role.role), members[role.holder]) {
      let words = reading.tokens(in: role.role).map { reading.passage.tokens[$0].key }
      guard let head = words.last, words.count > 1 || !common.contains(head) else { continue }
      holders[words, default: []].insert(members[role.holder])
    }
    var offices: [UInt64: [Office]] = [:]
    for (words, found) in holders where found.count == 1 {
      guard let first = words.first, let holder = found.first else { continue }
      offices[first, default: []].append(Office(words: words, holder: holder))
    }
    return offices
  }

  /// The roles that single out their holders by themselves, beside the name as well: "Minister for
  /// the Northern Isles".
  private static func full(_ offices: [UInt64: [Office]], in reading: Reading)
    -> [(member: Int, range: ByteRange)]
  {
    reading.roles.compactMap { role in
      let words = reading.tokens(in: role.role).map { reading.passage.tokens[$0] }
      guard let first = words.first, first.shape == .capitalized, !common.contains(first.key),
        words.count > 2, words.contains(where: { fullLinks.contains($0.key) }),
        let office = offices[first.key]?.first(where: { $0.words == words.map(\.key) })
      else { return nil }
      return (office.holder, role.role)
    }
  }

  private static func uses(of offices: [UInt64: [Office]], in reading: Reading)
    -> [(member: Int, range: ByteRange)]
  {
    let tokens = reading.passage.tokens
    var found: [(member: Int, range: ByteRange)] = []
    for i in tokens.indices.dropFirst() where tokens[i - 1].key == the {
      guard let candidates = offices[tokens[i].key] else { continue }
      let longest = candidates.filter { office in
        i + office.words.count <= tokens.count
          && office.words.indices.allSatisfy { tokens[i + $0].key == office.words[$0] }
      }.max { $0.words.count < $1.words.count }
      guard let office = longest, stands(i + office.words.count, reading) else { continue }
      let end = tokens[i + office.words.count - 1].range.end
      found.append((office.holder, ByteRange(Int(tokens[i].range.start), Int(end))))
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
