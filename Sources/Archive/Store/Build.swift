import CStore
import Glibc

/// Which build of the program this is: accounts of another one are not to be relied on.
///
/// The linker's identifier is a hash of the program, code and word lists and models, so it changes by
/// itself whenever anything does that an account may depend on.
enum Build {
  static let identifier: [UInt8] = {
    let id = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = store_build_id(start, buffer.count)
    }
    return id.isEmpty ? stamp : id
  }()

  /// For a program linked without one, what changes when its file is written.
  private static var stamp: [UInt8] {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return [] }
    var writer = ByteWriter()
    writer.number(status.st_size)
    writer.word(UInt64(status.st_ino))
    writer.number(status.st_mtim.tv_sec)
    writer.number(status.st_mtim.tv_nsec)
    writer.number(status.st_ctim.tv_sec)
    writer.number(status.st_ctim.tv_nsec)
    return writer.bytes
  }
}
