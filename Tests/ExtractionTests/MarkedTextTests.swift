import Prose
import Testing

@Suite struct MarkedTextTests {
  @Test func `marks leave the plain text and come back in place`() throws {
    let line = #"[content [person Ana Vell] came on [date 12 March "2024-03-12"]] to Zenda."#
    let text = try MarkedText(line)
    #expect(text.plain == "Ana Vell came on 12 March to Zenda.")
    #expect(
      text.marks == [
        .init(kind: "content", range: ByteRange(0, 25)),
        .init(kind: "person", range: ByteRange(0, 8)),
        .init(kind: "date", range: ByteRange(17, 25), value: "2024-03-12"),
      ]
    )
    #expect(text.marked(text.marks) == line)
  }

  @Test func `a quotation is no value, and an empty value says so`() throws {
    let alone = try MarkedText(#"[content "No."] he said"#)
    #expect(alone.plain == #""No." he said"#)
    #expect(alone.marks == [.init(kind: "content", range: ByteRange(0, 5))])
    let last = try MarkedText(#"[content He said "no" ""]"#)
    #expect(last.plain == #"He said "no""#)
    #expect(last.marks == [.init(kind: "content", range: ByteRange(0, 12))])
  }

  @Test func `a backslash makes marks plain`() throws {
    let text = try MarkedText(#"\[sic\]\nnext"#)
    #expect(text.plain == "[sic]\nnext")
    #expect(text.marks.isEmpty)
  }

  @Test(arguments: ["[person Ana", "Ana]", "[person]", "[ x]"])
  func `broken marks are refused`(line: String) {
    #expect(throws: MarkedText.Broken.self) { try MarkedText(line) }
  }
}
