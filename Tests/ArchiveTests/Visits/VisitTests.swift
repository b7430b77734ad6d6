import Archive
import Assessment
import FoundationEssentials
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
    let change = Change(
      kind: .changed,
      pane: .watch,
      key: RowKey("w:\"1"),
      title: "Whether 中",
      aspects: [.date, .status],
      was: RowDigest(values: [.date: ["2031-03-04"], .status: ["open"]]),
      documents: ["a.txt"],
    )
    let documents: Set = [DocumentID(high: 1, low: .max), DocumentID(high: .max, low: 0)]
    let (situation, _) = try situation(["a.txt": Self.early])
    for visit in [
      Visit(documents: documents, unseen: [change]),
      Visit(documents: documents, now: Day(iso: "2031-05-19"), unseen: []),
      Visit(of: situation, unseen: [change]),
      Visit(of: situation, unseen: [], written: ["hide: \"A\"", "note: B = c\r"]),
    ] {
      let file = folder.path + "/visit"
      try AtomicFile.write(visit.bytes(folder: "/a"), to: file)
      #expect(Visit(file: file) == visit)
      #expect(throws: Never.self) {
        try JSONDecoder().decode(Whole.self, from: Data(visit.bytes(folder: "/a")))
      }
    }
  }

  /// The file of a visit as one value, for whoever looks into it.
  private struct Whole: Decodable {
    let documents: [String]
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
    #expect(visit.changes(in: situation, of: library) == [])
  }

  @Test func `a document that came brings its rows`() throws {
    let (before, _) = try situation(["a.txt": Self.early])
    let (after, library) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let visit = Visit(documents: Set(before.documents.map(\.id)), unseen: [])
    #expect(visit.changes(in: after, of: library) == after.changes(since: before))
    #expect(!after.changes(since: before).isEmpty)
  }

  @Test func `what is left is all there is where nothing came, and untold where something did`()
    throws
  {
    let (before, _) = try situation(["a.txt": Self.early])
    let (after, library) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let row = try #require(after.watch.first)
    let unseen = Change(kind: .new, pane: .watch, key: row.key, title: row.title)
    let all = Visit(of: after, unseen: [unseen])
    #expect(all.changesLeft(in: after) == [unseen])
    #expect(all.changesLeft(in: after) == all.changes(in: after, of: library))
    #expect(
      Visit(documents: Set(before.documents.map(\.id)), unseen: []).changesLeft(in: after) == nil
    )
  }

  @Test func `a document under another name is the same document`() throws {
    let (before, _) = try situation(["a.txt": Self.early])
    let (after, library) = try situation(["z.txt": Self.early])
    let visit = Visit(documents: Set(before.documents.map(\.id)), unseen: [])
    #expect(visit.changes(in: after, of: library) == [])
  }

  @Test func `what was left unseen is announced again while its row is there`() throws {
    let (situation, library) = try situation(["a.txt": Self.early])
    let entry = try #require(situation.timeline.first)
    let there = Change(kind: .new, pane: .timeline, key: entry.key, title: entry.what)
    let gone = Change(kind: .new, pane: .timeline, key: RowKey("t:gone"), title: "Gone")
    let visit = Visit(documents: Set(situation.documents.map(\.id)), unseen: [there, gone])
    #expect(visit.changes(in: situation, of: library) == [there])
  }

  @Test func `what went and was not seen is announced again until it is there`() throws {
    let (before, _) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let (after, library) = try situation(["a.txt": Self.early])
    let went = after.changes(since: before).filter { $0.kind == .gone }
    #expect(!went.isEmpty)
    let visit = Visit(of: after, unseen: went)
    #expect(rows(visit.changes(in: after, of: library), .gone) == rows(went, .gone))
    let (again, both) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    #expect(rows(visit.changes(in: again, of: both), .gone).isEmpty)
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
    let told = visit.changes(in: after, of: library).filter { $0.pane == .figure }
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
    let again = kept.changes(in: later, of: whole).filter { $0.pane == .figure }
    #expect(again.map(\.kind) == [.contradicted])
    #expect(again.map(\.key) == later.figures.map(\.key))
  }

  private func situation(
    _ files: [String: String],
    corrections: String? = nil,
    now: Day? = nil,
  ) throws -> (Situation, Library) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    if let corrections { try folder.write(corrections, to: Corrections.fileName) }
    var library = Library(path: folder.path)
    _ = try library.refresh()
    let situation = Situation(
      of: library.accounts,
      gaps: library.gaps,
      corrections: library.corrections,
      now: now,
    )
    return (situation, library)
  }

  // MARK: What is gone

  /// A visit as it comes back from its file.
  private func visit(_ situation: Situation, unseen: [Change] = []) throws -> Visit {
    let folder = try TemporaryFolder()
    let visit = Visit(of: situation, unseen: unseen)
    try AtomicFile.write(visit.bytes(folder: "/a"), to: folder.path + "/visit")
    return try #require(Visit(file: folder.path + "/visit"))
  }

  /// What differs between two situations without what a row rests on.
  private func rows(_ changes: [Change], _ kind: Change.Kind) -> Set<Change.Place> {
    Set(changes.filter { $0.kind == kind }.map(\.place))
  }

  @Test func `what went with its document is told until the next visit, with and without reading`()
    throws
  {
    let (before, _) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let (after, library) = try situation(["a.txt": Self.early])
    let gone = rows(after.changes(since: before), .gone)
    #expect(Set(gone.map(\.pane)).isSuperset(of: [.party, .timeline]))
    let visit = try visit(before)
    let told = visit.changes(in: after, of: library)
    #expect(rows(told, .gone) == gone)
    #expect(visit.changesLeft(in: after) == told)
    #expect(try self.visit(after).changes(in: after, of: library) == [])
  }

  @Test func `what went and what came are told together, by pane`() throws {
    let (before, _) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let other = "VELLBURG, 15 May 2031 (Post) — Selmland said that the vote will be on 3 June 2031."
    let (after, library) = try situation(["a.txt": Self.early, "c.txt": other])
    let all = after.changes(since: before)
    let told = try visit(before).changes(in: after, of: library)
    #expect(rows(told, .gone) == rows(all, .gone))
    #expect(rows(told, .new) == rows(all, .new))
    let panes = told.compactMap { Change.Pane.allCases.firstIndex(of: $0.pane) }
    #expect(panes == panes.sorted())
  }

  @Test func `what an answer had settled is open again when the answer is gone`() throws {
    let answer =
      "VELLBURG, 20 May 2031 (Post) — Talks between Ruritania and Graustark resumed on 20 May 2031."
    let (before, _) = try situation(["a.txt": Self.early, "b.txt": answer])
    let (after, library) = try situation(["a.txt": Self.early])
    let moved = after.changes(since: before)
      .filter { $0.pane == .watch && $0.aspects.contains(.status) }
    try #require(!moved.isEmpty)
    let told = try visit(before).changes(in: after, of: library)
    #expect(rows(told, .changed).isSuperset(of: moved.map(\.place)))
  }

  @Test func `what the analyst corrected is not gone, nor what goes under another key`() throws {
    let (before, _) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let (hidden, library) = try situation(
      ["a.txt": Self.early, "b.txt": Self.late],
      corrections: "hide: Norway\n",
    )
    try #require(hidden.parties.count < before.parties.count)
    #expect(try visit(before).changes(in: hidden, of: library) == [])

    // The figure is named by its first number, which is gone.
    let (three, _) = try situation(["a.txt": Self.lost, "b.txt": Self.twelve, "c.txt": Self.nine])
    let (two, left) = try situation(["b.txt": Self.twelve, "c.txt": Self.nine])
    try #require(three.figures.map(\.key) != two.figures.map(\.key))
    #expect(try !visit(three).changes(in: two, of: left).contains { $0.pane == .figure })
  }

  @Test func `a contradiction that went is told, and what nobody had seen does not go`() throws {
    let (before, _) = try situation(["b.txt": Self.twelve, "c.txt": Self.nine])
    let (after, library) = try situation(["b.txt": Self.twelve])
    let told = try visit(before).changes(in: after, of: library).filter { $0.pane == .figure }
    #expect(told.map(\.kind) == [.changed])
    #expect(told == after.changes(since: before).filter { $0.pane == .figure })

    let (both, _) = try situation(["a.txt": Self.early, "b.txt": Self.late])
    let (first, rest) = try situation(["a.txt": Self.early])
    let unseen = both.changes(since: first).filter { $0.kind == .new }
    let gone = try visit(both, unseen: unseen).changes(in: first, of: rest)
    #expect(rows(gone, .gone).isDisjoint(with: unseen.map(\.place)))
  }

  // MARK: What says something else

  @Test(arguments: [
    // Added to, shortened, and mended.
    ("", "\n\nForeign Minister Ana Vell said on 12 May that the bridge of Selm was closed."),
    ("\n\nDenmark will decide on 3 June 2031 whether it pays Graustark.", ""),
    (
      "\n\nDenmark supports the loan.",
      "\n\nDenmark rejects the loan, and may leave by 30 May 2031.",
    ),
    ("", "\n\nThe talks of Ruritania and Graustark will be on 23 May 2031, Brand said."),
  ])
  func `a document that says something else changes what it changed before the eyes`(
    then: String,
    now: String,
  ) throws {
    let others = ["b.txt": Self.late, "c.txt": Self.twelve]
    let text = Self.early + " The council of Ruritania may vote by 1 June 2031 on a truce."
    let (before, _) = try situation(others.merging(["a.txt": text + then]) { $1 })
    let (after, library) = try situation(others.merging(["a.txt": text + now]) { $1 })
    // Of figures only those that are contradicted are remembered.
    let live = Set(after.changes(since: before).filter { $0.pane != .figure })
    try #require(!live.isEmpty)
    let told = Set(try visit(before).changes(in: after, of: library).filter { $0.pane != .figure })
    #expect(told.symmetricDifference(live) == [])
  }

  // MARK: What fell overdue

  @Test func `what fell overdue since the visit is told, and time that goes back is no news`()
    throws
  {
    let files = ["a.txt": Self.early, "b.txt": Self.late]
    let (before, _) = try situation(files, now: Day(iso: "2031-05-19"))
    let (after, library) = try situation(files, now: Day(iso: "2031-06-01"))
    let overdue = after.changes(since: before)
    #expect(overdue.contains { $0.pane == .watch && $0.aspects.contains(.status) })
    #expect(try visit(before).changesLeft(in: after) == nil)
    #expect(try visit(before).changes(in: after, of: library) == overdue)
    #expect(try visit(before).changes(in: after, of: library, known: before) == overdue)
    #expect(try visit(before).changes(in: after, of: library, known: after) == overdue)
    #expect(try visit(after).changes(in: before, of: library) == [])
    #expect(try visit(after).changesLeft(in: before) == [])
  }
}
