import Assessment
import Dashboard
import Extraction
import Prose
import Testing

/// The lines of `sitrep changes`.
struct ChangesCommandTests {
  private let document = Document(
    id: DocumentID(high: 1, low: 1),
    name: "a.txt",
    text: Array("A ferry sank off Selm and killed 12. Vantor counts 9.".utf8),
    publication: nil,
  )

  private var situation: Situation {
    let citation = Citation(document, ByteRange(0, 36))
    let figure = KeyFigure(
      key: RowKey("f"),
      measure: .killed,
      about: "A ferry sank off Selm",
      parties: [],
      values: [
        KeyFigure.Value(text: "12", amount: 12, citation: citation, standing: .disputed),
        KeyFigure.Value(text: "8", amount: 8, citation: citation, standing: .superseded),
        KeyFigure.Value(
          text: "9",
          amount: 9,
          source: "Vantor",
          citation: citation,
          standing: .disputed,
        ),
        KeyFigure.Value(text: "12", amount: 12, citation: citation, standing: .disputed),
      ],
    )
    return Situation(
      documents: [document],
      gaps: [],
      parties: [],
      watch: [],
      timeline: [],
      figures: [figure],
      stakes: [],
      now: nil,
    )
  }

  @Test(arguments: [
    (
      Change(kind: .contradicted, pane: .figure, key: RowKey("f"), title: "A ferry sank off Selm"),
      "contradicted figure: Killed: 12, 9 by Vantor: A ferry sank off Selm [a.txt]",
    ),
    (
      Change(kind: .gone, pane: .figure, key: RowKey("g"), title: "A barge sank"),
      "gone figure: A barge sank",
    ),
    (
      Change(kind: .changed, pane: .watch, key: RowKey("f"), title: "Talks", aspects: [.status]),
      "changed watch: Talks (status)",
    ),
  ])
  func `a change is a line`(_ change: Change, _ line: String) {
    #expect(ChangeLines(situation).line(change) == line)
  }

  @Test func `changes stand in the order of the page of changes`() {
    let panes: [Change.Pane] = [.party, .timeline, .watch, .figure]
    let changes = panes.map { Change(kind: .gone, pane: $0, key: RowKey("x"), title: "A") }
    let lines = ChangeLines(situation).lines(changes)
    #expect(lines == ["figure", "watch", "timeline", "party"].map { "gone \($0): A" })
  }
}
