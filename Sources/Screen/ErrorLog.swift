import CTerminal
import Canvas
import Glibc

/// Keeps what libraries and the runtime write to standard error off the screen while it is up.
///
/// Only if standard error is a terminal: a file or a pipe that somebody named is left alone.
struct ErrorLog {
  /// The file in memory that stands in for standard error.
  let file: Int32
  /// The terminal that standard error was.
  let terminal: Int32

  /// Points standard error at a file in memory; nil if it is no terminal or none is to be had.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let memory = unsafe terminal_memory_file("sitrep-errors")
    guard saved >= 0, memory >= 0, dup2(memory, STDERR_FILENO) >= 0 else {
      if saved >= 0 { close(saved) }
      if memory >= 0 { close(memory) }
      return nil
    }
    file = memory
    terminal = saved
  }

  /// Points standard error back and prints what came in between, sanitised.
  func finish() {
    dup2(terminal, STDERR_FILENO)
    close(terminal)
    let count = Int(lseek(file, 0, SEEK_END))
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      filled = max(0, unsafe pread(file, buffer.baseAddress, buffer.count, 0))
    }
    close(file)
    guard !bytes.isEmpty else { return }
    let lines = bytes.split(separator: 0x0A).map { ShownText(utf8: $0).string + "\n" }
    writeAll(Array(lines.joined().utf8), to: STDERR_FILENO)
  }
}

/// Writes bytes in as few calls as the receiver allows; says whether all of them went out.
@discardableResult
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var sent = 0
  while sent < bytes.count {
    // One that takes nothing any more must not keep the program from ending.
    if terminal_signals_ending() != 0, !hasRoom(file) { return false }
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(file, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
    }
    if count > 0 {
      sent += count
    } else if errno == EAGAIN {
      // Somebody else has made the shared terminal non-blocking.
      _ = hasRoom(file)
    } else if errno != EINTR {
      return false
    }
  }
  return true
}

private func hasRoom(_ file: Int32) -> Bool {
  var waiting = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
  return unsafe poll(&waiting, 1, 40) == 1 && waiting.revents & Int16(POLLOUT) != 0
}
