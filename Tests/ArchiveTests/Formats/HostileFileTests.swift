import Archive
import Assessment
import Glibc
import Prose
import Testing

/// Files that are there to trouble a reader, each with its reason.
struct HostileFileTests {
  @Test func `white space without end is empty in every format`() throws {
    let folder = try TemporaryFolder()
    let spaces = [UInt8](repeating: 0x20, count: 8 << 20)
    try folder.write(spaces, to: "a.txt")
    try folder.write(Array("<html><body><p>".utf8) + spaces, to: "b.html")
    try folder.write(Array("<rss><channel><item><title>".utf8) + spaces, to: "c.rss")
    try folder.write(Array("{\"text\": \"".utf8) + spaces + Array("\"}".utf8), to: "d.jsonl")
    let reasons = try folder.reasons()
    #expect(reasons["a.txt"] == .empty)
    #expect(reasons["b.html"] == .noArticle)
    #expect(reasons["c.rss"] != nil)
    #expect(reasons["d.jsonl"] == .noReport)
    #expect(try folder.documents().isEmpty)
  }

  @Test(arguments: ["a.html", "a.xml", "a.jsonl", "a.eml", "a.pdf"])
  func `a gigabyte is refused before it is read, and a FIFO is not waited for`(name: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write("", to: name)
    try #require(truncate(folder.path + "/" + name, 1 << 30) == 0)
    #expect(try folder.reasons()[name] == .tooLarge(bytes: 1 << 30, limit: TextFile.limit))
    folder.remove(name)
    try #require(mkfifo(folder.path + "/" + name, 0o600) == 0)
    #expect(try folder.reasons()[name] == .notAFile)
  }

  @Test func `links in a circle and folders without end are left`() throws {
    let folder = try TemporaryFolder()
    try folder.write("<p>Vell spoke in Marram.</p>", to: "a/page.html")
    try folder.link("a/again", to: "..")
    try folder.link("self.html", to: "self.html")
    try folder.write("Text.", to: (0..<40).map { "d\($0)" }.joined(separator: "/") + "/a.txt")
    let reasons = try folder.reasons()
    #expect(try folder.documents().map(\.name) == ["a/page.html"])
    #expect(reasons["a/again"] == .loop)
    #expect(reasons["self.html"] == .loop)
    #expect(reasons.values.contains(.tooDeep(limit: FolderListing.depthLimit)))
  }

  /// Each took minutes when what stands further on was looked through again at every one of them.
  @Test(.timeLimit(.minutes(30)))
  func `what is said over and over is read once`() throws {
    let folder = try TemporaryFolder()
    let metas = String(repeating: "<meta ", count: 80_000)
    try folder.write("<html>\u{1b}\(metas)", to: "a.html")
    let offers = String(repeating: "<p>subscribe to continue</p><p>x</p>", count: 40_000)
    try folder.write("<html><body><p>Vell left the talks.</p>\(offers)", to: "b.html")
    let declared = String(repeating: "x", count: 1 << 20)
    let elements = String(repeating: "<a/>", count: 80_000)
    try folder.write(
      """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY q "<rss "><!ATTLIST a b CDATA "\(declared)">]><rss><channel><item>\
      <title>Vell left</title>\(elements)</item></channel></rss>
      """,
      to: "c.rss",
    )
    #expect(try folder.reasons()["a.html"] == .noArticle)
    #expect(try folder.documents().map(\.name) == ["b.html", "c.rss#1"])
  }

  @Test func `JSON nested without end is no report`() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "[", count: 200_000), to: "a.json")
    try folder.write(String(repeating: "{\"a\":", count: 200_000), to: "b.json")
    #expect(try folder.reasons() == ["a.json": .noReport, "b.json": .noReport])
  }

  @Test func `a page of nothing but controls gives no control to the text`() throws {
    let folder = try TemporaryFolder()
    try folder.write("<p>Vell &#0;&#27;[2J&#7; spoke&#8203; in Mar&shy;ram.</p>", to: "a.html")
    let text = try #require(try folder.documents().first).text
    #expect(!text.dropLast().contains { $0 < 0x20 })
    #expect(String(decoding: text, as: UTF8.self).contains("Marram"))
  }

  @Test(.timeLimit(.minutes(30))) func `a paragraph of lines without end is read in one go`() throws
  {
    let folder = try TemporaryFolder()
    let lines = String(repeating: "Vell spoke. <br>\n", count: 500_000)
    try folder.write("<html><body><article><p>\(lines)</p></article></body></html>", to: "a.html")
    let report = try ReportFile.read(folder.path + "/a.html", name: "a.html")
    let text = try #require(report.documents.first).text
    #expect(text.count > 5_000_000)
  }
}
