@testable import Archive
import Assessment
import Extraction
import Prose
import TestSupport
import Testing

/// A situation that is kept between runs is the one that was assessed, and no other.
struct SituationStoreTests {
  private let reports: TemporaryFolder
  private let states: TemporaryFolder

  init() throws {
    reports = try TemporaryFolder()
    states = try TemporaryFolder()
    var reporter = Reporter(seed: 19)
    // Just enough for a store to be opened: more is only slower.
    for number in 0..<12 {
      let dated = number % 3 == 0 ? "---\ndate: 2031-02-\(10 + number % 18)\n---\n" : ""
      try reports.write(dated + reporter.report() + reporter.report(), to: "r\(number).txt")
    }
    try reports.write("The flood killed 12 people in Vellburg, police said.", to: "first.txt")
    try reports.write("The flood killed 30 people in Vellburg, the army said.", to: "other.txt")
    try reports.write("", to: "empty.txt")
    for (number, text) in ["will march on 12 May.", "has called off the march of 12 May."]
      .enumerated()
    {
      try reports.write(
        "---\ndate: 2031-05-0\(number + 5)\n---\nNorway \(text)",
        to: "march\(number).txt",
      )
    }
  }

  private var path: String { states.path + "/deep/store.sqlite" }

  private func loader(firstLook: Int = 1 << 20, since visit: Visit? = nil) throws -> Loader {
    let library = Library(path: reports.path, store: Store(path: path))
    return try Loader(library, now: nil, firstLook: firstLook, since: { visit })
  }

  private func previews(in news: [News]) -> [Situation] {
    news.compactMap { if case .preview(let situation) = $0 { situation } else { nil } }
  }

  /// All news of one reading up to its end.
  private func news(of loader: Loader) throws -> [News] { try loader.news(upTo: \.isEnding) }

  private func situation(of news: [News]) throws -> Situation {
    for case .loaded(let situation, _) in news { return situation }
    throw NoSituation()
  }

  private func rebuilt() throws -> Situation {
    var library = Library(path: reports.path)
    _ = try library.refresh()
    return Situation(of: library.accounts, gaps: library.gaps, corrections: library.corrections)
  }

  private func kept() throws -> Situation {
    try #require(Store(path: path).situation(given: nil, now: nil)).situation
  }

  /// Waits until nothing is under way any more: a reading that is asked for follows the one before.
  private func settle(_ loader: Loader) throws {
    loader.refresh()
    _ = try news(of: loader)
  }

  /// Shows the folder until what is shown has been kept.
  private func show() throws -> Situation {
    let loader = try loader()
    loader.refresh()
    let shown = try situation(of: try news(of: loader))
    try settle(loader)
    return shown
  }

  @Test func `what is kept is what was assessed, to the last field`() throws {
    try reports.write(
      """
      # A comment.
      same: "Nobody Here" = "Nobody There"
      kind: "Nobody Here" = person
      nonsense: all of it
      watch: "Whether it holds"
      due: "Whether it holds" = 2031-04-18
      close: "No such question"
      hide: "Nobody Here"
      hide: "Nobody Here"
      """,
      to: Corrections.fileName,
    )
    let situation = try rebuilt()
    #expect(!situation.parties.isEmpty && !situation.watch.isEmpty)
    #expect(!situation.timeline.isEmpty && !situation.figures.isEmpty)
    #expect(situation.timeline.contains { $0.isOff })
    #expect(!situation.gaps.isEmpty && !situation.corrections.isEmpty)
    let store = Store(path: path)
    #expect(store.keep(situation, mark: nil, given: nil, now: nil) == situation)
    let kept = try kept()
    #expect(kept == situation)
    #expect(kept.json() == situation.json())
    #expect(kept.documents.map(\.text) == situation.documents.map(\.text))
    #expect(kept.watch.map(\.rulings) == situation.watch.map(\.rulings))
    #expect(kept.corrections == situation.corrections)
  }

  @Test func `every reason of a gap comes back`() throws {
    let reasons: [CollectionGap.Reason] = [
      .empty, .tooLarge(bytes: 9, limit: 4), .notText(offset: 3), .brokenUTF8(offset: 0),
      .noPermission, .notAFile, .loop, .tooDeep(limit: 32), .unreadable(code: 5), .noArticle,
      .noReport, .brokenFeed(line: 7), .entriesLeftOut(count: 2, first: 1),
      .programMissing(name: "a", package: "b"), .programFailed(name: "a"),
      .attachmentsLeftOut(names: ["a.doc", "b.doc"]), .otherKind(count: 3),
    ]
    let gaps = reasons.map { CollectionGap(name: "x/\($0).txt", reason: $0) }
    let situation = Situation(of: [], gaps: gaps)
    #expect(Store(path: path).keep(situation, mark: nil, given: nil, now: nil) == situation)
    #expect(try kept().gaps == situation.gaps)
  }

