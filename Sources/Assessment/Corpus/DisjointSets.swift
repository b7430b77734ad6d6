/// Things that are joined into sets, each of which one of them stands for.
struct DisjointSets: Sendable {
  /// For each its way to what stands for its set, which leads to itself.
  private var parents: [Int]

  /// So many things, each by itself.
  init(count: Int) { parents = Array(0..<count) }

  /// What stands for the set of a thing.
  func root(_ one: Int) -> Int {
    var one = one
    while parents[one] != one { one = parents[one] }
    return one
  }

  /// Joins the set that one stands for to that of another, which stands for both.
  mutating func put(_ root: Int, under other: Int) { parents[root] = other }
}
