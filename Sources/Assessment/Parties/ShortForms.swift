import Extraction
import Prose

/// Joins bodies with the short forms of their names: "Vantor" after "Vantor Industries".
///
/// Where the rest of the name is a name as well, its beginning tells whose it is: "Vantor" is not
/// short for the "Vantor Works Council" that goes by "Works Council".
enum ShortForms {
  /// Joins the short forms within each document.
  static func join(_ graph: inout NameGraph, _ corpus: Corpus) {
    for (document, named) in graph.named.enumerated() {
      let nodes = named.map(\.node).sorted()
      let bodies = nodes.filter {
        graph.nodes[$0].kind.isBody && graph.nodes[$0].spelling.words.count > 1
          && !Reporters.isNamedByLand(graph.nodes[$0].spelling.words)
      }
      guard !bodies.isEmpty else { continue }
      var ends: [String: [Int]] = [:]
      for id in bodies {
        let words = graph.nodes[id].spelling.words
        let last = words[words.count - 1]
        ends[words[0], default: []].append(id)
        if last != words[0] { ends[last, default: []].append(id) }
      }
      // Few names are another one's beginning or end, and only for those all the others are looked at.
      lazy var people = PeopleOfDocument(graph, nodes, corpus.accounts[document])
      lazy var keys = Set(nodes.map { graph.nodes[$0].spelling.key })
      for id in nodes where graph.nodes[id].entity == nil {
        let words = graph.nodes[id].spelling.words
        let isBody = graph.nodes[id].kind.isBody
        guard let first = words.first, let last = words.last else { continue }
        let near = (ends[first] ?? []) + (last == first ? [] : ends[last] ?? [])
        // Most names share neither word with another.
        guard near.contains(where: { $0 != id }) else { continue }
        let longer = Set(near).filter {
          let other = graph.nodes[$0].spelling.words
          guard other.count > words.count else { return false }
          return isBeginning(words, of: other)
            && !keys.contains(other.dropFirst(words.count).joined(separator: " "))
            || isBody && isEnd(words, of: other)
        }
        guard !longer.isEmpty, isBody || people.leaveToBodies(id, graph) else { continue }
        let mentions = graph.names(of: id, in: document)
        if let full = Self.settle(longer, mentions: mentions, in: document, graph)
          ?? company(among: longer, of: words, graph)
        {
          graph.join(id, to: full, because: "short form")
        }
      }
    }
  }

  /// "Vantor" of "Vantor Industries"; "the Senate" is no short name of the "Senate Ports Committee".
  private static func isBeginning(_ words: [String], of other: [String]) -> Bool {
    other.prefix(words.count).elementsEqual(words)
      && !(isChamber(words) && !links.contains(other[words.count]))
      && !(words.count == 1 && other.count == 2 && ofPeople.contains(other[1]))
  }

  /// Behind the name of who heads them: nobody calls the "Vell Cabinet" Vell.
  private static let ofPeople: Set<String> = [
    "cabinet", "administration", "campaign", "presidency", "government", "family", "camp",
  ]

  /// "Works Council" of "Vantor Works Council".
  private static func isEnd(_ words: [String], of other: [String]) -> Bool {
    let before = other[other.count - words.count - 1]
    return other.suffix(words.count).elementsEqual(words) && !slogans.contains(other[0])
      // "The Board of the Port" is not the port.
      && !links.contains(before)
      // "The House" is not the White one, nor the Senate what one party makes of it.
      && !(isChamber(words) && adjectives.contains(before))
  }

  private static func isChamber(_ words: [String]) -> Bool {
    words.count == 1 && chambers.contains(words[0])
  }

  private static let links: Set<String> = ["of", "the", "for", "at", "in"]

  /// Bodies that stand before the names of their committees.
  private static let chambers: Set<String> = [
    "senate", "house", "congress", "parliament", "commons", "lords", "duma", "knesset", "assembly",
    "bundestag", "cabinet",
  ]

  /// Stand before a chamber and make another thing of it.
  private static let adjectives: Set<String> = [
    "white", "democratic", "republican", "new", "royal",
  ]

  /// First words of parties that call on a land: "Zenda" is not short for "United Zenda".
  private static let slogans: Set<String> = [
    "united", "new", "free", "great", "greater", "our", "young", "forward", "fair", "better",
  ]

  /// The company that goes by its name without the word for its form: "Vantor" is Vantor Inc., whatever
  /// other bodies begin with it.
  private static func company(
    among longer: Set<Int>,
    of words: [String],
    _ graph: NameGraph,
  ) -> Int? {
    let named = longer.filter {
      let full = graph.nodes[$0].spelling.words
      return full.count == words.count + 1 && isForm(full[words.count])
    }
    return Set(named.map(graph.root)).count == 1 ? named.min() : nil
  }

