import Extraction
import Prose

/// Joins spellings of one person's full name across documents.
enum Variants {
  static func join(_ graph: inout NameGraph) {
    let people = graph.nodes.indices.filter {
      graph.nodes[$0].kind == .person && graph.nodes[$0].spelling.words.count > 1
        && graph.nodes[$0].entity == nil
    }
    joinMiddleNames(&graph, people)
    joinTransliterations(&graph, people)
  }

  /// Joins fuller names: "Ana Maria Vell" and "Ana Vell Orban" with "Ana Vell".
  private static func joinMiddleNames(_ graph: inout NameGraph, _ people: [Int]) {
    var byFirst: [String: [Int]] = [:]
    for id in people { byFirst[graph.nodes[id].spelling.words[0], default: []].append(id) }
    for id in people where graph.nodes[id].spelling.words.count > 2 {
      let words = graph.nodes[id].spelling.words
      let shorter = (byFirst[words[0]] ?? []).filter {
        let other = graph.nodes[$0].spelling.words
        return other.count == 2 && (other[1] == words[words.count - 1] || other[1] == words[1])
      }
      if Set(shorter.map(graph.root)).count == 1, let short = shorter.first {
        graph.join(id, to: short, because: "same name with more of it")
      }
    }
  }

  /// "Iryna Kovalenko" and "Irina Kovalenko", "Kovalenko" and "Kowalenko": the given name is the
  /// same and the surname differs by a letter or two, or the other way round.
  private static func joinTransliterations(_ graph: inout NameGraph, _ people: [Int]) {
    var buckets: [String: [Int]] = [:]
    for id in people {
      let words = graph.nodes[id].spelling.words
      let (given, surname) = (words[0], words[words.count - 1])
      buckets["g \(given) \(surname.prefix(1))", default: []].append(id)
    }
    for key in buckets.keys.sorted() {
      let bucket = buckets[key] ?? []
      for (offset, id) in bucket.enumerated() {
        for other in bucket[..<offset] where graph.root(id) != graph.root(other) {
          if areVariants(graph.nodes[id].spelling.words, graph.nodes[other].spelling.words) {
            graph.join(id, to: other, because: "spelling of the same name")
          }
        }
      }
    }
  }

  private static func areVariants(_ a: [String], _ b: [String]) -> Bool {
    guard let x = a.last, let y = b.last else { return false }
    let length = min(x.utf8.count, y.utf8.count)
    guard length >= 5 else { return false }
    return editDistance(x, y, limit: length >= 7 ? 2 : 1) != nil
  }
}
