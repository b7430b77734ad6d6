import Prose

/// Puts the texts first that share most words with all the others, and little with those before.
enum Centrality {
  /// The most texts that are put in order; the others follow as they came.
  private static let limit = 12

  /// Ranks texts; linear in their words, times `limit`.
  static func ranked<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    let words = items.map { Words(text: text($0)) }
    var frequency: [UInt64: Int] = [:]
    for one in words { for stem in one.stems { frequency[stem, default: 0] += 1 } }
    let scores = words.map { one in
      // Long sentences share more by chance, short ones say little: a mild discount.
      one.stems.reduce(0.0) { $0 + Double((frequency[$1] ?? 1) - 1).squareRoot() }
        / Double(one.stems.count + 8)
    }
    var said: Set<UInt64> = []
    var order: [Int] = []
    var left = Array(items.indices)
    while order.count < limit, !left.isEmpty {
      var best = 0
      var highest = -1.0
      for (position, index) in left.enumerated() {
        let stems = words[index].stems
        let fresh = stems.reduce(0) { said.contains($1) ? $0 : $0 + 1 }
        let score = scores[index] * Double(fresh) / Double(max(1, stems.count))
        if score > highest { (best, highest) = (position, score) }
      }
      let index = left.remove(at: best)
      order.append(index)
      said.formUnion(words[index].stems)
    }
    return (order + left).map { items[$0] }
  }
}
