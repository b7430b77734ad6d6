import CTerminal
package import Canvas
import Glibc

/// The terminal: shows frames, reports keys, and is left as it was found.
///
/// It owns the process's standard input and output, its signals and the one place where it sleeps.
/// Open one at a time, on the main thread; close it before the program ends.
package final class Terminal {
  /// What can be asked of a terminal besides what its environment says.
  nonisolated package struct Options: Sendable {
    /// How styles look; without colours where the terminal has none or `NO_COLOR` is set.
    package var theme: Theme
    /// Whether nothing but ASCII is sent, even to a terminal that reads UTF-8.
    package var ascii: Bool
    /// Whether the suspend key does nothing, for accounts without a shell.
    package var kiosk: Bool

    /// Makes options; the defaults suit an ordinary session.
    package init(theme: Theme = .default, ascii: Bool = false, kiosk: Bool = false) {
      self.theme = theme
      self.ascii = ascii
      self.kiosk = kiosk
    }
  }

  /// The marks to draw with: as many as the terminal can show.
  package let glyphs: Glyphs
  /// The size now; frames should have it.
  package private(set) var size: Size

  let composer: Composer
  private let options: Options
  private let foundModes: LineModes
  private let signals: Int32
  private var errors: ErrorLog?
  private var keyboard: Keyboard
  private var clicks = Clicks()
  private var clock: FrameClock
  private var sizeChange = Coalescing(window: .milliseconds(20))
  private var pending: Frame?
  private var mouse = false
  // What goes out with the first frame, in the same write; nil once it has.
  private var greeting: String?
  private var isUp = false
  private var isGone = false

  /// Takes the terminal; nothing is written before the first frame.
  ///
  /// To be done before there are other threads, which would see the environment change.
  package init(_ options: Options = Options()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      let modes = LineModes(of: STDIN_FILENO)
    else { throw .notATerminal }
    guard let name = environment("TERM"), !name.isEmpty else { throw .unnamed }
    // Before ncurses, which installs handlers of its own where it finds none, and before the size
    // is asked for, so that no change of it is missed.
    signals = terminal_signals_open()
    guard signals >= 0 else { throw .refused("making a pipe", errno) }
    size = Self.measuredSize() ?? Size(columns: 80, rows: 24)
    let hasColor = (environment("NO_COLOR") ?? "").isEmpty
    let isUTF8 = TextLocale.current().isUTF8 && !options.ascii
    composer = try Composer(
      terminal: name,
      size: size,
      theme: hasColor ? options.theme : options.theme.withoutColors,
      isUTF8: isUTF8,
    )
    glyphs = !isUTF8 ? .ascii : name == "linux" ? .console : .unicode
    foundModes = modes
    clock = FrameClock(asks: composer.sequences.capabilities.isANSI)
    let delay = environment("ESCDELAY").flatMap { Int($0) } ?? 25
    keyboard = Keyboard(
      InputDecoder(
        isUTF8: isUTF8,
        sequences: composer.keys,
        escapeDelay: .milliseconds(min(max(delay, 1), 10_000)),
      )
    )
    self.options = options
    greeting = composer.sequences.modes(mouse: false)
    take()
  }

  /// Shows a frame, at once if the line is free, else as soon as it is.
  ///
  /// Of several that wait only the last is shown; nothing is sent for what is on the screen already.
  package func show(_ frame: Frame) {
    pending = frame
    drawIfFree()
  }

  /// Paints the whole screen again, where something else has written on it.
  package func repaint() {
    composer.forget()
    if pending == nil { pending = composer.shown }
    drawIfFree()
  }

  /// Sleeps until something happens and says what; of several things, keys come first.
  package func next(
    until deadline: ContinuousClock.Instant? = nil,
    watching files: [Int32] = [],
  ) -> Event {
    while true {
      if let key = typed() { return .key(key) }
      if isGone || keyboard.isGone { return .hangUp }
      if sizeChange.take(at: .now), let size = changedSize() { return .resized(size) }
      drawIfFree()

      let now = ContinuousClock.now
      let times = [
        deadline, keyboard.deadline, sizeChange.deadline(at: now),
        pending == nil ? nil : clock.release,
      ]
      let ready = Waiting.wait(
        for: [STDIN_FILENO, signals] + files,
        until: times.compactMap(\.self).min(),
      )
      if ready.contains(signals), let signal = arrivedSignal() { return .terminated(signal) }
      if ready.contains(STDIN_FILENO) {
        keyboard.read()
      } else if case .key(let key)? = keyboard.settled(at: .now) {
        return .key(key)
      }
      if let key = typed() { return .key(key) }
      if let file = files.first(where: ready.contains) { return .wake(file) }
      if let deadline, deadline <= .now { return .timeout }
    }
  }

  /// Leaves the terminal as it was found and prints what was written to standard error meanwhile.
  package func close() {
    release()
    composer.close()
  }

  /// Goes on although a signal would have ended the program: what it asked for was something else.
  package func disregardSignal() {
    terminal_signals_disregard()
  }

  /// Ends the program as a signal would have, after the terminal was closed.
  package static func end(by signal: Int32) -> Never {
    terminal_die(signal)
    exit(128 + signal)
  }

  /// Has the terminal report its mouse, or leave it to the selecting of text.
  package func setMouse(_ on: Bool) {
    guard on != mouse else { return }
    mouse = on
    if greeting != nil { greeting = composer.sequences.modes(mouse: on) }
    arm()
    if isUp && greeting == nil {
      send(on ? composer.sequences.mouseOn : composer.sequences.mouseOff)
    }
  }

  /// Puts text on the clipboard of the terminal, wherever that is; says whether it could be sent.
  ///
  /// The text is sanitised already by its type. Whether the terminal allows it cannot be known.
  package func copyToClipboard(_ text: ShownText) -> Bool {
    guard isUp, greeting == nil, composer.sequences.capabilities.isXtermLike,
      let sequence = clipboardSequence(text.string)
    else { return false }
    send(sequence)
    return true
  }

  // MARK: Up and down

  /// Enters the modes of the full screen; the screen itself comes with the next frame.
  func take() {
    guard !isUp else { return }
    isUp = true
    errors = ErrorLog()
    arm()
    foundModes.raw.apply(to: STDIN_FILENO)
    guard greeting == nil else { return }
    send(composer.sequences.enter(mouse: mouse))
    sizeChange.note()
    repaint()
  }

  /// Goes back to the screen and the modes that were found.
  func release() {
    guard isUp else { return }
    isUp = false
    // One who waits for the program to end gets less patience than the shell's input is worth.
    readOutAnswers(within: terminal_signals_ending() == 0 ? .milliseconds(500) : .milliseconds(40))
    if greeting == nil { send(composer.sequences.leave(mouse: mouse)) }
    foundModes.apply(to: STDIN_FILENO)
    terminal_guard_disarm()
    errors?.finish()
    errors = nil
  }

  // The way back has to be known before a crash, and anew whenever it changes. Before the first
  // frame only the modes differ from what was found.
  private func arm() {
    var modes = foundModes.record
    let leave = greeting == nil ? Array(composer.sequences.leave(mouse: mouse).utf8) : []
    unsafe terminal_guard_arm(
      STDIN_FILENO,
      &modes,
      leave,
      leave.count,
      errors?.file ?? -1,
      errors?.terminal ?? -1,
    )
  }

  private func drawIfFree() {
    let now = ContinuousClock.now
    guard isUp, let frame = pending else { return }
    clock.expire(at: now)
    guard clock.mayDraw else { return }
    pending = nil
    var bytes = composer.bytes(for: frame)
    guard !bytes.isEmpty else { return }
    if let first = greeting {
      bytes = Array(first.utf8) + bytes
      greeting = nil
      arm()
    }
    if clock.asks {
      clock.sent(bytes: bytes.count, at: now)
      bytes += composer.sequences.question.utf8
    }
    if !writeAll(bytes, to: STDOUT_FILENO), terminal_signals_ending() == 0 { isGone = true }
  }

  private func send(_ text: String) {
    writeAll(Array(text.utf8), to: STDOUT_FILENO)
  }

  // MARK: What arrives

  private func typed() -> Key? {
    while let input = keyboard.next() {
      switch input {
      case .key(.mouse(let event)): return .mouse(clicks.counted(event, at: .now))
      case .key(let key): return key
      case .answer: clock.answered(at: .now)
      }
    }
    return nil
  }

  // Reads on until the terminal has answered everything, so that the shell gets none of it.
  private func readOutAnswers(within limit: Duration) {
    let deadline = ContinuousClock.now + limit
    while clock.owesAnswers(at: .now), !keyboard.isGone, ContinuousClock.now < deadline {
      if Waiting.wait(for: [STDIN_FILENO], until: deadline).isEmpty { continue }
      keyboard.read()
      _ = typed()
    }
  }

  // The signal that ends the program, if one has come; all others are dealt with here.
  private func arrivedSignal() -> Int32? {
    var numbers = [UInt8](repeating: 0, count: 256)
    let count = unsafe read(signals, &numbers, numbers.count)
    for number in numbers[..<max(0, count)] {
      switch Int32(number) {
      case SIGWINCH: sizeChange.note()
      case SIGTSTP: if !options.kiosk { suspend() }
      case SIGCONT:
        // Whoever stopped and continued us may have changed the modes and written on the screen.
        foundModes.raw.apply(to: STDIN_FILENO)
        if greeting == nil { send(composer.sequences.enter(mouse: mouse)) }
        sizeChange.note()
        repaint()
      case let signal: return signal
      }
    }
    return nil
  }

  private static func measuredSize() -> Size? {
    var window = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0,
      window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  // The new size, once the screen has been made ready for it; nil if it is the old one.
  private func changedSize() -> Size? {
    guard let measured = Self.measuredSize(), measured != size else { return nil }
    size = measured
    composer.resize(to: measured)
    // A frame of the old size would be drawn and at once be drawn over.
    pending = nil
    return measured
  }
}
