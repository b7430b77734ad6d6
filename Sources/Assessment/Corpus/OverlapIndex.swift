/// Finds what shares the most words with something new, without comparing all that is there.
///
/// Entries are looked up by their rarest words only, so a search costs as much as those words are
/// common. What is told again in the same words is one wording with more entries: a line that stands in
/// every report makes its words no less telling.
struct OverlapIndex: Sendable {
  /// Each set of words once, in the order of their first entries.
  private var wordings: [Words] = []
  private var signatures: [Signature] = []
  /// The first and the last entry of each wording.
  private var ends: [(first: Int32, last: Int32)] = []
  /// The next entry of the same wording; 0, which is the next of none, where there is none.
  private var nexts: [Int32] = []
  private var wordingOf: [Int32] = []
  /// Whose words an entry holds.
  private var owners: [Int32] = []
  /// The place of each wording, by a key of its words.
  private var places = Numbering()
  /// The place of each stem among the postings.
  private var numbers = Numbering()
  private var postings: [Posting] = []
  /// How often something was inserted.
  private var count = 0
  /// The number of words that an entry is found by.
  private let probes = 10
  /// A word in more wordings than this tells nothing about any of them; of a wording no more entries are
  /// looked at.
  private let limit = 400

  private struct Posting {
    /// Those that hold the stem, ascending.
    var wordings: [Int32] = []
    /// How often something that holds it was inserted.
    var count = 0
  }

  /// The entries that share at least two of the rarest words with `words`, or all of two or more, in order
  /// of their indices.
  func candidates(for words: Words) -> [Int] {
    near(words).flatMap { entries(of: $0).prefix(limit) }.sorted()
  }

