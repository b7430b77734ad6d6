import Glibc

/// The one place where the program sleeps.
struct Waiting {
  /// Sleeps until some of the descriptors can be read, a signal comes or the time is over; says
  /// which ones can.
  static func wait(for files: [Int32], until deadline: ContinuousClock.Instant?) -> [Int32] {
    var polled = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = unsafe poll(&polled, nfds_t(polled.count), milliseconds(until: deadline))
    guard count > 0 else { return [] }
    // One whose other end is gone counts as well: reading it says so.
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }

  // Rounded up, or the last millisecond would be spent in a busy loop; -1 sleeps without end.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - .now
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    let attosecondsInOne: Int64 = 1_000_000_000_000_000
    let started = (attoseconds + attosecondsInOne - 1) / attosecondsInOne
    return Int32(min(seconds, 86_400) * 1_000 + started)
  }
}
