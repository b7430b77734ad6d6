import Archive
import Assessment
import Prose
import Testing

/// Feeds and lists of reports saved as files: several documents in one.
struct FeedFileTests {
  @Test func `RSS gives a report an item, with the feed's date and the fullest text`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- made by hand -->
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel><title>Marram &amp; Coast</title><atom:link href="https://x.example/rss" rel="self"/>
      <image><title>Logo</title></image>
      <item><title>Ferry talks fail</title><link>https://x.example/1</link><guid>1</guid>
      <pubDate>Thu, 17 Apr 2031 23:30:00 -0500</pubDate>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>Vell left&nbsp;the talks.</p><p>Brand <b>stayed</b>.</p>]]></content:encoded></item>
      <item><title>Storm&nbsp;ahead</title><description>&lt;p&gt;Ports close.&lt;/p&gt;</description></item>
      </channel></rss>
      """,
      to: "coast.xml",
    )
    let documents = try folder.documents()
    #expect(documents.map(\.name) == ["coast.xml#1", "coast.xml#2"])
    #expect(
      documents.map { String(decoding: $0.text, as: UTF8.self) } == [
        "# Ferry talks fail\n\nVell left the talks.\n\nBrand stayed.\n",
        "# Storm ahead\n\nPorts close.\n",
      ]
    )
    #expect(documents.map(\.source) == ["Marram & Coast", "Marram & Coast"])
    #expect(documents[0].publication == (try publication(2031, 4, 17, .feed)))
    #expect(documents[1].publication == nil)
  }

  @Test func `Atom gives text, HTML and XHTML content`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Skerry</title>
      <entry><title type="html">A &amp;amp; B</title><id>urn:1</id><updated>2031-10-06T00:00:00Z</updated>
      <published>2031-10-05T00:00:00Z</published><content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry>
      <entry><title>C</title><updated>2031-10-07T00:00:00Z</updated><content type="xhtml"><div
      xmlns="http://www.w3.org/1999/xhtml"><p>Two &lt; three.</p><ul><li>Four</li></ul></div></content></entry>
      <entry><title>D</title><summary>Five.</summary></entry></feed>
      """,
      to: "skerry.atom",
    )
    let documents = try folder.documents()
    #expect(
      documents.map { String(decoding: $0.text, as: UTF8.self) } == [
        "# A & B\n\nOne.\n", "# C\n\nTwo < three.\n\n- Four\n", "# D\n\nFive.\n",
      ]
    )
    #expect(
      documents.map(\.publication) == [
        try publication(2031, 10, 5, .feed), try publication(2031, 10, 7, .feed), nil,
      ]
    )
  }

  @Test func `JSON Feed gives its items`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tarn Daily", "items": [
        {"id": 7, "title": "Dam", "content_html": "<p>Water rises.</p>", "date_published": "2031-06-09T08:00:00Z"},
        {"id": "8", "content_text": "Line one\\nof a paragraph.\\n\\nAnother."}]}
      """,
      to: "tarn.json",
    )
    let documents = try folder.documents()
    #expect(
      documents.map { String(decoding: $0.text, as: UTF8.self) } == [
        "# Dam\n\nWater rises.\n", "Line one of a paragraph.\n\nAnother.\n",
      ]
    )
    #expect(documents[0].publication == (try publication(2031, 6, 9, .feed)))
  }

  @Test func `JSON lines give a report a line, and bad lines are counted`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"title": "A", "text": "Vell spoke.", "date": "2031-01-02", "source": "Courier", "url": "https://x.example/a"}

      {"title": "no text"}
      not JSON
      {"text": " Brand spoke.\\n", "url": "https://x.example/2031/03/04/b"}
      {"text": "Bad \\u0000 byte."}
      {"text": "Moor spoke.", "date": 1924992000}
      """,
      to: "sub/all.jsonl",
    )
    let documents = try folder.documents()
    #expect(documents.map(\.name) == [1, 4, 6].map { "sub/all.jsonl#\($0)" })
    #expect(documents.map(\.title) == ["A", nil, nil])
    // White space included: others may have counted places in it.
    #expect(documents[1].text == Array(" Brand spoke.\n".utf8))
    #expect(
      documents.map(\.publication) == [
        try publication(2031, 1, 2, .metadata), try publication(2031, 3, 4, .url),
        try publication(2031, 1, 1, .metadata),
      ]
    )
    #expect(try folder.reasons() == ["sub/all.jsonl": .entriesLeftOut(count: 3, first: 2)])
  }

  @Test func `a broken feed gives what stands before the fault`() throws {
    let folder = try TemporaryFolder()
    let item = "<item><title>Whole</title></item>\n"
    try folder.write("<rss><channel>\n\(item)<item><title>Ha", to: "cut.rss")
    try folder.write("<rss><channel>\n\(item)</chanel></rss>", to: "crossed.rss")
    try folder.write("<rss><channel>\n<item>", to: "empty.rss")
    try folder.write("<rss><channel></channel></rss>", to: "none.rss")
    try folder.write("<note><to>Vell</to></note>", to: "other.xml")
    try folder.write("{\"name\": \"package\"}", to: "package.json")
    #expect(try folder.documents().map(\.name) == ["crossed.rss#1", "cut.rss#1"])
    #expect(
      try folder.reasons() == [
        "cut.rss": .brokenFeed(line: 3), "crossed.rss": .brokenFeed(line: 3),
        "empty.rss": .brokenFeed(line: 2), "none.rss": .noReport, "other.xml": .noReport,
        "package.json": .noReport,
      ]
    )
  }

  @Test func `entities that expand without end stay what they are`() throws {
    let folder = try TemporaryFolder()
    var entities = "<!ENTITY a0 \"boom\">"
    for i in 1...30 { entities += "<!ENTITY a\(i) \"&a\(i - 1);&a\(i - 1);\">" }
    try folder.write(
      "<!DOCTYPE rss [\(entities)]><rss><channel><item><title>T &a30;</title></item></channel></rss>",
      to: "laughs.rss",
    )
    let documents = try folder.documents()
    #expect(documents.map { String(decoding: $0.text, as: UTF8.self) } == ["# T &a30;\n"])
  }

  @Test func `signs that nobody escaped cost nothing that follows`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <rss><channel><item><title>R & D at Tarn</title><link>https://x.example/?a=1&b=2</link>
      <description>&lt;p&gt;Vell &amp;amp; Brand &unknown; met.&lt;/p&gt;</description></item></channel></rss>
      """,
      to: "a.rss",
    )
    let documents = try folder.documents()
    #expect(
      documents.map { String(decoding: $0.text, as: UTF8.self) } == [
        "# R & D at Tarn\n\nVell & Brand &unknown; met.\n"
      ]
    )
    #expect(try folder.reasons() == [:])
  }

  @Test(arguments: ["\u{feff}", "\n\n", "\u{feff}\n"])
  func `what stands before a feed or a list costs nothing`(before: String) throws {
    let folder = try TemporaryFolder()
    let feed =
      "<?xml version=\"1.0\"?><rss><channel><item><title>Dam</title></item></channel></rss>"
    try folder.write(before + feed, to: "a.rss")
    try folder.write(before + "[{\"text\": \"Vell spoke.\"}]", to: "b.json")
    #expect(try folder.documents().map(\.name) == ["a.rss#1", "b.json#1"])
    #expect(try folder.reasons() == [:])
  }

  @Test func `the line of a fault counts those before the feed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("\n<rss><channel>\n<item><title>A</title></item>\n<item>", to: "a.rss")
    #expect(try folder.reasons() == ["a.rss": .brokenFeed(line: 4)])
  }

  @Test func `a feed that gathers others tells whose an item is`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <rss><channel><title>"talks" - News</title><item><title>Talks fail - Vale Courier</title>
      <description>&lt;a href="x"&gt;Talks fail&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font&gt;Vale Courier&lt;/font&gt;</description>
      <source url="https://v.example">Vale Courier</source></item></channel></rss>
      """,
      to: "a.rss",
    )
    try folder.write(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>All</title><entry><title>Dam</title>
      <source><id>urn:1</id><title>Tarn Daily</title></source></entry></feed>
      """,
      to: "b.atom",
    )
    let documents = try folder.documents()
    #expect(documents.map(\.title) == ["Talks fail", "Dam"])
    #expect(documents.map(\.source) == ["Vale Courier", "Tarn Daily"])
    #expect(documents[0].text == Array("# Talks fail\n".utf8))
  }

  @Test func `what surrounds the text of an item is left out`() throws {
    let content = """
      <figure><figcaption>Vell in Selm. Photograph: A. Moor</figcaption></figure><p>Vell left the talks in Marram.</p>
      <div class="related"><h3>Related</h3><a href="k">Ports close on 3 June</a></div>
      <div style="display:none">Orlen attacks on 9 June.</div>
      <p>The post <a href="a">Talks go on on 19 May</a> appeared first on <a href="b">Vale Courier</a>.</p>
      <p>The post by Vell appeared first on Monday.</p>
      """
    #expect(
      FeedEntry.Content.html(content).blocks == [
        TextBlock(.paragraph, "Vell left the talks in Marram."),
        TextBlock(.paragraph, "The post by Vell appeared first on Monday."),
      ]
    )
  }

  @Test func `an item that changes is a change, and its date alone as well`() throws {
    let folder = try TemporaryFolder()
    func write(_ first: String, _ second: String, _ date: String, at seconds: Int) throws {
      try folder.write(
        "{\"text\": \"\(first)\"}\n{\"text\": \"\(second)\", \"date\": \"\(date)\"}\n",
        to: "a.jsonl",
        at: seconds,
      )
    }
    try write("One.", "Two.", "2031-01-01", at: 1_700_000_000)
    var library = Library(path: folder.path)
    #expect(try library.refresh().added == ["a.jsonl#1", "a.jsonl#2"])
    try write("One.", "Two.", "2031-01-02", at: 1_700_000_100)
    #expect(try library.refresh().changed == ["a.jsonl#2"])
    try write("Won.", "Two.", "2031-01-02", at: 1_700_000_200)
    #expect(try library.refresh().changed == ["a.jsonl#1"])
    try folder.write("{\"text\": \"Won.\"}", to: "a.jsonl", at: 1_700_000_300)
    #expect(try library.refresh().removed == ["a.jsonl#2"])
  }

  @Test func `an address is what it is in character data as elsewhere`() throws {
    let address = "https://x.example/a?b=1&c=2&amp;d=3&eacute;"
    let feed = """
      <?xml version="1.0"?><?note a&b="<x>"?><!-- a & b & <![CDATA[ -->
      <rss><channel><title>A & B</title>
      <item><title>One</title><link><![CDATA[\(address)]]></link><guid><![CDATA[a&b]]]]></guid>
      <description><![CDATA[<p>Vell & <a href="/x?y=1&amp;z=2">Selm</a></p>]]></description></item>
      <item><title>Two</title><link>https://x.example/a?b=1&c=2&amp;d=3</link>
      <description>Left & right</description></item>
      </channel></rss>
      """
    let entries = try #require(Feed(Array(feed.utf8))).entries
    #expect(entries.map(\.address) == [address, "https://x.example/a?b=1&c=2&d=3"])
    #expect(entries.map(\.id) == ["a&b]]", nil])
    #expect(entries[0].content == .html("<p>Vell & <a href=\"/x?y=1&amp;z=2\">Selm</a></p>"))
  }

  @Test(.timeLimit(.minutes(30)), arguments: ["<![CDATA[", "<!--", "<?", "<![CDATA[&"])
  func `what is begun over and over and never ended is read in one go`(_ start: String) {
    let text = "<rss><channel>" + String(repeating: start, count: 500_000)
    #expect(Feed(Array(text.utf8))?.entries.isEmpty ?? true)
  }
}

/// A publication on a day of the calendar.
func publication(
  _ year: Int,
  _ month: Int,
  _ day: Int,
  _ basis: Publication.Basis,
) throws -> Publication {
  Publication(day: try #require(Day(year: year, month: month, day: day)), basis: basis)
}