  @Test func `a folder that is as it was is shown without reading or assessing it`() throws {
    let first = try show()
    // Readings that are no longer there cannot have been used.
    try Database(path: path, patience: 10_000).execute("DELETE FROM file")
    let loader = try loader()
    loader.refresh()
    let second = try situation(of: try news(of: loader))
    #expect(second == first)
    try settle(loader)
    #expect(try Database(path: path, patience: 10_000).number("SELECT count(*) FROM file") == 0)
  }

  @Test func `whoever asks for the situation of a folder that is as it was gets what was kept`()
    throws
  {
    let first = try show()
    let library = Library(path: reports.path, store: Store(path: path))
    #expect(try library.keptSituation(at: library.look(), now: nil) == first)
    #expect(try library.keptSituation(at: library.look(), now: Day(iso: "2031-03-01")) == nil)
    try reports.write("Ruritania wants other talks.", to: "r3.txt", at: 1_700_000_100)
    #expect(try library.keptSituation(at: library.look(), now: nil) == nil)
  }

  @Test func `what a command has worked out is shown without reading or assessing it`() throws {
    var library = Library(path: reports.path, store: Store(path: path))
    _ = try library.refresh()
    let situation = library.situation(now: nil)
    #expect(library.keepAhead(situation, now: nil))
    // Readings that are no longer there cannot have been used.
    try Database(path: path, patience: 10_000).execute("DELETE FROM file")
    // The first finds it, the second what the first has shown.
    for _ in 0..<2 {
      let loader = try loader()
      loader.refresh()
      #expect(try self.situation(of: try news(of: loader)) == situation)
      try settle(loader)
    }
    let database = try Database(path: path, patience: 10_000)
    #expect(try database.number("SELECT count(*) FROM file") == 0)
    #expect(try database.number("SELECT count(*) FROM situation") == 1)
  }

  @Test func `after a change the kept situation is shown first, then the new one`() throws {
    let first = try show()
    try reports.write("Ruritania wants other talks.", to: "r3.txt", at: 1_700_000_100)
    reports.remove("r4.txt")
    let loader = try loader(firstLook: 20_000)
    loader.refresh()
    let news = try news(of: loader)
    #expect(previews(in: news).last == first)
    // Nothing less than what was known.
    #expect(previews(in: news).count <= 2)
    #expect(try situation(of: news) == rebuilt())
    #expect(try situation(of: news) != first)
  }

  @Test func `a new folder is shown as it grows, the newest reports first`() throws {
    try reports.write("Ruritania wants other talks.", to: "zz.txt", at: 1_700_000_100)
    let loader = try loader(firstLook: 1)
    loader.refresh()
    let news = try news(of: loader)
    let growth = previews(in: news).map(\.documents.count)
    #expect(growth.first == 1)
    #expect(previews(in: news).first?.documents.first?.name == "zz.txt")
    #expect(growth == growth.sorted() && Set(growth).count == growth.count)
    #expect(try situation(of: news) == rebuilt())
    #expect(try growth.allSatisfy { try $0 < rebuilt().documents.count })
  }

  @Test func `a refresh after the accounts were put away equals a rebuild`() throws {
    let loader = try loader()
    loader.refresh()
    _ = try news(of: loader)
    try settle(loader)
    for round in 0..<3 {
      try reports.write(
        "Talks of Ruritania and Graustark failed on \(2 + round) March 2031.",
        to: "new\(round).txt",
        at: 1_700_000_100 + round,
      )
      loader.refresh()
      #expect(try situation(of: try news(of: loader)) == rebuilt(), "round \(round)")
      try settle(loader)
    }
  }

  @Test func `what was left unseen, and what came since a visit, is told of a kept situation`()
    throws
  {
    let shown = try show()
    let party = try #require(shown.parties.first)
    let unseen = Change(kind: .new, pane: .party, key: party.key, title: party.name)
    let all = Set(shown.documents.map(\.id))
    func changes(since visit: Visit) throws -> [Change] {
      let loader = try loader(since: visit)
      loader.refresh()
      return try loader.outcome().changes
    }
    #expect(try changes(since: Visit(of: shown, unseen: [unseen])) == [unseen])
    let fewer = all.subtracting(shown.documents.prefix(3).map(\.id))
    #expect(try !changes(since: Visit(documents: fewer, unseen: [])).isEmpty)
  }

