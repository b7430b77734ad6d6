import Extraction
import Prose

/// Joins single words that their own document does not settle.
enum SingleNames {
  static func join(_ graph: inout NameGraph) {
    let settled = graph.nodes.indices.filter { graph.nodes[$0].isSingle && graph.root($0) == $0 }
    joinGivenNames(&graph, settled)
    let open = settled.filter { graph.root($0) == $0 }
    // One word, one name, wherever it stands alone.
    var byWord: [String: [Int]] = [:]
    for id in open { byWord[graph.nodes[id].spelling.key, default: []].append(id) }
    for key in byWord.keys.sorted() {
      guard let group = byWord[key], let first = group.first else { continue }
      for id in group.dropFirst() { graph.join(id, to: first, because: "same name") }
    }
    joinToOnlyBearer(&graph, byWord)
    joinDoubledLetters(&graph, byWord)
  }

  /// A given name that only one person in all the documents has, in a document that names this person
  /// by surname, "Ana" beside "Vell", or where the person is named all over the documents.
  private static func joinGivenNames(_ graph: inout NameGraph, _ open: [Int]) {
    var bearers: [String: Set<Int>] = [:]
    for id in graph.nodes.indices where graph.nodes[id].kind == .person {
      let words = graph.nodes[id].spelling.words
      if words.count > 1 { bearers[words[0], default: []].insert(graph.root(id)) }
    }
    var called: [(name: Int, document: Int, person: Int)] = []
    for id in open where graph.nodes[id].kind == .person {
      guard let named = bearers[graph.nodes[id].spelling.key], named.count == 1,
        let person = named.first, let document = graph.nodes[id].document
      else { continue }
      called.append((id, document, person))
    }
    // The documents that name them otherwise.
    var present = Dictionary(called.map { ($0.person, Set<Int>()) }) { first, _ in first }
    for id in graph.nodes.indices where graph.nodes[id].kind == .person {
      present[graph.root(id)]?.formUnion(graph.nodes[id].occurrences.lazy.map(\.document))
    }
    let surnames = Self.bearers(graph)
    for id in open {
      guard let people = surnames[graph.nodes[id].spelling.key], people.count == 1,
        let person = people.first, let document = graph.nodes[id].document
      else { continue }
      present[person]?.insert(document)
    }
    for (id, document, person) in called {
      guard let documents = present[person],
        documents.contains(document) || documents.count >= wellKnown
      else { continue }
      graph.join(id, to: person, because: givenReason)
    }
  }

  private static let givenReason = "given name that one person has in all documents"

  /// In how many documents someone is named whom reports call by given name only.
  private static let wellKnown = 5

  /// A surname that only one person in all the documents has.
  private static func joinToOnlyBearer(_ graph: inout NameGraph, _ byWord: [String: [Int]]) {
    let bearers = bearers(graph)
    var undoubled: [String: Set<Int>] = [:]
    for (surname, people) in bearers where surname.utf8.count >= 6 {
      undoubled[Spelling.undoubled(surname), default: []].formUnion(people)
    }
    for key in byWord.keys.sorted() {
      guard let group = byWord[key], let first = group.first,
        // "TARREK" for "Tarek": a slip of who wrote it down.
        let named = bearers[key] ?? undoubled[Spelling.undoubled(key)],
        named.count == 1, let person = named.first,
        group.contains(where: { graph.nodes[$0].kind == .person })
      else { continue }
      graph.join(first, to: person, because: "surname that one person has in all documents")
    }
  }

  /// Who has a word for surname.
  ///
  /// That is the last word of a name, or the first one if the documents that give the name in full go
  /// on with that: some languages put the family first.
  private static func bearers(_ graph: NameGraph) -> [String: Set<Int>] {
    var alone: [Int: [String: Int]] = [:]
    for id in graph.nodes.indices where graph.nodes[id].isSingle {
      let root = graph.root(id)
      if root == id || graph.nodes[id].reason == givenReason { continue }
      alone[root, default: [:]][graph.nodes[id].spelling.key, default: 0] +=
        graph.nodes[id].occurrences.count
    }
    var bearers: [String: Set<Int>] = [:]
    for id in graph.nodes.indices
    where graph.nodes[id].kind == .person && graph.nodes[id].spelling.words.count > 1 {
      let root = graph.root(id)
      let words = graph.nodes[id].spelling.words
      let counts = alone[root] ?? [:]
      let last = words[words.count - 1]
      let isFamilyFirst = (counts[words[0]] ?? 0) > (counts[last] ?? 0)
      bearers[isFamilyFirst ? words[0] : last, default: []].insert(root)
    }
    return bearers
  }

  /// "Tarek" and "Tarrek": what differs in doubled letters only, in documents that never have both.
  private static func joinDoubledLetters(_ graph: inout NameGraph, _ byWord: [String: [Int]]) {
    var spellings: [String: [String]] = [:]
    for (key, group) in byWord
    where key.utf8.count >= 4 && group.contains(where: { graph.nodes[$0].kind == .person }) {
      spellings[Spelling.undoubled(key), default: []].append(key)
    }
    for plain in spellings.keys.sorted() {
      guard let keys = spellings[plain]?.sorted(), keys.count == 2 else { continue }
      let (a, b) = (byWord[keys[0]] ?? [], byWord[keys[1]] ?? [])
      let documents = Set(a.compactMap { graph.nodes[$0].document })
      guard !b.contains(where: { graph.nodes[$0].document.map(documents.contains) ?? true })
      else { continue }
      graph.join(b[0], to: a[0], because: "spelling of the same name")
    }
  }
}
