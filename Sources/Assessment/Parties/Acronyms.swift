import Extraction
import Prose

/// Joins acronyms with the names they abbreviate, where a document shows that they do.
enum Acronyms {
  private static let initialsReason = "initials"
  private static let bracketsReason = "acronym in brackets"
  /// Why an acronym is joined with the name that it abbreviates.
  static let reasons: Set<String> = [initialsReason, bracketsReason]

  /// "Rural Relief Front (RRF)", or the other way round.
  static func joinBracketed(_ graph: inout NameGraph, _ corpus: Corpus) {
    var explained: Set<String> = []
    var others: [(acronym: Int, name: Int)] = []
    for (document, account) in corpus.accounts.enumerated() {
      for second in account.names.indices
      where account.names[second].marks.contains(.isBracketed) {
        let a = graph.nodeOf[document][second - 1]
        let b = graph.nodeOf[document][second]
        let (x, y) = (graph.nodes[a].spelling, graph.nodes[b].spelling)
        if y.isAcronym, abbreviates(y.letters, x.words) {
          graph.join(b, to: a, because: bracketsReason)
          explained.insert(y.letters)
        } else if x.isAcronym, abbreviates(x.letters, y.words) {
          graph.join(a, to: b, because: "name in brackets after its acronym")
        } else if isOfOtherLanguage(b, behind: a, graph) {
          others.append((b, a))
        }
      }
    }
    // Where the letters are those of another name, they may be a slip.
    for (acronym, name) in others
    where !explained.contains(graph.nodes[acronym].spelling.letters) {
      graph.join(acronym, to: name, because: bracketsReason)
    }
  }

  /// "Central Reserve Bank (BCR)": the initials are those of its name at home, and stand for it
  /// further on.
  private static func isOfOtherLanguage(
    _ acronym: Int,
    behind name: Int,
    _ graph: NameGraph,
  ) -> Bool {
    let (short, long) = (graph.nodes[acronym], graph.nodes[name])
    return short.spelling.isAcronym && (3...6).contains(short.spelling.letters.count)
      && short.isSingle && short.kind.isBody && short.occurrences.count > 1
      && long.kind.isBody && long.kind != .country && long.spelling.words.count > 1
      && !long.spelling.isAcronym
      // "Ferries EFA (EFA)" is the end of a longer name.
      && !long.spelling.words.contains(short.spelling.key)
  }

  /// Whether a name stands in brackets, and nothing between them and the name before.
  static func isBracketed(_ name: Int, _ reading: Reading) -> Bool {
    guard name > 0 else { return false }
    let passage = reading.passage
    let inner = reading.names[name].tokens
    return passage.isMark(inner.lowerBound - 1, UInt8(ascii: "("))
      && passage.isMark(inner.upperBound, UInt8(ascii: ")"))
      && reading.names[name - 1].tokens.upperBound == inner.lowerBound - 1
  }

  /// "RRF" in a document that has one body with these initials.
  static func joinInitials(_ graph: inout NameGraph) {
    for named in graph.named {
      let acronyms = named.map(\.node)
        .filter { graph.nodes[$0].isSingle && graph.nodes[$0].spelling.isAcronym }.sorted()
      if acronyms.isEmpty { continue }
      var byInitials: [String: [Int]] = [:]
      for id in named.lazy.map(\.node).sorted()
      where graph.nodes[id].spelling.words.count > 1 && graph.nodes[id].kind.isBody
        // Nobody writes "Ana's lawyers" as "AL".
        && graph.nodes[id].occurrences.first?.form != .nominal
      {
        for initials in initials(of: graph.nodes[id].spelling) {
          byInitials[initials, default: []].append(id)
        }
      }
      for id in acronyms {
        let named = Set((byInitials[graph.nodes[id].spelling.letters] ?? []).map(graph.root))
        if named.count == 1, let name = named.first {
          graph.join(id, to: name, because: initialsReason)
        }
      }
    }
  }

  /// "NR Ferries" and "Northern Ruritania Ferries": initials for the first words, the rest alike.
  static func joinLeadingInitials(_ graph: inout NameGraph) {
    var byRest: [String: [Int]] = [:]
    for id in graph.nodes.indices where graph.nodes[id].spelling.words.count > 1 {
      guard graph.nodes[id].kind.isBody, graph.nodes[id].entity == nil,
        let last = graph.nodes[id].spelling.words.last
      else { continue }
      byRest[last, default: []].append(id)
    }
    for last in byRest.keys.sorted() {
      let bodies = byRest[last] ?? []
      guard bodies.count > 1 else { continue }
      for id in bodies {
        let words = graph.nodes[id].spelling.words
        guard hasLeadingInitials(graph.nodes[id].spelling) else { continue }
        let full = bodies.filter {
          CanonicalName.spellsOut(graph.nodes[$0].spelling.words, words)
        }
        if Set(full.map(graph.root)).count == 1, let name = full.first {
          graph.join(id, to: name, because: "initials for its first words")
        }
      }
    }
  }

  /// Whether the first word of a name is written in capitals, as no word of two letters is.
  private static func hasLeadingInitials(_ spelling: Spelling) -> Bool {
    guard spelling.words[0].count > 1, spelling.words[0].count <= 4 else { return false }
    let first = spelling.text.unicodeScalars.prefix { $0 != " " }
    return first.allSatisfy { ("A"..."Z").contains($0) || $0 == "." }
  }

  /// Whether the letters stand in the words in this order, the first of them at a word's head, and
  /// most of the words are spoken for.
  private static func abbreviates(_ letters: String, _ words: [String]) -> Bool {
    guard words.count >= 2, let first = letters.first,
      words.contains(where: { $0.first == first })
    else { return false }
    var left = letters[...]
    var heads = 0
    for word in words {
      guard let next = left.first else { break }
      if word.first == next {
        heads += 1
        left.removeFirst()
        for letter in word.dropFirst() where left.count > 1 && letter == left.first {
          // A second letter of the same word counts only where the next word does not give it.
          if words.contains(where: { $0.first == letter }) { break }
          left.removeFirst()
        }
      }
    }
    return heads * 2 >= letters.count && left.count * 3 <= letters.count
  }

  /// The first letters of the words, with the little words between them and without.
  private static func initials(of spelling: Spelling) -> Set<String> {
    let all = spelling.words.compactMap(\.first)
    let major = zip(spelling.words, all).filter { !little.contains($0.0) }.map(\.1)
    return Set([String(all), String(major)].filter { $0.count >= 2 })
  }

  private static let little: Set<String> = [
    "of", "the", "and", "for", "in", "on", "to", "de", "for",
  ]
}
