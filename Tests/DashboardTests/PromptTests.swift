import Canvas
import Testing

@testable import Dashboard

/// The line at the foot while it is typed.
@Suite struct PromptTests {
  private var state = DashboardState.dispute(80, 24)

  private var line: String { state.prompt.map { $0.head + "|" + $0.tail } ?? "" }

  @Test(arguments: [
    (["Left", "x"], "note abx|c"), (["Home", "x"], "x|note abc"),
    (["C-a", "Right", "x"], "nx|ote abc"),
    (["C-a", "End", "x"], "note abcx|"), (["Left", "C-e", "x"], "note abcx|"),
    (["Left", "Left", "Backspace"], "note |bc"), (["Left", "Left", "Del"], "note a|c"),
    (["Left", "C-w"], "note |c"), (["Left", "Left", "C-k"], "note a|"), (["Left", "C-u"], "|"),
    (["C-a", "Left", "Left", "x"], "x|note abc"), (["C-a", "Backspace"], "|note abc"),
  ])
  mutating func itIsEditedAnywhere(_ keys: [String], _ line: String) {
    state.press(":", "note abc")
    for key in keys { state.press(key) }
    #expect(self.line == line)
  }

  @Test mutating func theCursorStandsWhereTheNextLetterComes() {
    state.press(":", "note abc", "Left", "Left")
    #expect(state.frame().cursor == Point(column: 7, row: 23))
    state.press("C-a")
    #expect(state.frame().cursor == Point(column: 1, row: 23))
    // Of a line that is too long the cursor stays in sight, with what stands behind it.
    state.press("C-u", String(repeating: "ab", count: 80), "Left", "Left", "Left")
    #expect(state.frame().cursor.map { $0.column < 79 } == true)
    #expect(state.frame().rows[23].hasSuffix("bab "))
  }

  @Test mutating func whatIsOfferedIsTypedOver() {
    state.press("w", "dam", "Enter", "w")
    #expect(line == "dam|")
    state.press("f")
    #expect(line == "f|")
    state.press("Esc", "w", "Left", "x")
    #expect(line == "dax|m")
  }

  @Test(arguments: ["a\nb", "a\r\nb", "\na\n\nb\n"])
  mutating func aPasteOverSeveralLinesHasBlanksBetween(_ text: String) {
    state.press(":")
    _ = state.press(.paste(text))
    #expect(line == "a b|")
  }

  @Test(arguments: ["/", "w", "@"])
  mutating func whatWasTypedBeforeComesBackAtItsOwnPrompt(_ prompt: String) {
    for text in ["2031-04", "2031-03"] { state.press(prompt, text, "Enter") }
    state.press("Esc", "Esc", prompt, "C-u", "Up")
    #expect(line == "2031-03|")
    state.press("Up")
    #expect(line == "2031-04|")
    state.press("Up", "Down", "Down")
    #expect(line == "|")
    state.press("Esc", ":", "Up")
    #expect(line == "|")
  }

  @Test mutating func aSearchOnAPageLeavesThatOfThePanes() {
    state.press("/", "norvania", "Enter")
    let all = state.notice?.text
    state.press("?", "/", "export", "Enter")
    let selected = state.scroller.top
    #expect(state.notice?.text.hasPrefix("1 of ") == true)
    state.press("n", "Esc", "N", "n")
    #expect(state.notice?.text == "\(all ?? ""), from the top")
    #expect(state.search?.text == "norvania")
    // And is there when the page is.
    state.press("?", "n")
    #expect(state.search?.text == "export")
    #expect(state.scroller.top >= selected || selected > 0)
  }

  @Test mutating func aSearchSaysWhichOfHowMany() {
    state.press("/", "norvania", "Enter")
    let all = state.notice?.text
    #expect(all?.hasPrefix("1 of ") == true)
    state.press("N")
    #expect(state.notice?.text.hasSuffix(", from the end") == true)
    state.press("n")
    #expect(state.notice?.text == "\(all ?? ""), from the top")
  }
}
