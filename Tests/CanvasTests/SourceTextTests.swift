import Canvas
import TestSupport
import Testing

@Suite struct SourceTextTests {
  // The columns that show a phrase of the document, line by line, between brackets.
  private func marked(_ document: String, _ phrase: String, width: Int) -> [String] {
    let bytes = Array(document.utf8)
    let needle = Array(phrase.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
    let lines = SourceText(bytes: bytes, range: 0..<bytes.count).lines(width: width)
    return lines.map { line in
      let columns = line.columns(of: start..<start + needle.count)
      guard !columns.isEmpty else { return line.text.string }
      let head = line.text.prefix(columns.lowerBound)
      let both = line.text.prefix(columns.upperBound)
      return head.string + "[" + String(both.string.dropFirst(head.string.count)) + "]"
        + String(line.text.string.dropFirst(both.string.count))
    }
  }

  @Test func `a phrase is found on every line it stands on`() {
    #expect(
      marked(
        "The envoy of Port Elm refused to sign.\nNobody spoke.",
        "Port Elm refused",
        width: 15,
      )
        == [
          "The envoy of", "[Port Elm]", "[refused] to", "sign.",
          "Nobody spoke.",
        ]
    )
  }

  @Test func `wide, marked and hostile characters keep their place`() {
    #expect(marked("漢字 Elm", "字", width: 20) == ["漢[字] Elm"])
    #expect(marked("a\u{202E}b  Elm", "Elm", width: 20) == ["a<U+202E>b [Elm]"])
    #expect(marked("a\u{202E}b  Elm", "\u{202E}", width: 20) == ["a[<U+202E>]b Elm"])
    #expect(marked("e\u{301}lan", "\u{301}", width: 20) == ["[e\u{301}]lan"])
  }

  @Test func `line breaks of the document stay`() {
    let bytes = Array("one\r\n\r\n  two\n".utf8)
    let lines = SourceText(bytes: bytes, range: 0..<99).lines(width: 10)
    #expect(lines.map(\.text.string) == ["one", "", " two", ""])
  }

  @Test func `every byte range inside the shown part is on some line`() {
    var random = SplitMix(seed: 5)
    for _ in 0..<500 {
      let bytes = random.hostileBytes()
      let lines = SourceText(bytes: bytes, range: 0..<bytes.count).lines(width: 7)
      for line in lines {
        #expect(line.offsets.count == line.text.graphemes.count)
        #expect(line.offsets == line.offsets.sorted())
        #expect(line.columns(of: line.bytes) == 0..<line.text.width)
        #expect(line.columns(of: 0..<0).isEmpty)
      }
    }
  }
}
