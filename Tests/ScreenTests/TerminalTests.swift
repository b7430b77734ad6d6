import CTerminal
import Canvas
import Glibc
import Testing

@testable import Screen

/// The whole terminal on a pseudo-terminal, each time in a process of its own, whose standard input,
/// output and signals it may take.
@Suite(.timeLimit(.minutes(30))) struct TerminalTests {
  @Test func `what was set is taken back`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      await MainActor.run {
        let desk = Desk()
        let before = desk.modes
        var all = desk.open { terminal in
          terminal.show(Desk.frame(terminal.size))
          desk.check(desk.modes != before, 10)
          terminal.setMouse(true)
        }
        all += desk.received()
        desk.check(all.contains("\u{1B}[?1049h") && all.contains("Ostland"), 11)
        // Behind it the description of xterm only puts the title back.
        desk.check(all.hasSuffix("\u{1B}[?1049l\u{1B}[23;0;0t"), 12)
        desk.check(all.contains("\u{1B}[?1006l") && all.contains("\u{1B}[?2004l"), 13)
        desk.check(desk.modes == before, 14)
        exit(0)
      }
    }
  }

  @Test func `keys, pastes, sizes and signals arrive as events`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      await MainActor.run {
        let desk = Desk()
        _ = desk.open { terminal in
          desk.type("j\u{1B}[B\u{1B}[200~quit\u{1B}[201~\u{1B}")
          let keys = (0..<4).map { _ in desk.next(terminal) }
          desk.check(
            keys == [.key(.character("j")), .key(.down), .key(.paste("quit")), .key(.escape)],
            20,
          )
          desk.check(terminal.next(until: .now) == .timeout, 21)
          desk.resize(columns: 33, rows: 7)
          raise(SIGWINCH)
          desk.check(desk.next(terminal) == .resized(Size(columns: 33, rows: 7)), 22)
          raise(SIGTERM)
          desk.check(desk.next(terminal) == .terminated(SIGTERM), 23)
        }
        exit(0)
      }
    }
  }

  @Test func `the environment is as it was once the terminal is open`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      await MainActor.run {
        let desk = Desk()
        unsafe setenv("LINES", "77", 1)
        unsafe unsetenv("COLUMNS")
        let sent = desk.open { terminal in
          desk.check(environment("LINES") == "77" && environment("COLUMNS") == nil, 90)
          desk.check(terminal.size == Size(columns: 60, rows: 12), 91)
          terminal.show(Desk.frame(terminal.size))
        }
        // All of the terminal scrolls, and no more.
        desk.check(sent.contains("\u{1B}[1;12r"), 92)
        exit(0)
      }
    }
  }

  @Test func `a signal that is disregarded is as if it had not come`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      await MainActor.run {
        let desk = Desk()
        _ = desk.open { terminal in
          for round: Int32 in 0..<3 {
            raise(SIGINT)
            desk.check(desk.next(terminal) == .terminated(SIGINT), 60 + round)
            terminal.disregardSignal()
            terminal.show(Desk.frame(terminal.size, selected: Int(round)))
            desk.check(desk.received().contains("\u{1B}[5n"), 70 + round)
            desk.type("\u{1B}[0nj")
            desk.check(desk.next(terminal) == .key(.character("j")), 80 + round)
          }
        }
        exit(0)
      }
    }
  }

  @Test func `a second frame waits for no answer, a third does`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      await MainActor.run {
        let desk = Desk()
        _ = desk.open { terminal in
          for selected in 0..<4 { terminal.show(Desk.frame(terminal.size, selected: selected)) }
          desk.check(desk.received().components(of: "\u{1B}[5n") == 2, 30)
          desk.type("\u{1B}[0nj")
          desk.check(desk.next(terminal) == .key(.character("j")), 31)
          terminal.show(Desk.frame(terminal.size, selected: 5))
          desk.check(desk.received().components(of: "\u{1B}[5n") == 1, 32)
          desk.type("\u{1B}[0n\u{1B}[0n")
        }
        exit(0)
      }
    }
  }

  @Test func `a terminal that is gone ends the waiting`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      await MainActor.run {
        let desk = Desk()
        _ = desk.open { terminal in
          terminal.show(Desk.frame(terminal.size))
          desk.hangUp()
          desk.check(desk.next(terminal) == .hangUp, 40)
        }
        exit(0)
      }
    }
  }

  @Test func `a crash keeps its signal`() async {
    await #expect(processExitsWith: .signal(SIGSEGV)) {
      await MainActor.run {
        let desk = Desk()
        _ = desk.open { terminal in
          terminal.show(Desk.frame(terminal.size))
          raise(SIGSEGV)
        }
      }
    }
  }

  @Test func `a signal is obeyed once the terminal is closed`() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      await MainActor.run {
        let desk = Desk()
        _ = desk.open { _ in raise(SIGTERM) }
        Terminal.end(by: SIGTERM)
      }
    }
  }

  @Test func `no terminal, no screen`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      await MainActor.run {
        dup2(Glibc.open("/dev/null", O_RDWR), 0)
        do throws(TerminalError) {
          _ = try Terminal()
          exit(50)
        } catch {
          exit(error == .notATerminal ? 0 : 51)
        }
      }
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    indices.count { self[$0...].hasPrefix(part) }
  }
}

/// The other end of a pseudo-terminal whose one end is the standard input and output.
@MainActor private final class Desk {
  private let master: Int32

  init() {
    // As posix_openpt and ptsname do it, which the Glibc module lacks.
    master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var number: Int32 = 0
    _ = unsafe ioctl(master, 0x4004_5431, &lock)
    _ = unsafe ioctl(master, 0x8004_5430, &number)
    let slave = Glibc.open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    resize(columns: 60, rows: 12)
    for file in 0...1 { dup2(slave, Int32(file)) }
    close(slave)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    unsafe setenv("TERM", "xterm-256color", 1)
    unsafe setenv("LC_ALL", "C.UTF-8", 1)
    unsafe unsetenv("ESCDELAY")
  }

  static func frame(_ size: Size, selected: Int = 0) -> Frame {
    var frame = Frame(size: size)
    frame.write("Ostland demands talks", at: Point(column: 1, row: 1))
    frame.add(.selected, to: frame.bounds.line(selected))
    frame.cursor = Point(column: 0, row: selected)
    return frame
  }

  /// Opens a terminal, uses and closes it, and returns what it sent in the end.
  func open(_ use: (Terminal) -> Void) -> String {
    do {
      let terminal = try Terminal()
      use(terminal)
      let sent = received()
      // An answer for each question, or closing would wait for them.
      type("\u{1B}[0n\u{1B}[0n")
      terminal.close()
      return sent
    } catch {
      print(error)
      exit(2)
    }
  }

  func check(_ holds: Bool, _ status: Int32) {
    if !holds { exit(status) }
  }

  // What does not come at all must fail and not wait.
  func next(_ terminal: Terminal) -> Event {
    terminal.next(until: .now + .seconds(5))
  }

  func type(_ text: String) {
    writeAll(Array(text.utf8), to: master)
  }

  func received() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = unsafe read(master, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var modes: [UInt32] {
    guard let modes = LineModes(of: 0) else { return [] }
    return [modes.record.c_iflag, modes.record.c_oflag, modes.record.c_lflag, modes.record.c_cflag]
  }

  func resize(columns: UInt16, rows: UInt16) {
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  func hangUp() {
    close(master)
  }
}
