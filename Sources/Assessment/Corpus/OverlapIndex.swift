/// Finds what shares the most words with something new, without comparing all that is there.
///
/// Entries are looked up by their rarest words only, so a search costs as much as those words are
/// common.
struct OverlapIndex: Sendable {
  private var entries: [Words] = []
  private var signatures: [Signature] = []
  /// The place of each stem among the postings.
  private var numbers = Numbering()
  /// For each stem the entries that hold it, ascending.
  private var postings: [[Int32]] = []
  /// The number of words that an entry is found by.
  private let probes = 10
  /// A word in more entries than this tells nothing about any of them.
  private let limit = 400

  /// The entries that share at least two of the rarest words with `words`, in order of their
  /// indices.
  func candidates(for words: Words) -> [Int] {
    var holders: [(count: Int, stem: UInt64, posting: Int)] = []
    for stem in words.stems {
      guard let posting = numbers[stem] else { continue }
      let count = postings[posting].count
      if count <= limit { holders.append((count, stem, posting)) }
    }
    holders.sort { ($0.count, $0.stem) < ($1.count, $1.stem) }
    holders.removeLast(max(0, holders.count - probes))
    guard holders.count > 1 else { return [] }
    // One bit for each entry met once, one for each met again.
    let size = entries.count / 64 + 1
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * size) { bits in
      bits.initialize(repeating: 0)
      var shared: [Int] = []
      for holder in holders {
        for entry in postings[holder.posting] {
          let (word, bit) = (Int(entry) / 64, UInt64(1) << UInt64(entry % 64))
          if bits[word] & bit == 0 {
            bits[word] |= bit
          } else if bits[size + word] & bit == 0 {
            bits[size + word] |= bit
            shared.append(Int(entry))
          }
        }
      }
      shared.sort()
      return shared
    }
  }

  /// Finds what is most alike to some words among the entries that something holds for.
  ///
  /// - Parameters:
  ///   - words: What is looked for.
  ///   - suffices: Whether an entry shares enough words. It must hold for no fewer shared words where
  ///     it does not for more: most entries are left out by what they can share at most.
  ///   - holds: What else must hold for the entry.
  /// - Returns: The entry, of several the first; nil without any.
  func closest(
    to words: Words,
    suffices: (_ entry: Int, _ overlap: Words.Overlap) -> Bool = { _, _ in true },
    where holds: (_ entry: Int, _ overlap: Words.Overlap) -> Bool,
  ) -> Int? {
    let signature = Signature(words)
    var best: (entry: Int, similarity: Double)?
    for entry in candidates(for: words) {
      func mayBe(_ overlap: Words.Overlap) -> Bool {
        overlap.similarity > best?.similarity ?? -1 && suffices(entry, overlap)
      }
      let most = Words.Overlap(
        common: signature.mostCommon(with: signatures[entry]),
        count: words.stems.count,
        other: entries[entry].stems.count,
      )
      guard mayBe(most) else { continue }
      let overlap = words.overlap(with: entries[entry])
      if mayBe(overlap), holds(entry, overlap) { best = (entry, overlap.similarity) }
    }
    return best?.entry
  }

  /// The entries that hold a word, ascending.
  func entries(with stem: UInt64) -> [Int] {
    numbers[stem].map { postings[$0].map(Int.init) } ?? []
  }

  /// How much a word tells about the entries that hold it: more the fewer they are.
  func rarity(of stem: UInt64) -> Double {
    let holders = numbers[stem].map { postings[$0].count } ?? 0
    return Logarithm.natural(1 + Double(entries.count + 1) / Double(1 + holders))
  }

  /// Adds an entry and returns its index.
  @discardableResult
  mutating func insert(_ words: Words) -> Int {
    entries.append(words)
    signatures.append(Signature(words))
    let entry = Int32(entries.count - 1)
    for stem in words.stems {
      let number = numbers.number(of: stem)
      if number == postings.count { postings.append([]) }
      postings[number].append(entry)
    }
    return Int(entry)
  }

  subscript(_ entry: Int) -> Words { entries[entry] }
}

/// Which words a set may hold, in so many bits that one look tells what two have in common at most.
private struct Signature {
  private var bits = SIMD2<UInt64>.zero
  /// How many words found their bit taken.
  private var taken = 0

  init(_ words: Words) {
    for stem in words.stems {
      let bit = UInt64(1) << (stem & 63)
      let half = Int(stem >> 6 & 1)
      if bits[half] & bit != 0 { taken += 1 }
      bits[half] |= bit
    }
  }

  /// No fewer words than two sets have in common: each takes a bit that both have, or one that was taken
  /// in both.
  func mostCommon(with other: Signature) -> Int {
    let both = bits & other.bits
    return both[0].nonzeroBitCount + both[1].nonzeroBitCount + min(taken, other.taken)
  }
}
