import Archive
import Assessment
import Prose
import Testing

/// What a later visit finds changed.
struct VisitTests {
  private static let early =
    "VELLBURG, 12 May 2031 (Post) — Ruritania said that talks with Graustark will resume on 20 May 2031."
  private static let late =
    "VELLBURG, 14 May 2031 (Post) — Norway warned that Graustark would leave by 25 May 2031."

  @Test func `a visit comes back from its file`() throws {
    let folder = try TemporaryFolder()
    let change = Change(kind: .changed, pane: .watch, key: RowKey("w:\"1"), title: "Whether 中")
    let visit = Visit(
      documents: [DocumentID(high: 1, low: .max), DocumentID(high: .max, low: 0)],
      unseen: [change],
    )
    let file = folder.path + "/visit"
    try AtomicFile.write(visit.bytes(folder: "/a"), to: file)
    #expect(Visit(file: file) == visit)
  }

  @Test(arguments: ["", "{}", "[1]", "{\"documents\":[1],\"unseen\":[]}"])
  func `a file that is no visit is none`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "visit")
    #expect(Visit(file: folder.path + "/visit") == nil)
    #expect(Visit(file: folder.path + "/none") == nil)
  }

  @Test func `nothing changed while the documents are the same`() throws {
    let (situation, library) = try situation(["a.txt": Self.early])
    let visit = Visit(documents: Set(situation.documents.map(\.id)), unseen: [])
    #expect(visit.changes(in: situation, of: library, now: nil) == [])
  }

  @Test func `a document that came brings its rows`() throws {
    let (before, _) = try situation(["a.txt": Self.early])
    let (after, library) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let visit = Visit(documents: Set(before.documents.map(\.id)), unseen: [])
    #expect(visit.changes(in: after, of: library, now: nil) == after.changes(since: before))
    #expect(!after.changes(since: before).isEmpty)
  }

  @Test func `what is left is all there is where nothing came, and untold where something did`()
    throws
  {
    let (before, _) = try situation(["a.txt": Self.early])
    let (after, library) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let row = try #require(after.watch.first)
    let unseen = Change(kind: .new, pane: .watch, key: row.key, title: row.title)
    let all = Visit(documents: Set(after.documents.map(\.id)), unseen: [unseen])
    #expect(all.changesLeft(in: after) == [unseen])
    #expect(all.changesLeft(in: after) == all.changes(in: after, of: library, now: nil))
    #expect(
      Visit(documents: Set(before.documents.map(\.id)), unseen: []).changesLeft(in: after) == nil
    )
  }

  @Test func `a document under another name is the same document`() throws {
    let (before, _) = try situation(["a.txt": Self.early])
    let (after, library) = try situation(["z.txt": Self.early])
    let visit = Visit(documents: Set(before.documents.map(\.id)), unseen: [])
    #expect(visit.changes(in: after, of: library, now: nil) == [])
  }

  @Test func `what was left unseen is announced again while its row is there`() throws {
    let (situation, library) = try situation(["a.txt": Self.early])
    let entry = try #require(situation.timeline.first)
    let there = Change(kind: .new, pane: .timeline, key: entry.key, title: entry.what)
    let gone = Change(kind: .new, pane: .timeline, key: RowKey("t:gone"), title: "Gone")
    let visit = Visit(documents: Set(situation.documents.map(\.id)), unseen: [there, gone])
    #expect(visit.changes(in: situation, of: library, now: nil) == [there])
  }

  private static let twelve =
    "SELM, 12 May 2031 (Post) — A ferry sank in the bay of Selm and killed 12 passengers."
  private static let nine =
    "SELM, 12 May 2031 (Wire) — In the bay of Selm 9 passengers of the ferry were killed."
  private static let lost =
    "SELM, 11 May 2031 (Mail) — Of the ferry 9 passengers were killed in the bay of Selm."

  @Test func `a contradiction that came is announced, and again until it is seen`() throws {
    let (before, _) = try situation(["b.txt": Self.twelve])
    let (after, library) = try situation(["b.txt": Self.twelve, "c.txt": Self.nine])
    let visit = Visit(documents: Set(before.documents.map(\.id)), unseen: [])
    let told = visit.changes(in: after, of: library, now: nil).filter { $0.pane == .figure }
    #expect(told.map(\.kind) == [.contradicted])

    // Left unseen and kept in a file; then an earlier report comes, and the figure has another key.
    let folder = try TemporaryFolder()
    let left = Visit(documents: Set(after.documents.map(\.id)), unseen: told)
    try AtomicFile.write(left.bytes(folder: "/a"), to: folder.path + "/visit")
    let kept = try #require(Visit(file: folder.path + "/visit"))
    #expect(kept == left)
    let (later, whole) = try situation([
      "a.txt": Self.lost, "b.txt": Self.twelve, "c.txt": Self.nine,
    ])
    #expect(later.figures.map(\.key) != after.figures.map(\.key))
    let again = kept.changes(in: later, of: whole, now: nil).filter { $0.pane == .figure }
    #expect(again.map(\.kind) == [.contradicted])
    #expect(again.map(\.key) == later.figures.map(\.key))
  }

  private func situation(_ files: [String: String]) throws -> (Situation, Library) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    var library = Library(path: folder.path)
    _ = try library.refresh()
    return (Situation(of: library.accounts, gaps: library.gaps), library)
  }
}
