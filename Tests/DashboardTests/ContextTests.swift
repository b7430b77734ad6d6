import Canvas
import Testing

@testable import Dashboard

/// Cited words between their neighbours.
@Suite struct ContextTests {
  static let document = Dispute.document(
    "d.txt",
    day: nil,
    """
    Orlen is a town.
    Long before the dam was built, the people of the valley had asked Ruritania for a bridge at \
    Orlen, and for two roads that would lead from there to the sea — in vain.
    """,
  )

  static func context(_ words: String) -> String {
    Context.text(of: Dispute.cite(document, words), in: document, ellipsis: "…").text.string
  }

  @Test func theLineIsCutBetweenWords() {
    #expect(
      Self.context("Ruritania")
        == "… the dam was built, the people of the valley had asked Ruritania for a bridge at Orlen, "
        + "and for two roads that would …"
    )
  }

  @Test func atTheEndsOfALineNothingIsLeftOut() {
    #expect(Self.context("town") == "Orlen is a town.")
    #expect(Self.context("Long").hasPrefix("Long before"))
    #expect(Self.context("vain").hasSuffix("to the sea — in vain."))
  }

  @Test func onlyTheCitedWordsAreMarked() {
    let text = Context.text(
      of: Dispute.cite(Self.document, "a bridge"),
      in: Self.document,
      ellipsis: "…",
    )
    let marked = text.runs.filter { $0.style == .citation }.map(\.text.string)
    #expect(marked == ["a bridge"])
  }
}
