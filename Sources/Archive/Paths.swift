import Glibc

/// Paths as the system sees them.
package enum Paths {
  /// The path without links and dots; nil if there is nothing there.
  package static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Where a path leads by links, of which the last may name something that is not there.
  static func end(ofLinks path: String) -> String {
    var path = path
    // As many as the system follows.
    for _ in 0..<40 {
      var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &target, target.count)
      guard count > 0 else { break }
      let next = String(decoding: target[..<count], as: UTF8.self)
      path = next.hasPrefix("/") ? next : "\(parent(of: path))/\(next)"
    }
    return path
  }

  /// The folder that a path is in, as far as the path says it.
  static func parent(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// Makes the folders above a file, where they are missing; nobody else may look into them.
  ///
  /// What cannot be made shows when the file is written.
  package static func makeFolders(above file: String) {
    var above = file.hasPrefix("/") ? "/" : ""
    for part in file.split(separator: "/").dropLast() {
      above += part + "/"
      mkdir(above, 0o700)
    }
  }
}
