import Foundation

/// A folder of a test's own, gone with the value.
final class Scratch {
  let path: String

  /// Makes an empty folder that every account of the machine may look into.
  init() throws {
    path = NSTemporaryDirectory() + "sitrep-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o755],
    )
  }

  deinit {
    // A folder without permission inside would stay, and all above it.
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: self[name])
    }
    // A program that is just ending may still take a file away, or leave one.
    try? awaiting(
      "an empty place",
      until: {
        try? FileManager.default.removeItem(atPath: path)
        return !FileManager.default.fileExists(atPath: path)
      },
    )
  }

  /// The path of something inside.
  subscript(name: String) -> String { path + "/" + name }

  /// Makes a folder inside and returns its path.
  func folder(_ name: String, permissions: Int = 0o755) throws -> String {
    try FileManager.default.createDirectory(
      atPath: self[name],
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: permissions],
    )
    return self[name]
  }

  /// Writes a file, by way of another name, so that nobody ever reads half of it.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try FileManager.default.createDirectory(
      atPath: (self[name] as NSString).deletingLastPathComponent,
      withIntermediateDirectories: true,
    )
    try Data(bytes).write(to: URL(filePath: self[name]), options: .atomic)
    return self[name]
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, text.utf8)
  }

  /// Copies a file or a folder in, under its own name, and returns where it is now.
  @discardableResult
  func copy(_ source: String) throws -> String {
    let target = self[(source as NSString).lastPathComponent]
    try FileManager.default.copyItem(atPath: source, toPath: target)
    return target
  }
}
