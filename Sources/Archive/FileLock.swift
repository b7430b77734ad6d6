import Glibc

/// A lock that one process at a time has, while the value lives; it ends with the process at the latest.
package struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Why a lock was not taken.
  package enum Failure: Error, Hashable {
    /// Another has it.
    case taken
    /// The file cannot be opened, with the system's error number.
    case unusable(code: Int32)
  }

  /// Takes the lock of a file, which is made if it is not there, unless another process has it for longer
  /// than the patience lasts: a process may be stopped for good.
  ///
  /// A file system that knows no locks makes nobody wait.
  package init(_ path: String, patience: Duration) throws(Failure) {
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    try self.init(descriptor, patience: patience)
  }

  /// Takes the lock of a folder itself, which leaves no file in it and holds for all accounts; without a
  /// limit to the patience it waits for as long as another has it.
  package init(ofFolder path: String, patience: Duration?) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try self.init(descriptor, patience: patience)
  }

  private init(_ descriptor: Int32, patience: Duration?) throws(Failure) {
    guard descriptor >= 0 else { throw .unusable(code: errno) }
    guard Self.lock(descriptor, patience: patience) else {
      close(descriptor)
      throw .taken
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Whether the lock was taken, or the file system knows none; false where another has it for longer than
  /// the patience lasts, which without one is for ever.
  private static func lock(_ descriptor: Int32, patience: Duration?) -> Bool {
    let start = ContinuousClock.now
    while flock(descriptor, patience == nil ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK, let patience else { return true }
      guard ContinuousClock.now - start < patience else { return false }
      usleep(pause)
    }
    return true
  }

  // Microseconds.
  private static let pause: UInt32 = 10_000

  /// Keeps it until here: what lives to the end of its scope by rule is asked for there by name.
  package func hold() {}

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
