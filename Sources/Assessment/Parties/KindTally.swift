import Extraction

/// How often each kind of name was found.
struct KindTally: Sendable {
  /// In the order of `NameKind.allCases`.
  private var counts = SIMD8<Int32>()

  mutating func add(_ kind: NameKind) { counts[Self.place(of: kind)] += 1 }

  mutating func add(_ other: KindTally) { counts &+= other.counts }

  /// Whether a kind was found.
  func holds(_ kind: NameKind) -> Bool { counts[Self.place(of: kind)] > 0 }

  /// Whether a kind was found far more often than another.
  func isMostly(_ kind: NameKind, over other: NameKind) -> Bool {
    counts[Self.place(of: kind)] > 4 * counts[Self.place(of: other)]
  }

  /// How many kinds were found.
  var count: Int { NameKind.allCases.indices.count { counts[$0] > 0 } }

  mutating func remove(_ kind: NameKind) { counts[Self.place(of: kind)] = 0 }

  /// The kind found most often, of several the first; nil where none was.
  var mostFrequent: NameKind? {
    var best = 0
    for i in NameKind.allCases.indices where counts[i] > counts[best] { best = i }
    return counts[best] > 0 ? NameKind.allCases[best] : nil
  }

  private static func place(of kind: NameKind) -> Int {
    switch kind {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .country: 3
    case .group: 4
    case .bloc: 5
    case .nationality: 6
    }
  }
}
