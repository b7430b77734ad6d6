import Canvas
import Testing

@Suite struct SanitizerTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("a\tb\r\n  c", "a b c"),
    ("x\u{1B}]52;c;Zm9v\u{07}y", "x^[]52;c;Zm9v^Gy"),
    ("x\u{9B}31my", "x<U+009B>31my"),
    ("x\u{7F}y", "x^?y"),
    ("abc\u{202E}def", "abc<U+202E>def"),
    ("a\u{200B}b\u{FEFF}c", "a<U+200B>b<U+FEFF>c"),
    ("a\u{2028}b", "a<U+2028>b"),
    ("a\u{E0041}b", "a<U+E0041>b"),
    ("a\u{E000}b\u{FFF9}c", "a<U+E000>b<U+FFF9>c"),
    ("a\u{378}b", "a<U+0378>b"),
    ("no\u{A0}break\u{3000}", "no break "),
    ("co\u{AD}operate", "co-operate"),
    ("🇳🇴 flag", "NO flag"),
    ("👩‍🚀 👍🏽 ❤️ 1️⃣", "👩 👍 ❤ 1"),
    ("क्ष का", "क्ष का"),
    ("a\u{200D}b", "a<U+200D>b"),
    ("\u{301}x", "\u{25CC}\u{301}x"),
    ("a\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}\u{301}<U+0301>"),
    ("\u{3164}x", "<U+3164>x"),
  ])
  func `hostile text is shown, never obeyed`(raw: String, shown: String) {
    #expect(Array(ShownText(raw).string.unicodeScalars) == Array(shown.unicodeScalars))
  }
}
