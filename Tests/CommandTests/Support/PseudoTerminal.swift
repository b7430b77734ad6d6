import Foundation
import Glibc

/// A terminal that counts what a program sends to it, byte by byte.
///
/// It understands nothing but the question whether it is there, which a program may ask to learn how
/// far behind the screen is.
final class PseudoTerminal {
  /// The device that a program opens as its terminal.
  let path: String
  private let descriptor: Int32
  /// Everything that came, in order.
  private(set) var received: [UInt8] = []
  private var answered = 0

  // TIOCSPTLCK and TIOCGPTN, macros that Swift cannot read.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Opens a terminal of a size.
  init(columns: Int, rows: Int) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(
      ws_row: UInt16(rows),
      ws_col: UInt16(columns),
      ws_xpixel: 0,
      ws_ypixel: 0,
    )
    var locked: Int32 = 0
    var number: Int32 = 0
    guard descriptor >= 0,
      ioctl(descriptor, Self.setLock, &locked) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0,
      ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0
    else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    path = "/dev/pts/\(number)"
  }

  deinit { Glibc.close(descriptor) }

  /// Presses keys, as the bytes that they send.
  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    Glibc.write(descriptor, bytes, bytes.count)
  }

  /// Waits for output that satisfies a condition.
  func receive(_ awaited: String, until condition: ([UInt8]) -> Bool) throws {
    try awaiting(awaited, seen: { String(decoding: self.received, as: UTF8.self) }) {
      receive(within: 10)
      return condition(received)
    }
  }

  /// Takes in what comes until nothing has come for so many milliseconds, and returns its size.
  @discardableResult
  func receive(untilQuietFor milliseconds: Int32) -> Int {
    let before = received.count
    while receive(within: milliseconds) {}
    return received.count - before
  }

  /// Takes in what comes within so many milliseconds; false if nothing does.
  @discardableResult
  func receive(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    received += buffer[..<count]
    answerQuestions()
    return true
  }

  private func answerQuestions() {
    let question = Array("\u{1b}[5n".utf8)
    let asked = received.indices.count { received[$0...].starts(with: question) }
    for _ in answered..<asked { send("\u{1b}[0n") }
    answered = asked
  }
}
