import Archive

/// The folder that the dashboard showed last.
enum LastFolder {
  /// The path of the folder, nil if none is remembered.
  static func recall() -> String? {
    guard let file, let bytes = try? TextFile.read(file) else { return nil }
    let path = String(decoding: bytes.prefix { $0 != 0x0a }, as: UTF8.self)
    return path.hasPrefix("/") ? path : nil
  }

  static func remember(_ folder: String) {
    guard let file, let path = Paths.real(folder), recall() != path else { return }
    StateFolder.write(Array("\(path)\n".utf8), to: file)
  }

  private static var file: String? { StateFolder.path.map { $0 + "/last-folder" } }
}
