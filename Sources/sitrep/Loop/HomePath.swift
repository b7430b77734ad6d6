import Glibc

/// Paths as people type them.
enum HomePath {
  /// A path with `~` at its head made the home folder, as a shell would.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
