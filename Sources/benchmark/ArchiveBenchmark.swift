import Archive
import ArgumentParser
import Assessment
import Extraction
import FoundationEssentials
import Glibc
import Prose
import TestSupport

/// What a folder costs when it is opened for the first time, opened again and read again, and how
/// that grows with the folder.
enum ArchiveBenchmark {
  /// Measures folders of 100 reports, ten times as many and so on: of those given, which are enough for
  /// it, or of made-up ones.
  static func run(upTo most: Int, of given: [Document]? = nil) throws {
    // Two more of them come later.
    let most = given.map { min(most, $0.count - 2) } ?? most
    guard most > 0 else { throw ValidationError("A benchmark needs three reports or more.") }
    print(
      "reports\tMB\tfirst, MB/s\tshare\talone\tagain, ms\tall, ms\tready, ms\tnew, ms\tchange, ms\tresident, MB"
    )
    var count = min(100, most)
    while count <= most {
      try measure(count, of: given)
      if count == most { break }
      count = min(count * 10, most)
    }
    print(
      "\nfirst: until all is on the screen; share: of the speed of reading alone on every core;"
    )
    print("alone: of that of reading and of working out what each report tells by itself;")
    print("again: a folder seen before, until its first rows; all: until all its rows;")
    print("ready: all that a changed report means, if it was worked out before the refresh;")
    print("new: what a changed report tells by itself; change: what it means for all;")
    print("resident: after that")
  }

  private static func measure(_ count: Int, of given: [Document]?) throws {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "sitrep-benchmark-\(getpid())"
    )
    let folder = place.appending(path: "reports").path
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
    )
    let texts = given?.prefix(count + 2).map(\.text) ?? madeUpTexts(count + 2)
    var documents: [Document] = []
    for (number, text) in texts.prefix(count).enumerated() {
      try write(text, "\(folder)/r\(number).txt")
      documents.append(Document(name: "r\(number).txt", text: text))
    }
    let size = Double(documents.reduce(0) { $0 + $1.text.count }) / 1e6
    let clock = ContinuousClock()
    let reading = clock.measure { _ = Workers.map(documents) { Reading(of: $0) }.count }
    let accounts = clock.measure {
      _ = Workers.map(documents) { Account(of: Reading(of: $0)) }.count
    }
    documents = []

    let library = Library(path: folder, store: Store(path: place.appending(path: "store").path))
    let first = try firstVisit(of: library)
    let again = try Visitor(library)
    let (rows, all) = try again.untilRowsAndRead()
    try write(texts[count], "\(folder)/r1.txt", at: 1_700_000_100)
    try again.prepare()
    let ready = try again.untilRead()
    // A second answer comes when all of the first has been kept.
    _ = try again.untilRead()
    try write(texts[count + 1], "\(folder)/r0.txt", at: 1_700_000_100)
    let (new, change) = try again.untilRowsAndRead()
    // Memory is given back after an answer.
    for _ in 0..<2 { _ = try again.untilRead() }
    print(
      count,
      size.formatted(places: 1),
      (size / first.seconds).formatted(places: 1),
      (reading / first).formatted(places: 2),
      (accounts / first).formatted(places: 2),
      rows.milliseconds,
      all.milliseconds,
      ready.milliseconds,
      new.milliseconds,
      change.milliseconds,
      (Double(residentBytes) / 1e6).formatted(places: 0),
      separator: "\t",
    )
  }

  private static func madeUpTexts(_ count: Int) -> [[UInt8]] {
    var reporter = Reporter(seed: 2031)
    return (0..<count).map { _ in Array(reporter.dispatch().utf8) }
  }

  /// How long it takes to read a folder that nothing is known of; nothing of it stays but what is
  /// kept.
  private static func firstVisit(of library: Library) throws -> Duration {
    let visitor = try Visitor(library)
    let time = try visitor.untilRead()
    // A second answer comes when all of the first has been kept.
    _ = try visitor.untilRead()
    return time
  }

  /// Writes a file whose time of change is long past, so that its stamp can be relied on.
  private static func write(_ bytes: [UInt8], _ path: String, at seconds: Int = 1_700_000_000)
    throws
  {
    try Data(bytes).write(to: URL(filePath: path))
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    guard utimensat(AT_FDCWD, path, [time, time], 0) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
  }

  private static var residentBytes: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var (size, resident) = (0, 0)
    _ = withUnsafeMutablePointer(to: &size) { size in
      withUnsafeMutablePointer(to: &resident) { resident in
        withVaList([size, resident]) { vfscanf(file, "%ld %ld", $0) }
      }
    }
    return resident * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Somebody who looks at a folder.
  private struct Visitor {
    private let loader: Loader

    init(_ library: Library) throws {
      loader = try Loader(library, now: nil)
    }

    /// Has what a refresh would show worked out.
    func prepare() throws {
      loader.prepare()
      while true {
        for news in try news() { if case .prepared = news { return } }
      }
    }

    func untilRead() throws -> Duration { try untilRowsAndRead().all }

    /// Reads, and says when there were rows and when all of them.
    func untilRowsAndRead() throws -> (rows: Duration, all: Duration) {
      let clock = ContinuousClock()
      let start = clock.now
      var rows: Duration?
      loader.refresh()
      while true {
        for news in try news() {
          switch news {
          case .preview: rows = rows ?? clock.now - start
          case .loaded: return (rows ?? clock.now - start, clock.now - start)
          default: break
          }
        }
      }
    }

    /// Waits for news.
    private func news() throws -> [News] {
      var request = pollfd(fd: loader.mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&request, 1, -1)
      let all = loader.mailbox.take()
      for news in all {
        if case .unreadable(_, let code) = news {
          throw POSIXError(.init(rawValue: code) ?? .EIO)
        }
      }
      return all
    }
  }
}
