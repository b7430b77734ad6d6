import Extraction
import Prose

/// Joins the names of those who go by a given name on a throne: "King Otto", "Otto II".
enum Kings {
  /// Joins "King Otto" with all others so called, and with the only full name of a king that has the word, but never
  /// the kings of two lands.
  ///
  /// - Parameters:
  ///   - graph: Its names are joined.
  ///   - open: Single words that stand for no longer name yet.
  ///   - corpus: The documents, whose roles tell the lands.
  /// - Returns: Those so called.
  static func join(_ graph: inout NameGraph, _ open: [Int], _ corpus: Corpus) -> Set<Int> {
    let kings = SingleNames.byWord(open, marked: .isReigning, in: graph)
    if kings.isEmpty { return [] }
    // By the first word the kings who are named in full, with their lands.
    var full: [String: [Int: Set<String>]] = [:]
    for id in graph.nodes.indices where !graph.nodes[id].isSingle {
      let node = graph.nodes[id]
      guard node.marks.contains(.isReigning) else { continue }
      full[node.spelling.words[0], default: [:]][graph.root(id), default: []]
        .formUnion(lands(of: node, corpus))
    }
    for (key, group) in kings.sorted(by: { $0.key < $1.key }) {
      join(group, full[key] ?? [:], &graph, corpus)
    }
    return Set(kings.values.joined())
  }

  private static func join(
    _ group: [Int],
    _ full: [Int: Set<String>],
    _ graph: inout NameGraph,
    _ corpus: Corpus,
  ) {
    let own = group.map { lands(of: graph.nodes[$0], corpus) }
    let known = Set(own.joined()).union(full.values.joined())
    // Of each land the first so called; without a land the only king is meant.
    var first: [String: Int] = [:]
    for (id, lands) in zip(group, own) {
      guard let land = lands.sorted().first ?? (known.count > 1 ? nil : known.first ?? "") else {
        continue
      }
      if let other = first[land] { graph.join(id, to: other, because: "same name") }
      if first[land] == nil { first[land] = id }
    }
    for (land, id) in first.sorted(by: { $0.key < $1.key }) {
      let named = full.filter {
        $0.value.isEmpty && known.count < 2 || $0.value.contains(land) || land.isEmpty
      }
      if named.count == 1, let king = named.keys.first {
        graph.join(id, to: king, because: "part of the name")
      }
    }
  }

  /// The states whose throne somebody is said to hold.
  private static func lands(of node: NameGraph.Node, _ corpus: Corpus) -> Set<String> {
    var lands: Set<String> = []
    for occurrence in node.occurrences {
      let account = corpus.accounts[occurrence.document]
      for role in account.roles where role.holder == occurrence.name {
        guard let land = role.represents, let entity = account.names[land].entity else { continue }
        lands.insert(account.entities[entity].key)
      }
    }
    return lands
  }
}
