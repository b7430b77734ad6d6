import Assessment
import Glibc
import TestSupport
import Testing

@testable import Archive

/// What is read and what is refused, with the reason.
struct TextFileTests {
  @Test(arguments: [
    ([0x61, 0x00, 0x62], CollectionGap.Reason.notText(offset: 1)),
    ([0x89, 0x50, 0x4e, 0x47], .brokenUTF8(offset: 0)),
    ([0x61, 0xc3, 0x28], .brokenUTF8(offset: 1)),
    ([0x61, 0x62, 0xe2, 0x82], .brokenUTF8(offset: 2)),
    ([0xed, 0xa0, 0x80], .brokenUTF8(offset: 0)),
    ([0xc0, 0xaf], .brokenUTF8(offset: 0)),
    ([0xf4, 0x90, 0x80, 0x80], .brokenUTF8(offset: 0)),
    ([0x05], .notText(offset: 0)),
    ([], .empty),
    ([0x20, 0x0a, 0x09], .empty),
    ([0xef, 0xbb, 0xbf, 0x0a], .empty),
  ])
  func `bytes that are no text`(bytes: [UInt8], reason: CollectionGap.Reason) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "a.txt")
    #expect(throws: TextFile.Unusable(reason)) { try TextFile.read(folder.path + "/a.txt") }
  }

  @Test(arguments: [
    "\u{feff}A mark before the text.", "Tabs\tand\r\nline ends\u{c}", "Ω 中 😀 \u{10ffff}",
    "\u{1b}[31mred", "\u{1b}]0;title\u{7}\u{1b}[2J",
  ])
  func `texts`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.txt")
    #expect(try TextFile.read(folder.path + "/a.txt") == Array(text.utf8))
  }

  @Test func `the standard library finds the same texts broken`() {
    var random = SplitMix(seed: 7)
    let alphabet: [UInt8] = [
      0x41, 0x7f, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xef, 0xf0, 0x90, 0xf4, 0x8f,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<6).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      let isSound = String(validating: bytes, as: UTF8.self) != nil
      #expect((TextDefect(in: bytes) == nil) == isSound, "\(bytes)")
    }
  }

  @Test func `a file over the limit is not read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.txt")
    truncate(folder.path + "/a.txt", 64 << 20)
    #expect(throws: TextFile.Unusable(.tooLarge(bytes: 64 << 20, limit: 32 << 20))) {
      try TextFile.read(folder.path + "/a.txt")
    }
  }

  @Test func `a FIFO is not waited for`() throws {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder.path + "/a.txt", 0o644) == 0)
    #expect(throws: TextFile.Unusable(.notAFile)) { try TextFile.read(folder.path + "/a.txt") }
  }

  @Test(arguments: [
    (EACCES, CollectionGap.Reason.noPermission), (EPERM, .noPermission), (ELOOP, .loop),
    (ENXIO, .notAFile), (EIO, .unreadable(code: EIO)),
  ])
  func `errors of the system`(code: Int32, reason: CollectionGap.Reason) {
    #expect(TextFile.Unusable(code).reason == reason)
  }
}
