/// Finds the entry that shares the most words with a new one, without comparing all of them.
///
/// Entries are looked up by their rarest words only, so a search costs as much as those words are
/// common.
struct OverlapIndex {
  private var entries: [Words] = []
  private var postings: [UInt64: [Int32]] = [:]
  /// The number of words that an entry is found by.
  private let probes = 10
  /// A word in more entries than this tells nothing about any of them.
  private let limit = 400

  /// The entries that share at least two words with `words`, in order of their indices.
  func candidates(for words: Words) -> [Int] {
    var holders: [(stem: UInt64, entries: [Int32])] = []
    for stem in words.stems {
      if let entries = postings[stem], entries.count <= limit { holders.append((stem, entries)) }
    }
    holders.sort { ($0.entries.count, $0.stem) < ($1.entries.count, $1.stem) }
    holders.removeLast(max(0, holders.count - probes))
    var all: [Int32] = []
    all.reserveCapacity(holders.reduce(0) { $0 + $1.entries.count })
    for holder in holders { all += holder.entries }
    all.sort()
    var shared: [Int] = []
    for i in all.indices.dropFirst() where all[i] == all[i - 1] && shared.last != Int(all[i]) {
      shared.append(Int(all[i]))
    }
    return shared
  }

  /// How much a word tells about the entries that hold it: more the fewer they are.
  func rarity(of stem: UInt64) -> Double {
    Logarithm.natural(1 + Double(entries.count + 1) / Double(1 + (postings[stem]?.count ?? 0)))
  }

  /// Adds an entry and returns its index.
  @discardableResult
  mutating func insert(_ words: Words) -> Int {
    entries.append(words)
    for stem in words.stems { postings[stem, default: []].append(Int32(entries.count - 1)) }
    return entries.count - 1
  }

  subscript(_ entry: Int) -> Words { entries[entry] }
}
