import Assessment
import Glibc
package import Prose
import Synchronization

/// Reads a folder on threads of its own and puts the outcome into a mailbox.
///
/// While nothing is being read there is no thread, so an idle program is never woken.
package final class Loader: Sendable {
  package let mailbox: Mailbox
  /// Wakes when reports come, change or go; nil where the system cannot tell.
  package let watch: FolderWatch?
  private let now: Day?
  private let visit: @Sendable () -> Visit?
  private let state: Mutex<State>

  private struct State {
    /// Nil while a thread has it.
    var library: Library?
    var shown: Situation?
    var cancellation = Cancellation()
    /// Whether the folder is to be read once more when the reading under way is over.
    var again = false
  }

  /// How often progress is told at most.
  private static let interval = Duration.milliseconds(50)

  /// Prepares to read a folder; nil with `errno` set if the system gives no pipe.
  ///
  /// - Parameters:
  ///   - library: The folder.
  ///   - now: The day that counts as now; nil for the newest publication day.
  ///   - visit: The last visit, which the first situation is compared with; asked for once, off the
  ///     calling thread.
  package init?(
    _ library: Library,
    now: Day?,
    since visit: @escaping @Sendable () -> Visit? = { nil },
  ) {
    guard let mailbox = Mailbox() else { return nil }
    self.mailbox = mailbox
    watch = FolderWatch()
    self.now = now
    self.visit = visit
    state = Mutex(State(library: library))
  }

  /// Starts a reading; asked for during one, another follows it.
  package func refresh() {
    let begun = state.withLock { state -> (Library, Cancellation)? in
      guard let library = state.library else {
        state.again = true
        return nil
      }
      state.library = nil
      state.cancellation = Cancellation()
      return (library, state.cancellation)
    }
    guard let (library, cancellation) = begun else { return }
    let thread = PosixThread { [self] in read(library, cancellation) }
    if let thread { thread.detach() } else { read(library, cancellation) }
  }

  /// Stops the reading under way, if there is one; what is shown stays.
  package func cancel() {
    state.withLock {
      $0.again = false
      $0.cancellation.request()
    }
  }

  private func read(_ library: Library, _ cancellation: Cancellation) {
    var library = library
    let outcome = load(&library, cancellation)
    let again = state.withLock { state in
      state.library = library
      if case .loaded(let situation, _) = outcome { state.shown = situation }
      defer { state.again = false }
      return state.again
    }
    mailbox.post(outcome)
    if again { refresh() }
  }

  private func load(_ library: inout Library, _ cancellation: Cancellation) -> News {
    let pace = Pace(interval: Self.interval)
    do throws(FolderListing.Unreadable) {
      let report = try library.refresh(cancellation: cancellation, watch: watch) {
        [mailbox] done, total in
        if pace.isDue { mailbox.post(.progress(done: done, total: total)) }
      }
      if let trouble = report.storeTrouble { mailbox.post(.trouble(trouble)) }
      if report.wasCancelled { return .cancelled }
      // What nothing has changed in needs no assessing again.
      if let shown = state.withLock(\.shown), report.isEmpty, library.gaps == shown.gaps,
        shown.corrections.map(\.line) == library.corrections.telling
      {
        return .loaded(shown, changes: [])
      }
    } catch {
      return .unreadable(path: error.path, code: error.code)
    }
    let situation = Situation(
      of: library.readings,
      gaps: library.gaps,
      corrections: library.corrections,
      now: now,
    )
    return .loaded(situation, changes: changes(to: situation, library))
  }

  /// What the reports changed; what the analyst corrected is no news to the analyst.
  private func changes(to situation: Situation, _ library: Library) -> [Change] {
    guard let shown = state.withLock(\.shown) else {
      return visit()?.changes(in: situation, of: library, now: now) ?? []
    }
    if situation.corrections == shown.corrections { return situation.changes(since: shown) }
    return Visit(documents: Set(shown.documents.map(\.id)), unseen: [])
      .changes(in: situation, of: library, now: now)
  }

  /// Lets something happen once in an interval.
  private final class Pace: Sendable {
    private let interval: Duration
    private let next: Mutex<ContinuousClock.Instant>

    init(interval: Duration) {
      self.interval = interval
      next = Mutex(.now + interval)
    }

    var isDue: Bool {
      next.withLock { next in
        let now = ContinuousClock.now
        guard now >= next else { return false }
        next = now + interval
        return true
      }
    }
  }
}