  @Test func `of the days given as now the last are kept, and nothing of other builds`() throws {
    let shown = try show()
    let store = Store(path: path)
    let database = try Database(path: path, patience: 10_000)
    let first = try #require(Day(iso: "2031-05-12"))
    let days = (0..<10).map { first + $0 }
    try database.execute("UPDATE situation SET engine = x'00'")
    for day in days {
      _ = store.keep(shown, mark: nil, given: nil, now: day)
      _ = store.keepAhead(shown, mark: try #require(FolderMark(bytes: [1])), given: nil, now: day)
    }
    let kept = days.filter { store.situation(given: nil, now: $0) != nil }
    #expect(kept == days.suffix(Store.situationLimit))
    #expect(try database.number("SELECT count(*) FROM situation") == Store.situationLimit)
    #expect(try database.number("SELECT count(*) FROM ahead") <= Store.situationLimit)
  }

  @Test func `a kept situation counts for its build, its day and its texts alone`() throws {
    _ = try show()
    let day = try #require(Day(iso: "2031-05-12"))
    let store = Store(path: path)
    #expect(store.situation(given: nil, now: day) == nil)
    #expect(store.situation(given: day, now: nil) == nil)
    let database = try Database(path: path, patience: 10_000)
    try database.execute("UPDATE text SET bytes = x'00' WHERE rowid = 3")
    #expect(store.situation(given: nil, now: nil) == nil)
    try database.execute("UPDATE situation SET engine = x'00'")
    #expect(store.excerpt(given: nil, now: nil) == nil)
  }

  @Test func `a changed byte in a kept situation is noticed`() throws {
    _ = try show()
    let database = try Database(path: path, patience: 10_000)
    try database.execute(
      "UPDATE situation SET rows = substr(rows, 1, 99) || x'7f7f' || substr(rows, 102)"
    )
    #expect(Store(path: path).situation(given: nil, now: nil) == nil)
    #expect(try show() == rebuilt())
  }

  @Test func `a store of an older version keeps when documents were first seen`() throws {
    _ = try show()
    let database = try Database(path: path, patience: 10_000)
    try database.execute("DROP TABLE ahead; UPDATE seen SET first = 7; PRAGMA user_version = 1")
    var library = Library(path: reports.path, store: Store(path: path))
    let report = try library.refresh()
    #expect(report.storeTrouble == nil)
    #expect(report.filesRead > 1)
    let first = Store(path: path).firstSeen()
    #expect(first.count == library.accounts.count)
    #expect(first.values.allSatisfy { $0 == 7 })
    #expect(try show() == rebuilt())
    #expect(try kept() == rebuilt())
  }

  @Test func `an excerpt has rows of the situation, and all that they cite`() throws {
    let situation = try rebuilt()
    #expect(situation.excerpt(100_000) == nil)
    let excerpt = try #require(situation.excerpt(12))
    #expect(excerpt.parties.map(\.key) == situation.parties.prefix(12).map(\.key))
    #expect(Set(excerpt.watch.map(\.key)).isSubset(of: situation.watch.map(\.key)))
    #expect(!excerpt.watch.isEmpty && !excerpt.timeline.isEmpty)
    let order = situation.timeline.map(\.key).filter(Set(excerpt.timeline.map(\.key)).contains)
    #expect(excerpt.timeline.map(\.key) == order)
    let store = Store(path: path)
    #expect(store.keep(situation, mark: nil, given: nil, now: nil) == situation)
    // A citation of a document that is not there would not be read back.
    let kept = store.situation(given: nil, now: nil)
    #expect(kept != nil)
  }

  // MARK: What has come since

  @Test(arguments: [true, false])
  func `what a new report tells by itself is there before all is weighed anew`(isReopened: Bool)
    throws
  {
    var loader = try loader(firstLook: 5_000)
    loader.refresh()
    let known = try situation(of: try news(of: loader))
    try settle(loader)
    if isReopened {
      loader = try self.loader(firstLook: 5_000)
      loader.refresh()
      _ = try news(of: loader)
    }
    try reports.write(
      "It is unclear whether Graustark will sign the treaty of Vellburg.",
      to: "new.txt",
      at: 1_700_000_100,
    )
    reports.remove("r4.txt")
    loader.refresh()
    let news = try news(of: loader)
    let early = try #require(previews(in: news).first)
    #expect(previews(in: news).count == 1)
    #expect(early.watch.contains { $0.question.hasPrefix("It is unclear whether Graustark") })
    let names = Set(known.documents.map(\.name)).subtracting(["r4.txt"]).union(["new.txt"])
    #expect(Set(early.documents.map(\.name)) == names)
    let there = Set(early.documents.map(\.id))
    let cited = early.watch.flatMap(\.citations) + early.timeline.flatMap(\.citations)
    #expect((cited + early.parties.flatMap(\.citations)).allSatisfy { there.contains($0.document) })
    #expect(try situation(of: news) == rebuilt())
  }

  @Test func `where as much is new as is shown at first, all is read at once`() throws {
    let loader = try loader(firstLook: 20)
    loader.refresh()
    _ = try news(of: loader)
    try settle(loader)
    try reports.write("Ruritania wants other talks.", to: "new.txt", at: 1_700_000_100)
    loader.refresh()
    let news = try news(of: loader)
    #expect(previews(in: news).isEmpty)
    #expect(try situation(of: news) == rebuilt())
  }
}
