import Archive
import Assessment
import Prose
import Testing

/// Live reports, whose posts are of several days.
struct LivePageTests {
  private func post(_ time: String, _ text: String) -> String {
    "<div class=\"post\"><time datetime=\"\(time)\">06:00</time><h2>News</h2><p>\(text)</p></div>"
  }

  private static let flood =
    "The dam of Selm broke yesterday evening, the mayor Otto Brand told the Vale Courier."
  private static let quiet =
    "The port authority of Orlen stopped all ferries, and it will decide tomorrow about the schools."

  /// The days and texts of the reports of a page.
  private func reports(_ body: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let head = """
      <html><head><title>Live: the flood</title><meta property="article:published_time" \
      content="2030-05-01T05:00:00Z"></head><body><article><h1>Live: the flood</h1>
      """
    try folder.write("\(head)\(body)</article></body></html>", to: "a.html")
    return try folder.documents().map { document in
      let lines = String(decoding: document.text, as: UTF8.self).split(separator: "\n")
      let day = document.publication.map { "\($0.day), \($0.basis.rawValue)" } ?? "undated"
      return "\(document.name), \(day): \(lines.joined(separator: " | "))"
    }
  }

  @Test func `posts of another day are a report of that day`() throws {
    let intro = "<p>Follow our coverage of the flood that has reached the valley of Selm.</p>"
    let found = try reports(
      intro + post("2030-05-02T01:10:00Z", Self.flood) + post("2030-05-01T06:00:00Z", Self.quiet)
    )
    let first = "Follow our coverage of the flood that has reached the valley of Selm."
    #expect(
      found == [
        "a.html#1, 2030-05-01, meta tag: # Live: the flood | \(first) | 06:00 | ## News | \(Self.quiet)",
        "a.html#2, 2030-05-02, time element: 06:00 | ## News | \(Self.flood)",
      ]
    )
  }

  @Test(arguments: [
    // Of one day; times of what is told; when it was written and when it was changed.
    [("2030-05-02T01:10:00Z", flood), ("2030-05-02T06:00:00Z", quiet)].map { time, text in
      "<div><time datetime=\"\(time)\">06:00</time><p>\(text)</p></div>"
    }.joined(),
    "<p>On <time datetime=\"2030-03-12\">12 March</time> \(flood)</p><p>On <time datetime=\"2030-03-14\">14 March"
      + "</time> \(quiet)</p>",
    "<div><time datetime=\"2030-05-01\">1 May</time></div><div>Updated <time datetime=\"2030-05-03\">3 May</time>"
      + "</div><div><p>\(flood)</p><p>\(quiet)</p></div>",
  ])
  func `other times part no page`(body: String) throws {
    let found = try reports(body)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("a.html, 2030-05-01, meta tag: ") == true)
    #expect(found.first?.contains(Self.quiet) == true)
  }
}
