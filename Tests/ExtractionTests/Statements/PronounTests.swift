import Prose
import Testing

@testable import Extraction

/// Whom "he", "she" and "they" stand for where they speak.
@Suite struct PronounTests {
  @Test(arguments: [
    ("Ana Vell met Rudolf Hentzau. She said the road was open.", "Ana Vell"),
    ("Vell and Hentzau met at noon. He said the road was open.", nil),
    ("Ana Vell praised Rudolf Hentzau.\n\nThe weather was fine.\n\nShe said it would last.", nil),
    ("Ana Vell spoke at noon. \u{201c}The road is open,\u{201d} she said.", "Ana Vell"),
    ("The answer came from Rudolf Hentzau, who accused the council of neglect.", "Rudolf Hentzau"),
  ])
  func `a pronoun is the person that the sentence before is about`(text: String, name: String?) {
    #expect(speakers(of: text).last == name)
  }

  @Test(arguments: [
    ("Ana Vell met Rudolf Hentzau at noon. He said the road was open.", "Rudolf Hentzau"),
    ("Rudolf Hentzau met Ana Vell at noon. She said the road was open.", "Ana Vell"),
    ("Mr Vell met Ms Hentzau at noon. She said the road was open.", "Hentzau"),
    ("Rudolf Hentzau spoke in Orlen. Hentzau met Ana Vell. She said it was open.", "Ana Vell"),
    ("The spokeswoman, Quorra Vell, met Toquil Hentzau. She said it was open.", "Quorra Vell"),
    // One of two Hentzaus: whoever is meant may be a woman.
    ("Ana Hentzau and Rudolf Hentzau met. Hentzau spoke. She said it was open.", "Hentzau"),
    ("Rudolf Hentzau met the council. She said the road was open.", nil),
  ])
  func `she is a woman and he a man as names and titles tell`(text: String, name: String?) {
    #expect(speakers(of: text).last == name)
  }

  @Test(arguments: [
    // Whoever speaks for a body is its spokesman who has a name, else the body.
    (
      "The head of the Food Fund (FF), Otto Brand, left. The FF spokesman said it was late. He called it sad.",
      "Otto Brand",
    ),
    (
      "A Food Fund spokesman said it was late.\n\nWhat is next\n\nHe said it was sad.", "Food Fund",
    ),
    ("The Food Fund professor said it was late. He called it sad.", nil),
    ("Otto Brand spoke.\n\nHe also praised the dam.\n\nLater he said it was late.", "Otto Brand"),
    ("The Food Fund said it was late. They sold two ships. They said it was sad.", "Food Fund"),
    ("The Food Fund said it was late. It sold two ships. They said it was sad.", nil),
    ("Otto Brand spoke.\n\nThe dam was praised.\n\nLater he said it was late.", nil),
  ])
  func `a pronoun goes on over what tells more of the same`(text: String, name: String?) {
    #expect(speakers(of: text).last == name)
  }

  @Test func `who spoke last goes on where nobody else is named`() {
    let said = "“It is late,” said the minister, Ana Vell.\n\nThe road is long.\n\nIt was wet.\n\n"
    #expect(speakers(of: said + "“We will go,” she said.").last == "Ana Vell")
    #expect(speakers(of: said + "“We will go,” the official said.").last == "Ana Vell")
    #expect(
      speakers(of: said + "Ida Brand left.\n\nIt rained.\n\n“We will go,” she said.").last
        == .some(nil)
    )
    let trader = "“It is late,” said Ana Vell, who sells tea. "
    #expect(speakers(of: trader + "“We will go,” the official said.").last == .some(nil))
  }
}
