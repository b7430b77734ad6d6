import Extraction
import Prose

/// Which documents are copies of one report: the same words, give or take a head or a tail.
struct Copies: Sendable {
  /// For each document the index of the first document that it is a copy of, itself if of none.
  let origin: [Int]

  /// Compares the documents by hashes of runs of words; near linear in their length.
  init(_ corpus: Corpus) {
    var origin = Array(corpus.readings.indices)
    var sketches: [Set<UInt64>] = []
    var holders: [UInt64: [Int]] = [:]
    for (index, reading) in corpus.readings.enumerated() {
      let sketch = Self.sketch(of: reading.passage)
      var shared: [Int: Int] = [:]
      for hash in sketch {
        for other in holders[hash] ?? [] { shared[other, default: 0] += 1 }
      }
      let match = shared.keys.sorted().first { other in
        let common = shared[other] ?? 0
        return common >= 4 && common * 5 >= 3 * min(sketch.count, sketches[other].count)
      }
      if let match { origin[index] = origin[match] }
      for hash in sketch where (holders[hash]?.count ?? 0) < 50 {
        holders[hash, default: []].append(index)
      }
      sketches.append(sketch)
    }
    self.origin = origin
  }

  /// Counts the documents that are not copies of one another.
  func independent(_ documents: some Sequence<Int>) -> Int {
    Set(documents.map { origin[$0] }).count
  }

  /// About one in eight of the runs of five words, chosen by their hash so that copies choose alike.
  private static func sketch(of passage: Passage) -> Set<UInt64> {
    let keys = passage.tokens.filter { $0.kind == .word || $0.kind == .number }.map(\.key)
    guard keys.count >= 5 else { return [] }
    var sketch: Set<UInt64> = []
    for i in 0...(keys.count - 5) {
      var hash = Fold.seed
      for key in keys[i..<(i + 5)] {
        hash = (hash ^ key) &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 29
      }
      if hash & 7 == 0 { sketch.insert(hash) }
    }
    return sketch
  }
}
