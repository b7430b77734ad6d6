import Extraction
import Prose

/// Joins single words that their own document does not settle.
enum SingleNames {
  static func join(_ graph: inout NameGraph, _ corpus: Corpus) {
    joinGivenNames(&graph, open(in: graph))
    var open = open(in: graph)
    // Each of these joins only words that it tells of.
    let women = joinWomen(&graph, open)
    open.removeAll(where: women.contains)
    let kings = Kings.join(&graph, open, corpus)
    open.removeAll(where: kings.contains)
    // One word, one name, wherever it stands alone.
    let byWord = byWord(open, in: graph)
    for key in byWord.keys.sorted() {
      guard let group = byWord[key], let first = group.first else { continue }
      for id in group.dropFirst() { graph.join(id, to: first, because: "same name") }
    }
    let settled = joinToSettled(&graph, byWord)
    joinToOnlyBearer(&graph, byWord.filter { !settled.contains($0.key) })
    joinDoubledLetters(&graph, byWord)
  }

  /// The single words that stand for no longer name yet; of those joined with each other the first.
  private static func open(in graph: NameGraph) -> [Int] {
    // A word may come before the name that it was joined with.
    let settled = graph.rootsOfFullNames
    return graph.nodes.indices.filter {
      graph.nodes[$0].isSingle && graph.root($0) == $0 && !settled.contains($0)
    }
  }