  /// Whom a short form means: the only body that it fits, or the one named more often, if it stood
  /// for that before the next one came in.
  private static func settle(
    _ longer: Set<Int>,
    mentions: [Int],
    in document: Int,
    _ graph: NameGraph,
  ) -> Int? {
    if Set(longer.map(graph.root)).count < 2 { return longer.min() }
    let bodies = longer.map { id in
      (id: id, names: graph.names(of: id, in: document))
    }.sorted { ($0.names.first ?? 0) < ($1.names.first ?? 0) }
    guard let from = bodies[0].names.first, let until = bodies[1].names.first,
      bodies.dropFirst().allSatisfy({ $0.names.count <= bodies[0].names.count })
    else { return nil }
    return mentions.contains { from < $0 && $0 < until } ? bodies[0].id : nil
  }

  /// Joins short forms in documents without the full name, where all documents that have it mean
  /// the same body.
  static func joinElsewhere(_ graph: inout NameGraph) {
    var settled: [String: Set<Int>] = [:]
    var open: [String: [Int]] = [:]
    // A short form may come before the name that it was joined with.
    let full = graph.rootsOfFullNames
    for id in graph.nodes.indices
    where graph.nodes[id].isSingle && graph.nodes[id].kind.isBody {
      let root = graph.root(id)
      if root == id, !full.contains(id) {
        open[graph.nodes[id].spelling.key, default: []].append(id)
      } else {
        settled[graph.nodes[id].spelling.key, default: []].insert(root)
      }
    }
    for key in open.keys.sorted() {
      guard let bodies = settled[key], bodies.count == 1, let body = bodies.first else { continue }
      for id in open[key] ?? [] {
        graph.join(id, to: body, because: "short form that one body has in all documents")
      }
    }
  }
}

extension ShortForms {
  /// Joins "Weavers' Union" with "Weavers' Union of Zenda" and "Zenda Power" with "Zenda Power
  /// Corporation" where one body alone goes by the longer name; "Central Bank" may be that of any land.
  static func joinWithoutEnd(_ graph: inout NameGraph) {
    var longer: [String: Set<Int>] = [:]
    for id in graph.nodes.indices where !graph.nodes[id].isSingle {
      guard graph.nodes[id].kind.isBody, let end = beginningOfEnd(graph.nodes[id].spelling.words)
      else { continue }
      let words = graph.nodes[id].spelling.words[..<end]
      longer[words.joined(separator: " "), default: []].insert(graph.root(id))
    }
    for id in graph.nodes.indices where !graph.nodes[id].isSingle {
      let spelling = graph.nodes[id].spelling
      guard graph.nodes[id].entity == nil, graph.nodes[id].kind.isBody,
        let first = spelling.words.first, !everyLands.contains(first),
        let full = longer[spelling.key], full.count == 1, let body = full.first
      else { continue }
      graph.join(id, to: body, because: "short form")
    }
  }

  /// Where the words begin that a name of two words or more may lack: a land or the form of a company.
  private static func beginningOfEnd(_ words: [String]) -> Int? {
    if words.count > 2, companies.contains(words[words.count - 1]) { return words.count - 1 }
    return words.firstIndex(of: "of").flatMap { $0 > 1 && $0 + 1 < words.count ? $0 : nil }
  }

  /// Whether a word only says what form a company has; a "Vantor Group" is more than Vantor.
  static func isForm(_ word: String) -> Bool {
    companies.contains(word) && !["group", "holding", "holdings"].contains(word)
  }

  private static let companies: Set<String> = [
    "corporation", "corp", "company", "co", "inc", "incorporated", "ltd", "limited", "plc", "llc",
    "ag", "sa", "spa", "nv", "gmbh", "holdings", "holding", "group",
  ]

  /// First words of bodies that any land may have.
  private static let everyLands: Set<String> = [
    "central", "national", "supreme", "constitutional", "high", "federal", "royal", "state",
    "general", "united", "international", "foreign", "interior", "ministry", "parliament", "people",
    "people's", "communist", "social", "democratic", "republican", "labour", "labor", "free",
    "armed", "air", "university", "bank", "first",
  ]
}

/// The people of a document, as far as they stand against taking one of their names for a body's.
private struct PeopleOfDocument {
  private var names: Set<String> = []
  private var holders: Set<Int> = []

  init(_ graph: NameGraph, _ nodes: [Int], _ account: Account) {
    for id in nodes where graph.nodes[id].kind == .person {
      let words = graph.nodes[id].spelling.words
      if words.count > 1 { names.formUnion([words[0], words[words.count - 1]]) }
    }
    for role in account.roles { holders.insert(role.holder) }
  }

  /// Whether a single word was taken for a person, and nobody in the document has that name, nor
  /// the word a role: "Vantor" beside "Vantor Industries".
  func leaveToBodies(_ id: Int, _ graph: NameGraph) -> Bool {
    graph.nodes[id].isSingle && graph.nodes[id].kind == .person
      && !names.contains(graph.nodes[id].spelling.key)
      && !graph.nodes[id].occurrences.contains { holders.contains($0.name) }
  }
}
