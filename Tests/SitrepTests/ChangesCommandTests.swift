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
      Change(
        kind: .changed,
        pane: .figure,
        key: RowKey("f"),
        title: "A ferry sank off Selm",
        aspects: [.status, .value],
        was: RowDigest(values: [.status: ["true"], .value: ["1200.0", "7.0 5.0"]]),
      ),
      "changed figure: Killed: 12, 9 by Vantor: A ferry sank off Selm"
        + " (no longer contradicted; was 1,200, 7 to 5) [a.txt]",
    ),
    (
      Change(kind: .gone, pane: .figure, key: RowKey("g"), title: "A barge sank"),
      "gone figure: A barge sank",
    ),
    (
      Change(
        kind: .gone,
        pane: .timeline,
        key: RowKey("g"),
        title: "A barge sank",
        was: RowDigest(values: [.date: ["2031-03-04/2031-03-06"]]),
        documents: ["b.txt"],
      ),
      "gone timeline: 4–6 Mar 2031: A barge sank [b.txt]",
    ),
    (
      Change(kind: .changed, pane: .watch, key: RowKey("f"), title: "Talks", aspects: [.status]),
      "changed watch: Talks (status)",
    ),
  ])
  func `a change is a line`(_ change: Change, _ line: String) {
    #expect(ChangeLines(situation).line(change) == line)
  }

  /// What a question has become is what a mail of the night is read for.
  @Test(arguments: WatchItem.Status.allCases)
  func `a question that moved is told by its status and what that was`(
    _ status: WatchItem.Status
  ) {
    let citation = Citation(document, ByteRange(0, 36))
    let item = WatchItem(
      key: RowKey("w"),
      title: "Whether the quay opens",
      question: "Whether the quay opens",
      origin: .whether,
      parties: [],
      due: Day(iso: "2031-03-19").map { When($0) },
      status: status,
      priority: 1,
      citations: [citation],
    )
    let situation = Situation(
      documents: [document],
      watch: [item],
    )
    let change = Change(
      kind: .changed,
      pane: .watch,
      key: item.key,
      title: item.title,
      aspects: [.date, .status],
      was: RowDigest(values: [.date: ["2031-03-04"], .status: ["moving"]]),
    )
    #expect(
      ChangeLines(situation).line(change)
        == "\(status) watch: 19 Mar 2031: Whether the quay opens"
        + " (due: 4 Mar 2031 → 19 Mar 2031; was moving) [a.txt]"
    )
  }

  @Test func `changes stand in the order of the page of changes`() {
    let panes: [Change.Pane] = [.party, .timeline, .watch, .figure]
    let changes = panes.map { Change(kind: .gone, pane: $0, key: RowKey("x"), title: "A") }
    let lines = ChangeLines(situation).lines(changes)
    #expect(lines == ["figure", "watch", "timeline", "party"].map { "gone \($0): A" })
  }
}
