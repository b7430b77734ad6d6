import Extraction
import Prose

/// The names of a corpus as nodes, joined where two name the same.
///
/// An entity of the lexicon is one node throughout, and so is a name of several words. A single
/// word is a node for each document: whom "Vell" means is settled there; "Ms Vell" is one of its own.
struct NameGraph: Sendable {
  private(set) var nodes: [Node] = []
  /// For each document and each of its names the node.
  private(set) var nodeOf: [[Int]] = []
  /// For each document who is named in it, each once, first come, first.
  private(set) var named: [[Introduction]] = []
  /// Every spelling once.
  let spellings: [Spelling]
  /// The states by the names of their heads.
  let administrations: Administrations
  /// Names that two people's make where a headline or caption parts them by nothing: "Ana Vell Otto
  /// Brand"; they join nobody.
  private(set) var doubled: Set<Int> = []
  private var sets = DisjointSets(count: 0)
  /// For each root that holds such names, the lines of the analyst's that keep names apart.
  private var apart: [Int: Separations.Labels] = [:]

  /// Names that are one from the start; an object, which every rule looks at.
  final class Node: Sendable {
    let spelling: Spelling
    let entity: EntityID?
    /// The document a single word belongs to; nil for nodes of the whole corpus.
    let document: Int?
    /// The kind found most often.
    let kind: NameKind
    let kinds: KindTally
    /// Whether its names tell that a woman or a man bears it, or somebody on a throne.
    let marks: NameMarks
    /// Every occurrence, in order.
    let occurrences: [Occurrence]

    fileprivate init(_ draft: Draft) {
      spelling = draft.spelling
      entity = draft.entity
      document = draft.document
      kind = draft.kinds.mostFrequent ?? .organization
      kinds = draft.kinds
      marks = draft.marks
      occurrences = draft.occurrences
    }

    var isSingle: Bool { document != nil }
  }

  /// A node while its names are gathered.
  fileprivate struct Draft {
    let spelling: Spelling
    let entity: EntityID?
    let document: Int?
    var kinds = KindTally()
    var marks: NameMarks = []
    var occurrences: [Occurrence] = []
    /// The document of the last occurrence.
    var last = -1
  }

  /// A node with its first name in a document.
  struct Introduction: Sendable {
    let node: Int
    let name: Int
  }

  init(_ corpus: Corpus, _ separations: Separations) {
    administrations = Administrations(corpus)
    let meanings = NominalMeanings(corpus)
    var table = SpellingTable()
    var places = NodePlaces()
    var drafts: [Draft] = []
    for (document, account) in corpus.accounts.enumerated() {
      var own: [Int] = []
      var first: [Introduction] = []
      own.reserveCapacity(account.names.count)
      let ownSpellings = account.spellings.map { table.number(of: $0) }
      let ownEntities = account.entities.map { meanings[$0] }
      // The nodes of these, as far as they have one yet.
      var nodesOfEntities = Array(repeating: -1, count: ownEntities.count)
      for (index, name) in account.names.enumerated() {
        let widened = administrations.widening(of: name, in: account)
        let number = ownSpellings[widened?.spelling ?? name.spelling]
        let spelling = table.spellings[number]
        let isDetached = separations.detaches(spelling)
        let ownEntity = isDetached || widened != nil ? nil : name.entity
        let entity = isDetached ? nil : widened?.entity ?? ownEntity.map { ownEntities[$0] }
        let isSingle = entity == nil && spelling.words.count < 2 && !isDetached
        let id =
          if let ownEntity, nodesOfEntities[ownEntity] >= 0 {
            nodesOfEntities[ownEntity]
          } else if let entity {
            places.node(ofEntity: entity, else: drafts.count)
          } else if isSingle {
            places.node(
              ofWord: table.keys[number],
              isWomans: name.marks.contains(.isWoman),
              in: document,
              else: drafts.count,
            )
          } else { places.node(ofName: table.keys[number], else: drafts.count) }
        if id == drafts.count {
          let labels = separations.labels(of: spelling)
          if !labels.isEmpty { apart[id] = labels }
          drafts.append(
            Draft(spelling: spelling, entity: entity, document: isSingle ? document : nil)
          )
        }
        if let ownEntity { nodesOfEntities[ownEntity] = id }
        drafts[id].marks.formUnion(name.marks.intersection(.ofBearers))
        drafts[id].kinds.add(widened == nil ? name.kind : .organization)
        if drafts[id].last != document {
          first.append(Introduction(node: id, name: index))
          drafts[id].last = document
        }
        drafts[id].occurrences.append(
          Occurrence(
            document,
            index,
            name,
            range: widened?.range ?? name.range,
            spelling: number,
          )
        )
        own.append(id)
      }
      nodeOf.append(own)
      named.append(first)
    }
    nodes = drafts.map { Node($0) }
    spellings = table.spellings
    sets = DisjointSets(count: nodes.count)
    doubled = Self.doubled(among: nodes)
  }

