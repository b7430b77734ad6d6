import Assessment
import Extraction
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
  let store: Store?
  private let now: Day?
  private let visit: @Sendable () -> Visit?
  private let firstLook: Int
  private let state: Mutex<State>

  private struct State {
    /// Nil while a thread has it.
    var library: Library?
    var shown: Situation?
    /// What the folder was like that the situation shown is of.
    var mark: FolderMark?
    var cancellation = Cancellation()
    /// Whether the folder is to be read once more when the reading under way is over.
    var again = false
  }

  /// How often progress is told at most.
  private static let interval = Duration.milliseconds(50)
  /// How many times more of a new folder is read each time before it is shown, where several times
  /// that is still left: after the first look, what is assessed on the way is a seventh of the whole
  /// at most.
  private static let growth = 8

  /// Prepares to read a folder; nil with `errno` set if the system gives no pipe.
  ///
  /// - Parameters:
  ///   - library: The folder.
  ///   - now: The day that counts as now; nil for the newest publication day.
  ///   - firstLook: How much of a folder that nothing is known of is read before the first of it is
  ///     shown, in bytes.
  ///   - visit: The last visit, which the first situation is compared with; asked for once, off the
  ///     calling thread.
  package init?(
    _ library: Library,
    now: Day?,
    firstLook: Int = 1 << 20,
    since visit: @escaping @Sendable () -> Visit? = { nil },
  ) {
    guard let mailbox = Mailbox() else { return nil }
    self.mailbox = mailbox
    watch = FolderWatch()
    store = library.store
    self.now = now
    self.visit = visit
    self.firstLook = firstLook
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
    do throws(FolderListing.Unreadable) {
      try load(&library, cancellation)
    } catch {
      mailbox.post(.unreadable(path: error.path, code: error.code))
    }
    // What reading a large folder took is free now, but for what is shown.
    if library.isLarge { Memory.giveBack() }
    let again = state.withLock { state in
      state.library = library
      defer { state.again = false }
      return state.again
    }
    if again { refresh() }
  }

  private func load(
    _ library: inout Library,
    _ cancellation: Cancellation,
  ) throws(FolderListing.Unreadable) {
    let (shown, mark) = state.withLock { ($0.shown, $0.mark) }
    let kept = shown == nil ? recall(library) : nil
    let visit = kept == nil ? nil : visit()
    let look = try library.look(watch: watch)
    // What nothing has changed in needs no reading.
    if let shown, let mark, look.mark == mark {
      return mailbox.post(.loaded(shown, changes: []))
    }
    if let kept {
      // What a visitor has not seen yet is found by assessing what they have seen.
      if let mark = kept.mark, look.mark == mark, visit?.hasSeen(kept.situation) != false {
        library.stand(at: look)
        return show(kept.situation, mark, changes: visit?.left(in: kept.situation) ?? [])
      }
      mailbox.post(.preview(kept.situation))
    }
    if let shown { anticipate(shown, &library, look) }
    let isNew = shown == nil && kept == nil
    guard let report = try refresh(&library, after: look, isNew: isNew, cancellation) else {
      return mailbox.post(.cancelled)
    }
    // Nor does it need assessing if it turns out to be what it was.
    if let shown, report.isEmpty, library.gaps == shown.gaps,
      shown.corrections.map(\.line) == library.corrections.telling
    {
      return finish(with: shown, changes: [], &library)
    }
    let situation = assess(library)
    finish(with: situation, changes: changes(to: situation, library, kept?.situation), &library)
  }

  /// Shows at once what new reports of a large folder tell by themselves; what they mean for the
  /// others takes longer.
  private func anticipate(_ shown: Situation, _ library: inout Library, _ look: Library.Look) {
    guard let arrivals = library.arrivals(after: look, in: shown, within: firstLook) else { return }
    let days = arrivals.accounts.compactMap { $0.document.publication?.day }
    let told = Situation(
      of: arrivals.accounts,
      gaps: [],
      corrections: look.corrections ?? library.corrections,
      now: now ?? (days + [shown.now].compactMap(\.self)).max(),
    )
    mailbox.post(.preview(shown.taking(told, without: arrivals.gone)))
  }

  /// Shows what was read, and then keeps it: nobody waits for the disk.
  private func finish(
    with situation: Situation,
    changes: [Change],
    _ library: inout Library,
  ) {
    show(situation, library.mark, changes: changes)
    guard let packed = library.rest(on: situation, now: now) else { return }
    state.withLock { $0.shown = packed }
    mailbox.post(.repacked(packed))
  }

  /// The situation that was kept of an earlier run; what a first look at it is about is shown
  /// before all of it is there.
  private func recall(_ library: Library) -> KeptSituation? {
    if let excerpt = library.keptExcerpt(now: now) { mailbox.post(.preview(excerpt)) }
    return library.keptSituation(now: now)
  }

  private func show(_ situation: Situation, _ mark: FolderMark?, changes: [Change]) {
    state.withLock { state in
      state.shown = situation
      state.mark = mark
    }
    mailbox.post(.loaded(situation, changes: changes))
  }

  /// Reads what has changed; nil if it was stopped.
  ///
  /// Of a folder that nothing is known of the newest reports are shown first, then more and more.
  private func refresh(
    _ library: inout Library,
    after look: Library.Look,
    isNew: Bool,
    _ cancellation: Cancellation,
  ) throws(FolderListing.Unreadable) -> Library.Refresh? {
    let pace = Pace(interval: Self.interval)
    var allowance = isNew ? firstLook : nil
    var look: Library.Look? = look
    while true {
      let report = try library.refresh(
        after: look,
        allowance: allowance,
        cancellation: cancellation,
        watch: watch,
      ) { [mailbox] done, total in
        if pace.isDue { mailbox.post(.progress(done: done, total: total)) }
      }
      if let trouble = report.storeTrouble { mailbox.post(.trouble(trouble)) }
      if report.wasCancelled { return nil }
      guard let unread = report.unread else { return report }
      mailbox.post(.preview(assess(library)))
      // Reading took its time, in which more may have come.
      look = nil
      allowance = allowance.map { $0 * Self.growth }
      if unread < Self.growth * (allowance ?? 0) { allowance = nil }
    }
  }

  private func assess(_ library: Library) -> Situation {
    Situation(
      of: library.accounts,
      gaps: library.gaps,
      corrections: library.corrections,
      now: now,
      crew: TwoHands(for: library.accounts.count),
    )
  }

  /// What the reports changed; what the analyst corrected is no news to the analyst.
  private func changes(
    to situation: Situation,
    _ library: Library,
    _ kept: Situation?,
  ) -> [Change] {
    guard let shown = state.withLock(\.shown) else {
      return visit()?.changes(in: situation, of: library, known: kept, now: now) ?? []
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