  /// The wordings that share at least two of the rarest words with `words`, and the same one, ascending.
  private func near(_ words: Words) -> [Int] {
    var holders: [(count: Int, stem: UInt64, posting: Int)] = []
    for stem in words.stems {
      guard let posting = numbers[stem], postings[posting].wordings.count <= limit else { continue }
      holders.append((postings[posting].count, stem, posting))
    }
    holders.sort { ($0.count, $0.stem) < ($1.count, $1.stem) }
    holders.removeLast(max(0, holders.count - probes))
    // However common its words are, one that holds just these is near; a word by itself is not enough.
    let same = words.stems.count > 1 ? place(of: words) : nil
    guard holders.count > 1 else { return same.map { [$0] } ?? [] }
    // One bit for each wording met once, one for each met again.
    let size = wordings.count / 64 + 1
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * size) { bits in
      bits.initialize(repeating: 0)
      var shared: [Int] = []
      for holder in holders {
        for wording in postings[holder.posting].wordings {
          let (word, bit) = (Int(wording) / 64, UInt64(1) << UInt64(wording % 64))
          if bits[word] & bit == 0 {
            bits[word] |= bit
          } else if bits[size + word] & bit == 0 {
            bits[size + word] |= bit
            shared.append(Int(wording))
          }
        }
      }
      if let same {
        let (word, bit) = (size + same / 64, UInt64(1) << UInt64(same % 64))
        if bits[word] & bit == 0 {
          bits[word] |= bit
          shared.append(same)
        }
      }
      // Many are read off in order sooner than they are sorted.
      if shared.count * 16 < size {
        shared.sort()
        return shared
      }
      shared.removeAll(keepingCapacity: true)
      for word in 0..<size {
        var rest = bits[size + word]
        while rest != 0 {
          shared.append(word * 64 + rest.trailingZeroBitCount)
          rest &= rest - 1
        }
      }
      return shared
    }
  }

  /// Finds what is most alike to some words among the entries that something holds for.
  ///
  /// - Parameters:
  ///   - words: What is looked for.
  ///   - suffices: Whether an entry of an owner shares enough words. It must hold for no fewer shared words
  ///     where it does not for more: most entries are left out by what they can share at most.
  ///   - holds: What else must hold for the entry.
  /// - Returns: The owner of the entry, of several the first; nil without any.
  func closest(
    to words: Words,
    suffices: (_ owner: Int, _ overlap: Words.Overlap) -> Bool = { _, _ in true },
    where holds: (_ owner: Int, _ overlap: Words.Overlap) -> Bool,
  ) -> Int? {
    let signature = Signature(words)
    var best: (entry: Int, similarity: Double)?
    for wording in near(words) {
      let most = Words.Overlap(
        common: signature.mostCommon(with: signatures[wording]),
        count: words.stems.count,
        other: signatures[wording].count,
      )
      if let best, most.similarity < best.similarity { continue }
      var shared: Words.Overlap?
      for entry in entries(of: wording).prefix(limit) {
        func mayBe(_ overlap: Words.Overlap) -> Bool {
          guard let best else { return suffices(owner(of: entry), overlap) }
          return
            (overlap.similarity > best.similarity
            || overlap.similarity == best.similarity && entry < best.entry)
            && suffices(owner(of: entry), overlap)
        }
        guard mayBe(most) else { continue }
        let overlap = shared ?? words.overlap(with: wordings[wording])
        shared = overlap
        if mayBe(overlap), holds(owner(of: entry), overlap) {
          best = (entry, overlap.similarity)
          break
        }
      }
    }
    return best.map { owner(of: $0.entry) }
  }

  /// The entries that hold a word, ascending.
  func entries(with stem: UInt64) -> [Int] {
    guard let number = numbers[stem] else { return [] }
    return postings[number].wordings.flatMap { entries(of: Int($0)) }.sorted()
  }

  /// How much a word tells about the entries that hold it: more the fewer they are.
  func rarity(of stem: UInt64) -> Double {
    let holders = numbers[stem].map { postings[$0].count } ?? 0
    return Logarithm.natural(1 + Double(count + 1) / Double(1 + holders))
  }

  /// Adds the words of an owner, which has one entry for the same words; without an owner the entry is its
  /// own.
  mutating func insert(_ words: Words, of owner: Int? = nil) {
    count += 1
    let wording = place(of: words) ?? wordings.count
    let isNew = wording == wordings.count
    for stem in words.stems {
      let number = numbers.number(of: stem)
      if number == postings.count { postings.append(Posting()) }
      postings[number].count += 1
      if isNew { postings[number].wordings.append(Int32(wording)) }
    }
    let entry = Int32(wordingOf.count)
    if isNew {
      _ = places.number(of: key(of: words))
      wordings.append(words)
      signatures.append(Signature(words))
      ends.append((entry, entry))
    } else {
      if let owner,
        entries(of: wording).prefix(limit).contains(where: { self.owner(of: $0) == owner })
      {
        return
      }
      nexts[Int(ends[wording].last)] = entry
      ends[wording].last = entry
    }
    nexts.append(0)
    wordingOf.append(Int32(wording))
    owners.append(owner.map(Int32.init) ?? entry)
  }

  subscript(_ entry: Int) -> Words { wordings[Int(wordingOf[entry])] }

  private func owner(of entry: Int) -> Int { Int(owners[entry]) }

  /// The entries of a wording, ascending.
  private func entries(of wording: Int) -> some Sequence<Int> {
    // What follows is all that an iteration holds on to.
    sequence(first: Int(ends[wording].first)) { [nexts] entry in
      nexts[entry] == 0 ? nil : Int(nexts[entry])
    }
  }

  private func place(of words: Words) -> Int? { places[key(of: words)] }

  /// A key that no other wording has.
  private func key(of words: Words) -> UInt64 {
    var key = words.stems.reduce(UInt64(words.stems.count)) {
      let mixed = ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15
      return mixed ^ mixed >> 32
    }
    while let place = places[key], wordings[place] != words { key &+= 1 }
    return key
  }
}

/// Which words a set may hold, in so many bits that one look tells what two have in common at most.
private struct Signature {
  private var bits = SIMD2<UInt64>.zero
  /// How many words found their bit taken.
  private var taken = 0
  /// How many words there are.
  let count: Int

  init(_ words: Words) {
    count = words.stems.count
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
