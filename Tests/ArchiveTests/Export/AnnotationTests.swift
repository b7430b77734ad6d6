import Archive
import Extraction
import FoundationEssentials
import Prose
import Testing

/// Documents in as lines of JSON, findings out.
struct AnnotationTests {
  @Test(arguments: [
    (#"{"id":"a","text":"Text.","date":"2031-05-12"}"#, "a Text. 2031-05-12 metadata"),
    (#"{"id":"a","text":"Text.","date":"2031-05-12T10:00:00"}"#, "a Text. 2031-05-12 metadata"),
    (#"{"id":"a","text":"Text.","date":null,"more":[1]}"#, "a Text. unknown"),
    (
      #"{"id":"a","text":"VELLBURG, 3 May 2031 (Post) — T."}"#,
      "a VELLBURG, 3 May 2031 (Post) — T. 2031-05-03 dateline",
    ),
    (#"{"id":"\u00e9","text":"\ud83d\ude00"}"#, "é 😀 unknown"),
    (#"{"id":1,"text":"Text."}"#, "refused"),
    (#"{"id":"a"}"#, "refused"),
    (#"["a"]"#, "refused"),
    (#"{"id":"a","text":"\ud83d"}"#, "refused"),
    ("", "refused"),
  ])
  func `requests`(line: String, expected: String) {
    let found = AnnotationRequest(line: Array(line.utf8)[...]).map { request in
      let publication = request.document.publication
      let date = publication.map { "\($0.day) \($0.basis.rawValue)" } ?? "unknown"
      return "\(request.id) \(String(decoding: request.document.text, as: UTF8.self)) \(date)"
    }
    #expect(found ?? "refused" == expected)
  }

  @Test func `spans count scalars, whatever stands before them`() throws {
    let text =
      "😀 e\u{301} 中文 — Ruritania said on 12 May 2031 that “talks 😀 would go on”. 😀 Norway agreed."
    let line = try JSONEncoder().encode(["id": "a", "text": text])
    let request = try #require(AnnotationRequest(line: Array(line)[...]))
    let reading = Reading(of: request.document)
    var json = JSONWriter()
    reading.write(to: &json, id: request.id, explain: true)
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.bytes))
    let scalars = Array(text.unicodeScalars)
    var checked = 0
    for kind in ["names", "times", "roles", "acts"] {
      for finding in value[kind]?.items ?? [] {
        let start = try #require(finding["start"]?.number)
        let end = try #require(finding["end"]?.number)
        let words = try #require(finding["text"]?.text)
        #expect(scalars[start..<end].elementsEqual(words.unicodeScalars))
        #expect(finding["rule"]?.text?.isEmpty == false)
        checked += 1
      }
    }
    #expect(
      checked == reading.names.count + reading.times.count + reading.roles.count
        + reading.acts.count
    )
    #expect(checked > 0)
  }

  @Test func `rules are named only on request`() {
    let document = Document(name: "a", text: Array("They met on 12 May 2031.".utf8))
    var json = JSONWriter()
    Reading(of: document).write(to: &json, id: "a", explain: false)
    #expect(!String(decoding: json.bytes, as: UTF8.self).contains("\"rule\""))
  }

  @Test func `what is told in the words of others is nested, with the statement that tells it`()
    throws
  {
    let text = """
      The mayor said the union believes that the quay is safe. Ana Vell, the envoy, said officials
      had warned that talks would fail.
      """
    let document = Document(name: "a", text: Array(text.utf8))
    var json = JSONWriter()
    Reading(of: document).write(to: &json, id: "a", explain: false)
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.bytes))
    let sources = { (kind: String) in
      (value[kind]?.items ?? []).map { $0["source"]?["text"]?.text }
    }
    #expect(sources("statements") == ["The mayor", "Ana Vell, the envoy"])
    #expect(sources("nested") == ["the union", "officials"])
    #expect(value["nested"]?.items?.map { $0["within"]?.number } == [0, 1])
  }
}
