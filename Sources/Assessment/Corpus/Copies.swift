import Extraction
import Prose

/// Which documents are copies of one report: the same words, give or take a head or a tail.
struct Copies: Sendable {
  /// For each document the index of the first document that it is a copy of, itself if of none.
  let origin: [Int]
  /// For each document who put it out, nil where that is unknown.
  private let outlets: [String?]

  /// Compares the documents by hashes of runs of words; near linear in their length.
  init(_ corpus: Corpus) {
    var origin = Array(corpus.accounts.indices)
    var sizes: [Int] = []
    var numbers = Numbering()
    var holders: [[Int]] = []
    // How many runs each document shares with the one at hand, and which share any.
    var shared = Array(repeating: 0, count: origin.count)
    var others: [Int] = []
    for (index, account) in corpus.accounts.enumerated() {
      let sketch = account.sketch
      for hash in sketch {
        let run = numbers.number(of: hash)
        if run == holders.count { holders.append([]) }
        for other in holders[run] {
          if shared[other] == 0 { others.append(other) }
          shared[other] += 1
        }
        if holders[run].count < 50 { holders[run].append(index) }
      }
      let match = others.filter { other in
        let common = shared[other]
        return common >= 4 && common * 5 >= 3 * min(sketch.count, sizes[other])
      }.min()
      if let match { origin[index] = origin[match] }
      for other in others { shared[other] = 0 }
      others.removeAll(keepingCapacity: true)
      sizes.append(sketch.count)
    }
    self.origin = origin
    outlets = corpus.accounts.map(\.outlet)
  }

  /// Counts the tellings that do not come from one another: those of a report and its copies count once, so do
  /// those of one outlet, and a sentence that several reports have word for word; linear in their number.
  ///
  /// - Parameters:
  ///   - told: What is told, each by a sentence of a report.
  ///   - lines: The sentence of each.
  /// - Returns: How many of them stand for themselves.
  func independent(_ told: [Told], _ lines: [String]) -> Int {
    if told.count == 1 { return 1 }
    // What stands for each report, outlet and sentence is the first telling with it.
    var sources = DisjointSets(count: told.count)
    var ofReport: [Int: Int] = [:]
    var ofOutlet: [String: Int] = [:]
    var ofSentence: [UInt64: Int] = [:]
    for (index, one) in told.enumerated() {
      for known in [
        ofReport.updateValue(index, forKey: origin[one.place.document]),
        outlets[one.place.document].flatMap { ofOutlet.updateValue(index, forKey: $0) },
        ofSentence.updateValue(index, forKey: Self.letters(of: lines[index])),
      ].compactMap(\.self) {
        let (a, b) = (sources.root(known), sources.root(index))
        sources.put(max(a, b), under: min(a, b))
      }
    }
    return told.indices.count { sources.root($0) == $0 }
  }

  /// A key of the letters and digits of a sentence: marks and spaces change from page to page.
  private static func letters(of line: String) -> UInt64 {
    var key = Fold.seed
    func add(_ byte: UInt8) {
      key = (key ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
      key ^= key >> 29
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": add(UInt8(ascii: scalar))
      case "A"..."Z": add(UInt8(ascii: scalar) | 0x20)
      case "\u{0}"..."\u{7f}", "\u{2010}"..."\u{2027}": continue
      default: for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
      }
    }
    return key
  }

  /// About one in eight of the runs of five words, chosen by their hash so that copies choose alike.
  ///
  /// Ascending, each once.
  static func sketch(of passage: Passage) -> [UInt64] {
    let keys = passage.tokens.filter { $0.kind == .word || $0.kind == .number }.map(\.key)
    guard keys.count >= 5 else { return [] }
    var sketch: [UInt64] = []
    for i in 0...(keys.count - 5) {
      var hash = Fold.seed
      for key in keys[i..<(i + 5)] {
        hash = (hash ^ key) &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 29
      }
      if hash & 7 == 0 { sketch.append(hash) }
    }
    return sketch.sortedOnce
  }
}
