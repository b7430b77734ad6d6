import Testing

@testable import Screen

@Suite struct ControlSequencesTests {
  private var xterm: ControlSequences {
    ControlSequences(
      capabilities: .init(
        enterScreen: "\u{1B}[?1049h",
        leaveScreen: "\u{1B}[?1049l",
        enterKeypad: "\u{1B}[?1h",
        leaveKeypad: "\u{1B}[?1l",
        showCursor: "\u{1B}[?25h",
        hideCursor: "\u{1B}[?25l",
        plain: "\u{1B}[m",
        plainColors: "\u{1B}[39;49m",
        isANSI: true,
        isXtermLike: true,
      )
    )
  }

  @Test(arguments: [false, true])
  func `every mode that is set is taken back`(mouse: Bool) {
    let enter = xterm.enter(mouse: mouse)
    let leave = xterm.leave(mouse: mouse)
    let set = enter.split(separator: "\u{1B}").filter { $0.hasPrefix("[?") && $0.hasSuffix("h") }
    #expect(set.count == (mouse ? 5 : 3))
    for mode in set { #expect(leave.contains(mode.dropLast() + "l")) }
    #expect(leave.contains("\u{1B}[?25h") && leave.contains("\u{1B}[m"))
    #expect(leave.hasSuffix("\u{1B}[?1049l"))
  }

  @Test func `a terminal without a second screen is left on its last line`() {
    let console = ControlSequences(capabilities: .init(plain: "\u{1B}[m", isANSI: true))
    #expect(console.leave(mouse: true) == "\u{1B}[m\u{1B}[r\u{1B}[999;1H\u{1B}[K")
    #expect(ControlSequences(capabilities: .init()).leave(mouse: false) == "\r\n")
  }

  @Test(arguments: [
    ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("a$<5/>b$<3*>c", "abc"), ("plain", "plain"),
    ("a$<", "a"),
    ("", ""),
  ])
  func `padding is taken out`(string: String, without: String) {
    #expect(ControlSequences.withoutPadding(string) == without)
  }
}

@Suite struct PenMergingTests {
  private func merged(_ text: String) -> String {
    String(decoding: PenMerging.merged(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{1B}[39m\u{1B}(B\u{1B}[0;2mx", "\u{1B}[0;2mx"),
    ("\u{1B}(B\u{1B}[0;1m\u{1B}[36mx", "\u{1B}[0;1;36mx"),
    ("\u{1B}[36mx\u{1B}[39my", "\u{1B}[36mx\u{1B}[39my"),
    ("\u{1B}[m\u{F}x", "\u{1B}[mx"), ("\u{1B}[0m\u{1B}[38;5;25mx", "\u{1B}[0;38;5;25mx"),
    ("\u{1B}[1m\u{1B}[m", "\u{1B}[m"), ("a\u{1B}[2;5Hb", "a\u{1B}[2;5Hb"),
    ("\u{1B}[1m\u{1B}[2;5H\u{1B}[mb", "\u{1B}[1m\u{1B}[2;5H\u{1B}[mb"), ("\u{1B}[", "\u{1B}["),
    ("\u{1B}[?25h", "\u{1B}[?25h"), ("\u{1B}[10mx", "\u{1B}[10mx"), ("", ""),
  ])
  func `pens between two characters become one`(before: String, after: String) {
    #expect(merged(before) == after)
  }
}

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("é—", "w6nigJQ="),
  ])
  func `base64 as RFC 4648 has it`(text: String, encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }

  @Test func `a text too long for the clipboard is not sent`() {
    #expect(clipboardSequence("foo") == "\u{1B}]52;c;Zm9v\u{7}")
    #expect(clipboardSequence(String(repeating: "x", count: clipboardLimit)) != nil)
    #expect(clipboardSequence(String(repeating: "x", count: clipboardLimit + 1)) == nil)
  }
}
