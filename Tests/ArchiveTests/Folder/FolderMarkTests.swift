@testable import Archive
import Assessment
import Glibc
import Testing

/// When a folder counts as being what it was.
struct FolderMarkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Talks resume.", to: "a.txt")
    try folder.write("Talks end.", to: "sub/b.txt")
  }

  private func mark(_ corrections: String = "") throws -> FolderMark? {
    FolderMark(try FolderListing(of: folder.path), Corrections(corrections))
  }

  @Test func `it is the same while nothing happens`() throws {
    #expect(try mark() == mark())
    #expect(try mark() != nil)
  }

  @Test func `whatever happens to a file changes it`() throws {
    let before = try mark()
    try folder.write("Talks fail.", to: "sub/b.txt", at: 1_700_000_100)
    let written = try mark()
    #expect(written != before)
    try folder.write("More.", to: "c.txt")
    let added = try mark()
    #expect(added != written)
    folder.remove("a.txt")
    let removed = try mark()
    #expect(removed != added)
    #expect(Set([before, written, added, removed].compactMap(\.self)).count == 4)
  }

  @Test func `a restored time of the last change does not hide a change`() throws {
    let before = try mark()
    try folder.write("Talks begin!!", to: "a.txt")
    #expect(try mark() != before)
  }

  @Test func `the analyst's lines and what cannot be entered are part of it`() throws {
    let before = try mark()
    #expect(try mark("hide: \"Ruritania\"") != before)
    try #require(symlink("..", folder.path + "/sub/up") == 0)
    #expect(try mark() != before)
  }

  @Test func `there is none while a file may change without a sign`() throws {
    try folder.write("Talks go on.", to: "c.txt", at: time(nil))
    #expect(try mark() == nil)
  }
}
