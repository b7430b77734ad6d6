import CLexicon
import Extraction
import Prose

/// Joins bearers of one surname who hold one office: "Joe Vell" and "Joseph Vell", both president.
enum Offices {
  static func join(_ graph: inout NameGraph, _ corpus: Corpus) {
    let offices = offices(graph, corpus)
    var bearers: [String: [Int]] = [:]
    for id in graph.nodes.indices where graph.nodes[id].kind == .person {
      guard let surname = graph.nodes[id].spelling.words.last else { continue }
      bearers[surname, default: []].append(id)
    }
    for (_, group) in bearers.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      let full = group.filter { graph.nodes[$0].spelling.words.count > 1 }
      for (offset, id) in full.enumerated() {
        // Most hold none.
        guard let own = offices[id] else { continue }
        for other in full[..<offset]
        where isShortFor(graph.nodes[id].spelling.words[0], graph.nodes[other].spelling.words[0])
          && !own.isDisjoint(with: offices[other] ?? [])
        {
          graph.join(id, to: other, because: "same surname, office and short given name")
        }
      }
      joinShortGiven(&graph, full)
      joinSingles(&graph, group.filter { graph.nodes[$0].isSingle }, full, offices)
    }
  }

  /// "Dan Vell" and "Daniel Vell" where no third one has the surname.
  private static func joinShortGiven(_ graph: inout NameGraph, _ full: [Int]) {
    let roots = Set(full.map(graph.root)).sorted()
    guard roots.count == 2 else { return }
    let given = roots.map { graph.nodes[$0].spelling.words[0] }
    let short = given[0].count < given[1].count ? given[0] : given[1]
    let long = short == given[0] ? given[1] : given[0]
    if short.count >= 3, short != long, long.hasPrefix(short) || isNickname(short, long) {
      graph.join(roots[1], to: roots[0], because: "same surname and short given name")
    }
  }

  /// A surname with the office that only one of its bearers holds.
  private static func joinSingles(
    _ graph: inout NameGraph,
    _ singles: [Int],
    _ full: [Int],
    _ offices: [Int: Set<String>],
  ) {
    for id in singles where graph.root(id) == id {
      guard let own = offices[id] else { continue }
      let holders = full.filter { !own.isDisjoint(with: offices[$0] ?? []) }
      if Set(holders.map(graph.root)).count == 1, let holder = holders.first {
        graph.join(id, to: holder, because: "same surname and office")
      }
    }
  }

  /// The offices that the documents give for each node, folded.
  private static func offices(_ graph: NameGraph, _ corpus: Corpus) -> [Int: Set<String>] {
    var offices: [Int: Set<String>] = [:]
    // Reports give one office in the same words.
    var keys: [String: String] = [:]
    for (document, account) in corpus.accounts.enumerated() {
      let texts = account.roleTexts.map { text in
        if let key = keys[text] { return key }
        let key = Spelling(text).key
        keys[text] = key
        return key
      }
      for role in account.roles {
        offices[graph.nodeOf[document][role.holder], default: []].insert(texts[role.text])
      }
    }
    return offices
  }

  /// "Joe" for "Joseph", "Alex" for "Alexander": the first two letters are the same; or "Bob" for "Robert".
  private static func isShortFor(_ a: String, _ b: String) -> Bool {
    a != b && a.count >= 2 && b.count >= 2 && a.prefix(2) == b.prefix(2)
      && (a.count <= 4 || b.count <= 4)
      || isNickname(a, b) || isNickname(b, a)
  }

  private static func isNickname(_ short: String, _ long: String) -> Bool {
    nicknames[short]?.contains(long) == true
  }

  private static let nicknames: [String: Set<String>] = {
    var names: [String: Set<String>] = [:]
    TabSeparated(lexicon_short_names_start(), count: lexicon_short_names_count()).forEachRow {
      if $0.count == 2 { names[$0[0], default: []].insert($0[1]) }
    }
    return names
  }()
}
