import Prose
import TestSupport
import Testing

@testable import Archive

struct FrontMatterTests {
  @Test(arguments: [
    ("---\ndate: 2025-05-12\n---\n", ["date": "2025-05-12"]),
    ("---\r\nTitle: \"A \\\"quoted\\\" title\"\r\n---\r\n", ["title": "A \"quoted\" title"]),
    ("---\nsource: 'The Vell''s Post' # an outlet\n...\n", ["source": "The Vell's Post"]),
    ("---\ntitle: Talks # resume\ntitle: Again\n---\n", ["title": "Talks"]),
    (
      "---\ntags:\n  - a: b\n  date: 1999-01-01\nurl: https://x.example/a:b\n---\n",
      ["url": "https://x.example/a:b"],
    ),
    ("\u{feff}---\ndate: 2025-05-12\n---\n", ["date": "2025-05-12"]),
    ("---\n---\n", [:]),
    (
      "---\ntitle: >-\n  Talks on the\n  port resume\nsource: |\n  Vale Courier\n---\n",
      ["title": "Talks on the port resume", "source": "Vale Courier"],
    ),
    (
      "---\ntitle: Talks on the\n  port # again\ndate: 2031-05-12\n---\n",
      ["title": "Talks on the port", "date": "2031-05-12"],
    ),
    ("---\nsource: [Courier]\ntitle: {a: b}\nurl: *x\n---\n", [:]),
    (
      "---\ntitle: \"Caf\\u00e9 \\\"Vell\\\"\\nopens \\\\o/\"\n---\n",
      ["title": "Caf\u{e9} \"Vell\" opens \\o/"],
    ),
    (
      "+++\ntitle = \"A = b\" # quoted\ndate=2031-05-12T07:32:00Z\n[extra]\nsource = 'x'\n+++\n",
      ["title": "A = b", "date": "2031-05-12T07:32:00Z"],
    ),
  ])
  func `values, and the body after them`(head: String, values: [String: String]) throws {
    let matter = try #require(FrontMatter(Array((head + "Body.\n---\n").utf8)))
    #expect(matter.values == values)
    #expect(Int(matter.body.start) == head.utf8.count)
    #expect(matter.body.count == 10)
  }

  @Test(arguments: [
    "Body", "---\ndate: 2025-05-12\nno end", "+++\na = 1\n---\n", "--\n--\n", " \n---\na: b\n---\n",
    "", "---", "---\n\nSELM - The dam broke.\n\n---\n\nZenda: talks fail.\n",
    "---\nSELM: the dam broke.\nNobody was hurt.\n---\nZenda\n",
    "+++\nThe dam broke.\n+++\nZenda\n",
  ])
  func `texts without front matter`(text: String) {
    #expect(FrontMatter(Array(text.utf8)) == nil)
  }

  /// What stands in a feed is strangers' words.
  @Test func `whatever a fetched item is called comes back from its front matter`() throws {
    var random = SplitMix(seed: 3)
    let pieces = ["'", "\"", "\u{301}", "a", " ", "#", ":", "---", "\\", "é", "\u{200d}", "x'"]
    for _ in 0..<2_000 {
      let title = (0..<Int.random(in: 1...8, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let draft = Draft(title: title, blocks: [TextBlock(.paragraph, "Text.")])
      let file = FetchedFile(FeedEntry(), draft, version: "1")
      let matter = try #require(FrontMatter(file.text))
      #expect(Array((matter.values["title"] ?? "").utf8) == Array(title.flattened.utf8))
    }
  }
}
