import Archive
import Assessment
import Prose
import Testing

/// The shapes in which JSON brings reports.
struct JSONReportTests {
  /// The texts of the reports in a file of a name.
  private func texts(_ json: String, in name: String = "a.json") throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(json, to: name)
    return try folder.documents().map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test(arguments: [
    // One object over several lines.
    "{\n  \"title\": \"A\",\n  \"text\": \"Vell spoke.\"\n}",
    // What a search service answers.
    "{\"status\": \"ok\", \"articles\": [{\"content\": \"Vell spoke.\"}], \"tags\": [\"a\"]}",
    // Answers of services that put the fields of a report together.
    "{\"data\": [{\"id\": \"7\", \"fields\": {\"title\": \"A\", \"body\": \"Vell spoke.\"}}]}",
    "{\"response\": {\"status\": \"ok\", \"results\": [{\"fields\": {\"bodyText\": \"Vell spoke.\"}}]}}",
    // A text under a second name.
    "[{\"text\": null, \"content\": \"Vell spoke.\"}]",
    "[{\"text\": \" \", \"body\": \"Vell spoke.\"}]",
    "[{\"full_text\": \"Vell spoke.\"}]",
    // A piece of HTML, and entities in a text.
    "[{\"text\": \"Vell&#32;spoke&#46;\"}]",
    // A number that is none here.
    "[{\"text\": \"Vell spoke.\", \"score\": 3.1e-180, \"near\": [1e400, -1e-400]}]",
  ])
  func `a report is found`(json: String) throws {
    #expect(try texts(json) == ["Vell spoke."])
  }

  @Test func `a feed is one whatever its members' order`() throws {
    let text = String(repeating: "Vell spoke. ", count: 500)
    let json = """
      {"items": [{"content_text": "\(text)", "id": "1"}], "title": "A", "version": "https://jsonfeed.org/version/1.1"}
      """
    #expect(try texts(json) == [text.dropLast() + "\n"])
  }

  @Test func `a line that is no object costs itself`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# made on Monday\n{\"text\": \"Vell spoke.\"}\n", to: "a.jsonl")
    #expect(try folder.documents().map(\.name) == ["a.jsonl#2"])
    #expect(try folder.reasons() == ["a.jsonl": .entriesLeftOut(count: 1, first: 1)])
  }

  @Test func `HTML becomes what it shows, and all else stays`() throws {
    #expect(
      try texts("[{\"text\": \"<p>Vell &amp; Brand met.</p><p>They spoke.</p>\"}]")
        == ["Vell & Brand met.\n\nThey spoke.\n"]
    )
    #expect(try texts("[{\"text\": \" R&D; a < b &copy=1 &x; \"}]") == [" R&D; a < b &copy=1 &x; "])
    #expect(try texts("{\"text\": \" A &lt; B &amp;amp; C\"}", in: "a.txt") == [" A < B &amp; C"])
  }

  @Test(arguments: [
    """
    [{"id": "7", "fields": {"title": "Talks", "body": "Vell spoke.", "url": "https://x.example/a",
      "date": {"changed": "2031-06-01", "created": "2031-05-13", "original": "2031-05-12T00:00:00+00:00"},
      "source": [{"name": "Courier"}]}}]
    """,
    """
    {"response": {"results": [{"webTitle": "Talks", "webUrl": "https://x.example/a",
      "webPublicationDate": "2031-05-12T10:00:00Z", "publisher": "Courier", "fields": {"bodyText": "Vell spoke."}}]}}
    """,
  ])
  func `fields that stand together in an object are those of the report`(json: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(json, to: "a.json")
    let document = try #require(try folder.documents().first)
    #expect(document.title == "Talks")
    #expect(document.source == "Courier")
    #expect(document.publication == (try publication(2031, 5, 12, .metadata)))
  }

  @Test(arguments: [
    "published_at", "publishedAt", "datePublished", "date-published", "publish_date",
  ])
  func `a date is one by any of its names`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"text\": \"Vell spoke.\", \"\(name)\": \"2031-05-12T10:00:00Z\", \"source\": {\"id\": null, \"name\": \"Courier\"}}",
      to: "a.jsonl",
    )
    let document = try #require(try folder.documents().first)
    #expect(document.publication == (try publication(2031, 5, 12, .metadata)))
    #expect(document.source == "Courier")
  }
}
