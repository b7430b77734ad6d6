import Glibc

/// Paths as the system sees them.
package enum Paths {
  /// The path without links and dots; nil if there is nothing there.
  package static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
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
