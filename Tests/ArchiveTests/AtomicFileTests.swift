import FoundationEssentials
import Glibc
import Synchronization
import Testing

@testable import Archive

struct AtomicFileTests {
  @Test func `a file is replaced, keeps its permissions, and leaves nothing beside it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old and longer", to: "a.txt")
    chmod(folder.path + "/a.txt", 0o600)
    try AtomicFile.write(Array("new".utf8), to: folder.path + "/a.txt")
    #expect(try TextFile.read(folder.path + "/a.txt") == Array("new".utf8))
    var status = stat()
    stat(folder.path + "/a.txt", &status)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try FolderListing(of: folder.path).files.count == 1)
    #expect(try FolderListing(of: folder.path).others == [:])
  }

  @Test(.enabled(if: otherGroup != nil))
  func `a file that is replaced stays its group's`() throws {
    let group = try #require(Self.otherGroup)
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.txt")
    try #require(chown(folder.path + "/a.txt", .max, group) == 0)
    chmod(folder.path + "/a.txt", 0o664)
    try AtomicFile.write(Array("new".utf8), to: folder.path + "/a.txt")
    var status = stat()
    stat(folder.path + "/a.txt", &status)
    #expect(status.st_gid == group)
    #expect(status.st_mode & 0o777 == 0o664)
  }

  /// A group that the process may give a file beside its own; nil if there is none.
  private static var otherGroup: gid_t? {
    if geteuid() == 0 { return getegid() + 1 }
    var groups = [gid_t](repeating: 0, count: 256)
    let count = max(0, Int(getgroups(Int32(groups.count), &groups)))
    return groups.prefix(count).first { $0 != getegid() }
  }

  @Test func `a link stays one and what it names is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.txt")
    try folder.link("b.txt", to: "a.txt")
    try AtomicFile.write(Array("new".utf8), to: folder.path + "/b.txt")
    #expect(try TextFile.read(folder.path + "/a.txt") == Array("new".utf8))
    var status = stat()
    lstat(folder.path + "/b.txt", &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func `a link to what is not there yet stays one, and what it names is made`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("shared")
    try folder.link("b.txt", to: "c.txt")
    try folder.link("c.txt", to: "shared/a.txt")
    try AtomicFile.write(Array("new".utf8), to: folder.path + "/b.txt")
    #expect(try TextFile.read(folder.path + "/shared/a.txt") == Array("new".utf8))
    for name in ["b.txt", "c.txt"] {
      var status = stat()
      lstat(folder.path + "/" + name, &status)
      #expect(status.st_mode & S_IFMT == S_IFLNK)
    }
  }

  @Test func `where nothing can be written the error says so and nothing is left`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none/a.txt"
    #expect(throws: AtomicFile.Failure(path: path, code: ENOENT)) {
      try AtomicFile.write([1], to: path)
    }
    try folder.makeFolder("sub")
    let taken = folder.path + "/sub"
    #expect(throws: AtomicFile.Failure(path: taken, code: EISDIR)) {
      try AtomicFile.write([1], to: taken)
    }
    #expect(try FolderListing(of: folder.path).others == [:])
  }

  @Test func `a new file takes the first name that is free, and touches none that is not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "a.md")
    try folder.link("b.md", to: "nowhere")
    let paths = ["a.md", "b.md", "c.md", "d.md"].map { folder.path + "/" + $0 }
    #expect(try AtomicFile.create(Array("new".utf8), at: paths[..<2]) == nil)
    #expect(try AtomicFile.create(Array("new".utf8), at: paths) == 2)
    #expect(try AtomicFile.create(Array("newer".utf8), at: paths) == 3)
    let texts = try ["a.md", "c.md", "d.md"].map {
      String(decoding: try TextFile.read(folder.path + "/" + $0), as: UTF8.self)
    }
    #expect(texts == ["mine", "new", "newer"])
    let entries = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(entries.sorted() == ["a.md", "b.md", "c.md", "d.md"])
    #expect(throws: AtomicFile.Failure(path: folder.path + "/none/a.md", code: ENOENT)) {
      try AtomicFile.create([1], at: [folder.path + "/none/a.md"])
    }
  }

  @Test func `what other threads make meanwhile has the permissions that the process gives`() throws
  {
    let folder = try TemporaryFolder()
    func permissions(_ name: String) -> mode_t {
      var status = stat()
      stat(folder.path + "/" + name, &status)
      return status.st_mode & 0o777
    }
    func make(_ name: String) { close(open(folder.path + "/" + name, O_CREAT | O_WRONLY, 0o666)) }
    make("usual")
    let usual = permissions("usual")
    try AtomicFile.write([1], to: folder.path + "/mine")
    #expect(permissions("mine") == usual)

    // What cannot be written asks for as much as what can, and far more often.
    let path = folder.path + "/none/mine"
    let isOver = Atomic<Bool>(false)
    let thread = try #require(
      PosixThread {
        while !isOver.load(ordering: .relaxed) { try? AtomicFile.write([1], to: path) }
      }
    )
    for number in 0..<5_000 { make("other-\(number)") }
    isOver.store(true, ordering: .relaxed)
    thread.join()
    #expect((0..<5_000).allSatisfy { permissions("other-\($0)") == usual })
  }
}
