/// A thread for what stays in memory for long.
///
/// The allocator gives a thread a heap of its own. What is put together in the one where a folder was
/// assessed comes to lie in the gaps between things that are let go of later, and holds on to their
/// pages; here there is nothing else.
///
/// There are two of them, and what has two parts is made on both.
final class KeepingThread: Sendable {
  /// Started at their first use, and there as long as the process.
  private static let two = [KeepingThread(), KeepingThread()]

  /// What a function gives on the first of them; the calling thread waits.
  static func makeFirst<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value {
    two[0].make(body)
  }

  /// What two functions give, each on one of them; the calling thread waits.
  static func makeBoth<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First,
    _ second: @escaping @Sendable () -> Second,
  ) -> (First, Second) {
    let slot = Slot<First>()
    let number = two[0].begin { slot.put(first()) }
    let made = two[1].make(second)
    two[0].wait(for: number)
    return (slot.take() ?? first(), made)
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
    wait(for: begin { slot.put(body()) })
    return slot.take() ?? body()
  }

  /// Has something done there, and returns its number; nil where there is no thread.
  private func begin(_ job: @escaping @Sendable () -> Void) -> Int? {
    guard isThere else { return nil }
    return jobs.change { jobs in
      jobs.next.append(job)
      jobs.taken += 1
      return jobs.taken
    }
  }

  private func wait(for number: Int?) {
    guard let number else { return }
    _ = jobs.wait { $0.done >= number ? true : nil }
  }
}
