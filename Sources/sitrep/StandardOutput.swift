import Glibc

/// Writes to standard output and standard error.
///
/// A reader that went away (`| head`) ends the program by SIGPIPE, as it does every filter.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws(Complaint) {
    if let code = write(bytes, to: STDOUT_FILENO) {
      throw Complaint(Messages.cannotWrite(code), .inputOutput)
    }
  }

  static func write(_ lines: [String]) throws(Complaint) {
    try write(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// One sentence to standard error.
  static func complain(_ sentence: String) {
    _ = write(Array("sitrep: \(sentence)\n".utf8), to: STDERR_FILENO)
  }

  /// Returns the system's error number where not everything could be written.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // Somebody else has made the shared pipe non-blocking.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
