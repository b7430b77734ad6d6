/// Who does two pieces of work that do not need each other.
///
/// One is done after the other or, where the caller has threads, both at once; what comes of them is
/// the same.
package protocol Crew: Sendable {
  /// What two pieces of work give, the second one done on the caller's thread.
  func both<Aside: Sendable, Here>(
    _ aside: @escaping @Sendable () -> Aside,
    _ here: () -> Here,
  ) -> (Aside, Here)
}

extension Crew {
  /// What a function gives for each of some items, every second one done aside: what is dear often
  /// comes early.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    _ transform: @escaping @Sendable (Item) -> Result,
  ) -> [Result] {
    let (odd, even) = both(
      { stride(from: 1, to: items.count, by: 2).map { transform(items[$0]) } },
      { stride(from: 0, to: items.count, by: 2).map { transform(items[$0]) } },
    )
    return items.indices.map { $0 % 2 == 0 ? even[$0 / 2] : odd[$0 / 2] }
  }
}

/// Everything in turn, on the caller's thread.
package struct OneHand: Crew {
  package init() {}

  package func both<Aside: Sendable, Here>(
    _ aside: @escaping @Sendable () -> Aside,
    _ here: () -> Here,
  ) -> (Aside, Here) {
    (aside(), here())
  }
}