  private static func doubled(among nodes: [Node]) -> Set<Int> {
    func isPerson(_ id: Int) -> Bool { nodes[id].kind == .person && nodes[id].entity == nil }
    let long = nodes.indices.filter { nodes[$0].spelling.words.count > 3 && isPerson($0) }
    if long.isEmpty { return [] }
    var people: Set<ArraySlice<String>> = []
    for id in nodes.indices where nodes[id].spelling.words.count > 1 && isPerson(id) {
      people.insert(nodes[id].spelling.words[...])
    }
    return Set(
      long.filter { id in
        let words = nodes[id].spelling.words
        return (2...(words.count - 2)).contains {
          people.contains(words[..<$0]) && people.contains(words[$0...])
        }
      }
    )
  }

  /// The occurrences of a node in a document, as indices of its names, ascending; logarithmic and linear in
  /// them.
  func names(of node: Int, in document: Int) -> [Int] {
    let all = nodes[node].occurrences
    let first = all.partitionPoint { $0.document >= document }
    return all[first...].prefix { $0.document == document }.map(\.name)
  }

  /// Why a node was joined to another, nil where it was not.
  func reason(of node: Int) -> String? { reasons[node] }

  /// The node that stands for all that a node is joined with.
  func root(_ node: Int) -> Int { sets.root(node) }

  /// The roots that stand for names of more than one word, or for entities of the lexicon.
  var rootsOfFullNames: Set<Int> {
    var roots: Set<Int> = []
    for id in nodes.indices where !nodes[id].isSingle { roots.insert(root(id)) }
    return roots
  }

  /// Joins a node to another one with a reason; entities of the lexicon that differ stay apart, and
  /// so does what the analyst keeps apart.
  mutating func join(_ node: Int, to other: Int, because reason: String) {
    let a = root(node)
    let b = root(other)
    guard a != b, isRetinue(node) == isRetinue(other) else { return }
    if let x = entity(of: a), let y = entity(of: b), x != y { return }
    let labels = (apart[a] ?? [:], apart[b] ?? [:])
    if Separations.conflict(labels.0, labels.1) { return }
    if !labels.0.isEmpty || !labels.1.isEmpty {
      apart[min(a, b)] = labels.0.merging(labels.1) { one, _ in one }
    }
    if reasons[node] == nil { reasons[node] = reason }
    sets.put(max(a, b), under: min(a, b))
    if let entity = entities[a] ?? nodes[a].entity ?? entities[b] ?? nodes[b].entity {
      entities[min(a, b)] = entity
    }
  }

  /// Whether a node stands for those who speak for one person: "Vell" is no short form of "the Vell family".
  private func isRetinue(_ node: Int) -> Bool {
    guard nodes[node].occurrences.first?.form == .nominal, let body = nodes[node].entity?.body
    else {
      return false
    }
    return Collectives.collective(EntityID("collective:\(body.sort)"))?.sort == .retinue
  }

  /// The entity of the lexicon among the nodes joined under a root.
  private func entity(of root: Int) -> EntityID? { entities[root] ?? nodes[root].entity }

  private var entities: [Int: EntityID] = [:]
  private var reasons: [Int: String] = [:]
}

/// Spellings and their keys with numbers in the order in which they first come.
private struct SpellingTable {
  private(set) var spellings: [Spelling] = []
  /// For each spelling the number of its key.
  private(set) var keys: [Int] = []
  /// The spellings as they are written and as they are shown.
  private var numbers: [String: Int] = [:]
  private var numberOfKey: [String: Int] = [:]

  /// The number of a spelling as it is written; two that differ in an article or a possessive have
  /// one.
  mutating func number(of raw: String) -> Int {
    if let number = numbers[raw] { return number }
    let spelling = Spelling(raw)
    let number = numbers[spelling.text] ?? spellings.count
    if number == spellings.count {
      let key = numberOfKey[spelling.key] ?? numberOfKey.count
      numberOfKey[spelling.key] = key
      spellings.append(spelling)
      keys.append(key)
      numbers[spelling.text] = number
    }
    numbers[raw] = number
    return number
  }
}

/// The nodes by what makes names one from the start.
private struct NodePlaces {
  private var ofEntity: [EntityID: Int] = [:]
  /// By the numbers of keys.
  private var ofName: [Int] = []
  /// By twice the numbers of keys, and one more for women, each of the last document that had the word.
  private var ofWord: [(node: Int, document: Int)] = []

  /// The node of an entity of the lexicon, a new one where there is none.
  mutating func node(ofEntity entity: EntityID, else new: Int) -> Int {
    if let node = ofEntity[entity] { return node }
    ofEntity[entity] = new
    return new
  }

  /// The node of a name of several words, a new one where there is none.
  mutating func node(ofName key: Int, else new: Int) -> Int {
    while ofName.count <= key { ofName.append(-1) }
    if ofName[key] < 0 { ofName[key] = new }
    return ofName[key]
  }

  /// The node of a single word of a document, a new one where it has none yet.
  mutating func node(
    ofWord key: Int,
    isWomans: Bool,
    in document: Int,
    else new: Int,
  ) -> Int {
    let key = key * 2 + (isWomans ? 1 : 0)
    while ofWord.count <= key { ofWord.append((-1, -1)) }
    if ofWord[key].document != document { ofWord[key] = (new, document) }
    return ofWord[key].node
  }
}
