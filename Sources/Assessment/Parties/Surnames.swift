import Extraction
import Prose

/// Joins surnames with the full names that a document gives before them.
enum Surnames {
  static func join(_ graph: inout NameGraph, _ corpus: Corpus) {
    for (document, named) in graph.named.enumerated() {
      // By their words the places of people among the named: first come, first.
      var people: [Int] = []
      var byLast: [String: [Int]] = [:]
      var byFirst: [String: [Int]] = [:]
      var bySecond: [String: [Int]] = [:]
      for (place, one) in named.enumerated() {
        let words = graph.nodes[one.node].spelling.words
        guard graph.nodes[one.node].kind == .person, words.count > 1,
          !graph.doubled.contains(one.node)
        else { continue }
        people.append(place)
        byLast[words[words.count - 1], default: []].append(place)
        byFirst[words[0], default: []].append(place)
        if words.count > 2 { bySecond[words[1], default: []].append(place) }
      }
      if people.isEmpty { continue }
      for one in named
      where graph.nodes[one.node].isSingle && mayBePerson(graph.nodes[one.node].kind) {
        let word = graph.nodes[one.node].spelling.key
        let marks = graph.nodes[one.node].marks
        func mayBear(_ place: Int) -> Bool {
          graph.nodes[named[place].node].marks.mayBeSurnamed(marks)
        }
        let last = (byLast[word] ?? []).filter(mayBear)
        // Some languages put the family name first.
        let first = (byFirst[word] ?? []).filter(mayBear)
        // Others go by the second: "Ana Vell Marsh" is Vell. Who has a title may be somebody else.
        let second = (bySecond[word] ?? []).filter { named[$0].name < one.name && mayBear($0) }
        if last.isEmpty, first.isEmpty, second.isEmpty { continue }
        let mentions = graph.nodes[one.node].occurrences.map(\.name)
        let isOuter = !last.isEmpty || !first.isEmpty
        if !isOuter, hasTitle(mentions, corpus.accounts[document]) { continue }
        var roots: Set<Int> = []
        let candidates = Set(isOuter ? last + first : second).sorted().map { named[$0] }
          .filter { roots.insert(graph.root($0.node)).inserted }
        let introduced = last.map { named[$0] }
        if let person = settle(candidates, mentions: mentions)
          ?? surnamed(introduced, mentions: mentions, graph)
        {
          graph.join(one.node, to: person, because: last.isEmpty ? "part of the name" : reason)
        }
      }
      let bearers = byLast.mapValues { $0.map { named[$0].node } }
      joinTorn(&graph, named, bearers)
      joinSuffixes(&graph, people.map { named[$0].node }, bearers)
    }
  }

  /// Why a last word is joined with the name that ends in it.
  static let reason = "surname"

  private static func hasTitle(_ names: [Int], _ account: Account) -> Bool {
    account.roles.contains { names.contains($0.holder) }
  }

  /// Why a surname is joined whose sentence was taken for the rest of the one before.
  static let tornReason = "surname after a sentence that ends in initials"

  /// Joins what two sentences gave to one name, as "in the U.S." and "Vell added" do.
  private static func joinTorn(
    _ graph: inout NameGraph,
    _ named: [NameGraph.Introduction],
    _ byLast: [String: [Int]],
  ) {
    for id in named.lazy.map(\.node) where graph.nodes[id].spelling.words.count == 2 {
      let text = graph.nodes[id].spelling.text
      // Few names have a stop in them, which their bytes tell.
      guard text.utf8.contains(UInt8(ascii: ".")) else { continue }
      let words = text.split(separator: " ")
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
        graph.join(id, to: full, because: reason)
      }
    }
  }

  /// Whom a surname means of those who have it, first come, first; namesakes and families stay apart.
  ///
  /// - Returns: The only one, or the one it was already used for when the next bearer came in.
  private static func settle(_ candidates: [NameGraph.Introduction], mentions: [Int]) -> Int? {
    guard let first = candidates.first else { return nil }
    guard candidates.count > 1 else { return first.node }
    let next = candidates[1].name
    return mentions.contains { first.name < $0 && $0 < next } ? first.node : nil
  }

  /// Who has a word for surname where another has it for a given name, and the word stands alone behind both: of "Vell
  /// Marsh", "Ana Vell" and "Vell said" Ana.
  private static func surnamed(
    _ introduced: [NameGraph.Introduction],
    mentions: [Int],
    _ graph: NameGraph,
  ) -> Int? {
    guard let first = introduced.first, Set(introduced.map { graph.root($0.node) }).count == 1,
      mentions.allSatisfy({ $0 > first.name })
    else { return nil }
    return first.node
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
