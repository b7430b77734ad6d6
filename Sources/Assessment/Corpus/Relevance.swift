import Extraction
import Prose

/// How close each document is to what its folder is about.
struct Relevance: Sendable {
  /// For each document its cosine to the mean of all, as a share of the average one: about 1,
  /// less for a report on something else.
  let ofDocument: [Double]

  /// Compares documents by their content words, weighted by frequency and rarity (tf-idf, log-log);
  /// linear in their length.
  init(_ corpus: Corpus) {
    var numbers = Numbering()
    // How many documents hold each word, and its place among the words of the document at hand.
    var holders: [Int] = []
    var places: [Int] = []
    let counts = corpus.accounts.map { account in
      var counts: [(word: Int, count: Double)] = []
      for sentence in account.sentences {
        for stem in account.stems[sentence.stems] {
          let word = numbers.number(of: stem)
          if word == holders.count {
            holders.append(0)
            places.append(-1)
          }
          let place = places[word]
          if place >= 0 {
            counts[place].count += 1
          } else {
            places[word] = counts.count
            counts.append((word, 1))
            holders[word] += 1
          }
        }
      }
      for one in counts { places[one.word] = -1 }
      return counts
    }
    let documents = Double(counts.count)
    let rarity = holders.map { Logarithm.natural(1 + documents / Double($0)) }
    var mean = Array(repeating: 0.0, count: holders.count)
    let vectors = counts.map { words in
      // A word of one document alone tells nothing about the others.
      var vector: [(word: Int, weight: Double)] = words.compactMap { word, count in
        holders[word] > 1 ? (word, (1 + Logarithm.natural(count)) * rarity[word]) : nil
      }
      let length = vector.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      if length > 0 { for i in vector.indices { vector[i].weight /= length } }
      for one in vector { mean[one.word] += one.weight }
      return vector
    }
    // Each vector's product with the sum of all; the sum's length is the same for every one.
    let products = vectors.map { $0.reduce(0) { $0 + $1.weight * mean[$1.word] } }
    let average = products.reduce(0, +) / max(1, documents)
    ofDocument = products.map { average > 0 ? $0 / average : 1 }
  }
}

/// Logarithms without a mathematics library, the same bits on every machine.
enum Logarithm {
  /// The natural logarithm of a number of 1 or more, to about nine digits.
  static func natural(_ x: Double) -> Double {
    // ln x = e ln 2 + 2 artanh((m - 1) / (m + 1)) with x = m 2^e; the series falls by nine a term.
    let m = x.significand
    let r = (m - 1) / (m + 1)
    let square = r * r
    var term = r
    var sum = 0.0
    for k in 0..<10 {
      sum += term / Double(2 * k + 1)
      term *= square
    }
    return Double(x.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }
}
