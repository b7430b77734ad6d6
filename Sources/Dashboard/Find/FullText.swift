import Assessment
import Prose

/// Looks for words in the texts of all documents.
///
/// The texts are in memory, so they are gone through each time: that needs no index that could be
/// out of date, and takes some 3 ms a megabyte.
enum FullText {
  /// A document that has all that was asked for.
  struct Hit: Sendable {
    /// Index into the documents.
    let document: Int
    /// How well it answers; higher is better.
    let score: Double
    /// Where the terms stand in the text, in its order; empty if only the title has them.
    let places: [ByteRange]
    /// Those of the places that stand closest together and say most.
    let best: [ByteRange]
  }

  /// The documents that have all terms and none of those to be left out, the best first, of equals the newest.
  static func hits(for query: Query, in documents: [Document]) -> [Hit] {
    guard !query.terms.isEmpty else { return [] }
    var counts: [[Int]] = []
    var lengths: [Int] = []
    var leftOut: Set<Int> = []
    for document in documents {
      let body = document.body.indices
      let text = FoldedText(document.text, body)
      let title = document.title.map { FoldedText(Array($0.utf8), 0..<$0.utf8.count) }
      counts.append(
        query.terms.map { term in
          text.places(of: term).count + (title?.places(of: term).count ?? 0) * titleWeight
        }
      )
      lengths.append(body.count)
      let isLeftOut = query.without.contains { term in
        !text.places(of: term).isEmpty || title?.places(of: term).isEmpty == false
      }
      if isLeftOut { leftOut.insert(counts.count - 1) }
    }
    let ranking = Ranking(counts, lengths)
    let found = documents.indices.filter { index in
      counts[index].allSatisfy { $0 > 0 } && !leftOut.contains(index)
    }
    return found.map { index in
      let places = places(of: query, in: documents[index])
      return Hit(
        document: index,
        score: ranking.score(of: index),
        places: places.map(\.range),
        best: densest(places),
      )
    }
    .sorted { a, b in a.score != b.score ? a.score > b.score : a.document > b.document }
  }

  /// How many times in the text once in the title is worth.
  private static let titleWeight = 3

  private struct PlacedTerm {
    let term: Int
    let range: ByteRange
  }

  private static func places(of query: Query, in document: Document) -> [PlacedTerm] {
    let text = FoldedText(document.text, document.body.indices, located: true)
    return query.terms.enumerated().flatMap { number, term in
      text.places(of: term).map { place in
        let range = text.origin(
          of: place..<place + term.count,
          end: document.body.indices.upperBound,
        )
        return PlacedTerm(term: number, range: ByteRange(range.lowerBound, range.upperBound))
      }
    }
    .sorted { $0.range < $1.range }
  }

  /// How far apart words may stand that are shown together, in bytes.
  private static let window = 160

  /// The first stretch of the text with the most different terms.
  private static func densest(_ places: [PlacedTerm]) -> [ByteRange] {
    var best: ArraySlice<PlacedTerm> = []
    var most = 0
    for first in places.indices {
      let rest = places[first...]
      let limit = Int(places[first].range.start) + window
      let near = rest.prefix { Int($0.range.end) <= limit }
      let count = Set(near.map(\.term)).count
      if count > most { (best, most) = (near, count) }
    }
    return best.map(\.range)
  }
}

/// How well documents answer, by Okapi BM25 (Robertson and Zaragoza, 2009): rare terms count more, a
/// term's tenth time little more than its ninth, and a long text needs more of them.
private struct Ranking {
  private let counts: [[Int]]
  private let lengths: [Int]
  private let weights: [Double]
  private let mean: Double

  private static let saturation = 1.2
  private static let lengthShare = 0.75

  /// - Parameters:
  ///   - counts: Of each document, how often it has each term.
  ///   - lengths: Of each document, in bytes.
  init(_ counts: [[Int]], _ lengths: [Int]) {
    self.counts = counts
    self.lengths = lengths
    let total = Double(counts.count)
    weights = (counts.first ?? []).indices.map { term in
      let bearers = Double(counts.count { $0[term] > 0 })
      return Self.logarithm(1 + (total - bearers + 0.5) / (bearers + 0.5))
    }
    mean = max(1, Double(lengths.reduce(0, +)) / max(1, total))
  }

  func score(of document: Int) -> Double {
    let share = Self.lengthShare * Double(lengths[document]) / mean
    let norm = Self.saturation * (1 - Self.lengthShare + share)
    return zip(weights, counts[document]).reduce(0) { sum, term in
      let count = Double(term.1)
      return sum + term.0 * count * (Self.saturation + 1) / (count + norm)
    }
  }

  /// The logarithm to the base 2, straight between powers of it: exact enough for an order, and the
  /// same on every machine.
  private static func logarithm(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}
