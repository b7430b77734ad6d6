import Archive
import Assessment
import Prose
import Testing

/// What a visit counts as changed for as long as it lasts.
struct BaselineTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "SELM, 12 May 2031 (Post) — Ruritania said that talks with Graustark will resume on 20 May 2031.",
      to: "a.txt",
    )
  }

  private func warn() throws {
    try folder.write(
      "SELM, 14 May 2031 (Post) — Norway warned that Graustark would leave by 25 May 2031.",
      to: "b.txt",
    )
  }

  private func demand() throws {
    try folder.write(
      "SELM, 15 May 2031 (Post) — Denmark demanded that Graustark pay by 3 June 2031.",
      to: "c.txt",
    )
  }

  /// A viewer of the folder after a visit that saw it as it is now.
  private func viewer() throws -> Loader {
    var library = Library(path: folder.path)
    _ = try library.refresh()
    let visit = Visit(of: library.situation(now: nil), unseen: [])
    return try Loader(library, now: nil, since: { visit })
  }

  private func found(by loader: Loader) throws -> ChangesFound {
    loader.refresh()
    return try loader.outcome().found
  }

  private func names(_ changes: [Change], _ kind: Change.Kind) -> Set<String> {
    Set(changes.filter { $0.kind == kind && $0.pane == .party }.map(\.title))
  }

  @Test func `what is listed stays listed while the visit lasts, and what comes is added`() throws {
    let loader = try viewer()
    try warn()
    let first = try found(by: loader)
    #expect(names(first.sinceVisit, .new) == ["Norway"])
    #expect(first.latest == first.sinceVisit)
    let second = try found(by: loader)
    #expect(second == first.broughtNothing)
    try demand()
    let third = try found(by: loader)
    #expect(names(third.sinceVisit, .new) == ["Norway", "Denmark"])
    #expect(names(third.latest, .new) == ["Denmark"])
  }

  @Test func `what came and went between is nothing`() throws {
    let loader = try viewer()
    #expect(try found(by: loader).sinceVisit.isEmpty)
    try warn()
    #expect(try !found(by: loader).sinceVisit.isEmpty)
    folder.remove("b.txt")
    let left = try found(by: loader)
    #expect(left.sinceVisit.isEmpty)
    #expect(names(left.latest, .gone) == ["Norway"])
  }

  @Test func `what was there before and went is gone, until it is there again`() throws {
    try warn()
    let loader = try viewer()
    _ = try found(by: loader)
    folder.remove("b.txt")
    #expect(names(try found(by: loader).sinceVisit, .gone) == ["Norway"])
    try warn()
    #expect(try found(by: loader).sinceVisit.isEmpty)
  }

  @Test func `what had gone before the visit began and is there again is nothing new`() throws {
    try warn()
    let loader = try viewer()
    folder.remove("b.txt")
    #expect(names(try found(by: loader).sinceVisit, .gone) == ["Norway"])
    try warn()
    try demand()
    let found = try found(by: loader)
    #expect(names(found.sinceVisit, .new) == ["Denmark"])
    #expect(names(found.sinceVisit, .gone).isEmpty)
  }

  @Test func `a first visit counts from its beginning`() throws {
    let loader = try Loader(Library(path: folder.path), now: nil)
    let first = try found(by: loader)
    #expect(first == ChangesFound(sinceVisit: [], latest: [], isFirstVisit: true))
    try warn()
    #expect(names(try found(by: loader).sinceVisit, .new) == ["Norway"])
    folder.remove("b.txt")
    #expect(try found(by: loader).sinceVisit.isEmpty)
  }

  @Test func `a correction takes nothing off the list and adds nothing to it`() throws {
    let loader = try viewer()
    try warn()
    let before = try found(by: loader)
    try folder.write(
      "note: Graustark = to be checked\nhide: Ruritania\n",
      to: Corrections.fileName,
    )
    let after = try found(by: loader)
    #expect(after.latest.isEmpty)
    #expect(after.sinceVisit.filter { $0.title != "Ruritania" } == before.sinceVisit)
  }
}
