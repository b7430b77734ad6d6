import Archive
import Assessment
import Glibc
import Prose
import Synchronization
import Testing

/// Feeds that change what they said, from a server on this machine.
struct UpdateTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer
  private let feed: Feed

  /// What the server gives at the moment, as a feed.
  private final class Feed: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    func give(_ items: String..., title: String = "Marram Post", isWhole: Bool = true) {
      let end = isWhole ? "</channel></rss>" : "<item><title>Ha"
      let text = "<rss><channel><title>\(title)</title>\(items.joined())\(end)"
      bytes.withLock { $0 = Array(text.utf8) }
    }

    var body: [UInt8] { bytes.withLock(\.self) }
  }

  init() throws {
    folder = try TemporaryFolder()
    let feed = Feed()
    server = try LoopbackServer { _, _, connection in
      connection.send(status: "200 OK", body: feed.body)
    }
    self.feed = feed
  }

  private static func item(_ id: String, _ text: String, address: String? = nil) -> String {
    let link = address.map { "<link>\($0)</link>" } ?? ""
    return """
      <item><title>Ferry</title>\(link)<guid isPermaLink="false">\(id)</guid>
      <pubDate>Thu, 17 Apr 2031 08:00:00 +0200</pubDate><description>\(text)</description></item>
      """
  }

  private func fetch(_ log: inout FetchLog) throws -> Fetch.Outcome {
    try FetchTests.fetch(server, "/rss", into: folder, &log)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try TextFile.read("\(folder.path)/\(name)"), as: UTF8.self)
  }

  private static let first = "fetched/marram-post/2031-04-17-ferry.md"
  private static let second = "fetched/marram-post/2031-04-17-ferry-2.md"
  private static let third = "fetched/marram-post/2031-04-17-ferry-3.md"

  @Test(arguments: [true, false])
  func `a corrected item becomes a further file that names the one before`(isRemembered: Bool)
    throws
  {
    var log = FetchLog()
    feed.give(Self.item("a", "Three died."))
    #expect(try fetch(&log).saved == [Self.first])
    let before = try text(Self.first)
    // A colleague who fetches into the same folder has no memory of this feed.
    if !isRemembered { log = FetchLog() }
    feed.give(Self.item("a", "Two died."))
    let outcome = try fetch(&log)
    #expect(outcome.saved == [] && outcome.updated == [Self.second] && outcome.known == 0)
    #expect(try text(Self.first) == before)
    #expect(try text(Self.second).contains("\nupdates: '\(Self.first)'\n"))
    #expect(try text(Self.second).contains("Two died."))
    if !isRemembered { log = FetchLog() }
    feed.give(Self.item("a", "Nobody died."))
    #expect(try fetch(&log).updated == [Self.third])
    #expect(try text(Self.third).contains("\nupdates: '\(Self.second)'\n"))
    // And back again: that is known.
    feed.give(Self.item("a", "Two died."))
    #expect(try fetch(&log).known == 1)
    #expect(try folder.documents().map(\.name) == [Self.second, Self.third, Self.first])
    #expect(try folder.reasons() == [:])
  }

  @Test func `what only an earlier version said is not told any more`() throws {
    var log = FetchLog()
    feed.give(Self.item("a", "Ana Vell will sue the port of Selm on 20 April."))
    _ = try fetch(&log)
    feed.give(Self.item("a", "Ana Vell will speak in Selm on 21 April."))
    _ = try fetch(&log)
    var library = Library(path: folder.path)
    _ = try library.refresh()
    #expect(library.accounts.count == 2)
    let situation = library.situation(now: nil)
    #expect(situation.documents.map(\.name) == [Self.second])
    #expect(situation.watch.map(\.title) == ["Ana Vell will speak in Selm on 21 April"])
    // Nor is the file that is left out news at the next look.
    #expect(try library.refresh().isEmpty)
  }

  @Test func `an item under another identifier is the same by its address`() throws {
    var log = FetchLog()
    feed.give(Self.item("a#0", "Three died.", address: "https://x.example/a?utm_source=rss"))
    _ = try fetch(&log)
    feed.give(Self.item("a#1", "Two died.", address: "https://x.example/a#top"))
    #expect(try fetch(&log).updated == [Self.second])
  }

  @Test func `white space alone is no other text`() throws {
    var log = FetchLog()
    feed.give(Self.item("a", "&lt;p&gt;Three died.&lt;/p&gt;&lt;p&gt;Ports close.&lt;/p&gt;"))
    _ = try fetch(&log)
    feed.give(Self.item("a", "&lt;p&gt; Three\n died.  Ports close. &lt;/p&gt;"))
    let outcome = try fetch(&log)
    #expect(outcome.updated == [] && outcome.known == 1)
  }

  @Test(arguments: [true, false])
  func `a file that was edited is left, and is no change of the feed's`(isRemembered: Bool) throws {
    var log = FetchLog()
    feed.give(Self.item("a", "Three died."))
    _ = try fetch(&log)
    let edited = try text(Self.first) + "\nTo be checked with the mayor.\n"
    try folder.write(edited, to: Self.first)
    if !isRemembered { log = FetchLog() }
    #expect(try fetch(&log).known == 1)
    feed.give(Self.item("a", "Two died."))
    #expect(try fetch(&log).updated == [Self.second])
    #expect(try text(Self.first) == edited)
  }

  @Test func `what was thrown away comes back when it changed, and then once`() throws {
    var log = FetchLog()
    feed.give(Self.item("a", "Three died."))
    _ = try fetch(&log)
    folder.remove(Self.first)
    #expect(try fetch(&log).known == 1)
    feed.give(Self.item("a", "Two died."))
    #expect(try fetch(&log).updated == [Self.first])
    #expect(try text(Self.first).contains("\nupdates: 'a'\n"))
    folder.remove(Self.first)
    // A feed that goes to and fro brings neither back.
    for text in ["Three died.", "Two died.", "Three died."] {
      feed.give(Self.item("a", text))
      let outcome = try fetch(&log)
      #expect(outcome.saved + outcome.updated == [] && outcome.known == 1, "\(text)")
    }
  }

  @Test func `what a feed that is cut off does not show stays thrown away`() throws {
    var log = FetchLog()
    feed.give(Self.item("a", "Three died."), Self.item("b", "Ports close."))
    for name in try fetch(&log).saved { folder.remove(name) }
    feed.give(Self.item("a", "Three died."), isWhole: false)
    #expect(try fetch(&log).fault != nil)
    feed.give(Self.item("a", "Three died."), Self.item("b", "Ports close."))
    #expect(try fetch(&log).known == 2)
  }

  @Test func `a page saved by hand and another feed's teaser are no older versions`() throws {
    try folder.write(
      "---\nurl: https://x.example/a\n---\n\nThe whole story, which the feed only begins.\n",
      to: "mine.md",
    )
    var log = FetchLog()
    feed.give(Self.item("a", "The story begins.", address: "https://x.example/a"))
    #expect(try fetch(&log).known == 1)
    // What the feed said of it is remembered, so a change is seen.
    feed.give(Self.item("a", "The story ends.", address: "https://x.example/a"))
    #expect(try fetch(&log).updated == [Self.first])
    #expect(try text(Self.first).contains("\nupdates: 'mine.md'\n"))
    var other = FetchLog()
    feed.give(
      Self.item("a", "Another desk's words.", address: "https://x.example/a"),
      title: "Marram Sport",
    )
    #expect(try fetch(&other).known == 1)
  }

  @Test func `two feeds may call different items the same`() throws {
    var log = FetchLog()
    var other = FetchLog()
    feed.give(Self.item("1", "Three died.", address: "https://x.example/1"))
    _ = try fetch(&log)
    feed.give(Self.item("1", "Ports close.", address: "https://y.example/1"))
    #expect(try FetchTests.fetch(server, "/other", into: folder, &other).saved == [Self.second])
    // Each goes on with its own.
    feed.give(Self.item("1", "Ports open.", address: "https://y.example/1"))
    #expect(try FetchTests.fetch(server, "/other", into: folder, &other).updated == [Self.third])
    #expect(try text(Self.third).contains("\nupdates: '\(Self.second)'\n"))
    // An identifier with a scheme is one for all the world.
    feed.give(Self.item("tag:x.example,2031:1", "Mills close."))
    #expect(try fetch(&log).saved.count == 1)
    var empty = FetchLog()
    feed.give(Self.item("tag:x.example,2031:1", "Mills close, it is said."))
    #expect(try FetchTests.fetch(server, "/other", into: folder, &empty).updated.count == 1)
  }

  @Test func `a file that names no feed is known by its source`() throws {
    try folder.write(
      "---\nsource: 'Marram Post'\nguid: 'a'\nversion: '00'\n---\n\nThree died.\n",
      to: Self.first,
    )
    var log = FetchLog()
    feed.give(Self.item("a", "Two died."))
    #expect(try fetch(&log).updated == [Self.second])
    feed.give(Self.item("a", "One died."), title: "Marram Sport")
    var other = FetchLog()
    let outcome = try FetchTests.fetch(server, "/other", into: folder, &other)
    #expect(outcome.saved == ["fetched/marram-sport/2031-04-17-ferry.md"])
  }

  @Test func `what stands in the folder in another format is known by its address`() throws {
    try folder.write(
      "<html><head><link rel=\"canonical\" href=\"https://x.example/a\"></head><body><article><h1>Ferry</h1>"
        + "<p>The whole story, which the feed only begins, as the page has it.</p></article></body></html>",
      to: "page.html",
    )
    try folder.write(
      "{\"text\": \"Another whole story.\", \"url\": \"https://x.example/b\"}\n",
      to: "list.jsonl",
    )
    try folder.write("---\nlink: https://x.example/c\n---\n\nA third story.\n", to: "mine.md")
    var log = FetchLog()
    feed.give(
      Self.item("a", "The story begins.", address: "https://x.example/a"),
      Self.item("b", "It goes on.", address: "https://x.example/b"),
      Self.item("c", "It ends.", address: "https://x.example/c"),
    )
    #expect(try fetch(&log).known == 3)
  }

  @Test func `a part of an address is completed by the feed's`() throws {
    var log = FetchLog()
    feed.give(Self.item("a", "Three died.", address: "/news/1"))
    #expect(try fetch(&log).saved == [Self.first])
    #expect(try text(Self.first).contains("\nurl: '\(server.address("/news/1"))'\n"))
  }

  @Test func `an address that all items share tells none from the others`() throws {
    var log = FetchLog()
    let front = "https://x.example/"
    feed.give(
      Self.item("a", "Three died.", address: front),
      Self.item("b", "Ports close.", address: front),
    )
    #expect(try fetch(&log).saved == [Self.first, Self.second])
    let outcome = try fetch(&log)
    #expect(outcome.known == 2 && outcome.updated == [])
    feed.give(
      Self.item("a", "Two died.", address: front),
      Self.item("b", "Ports close.", address: front),
    )
    #expect(try fetch(&log).updated == [Self.third])
    #expect(try text(Self.third).contains("\nupdates: '\(Self.first)'\n"))
  }

  @Test func `a memory of names without texts keeps thrown away what it did`() throws {
    let old = "{\"marks\":{},\"seen\":[\"id a\",\"text 00\"]}"
    var log = try #require(FetchLog(Array(old.utf8)))
    feed.give(Self.item("a", "Three died."))
    #expect(try fetch(&log).known == 1)
    feed.give(Self.item("a", "Two died."))
    #expect(try fetch(&log).updated == [Self.first])
    #expect(FetchLog(log.bytes) == log)
  }
}
