import Archive
import Assessment
import FoundationEssentials
import Prose
import Testing

/// The exported situation, as another program reads it.
struct SituationJSONTests {
  /// Reports about a place that is on no map, with characters of one to four bytes.
  private static let reports = [
    "2031-05-12_talks.txt": """
    \u{feff}Talks resume in Vellburg 😀

    VELLBURG, 12 May 2031 (Post) — Foreign Minister Ana Véll of Ruritania said on Monday that “talks \
    will resume on 20 May 2031”. Graustark demanded a ceasefire — and warned that it would leave.

    What to watch
    • Whether Graustark accepts the naïve plan 中文.
    """,
    "later.md": """
    ---
    title: "Answer"
    date: 2031-05-20
    url: https://post.example/answer
    ---
    # Answer

    Ruritania and Graustark met on 20 May 2031 in Vellburg. Ana Véll denied that talks had failed.

    ## Why it matters

    The harvest of two provinces is at stake.
    """,
  ]

  @Test func `every citation is the words of the file at its offsets, in bytes and in scalars`()
    throws
  {
    let (situation, folder) = try situation()
    let rows = try JSONDecoder().decode(JSONValue.self, from: Data(situation.json()))
    let citations = rows.citations
    #expect(citations.count > 5)
    for citation in citations {
      let name = try #require(citation["document"]?.text)
      let bytes = try Array(Data(contentsOf: URL(filePath: folder.path + "/" + name)))
      let text = try #require(citation["text"]?.text)
      let start = try #require(citation["start"]?.number)
      let end = try #require(citation["end"]?.number)
      #expect(Array(bytes[start..<end]) == Array(text.utf8))
      let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      let first = try #require(citation["scalarStart"]?.number)
      let last = try #require(citation["scalarEnd"]?.number)
      #expect(scalars[first..<last].elementsEqual(text.unicodeScalars))
    }
  }

  @Test func `a range of a figure has both its ends`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Between 40 and 60 people died in the flood in Vellburg.", to: "flood.txt")
    var library = Library(path: folder.path)
    _ = try library.refresh()
    let situation = Situation(of: library.accounts, gaps: library.gaps)
    let rows = try JSONDecoder().decode(JSONValue.self, from: Data(situation.json()))
    let value = try #require(rows["figures"]?.items?.first?["values"]?.items?.first)
    #expect(value["amount"]?.number == 40)
    #expect(value["upTo"]?.number == 60)
    #expect(value["against"]?.number == nil)
  }

  @Test func `documents tell when they were published and how that is known`() throws {
    let (situation, _) = try situation()
    let rows = try JSONDecoder().decode(JSONValue.self, from: Data(situation.json()))
    let documents = try #require(rows["documents"]?.items)
    let known = documents.map {
      "\($0["name"]?.text ?? "") \($0["published"]?.text ?? "") \($0["basis"]?.text ?? "")"
    }
    #expect(
      known == [
        "2031-05-12_talks.txt 2031-05-12 dateline", "later.md 2031-05-20 front matter",
      ]
    )
    #expect(documents.last?["title"]?.text == "Answer")
    #expect(documents.last?["url"]?.text == "https://post.example/answer")
    #expect(documents.first?["url"]?.text == nil)
  }

  @Test func `the same bytes twice, and in whatever order the files were read`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.reports { try folder.write(text, to: name) }
    var library = Library(path: folder.path)
    _ = try library.refresh()
    let forwards = Situation(of: library.accounts, gaps: library.gaps)
    let backwards = Situation(of: library.accounts.reversed(), gaps: library.gaps)
    #expect(forwards.json() == backwards.json())
    #expect(forwards.jsonLines() == backwards.jsonLines())
  }

  @Test func `each line of the lines is an object that says what it is`() throws {
    let (situation, _) = try situation()
    let lines = situation.jsonLines().split(separator: 0x0a)
    let kinds = try lines.map {
      try JSONDecoder().decode(JSONValue.self, from: Data($0))["row"]?.text ?? "none"
    }
    let rows = situation.parties.count + situation.watch.count + situation.timeline.count
    let stakes = situation.stakes.count
    try #require(stakes > 0)
    #expect(kinds.count == situation.documents.count + rows + stakes)
    #expect(kinds.count { $0 == "stake" } == stakes)
    #expect(Set(kinds).isSubset(of: ["document", "gap", "party", "watch", "timeline", "stake"]))
    #expect(kinds.first == "document")
  }

  private func situation() throws -> (Situation, TemporaryFolder) {
    let folder = try TemporaryFolder()
    for (name, text) in Self.reports { try folder.write(text, to: name) }
    var library = Library(path: folder.path)
    _ = try library.refresh()
    return (Situation(of: library.accounts, gaps: library.gaps), folder)
  }
}
