import ArgumentParser
import Glibc

/// Writes to standard output and standard error, whole or not at all.
///
/// A reader that went away (`| head`) ends the program by SIGPIPE, as it does every filter.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws { try write(bytes, to: STDOUT_FILENO) }

  /// One sentence to standard error.
  static func complain(_ sentence: String) {
    try? write(Array("sitrep: \(sentence)\n".utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        if descriptor == STDOUT_FILENO { complain(Messages.cannotWrite(errno)) }
        throw ExitStatus.inputOutput.code
      }
    }
  }
}
