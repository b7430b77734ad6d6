import FoundationEssentials
import Glibc
import Testing

/// A folder for one test, removed with all that is in it when the value goes away.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let parent = FileManager.default.temporaryDirectory.path
    path = parent + "/sitrep-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it, last changed at a time long past.
  func write(_ text: String, to name: String, at seconds: Int = 1_700_000_000) throws {
    try write(Array(text.utf8), to: name, at: seconds)
  }

  func write(_ bytes: [UInt8], to name: String, at seconds: Int = 1_700_000_000) throws {
    try makeFolders(above: name)
    let file = try #require(fopen(path + "/" + name, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    try date(name, at: seconds)
  }

  /// Gives a file a time of its last change.
  func date(_ name: String, at seconds: Int) throws {
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    try #require(utimensat(AT_FDCWD, path + "/" + name, [time, time], 0) == 0)
  }

  func makeFolder(_ name: String) throws {
    try makeFolders(above: name)
    try #require(mkdir(path + "/" + name, 0o755) == 0)
  }

  func link(_ name: String, to target: String) throws {
    try #require(symlink(target, path + "/" + name) == 0)
  }

  func remove(_ name: String) { Glibc.remove(path + "/" + name) }

  private func makeFolders(above name: String) throws {
    var above = path
    for part in name.split(separator: "/").dropLast() {
      above += "/" + part
      try #require(mkdir(above, 0o755) == 0 || errno == EEXIST)
    }
  }
}
