import Archive
import Assessment
import Glibc
import Prose
import Testing

/// A folder read on other threads, with news that can be waited for.
struct LoaderTests {
  @Test func `a situation arrives in the mailbox`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "a.txt")
    let loader = try Loader(Library(path: folder.path), now: nil)
    #expect(loader.mailbox.take().isEmpty)
    loader.refresh()
    guard case .loaded(let first, let found) = try loader.ending() else {
      Issue.record("no situation")
      return
    }
    #expect(first.documents.map(\.name) == ["a.txt"])
    #expect(found.sinceVisit.isEmpty && found.latest.isEmpty)

    try folder.write("Other text.", to: "b.txt")
    loader.refresh()
    guard case .loaded(let second, _) = try loader.ending() else {
      Issue.record("no second situation")
      return
    }
    #expect(second.documents.map(\.name) == ["a.txt", "b.txt"])
  }

  @Test func `a folder that went away is told, and read again when it is back`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sub"
    let loader = try Loader(Library(path: path), now: nil)
    loader.refresh()
    guard case .unreadable(path, ENOENT) = try loader.ending() else {
      Issue.record("no complaint")
      return
    }
    try folder.write("Text.", to: "sub/a.txt")
    loader.refresh()
    guard case .loaded = try loader.ending() else {
      Issue.record("no situation")
      return
    }
  }

  @Test func `progress gives way to what follows it`() throws {
    let mailbox = try Mailbox()
    mailbox.post(.progress(done: 1, total: 9))
    mailbox.post(.progress(done: 2, total: 9))
    mailbox.post(.cancelled)
    mailbox.post(.progress(done: 3, total: 9))
    let news = mailbox.take().map { "\($0)" }
    #expect(news == ["cancelled", "progress(done: 3, total: 9)"])
    #expect(isReadable(mailbox) == false)
  }

  private func isReadable(_ mailbox: Mailbox) -> Bool {
    var request = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }
}
