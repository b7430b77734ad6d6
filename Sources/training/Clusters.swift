import Extraction

/// Sorts directions into families and each family into classes, by spherical k-means.
///
/// The middles begin at words evenly spread by how common they are, and sums are taken in the order
/// of the words: the same vectors give the same classes.
enum Clusters {
  /// The class of each word: its family times `WordClasses.familySize`, and its place in the family.
  static func classes(of vectors: WordVectors, families: Int, rounds: Int) -> [Int] {
    let all = Array(vectors.words.indices)
    let family = clusters(of: all, families, rounds, vectors)
    var classes = Array(repeating: 0, count: all.count)
    for number in 0..<families {
      let members = all.filter { family[$0] == number }
      let places = clusters(of: members, WordClasses.familySize, rounds, vectors)
      for (member, place) in zip(members, places) {
        classes[member] = number * WordClasses.familySize + place
      }
    }
    return classes
  }

  private static func clusters(
    of members: [Int],
    _ count: Int,
    _ rounds: Int,
    _ vectors: WordVectors,
  ) -> [Int] {
    let width = vectors.width
    let count = min(count, members.count)
    var middles: [WordVectors.Part] = []
    for i in 0..<count {
      let word = members[i * members.count / count]
      middles += vectors.parts[(word * width)..<((word + 1) * width)]
    }
    var nearest = Array(repeating: 0, count: members.count)
    for _ in 0..<rounds {
      var sums = Array(repeating: WordVectors.Part(), count: middles.count)
      for (i, word) in members.enumerated() {
        let cluster = nearestMiddle(to: word, middles, count, vectors)
        nearest[i] = cluster
        for j in 0..<width { sums[cluster * width + j] += vectors.parts[word * width + j] }
      }
      for cluster in 0..<count {
        let sum = Array(sums[(cluster * width)..<((cluster + 1) * width)])
        guard sum.contains(where: { $0 != WordVectors.Part() }) else { continue }
        middles.replaceSubrange(
          (cluster * width)..<((cluster + 1) * width),
          with: WordVectors.unit(sum),
        )
      }
    }
    return nearest
  }

  /// The first of the middles that are nearest to a word.
  private static func nearestMiddle(
    to word: Int,
    _ middles: [WordVectors.Part],
    _ count: Int,
    _ vectors: WordVectors,
  ) -> Int {
    let width = vectors.width
    var best = 0
    var most = -Float.infinity
    vectors.parts.withUnsafeBufferPointer { parts in
      middles.withUnsafeBufferPointer { middles in
        for cluster in 0..<count {
          var products = WordVectors.Part()
          for j in 0..<width { products += parts[word * width + j] * middles[cluster * width + j] }
          let nearness = products.sum()
          if nearness > most {
            most = nearness
            best = cluster
          }
        }
      }
    }
    return best
  }
}
