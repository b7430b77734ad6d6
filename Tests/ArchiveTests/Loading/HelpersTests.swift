import Archive
import Assessment
import Glibc
import Prose
import Synchronization
import TestSupport
import Testing

/// Parts of large items, on the threads that have no item left.
struct HelpersTests {
  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 7])
  func `parts stand in their order, whoever did them`(threads: Int, items: Int) {
    let results = Workers.map(Array(0..<items), threads: threads) { item, helpers in
      helpers.map(Array(0..<(item * 50))) { $0 + item }.compactMap(\.self)
    }
    #expect(results == (0..<items).map { item in (0..<(item * 50)).map { $0 + item } })
  }

  @Test func `the parts of a single item are done by several threads at once`() {
    let met = Meeting(of: 3)
    let results = Workers.map([0], threads: 3) { _, helpers in
      // Each waits until three have come, which one thread alone never sees.
      helpers.map([1, 2, 3]) { part in
        met.come()
        return part
      }
    }
    #expect(results == [[1, 2, 3]])
  }

  @Test func `there are never more threads than were allowed, however much is shared out`() {
    let present = Mutex<(now: Int, most: Int)>((0, 0))
    _ = Workers.map(Array(0..<12), threads: 3) { _, helpers in
      for _ in 0..<4 {
        _ = helpers.map(Array(0..<20)) { part in
          present.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
          for _ in 0..<50 { sched_yield() }
          present.withLock { $0.now -= 1 }
          return part
        }
      }
    }
    #expect(present.withLock { $0.most } <= 3)
  }

  @Test func `no part is begun after a cancellation`() {
    let cancellation = Cancellation()
    let results = Workers.map([0], cancellation: cancellation, threads: 2) { _, helpers in
      cancellation.request()
      return helpers.map([1, 2, 3]) { $0 }
    }
    #expect(results == [[nil, nil, nil]])
  }

  @Test func `a file of many reports is stopped between two of them, and read whole the next time`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("Vell spoke in Marram.", to: "a.txt")
    try folder.write(Self.lines(300), to: "b.jsonl")
    var library = Library(path: folder.path)
    let cancellation = Cancellation()
    let report = try library.refresh(cancellation: cancellation) { _, _ in cancellation.request() }
    #expect(report.wasCancelled)
    #expect(library.accounts.isEmpty)
    #expect(try library.refresh().added.count == 301)
  }

  @Test(arguments: ["a.jsonl", "a.rss"])
  func `a large file gives what one thread finds in it`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name == "a.rss" ? Self.feed(60) : Self.lines(60), to: name)
    let alone = try ReportFile.read("\(folder.path)/\(name)", name: name)
    let path = "\(folder.path)/\(name)"
    let results = Workers.map([name], threads: 4) { name, helpers in
      try? ReportFile.read(path, name: name, helpers)
    }
    let together = try #require(results.first ?? nil)?.documents
    #expect(together?.map(Self.told) == alone.documents.map(Self.told))
    #expect(alone.documents.count == 60)
    #expect(try folder.documents().map(Self.told) == alone.documents.map(Self.told))
  }

  private static func told(_ document: Document) -> String {
    "\(document.name) \(document.id) \(document.title ?? "") \(document.publication?.day.number ?? 0)"
  }

  private static func reports(_ count: Int) -> [String] {
    var reporter = Reporter(seed: 53)
    return (0..<count).map { _ in
      reporter.report().replacing("\"", with: "").replacing("\n", with: " ")
        .replacing("&", with: "").replacing("<", with: "").replacing("\\", with: "")
    }
  }

  private static func lines(_ count: Int) -> String {
    reports(count).map { "{\"text\": \"\($0)\"}\n" }.joined()
  }

  private static func feed(_ count: Int) -> String {
    let items = reports(count).map {
      "<item><title>T</title><description>\($0)</description></item>"
    }
    return "<rss><channel>\(items.joined())</channel></rss>"
  }
}

/// A place where threads wait for each other.
private final class Meeting: Sendable {
  private let number: Int
  private let arrived = Atomic<Int>(0)

  init(of number: Int) { self.number = number }

  func come() {
    arrived.add(1, ordering: .relaxed)
    while arrived.load(ordering: .relaxed) < number { sched_yield() }
  }
}
