import Archive
import Assessment
import Prose
import Testing

/// Saved pages as news sites build them, with the article that is to come out of each.
struct PageTests {
  /// The site's structure: sections and JSON-LD; boxes and meta tags; a story in parts; tables and
  /// line breaks; text in the metadata alone; microdata beside a longer list; another story below;
  /// entries of a report that goes on; boxes all of one name; one form around all; classes and
  /// structured data of a paid article.
  private static let pages = [
    "broadsheet", "agency", "portal", "breaks", "scripted", "itemprop", "scroll", "live", "widgets",
    "form", "paid",
  ]

  @Test(arguments: pages)
  func `a page gives the article alone, with its date and outlet`(name: String) throws {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Pages/\(name)"
    let reports = try ReportFile.read("\(path).html", name: "\(name).html")
    #expect(reports.gaps == [])
    let document = try #require(reports.documents.first)
    #expect(reports.documents.count == 1)
    let publication = try #require(document.publication)
    let head = "\(publication.day) \(publication.basis.rawValue) | \(document.source ?? "none")\n"
    let expected = String(decoding: try TextFile.read("\(path).txt"), as: UTF8.self)
    #expect(head + String(decoding: document.text, as: UTF8.self) == expected)
    #expect(document.name == "\(name).html")
    #expect(document.id == DocumentID(of: document.text))
  }

  @Test func `a page without text is no report`() throws {
    let folder = try TemporaryFolder()
    try folder.write("<html><body><script>go()</script><img src=x></body></html>", to: "a.html")
    #expect(try folder.reasons() == ["a.html": .noArticle])
  }

  @Test func `a day that stands below the heading alone is that of the page`() throws {
    let folder = try TemporaryFolder()
    func write(_ line: String, to name: String) throws {
      let text =
        "<p>Ana Vell left the talks in Selm on 1 March 2030, and the council of Orlen stayed there.</p>"
      try folder.write("<html><body><h1>Talks fail</h1>\(line)\(text)</body></html>", to: name)
    }
    let dates = "Published: March 5, 2030 10:15 GMT | Updated: March 7, 2030"
    try write("<p class=meta>\(dates)</p>", to: "a.html")
    try write("<p class=meta>Read on 5 March 2030 how talks fail</p>", to: "b.html")
    let documents = try folder.documents()
    #expect(documents.map(\.publication) == [try publication(2030, 3, 5, .dateline), nil])
    #expect(!documents.contains { String(decoding: $0.text, as: UTF8.self).contains("March 5") })
  }

  @Test(arguments: ["amp-embed", "amp-ad", "iframe", "object"])
  func `what a page embeds is no text of it`(element: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <html><body><article><p>Ana Vell left the talks in Selm, and the council of Orlen stayed there.</p>\
      <\(element)><p>Doctors hate this trick of a mother from Zenda, who was never ill again.</p></\(element)>\
      </article></body></html>
      """,
      to: "a.html",
    )
    let text = try #require(try folder.documents().first).text
    #expect(!String(decoding: text, as: UTF8.self).contains("Doctors"))
  }

  @Test func `a row of a table is a line, and a cell of a layout is what it holds`() throws {
    let folder = try TemporaryFolder()
    let lead =
      "Ana Vell left the talks in Selm on 1 March 2030, and the council of Orlen stayed there."
    try folder.write(
      """
      <html><body><article><p>\(lead)</p><table><tr><th>Date</th><th>What is to come</th></tr>
      <tr><td><p>12 May 2030</p></td><td>The council<br>of Selm votes</td><td> </td></tr>
      <tr><td>Note:</td><td>all times are local</td><td>see below</td></tr></table>
      <table><tr><td><p>Orlen wants a truce.</p><p>Selm does not.</p></td><td>Zenda waits.</td></tr></table>
      </article></body></html>
      """,
      to: "a.html",
    )
    let text = try #require(try folder.documents().first).text
    #expect(
      String(decoding: text, as: UTF8.self) == """
        \(lead)

        - Date: What is to come
        - 12 May 2030: The council of Selm votes
        - Note: all times are local; see below

        Orlen wants a truce.

        Selm does not.

        Zenda waits.

        """
    )
  }

  @Test func `a page that asks for consent is no report`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <html><body><h1>Before you continue</h1><div><p>We use cookies and data to deliver our services, and to \
      protect against spam, fraud and abuse.</p><p>If you choose to “Accept all”, we will also use cookies to \
      develop new services.</p></div></body></html>
      """,
      to: "a.html",
    )
    #expect(try folder.reasons() == ["a.html": .noArticle])
  }

  @Test(arguments: [
    // Another story alone; the story itself at another address, and under another headline.
    ("https://v.example/tarn", "Storm closes ports", "2031-05-12 meta tag"),
    ("http://www.v.example/talks/?page=2", "Storm closes ports", "2030-01-05 metadata"),
    ("https://v.example/tarn", "Talks of Orlen and Selm: live", "2030-01-05 metadata"),
  ])
  func `structured data counts that is of the page`(
    address: String,
    headline: String,
    date: String,
  )
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <html><head><title>Talks of Orlen and Selm | Vale Courier</title><link rel="canonical" href="https://v.example/talks">
      <meta property="article:published_time" content="2031-05-12T10:00:00Z"><script type="application/ld+json">
      {"@type": "NewsArticle", "headline": "\(headline)", "url": "\(address)", "datePublished": "2030-01-05"}</script></head>
      <body><article><h1>Talks</h1><p>Orlen and Selm agreed on Monday to resume talks.</p></article></body></html>
      """,
      to: "a.html",
    )
    let publication = try #require(try folder.documents().first?.publication)
    #expect("\(publication.day) \(publication.basis.rawValue)" == date)
  }

  @Test func `a body in the metadata may be HTML`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Dam",
      "articleBody": "<p>Water rises in Selm &amp; Orlen.<\\/p><p>Brand <b>stays</b>.<\\/p>"}</script></head>
      <body><div id="root"></div></body></html>
      """,
      to: "a.html",
    )
    let text = try #require(try folder.documents().first).text
    #expect(
      String(decoding: text, as: UTF8.self)
        == "# Dam\n\nWater rises in Selm & Orlen.\n\nBrand stays.\n"
    )
  }

  @Test func `a page that calls all its text by doubtful names is read, without what is none`()
    throws
  {
    let folder = try TemporaryFolder()
    func box(_ text: String) -> String { "<div class=\"site-widget\"><p>\(text)</p></div>" }
    let boxes = [
      "Orlen and Selm agreed to resume talks in Zenda.", "Ana Vell demanded the bridge first.",
      "Otto Brand said that nothing was agreed.",
    ]
    try folder.write(
      """
      <html><body><div class="with-sidebar"><h1>Talks</h1><div>\(boxes.map(box).joined())</div>\
      <div class="ReaderComments"><p>Never, I promise you that, and Brand should resign at once.</p></div></div>
      """,
      to: "a.html",
    )
    let text = try #require(try folder.documents().first).text
    #expect(
      String(decoding: text, as: UTF8.self) == "# Talks\n\n\(boxes.joined(separator: "\n\n"))\n"
    )
  }

  @Test func `pages nested without end are read as far as people nest them`() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "<div>", count: 100_000)
    try folder.write("<html><body>\(deep)<p>Vell met Brand in Marram.</p>", to: "a.html")
    let document = try #require(try folder.documents().first)
    #expect(String(decoding: document.text, as: UTF8.self).contains("Vell met Brand in Marram."))
  }
}
