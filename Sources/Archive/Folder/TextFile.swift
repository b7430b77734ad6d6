package import Assessment
import Glibc

/// The bytes of a file that were found to be a text, or why there are none.
package enum TextFile {
  /// The largest file that is read, 32 MiB.
  package static let limit = 32 << 20

  /// Reads a file that is a valid UTF-8 text; nothing is read of one that is too large.
  package static func read(_ path: String) throws(Unusable) -> [UInt8] {
    let bytes = try bytes(of: path)
    if let defect = TextDefect(in: bytes) { throw Unusable(defect.reason) }
    return bytes
  }

  /// Reads a file that may be no text; it is not empty.
  static func bytes(of path: String) throws(Unusable) -> [UInt8] {
    // Without O_NONBLOCK opening a FIFO would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Unusable(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Unusable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Unusable(.notAFile) }
    let size = Int(status.st_size)
    guard size <= limit else { throw Unusable(.tooLarge(bytes: size, limit: limit)) }
    let bytes = try contents(of: descriptor, expecting: size)
    guard !bytes.isEmpty else { throw Unusable(.empty) }
    return bytes
  }

  private static func contents(
    of descriptor: Int32,
    expecting size: Int,
  ) throws(Unusable) -> [UInt8] {
    var failure: Int32 = 0
    // One byte more than expected, so that a file as long as it says ends with a read of nothing;
    // files of /proc say that they are empty and are not.
    let capacity = size > 0 ? size + 1 : 4096
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(
          descriptor,
          buffer.baseAddress?.advanced(by: count),
          buffer.count - count,
        )
        if got == 0 { return }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw Unusable(failure) }
    return bytes
  }

  /// Why a file gives no document.
  package struct Unusable: Error, Hashable {
    package let reason: CollectionGap.Reason

    init(_ reason: CollectionGap.Reason) { self.reason = reason }

    /// The reason behind an error number of the system.
    init(_ code: Int32) {
      switch code {
      case EACCES, EPERM: reason = .noPermission
      case ELOOP: reason = .loop
      case ENXIO: reason = .notAFile
      default: reason = .unreadable(code: code)
      }
    }
  }
}
