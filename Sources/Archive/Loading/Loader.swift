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
  let now: Day?
  private let visit: @Sendable () -> Visit?
  private let firstLook: Int
  let state: Mutex<State>

  struct State {
    /// Nil while a thread has it.
    var library: Library?
    var shown: Situation?
    /// What the folder was like that the situation shown is of.
    var mark: FolderMark?
    /// What changes are counted from; nil until something is shown, and for a large folder, where what a
    /// reading changes follows what those before it did.
    var baseline: Baseline?
    /// What was found when the situation shown was read.
    var found = ChangesFound(sinceVisit: [], latest: [])
    var cancellation = Cancellation()
    /// Whether the folder is to be read once more when the reading under way is over.
    var again = false
    /// Whether a refresh is to be worked out ahead when what is under way is over.
    var preparesNext = false
    /// What is being worked out ahead of a refresh; nil while what is under way was asked for.
    var preparation: Preparation?
    /// What was worked out ahead of a refresh, against what is shown.
    var ahead: Ahead?
    /// Why nothing is watched, until that is told.
    var unwatched: Int32?
  }

  /// How often progress is told at most.
  private static let interval = Duration.milliseconds(50)
  /// How many times more of a new folder is read each time before it is shown, where several times
  /// that is still left: after the first look, what is assessed on the way is a seventh of the whole
  /// at most.
  private static let growth = 8

  /// Prepares to read a folder.
  ///
  /// - Parameters:
  ///   - library: The folder.
  ///   - now: The day that counts as now; nil for the newest publication day.
  ///   - firstLook: How much of a folder that nothing is known of is read before the first of it is
  ///     shown, in bytes.
  ///   - watch: What tells when something happens in the folder.
  ///   - visit: The last visit, which the first situation is compared with; asked for once, off the
  ///     calling thread.
  /// - Throws: `SystemFailure` if the system gives no pipe.
  package init(
    _ library: Library,
    now: Day?,
    firstLook: Int = 1 << 20,
    watch: () throws(SystemFailure) -> FolderWatch? = { () throws(SystemFailure) in
      try FolderWatch()
    },
    since visit: @escaping @Sendable () -> Visit? = { nil },
  ) throws(SystemFailure) {
    mailbox = try Mailbox()
    var unwatched: Int32?
    do throws(SystemFailure) {
      self.watch = try watch()
    } catch {
      self.watch = nil
      unwatched = error.code
    }
    store = library.store
    self.now = now
    self.visit = visit
    self.firstLook = firstLook
    state = Mutex(State(library: library, unwatched: unwatched))
  }

  /// Starts a reading; asked for during one, another follows it.
  package func refresh() {
    var foretaste: Situation?
    begin { loader, library, cancellation throws(FolderListing.Unreadable) in
      try loader.load(&library, cancellation)
    } ifBusy: { state in
      state.again = true
      foretaste = state.preparation?.foretaste
      state.preparation?.foretaste = nil
    }
    if let foretaste { mailbox.post(.preview(foretaste)) }
  }

  /// Work on the folder, which one thread at a time has.
  typealias Work =
    @Sendable (Loader, inout Library, Cancellation) throws(FolderListing.Unreadable) -> Void

  /// Begins work on the folder on a thread of its own, ahead of a refresh or for one, unless some is under
  /// way.
  func begin(
    _ preparation: Preparation? = nil,
    _ work: @escaping Work,
    ifBusy: (inout State) -> Void,
  ) {
    let begun = state.withLock { state -> (Library, Cancellation)? in
      guard let library = state.library else {
        ifBusy(&state)
        return nil
      }
      state.library = nil
      state.preparation = preparation
      state.cancellation = Cancellation()
      return (library, state.cancellation)
    }
    guard let (library, cancellation) = begun else { return }
    let thread = PosixThread { [self] in perform(work, library, cancellation) }
    if let thread { thread.detach() } else { perform(work, library, cancellation) }
  }

  /// Stops the reading under way, if there is one; what is shown stays.
  package func cancel() {
    let isWaiting = state.withLock { state in
      defer { state.again = false }
      state.cancellation.request()
      return state.again
    }
    // A reading that is under way says by itself that it was stopped; this one had not begun.
    if isWaiting { mailbox.post(.cancelled) }
  }

  private func perform(_ work: Work, _ library: Library, _ cancellation: Cancellation) {
    var library = library
    do throws(FolderListing.Unreadable) {
      try work(self, &library, cancellation)
    } catch {
      mailbox.post(.unreadable(path: error.path, code: error.code))
    }
    tellIfUnwatched()
    // What reading a large folder took is free now, but for what is shown.
    if library.isLarge { Memory.giveBack() }
    let before = state.withLock { state in
      defer {
        state.library = library
        state.preparation = nil
        state.again = false
        state.preparesNext = false
      }
      return (isAhead: state.preparation != nil, again: state.again, next: state.preparesNext)
    }
    if before.isAhead { mailbox.post(.prepared) }
    if before.again { refresh() }
    if before.next { prepare() }
  }

  /// Says once that something may happen without a sign.
  private func tellIfUnwatched() {
    let code = state.withLock { state in
      defer { state.unwatched = nil }
      return state.unwatched
    }
    if let code = code ?? watch?.takeRefusal() { mailbox.post(.unwatched(code: code)) }
  }

  private func load(
    _ library: inout Library,
    _ cancellation: Cancellation,
  ) throws(FolderListing.Unreadable) {
    let (shown, mark, found) = state.withLock { ($0.shown, $0.mark, $0.found) }
    let last = shown == nil ? recall(library) : nil
    let look = try library.look(watch: watch)
    // Where nobody has looked yet, a command may have worked it out.
    let kept = last ?? (shown == nil ? foundKept(at: look, library) : nil)
    let visit = shown == nil ? visit() : nil
    // What nothing has changed in needs no reading.
    if let shown, let mark, look.mark == mark {
      return mailbox.post(.loaded(shown, found.broughtNothing))
    }
    if let kept {
      // What a visitor has not seen yet is found by assessing what they have seen.
      if let mark = kept.mark, look.mark == mark, visit?.hasSeen(kept.situation) != false {
        if last == nil {
          library.stand(on: kept.situation, at: look, now: now)
        } else {
          library.stand(at: look)
        }
        return show(kept.situation, mark, changes(to: kept.situation, library, since: visit))
      }
      mailbox.post(.preview(kept.situation))
    }
    if let shown, takeIn(look, &library, beside: shown) { return }
    if let shown, let foretaste = foretaste(of: look, &library, beside: shown) {
      mailbox.post(.preview(foretaste))
    }
    let isNew = shown == nil && kept == nil
    guard let report = try refresh(&library, after: look, isNew: isNew, cancellation) else {
      return mailbox.post(.cancelled)
    }
    let shared = library.sharedMark
    // Nor does it need assessing if it turns out to be what it was.
    if let shown, library.isStill(shown, after: report) {
      return finish(with: shown, as: shared, found.broughtNothing, &library)
    }
    // What one viewer of a large folder assesses, the others wait for and take.
    let turn = shared.flatMap { library.turn(at: $0, now: now, cancellation) }
    defer { turn?.hold() }
    if let situation = shared.flatMap({ library.sharedSituation(at: $0, now: now) }) {
      let found = changes(to: situation, library, since: visit, kept?.situation)
      show(situation, library.mark, found)
      return library.rest(with: situation)
    }
    let situation = library.situation(now: now)
    let changes = changes(to: situation, library, since: visit, kept?.situation)
    finish(with: situation, as: shared, changes, &library)
  }

  /// What new reports of a large folder tell by themselves, beside what is shown; what they mean for
  /// the others takes longer.
  func foretaste(of look: Library.Look, _ library: inout Library, beside shown: Situation)
    -> Situation?
  {
    guard let arrivals = library.arrivals(after: look, in: shown, within: firstLook) else {
      return nil
    }
    let days = arrivals.accounts.compactMap { $0.document.publication?.day }
    let told = Situation(
      of: arrivals.accounts,
      gaps: [],
      corrections: look.corrections ?? library.corrections,
      now: now ?? (days + [shown.now].compactMap(\.self)).max(),
    )
    let crew = TwoHands(for: shown.documents.count)
    return shown.taking(told, without: arrivals.gone, crew: crew)
  }

  /// Shows what was read, and then keeps it: nobody waits for the disk.
  private func finish(
    with situation: Situation,
    as shared: FolderMark?,
    _ found: ChangesFound,
    _ library: inout Library,
  ) {
    show(situation, library.mark, found)
    guard let packed = library.rest(on: situation, as: shared, now: now) else { return }
    state.withLock { $0.shown = packed }
    mailbox.post(.repacked(packed))
    var baseline = state.withLock(\.baseline)
    baseline?.share(with: packed)
    state.withLock { $0.baseline = baseline }
  }

  /// The situation that was kept of an earlier run; what a first look at it is about is shown
  /// before all of it is there.
  private func recall(_ library: Library) -> KeptSituation? {
    if let excerpt = library.keptExcerpt(now: now) { mailbox.post(.preview(excerpt)) }
    return library.keptSituation(now: now)
  }

  /// What somebody has worked out of the folder as it is at a look.
  private func foundKept(at look: Library.Look, _ library: Library) -> KeptSituation? {
    library.keptSituation(at: look, now: now).map { KeptSituation(situation: $0, mark: look.mark) }
  }

  func show(_ situation: Situation, _ mark: FolderMark?, _ found: ChangesFound) {
    state.withLock { state in
      state.shown = situation
      state.mark = mark
      state.found = found
      state.ahead = nil
    }
    mailbox.post(.loaded(situation, found))
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
      mailbox.post(.preview(library.situation(now: now)))
      // Reading took its time, in which more may have come.
      look = nil
      allowance = allowance.map { $0 * Self.growth }
      if unread < Self.growth * (allowance ?? 0) { allowance = nil }
    }
  }

  /// What the reports changed since the visit before this one, and since what is shown.
  ///
  /// - Parameters:
  ///   - situation: What there is now.
  ///   - library: What it was assessed from.
  ///   - visit: The visit before, if this is the first that is shown.
  ///   - kept: A situation that may be the one of that visit.
  /// - Returns: The changes since both.
  func changes(
    to situation: Situation,
    _ library: Library,
    since visit: Visit? = nil,
    _ kept: Situation? = nil,
  ) -> ChangesFound {
    let (shown, begun, before) = state.withLock { ($0.shown, $0.baseline, $0.found) }
    guard let shown else {
      let baseline =
        visit.map { Baseline($0, in: situation, of: library, known: kept) }
        ?? Baseline(of: situation)
      // Two situations of a large folder would take too much memory.
      if !library.isLarge { state.withLock { $0.baseline = baseline } }
      return baseline.found(in: situation)
    }
    guard var baseline = begun, !library.isLarge else {
      state.withLock { $0.baseline = nil }
      return before.followed(
        by: latest(in: situation, library, since: shown),
        in: situation,
      )
    }
    baseline.follow(library, to: situation)
    state.withLock { [baseline] in $0.baseline = baseline }
    return baseline.found(in: situation, latest: latest(in: situation, library, since: shown))
  }

  /// What the reports changed since a situation; what the analyst corrected is no news to the analyst.
  private func latest(in situation: Situation, _ library: Library, since shown: Situation)
    -> [Change]
  {
    if situation.isCorrected(as: shown) { return situation.changes(since: shown) }
    let isOfTheSame =
      situation.now == shown.now && situation.documents.map(\.id) == shown.documents.map(\.id)
    return isOfTheSame ? [] : Visit(of: shown, unseen: []).changes(in: situation, of: library)
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
