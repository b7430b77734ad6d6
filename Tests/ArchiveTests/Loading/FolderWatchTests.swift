import Glibc
import Testing

@testable import Archive

/// What wakes a watcher, and what does not.
struct FolderWatchTests {
  private let folder: TemporaryFolder
  private let watch: FolderWatch

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Text.", to: "there.txt")
    try folder.write("Text.", to: "sub/there.txt")
    watch = try FolderWatch()
    var library = Library(path: folder.path)
    _ = try library.refresh(watch: watch)
    #expect(watch.take() == false)
  }

  @Test(arguments: ["new.txt", "sub/new.md", "there.txt", "other/new.txt", "sitrep.corrections"])
  func `a report that was written`(name: String) throws {
    try folder.write("New text.", to: name)
    #expect(wakes())
    #expect(watch.take() == false)
  }

  @Test func `a report that was fetched`() throws {
    let file = FetchedFile(FeedEntry(), Draft(title: "Vell speaks", blocks: []), version: "1")
    try #require(mkdir(folder.path + "/fetched", 0o755) == 0)
    try #require(mkdir(folder.path + "/fetched/feed", 0o755) == 0)
    #expect(watch.take())
    _ = try Library(path: folder.path).look(watch: watch)
    for _ in 0..<2 {
      var names = FetchedNames()
      _ = try file.write(in: folder.path, &names)
      #expect(watch.take())
      #expect(watch.take() == false)
    }
  }

  @Test func `the folder itself, when it goes under another name`() throws {
    let other = folder.path + ".moved"
    try #require(rename(folder.path, other) == 0)
    defer { rename(other, folder.path) }
    #expect(watch.take())
    #expect(watch.take() == false)
  }

  @Test func `a further name of a file or folder that is there`() throws {
    try folder.write("Text.", to: "elsewhere.png")
    try folder.makeFolder(".hidden")
    #expect(watch.take() == false)
    try #require(link(folder.path + "/elsewhere.png", folder.path + "/sub/hard.txt") == 0)
    #expect(watch.take())
    try folder.link("soft.txt", to: "elsewhere.png")
    #expect(watch.take())
    try folder.link("others", to: ".hidden")
    #expect(watch.take())
    try folder.link("picture.jpg", to: "elsewhere.png")
    try folder.link(".soft.txt", to: "elsewhere.png")
    #expect(watch.take() == false)
  }

  @Test func `a link to a folder that was taken away`() throws {
    try folder.makeFolder(".hidden")
    try folder.link("others", to: ".hidden")
    _ = try Library(path: folder.path).look(watch: watch)
    _ = watch.take()
    try #require(unlink(folder.path + "/others") == 0)
    #expect(watch.take())
  }

  @Test func `a report that was removed or renamed, and a new folder`() throws {
    folder.remove("sub/there.txt")
    #expect(watch.take())
    rename(folder.path + "/there.txt", folder.path + "/there.png")
    #expect(watch.take())
    try folder.makeFolder("new")
    #expect(watch.take())
  }

  @Test(arguments: ["picture.png", ".hidden.txt", "sitrep.corrections.1a2b"])
  func `files that are no reports`(name: String) throws {
    try folder.write("Bytes.", to: name)
    #expect(watch.take() == false)
  }

  @Test func `a report that is still being written`() throws {
    let file = try #require(fopen(folder.path + "/slow.txt", "w"))
    fputs("Half of", file)
    fflush(file)
    #expect(watch.take() == false)
    fclose(file)
    #expect(wakes())
  }

  /// Whether the watch wakes for what was done: a file that another test's new process still has its
  /// hands on is closed when that lets go.
  private func wakes() -> Bool {
    while !watch.take() {
      var request = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&request, 1, 5_000) == 0 { return false }
    }
    return true
  }

  @Test func `what cannot be watched is told once, and what is not there is not`() throws {
    let refused = folder.path + "/sub"
    let refusing = try FolderWatch { _, path in
      guard path == refused else { return 1 }
      errno = ENOSPC
      return -1
    }
    #expect(try refusals(of: { () throws(SystemFailure) in refusing }) == [ENOSPC])
    refusing.cover(refused)
    #expect(refusing.takeRefusal() == nil)

    watch.cover(folder.path + "/none")
    #expect(watch.takeRefusal() == nil)
    #expect(
      try refusals(of: { () throws(SystemFailure) in throw SystemFailure(code: EMFILE) })
        == [EMFILE]
    )
  }

  /// What a loader tells of its watch after its first reading.
  private func refusals(of watch: () throws(SystemFailure) -> FolderWatch) throws -> [Int32] {
    let loader = try Loader(Library(path: folder.path), now: nil, watch: watch)
    loader.refresh()
    let news = try loader.news {
      if case .unwatched = $0 { true } else { false }
    }
    return news.compactMap { if case .unwatched(let code) = $0 { code } else { nil } }
  }
}
