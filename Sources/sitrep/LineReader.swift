import Archive
import Glibc

/// Lines of a file or pipe, some at a time.
struct LineReader {
  struct Line: Sendable {
    /// Counted from 1.
    let number: Int
    /// Nil for a line that is longer than any may be.
    let bytes: [UInt8]?
  }

  struct Failure: Error {
    /// The system's error number.
    let code: Int32
  }

  private let descriptor: Int32
  /// How many bytes a line may have: one without an end is not to fill the memory.
  private let limit: Int
  private var pending: [UInt8] = []
  /// Whether what is pending goes on with a line that was too long.
  private var isTooLong = false
  private var number = 0
  private var ended = false

  init(_ descriptor: Int32, limit: Int = TextFile.limit) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The lines that have come in, at least one unless the end is reached; blank ones are left out.
  mutating func batch() throws(Failure) -> [Line] {
    var lines: [Line] = []
    while lines.isEmpty, !ended {
      let scanned = pending.count
      try fill()
      var start = 0
      var position = scanned
      while let end = pending[position...].firstIndex(of: 0x0a) {
        append(pending[start..<end], to: &lines)
        start = end + 1
        position = start
      }
      pending.removeFirst(start)
      if ended, !pending.isEmpty || isTooLong {
        append(pending[...], to: &lines)
        pending = []
      }
      if pending.count > limit {
        isTooLong = true
        pending = []
      }
    }
    return lines
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, to lines: inout [Line]) {
    number += 1
    if isTooLong || bytes.count > limit {
      lines.append(Line(number: number, bytes: nil))
      isTooLong = false
    } else if bytes.contains(where: { $0 > 0x20 }) {
      lines.append(Line(number: number, bytes: Array(bytes)))
    }
  }

  private mutating func fill() throws(Failure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var count = 0
    // A pipe hands over 64 KiB at a time; take what has come, so that every core gets a document,
    // and wait for nothing after the first bytes, so that a slow writer gets its answers.
    while count == 0 || count < buffer.count && isReady {
      let got = buffer.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw Failure(code: errno) }
      if got == 0 {
        ended = true
        break
      }
      count += got
    }
    pending.append(contentsOf: buffer[..<count])
  }

  /// Whether a read would return at once.
  private var isReady: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }
}
