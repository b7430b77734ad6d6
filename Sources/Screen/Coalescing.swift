/// Takes the first of many notices at once, and of those that follow closely only the last.
nonisolated struct Coalescing {
  typealias Instant = ContinuousClock.Instant

  private let window: Duration
  private var isNoted = false
  private var lastTaken: Instant?

  /// Makes one that takes a notice at most once in so long.
  init(window: Duration) {
    self.window = window
  }

  /// Notes that there is something to take.
  mutating func note() {
    isNoted = true
  }

  /// When the next notice may be taken; nil if there is none.
  func deadline(at now: Instant) -> Instant? {
    guard isNoted else { return nil }
    return lastTaken.map { max($0 + window, now) } ?? now
  }

  /// Takes the notice if there is one and its time has come.
  mutating func take(at now: Instant) -> Bool {
    guard let deadline = deadline(at: now), deadline <= now else { return false }
    isNoted = false
    lastTaken = now
    return true
  }
}
