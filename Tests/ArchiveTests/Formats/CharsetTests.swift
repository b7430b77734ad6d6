import Archive
import Assessment
import Prose
import Testing

/// Texts in character sets other than UTF-8.
struct CharsetTests {
  private static let russian = """
    Правительство Норландии в четверг отвергло перемирие, предложенное повстанцами. Министр сказал, что \
    переговоры продолжатся на следующей неделе, если стороны согласятся.
    """

  /// "Президент" and the rest as one byte a letter, the way windows-1251 has them.
  private static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      scalar.value >= 0x410 && scalar.value <= 0x44f
        ? UInt8(scalar.value - 0x410 + 0xc0) : UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  @Test func `Cyrillic in one byte a letter is detected`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.windows1251(Self.russian), to: "a.txt")
    #expect(try folder.documents().map(\.text) == [Array(Self.russian.utf8)])
  }

  @Test func `Western text is detected`() throws {
    let folder = try TemporaryFolder()
    let text =
      "Le ministre a déclaré jeudi à Marram que les négociations étaient terminées, "
      + "et que la délégation rentrerait après l'été."
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    try folder.write(bytes, to: "a.txt")
    #expect(try folder.documents().map(\.text) == [Array(text.utf8)])
  }

  @Test(arguments: [false, true], [false, true])
  func `UTF-16 is known by its mark and by its zeros`(isBig: Bool, isMarked: Bool) throws {
    let folder = try TemporaryFolder()
    let text = "Vell met Brand in Marram on Thursday."
    let units = (isMarked ? [0xfeff] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
      return isBig ? [high, low] : [low, high]
    }
    try folder.write(bytes, to: "a.txt")
    #expect(try folder.documents().map(\.text) == [Array(text.utf8)])
  }

  @Test func `a wrong label is not believed, a right one is`() throws {
    let folder = try TemporaryFolder()
    func page(_ label: String, _ text: [UInt8]) -> [UInt8] {
      Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8) + text
        + Array("</p></body></html>".utf8)
    }
    // UTF-8 that claims to be something else, and something else that claims to be UTF-8.
    try folder.write(page("iso-8859-1", Array(Self.russian.utf8)), to: "a.html")
    try folder.write(page("utf-8", Self.windows1251(Self.russian)), to: "b.html")
    try folder.write(page("windows-1251", Self.windows1251("Мир.")), to: "c.html")
    try folder.write(page("no-such-set", Self.windows1251(Self.russian)), to: "d.html")
    let whole = Array("\(Self.russian)\n".utf8)
    #expect(try folder.documents().map(\.text) == [whole, whole, Array("Мир.\n".utf8), whole])
  }

  @Test func `a text damaged in a place is broken and not in another character set`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.russian.utf8.dropLast(2)), to: "cut.txt")
    try folder.write([0x4d, 0x5a, 0x90, 0x00, 0x03, 0xff, 0xff, 0x00, 0xb8], to: "binary.txt")
    try folder.write(Array("The bridge at ".utf8) + [0xc3, 0x28, 0x0a], to: "stray.txt")
    let reasons = try folder.reasons()
    #expect(reasons["stray.txt"] == .brokenUTF8(offset: 14))
    guard case .brokenUTF8? = reasons["cut.txt"] else {
      Issue.record("a text cut off inside a letter was taken in: \(reasons)")
      return
    }
    #expect(reasons["binary.txt"] != nil)
    #expect(try folder.documents().isEmpty)
  }

  @Test(arguments: [
    (
      "SELM, 12 May 2031 \u{96} Orlen agreed to talk.", "SELM, 12 May 2031 – Orlen agreed to talk.",
    ),
    ("Vell pledged \u{a3}5 million on Monday.", "Vell pledged £5 million on Monday."),
    ("Vell pledged \u{80}20 million on Monday.", "Vell pledged €20 million on Monday."),
    ("Vell\u{92}s envoy said \u{93}no\u{94}.", "Vell’s envoy said “no”."),
  ])
  func `lone signs of western texts are what they look like`(bytes: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes.unicodeScalars.map { UInt8($0.value) }, to: "a.txt")
    #expect(try folder.documents().map { String(decoding: $0.text, as: UTF8.self) } == [text])
  }

  @Test func `a page says what it is in wherever it does, and not for others`() throws {
    let folder = try TemporaryFolder()
    let script = "<script>\(String(repeating: "push(arguments);\n", count: 600))</script>"
    let other = "<script src=x.js charset=\"iso-8859-1\"></script>"
    for (name, head) in [("a", script), ("b", other)] {
      let start = "<html><head>\(head)<meta charset=\"windows-1251\"></head><body><p>"
      let bytes = Array(start.utf8) + Self.windows1251("Мир.") + Array("</p></body></html>".utf8)
      try folder.write(bytes, to: "\(name).html")
    }
    let texts = try folder.documents().map { String(decoding: $0.text, as: UTF8.self) }
    #expect(texts == ["Мир.\n", "Мир.\n"])
  }

  @Test func `a character cut off in a page costs that character`() throws {
    let folder = try TemporaryFolder()
    let head = Array("<html><head><meta name=description content=\"Ana exig".utf8) + [0xc3]
    let body =
      "\"></head><body><p>André Vell and Ana Brand met in Marram, and both of them spoke.</p>"
    try folder.write(head + Array(body.utf8), to: "a.html")
    let text = try #require(try folder.documents().first).text
    #expect(
      String(decoding: text, as: UTF8.self)
        == "André Vell and Ana Brand met in Marram, and both of them spoke.\n"
    )
  }

  @Test func `marks of transmission are no binary content`() throws {
    let folder = try TemporaryFolder()
    let text = "\u{1}a0563 \u{1f} r i bc-talks\r\n\u{2}^BC-Talks\r\nVell spoke.\r\n\u{3}\u{4}"
    try folder.write(text, to: "a.txt")
    #expect(try folder.documents().map(\.text) == [Array(text.utf8)])
  }
}
