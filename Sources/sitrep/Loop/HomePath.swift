import Glibc

/// Paths as people type them.
enum HomePath {
  /// A path with `~` at its head made the home folder, as a shell would.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  /// A path from the root on, so that a message tells where something is.
  static func full(_ path: String) -> String {
    let path = expanded(path)
    guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    let folder = String(cString: here)
    return folder == "/" ? "/" + path : folder + "/" + path
  }
}
