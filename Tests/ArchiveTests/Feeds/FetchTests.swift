import Archive
import Assessment
import Extraction
import Glibc
import Prose
import Testing

/// Feeds from a server on this machine that behaves well and badly.
struct FetchTests {
  static func feed(_ items: [(id: Int, text: String)]) -> [UInt8] {
    let items = items.map { item in
      """
      <item><title>It's \(item.text)</title><link>https://x.example/\(item.id)?utm_source=rss</link>
      <guid>x-\(item.id)</guid><pubDate>Thu, 17 Apr 2031 08:00:00 +0200</pubDate>
      <description>&lt;p&gt;Vell says \(item.text).&lt;/p&gt;</description></item>
      """
    }
    return Array(
      "<rss version=\"2.0\"><channel><title>Marram Post</title>\(items.joined())</channel></rss>"
        .utf8
    )
  }

  static func fetch(
    _ server: LoopbackServer,
    _ path: String,
    into folder: TemporaryFolder,
    _ log: inout FetchLog,
  ) throws -> Fetch.Outcome {
    var curl = Curl()
    curl.limit = 1 << 20
    curl.seconds = 2
    var fetch = try Fetch(into: folder.path, curl: curl)
    return try fetch.take(server.address(path), &log)
  }

  @Test func `each item becomes a report with its date, once`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer { _, _, connection in
      connection.send(status: "200 OK", body: Self.feed([(1, "peace"), (2, "war")]))
    }
    var log = FetchLog()
    let first = try Self.fetch(server, "/rss", into: folder, &log)
    #expect(
      first.saved == [
        "fetched/marram-post/2031-04-17-it-s-peace.md",
        "fetched/marram-post/2031-04-17-it-s-war.md",
      ]
    )
    let documents = try folder.documents()
    #expect(documents.map(\.name) == first.saved)
    #expect(documents.map(\.title) == ["It's peace", "It's war"])
    #expect(documents.map(\.source) == ["Marram Post", "Marram Post"])
    #expect(documents[0].publication == (try publication(2031, 4, 17, .frontMatter)))
    // Known by what is in the folder, with and without a memory of the feed.
    #expect(try Self.fetch(server, "/rss", into: folder, &log).known == 2)
    var empty = FetchLog()
    #expect(try Self.fetch(server, "/rss", into: folder, &empty).saved == [])
  }

  @Test func `what was thrown away stays away, and what the user wrote stays as it is`() throws {
    let folder = try TemporaryFolder()
    let mine = "fetched/marram-post/2031-04-17-it-s-war.md"
    try folder.write("My own notes on the war.", to: mine)
    let server = try LoopbackServer { path, _, connection in
      let items = path == "/1" ? [(1, "peace")] : [(1, "peace"), (2, "war")]
      connection.send(status: "200 OK", body: Self.feed(items))
    }
    var log = FetchLog()
    let first = try Self.fetch(server, "/1", into: folder, &log)
    for name in first.saved { folder.remove(name) }
    let second = try Self.fetch(server, "/2", into: folder, &log)
    #expect(second.saved == ["fetched/marram-post/2031-04-17-it-s-war-2.md"])
    #expect(second.known == 1)
    #expect(try TextFile.read("\(folder.path)/\(mine)") == Array("My own notes on the war.".utf8))
  }

  @Test func `the same text under another address is known`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# It's peace\n\nVell says peace.\n", to: "by-hand.md")
    let server = try LoopbackServer { _, _, connection in
      connection.send(status: "200 OK", body: Self.feed([(9, "peace")]))
    }
    var log = FetchLog()
    #expect(try Self.fetch(server, "/", into: folder, &log).known == 1)
  }

  @Test func `redirects are followed, and the marks of an answer sent back`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer { path, request, connection in
      if path == "/old" {
        connection.send(
          status: "301 Moved Permanently",
          ["Location: /new"],
          body: Array("Gone".utf8),
        )
      } else if request.contains("If-None-Match: \"v1\"\r\n"),
        request.contains("If-Modified-Since: Thu, 17 Apr 2031 08:00:00 GMT\r\n")
      {
        connection.send(status: "304 Not Modified")
      } else {
        connection.send(
          status: "200 OK",
          ["ETag: \"v1\"", "Last-Modified: Thu, 17 Apr 2031 08:00:00 GMT"],
          body: Self.feed([(1, "peace")]),
        )
      }
    }
    var log = FetchLog()
    #expect(try Self.fetch(server, "/old", into: folder, &log).saved.count == 1)
    let kept = try #require(FetchLog(log.bytes))
    #expect(kept == log)
    #expect(try Self.fetch(server, "/old", into: folder, &log).isUnchanged)
    #expect(log == kept)
    #expect(server.requests.count == 4)
  }

  @Test func `what is sent as gzip is read`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer { path, _, connection in
      let body = gzip(Self.feed([(1, "peace")]))
      connection.send(status: "200 OK", ["Content-Encoding: gzip"], body: body)
    }
    var log = FetchLog()
    #expect(try Self.fetch(server, "/", into: folder, &log).saved.count == 1)
  }

  @Test func `a server that cannot prove who it is is not listened to`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer { _, _, connection in
      connection.send(status: "200 OK", body: Self.feed([(1, "peace")]))
    }
    var fetch = try Fetch(into: folder.path, curl: Curl())
    var log = FetchLog()
    let address = "https" + server.address("/rss").dropFirst("http".count)
    #expect(throws: Fetch.Failure.request(.certificate)) { try fetch.take(address, &log) }
    #expect(try folder.documents().isEmpty)
  }

  private static let bad: [(path: String, failure: Fetch.Failure)] = [
    ("/silent", .request(.tooSlow(seconds: 2))),
    ("/half", .request(.brokenOff)),
    ("/nothing", .request(.brokenOff)),
    ("/endless", .request(.tooLarge(limit: 1 << 20))),
    ("/large", .request(.tooLarge(limit: 1 << 20))),
    ("/bomb", .request(.tooLarge(limit: 1 << 20))),
    ("/circle", .request(.tooManyRedirects)),
    ("/file", .request(.forbiddenProtocol)),
    ("/missing", .status(404)),
    ("/busy", .busy(status: 429, seconds: 120)),
    ("/down", .busy(status: 503, seconds: nil)),
    ("/page", .notAFeed),
    ("/empty", .notAFeed),
  ]

  @Test(arguments: bad)
  func `bad answers are failures that leave folder and memory alone`(
    path: String,
    failure: Fetch.Failure,
  ) throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer { path, _, connection in
      switch path {
      case "/silent": connection.hold()
      case "/half":
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss><channel>".utf8)
      case "/endless":
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>".utf8)
        let spaces = [UInt8](repeating: 0x20, count: 65_536)
        while connection.send(spaces) {}
      case "/large":
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n<rss>".utf8)
        connection.hold()
      case "/bomb":
        connection.send(status: "200 OK", ["Content-Encoding: gzip"], body: gzipBomb())
      case "/circle": connection.send(status: "302 Found", ["Location: /circle"])
      case "/file": connection.send(status: "302 Found", ["Location: file:///etc/passwd"])
      case "/missing": connection.send(status: "404 Not Found", body: Array("<rss/>".utf8))
      case "/busy": connection.send(status: "429 Too Many Requests", ["Retry-After: 120"])
      case "/down": connection.send(status: "503 Service Unavailable", ["Retry-After: soon"])
      case "/page": connection.send(status: "200 OK", body: Array("<html><p>Hello".utf8))
      case "/empty": connection.send(status: "200 OK")
      default: break
      }
    }
    var log = FetchLog()
    log.marks.tag = "\"v0\""
    let before = log
    #expect(throws: failure) { try Self.fetch(server, path, into: folder, &log) }
    #expect(log == before)
    #expect(try folder.documents().isEmpty)
    #expect(try FolderListing(of: folder.path).others == [:])
  }

  @Test(arguments: [
    "ftp://x.example/", "file:///etc/passwd", "--help", "-o/tmp/x", "http://x.example/a b", "",
    "x.example", "http://x.example/\u{1b}[2J",
  ])
  func `what is no address of the web is refused before anything is started`(address: String) {
    #expect(throws: Curl.Failure.notAnAddress) { try Curl().get(address) }
  }

  @Test func `names that come from outside never leave the folder`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer { _, _, connection in
      let title = "../../../etc/\u{202e}pass wd%00;$(x)" + String(repeating: "é", count: 500)
      let feed =
        "<rss><channel><title>..</title><item><title>\(title)</title></item></channel></rss>"
      connection.send(status: "200 OK", body: Array(feed.utf8))
    }
    var log = FetchLog()
    let saved = try Self.fetch(server, "/", into: folder, &log).saved
    let name = try #require(saved.first)
    #expect(name.hasPrefix("fetched/feed/etc-pass-wd-00-x-é"))
    #expect(name.split(separator: "/").count == 3 && name.utf8.count < 100)
    #expect(try folder.documents().map(\.name) == saved)
  }

  @Test func `a list of feeds has one address a line and comments`() {
    let list = "# Coast\nhttps://x.example/rss  # daily\n\n  http://y.example/atom\r\n"
    #expect(
      FeedList.addresses(in: Array(list.utf8)) == [
        "https://x.example/rss", "http://y.example/atom",
      ]
    )
  }

  @Test func `items of one name get the next numbers, whatever is there`() throws {
    let folder = try TemporaryFolder()
    let stem = "fetched/marram-post/2031-04-17-it-s-peace"
    for number in ["", "-2", "-4"] { try folder.write("Mine.", to: "\(stem)\(number).md") }
    let server = try LoopbackServer { _, _, connection in
      let items = (1...60).map { number in
        """
        <item><title>It's peace</title><guid>x-\(number)</guid>
        <pubDate>Thu, 17 Apr 2031 08:00:00 +0200</pubDate><description>\(number)</description></item>
        """
      }
      let feed = "<rss><channel><title>Marram Post</title>\(items.joined())</channel></rss>"
      connection.send(status: "200 OK", body: Array(feed.utf8))
    }
    var log = FetchLog()
    let saved = try Self.fetch(server, "/", into: folder, &log).saved
    let numbers = [3] + Array(5...63)
    #expect(saved == numbers.map { "\(stem)-\($0).md" })
    #expect(try folder.documents().count == 63)
  }
}
