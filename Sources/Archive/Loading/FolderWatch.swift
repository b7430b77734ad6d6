import Assessment
import Glibc
import Synchronization

/// Tells when reports come, change or go in the folders that are covered (inotify).
package final class FolderWatch: Sendable {
  /// Readable when something has happened in a folder.
  package let descriptor: Int32

  private static let happenings =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
    | UInt32(IN_CREATE) | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF) | UInt32(IN_ONLYDIR)

  private let state = Mutex(State())
  private let add: Add

  private struct State {
    /// The folders that are covered, by the system's numbers.
    var covered: [Int32: String] = [:]
    /// Why a folder could not be covered, with the system's error number.
    var refusal: Int32?
    var isTold = false
  }

  /// Adds a watch for a path to those of a descriptor.
  typealias Add = @Sendable (_ descriptor: Int32, _ path: String) -> Int32

  /// Starts watching nothing; throws if the system has no watches to give.
  package convenience init() throws(SystemFailure) {
    try self.init { inotify_add_watch($0, $1, Self.happenings) }
  }

  /// Starts watching by a way to add watches: the system's, but for tests.
  init(_ add: @escaping Add) throws(SystemFailure) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    self.descriptor = descriptor
    self.add = add
  }

  deinit { close(descriptor) }

  /// Covers a folder, not those in it; one that is covered already stays so.
  func cover(_ path: String) {
    let number = add(descriptor, path)
    let code = errno
    state.withLock { state in
      if number >= 0 {
        state.covered[number] = path
      } else if code == ENOSPC || code == ENOMEM {
        // What else may be wrong with the folder is told when it is read.
        state.refusal = code
      }
    }
  }

  /// Why there are folders that it does not cover, with the system's error number; told once.
  func takeRefusal() -> Int32? {
    state.withLock { state in
      guard !state.isTold, let refusal = state.refusal else { return nil }
      state.isTold = true
      return refusal
    }
  }

  /// Takes in what has happened and says whether it concerns reports or their corrections.
  ///
  /// A report that has been begun concerns nobody until it is closed; a folder does at once, and so does a
  /// further name of what is there already. If more happened than the system can remember, it concerns
  /// reports.
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
          if self.concerns(event, String(decoding: name, as: UTF8.self)) { concerns = true }
        }
      }
    }
  }

  private func concerns(_ event: inotify_event, _ name: String) -> Bool {
    func isAbout(_ happening: Int32) -> Bool { event.mask & UInt32(happening) != 0 }
    // A folder that is moved, taken away or unmounted has its reports no longer.
    if isAbout(IN_Q_OVERFLOW) || isAbout(IN_MOVE_SELF) || isAbout(IN_DELETE_SELF)
      || isAbout(IN_UNMOUNT)
    {
      return true
    }
    if isAbout(IN_IGNORED) {
      // The folder is gone, of which the one that it was in tells, and its number with it.
      state.withLock { $0.covered[event.wd] = nil }
      return false
    }
    if name.utf8.first == UInt8(ascii: ".") { return false }
    if isAbout(IN_ISDIR) { return true }
    let isOurs = FolderListing.isReport(name) || name == Corrections.fileName
    guard isAbout(IN_CREATE) else { return isOurs || isCovered(name, inFolder: event.wd) }
    return isFurtherName(name, isOurs, inFolder: event.wd)
  }

  /// Whether a name is that of a folder that is read: of a link to one no other sign tells that it has gone.
  private func isCovered(_ name: String, inFolder number: Int32) -> Bool {
    state.withLock { state in
      guard let folder = state.covered[number] else { return false }
      return state.covered.values.contains(folder + "/" + name)
    }
  }

  /// Whether a new name is one more of what is there already: a link to a folder, or to a report, of which
  /// no writing will tell.
  private func isFurtherName(_ name: String, _ isOurs: Bool, inFolder number: Int32) -> Bool {
    guard let folder = state.withLock({ $0.covered[number] }) else { return false }
    var status = stat()
    guard lstat(folder + "/" + name, &status) == 0 else { return false }
    if status.st_mode & S_IFMT != S_IFLNK { return isOurs && status.st_nlink > 1 }
    return isOurs || stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
