import Glibc

/// Writing of files that are either there whole or not at all.
package enum AtomicFile {
  /// The system's refusal to write a file.
  package struct Failure: Error, Hashable {
    package let path: String
    /// The system's error number.
    package let code: Int32
  }

  /// Replaces or creates a file by way of a temporary one beside it.
  ///
  /// A file that exists keeps its permissions; a new one gets those that the process gives.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    // Through a link to the file that it names, so that the link stays one.
    let target = resolved(path) ?? path
    let mode = permissions(of: target)
    var template = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    var failure: Int32 = 0
    if !writeAll(bytes, to: descriptor) || fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 {
      failure = errno
    }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(template, target) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(template)
      throw Failure(path: path, code: failure)
    }
  }

  private static func permissions(of path: String) -> mode_t {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & 0o777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }
}
