import Archive
import Glibc

/// The folder that the dashboard showed last, kept between runs.
///
/// Forgetting it is no error: the file may be missing or unwritable.
enum LastFolder {
  /// The path of the folder, nil if none is remembered.
  static func recall() -> String? {
    guard let file, let bytes = try? TextFile.read(file) else { return nil }
    let path = String(decoding: bytes.prefix { $0 != 0x0a }, as: UTF8.self)
    return path.hasPrefix("/") ? path : nil
  }

  static func remember(_ folder: String) {
    guard let file, let real = realpath(folder, nil) else { return }
    defer { free(real) }
    let path = String(cString: real)
    guard recall() != path else { return }
    makeFolders(above: file)
    try? AtomicFile.write(Array("\(path)\n".utf8), to: file)
  }

  /// `$XDG_STATE_HOME/sitrep/last-folder`, which is in `~/.local/state` unless told otherwise.
  private static var file: String? {
    let state = variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let base = state ?? variable("HOME").map({ $0 + "/.local/state" }) else { return nil }
    return base + "/sitrep/last-folder"
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func makeFolders(above file: String) {
    var path = ""
    for part in file.split(separator: "/").dropLast() {
      path += "/" + part
      mkdir(path, 0o700)
    }
  }
}
