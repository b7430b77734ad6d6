import Archive
import Assessment
import Extraction
import FoundationEssentials
import Glibc
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
    _ = try library.refresh()
    #expect(library.gaps == [])
    return library
  }

  private func text() throws -> String {
    let stream = try #require(fopen(file.path, "r"))
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 100_000)
    let count = fread(&bytes, 1, bytes.count, stream)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// What it says without comments.
  private func lines() throws -> [String] {
    try text().split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
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

  @Test
  func `of what several analysts write at once nothing is lost, and nothing is left beside it`()
    throws
  {
    let file = file
    let names = (0..<4).map { analyst in (0..<25).map { "Party \(analyst) \($0)" } }
    let threads = try names.map { names in
      try #require(
        PosixThread { for name in names { try? file.change { $0.adding(.hide(name)) } } }
      )
    }
    for thread in threads { thread.join() }
    #expect(try lines().sorted() == names.joined().map { "hide: \"\($0)\"" }.sorted())
    let entries = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(entries.sorted() == ["a.txt", Corrections.fileName])
  }

  @Test func `whoever has stopped amid a change is not waited for without end`() throws {
    try file.change { $0.adding(.hide("A")) }
    let impatient = CorrectionsFile(in: folder.path, patience: .zero)
    var refusal: CorrectionsFile.Failure?
    try file.change { corrections in
      do throws(CorrectionsFile.Failure) {
        try impatient.change { $0.adding(.hide("B")) }
      } catch {
        refusal = error
      }
      return corrections.adding(.hide("C"))
    }
    #expect(refusal == .taken)
    #expect(try lines() == ["hide: \"A\"", "hide: \"C\""])
  }

  // Whoever may write everything is not refused.
  @Test(.enabled(if: geteuid() != 0)) func `a file that may not be written stays as it is`() throws
  {
    try folder.write("hide: A\n", to: Corrections.fileName)
    chmod(file.path, 0o444)
    #expect(throws: CorrectionsFile.Failure.notWritten(code: EACCES)) {
      try file.change { $0.adding(.hide("B")) }
    }
    #expect(try text() == "hide: A\n")
  }

  @Test(.enabled(if: geteuid() != 0)) func `a folder that may not be written refuses a new one`()
    throws
  {
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    #expect(throws: CorrectionsFile.Failure.notWritten(code: EACCES)) {
      try file.change { $0.adding(.hide("B")) }
    }
  }

  @Test func `what the analyst corrected is no change of the reports`() throws {
    let loader = try Loader(Library(path: folder.path), now: nil)
    loader.refresh()
    let before = try loader.outcome().situation
    #expect(before.parties.contains { $0.name == "Norway" })
    try file.change { $0.adding(.hide("Norway")) }
    loader.refresh()
    let (after, changes, _) = try loader.outcome()
    #expect(!after.parties.contains { $0.name == "Norway" })
    #expect(changes.isEmpty)
  }
}
