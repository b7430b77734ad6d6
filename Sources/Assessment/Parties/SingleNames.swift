import Extraction
import Prose

/// Joins single words that their own document does not settle.
enum SingleNames {
  static func join(_ graph: inout NameGraph) {
    let open = graph.nodes.indices.filter { graph.nodes[$0].isSingle && graph.root($0) == $0 }
    // One word, one name, wherever it stands alone.
    var byWord: [String: [Int]] = [:]
    for id in open { byWord[graph.nodes[id].spelling.key, default: []].append(id) }
    for key in byWord.keys.sorted() {
      guard let group = byWord[key], let first = group.first else { continue }
      for id in group.dropFirst() { graph.join(id, to: first, because: "same name") }
    }
    joinToOnlyBearer(&graph, byWord)
  }

  /// A surname that only one person in all the documents has.
  private static func joinToOnlyBearer(_ graph: inout NameGraph, _ byWord: [String: [Int]]) {
    var bearers: [String: Set<Int>] = [:]
    for (id, node) in graph.nodes.enumerated()
    where node.kind == .person && node.spelling.words.count > 1 {
      bearers[node.spelling.words[node.spelling.words.count - 1], default: []]
        .insert(graph.root(id))
    }
    for key in byWord.keys.sorted() {
      guard let group = byWord[key], let first = group.first, let named = bearers[key],
        named.count == 1, let person = named.first,
        group.contains(where: { graph.nodes[$0].kind == .person })
      else { continue }
      graph.join(first, to: person, because: "surname that one person has in all documents")
    }
  }
}
