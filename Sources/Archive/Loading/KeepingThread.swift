/// A thread for what stays in memory for long.
///
/// The allocator gives a thread a heap of its own. What is put together in the one where a folder was
/// assessed comes to lie in the gaps between things that are let go of later, and holds on to their
/// pages; here there is nothing else.
final class KeepingThread: Sendable {
  /// Started at its first use, and there as long as the process.
  static let shared = KeepingThread()

  private let jobs: Monitor<Jobs>
  private let isThere: Bool

  private struct Jobs {
    var next: [@Sendable () -> Void] = []
    var done = 0
    var taken = 0
  }

  private init() {
    let jobs = Monitor(Jobs())
    self.jobs = jobs
    let thread = PosixThread {
      while true {
        let job = jobs.wait { $0.next.isEmpty ? nil : $0.next.removeFirst() }
        job()
        jobs.change { $0.done += 1 }
      }
    }
    thread?.detach()
    isThere = thread != nil
  }

  /// What a function gives there, one after another; the calling thread waits.
  ///
  /// The function itself must not ask for another.
  func make<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value {
    let slot = Slot<Value>()
    if isThere {
      let number = jobs.change { jobs in
        jobs.next.append { slot.put(body()) }
        jobs.taken += 1
        return jobs.taken
      }
      _ = jobs.wait { $0.done >= number ? true : nil }
    }
    return slot.take() ?? body()
  }
}
