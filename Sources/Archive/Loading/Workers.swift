import Assessment
import FoundationEssentials
import Synchronization

/// Work spread over the processor's cores.
package enum Workers {
  /// How many threads work at once: one for each core that this process may use.
  package static let count = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// The results of `transform` for every item, in the order of the items.
  ///
  /// Threads take the items one by one, so that one large document holds up no other. The calling
  /// thread is one of them. Once `cancellation` is asked for no further item is begun, and the
  /// results of those left out are nil.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    cancellation: Cancellation? = nil,
    _ transform: @escaping @Sendable (Item) -> Result,
  ) -> [Result?] {
    let job = Job(items, cancellation, transform)
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
    private let cancellation: Cancellation?
    private let transform: @Sendable (Item) -> Result
    private let next = Atomic<Int>(0)
    private let done: Mutex<[Result?]>

    init(
      _ items: [Item],
      _ cancellation: Cancellation?,
      _ transform: @escaping @Sendable (Item) -> Result,
    ) {
      self.items = items
      self.cancellation = cancellation
      self.transform = transform
      done = Mutex(Array(repeating: nil, count: items.count))
    }

    func work() {
      while cancellation?.isRequested != true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < items.count else { return }
        let result = transform(items[number])
        done.withLock { $0[number] = result }
      }
    }

    var results: [Result?] { done.withLock(\.self) }
  }
}

/// A wish to stop, made on one thread and looked up by others.
package final class Cancellation: Sendable {
  private let requested = Atomic<Bool>(false)

  package init() {}

  package var isRequested: Bool { requested.load(ordering: .relaxed) }
  package func request() { requested.store(true, ordering: .relaxed) }
}

/// A second thread for what needs not wait, where the processor has a second core.
package struct TwoHands: Crew {
  package init() {}

  package func both<Aside: Sendable, Here>(
    _ aside: @escaping @Sendable () -> Aside,
    _ here: () -> Here,
  ) -> (Aside, Here) {
    let slot = Slot<Aside>()
    let helper = Workers.count > 1 ? PosixThread { slot.put(aside()) } : nil
    let result = here()
    helper?.join()
    return (slot.take() ?? aside(), result)
  }

  private final class Slot<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func put(_ new: Value) { value.withLock { $0 = new } }
    func take() -> Value? { value.withLock(\.self) }
  }
}
