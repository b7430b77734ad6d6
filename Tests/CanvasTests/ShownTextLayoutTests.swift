import Canvas
import TestSupport
import Testing

@Suite struct ShownTextLayoutTests {
  @Test func `a line cut off goes on past a break as the text does`() {
    let text = ShownText("talks on the Norway-Sweden border")
    #expect(text.wrapped(to: 20).map(\.string) == ["talks on the Norway-", "Sweden border"])
    #expect(text.wrapped(to: 22, limit: 1).map(\.string) == ["talks on the Norway-S…"])
    #expect(
      text.wrapped(to: 20, limit: 2).map(\.string) == ["talks on the Norway-", "Sweden border"]
    )
    #expect(text.wrapped(to: 12, limit: 2).map(\.string) == ["talks on the", "Norway-Swed…"])
  }

  @Test func `beside something else the first line is narrower`() {
    let text = ShownText("talks on the Norway-Sweden border")
    #expect(
      text.wrapped(to: 28, first: 9, limit: 2).map(\.string)
        == ["talks on", "the Norway-Sweden border"]
    )
    #expect(
      text.wrapped(to: 12, first: 9, limit: 2).map(\.string) == ["talks on", "the Norway-…"]
    )
    #expect(text.wrapped(to: 28, first: 9, limit: 1).map(\.string) == ["talks on…"])
  }

  @Test(arguments: [
    ("Ostland", 7, "Ostland"), ("Ostland", 5, "Ostl…"), ("Ostland", 1, "…"), ("Ostland", 0, ""),
    ("Ostland", -3, ""), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"),
    ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
  ])
  func `a text is cut to its room`(text: String, room: Int, shown: String) {
    #expect(ShownText(text).truncated(to: room).string == shown)
  }

  @Test func `an ellipsis wider than the room is cut itself`() {
    #expect(ShownText("Ostland").truncated(to: 2, ellipsis: "...").string == "..")
    #expect(ShownText("Ostland").truncated(to: 4, ellipsis: "...").string == "O...")
  }

  @Test(arguments: [
    ("the two sides met", 8, ["the two", "sides", "met"]),
    ("the two sides met", 9, ["the two", "sides met"]),
    ("the two sides met", 100, ["the two sides met"]),
    ("unconditionally so", 6, ["uncond", "itiona", "lly so"]),
    ("in 2031-05-talks.txt", 12, ["in", "2031-05-talk", "s.txt"]),
    ("see wire/a-b now", 9, ["see", "wire/a-b", "now"]), ("well-known.", 6, ["well-", "known."]),
    ("cease-fire talks", 7, ["cease-", "fire", "talks"]),
    ("漢字漢字 x", 5, ["漢字", "漢字", "x"]),
    ("漢字", 1, ["漢", "字"]),
    ("", 5, [""]), ("   ", 5, [""]), ("a b", 0, ["a", "b"]),
  ])
  func `a text is wrapped at words`(text: String, width: Int, lines: [String]) {
    #expect(ShownText(text).wrapped(to: width).map(\.string) == lines)
  }

  @Test func `wrapping loses nothing but blanks and keeps to its width`() {
    var random = SplitMix(seed: 3)
    for _ in 0..<1_500 {
      let text = ShownText(utf8: random.hostileBytes())
      let width = Int.random(in: 2...12, using: &random)
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.width <= width })
      let words = { (texts: [ShownText]) in
        texts.flatMap(\.graphemes).filter { $0.base != " " }
      }
      #expect(words(lines) == words([text]))
    }
  }

  @Test func `truncating is never wider than asked and padding is exact`() {
    var random = SplitMix(seed: 4)
    for _ in 0..<1_500 {
      let text = ShownText(utf8: random.hostileBytes())
      let room = Int.random(in: 0...30, using: &random)
      #expect(text.truncated(to: room).width <= room)
      #expect(text.padded(to: room).width == room)
      #expect(text.paddedLeft(to: room).width == room)
    }
  }

  @Test func `a line of several styles is cut in the style it is cut in`() {
    var line = StyledText("Ostland ", .title)
    line.append("demands talks", .dim)
    #expect(line.truncated(to: 12).text.string == "Ostland dem…")
    #expect(line.truncated(to: 12).runs.map(\.style) == [.title, .dim])
    #expect(line.truncated(to: 8).text.string == "Ostland…")
    #expect(line.truncated(to: 21) == line)
    #expect(line.padded(to: 25).width == 25)
    for room in 0...25 { #expect(line.truncated(to: room).width <= room) }
  }

  @Test(arguments: [
    ("“Zoë” — …", "\"Zoe\" - ..."), ("Åse Ørn & Łódź", "Ase Orn & Lodz"), ("straße", "strasse"),
    ("5 € 漢", "5 EUR ?"), ("plain", "plain"),
  ])
  func `without UTF-8 letters lose their marks`(text: String, folded: String) {
    #expect(ShownText(text).ascii.string == folded)
  }
}
