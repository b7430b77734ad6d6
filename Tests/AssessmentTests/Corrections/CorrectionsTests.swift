import Testing
import TestSupport

@testable import Assessment

/// The file as a text: what is added and taken away, and what is never touched.
struct CorrectionsTests {
  private static let text = """
    # Desk notes, do not sort
    same: Ana Vell = Vell

      hide:   Daily Courier   # tabloid
    nonsense
    """

  @Test(arguments: ["", "\n", "a\n\n\nb", "a\r\nb\r\n", "\u{feff}hide: A\n", text, text + "\n"])
  func `reading and giving back changes nothing`(text: String) {
    #expect(Corrections(text).text.utf8.elementsEqual(text.utf8))
  }

  @Test func `a line is added at the end and everything before it stays`() {
    let corrections = Corrections(Self.text).adding(.hide("X"))
    #expect(corrections.text == Self.text + "\nhide: \"X\"\n")
    #expect(corrections.adding(.hide("Y")).text == Self.text + "\nhide: \"X\"\nhide: \"Y\"\n")
  }

  @Test func `a new file explains itself in comments only`() {
    let corrections = Corrections("").adding(.hide("X"))
    #expect(corrections.lines.compactMap(\.correction) == [.hide("X")])
    #expect(corrections.lines.allSatisfy { $0.fault == nil })
    #expect(corrections.text.hasSuffix("\nhide: \"X\"\n"))
  }

  @Test func `lines of Windows stay lines of Windows`() {
    let corrections = Corrections("hide: A\r\n").adding(.hide("B"))
    #expect(corrections.text.utf8.elementsEqual("hide: A\r\nhide: \"B\"\r\n".utf8))
    #expect(corrections.lines.compactMap(\.correction) == [.hide("A"), .hide("B")])
  }

  @Test func `taking back gives the bytes of before`() throws {
    for text in ["hide: A\n", Self.text + "\n", "# only a comment\n"] {
      let before = Corrections(text)
      let added = before.adding(.note("A", "b"))
      let line = try #require(added.last)
      #expect(added.removing(line.text, at: line.number)?.text == text)
    }
  }

  @Test func `what was taken out of the middle is put back in its place`() throws {
    let before = Corrections("hide: A\nhide: B\nhide: C\n")
    let without = try #require(before.removing("hide: B", at: 2))
    #expect(without.text == "hide: A\nhide: C\n")
    #expect(without.inserting("hide: B", at: 2).text == before.text)
  }

  @Test func `a line that moved is found, one that is gone is not`() {
    let moved = Corrections("# new\nhide: A\nhide: B\n")
    #expect(moved.removing("hide: A", at: 1)?.text == "# new\nhide: B\n")
    #expect(moved.removing("hide: C", at: 1) == nil)
  }

  @Test(arguments: 1...40) func `no text stops the reader`(_ seed: UInt64) {
    var dice = SplitMix(seed: seed)
    let pieces = [
      "same:", "hide", ":", "=", "/", "\"", "“", "'", "#", " ", "\n", "\r\n", "A", "é", "\u{0}",
      "note: x = ", "!", "≠", "-",
    ]
    let text = (0..<60).map { _ in pieces[dice.roll(pieces.count)] }.joined()
    let corrections = Corrections(text)
    #expect(corrections.text.utf8.elementsEqual(text.utf8))
    for line in corrections.lines { #expect(line.correction == nil || line.fault == nil) }
  }
}
