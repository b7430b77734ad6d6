import Extraction
import Prose

/// The roles that the documents give, and whom their holders act for.
struct Roles {
  /// For each member of the cast, latest first, each role once.
  private(set) var of: [Int: [Party.Role]] = [:]
  /// For each member the name of the one it acts or speaks for.
  private(set) var represents: [Int: String] = [:]

  /// Counts what the documents say of each holder, so that one slip does not outweigh the rest.
  init(_ corpus: Corpus, _ cast: Cast) {
    var found: [Int: [String: Tally]] = [:]
    var owners: [Int: [Int: Int]] = [:]
    for document in Self.newestFirst(corpus) {
      let reading = corpus.readings[document]
      for mention in reading.roles {
        let holder = cast.memberOf[document][mention.holder]
        if let owner = mention.represents.map({ cast.memberOf[document][$0] }), owner != holder {
          owners[holder, default: [:]][owner, default: 0] += 1
        }
        let text = reading.line(mention.role)
        let role = Party.Role(
          text: text,
          day: reading.document.publication?.day,
          citation: Citation(reading.document, mention.role),
        )
        let order = found[holder]?.count ?? 0
        found[holder, default: [:]][text.lowercased(), default: Tally(role: role, order: order)]
          .count += 1
      }
    }
    of = found.mapValues { Self.kept(Array($0.values)) }
    represents = owners.compactMapValues { counts in
      counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        .map { cast.members[$0.key].name }
    }
  }

  /// A role with how often it is given.
  private struct Tally {
    let role: Party.Role
    /// Its place among the holder's roles, newest first.
    let order: Int
    var count = 0
  }

  /// The roles that are given at least a fifth as often as the most frequent one.
  private static func kept(_ tallies: [Tally]) -> [Party.Role] {
    let most = tallies.map(\.count).max() ?? 0
    return tallies.filter { $0.count * 5 >= most }.sorted { $0.order < $1.order }.map(\.role)
  }

  static func newestFirst(_ corpus: Corpus) -> [Int] {
    corpus.readings.indices.sorted { a, b in
      let x = corpus.readings[a].document.publication?.day.number ?? .min
      let y = corpus.readings[b].document.publication?.day.number ?? .min
      return x != y ? x > y : a < b
    }
  }
}
