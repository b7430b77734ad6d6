import Canvas
import Testing

@Suite struct GlyphsTests {
  @Test(arguments: [
    (0, "    "), (1, "▏   "), (50, "██  "), (56, "██▏ "), (99, "███▉"), (100, "████"),
    (150, "████"),
  ])
  func `a bar is filled in proportion`(part: Int, bar: String) {
    #expect(Glyphs.unicode.bar(part, of: 100, columns: 4).string == bar)
  }

  @Test func `a bar in ASCII`() {
    #expect(Glyphs.ascii.bar(1, of: 100, columns: 4).string == "#...")
    #expect(Glyphs.ascii.bar(3, of: 4, columns: 4).string == "###.")
    #expect(Glyphs.console.bar(3, of: 8, columns: 4).string == "█▌  ")
    #expect(Glyphs.unicode.bar(1, of: 0, columns: -1).isEmpty)
  }

  @Test func `the marks for terminals without UTF-8 are ASCII`() {
    let marks = Glyphs.ascii
    let all = [
      marks.ellipsis, marks.selection, marks.bullet, marks.separator, marks.arrow, marks.up,
      marks.down, marks.closed, marks.new, marks.changed, marks.gone, marks.open, marks.moving,
      marks.answered, marks.overdue, marks.done, marks.dash,
    ]
    #expect(all.allSatisfy { $0.string.utf8.allSatisfy { $0 < 0x80 } && !$0.isEmpty })
    let states = [marks.open, marks.moving, marks.answered, marks.overdue, marks.done]
    #expect(Set(states).count == states.count)
  }
}
