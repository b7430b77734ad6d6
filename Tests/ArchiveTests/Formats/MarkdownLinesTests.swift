import Archive
import Prose
import Testing

/// Tables, fences and tags of Markdown.
struct MarkdownLinesTests {
  private func text(_ markdown: String, _ name: String = "a.md") -> String {
    let document = Document(name: name, text: Array(markdown.utf8))
    return String(decoding: document.text, as: UTF8.self)
  }

  @Test(arguments: [
    (
      """
      Ahead:
      | Date | What |
      |:-----|:---:|
      | 12 May | **Selm** votes |
      | 1 June | talks | Orlen |
      So it is.
      """,
      "Ahead:\n\n- Date: What\n- 12 May: Selm votes\n- 1 June: talks; Orlen\n\nSo it is.",
    ),
    ("Port | Open?\n--- | ---\nMarram | a \\| b", "- Port: Open?\n- Marram: a | b\n\n"),
    ("| | Dead |\n|---|---|\n| Selm: | 12 |\n| Zenda | |", "- Dead\n- Selm: 12\n- Zenda\n\n"),
    ("a\n```swift\nlet vell = 1\n```\nb", "a\n\nb"),
    ("a\n~~~~ text\nVell said no.\n~~~\n~~~~\nb", "a\n\nVell said no.\n~~~\n\nb"),
    ("a\n```json\nnever closed", "a\nnever closed"),
    (
      """
      <details>
      <summary>More</summary>
      Orlen agreed.<br>Selm<sup>1</sup> did not.
      </details>
      """,
      "\n\nMore\n\n\nOrlen agreed. Selm1 did not.\n\n",
    ),
    ("<h2 id=\"a\">Ahead</h2><li>A vote", "## Ahead\n\n- A vote"),
    ("\\<b>bold\\</b>, <b>bold</b>", "<b>bold</b>, bold"),
  ])
  func `a reader of the page sees words`(markdown: String, expected: String) {
    #expect(text(markdown) == expected)
    #expect(text(markdown, "a.txt") == markdown)
  }

  @Test(arguments: [
    "12 < 15 and 15 > 12", "Selm | Zenda\nand so on", "a | b\n---\nc", "<ana@vell.example> wrote",
    "| a | b |\n|---|\n| c |",
  ])
  func `what is no table and no tag stays`(markdown: String) {
    #expect(text(markdown) == markdown)
  }

  @Test(.timeLimit(.minutes(30)))
  func `nothing that is opened and not closed takes long`() {
    for part in ["<b ", "| ", "|\n|-|\n", "```a\n", "<", "\\"] {
      let markdown = String(repeating: part, count: 100_000)
      #expect(!text(markdown).isEmpty)
    }
  }

  @Test(arguments: [
    ("# The talks", "The talks"), ("## The talks", "The talks"), ("#talks", "#talks"),
  ])
  func `a title in front matter has no marks of a heading`(title: String, expected: String) {
    let text = "---\ntitle: \"\(title)\"\n---\n\nText."
    #expect(Document(name: "a.md", text: Array(text.utf8)).title == expected)
  }
}
