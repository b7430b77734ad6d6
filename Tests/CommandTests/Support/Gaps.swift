import Glibc

/// Files that give no document, and what is said about each.
enum Gaps {
  static let reasons = [
    "binary.txt": "not text",
    "broken.txt": "UTF-8 is broken",
    "empty.txt": "empty",
    "huge.txt": "33554432",
  ]

  /// Puts one of each into a folder.
  static func add(to scratch: Scratch, folder: String) throws {
    try scratch.write("\(folder)/binary.txt", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])
    try scratch.write("\(folder)/broken.txt", Array("The bridge at ".utf8) + [0xc3, 0x28, 0x0a])
    try scratch.write("\(folder)/empty.txt", "")
    // 100 MB, none of which is on the disk.
    truncate(try scratch.write("\(folder)/huge.txt", ""), 100_000_000)
  }
}
