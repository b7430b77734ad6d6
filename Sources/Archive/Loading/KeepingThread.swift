import Synchronization

/// A thread for what stays in memory for long.
///
/// The allocator gives a thread a heap of its own. What is put together in the one where a folder was
/// assessed comes to lie in the gaps between things that are let go of later, and holds on to their
/// pages; here there is nothing else.
///
/// There are two of them, in turns: what takes the place of something is made while that is still there,
/// and would lie in one heap around the gaps that it leaves.
final class KeepingThread: Sendable {
  /// Started at their first use, and there as long as the process.
  private static let two = [KeepingThread(), KeepingThread()]
  private static let turns = Atomic<Int>(0)

  /// What a function gives on the one whose turn it is.
  static func makeNext<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value {
    two[turns.wrappingAdd(1, ordering: .relaxed).oldValue % two.count].make(body)
  }

  private let jobs: Monitor<Jobs>
  private let isThere: Bool

  private struct Jobs {
    var next: [@Sendable () -> Void] = []
    var done = 0
    var taken = 0
  }

  init() {
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
