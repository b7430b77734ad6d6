import Canvas
import TestSupport
import Testing

@Suite struct SanitizerTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("a\tb\r\n  c", "a b c"),
    ("x\u{1B}]52;c;Zm9v\u{07}y", "x^[]52;c;Zm9v^Gy"),
    ("x\u{9B}31my", "x<U+009B>31my"),
    ("x\u{7F}y\u{0}z", "x^?y^@z"),
    ("abc\u{202E}def", "abc<U+202E>def"),
    ("a\u{2066}b\u{61C}c\u{200F}d", "a<U+2066>b<U+061C>c<U+200F>d"),
    ("a\u{200B}b\u{FEFF}c\u{2060}d", "a<U+200B>b<U+FEFF>c<U+2060>d"),
    ("a\u{2028}b\u{2029}c", "a<U+2028>b<U+2029>c"),
    ("a\u{E0041}b", "a<U+E0041>b"),
    ("a\u{E000}b\u{FFF9}c", "a<U+E000>b<U+FFF9>c"),
    ("a\u{378}b", "a<U+0378>b"),
    ("no\u{A0}break\u{3000}", "no break "),
    ("co\u{AD}operate", "co-operate"),
    ("🇳🇴 flag", "NO flag"),
    ("👩‍🚀 👍🏽 ❤️ 1️⃣", "👩 👍 ❤ 1"),
    ("क्ष का", "क्ष का"),
    ("a\u{200D}b", "a<U+200D>b"),
    ("a\u{FE0F}\u{FE0F}b", "ab"),
    ("a \u{FE0F}b", "a <U+FE0F>b"),
    ("a\u{E0101}b", "a<U+E0101>b"),
    ("\u{301}x", "\u{25CC}\u{301}x"),
    ("a\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}\u{301}<U+0301>"),
    ("\u{3164}x", "<U+3164>x"),
    ("각", "각"),
  ])
  func `hostile text is shown, never obeyed`(raw: String, shown: String) {
    #expect(Array(ShownText(raw).string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"),
      ([0xE2, 0x82, 0x41], "\u{FFFD}A"),
      ([0xF0, 0x9F, 0x91], "\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)]
  )
  func `what is no UTF-8 is replaced by maximal parts`(bytes: [UInt8], shown: String) {
    #expect(ShownText(utf8: bytes).string == shown)
    #expect(String(decoding: bytes, as: UTF8.self) == shown)
  }

  @Test func `no bytes whatever bring out anything that acts or hides`() {
    var random = SplitMix(seed: 1)
    for _ in 0..<3_000 {
      let text = ShownText(utf8: random.hostileBytes())
      for scalar in text.string.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(![.control, .format, .unassigned, .privateUse].contains(category))
        #expect(![.lineSeparator, .paragraphSeparator].contains(category))
        #expect(scalar.value != 0xFE0F && scalar.value != 0x3164)
      }
      #expect(text.graphemes.allSatisfy { ($0.width == 1 || $0.width == 2) && $0.marks.count <= 4 })
      #expect(text.width == text.graphemes.reduce(0) { $0 + Int($1.width) })
    }
  }

  @Test func `sanitising twice changes nothing`() {
    var random = SplitMix(seed: 2)
    for _ in 0..<1_000 {
      let once = ShownText(utf8: random.hostileBytes())
      // A mark cut off from its base in the first pass may find one in the second, never the reverse.
      let twice = ShownText(once.string)
      #expect(twice.string == once.string)
      #expect(twice.width == once.width)
    }
  }

  @Test func `a literal keeps its spaces, text from outside does not`() {
    #expect(("a   b" as ShownText).string == "a   b")
    let name = "Port\u{1B}  Elm"
    #expect(ShownText(name).string == "Port^[ Elm")
    #expect(("  \(name): \(3)  " as ShownText).string == "  Port^[ Elm: 3  ")
  }
}
