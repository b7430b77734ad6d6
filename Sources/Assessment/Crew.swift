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
