import Glibc

/// A lock that one process at a time has; it ends with the process at the latest.
struct FileLock {
  private let descriptor: Int32

  /// Takes the lock of a file, which is made if it is not there; nil where that cannot be.
  ///
  /// Where another process has it, this waits, or gives up if it is not to wait. A file system that knows
  /// no locks makes nobody wait.
  init?(_ path: String, waits: Bool = true) {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    var status: Int32
    repeat {
      status = flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB)
    } while status != 0
      && errno == EINTR
    if status != 0, errno == EWOULDBLOCK {
      close(descriptor)
      return nil
    }
  }

  /// Lets others have it.
  func release() { close(descriptor) }

  /// Writes a few bytes into the locked file, in place of those that are there.
  func write(_ bytes: [UInt8]) {
    // Whoever reads half of it reads nothing that it knows.
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }

  /// The first bytes of a file, whoever has locked it; none where it cannot be read.
  static func content(of path: String, upTo count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }
}
