import Assessment
import Glibc
import Prose
import TestSupport
import Testing

@testable import Archive

/// What a refresh would show is worked out before it is asked for, and is what it would have shown.
struct AheadTests {
  private let reports: TemporaryFolder
  private let states: TemporaryFolder

  init() throws {
    reports = try TemporaryFolder()
    states = try TemporaryFolder()
    var reporter = Reporter(seed: 23)
    // Just enough for a store to be opened: more is only slower.
    for number in 0..<12 {
      try reports.write(reporter.report() + reporter.report(), to: "r\(number).txt")
    }
  }

  private var path: String { states.path + "/store.sqlite" }

  /// A viewer that has the folder on the screen, and all that was kept of it.
  private func viewer() throws -> Loader {
    let library = Library(path: reports.path, store: Store(path: path))
    let loader = try Loader(library, now: nil, firstLook: 5_000)
    loader.refresh()
    _ = try situation(of: loader)
    try settle(loader)
    return loader
  }

  private func isPrepared(_ news: News) -> Bool {
    if case .prepared = news { true } else { false }
  }

  private func isCancelled(_ news: News) -> Bool {
    if case .cancelled = news { true } else { false }
  }

  private func isPreview(_ news: News) -> Bool {
    if case .preview = news { true } else { false }
  }

  private func situation(of loader: Loader) throws -> Situation { try loader.outcome().situation }

  /// Waits until nothing is under way any more: a reading that is asked for follows the one before.
  private func settle(_ loader: Loader) throws {
    loader.refresh()
    _ = try loader.news(upTo: \.isLoaded)
  }

  /// Lets a viewer work ahead and returns all that it told meanwhile.
  private func prepare(_ loader: Loader) throws -> [News] {
    loader.prepare()
    return try loader.news(upTo: isPrepared)
  }

  private func rebuilt() throws -> Situation {
    var library = Library(path: reports.path)
    _ = try library.refresh()
    return Situation(of: library.accounts, gaps: library.gaps, corrections: library.corrections)
  }

  /// Writes a report whose time of change is long past, so that its stamp can be relied on.
  private func write(_ text: String, to name: String, at second: Int = 0) throws {
    try reports.write(text, to: name, at: 1_700_000_100 + second)
  }

  private func countAhead() throws -> Int {
    try Database(path: path, patience: 10_000).number("SELECT count(*) FROM ahead")
  }

  @Test func `nothing is shown ahead, and what is shown then is what it means for all`() throws {
    let loader = try viewer()
    let before = try rebuilt()
    try write("Ruritania wants other talks.", to: "r3.txt")
    reports.remove("r4.txt")
    let told = try prepare(loader)
    #expect(!told.contains(where: \.isLoaded) && !told.contains(where: isPreview))
    #expect(try countAhead() == 1)
    // What was read for it is not read again, nor what it told by itself shown first.
    try Database(path: path, patience: 10_000).execute("DELETE FROM file")
    loader.refresh()
    let news = try loader.news(upTo: \.isLoaded)
    #expect(!news.contains(where: isPreview))
    guard case .loaded(let situation, let found)? = news.last(where: \.isLoaded) else {
      throw NoSituation()
    }
    #expect(try situation == rebuilt())
    #expect(found.latest == situation.changes(since: before) && !found.latest.isEmpty)
    #expect(found.sinceVisit == found.latest)
    try settle(loader)
    #expect(try countAhead() == 0)
    #expect(try Database(path: path, patience: 10_000).number("SELECT count(*) FROM file") == 0)
  }

  @Test func `what one viewer worked out serves the others, with the same changes`() throws {
    let (ana, ben) = (try viewer(), try viewer())
    try write("Ruritania wants other talks.", to: "new.txt")
    _ = try prepare(ana)
    // One has done it already.
    _ = try prepare(ben)
    try Database(path: path, patience: 10_000).execute("DELETE FROM file")
    ana.refresh()
    let (first, _, found) = try ana.outcome()
    try settle(ana)
    ben.refresh()
    let (second, _, sameFound) = try ben.outcome()
    #expect(try first == rebuilt())
    #expect(second == first && sameFound == found)
    #expect(try Database(path: path, patience: 10_000).number("SELECT count(*) FROM file") == 0)
  }

  @Test func `what one viewer has refreshed is not assessed again by another`() throws {
    let (ana, ben) = (try viewer(), try viewer())
    try write("Ruritania wants other talks.", to: "new.txt")
    ana.refresh()
    let first = try situation(of: ana)
    try settle(ana)
    try Database(path: path, patience: 10_000).execute("DELETE FROM file")
    ben.refresh()
    #expect(try situation(of: ben) == first)
    try settle(ben)
    #expect(try Database(path: path, patience: 10_000).number("SELECT count(*) FROM file") == 0)
  }

