import Extraction
import Prose

/// Joins spellings of one name across documents.
enum Variants {
  /// Joins bodies whose names differ in no more than plurals, an "and" and the order of their words:
  /// "Floods Emergency Committee" with "Flood and Emergency Committee", "Transitional National Council"
  /// with "National Transitional Council".
  static func joinBodies(_ graph: inout NameGraph) {
    var first: [[String]: Int] = [:]
    for id in graph.nodes.indices {
      let node = graph.nodes[id]
      guard node.kind.isBody, node.spelling.words.count > 2 else { continue }
      let words = node.spelling.words.filter { $0 != "and" }
        .map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
        .sorted()
      guard words.count > 2 else { continue }
      if let other = first[words] {
        // Two that are known are two.
        guard node.entity == nil || graph.nodes[other].entity == nil else { continue }
        graph.join(id, to: other, because: "same words")
      } else {
        first[words] = id
      }
    }
  }

  /// Joins spellings of one person's full name.
  static func join(_ graph: inout NameGraph) {
    let people = graph.nodes.indices.filter {
      graph.nodes[$0].kind == .person && graph.nodes[$0].spelling.words.count > 1
        && graph.nodes[$0].entity == nil && !graph.doubled.contains($0)
    }
    joinOffices(&graph, people)
    joinFullerNames(&graph, people)
    joinTransliterations(&graph, people)
    joinSounds(&graph, people)
  }

  /// Joins names taken with the initials of an office before them: "AFVP Ana Vell" with "Ana Vell".
  private static func joinOffices(_ graph: inout NameGraph, _ people: [Int]) {
    let byName = Dictionary(
      people.map { (graph.nodes[$0].spelling.key, $0) },
      uniquingKeysWith: { first, _ in first },
    )
    for id in people where graph.nodes[id].spelling.words.count > 2 {
      let spelling = graph.nodes[id].spelling
      let office = spelling.text.utf8.prefix { $0 != UInt8(ascii: " ") }
      guard office.count > 2, office.allSatisfy({ (0x41...0x5a).contains($0) }) else { continue }
      if let holder = byName[spelling.words.dropFirst().joined(separator: " ")] {
        graph.join(id, to: holder, because: officeReason)
      }
    }
  }

  /// Why names are joined of which one begins with an office's initials.
  static let officeReason = "same name after an office's initials"

  /// Joins fuller names: "Ana Maria Vell" and "Ana Vell Orban" with "Ana Vell".
  ///
  /// Where others have other names in the same place none of them is joined: of two with different
  /// middle names either may be Ana Vell.
  private static func joinFullerNames(_ graph: inout NameGraph, _ people: [Int]) {
    var byFirst: [String: [Int]] = [:]
    for id in people where graph.nodes[id].spelling.words.count == 2 {
      byFirst[graph.nodes[id].spelling.words[0], default: []].append(id)
    }
    var withMiddle: [Int: [Int]] = [:]
    var withMore: [Int: [Int]] = [:]
    for id in people where graph.nodes[id].spelling.words.count > 2 {
      let words = graph.nodes[id].spelling.words
      let last = words[words.count - 1]
      // More words behind the surname are a headline's: "Ana Vell Beats Otto Brand".
      let surnames = words.count > longest ? [last] : [last, words[1]]
      let shorter = (byFirst[words[0]] ?? []).filter {
        let surname = graph.nodes[$0].spelling.words[1]
        // "Ana B" is cut off, or somebody else.
        return surname.utf8.count > 1 && surnames.contains(surname)
      }
      guard Set(shorter.map(graph.root)).count == 1, let short = shorter.first else { continue }
      if graph.nodes[short].spelling.words[1] == last {
        withMiddle[short, default: []].append(id)
      } else {
        withMore[short, default: []].append(id)
      }
    }
    for short in Set(withMiddle.keys).union(withMore.keys).sorted() {
      for (names, surnames) in [(withMiddle[short] ?? [], 1), (withMore[short] ?? [], 0)] {
        let rest = names.map { graph.nodes[$0].spelling.words.dropFirst().dropLast(surnames) }
        guard rest.dropFirst().allSatisfy({ agree($0, rest[0]) }) else { continue }
        for id in names { graph.join(id, to: short, because: "same name with more of it") }
      }
    }
  }

  // Words: "Ana Vell de Orban".
  private static let longest = 4

