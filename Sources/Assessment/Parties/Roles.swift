import Extraction
import Prose

/// The roles that the documents give, and whom their holders act for.
struct Roles {
  /// For each member of the cast, latest first, each role once.
  private(set) var of: [Int: [Party.Role]] = [:]
  /// For each member the name of the one it acts or speaks for.
  private(set) var represents: [Int: String] = [:]
  /// The same as a member of the cast.
  private(set) var representedMember: [Int: Int] = [:]

  init(_ corpus: Corpus, _ cast: Cast) {
    var seen: [Int: Set<String>] = [:]
    // Newest documents first; those without a day last.
    for document in Self.newestFirst(corpus) {
      let reading = corpus.readings[document]
      for mention in reading.roles {
        let holder = cast.memberOf[document][mention.holder]
        if let represented = mention.represents.map({ cast.memberOf[document][$0] }),
          represented != holder, represents[holder] == nil
        {
          represents[holder] = cast.members[represented].name
          representedMember[holder] = represented
        }
        let text = reading.line(mention.role)
        guard seen[holder, default: []].insert(text.lowercased()).inserted else { continue }
        of[holder, default: []].append(
          Party.Role(
            text: text,
            day: reading.document.publication?.day,
            citation: Citation(reading.document, mention.role),
          )
        )
      }
    }
  }

  static func newestFirst(_ corpus: Corpus) -> [Int] {
    corpus.readings.indices.sorted { a, b in
      let x = corpus.readings[a].document.publication?.day.number ?? .min
      let y = corpus.readings[b].document.publication?.day.number ?? .min
      return x != y ? x > y : a < b
    }
  }
}
