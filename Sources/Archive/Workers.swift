import Glibc
import Synchronization

/// Work spread over the processor's cores.
package enum Workers {
  /// How many threads work at once: one a core that this process may use.
  package static let count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The results of `transform` for every item, in the order of the items.
  ///
  /// Threads take the items one by one, so that one large document holds up no other. The calling
  /// thread is one of them.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    _ transform: @escaping @Sendable (Item) -> Result,
  ) -> [Result] {
    let job = Job(items, transform)
    let helpers = (1..<max(1, min(count, items.count))).compactMap { _ in
      PosixThread { job.work() }
    }
    job.work()
    for helper in helpers { helper.join() }
    return job.results
  }

  /// Items handed out by number, results gathered by number.
  private final class Job<Item: Sendable, Result: Sendable>: Sendable {
    private let items: [Item]
    private let transform: @Sendable (Item) -> Result
    private let next = Atomic<Int>(0)
    private let done: Mutex<[Result?]>

    init(_ items: [Item], _ transform: @escaping @Sendable (Item) -> Result) {
      self.items = items
      self.transform = transform
      done = Mutex(Array(repeating: nil, count: items.count))
    }

    func work() {
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < items.count else { return }
        let result = transform(items[number])
        done.withLock { $0[number] = result }
      }
    }

    var results: [Result] { done.withLock { $0.compactMap(\.self) } }
  }
}
