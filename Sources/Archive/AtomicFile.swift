import CStore
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
  /// A file that exists keeps its permissions and, where whoever writes is of it, its group; a new one gets
  /// those that the process gives.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    // Through a link to the file that it names, so that the link stays one.
    let target = try target(of: path)
    let template = try temporary(bytes, beside: target, like: status(of: target))
    guard rename(template, target) == 0 else {
      let code = errno
      unlink(template)
      throw Failure(path: path, code: code)
    }
  }

  /// What is to be written for a path: what it names, at the end of all links, also where nothing is there
  /// yet.
  private static func target(of path: String) throws(Failure) -> String {
    if let real = Paths.real(path) { return real }
    guard errno == ENOENT else { throw Failure(path: path, code: errno) }
    return Paths.end(ofLinks: path)
  }

  /// Creates a file under the first of some names that nothing has: what is there already is never
  /// touched, and the file is written once.
  ///
  /// - Parameters:
  ///   - bytes: What goes into it.
  ///   - paths: Where it may be, in one folder that exists.
  /// - Returns: The place in the order of the one that was free; nil if none was.
  /// - Throws: The system's refusal.
  package static func create(_ bytes: [UInt8], at paths: some Sequence<String>) throws(Failure)
    -> Int?
  {
    var template: [CChar]?
    defer { if let template { unlink(template) } }
    for (place, path) in paths.enumerated() {
      if template == nil { template = try temporary(bytes, beside: path, like: nil) }
      guard let name = template else { break }
      if move(name, to: path) {
        template = nil
        return place
      }
      guard errno == EEXIST else { throw Failure(path: path, code: errno) }
    }
    return nil
  }

  /// Gives a file a name that nothing has; false, with `errno` set, if that cannot be.
  ///
  /// Who watches the folder is told of a file that was moved there, whole. Of a link it is told only that
  /// a name was made, as it is of a file that somebody has just begun to write.
  private static func move(_ template: [CChar], to path: String) -> Bool {
    if store_rename_anew(template, path) == 0 { return true }
    guard errno == EINVAL || errno == ENOSYS else { return false }
    // This file system knows no such move. Unlike a rename, a link does not put itself in the place of
    // what is there.
    guard link(template, path) == 0 else { return false }
    unlink(template)
    return true
  }

  /// A whole file beside another, under a name of its own.
  ///
  /// It gets the permissions and the group of a file that it is to be like; without one those that the
  /// process gives, from the system itself: to ask for them is to change them, for all threads.
  private static func temporary(
    _ bytes: [UInt8],
    beside path: String,
    like model: stat?,
  ) throws(Failure) -> [CChar] {
    let (template, descriptor) = try opened(beside: path, model == nil ? 0o666 : 0o600)
    // Colleagues write a file by its group. The system lets nobody give one away that they are not of.
    if let model { _ = fchown(descriptor, .max, model.st_gid) }
    let permissions = model.map { $0.st_mode & 0o777 }
    var failure: Int32 = 0
    if !writeAll(bytes, to: descriptor) || permissions.map({ fchmod(descriptor, $0) }) ?? 0 != 0
      || fsync(descriptor) != 0
    {
      failure = errno
    }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      unlink(template)
      throw Failure(path: path, code: failure)
    }
    return template
  }

  /// Opens a new file beside another; permissions are those before the process takes away from them.
  private static func opened(
    beside path: String,
    _ permissions: mode_t,
  ) throws(Failure) -> (name: [CChar], descriptor: Int32) {
    while true {
      let mark = String(UInt64.random(in: 0..<1 << 32), radix: 36)
      let name = Array("\(path).\(mark)".utf8CString)
      let descriptor = open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, permissions)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST || errno == EINTR else { throw Failure(path: path, code: errno) }
    }
  }

  /// What the system says of a file; nil where there is none.
  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }
}
