import Archive
import Assessment
import Glibc
import Extraction
import Prose
import Testing

/// The file of corrections in a folder of reports.
struct CorrectionsFileTests {
  private static let report =
    "VELLBURG, 12 May 2031 (Post) — Ruritania said that talks with Norway will resume on 20 May 2031. "
    + "Norway warned Ruritania. Norway waits."

  private let folder: TemporaryFolder
  private var file: CorrectionsFile { CorrectionsFile(in: folder.path) }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.report, to: "a.txt")
  }

  private func library() throws -> Library {
    var library = Library(path: folder.path)
    let report = try library.refresh()
    #expect(report.filesOfOtherKinds == 0)
    return library
  }

  private func text() throws -> String {
    let stream = try #require(fopen(file.path, "r"))
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 10_000)
    let count = fread(&bytes, 1, bytes.count, stream)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test func `it is read with the reports and is none of them`() throws {
    #expect(try library().corrections.isEmpty)
    try folder.write("hide: Norway\n", to: Corrections.fileName)
    let library = try library()
    #expect(library.accounts.map(\.document.name) == ["a.txt"])
    #expect(library.corrections.last?.correction == .hide("Norway"))
    #expect(library.gaps.isEmpty)
  }

  @Test func `an empty one is no gap, a broken one is, and what held before still holds`() throws {
    try folder.write("", to: Corrections.fileName)
    #expect(try library().gaps.isEmpty)
    var library = Library(path: folder.path)
    try folder.write("hide: Norway\n", to: Corrections.fileName)
    _ = try library.refresh()
    try folder.write([0x68, 0xff, 0xfe], to: Corrections.fileName)
    _ = try library.refresh()
    #expect(library.gaps.map(\.name) == [Corrections.fileName])
    #expect(library.corrections.last?.correction == .hide("Norway"))
    #expect(throws: CorrectionsFile.Failure.self) { try file.change { $0.adding(.hide("X")) } }
  }

  @Test func `a change keeps what was written by hand meanwhile`() throws {
    try file.change { $0.adding(.hide("A")) }
    let first = try text()
    try folder.write("# by hand\n" + first, to: Corrections.fileName)
    try file.change { $0.adding(.hide("B")) }
    #expect(try text() == "# by hand\n" + first + "hide: \"B\"\n")
    #expect(throws: CorrectionsFile.Failure.lineGone) { try file.change { _ in nil } }
    #expect(try text() == "# by hand\n" + first + "hide: \"B\"\n")
  }

  @Test func `a file that may not be written stays as it is`() throws {
    // Whoever may write everything is not refused.
    guard geteuid() != 0 else { return }
    try folder.write("hide: A\n", to: Corrections.fileName)
    chmod(file.path, 0o444)
    #expect(throws: CorrectionsFile.Failure.notWritten(code: EACCES)) {
      try file.change { $0.adding(.hide("B")) }
    }
    #expect(try text() == "hide: A\n")
  }

  @Test func `a folder that may not be written refuses a new one`() throws {
    guard geteuid() != 0 else { return }
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    #expect(throws: CorrectionsFile.Failure.notWritten(code: EACCES)) {
      try file.change { $0.adding(.hide("B")) }
    }
  }

  @Test func `what the analyst corrected is no change of the reports`() throws {
    let loader = try #require(Loader(Library(path: folder.path), now: nil))
    loader.refresh()
    let before = try loader.outcome().situation
    #expect(before.parties.contains { $0.name == "Norway" })
    try file.change { $0.adding(.hide("Norway")) }
    loader.refresh()
    let (after, changes) = try loader.outcome()
    #expect(!after.parties.contains { $0.name == "Norway" })
    #expect(changes.isEmpty)
  }
}