  @Test func `what comes after it was worked out is not overlooked`() throws {
    let loader = try viewer()
    for round in 0..<3 {
      try write("Ruritania wants talks of \(round + 2) March 2031.", to: "a\(round).txt")
      _ = try prepare(loader)
      try write("Graustark killed \(round + 20) people.", to: "b\(round).txt")
      loader.refresh()
      #expect(try situation(of: loader) == rebuilt(), "round \(round)")
      try settle(loader)
      try write("Graustark killed \(round + 30) people.", to: "b\(round).txt", at: round + 1)
      _ = try prepare(loader)
      loader.refresh()
      #expect(try situation(of: loader) == rebuilt(), "round \(round)")
      try settle(loader)
    }
  }

  @Test func `the analyst's lines are news to nobody who wrote them`() throws {
    let (ana, ben) = (try viewer(), try viewer())
    let party = try #require(try rebuilt().parties.first)
    try reports.write("hide: \"\(party.name)\"\n", to: Corrections.fileName)
    try write("Ruritania wants other talks.", to: "new.txt")
    _ = try prepare(ana)
    for viewer in [ana, ben] {
      viewer.refresh()
      let (situation, changes, _) = try viewer.outcome()
      #expect(try situation == rebuilt())
      #expect(!changes.contains { $0.key == party.key })
      try settle(viewer)
    }
  }

  @Test func `a report that may still change is not worked on ahead`() throws {
    let loader = try viewer()
    try reports.write("Ruritania wants other talks.", to: "new.txt", at: Int(time(nil)))
    _ = try prepare(loader)
    #expect(try countAhead() == 0)
    loader.refresh()
    #expect(try situation(of: loader) == rebuilt())
  }

  @Test func `what turns out to be what is shown is not worked out`() throws {
    let loader = try viewer()
    try reports.write("Ruritania wants other talks.", to: "new.txt", at: Int(time(nil)))
    loader.refresh()
    let shown = try situation(of: loader)
    try settle(loader)
    try write("Ruritania wants other talks.", to: "new.txt")
    _ = try prepare(loader)
    #expect(try countAhead() == 0)
    // Nothing is read again for it.
    try Database(path: path, patience: 10_000).execute("DELETE FROM file")
    loader.refresh()
    #expect(try situation(of: loader) == shown)
    #expect(try Database(path: path, patience: 10_000).number("SELECT count(*) FROM file") == 0)
  }

  @Test func `one process at a time works ahead`() throws {
    let loader = try viewer()
    try write("Ruritania wants other talks.", to: "new.txt")
    guard let lock = Store(path: path).lockAhead() else {
      Issue.record("no lock")
      return
    }
    let isTaken = Store(path: path).lockAhead() == nil
    #expect(isTaken)
    _ = try prepare(loader)
    #expect(try countAhead() == 0)
    _ = consume lock
    _ = try prepare(loader)
    #expect(try countAhead() == 1)
  }

  @Test func `a refresh that is asked for meanwhile follows, unless it is stopped`() throws {
    let loader = try viewer()
    try write("Ruritania wants other talks.", to: "new.txt")
    loader.prepare()
    loader.refresh()
    #expect(try situation(of: loader) == rebuilt())
    try settle(loader)

    try write("Ruritania wants no talks.", to: "new.txt", at: 1)
    loader.prepare()
    loader.refresh()
    loader.cancel()
    let news = try loader.news { isCancelled($0) || $0.isLoaded }
    #expect(news.contains(where: isCancelled))
    loader.refresh()
    #expect(try situation(of: loader) == rebuilt())
  }

  @Test func `a damaged one is as good as none`() throws {
    let (ana, ben) = (try viewer(), try viewer())
    try write("Ruritania wants other talks.", to: "new.txt")
    _ = try prepare(ana)
    try Database(path: path, patience: 10_000).execute(
      "UPDATE ahead SET rows = substr(rows, 1, 99) || x'7f7f' || substr(rows, 102)"
    )
    for viewer in [ben, ana] {
      viewer.refresh()
      #expect(try situation(of: viewer) == rebuilt())
      try settle(viewer)
    }
  }

  @Test func `whoever worked it out has it at hand`() throws {
    let loader = try viewer()
    try write("Ruritania wants other talks.", to: "new.txt")
    _ = try prepare(loader)
    let expected = try rebuilt()
    let database = try Database(path: path, patience: 10_000)
    for table in ["ahead", "text", "file"] { try database.execute("DELETE FROM \(table)") }
    loader.refresh()
    #expect(try situation(of: loader) == expected)
    try settle(loader)
    // Nothing was read again for it.
    #expect(try database.number("SELECT count(*) FROM file") == 0)
  }
}
