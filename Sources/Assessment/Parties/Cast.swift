import Extraction
import Prose

/// Who is named in a corpus: every name grouped with the others for the same person or body.
struct Cast: Sendable {
  /// In the order of their first names.
  var members: [Member] = []
  /// For each document and each of its names the index of the member.
  var memberOf: [[Int]] = []
  /// The states by the names of their heads.
  let administrations: Administrations
  private let corpus: Corpus

  /// Groups the names of a corpus; the analyst's `apart:`, `same:` and `kind:` lines outweigh what
  /// the rules propose.
  init(_ corpus: Corpus, _ ledger: inout CorrectionLedger, _ crew: some Crew) {
    var graph = NameGraph(corpus, Separations(&ledger, corpus))
    for rule in JoiningRule.all { rule.apply(&graph, corpus) }
    // For each node its group, by the node that stands for all of it.
    var groupOf = Array(repeating: 0, count: graph.nodes.count)
    var groups: [[Int]] = []
    for id in graph.nodes.indices {
      let root = graph.root(id)
      if root == id {
        groupOf[id] = groups.count
        groups.append([id])
      } else {
        groupOf[id] = groupOf[root]
        groups[groupOf[root]].append(id)
      }
    }
    self.corpus = corpus
    members = crew.map(groups) { [graph] in Cast.Member(of: $0, graph) }
    administrations = graph.administrations
    memberOf = graph.nodeOf.map { $0.map { groupOf[$0] } }
    tellNounsApart()
    apply(&ledger)
  }

  /// Someone or something that has a name.
  struct Member: Sendable {
    let entity: EntityID?
    let kind: NameKind
    var name: String
    var spellings: [NamedSpelling] = []
    var occurrences: [NameGraph.Occurrence] = []
    /// Whom its noun means, nil for those who have a name.
    var collective: Collectives.Collective?
    /// What the analyst says that it is, nil where that was left to the documents.
    var correctedKind: Party.Kind?
    /// Whether the analyst joined names to it.
    var isJoined = false
  }

  /// One string that stands for a member.
  struct NamedSpelling: Sendable {
    let text: String
    var count: Int
    let reason: String
    let form: EntityForm?
    /// Its folded words.
    let words: [String]
  }

  /// The members named in a range of a document, each once, in order; those that only a pronoun stands
  /// for come last.
  func members(in range: ByteRange, of document: Int) -> [Int] {
    var seen: [Int] = []
    func meet(_ name: Int) {
      let member = memberOf[document][name]
      if !seen.contains(member) { seen.append(member) }
    }
    let account = corpus.accounts[document]
    for name in account.names(in: range) { meet(name) }
    for name in account.namesByPronoun(in: range) { meet(name) }
    return seen
  }

  /// Those of the members in a range that have a name: "12 rescuers" tells what is counted, not of whom.
  func named(in range: ByteRange, of document: Int) -> [Int] {
    members(in: range, of: document).filter { members[$0].collective == nil }
  }

  /// Where a name stands, with the words that widen it.
  func range(of name: Int, in document: Int) -> ByteRange {
    administrations.range(of: name, in: corpus.accounts[document])
  }
}

extension Cast.Member {
  /// Makes one member of the nodes that stand for it.
  fileprivate init(of nodes: [Int], _ graph: NameGraph) {
    var kinds = KindTally()
    // The place of each spelling among those of the member.
    var places: [Int: Int] = [:]
    var spellings: [Cast.NamedSpelling] = []
    for id in nodes {
      let node = graph.nodes[id]
      let isBody = node.entity?.body != nil
      let isCountry = node.entity?.key.hasPrefix("country:") ?? false
      let joined = graph.reason(of: id)
      let isTitled = joined == Variants.officeReason || joined == Surnames.tornReason
      kinds.add(node.kinds)
      for occurrence in node.occurrences {
        let number = occurrence.spelling
        // Of a joined name the first word is an office's initials; without it it is another spelling.
        if let place = places[isTitled ? ~number : number] {
          spellings[place].count += 1
          continue
        }
        let spelling = isTitled ? graph.spellings[number].withoutFirstWord : graph.spellings[number]
        let form = isBody && occurrence.form != .nominal ? nil : occurrence.form
        let reason =
          isCountry && !occurrence.marks.contains(.isKnown)
          ? occurrence.hasEntity ? "speaks for it" : "government of its head"
          : joined ?? form.map(Self.reason) ?? (isBody ? "state's body" : "same name")
        let place = spellings.firstIndex { $0.text == spelling.text }
        places[isTitled ? ~number : number] = place ?? spellings.count
        if let place {
          spellings[place].count += 1
          continue
        }
        spellings.append(
          Cast.NamedSpelling(
            text: spelling.text,
            count: 1,
            reason: reason,
            form: form,
            words: spelling.words,
          )
        )
      }
    }
    let entity = nodes.lazy.compactMap { graph.nodes[$0].entity }.min()
    spellings.sort { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    let kind = Self.kind(of: entity, kinds)
    self.init(
      entity: entity,
      kind: kind,
      name: CanonicalName.of(entity, spellings, isPerson: kind == .person),
      spellings: spellings,
      occurrences: nodes.flatMap { graph.nodes[$0].occurrences }.sorted(),
      collective: Collectives.collective(entity, spellings),
    )
  }

  private static func kind(of entity: EntityID?, _ kinds: KindTally) -> NameKind {
    if let entity, entity.key.hasPrefix("country:") { return .country }
    // A land that no list holds is told in few places, and is one in all.
    // A slip or two among many names of a person makes no land of them.
    if entity == nil, kinds.holds(.country), !kinds.isMostly(.person, over: .country) {
      return .country
    }
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
    case .nominal: "noun for them"
    }
  }
}
