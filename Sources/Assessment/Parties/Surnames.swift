import Extraction
import Prose

/// Joins surnames with the full names that a document gives before them.
enum Surnames {
  static func join(_ graph: inout NameGraph, _ corpus: Corpus) {
    for document in graph.nodeOf.indices {
      let first = firstOccurrences(graph.nodeOf[document])
      let nodes = first.keys.sorted { (first[$0] ?? 0, $0) < (first[$1] ?? 0, $1) }
      let people = nodes.filter { isPerson(graph.nodes[$0]) }
      var byLast: [String: [Int]] = [:]
      var byFirst: [String: [Int]] = [:]
      for id in people {
        let words = graph.nodes[id].spelling.words
        byLast[words[words.count - 1], default: []].append(id)
        byFirst[words[0], default: []].append(id)
      }
      for id in nodes where graph.nodes[id].isSingle && mayBePerson(graph.nodes[id].kind) {
        let word = graph.nodes[id].spelling.key
        // Some languages put the family name first.
        var roots: Set<Int> = []
        let candidates = Set((byLast[word] ?? []) + (byFirst[word] ?? []))
          .sorted { (first[$0] ?? 0, $0) < (first[$1] ?? 0, $1) }
          .filter { roots.insert(graph.root($0)).inserted }
        let reason = byLast[word] != nil ? "surname" : "part of the name"
        let positions = graph.nodes[id].occurrences.map(\.name)
        if let person = settle(candidates, introduced: first, mentions: positions) {
          graph.join(id, to: person, because: reason)
        }
      }
      joinTorn(&graph, nodes, byLast)
      joinSuffixes(&graph, people, byLast)
    }
  }

  /// Why a surname is joined whose sentence was taken for the rest of the one before.
  static let tornReason = "surname after a sentence that ends in initials"

  /// Joins what two sentences gave to one name, as "in the U.S." and "Vell added" do.
  private static func joinTorn(
    _ graph: inout NameGraph,
    _ nodes: [Int],
    _ byLast: [String: [Int]],
  ) {
    for id in nodes where graph.nodes[id].spelling.words.count == 2 {
      let words = graph.nodes[id].spelling.text.split(separator: " ")
      guard words.count == 2, words[0].hasSuffix("."),
        EntityID.state(spelt: String(words[0])) != nil,
        let bearers = byLast[graph.nodes[id].spelling.words[1]]?.filter({ $0 != id }),
        Set(bearers.map(graph.root)).count == 1
      else { continue }
      graph.join(id, to: bearers[0], because: tornReason)
    }
  }

  /// "van der Berg" after "Ilse van der Berg".
  private static func joinSuffixes(
    _ graph: inout NameGraph,
    _ people: [Int],
    _ byLast: [String: [Int]],
  ) {
    for id in people {
      let words = graph.nodes[id].spelling.words
      let longer = (byLast[words[words.count - 1]] ?? []).filter {
        let other = graph.nodes[$0].spelling.words
        return other.count > words.count && other.suffix(words.count).elementsEqual(words)
      }
      if longer.count == 1, let full = longer.first {
        graph.join(id, to: full, because: "surname")
      }
    }
  }

  /// Whom a surname means; namesakes and families stay apart.
  ///
  /// - Returns: The only one who has it, or the one it was already used for when the next bearer
  ///   came in.
  private static func settle(
    _ candidates: [Int],
    introduced: [Int: Int],
    mentions: [Int],
  ) -> Int? {
    guard let first = candidates.first else { return nil }
    guard candidates.count > 1 else { return first }
    let from = introduced[first] ?? 0
    let until = introduced[candidates[1]] ?? 0
    return mentions.contains { from < $0 && $0 < until } ? first : nil
  }

  private static func firstOccurrences(_ nodes: [Int]) -> [Int: Int] {
    Dictionary(nodes.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  private static func isPerson(_ node: NameGraph.Node) -> Bool {
    node.kind == .person && node.spelling.words.count > 1
  }

  /// A surname alone is easily taken for a body, hardly for a people; a state without an entity is a
  /// namesake.
  private static func mayBePerson(_ kind: NameKind) -> Bool {
    switch kind {
    case .person, .organization, .country: true
    case .nationality, .group, .bloc, .place: false
    }
  }
}