  /// The nodes that have all of some marks, in order, by their spelling.
  static func byWord(_ ids: [Int], marked marks: NameMarks = [], in graph: NameGraph)
    -> [String: [Int]]
  {
    Dictionary(grouping: ids.lazy.filter { graph.nodes[$0].marks.isSuperset(of: marks) }) {
      graph.nodes[$0].spelling.key
    }
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
    // Of King Otto the throne tells more.
    for id in open
    where graph.nodes[id].kind == .person && !graph.nodes[id].marks.contains(.isReigning) {
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

  /// Joins "Ms Vell" where Otto Vell has the name as well: with her namesakes, and with the only other
  /// bearer in all the documents.
  ///
  /// - Returns: Those so called.
  private static func joinWomen(_ graph: inout NameGraph, _ open: [Int]) -> Set<Int> {
    let women = byWord(open, marked: .isWoman, in: graph)
    if women.isEmpty { return [] }
    var genders: [Int: NameMarks] = [:]
    for id in graph.nodes.indices where graph.nodes[id].kind == .person {
      genders[graph.root(id), default: []].formUnion(graph.nodes[id].marks)
    }
    let bearers = bearers(graph)
    let full = FullNames(graph)
    var called: Set<Int> = []
    for (key, group) in women.sorted(by: { $0.key < $1.key }) {
      let named = bearers[key] ?? []
      let others: Set<Int> = named.filter { genders[$0]?.differsInGender(from: .isWoman) != true }
      if others.count == named.count { continue }
      for id in group.dropFirst() { graph.join(id, to: group[0], because: "same name") }
      let woman =
        others.count == 1
        ? others.first
        : chief(of: others, documents(of: [others], in: graph), full, by: prevalence)
      if let woman {
        graph.join(group[0], to: woman, because: "surname that one woman has in all documents")
      }
      called.formUnion(group)
    }
    return called
  }

  /// A word that other documents use for one name: "FF" where they introduce the Food Fund by it.
  ///
  /// - Returns: The words that were joined.
  private static func joinToSettled(_ graph: inout NameGraph, _ byWord: [String: [Int]])
    -> Set<String>
  {
    let full = FullNames(graph)
    let kinds = byWord.mapValues { kind(of: $0, in: graph) }
    // By word and name the documents that say so, and the names whose initials it is.
    var meant: [String: [Int: Set<Int>]] = [:]
    var spelt: [String: Set<Int>] = [:]
    for id in graph.nodes.indices where graph.nodes[id].isSingle {
      let key = graph.nodes[id].spelling.key
      guard let group = byWord[key], let document = graph.nodes[id].document,
        case let root = graph.root(id), root != graph.root(group[0]),
        graph.nodes[id].kind == kinds[key],
        // One "Ana" is not another, but "FF" is, and "Vell".
        graph.nodes[id].kind != .person || graph.reason(of: id) == Surnames.reason
      else { continue }
      meant[key, default: [:]][root, default: []].insert(document)
      if let reason = graph.reason(of: id), Acronyms.reasons.contains(reason) {
        spelt[key, default: []].insert(root)
      }
    }
    var joined: Set<String> = []
    for key in byWord.keys.sorted() {
      guard let first = byWord[key]?.first, graph.root(first) == first, let names = meant[key]
      else { continue }
      let isPerson = kinds[key] == .person
      let roots = names.keys.sorted()
      if !isPerson { joinFormsOfOne(roots, full, &graph) }
      let name =
        Set(roots.map(graph.root)).count == 1
        ? roots.first
        : (isPerson ? nil : only(spelt[key], graph) ?? company(called: key, among: roots, full))
          ?? chief(of: Set(roots), names, full, by: isPerson ? prevalence : 2)
      guard let name else { continue }
      graph.join(first, to: name, because: "same name")
      joined.insert(key)
    }
    return joined
  }

  /// The name whose initials a word is, where others only begin with it: "FF" of "FF Shipping".
  private static func only(_ names: Set<Int>?, _ graph: NameGraph) -> Int? {
    let roots = Set((names ?? []).map(graph.root))
    return roots.count == 1 ? roots.first : nil
  }

  /// Joins bodies with the same initials that share three words or more, and half of the shorter name:
  /// "Inland Ports & Canals Company" and "Inland Ports & Canals NV".
  private static func joinFormsOfOne(
    _ roots: [Int],
    _ full: FullNames,
    _ graph: inout NameGraph,
  ) {
    for (place, root) in roots.enumerated() {
      for other in roots[..<place] {
        guard let a = full[root], let b = full[other], case let shared = a.intersection(b).count,
          shared > 2, shared * 2 >= min(a.count, b.count)
        else { continue }
        graph.join(root, to: other, because: "same initials and most words")
      }
    }
  }

  /// The only one that is called by a word and the form of a company: "Vantor Inc.".
  private static func company(
    called word: String,
    among roots: [Int],
    _ full: FullNames,
  ) -> Int? {
    let named = roots.filter { root in
      guard let words = full[root], words.count == 2, words.contains(word) else { return false }
      return words.contains { $0 != word && ShortForms.isForm($0) }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// What most mentions of a word are taken for.
  private static func kind(of group: [Int], in graph: NameGraph) -> NameKind? {
    var tally = KindTally()
    for id in group {
      for _ in graph.nodes[id].occurrences { tally.add(graph.nodes[id].kind) }
    }
    return tally.mostFrequent
  }

  /// A surname that only one person in all the documents has, or one whom nearly all of them mean.
  private static func joinToOnlyBearer(_ graph: inout NameGraph, _ byWord: [String: [Int]]) {
    let bearers = bearers(graph)
    var undoubled: [String: Set<Int>] = [:]
    for (surname, people) in bearers where surname.utf8.count >= 6 {
      undoubled[Spelling.undoubled(surname), default: []].formUnion(people)
    }
    let full = FullNames(graph)
    let known = documents(of: bearers.values.filter { $0.count > 1 }, in: graph)
    for key in byWord.keys.sorted() {
      guard let group = byWord[key], let first = group.first,
        // "TARREK" for "Tarek": a slip of who wrote it down.
        let named = bearers[key] ?? undoubled[Spelling.undoubled(key)],
        let person = named.count == 1
          ? named.first : chief(of: named, known, full, by: prevalence),
        group.contains(where: { graph.nodes[$0].kind == .person })
      else { continue }
      graph.join(first, to: person, because: "surname that one person has in all documents")
    }
  }

  /// The documents that name each of some people.
  private static func documents(of groups: [Set<Int>], in graph: NameGraph) -> [Int: Set<Int>] {
    var documents: [Int: Set<Int>] = [:]
    for person in groups.joined() { documents[person] = [] }
    if documents.isEmpty { return [:] }
    for id in graph.nodes.indices where graph.nodes[id].kind == .person {
      documents[graph.root(id)]?.formUnion(graph.nodes[id].occurrences.lazy.map(\.document))
    }
    return documents
  }

  /// By root the words of the longest of the names joined there, made into sets where they are asked
  /// for.
  private struct FullNames {
    private var longest: [Int: (words: [String], count: Int)] = [:]

    init(_ graph: NameGraph) {
      for id in graph.nodes.indices where !graph.nodes[id].isSingle {
        let words = graph.nodes[id].spelling.words
        let root = graph.root(id)
        let most = longest[root]?.count ?? 0
        guard words.count > most, case let count = Set(words).count, count > most else { continue }
        longest[root] = (words, count)
      }
    }

    subscript(root: Int) -> Set<String>? { longest[root].map { Set($0.words) } }
  }

  /// The one of several bearers of a name whom reports mean that give no other: of a president and his
  /// son, who is hardly named without him, the president.
  ///
  /// At least `prevalence` times as many documents name this one as name others without it.
  private static func chief(
    of named: Set<Int>,
    _ documents: [Int: Set<Int>],
    _ full: FullNames,
    by prevalence: Int,
  ) -> Int? {
    let ranked = named.sorted {
      let (a, b) = (documents[$0]?.count ?? 0, documents[$1]?.count ?? 0)
      return a != b ? a > b : $0 < $1
    }
    guard let chief = ranked.first, let own = documents[chief], own.count >= wellKnown else {
      return nil
    }
    // "Ana Vell" may be "Ana B. Vell".
    let whole = full[chief] ?? []
    let others = ranked.dropFirst().filter { full[$0].map(whole.isSuperset) != true }
      .reduce(into: Set<Int>()) { $0.formUnion(documents[$1] ?? []) }
    return own.count >= others.count * 2
      && own.count >= others.subtracting(own).count * prevalence ? chief : nil
  }

  /// Of people: families and namesakes are many.
  private static let prevalence = 8

  /// Who has a word for surname.
  ///
  /// That is the last word of a name, or the first one if the documents that give the name in full go
  /// on with that: some languages put the family first.
  private static func bearers(_ graph: NameGraph) -> [String: Set<Int>] {
    var alone: [Int: [String: Int]] = [:]
    for id in graph.nodes.indices where graph.nodes[id].isSingle {
      let root = graph.root(id)
      if root == id || graph.reason(of: id) == givenReason { continue }
      alone[root, default: [:]][graph.nodes[id].spelling.key, default: 0] +=
        graph.nodes[id].occurrences.count
    }
    var bearers: [String: Set<Int>] = [:]
    for id in graph.nodes.indices
    where graph.nodes[id].kind == .person && graph.nodes[id].spelling.words.count > 1
      && !graph.doubled.contains(id)
    {
      let root = graph.root(id)
      let words = graph.nodes[id].spelling.words
      let counts = alone[root] ?? [:]
      let last = words[words.count - 1]
      let family = counts[words[0]] ?? 0
      // "Conrad Vell Marsh" has a given name first, whom the reports call Vell.
      let isFamilyFirst = family > counts[last] ?? 0 && family == counts.values.max()
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