  /// Whether further names can be the same ones, as initials or in full.
  private static func agree(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Bool {
    zip(a, b).allSatisfy { $0.hasPrefix($1) || $1.hasPrefix($0) }
  }

  /// "Iryna Kovalenko" and "Irina Kovalenko", "Kovalenko" and "Kowalenko": the given name is the
  /// same and the surname differs by a letter or two, or the other way round.
  private static func joinTransliterations(_ graph: inout NameGraph, _ people: [Int]) {
    var buckets: [String: [Int]] = [:]
    for id in people {
      let words = graph.nodes[id].spelling.words
      let (given, surname) = (words[0], words[words.count - 1])
      buckets["g \(given) \(surname.prefix(1))", default: []].append(id)
      buckets["s \(surname) \(given.prefix(1)) \(given.utf8.count)", default: []].append(id)
    }
    for (_, bucket) in buckets.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      let lengths = bucket.map { Lengths(graph.nodes[$0].spelling.words) }
      for (offset, id) in bucket.enumerated() {
        for (place, other) in bucket[..<offset].enumerated()
        where lengths[offset].mayBeVariant(of: lengths[place])
          && graph.root(id) != graph.root(other)
        {
          if areVariants(graph.nodes[id].spelling.words, graph.nodes[other].spelling.words) {
            graph.join(id, to: other, because: "spelling of the same name")
          }
        }
      }
    }
  }

  /// "Moammar Qadhel" and "Muammar Kaddel": both words sound alike, as outlets write names of other
  /// alphabets in ways of their own; no report has both.
  private static func joinSounds(_ graph: inout NameGraph, _ people: [Int]) {
    var buckets: [String: [Int]] = [:]
    for id in people {
      let words = graph.nodes[id].spelling.words
      guard words.count == 2, words.allSatisfy({ $0.utf8.count >= 5 }) else { continue }
      buckets[words.map(Spelling.sound).joined(separator: " "), default: []].append(id)
    }
    for (_, bucket) in buckets.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      for (offset, id) in bucket.enumerated() {
        for other in bucket[..<offset]
        where graph.root(id) != graph.root(other)
          && zip(graph.nodes[id].spelling.words, graph.nodes[other].spelling.words)
            .allSatisfy(areNear)
          && documents(of: id, graph).isDisjoint(with: documents(of: other, graph))
        {
          graph.join(id, to: other, because: "spelling of the same name")
        }
      }
    }
  }

  /// Whether words that sound alike differ in few letters: one of short words, two of others.
  private static func areNear(_ a: String, _ b: String) -> Bool {
    editDistance(a, b, limit: min(a.utf8.count, b.utf8.count) < 6 ? 1 : 2) != nil
  }

  private static func documents(of id: Int, _ graph: NameGraph) -> Set<Int> {
    Set(graph.nodes[id].occurrences.lazy.map(\.document))
  }

  /// "Kristin" and "Kristen", "Elisabeth" and "Elizabeth": long given names that differ in one vowel
  /// inside, or in an s for a z.
  private static func isOtherLetter(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count, a.count >= 6, a.last == b.last else { return false }
    let differing = a.indices.filter { a[$0] != b[$0] }
    guard differing.count == 1, let i = differing.first else { return false }
    return [Array("aeiouy".utf8), Array("sz".utf8)].contains {
      $0.contains(a[i]) && $0.contains(b[i])
    }
  }

  /// How long a surname is, which tells of most pairs that they are no variants of each other.
  private struct Lengths {
    let whole: Int
    let undoubled: Int

    init(_ words: [String]) {
      let surname = words.last ?? ""
      whole = surname.utf8.count
      undoubled = Spelling.undoubled(surname).utf8.count
    }

    func mayBeVariant(of other: Lengths) -> Bool {
      abs(whole - other.whole) <= Variants.most || undoubled == other.undoubled
    }
  }

  /// The most letters in which surnames may differ that are variants of each other.
  private static let most = 2

  private static func areVariants(_ a: [String], _ b: [String]) -> Bool {
    guard let x = a.last, let y = b.last else { return false }
    if x == y { return isOtherLetter(Array(a[0].utf8), Array(b[0].utf8)) }
    guard a[0] == b[0] else { return false }
    if x.utf8.count >= 4, Spelling.undoubled(x) == Spelling.undoubled(y) { return true }
    let length = min(x.utf8.count, y.utf8.count)
    guard length >= 5 else { return false }
    return editDistance(x, y, limit: length >= 7 ? most : 1) != nil
  }
}
