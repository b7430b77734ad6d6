import Glibc

/// The right to do a piece of work that several processes have before them, once for all of them.
///
/// Who has it leaves what comes of the work where the others find it, and they look there first. It ends
/// with the process at the latest.
struct Turn: ~Copyable {
  private let lock: FileLock

  /// Takes the turn; where another process is at the same work, this waits until it has done it.
  ///
  /// Nil where another process is at other work or takes too long, where this was stopped, or the file
  /// cannot be made: then everybody works alone.
  ///
  /// - Parameters:
  ///   - path: A file that names the work under way.
  ///   - work: What tells the work from others.
  ///   - patience: How long it is waited for another; a process may be stopped for good.
  ///   - isStopped: Looked up while this waits.
  init?(
    _ path: String,
    for work: [UInt8],
    patience: Duration = .seconds(10),
    isStopped: () -> Bool,
  ) {
    let start = ContinuousClock.now
    while true {
      if let lock = try? FileLock(path, patience: .zero) {
        lock.write(work)
        self.lock = lock
        return
      }
      guard FileLock.content(of: path, upTo: work.count + 1) == work, !isStopped(),
        ContinuousClock.now - start < patience
      else { return nil }
      // A lock that is waited for knows neither a limit nor a wish to stop.
      usleep(Self.pause)
    }
  }

  /// Keeps it until here.
  func hold() { lock.hold() }

  // Microseconds.
  private static let pause: UInt32 = 10_000
}
