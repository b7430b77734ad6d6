@testable import Archive
import Assessment
import Extraction
import Glibc
import Prose
import TestSupport
import Testing

/// What is kept of documents between runs, and that it is never anything else than was read.
struct StoreTests {
  private let reports: TemporaryFolder
  private let states: TemporaryFolder

  /// Just enough for a store to be opened: more is only slower.
  private static let count = 12

  init() throws {
    reports = try TemporaryFolder()
    states = try TemporaryFolder()
    var reporter = Reporter(seed: 7)
    // More bytes than are read anew sooner than a store is opened.
    for number in 0..<Self.count {
      let dated = number % 3 == 0 ? "---\ndate: 2031-02-\(10 + number % 18)\n---\n" : ""
      try reports.write(dated + reporter.report() + reporter.report(), to: "r\(number).txt")
    }
  }

  private var path: String { states.path + "/deep/store.sqlite" }

  /// The folder as a run that has just been started reads it.
  private func start(
    given: Day? = nil,
    kept: Bool = true,
  ) throws -> (library: Library, report: Library.Refresh) {
    var library = Library(
      path: reports.path,
      given: given,
      store: kept ? Store(path: path) : nil,
    )
    let report = try library.refresh()
    return (library, report)
  }

  private func json(_ library: Library) -> [UInt8] {
    Situation(of: library.accounts, gaps: library.gaps, corrections: library.corrections).json()
      + Store.bytes(of: FileContents(accounts: library.accounts, gaps: []))
  }

  @Test func `what comes from the store is byte for byte what is read anew`() throws {
    _ = try start()
    let (library, report) = try start()
    #expect(report.filesRead == 0)
    #expect(library.accounts.count == Self.count)
    #expect(json(library) == json(try start(kept: false).library))
  }

  @Test func `a file of which something was left out is not read anew for it`() throws {
    let mail = """
      From: Ana Vell <ana@vell.example>
      Date: Fri, 3 May 2030 10:00:00 +0000
      Subject: The harbour
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: text/plain

      Selm wants the harbour open.
      --x
      Content-Type: application/zip
      Content-Disposition: attachment; filename=map.zip

      x
      --x--

      """
    try reports.write(mail, to: "a.eml")
    try reports.write("   ", to: "b.txt")
    let (first, _) = try start()
    let (second, report) = try start()
    #expect(report.filesRead == 0)
    #expect(first.gaps.map(\.name) == ["a.eml", "b.txt"])
    #expect(second.gaps == first.gaps)
    #expect(json(second) == json(first))
  }

