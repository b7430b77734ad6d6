import Extraction
import Prose

/// Joins bodies with the short forms of their names: "Vantor" after "Vantor Industries".
enum ShortForms {
  static func join(_ graph: inout NameGraph, _ corpus: Corpus) {
    for own in graph.nodeOf {
      let nodes = Set(own).sorted()
      let bodies = nodes.filter {
        Acronyms.isBody(graph.nodes[$0].kind) && graph.nodes[$0].spelling.words.count > 1
      }
      var ends: [String: [Int]] = [:]
      for id in bodies {
        let words = graph.nodes[id].spelling.words
        for word in Set([words[0], words[words.count - 1]]) { ends[word, default: []].append(id) }
      }
      for id in nodes where graph.nodes[id].entity == nil && Acronyms.isBody(graph.nodes[id].kind) {
        let words = graph.nodes[id].spelling.words
        guard let first = words.first, let last = words.last else { continue }
        let longer = Set((ends[first] ?? []) + (ends[last] ?? [])).filter {
          let other = graph.nodes[$0].spelling.words
          return other.count > words.count
            && (other.prefix(words.count).elementsEqual(words)
              || other.suffix(words.count).elementsEqual(words))
        }
        if Set(longer.map(graph.root)).count == 1, let full = longer.min() {
          graph.join(id, to: full, because: "short form")
        }
      }
    }
  }
}
