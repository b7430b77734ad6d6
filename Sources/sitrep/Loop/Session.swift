import Archive
import Assessment
import Canvas
import Dashboard
import Glibc
import Screen

/// The dashboard at work: keys and news in, frames and effects out.
///
/// It decides nothing. What a key means and what is on the screen is the state's affair; reading goes
/// on on other threads. Between events the program sleeps without a deadline.
@MainActor
struct Session {
  /// How long the first frame waits for the reports, so that a small folder appears at once.
  private static let patience = Duration.milliseconds(40)
  /// How long a folder is left to settle after something happened in it: reports come in batches.
  private static let settling = Duration.milliseconds(300)
  /// How long it is left alone before what a refresh would show is worked out: until then its reports
  /// might change without a sign.
  private static let rest = Duration.milliseconds(3_200)
  /// How many events are taken in before a frame is drawn again, when they come that fast.
  private static let eventsAFrame = 256

  private let terminal: Terminal
  private let loader: Loader
  private let folder: String
  private var state: DashboardState
  private var effects: Effects
  private var ends = false
  private var knowsOwnLines = false
  /// When the folder is to be read again because something happened in it; nil while nothing has.
  private var rereading: ContinuousClock.Instant?
  /// When what a refresh would show is to be worked out; nil where nothing has happened since.
  private var preparing: ContinuousClock.Instant?

  init(_ terminal: Terminal, _ loader: Loader, folder: String, isKiosk: Bool) {
    self.terminal = terminal
    self.loader = loader
    self.folder = folder
    state = DashboardState(
      folder: folder,
      path: Paths.real(folder),
      size: terminal.size,
      glyphs: terminal.glyphs,
      today: TimeOfDay.today,
    )
    effects = Effects(terminal, loader, folder: folder, isKiosk: isKiosk)
  }

  /// Runs until the analyst quits; ends the program itself if a signal or the terminal asks for it.
  mutating func run() {
    let deadline = ContinuousClock.now + Self.patience
    var event: Event
    repeat {
      event = next(until: deadline)
      take(event)
    } while !ends && !state.isShown && event != .timeout
    terminal.show(state.frame())
    if let code = LastVisit.trouble(folder) {
      perform(state.reduce(.note(Messages.noVisitKept(code))))
      terminal.show(state.frame())
    }
    // Off the path of the first frame, for it may have to wait for a disk.
    PosixThread { [folder] in LastFolder.remember(folder) }?.detach()
    while !ends {
      take(next(until: [rereading, preparing].compactMap(\.self).min()))
      rereadIfDue()
      prepareIfDue()
      var count = 1
      while !ends, count < Self.eventsAFrame {
        let event = next(until: .now)
        if event == .timeout { break }
        take(event)
        count += 1
      }
      if !ends { terminal.show(state.frame()) }
    }
    leave()
  }

  private func next(until deadline: ContinuousClock.Instant?) -> Event {
    let files = [loader.mailbox.descriptor] + (loader.watch.map { [$0.descriptor] } ?? [])
    return terminal.next(until: deadline, watching: files)
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .key(let key): perform(state.press(key))
    case .resized(let size): perform(state.reduce(.resized(size)))
    case .wake(loader.mailbox.descriptor):
      for news in loader.mailbox.take() {
        if let action = Action(news) { perform(state.reduce(action)) }
        // What was on the screen is free now.
        if case .repacked = news { PosixThread { Memory.giveBack() }?.detach() }
      }
      recallOwnLines()
    case .wake:
      // Where the folder itself is gone, nothing in it changes any more.
      if loader.watch?.take() == true || folderTrouble != nil {
        rereading = rereading ?? .now + Self.settling
        // What is taken in by itself waits for nobody.
        if !state.isLive { preparing = .now + Self.rest }
      }
    case .timeout: break
    case .hangUp: end(by: SIGHUP)
    case .terminated(SIGINT) where state.isTyping:
      // The key that sends it leaves the line that is being typed, as help says.
      terminal.disregardSignal()
      perform(state.press(.control("c")))
    case .terminated(let signal): end(by: signal)
    }
  }

  // Which lines are the viewer's own is asked where there are any: the file of a visit may be large.
  private mutating func recallOwnLines() {
    guard !knowsOwnLines, !state.situation.corrections.isEmpty else { return }
    knowsOwnLines = true
    if let own = LastVisit.recall(folder)?.written { perform(state.reduce(.wrote(own))) }
  }

  private mutating func rereadIfDue() {
    guard let due = rereading, due <= .now else { return }
    rereading = nil
    if let code = folderTrouble {
      return perform(state.reduce(.unreadable(Messages.lostFolder(folder, code))))
    }
    if state.isLive { loader.refresh() } else { perform(state.reduce(.folderChanged)) }
  }

  // Why the folder cannot be listed, by the system's error number; nil where it can.
  private var folderTrouble: Int32? { access(folder, R_OK | X_OK) == 0 ? nil : errno }

  private mutating func prepareIfDue() {
    guard let due = preparing, due <= .now else { return }
    preparing = nil
    if !state.isLive { loader.prepare() }
  }

  private mutating func perform(_ wishes: [Effect]) {
    for wish in wishes {
      if wish == .quit {
        ends = true
        return
      }
      if let answer = effects.perform(wish, on: state.situation) { perform(state.reduce(answer)) }
    }
  }

  private func end(by signal: Int32) -> Never {
    leave()
    Terminal.end(by: signal)
  }

  // The terminal first: whoever waits for it should not wait for a disk.
  private func leave() {
    loader.cancel()
    terminal.close()
    if let code = LastVisit.remember(state) {
      StandardOutput.complain(Messages.visitNotKept(code))
    }
  }
}

extension Action {
  /// What news from the loading thread means to the dashboard; nil if nothing.
  fileprivate init?(_ news: News) {
    switch news {
    case .progress(let done, let total): self = .progress(done: done, total: total)
    case .preview(let situation): self = .preview(situation)
    case .loaded(let situation, let found):
      self = .loaded(situation, found, at: TimeOfDay.now)
    case .repacked(let situation): self = .repacked(situation)
    case .prepared: return nil
    case .unreadable(let path, let code): self = .unreadable(Messages.lostFolder(path, code))
    case .cancelled: self = .cancelled
    case .firstSeen(let days): self = .firstSeen(days)
    case .trouble(let trouble): self = .failed(Messages.store(trouble))
    case .unwatched(let code): self = .failed(Messages.unwatched(code))
    }
  }
}