  @Test func `texts that only their bytes tell apart come back as they were`() throws {
    let names = ["cafe\u{301}.txt", "caf\u{e9}.txt"]
    for name in names {
      let other = names.first { !$0.utf8.elementsEqual(name.utf8) } ?? ""
      let text = "Rene\u{301}e Vell of \(name) and Ren\u{e9}e Vell of \(other) want talks."
      try reports.write("---\nsource: \(other)\n---\n\(text)", to: name)
    }
    _ = try start()
    let (library, report) = try start()
    #expect(report.filesRead == 0)
    #expect(library.accounts.count == Self.count + 2)
    #expect(json(library) == json(try start(kept: false).library))
    // Each is forgotten by itself.
    reports.remove(names[0])
    _ = try start()
    let kept = try rows("SELECT name FROM file").map { Array($0.utf8) }
    #expect(kept.contains(Array(names[1].utf8)))
    #expect(!kept.contains(Array(names[0].utf8)))

    var writer = ByteWriter()
    for name in names + names { writer.string(name) }
    let read = try writer.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return try (0..<4).map { _ in Array(try reader.string().utf8) }
    }
    #expect(read == (names + names).map { Array($0.utf8) })
  }

  @Test func `only what changed between two runs is read, and what is gone is forgotten`() throws {
    _ = try start()
    try reports.write("Ruritania wants other talks.", to: "r3.txt", at: 1_700_000_100)
    reports.remove("r4.txt")
    let second = try start()
    #expect(second.report.filesRead == 1)
    #expect(json(second.library) == json(try start(kept: false).library))
    let names = try Set(rows("SELECT name FROM file"))
    #expect(names.contains("r3.txt"))
    #expect(!names.contains("r4.txt"))
  }

  @Test func `what was read for another given day or of another build do not count`() throws {
    let day = try #require(Day(iso: "2031-05-12"))
    _ = try start()
    #expect(try start(given: day).report.filesRead == Self.count)
    #expect(try start(given: day).report.filesRead == 0)
    #expect(try start().report.filesRead == 0)
    try Database(path: path, patience: 10_000).execute("UPDATE file SET engine = x'00'")
    #expect(try start().report.filesRead == Self.count)
  }

  @Test func `a reading that was stopped goes on where it was`() throws {
    var library = Library(path: reports.path, store: Store(path: path))
    let cancellation = Cancellation()
    _ = try library.refresh(cancellation: cancellation) { done, _ in
      if done == 4 { cancellation.request() }
    }
    let kept = try rows("SELECT name FROM file").count
    #expect(kept >= 4 && kept < Self.count)
    #expect(try start().report.filesRead == Self.count - kept)
  }

  @Test func `a small folder needs no store`() throws {
    let small = try TemporaryFolder()
    try small.write("Ruritania wants talks.", to: "a.txt")
    var library = Library(path: small.path, store: Store(path: path))
    #expect(try library.refresh().filesRead == 1)
    #expect(access(path, F_OK) != 0)
  }

  @Test func `a document keeps the time when it was first seen`() throws {
    let before = time(nil)
    let id = try #require(try start().library.accounts.first?.document.id)
    let first = try #require(Store(path: path).firstSeen()[id])
    #expect((before...time(nil)).contains(first))
    try Database(path: path, patience: 10_000).execute(
      "UPDATE seen SET first = 5; DELETE FROM file"
    )
    #expect(try start().report.filesRead == Self.count)
    #expect(Store(path: path).firstSeen()[id] == 5)
    #expect(Store(path: path).firstSeen()[DocumentID(high: 1, low: 1)] == nil)
  }

  @Test func `asking what was first seen makes no store`() {
    #expect(Store(path: path).firstSeen().isEmpty)
    #expect(access(path, F_OK) != 0)
  }

  @Test func `the days on which documents were first seen come when they are asked for`() throws {
    _ = try start()
    try Database(path: path, patience: 10_000).execute("UPDATE seen SET first = 1000000000")
    let loader = try Loader(Library(path: reports.path, store: Store(path: path)), now: nil)
    #expect(loader.mailbox.take().isEmpty)
    loader.lookUpFirstSeen()
    var request = pollfd(fd: loader.mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    try #require(poll(&request, 1, 30_000) == 1)
    guard case .firstSeen(let days)? = loader.mailbox.take().first else {
      Issue.record("no days")
      return
    }
    #expect(days.count == Self.count)
    // The ninth of September 2001, or the day before far in the west.
    #expect(days.values.allSatisfy { [11_573, 11_574].contains($0.number) })
  }

  // MARK: Trouble

  @Test func `what is no store is set aside, named and made anew`() throws {
    try states.write("This is a letter and no database at all.", to: "deep/store.sqlite")
    let first = try start()
    #expect(first.report.storeTrouble == .setAside(path: path + ".damaged"))
    #expect(first.report.filesRead == Self.count)
    let second = try start()
    #expect(second.report.storeTrouble == nil)
    #expect(second.report.filesRead == 0)
  }

  @Test func `what is set aside covers up nothing that was`() throws {
    for number in 1...3 {
      try states.write("Letter \(number), and no database.", to: "deep/store.sqlite")
      _ = try start()
    }
    for (number, ending) in [(1, ""), (2, "-2"), (3, "-3")] {
      let aside = try #require(bytes(of: path + ".damaged" + ending))
      #expect(String(decoding: aside, as: UTF8.self) == "Letter \(number), and no database.")
    }
  }

  @Test func `the store of a newer version is left as it is`() throws {
    _ = try start()
    try Database(path: path, patience: 10_000).execute("PRAGMA user_version = 1000")
    let before = try #require(bytes(of: path))
    let (library, report) = try start()
    #expect(report.storeTrouble == .newer(path: path))
    #expect(report.filesRead == Self.count)
    #expect(library.accounts.count == Self.count)
    #expect(bytes(of: path) == before)
  }

  @Test func `who writes for too long is waited for once`() throws {
    _ = try start()
    let other = try Database(path: path, patience: 10_000)
    try other.execute("DELETE FROM file; BEGIN IMMEDIATE")
    var library = Library(path: reports.path, store: Store(path: path, patience: 1))
    let report = try library.refresh()
    #expect(report.storeTrouble == .busy(path: path))
    #expect(library.accounts.count == Self.count)
    try other.execute("COMMIT")
    var next = Library(path: reports.path, store: Store(path: path, patience: 1))
    #expect(try next.refresh().storeTrouble == nil)
    #expect(next.accounts.count == Self.count)
  }

  @Test func `who does not come to the end of opening it is waited for once as well`() throws {
    _ = try start()
    let lock = try FileLock(path + ".lock", patience: .zero)
    var library = Library(path: reports.path, store: Store(path: path, patience: 1))
    let report = try library.refresh()
    #expect(report.storeTrouble == .busy(path: path))
    #expect(report.filesRead == Self.count)
    lock.hold()
  }

  @Test func `the database of another program is left whole`() throws {
    try states.makeFolder("deep")
    try Database(path: path, patience: 10_000).execute(
      "CREATE TABLE mine (x); INSERT INTO mine VALUES (7)"
    )
    #expect(try start().report.storeTrouble == .setAside(path: path + ".damaged"))
    #expect(
      try Database(path: path + ".damaged", patience: 10_000).number("SELECT x FROM mine") == 7
    )
  }

  @Test func `a damaged store gives what was read or nothing`() throws {
    _ = try start()
    let expected = json(try start(kept: false).library)
    let whole = try #require(bytes(of: path))
    var random = SplitMix(seed: 11)
    for round in 0..<12 {
      let damaged = damage(whole, round % 3, &random)
      try states.write(damaged, to: "deep/store.sqlite")
      for ending in ["-wal", "-shm"] { states.remove("deep/store.sqlite" + ending) }
      #expect(json(try start().library) == expected, "round \(round)")
      #expect(try start().report.filesRead == 0, "round \(round)")
    }
  }

  /// Cut short, with some bytes changed, or with a page overwritten.
  private func damage(_ whole: [UInt8], _ kind: Int, _ random: inout SplitMix) -> [UInt8] {
    var bytes = whole
    switch kind {
    case 0: bytes.removeLast(Int.random(in: 1..<whole.count, using: &random))
    case 1:
      for _ in 0..<20 {
        let index = Int.random(in: 0..<whole.count, using: &random)
        bytes[index] ^= UInt8.random(in: 1...255, using: &random)
      }
    default:
      let start = Int.random(in: 0..<whole.count - 4096, using: &random)
      for index in start..<start + 4096 {
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  @Test func `a place that cannot be written to is named, and the reports are read`() throws {
    try states.write("In the way.", to: "deep")
    let (library, report) = try start()
    guard case .unusable(path, _) = report.storeTrouble else {
      Issue.record("no trouble with \(path)")
      return
    }
    #expect(library.accounts.count == Self.count)
  }

  @Test func `without a home the reports are read`() throws {
    var library = Library(path: reports.path, store: Store(path: nil))
    #expect(try library.refresh().storeTrouble == .homeless)
    #expect(try library.refresh().storeTrouble == nil)
    #expect(library.accounts.count == Self.count)
  }

  private func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var status = stat()
    fstat(fileno(file), &status)
    var bytes = [UInt8](repeating: 0, count: status.st_size)
    return fread(&bytes, 1, bytes.count, file) == bytes.count ? bytes : nil
  }

  private func rows(_ sql: String) throws -> [String] {
    var rows: [String] = []
    try Database(path: path, patience: 10_000).run(sql) { rows.append($0.text(0)) }
    return rows
  }
}
