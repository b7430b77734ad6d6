import Assessment
import Glibc

/// Tells when reports come, change or go in the folders that are covered (inotify).
package final class FolderWatch: Sendable {
  /// Readable when something has happened in a folder.
  package let descriptor: Int32

  private static let happenings =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
    | UInt32(IN_CREATE) | UInt32(IN_ONLYDIR)

  /// Starts watching nothing; nil if the system has no watches to give.
  package init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Covers a folder, not those in it; one that is covered already stays so.
  func cover(_ path: String) { inotify_add_watch(descriptor, path, Self.happenings) }

  /// Takes in what has happened and says whether it concerns reports or their corrections.
  ///
  /// A report that has been begun concerns nobody until it is closed; a folder does at once. If more
  /// happened than the system can remember, it concerns reports.
  package func take() -> Bool {
    var concerns = false
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return concerns }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + MemoryLayout<inotify_event>.size
          offset = start + Int(event.len)
          let name = bytes[start..<min(offset, count)].prefix { $0 != 0 }
          if Self.concerns(event.mask, String(decoding: name, as: UTF8.self)) { concerns = true }
        }
      }
    }
  }

  private static func concerns(_ mask: UInt32, _ name: String) -> Bool {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    if name.utf8.first == UInt8(ascii: ".") { return false }
    if mask & UInt32(IN_ISDIR) != 0 { return true }
    return mask & UInt32(IN_CREATE) == 0
      && (FolderListing.isReport(name) || name == Corrections.fileName)
  }
}
