/// Threads that have no item of their own left and take parts of what others have.
///
/// There are never more at work than were allowed, whoever shares out however much: who shares works
/// along, and nobody shares out a part of a part.
package final class Helpers: Sendable {
  /// Nobody: all is done by who asks.
  package static let none = Helpers(limit: 1)

  private let limit: Int
  private let cancellation: Cancellation?
  private let state: Monitor<State>

  private struct State: Sendable {
    /// How many threads there are, whether they work on items or on parts.
    var threads: Int
    /// How many may still share something out.
    var sharers = 0
    /// Threads that were started when there was something to help with.
    var started: [PosixThread] = []
    var offers: [Int: Offer] = [:]
    var count = 0

    /// What a thread is to do that has nothing to do; nil if that cannot be told yet.
    mutating func next() -> Task? {
      // The one that the fewest help with, so that several get on evenly.
      let open = offers.filter { $0.value.hasMore() }
        .min { ($0.value.hands, $0.key) < ($1.value.hands, $1.key) }
      guard let (number, offer) = open else { return sharers == 0 ? .over : nil }
      offers[number]?.hands += 1
      return .part(of: number, offer.work)
    }
  }

  private enum Task {
    case part(of: Int, @Sendable () -> Void)
    case over
  }

  /// What somebody shares out.
  private struct Offer: Sendable {
    let hasMore: @Sendable () -> Bool
    let work: @Sendable () -> Void
    /// How many help with it.
    var hands = 0
  }

  /// - Parameters:
  ///   - limit: How many threads there may be.
  ///   - threads: How many there are or are about to be.
  ///   - cancellation: Looked up before each part.
  init(limit: Int, threads: Int = 1, cancellation: Cancellation? = nil) {
    self.limit = limit
    self.cancellation = cancellation
    state = Monitor(State(threads: threads))
  }

  /// Whether no part is begun any more.
  var areStopped: Bool { cancellation?.isRequested == true }

  /// The results of `transform` for every part, in the order of the parts; nil for those that were
  /// left out since it was to stop.
  package func map<Part: Sendable, Result: Sendable>(
    _ parts: [Part],
    _ transform: @escaping @Sendable (Part) -> Result,
  ) -> [Result?] {
    let job = Job(parts, cancellation, transform)
    guard limit > 1, parts.count > 1 else {
      job.work()
      return job.results
    }
    let number = offer(job, to: parts.count - 1)
    job.work()
    // All are begun now, which is not done.
    state.wait { state -> Void? in
      guard state.offers[number]?.hands == 0 else { return nil }
      state.offers[number] = nil
      return ()
    }
    return job.results
  }

  /// Runs a body that may share out, and helps others after it until nobody may any more.
  func lend(_ body: () -> Void) {
    state.change { $0.sharers += 1 }
    body()
    state.change { $0.sharers -= 1 }
    help()
  }

  /// Waits for the threads that were started to help.
  func join() {
    for thread in state.change({ $0.started }) { thread.join() }
  }

  private func offer<Part, Result>(_ job: Job<Part, Result>, to hands: Int) -> Int {
    state.change { state in
      for _ in 0..<max(0, min(hands, limit - state.threads)) {
        // It counts from here on: the next who shares out may come before it runs.
        guard let thread = PosixThread({ self.help() }) else { break }
        state.threads += 1
        state.started.append(thread)
      }
      let number = state.count
      state.count += 1
      state.offers[number] = Offer(hasMore: { job.hasMore }, work: { job.work() })
      return number
    }
  }

  private func help() {
    while true {
      switch state.wait(for: { $0.next() }) {
      case .over: return
      case .part(let number, let work):
        work()
        state.change { $0.offers[number]?.hands -= 1 }
      }
    }
  }
}
