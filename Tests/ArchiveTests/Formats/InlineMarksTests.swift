import Archive
import Prose
import Testing

/// The marks inside the lines of Markdown.
struct InlineMarksTests {
  private func text(_ markdown: String, _ name: String = "a.md") -> String {
    let document = Document(name: name, text: Array(markdown.utf8))
    return String(decoding: document.text, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "The **Northern Front** wants [the release](https://x.example/a_(b)) of `all` men.[^1]",
      "The Northern Front wants the release of all men.",
    ),
    (
      "Minister *Ana Vell* and ***Otto** Brand* met.",
      "Minister Ana Vell and ***Otto** Brand* met.",
    ),
    ("_Selm_ and __Zenda__, \"*Orlen*\"; (**so**)", "Selm and Zenda, \"Orlen\"; (so)"),
    (
      "See [a][1], [b](x \"a title\") and ![a map](m.png)<https://x.example>.",
      "See a, b and https://x.example.",
    ),
    ("~~12~~ 15 died<!-- check -->, 2\\*3.", " 15 died, 2*3."),
    ("The **Northern\nFront** met.", "The Northern\nFront met."),
    ("- **The vote:** Whether *Selm* joins", "- The vote: Whether Selm joins"),
  ])
  func `marks that nobody sees are no text`(markdown: String, expected: String) {
    #expect(text(markdown) == expected)
    #expect(text(markdown, "a.txt") == markdown)
  }

  @Test(arguments: [
    "# Heading\n\n**What's next**\nIt met.\n\n- **A vote**\n1. two\n> three\n\n***\n* four",
    "He [the mayor] (of Selm) said [sic] so.", "selm_orlen_zenda, 2*3*4 and 5 * 6, ~20 men",
    "12 dead* and 5 hurt*", "a ** b ** c, **open", "[open, ](closed", "*one\n\ntwo*",
    "---\ntitle: \"*x*\"\n---\n\nText.",
  ])
  func `what is no mark, or says what a line is, stays`(markdown: String) {
    #expect(text(markdown) == markdown)
  }

  @Test(.timeLimit(.minutes(30)))
  func `nothing that is opened and not closed takes long`() {
    for part in ["[", "[](", "**a ", "<!--", "<http", "`a ", "\\[", "_a_ ", "![a](b"] {
      let markdown = String(repeating: part, count: 100_000)
      #expect(text(markdown).utf8.count <= markdown.utf8.count)
    }
  }
}
