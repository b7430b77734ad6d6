import Extraction
import Prose

/// Who is named in a corpus: every name grouped with the others for the same person or body, and what
/// it does where it is named.
struct Cast {
  let names: Names
  /// What the names of each document do.
  let actors: [Actors]

  init(_ names: Names, _ actors: [Actors]) {
    self.names = names
    self.actors = actors
  }

  /// In the order of their first names.
  var members: [Member] { names.members }
  /// For each document and each of its names the index of the member.
  var memberOf: [[Int]] { names.memberOf }
  /// For each document and each of its names where it stands, with the words that widen it.
  var rangeOf: [[ByteRange]] { names.rangeOf }
  /// The states by the names of their heads.
  var administrations: Administrations { names.administrations }

  /// The names, grouped.
  struct Names {
    var members: [Member] = []
    var memberOf: [[Int]] = []
    let rangeOf: [[ByteRange]]
    let administrations: Administrations

    /// Groups the names of a corpus; the analyst's `apart:`, `same:` and `kind:` lines outweigh what
    /// the rules propose.
    init(_ corpus: Corpus, _ ledger: inout CorrectionLedger) {
      var graph = NameGraph(corpus, Separations(&ledger, corpus))
      for rule in JoiningRule.all { rule.apply(&graph, corpus) }
      var indices: [Int: Int] = [:]
      var groups: [[Int]] = []
      for id in graph.nodes.indices {
        let root = graph.root(id)
        if let index = indices[root] {
          groups[index].append(id)
        } else {
          indices[root] = groups.count
          groups.append([id])
        }
      }
      members = groups.map { Cast.Member(of: $0, graph, corpus) }
      rangeOf = graph.rangeOf
      administrations = graph.administrations
      memberOf = graph.nodeOf.map { $0.map { indices[graph.root($0)] ?? 0 } }
      apply(&ledger)
    }
  }

  /// Someone or something that has a name.
  struct Member {
    let entity: EntityID?
    let kind: NameKind
    var name: String
    var spellings: [NamedSpelling] = []
    var occurrences: [NameGraph.Occurrence] = []
    /// What the analyst says that it is, nil where that was left to the documents.
    var correctedKind: Party.Kind?
    /// Whether the analyst joined names to it.
    var isJoined = false
  }

  /// One string that stands for a member.
  struct NamedSpelling {
    let text: String
    var count: Int
    let reason: String
    let form: EntityForm?
    /// Its folded words.
    let words: [String]
  }

  /// The members named in a range of a document, each once, in order.
  func members(in range: ByteRange, of reading: Reading, _ document: Int) -> [Int] {
    var seen: [Int] = []
    for name in reading.names(in: range) {
      let member = memberOf[document][name]
      if !seen.contains(member) { seen.append(member) }
    }
    return seen
  }
}

extension Cast.Member {
  /// Makes one member of the nodes that stand for it.
  fileprivate init(of nodes: [Int], _ graph: NameGraph, _ corpus: Corpus) {
    var kinds = KindTally()
    var table: [String: Cast.NamedSpelling] = [:]
    for id in nodes {
      let node = graph.nodes[id]
      let isBody = node.entity?.key.hasPrefix("body:") ?? false
      let isCountry = node.entity?.key.hasPrefix("country:") ?? false
      let isTitled = node.reason == Variants.officeReason || node.reason == Surnames.tornReason
      kinds.add(node.kinds)
      for occurrence in node.occurrences {
        let reading = corpus.readings[occurrence.document]
        let mention = reading.names[occurrence.name]
        var spelling = graph.spellingOf[occurrence.document][occurrence.name]
        if isTitled { spelling = spelling.withoutFirstWord }
        let form = isBody ? nil : mention.form
        let reason =
          isCountry && mention.entity == nil
          ? "government of its head"
          : node.reason ?? form.map(Self.reason) ?? (isBody ? "state's body" : "same name")
        table[
          spelling.text,
          default: Cast.NamedSpelling(
            text: spelling.text,
            count: 0,
            reason: reason,
            form: form,
            words: spelling.words,
          ),
        ].count += 1
      }
    }
    let entity = nodes.lazy.compactMap { graph.nodes[$0].entity }.min()
    let spellings = table.values.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text
    }
    let kind = Self.kind(of: entity, kinds)
    self.init(
      entity: entity,
      kind: kind,
      name: CanonicalName.of(entity, spellings, isPerson: kind == .person),
      spellings: spellings,
      occurrences: nodes.flatMap { graph.nodes[$0].occurrences }.sorted(),
    )
  }

  private static func kind(of entity: EntityID?, _ kinds: KindTally) -> NameKind {
    if let entity, entity.key.hasPrefix("country:") { return .country }
    var kinds = kinds
    if kinds.count > 1 { kinds.remove(.nationality) }
    let kind = kinds.mostFrequent ?? .organization
    // Only a union of states is named by a town and is no state.
    return entity != nil && kind == .place ? .bloc : kind
  }

  private static func reason(_ form: EntityForm) -> String {
    switch form {
    case .name: "its name"
    case .acronym: "its acronym"
    case .demonym: "word for its people"
    case .seat: "seat of government"
    }
  }
}
