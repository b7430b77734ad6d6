/// Finds what shares the most words with something new, without comparing all that is there.
///
/// Entries are looked up by their rarest words only, so a search costs as much as those words are
/// common.
struct OverlapIndex: Sendable {
  private var entries: [Words] = []
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

  /// The entry that is most alike to some words among those that something holds for, of several the
  /// first; nil without any.
  func closest(to words: Words, where holds: (_ entry: Int, _ similarity: Double) -> Bool) -> Int? {
    var best: (entry: Int, similarity: Double)?
    for entry in candidates(for: words) {
      let similarity = entries[entry].similarity(to: words)
      if similarity > best?.similarity ?? -1, holds(entry, similarity) {
        best = (entry, similarity)
      }
    }
    return best?.entry
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
