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
}
