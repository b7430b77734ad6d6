import Archive
import Assessment
import Extraction
import Glibc
import Prose
import Synchronization
import Testing

/// What a refresh reads again, and what it says about it.
struct LibraryTests {
  @Test func `only what changed is read`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt", "c.txt"] { try folder.write("Text of \(name).", to: name) }
    try folder.write("png", to: "d.png")
    var library = Library(path: folder.path)

    let first = try library.refresh()
    #expect(first.added == ["a.txt", "b.txt", "c.txt"])
    #expect(first.filesRead == 3)

    let second = try library.refresh()
    #expect(second.filesRead == 0)
    #expect(second.added + second.changed + second.removed == [])
    #expect(library.accounts.count == 3)

    try folder.write("Other text.", to: "b.txt", at: 1_700_000_100)
    folder.remove("c.txt")
    try folder.write("New text.", to: "e.txt")
    let third = try library.refresh()
    #expect(third.filesRead == 2)
    #expect(third.added == ["e.txt"])
    #expect(third.changed == ["b.txt"])
    #expect(third.removed == ["c.txt"])
    #expect(library.accounts.map(\.document.name) == ["a.txt", "b.txt", "e.txt"])
  }

  @Test func `a file touched but not changed is read and counts as unchanged`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "a.txt")
    var library = Library(path: folder.path)
    _ = try library.refresh()
    try folder.date("a.txt", at: 1_700_000_500)
    let report = try library.refresh()
    #expect(report.filesRead == 1)
    #expect(report.changed == [])
  }

  @Test func `a file written a moment ago is read again, for its stamp could repeat`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "a.txt", at: time(nil) + 1_000)
    var library = Library(path: folder.path)
    _ = try library.refresh()
    #expect(try library.refresh().filesRead == 1)
  }

  @Test func `unusable files are gaps until they are mended, and are not read over and over`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "a.txt")
    try folder.write([0x61, 0xff], to: "b.txt")
    try folder.write("", to: "c.txt")
    var library = Library(path: folder.path)
    _ = try library.refresh()
    #expect(
      library.gaps == [
        CollectionGap(name: "b.txt", reason: .brokenUTF8(offset: 1)),
        CollectionGap(name: "c.txt", reason: .empty),
      ]
    )
    #expect(try library.refresh().filesRead == 0)
    try folder.write("Mended.", to: "b.txt", at: 1_700_000_100)
    #expect(try library.refresh().added == ["b.txt"])
    #expect(library.gaps.map(\.name) == ["c.txt"])
  }

  @Test func `a cancelled refresh keeps what was shown, and what it read`() throws {
    let folder = try TemporaryFolder()
    for i in 0..<8 { try folder.write("Text \(i).", to: "\(i).txt") }
    var library = Library(path: folder.path)
    let cancellation = Cancellation()
    let report = try library.refresh(cancellation: cancellation) { done, _ in
      if done == 3 { cancellation.request() }
    }
    #expect(report.wasCancelled)
    #expect(report.filesRead >= 3)
    #expect(report.filesRead < 8)
    #expect(library.accounts.isEmpty)
    let rest = try library.refresh()
    #expect(rest.filesRead == 8 - report.filesRead)
    #expect(rest.added.count == 8)
  }

  @Test func `progress counts every file once`() throws {
    let folder = try TemporaryFolder()
    for i in 0..<20 { try folder.write("Text \(i).", to: "\(i).txt") }
    var library = Library(path: folder.path)
    let seen = Mutex<[Int]>([])
    _ = try library.refresh { done, total in
      #expect(total == 20)
      seen.withLock { $0.append(done) }
    }
    #expect(seen.withLock { $0.sorted() } == Array(1...20))
  }

  @Test func `the day given dates the undated`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "a.txt")
    var library = Library(path: folder.path, given: Day(iso: "2025-06-01"))
    _ = try library.refresh()
    #expect(library.accounts.first?.document.publication?.basis == .given)
  }

  @Test func `names that only their bytes tell apart are two files`() throws {
    let folder = try TemporaryFolder()
    let names = ["cafe\u{301}.txt", "caf\u{e9}.txt"]
    try #require(names[0] == names[1])
    for (number, name) in names.enumerated() { try folder.write("Text \(number).", to: name) }
    func bytes(_ names: [String]) -> [[UInt8]] { names.map { Array($0.utf8) } }
    var library = Library(path: folder.path)
    let first = try library.refresh()
    #expect(bytes(first.added) == bytes(names))
    #expect(bytes(library.accounts.map(\.document.name)) == bytes(names))
    #expect(try library.refresh().filesRead == 0)
    try folder.write("Other text.", to: names[1], at: 1_700_000_100)
    #expect(bytes(try library.refresh().changed) == bytes([names[1]]))
    folder.remove(names[0])
    let last = try library.refresh()
    #expect(bytes(last.removed) == bytes([names[0]]))
    #expect(last.filesRead == 0)
    #expect(bytes(library.accounts.map(\.document.name)) == bytes([names[1]]))
  }
}
