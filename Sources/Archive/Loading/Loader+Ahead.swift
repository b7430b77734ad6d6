import Assessment
import Synchronization

/// What a refresh would show, worked out before anybody asks for it.
///
/// Assessing a large folder takes seconds. Between a report's arrival and the key that takes it in
/// there are most often more of them, in which nothing on the screen may move. What is worked out then
/// is kept in the store, where every viewer of the folder finds it.
extension Loader {
  /// What is being worked out ahead.
  struct Preparation {
    /// What new reports tell by themselves, for a refresh that is asked for meanwhile.
    var foretaste: Situation?
  }

  /// What was worked out ahead, and what it changes in the situation shown.
  struct Ahead {
    /// What the folder is like that it is of.
    let mark: FolderMark
    /// It shares with the one shown what both have.
    let situation: Situation
    let changes: ChangesFound
  }

  /// Works out what a refresh would show, and shows nothing.
  ///
  /// A refresh that is asked for meanwhile waits for the end, and this follows a reading that is under way.
  /// Nothing is done where the folder is small or has been written to within the last seconds, nor
  /// where another process is at it or has done it already. Tells when it is over.
  package func prepare() {
    begin(Preparation()) { loader, library, cancellation in
      loader.workAhead(&library, cancellation)
    } ifBusy: {
      $0.preparesNext = true
    }
  }

  private func workAhead(_ library: inout Library, _ cancellation: Cancellation) {
    // A folder that cannot be read is for the refresh to tell of.
    guard library.isLarge, let shown = state.withLock(\.shown),
      let look = try? library.look(watch: watch), let mark = look.mark,
      mark != state.withLock(\.mark), !library.hasSituation(at: look, now: now),
      let lock = library.store?.lockAhead()
    else { return }
    defer { lock.hold() }
    if let foretaste = foretaste(of: look, &library, beside: shown) { offer(foretaste) }
    // The library stays that of what is shown, which the next reading is held against.
    var ahead = library
    guard let report = try? ahead.refresh(after: look, cancellation: cancellation, watch: watch)
    else { return }
    if let trouble = report.storeTrouble { mailbox.post(.trouble(trouble)) }
    guard !report.wasCancelled, ahead.mark == mark else { return }
    // Only now can it be told that nothing will come in without a sign.
    if ahead.isStill(shown, after: report) { return state.withLock { $0.mark = mark } }
    let situation = ahead.situation(now: now)
    let changes = changes(to: situation, ahead)
    guard ahead.keepAhead(situation, now: now) else { return }
    let shared = situation.sharing(with: shown)
    state.withLock { $0.ahead = Ahead(mark: mark, situation: shared, changes: changes) }
  }

  /// Shows what new reports tell by themselves if a refresh was asked for, or when it is.
  private func offer(_ foretaste: Situation) {
    let isWanted = state.withLock { state in
      if !state.again { state.preparation?.foretaste = foretaste }
      return state.again
    }
    if isWanted { mailbox.post(.preview(foretaste)) }
  }

  /// Shows what was worked out ahead of the folder as it is at a look, by this process or another; says
  /// whether there was such.
  ///
  /// What the analyst corrected is no news to the analyst: where the lines differ, what changed is for an
  /// assessment to say.
  func takeIn(_ look: Library.Look, _ library: inout Library, beside shown: Situation) -> Bool {
    guard let mark = look.mark, let ahead = ahead(at: mark, look, library, beside: shown) else {
      return false
    }
    show(ahead.situation, mark, ahead.changes)
    library.stand(on: ahead.situation, at: look, now: now)
    return true
  }

  /// What this process has worked out of the folder as it is at a look, else what another has kept of it.
  private func ahead(
    at mark: FolderMark,
    _ look: Library.Look,
    _ library: Library,
    beside shown: Situation,
  ) -> Ahead? {
    if let own = state.withLock(\.ahead), own.mark == mark { return own }
    guard let situation = library.keptSituation(at: look, now: now, texts: shown.documents),
      situation.isCorrected(as: shown)
    else { return nil }
    let (baseline, before) = state.withLock { ($0.baseline, $0.found) }
    let latest = situation.changes(since: shown)
    let found =
      baseline?.found(in: situation, latest: latest) ?? before.followed(by: latest, in: situation)
    return Ahead(mark: mark, situation: situation, changes: found)
  }
}
