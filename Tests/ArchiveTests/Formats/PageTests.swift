import Archive
import Assessment
import Prose
import Testing

/// Saved pages as news sites build them, with the article that is to come out of each.
struct PageTests {
  /// The site's structure: sections and JSON-LD; boxes and meta tags; a story in parts; tables and
  /// line breaks; text in the metadata alone; microdata beside a longer list.
  private static let pages = [
    "broadsheet", "agency", "portal", "breaks", "scripted", "itemprop",
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

  @Test func `pages nested without end are read as far as people nest them`() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "<div>", count: 100_000)
    try folder.write("<html><body>\(deep)<p>Vell met Brand in Marram.</p>", to: "a.html")
    let document = try #require(try folder.documents().first)
    #expect(String(decoding: document.text, as: UTF8.self).contains("Vell met Brand in Marram."))
  }
}
