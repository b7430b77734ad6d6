import Extraction

/// The names of a corpus as nodes, joined where two name the same.
///
/// An entity of the lexicon is one node throughout, and so is a name of several words. A single
/// word is a node for each document: whom "Vell" means is settled there.
struct NameGraph: Sendable {
  private(set) var nodes: [Node] = []
  /// For each document and each of its names the node.
  private(set) var nodeOf: [[Int]] = []
  /// For each document and each of its names how it is spelt, with the words that widen it: the
  /// number of a spelling.
  private(set) var spellingOf: [[Int]] = []
  /// Every spelling once.
  private(set) var spellings: [Spelling] = []
  /// The states by the names of their heads.
  let administrations: Administrations
  private var parents: [Int] = []
  /// For each root that holds such names, the lines of the analyst's that keep names apart.
  private var apart: [Int: Separations.Labels] = [:]

  struct Node: Sendable {
    let spelling: Spelling
    let entity: EntityID?
    /// The document a single word belongs to; nil for nodes of the whole corpus.
    let document: Int?
    var kinds = KindTally()
    /// Every occurrence, in order.
    var occurrences: [Occurrence] = []
    /// Why it was joined to another, nil where it was not.
    var reason: String?

    var isSingle: Bool { document != nil }

    /// The kind found most often.
    var kind: NameKind { kinds.mostFrequent ?? .organization }
  }

  /// What makes names one node from the start.
  private enum Key: Hashable {
    case entity(EntityID)
    case whole(String)
    case single(String, document: Int)
  }

  /// A name of a document.
  struct Occurrence: Hashable, Comparable, Sendable {
    let document: Int
    let name: Int

    static func < (a: Occurrence, b: Occurrence) -> Bool {
      (a.document, a.name) < (b.document, b.name)
    }
  }

  init(_ corpus: Corpus, _ separations: Separations) {
    var ids: [Key: Int] = [:]
    var numbers: [String: Int] = [:]
    administrations = Administrations(corpus)
    for (document, account) in corpus.accounts.enumerated() {
      var own: [Int] = []
      var spelt: [Int] = []
      own.reserveCapacity(account.names.count)
      spelt.reserveCapacity(account.names.count)
      let ownSpellings = account.spellings.map { number(of: $0, &numbers) }
      for (index, name) in account.names.enumerated() {
        let widened = administrations.widening(of: name, in: account)
        let number = ownSpellings[widened?.spelling ?? name.spelling]
        let spelling = spellings[number]
        let isDetached = separations.detaches(spelling)
        let entity =
          isDetached ? nil : widened?.entity ?? name.entity.map { account.entities[$0] }
        let isSingle = entity == nil && spelling.words.count < 2 && !isDetached
        let key: Key =
          if let entity { .entity(entity) } else if isSingle {
            .single(spelling.key, document: document)
          } else { .whole(spelling.key) }
        let id = ids[key] ?? nodes.count
        if id == nodes.count {
          ids[key] = id
          let labels = separations.labels(of: spelling)
          if !labels.isEmpty { apart[id] = labels }
          nodes.append(
            Node(
              spelling: spelling,
              entity: entity,
              document: isSingle ? document : nil,
            )
          )
        }
        nodes[id].kinds.add(widened == nil ? name.kind : .organization)
        nodes[id].occurrences.append(Occurrence(document: document, name: index))
        own.append(id)
        spelt.append(number)
      }
      nodeOf.append(own)
      spellingOf.append(spelt)
    }
    parents = Array(nodes.indices)
  }

  /// The number of a spelling as it is written; two that differ in an article or a possessive have
  /// one.
  private mutating func number(of raw: String, _ numbers: inout [String: Int]) -> Int {
    if let number = numbers[raw] { return number }
    let spelling = Spelling(raw)
    let number = numbers[spelling.text] ?? spellings.count
    if number == spellings.count { spellings.append(spelling) }
    numbers[spelling.text] = number
    numbers[raw] = number
    return number
  }

  /// The node that stands for all that a node is joined with.
  func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  /// Joins a node to another one with a reason; entities of the lexicon that differ stay apart, and
  /// so does what the analyst keeps apart.
  mutating func join(_ node: Int, to other: Int, because reason: String) {
    let a = root(node)
    let b = root(other)
    guard a != b else { return }
    if let x = entity(of: a), let y = entity(of: b), x != y { return }
    let labels = (apart[a] ?? [:], apart[b] ?? [:])
    if Separations.conflict(labels.0, labels.1) { return }
    if !labels.0.isEmpty || !labels.1.isEmpty {
      apart[min(a, b)] = labels.0.merging(labels.1) { one, _ in one }
    }
    if nodes[node].reason == nil { nodes[node].reason = reason }
    parents[max(a, b)] = min(a, b)
    if let entity = entities[a] ?? nodes[a].entity ?? entities[b] ?? nodes[b].entity {
      entities[min(a, b)] = entity
    }
  }

  /// The entity of the lexicon among the nodes joined under a root.
  private func entity(of root: Int) -> EntityID? { entities[root] ?? nodes[root].entity }

  private var entities: [Int: EntityID] = [:]
}
