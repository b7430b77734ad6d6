import Assessment
import Glibc
import Synchronization

/// Work spread over the processor's cores.
package enum Workers {
  /// How many threads work at once: one for each core.
  package static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

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
    map(items, cancellation: cancellation) { item, _ in transform(item) }
  }

  /// The same for items of which some are so large that others should help with them.
  ///
  /// Threads that find no item left take parts of those that are being worked on, where they are
  /// shared out. No more threads are at work than there are cores, whatever is shared out.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    cancellation: Cancellation? = nil,
    threads: Int = count,
    _ transform: @escaping @Sendable (Item, Helpers) -> Result,
  ) -> [Result?] {
    let hands = max(1, min(threads, items.count))
    let helpers = Helpers(limit: threads, threads: hands, cancellation: cancellation)
    let job = Job(items, cancellation) { transform($0, helpers) }
    let others = (1..<hands).compactMap { _ in
      PosixThread { helpers.lend { job.work() } }
    }
    helpers.lend { job.work() }
    for other in others { other.join() }
    helpers.join()
    return job.results
  }
}

/// Items handed out by number, results gathered by number.
final class Job<Item: Sendable, Result: Sendable>: Sendable {
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

  /// Takes items until there are none left or it is to stop.
  func work() {
    while cancellation?.isRequested != true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < items.count else { return }
      let result = transform(items[number])
      done.withLock { $0[number] = result }
    }
  }

  /// Whether there is an item that nobody has taken.
  var hasMore: Bool {
    cancellation?.isRequested != true && next.load(ordering: .relaxed) < items.count
  }

  var results: [Result?] { done.withLock(\.self) }
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
  /// Documents below which a thread takes longer to come up than it saves.
  private static let fewest = 16
  private let hasHelper: Bool

  /// Hands for so many documents.
  package init(for documents: Int) {
    hasHelper = documents >= Self.fewest && Workers.count > 1
  }

  package func both<Aside: Sendable, Here>(
    _ aside: @escaping @Sendable () -> Aside,
    _ here: () -> Here,
  ) -> (Aside, Here) {
    let slot = Slot<Aside>()
    let helper = hasHelper ? PosixThread { slot.put(aside()) } : nil
    let result = here()
    helper?.join()
    return (slot.take() ?? aside(), result)
  }
}

/// Where one thread leaves what another one takes.
final class Slot<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  func put(_ new: Value) { value.withLock { $0 = new } }
  /// Nil while there is nothing; there is nothing afterwards.
  func take() -> Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}
