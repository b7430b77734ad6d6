import Archive
import FoundationEssentials
import Testing

struct JSONWriterTests {
  @Test func `keys keep their order and commas stand between`() {
    var json = JSONWriter()
    json.object { json in
      json.member("z", "1")
      json.member("a", 2)
      json.member("none", nil as String?)
      json.member("flag", true)
      json.member("list", ["x", "y"])
      json.member("empty", [])
      json.member("rows", [1, 2]) { json, n in json.object { $0.member("n", n) } }
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"z":"1","a":2,"none":null,"flag":true,"list":["x","y"],"empty":[],"rows":[{"n":1},{"n":2}]}"#
    )
  }

  @Test func `any text comes back as it was, and no control character stands bare`() throws {
    let texts =
      (0..<0x3000).compactMap { Unicode.Scalar($0).map { "a\(Character($0))b" } }
      + ["😀\u{10ffff}\"\\/", "\u{c2}\u{85}", "â€\u{a8}"]
    for text in texts {
      var json = JSONWriter()
      json.array([text])
      #expect(try JSONDecoder().decode([String].self, from: Data(json.bytes)) == [text])
      let bare = String(decoding: json.bytes, as: UTF8.self).unicodeScalars.filter {
        $0.value < 0x20 || (0x7f..<0xa0).contains($0.value) || (0x2028...0x202e).contains($0.value)
          || (0x2066...0x2069).contains($0.value)
      }
      #expect(bare.isEmpty, "\(text.unicodeScalars.map(\.value))")
    }
  }
}
