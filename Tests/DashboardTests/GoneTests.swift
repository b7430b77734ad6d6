import Assessment
import Canvas
import Testing

@testable import Dashboard

/// What is gone counts as a change like any other, until it has been seen.
@Suite struct GoneTests {
  private static func gone(_ names: String...) -> [Change] {
    names.map { Change(kind: .gone, pane: .timeline, key: RowKey($0), title: "The end of \($0)") }
  }

  private static let new = Change(
    kind: .new,
    pane: .party,
    key: RowKey("River League"),
    title: "River League",
  )

  private func dispute(_ batches: [[Change]], rows: Int = 24) -> DashboardState {
    var state = DashboardState.dispute(100, rows)
    var told: [Change] = []
    for changes in batches {
      told += changes
      _ = state.reduce(
        .loaded(Dispute.situation, ChangesFound(sinceVisit: told, latest: changes))
      )
    }
    return state
  }

  @Test(arguments: [
    [gone("a")], [gone("a", "b"), gone("c")], [gone("a") + [new], []], [[new], gone("a", "b")],
  ])
  func theHeaderCountsWhatThePageLists(_ batches: [[Change]]) {
    var state = dispute(batches)
    let count = batches.joined().count
    #expect(state.frame().rows[0].contains("\(counted(count, "change")) "))
    state.press("!")
    #expect(state.overlay?.lines.count { $0.place != nil } == count)
    #expect(!state.frame().rows[0].contains("change"))
  }

  @Test func ofSomeThatWereSeenTheHeaderSaysHowManyAreLeft() {
    var state = dispute([Self.gone("a", "b") + [Self.new]])
    state.press("G")
    #expect(state.frame().rows[0].contains("2 of 3 changes unseen"))
    #expect(state.screen.contains("! changes"))
    #expect(!state.screen.contains("] next change"))
    state.press("]")
    #expect(state.selectedID(in: .parties)?.key == RowKey("River League"))
  }

  @Test func whatIsGoneIsListedUntilTheVisitEndsAndUnseenUntilItIsInSight() {
    var state = dispute([Self.gone("a")])
    state.press("r")
    _ = state.reduce(.loaded(Dispute.situation, still: Self.gone("a")))
    #expect(state.notice?.text == "Nothing new; 1 change not seen yet, ! lists them.")
    state.press("!", "Esc")
    _ = state.reduce(.loaded(Dispute.situation, still: Self.gone("a")))
    #expect(state.marks.unseenCount == 0)
    state.press("!")
    #expect(state.screen.contains("The end of a"))
    // More of it is another matter.
    state.press("Esc")
    _ = state.reduce(
      .loaded(
        Dispute.situation,
        ChangesFound(sinceVisit: Self.gone("a", "b"), latest: Self.gone("b")),
      )
    )
    #expect(state.frame().rows[0].contains("1 of 2 changes unseen"))
  }

  @Test func whatIsGoneAndUnseenWaitsForTheNextVisit() {
    var state = dispute([Self.gone("a", "b")], rows: 2)
    // Nobody has been there to look.
    #expect(state.unseenChanges == nil)
    state.press("l")
    #expect(state.unseenChanges == Self.gone("a", "b"))
    _ = state.reduce(.resized(Size(columns: 80, rows: 24)))
    state.press("!")
    #expect(state.unseenChanges == [])
  }

  @Test func whatIsGoneCanBeSelectedAndSaysWhereItWas() {
    let date = RowDigest(values: [.date: ["2031-03-04"]])
    let barge = Change(
      kind: .gone,
      pane: .timeline,
      key: RowKey("barge"),
      title: "A barge sank off Selm.",
      was: date,
      documents: ["a.txt", "b.txt", "c.txt"],
    )
    var state = dispute([[barge] + Self.gone("a")])
    state.press("!")
    #expect(state.frame().cursor == Point(column: 0, row: 3))
    let line = "4 Mar 2031: A barge sank off Selm.  was in a.txt, b.txt and 1 more document"
    #expect(state.overlay?.selectedLine?.text.text.string == line)
    #expect(state.press("Enter") == [])
    #expect(
      state.notice?.text
        == "It was in a.txt, b.txt and 1 more document, and is in no document now."
    )
    state.press("j", "Enter")
    #expect(state.notice?.text == "It is in no document now.")
    #expect(state.overlay?.subject == .changes)
  }

  @Test func aFirstVisitHasNothingToCompareWith() {
    var state = dispute([])
    _ = state.reduce(
      .loaded(
        Dispute.situation,
        ChangesFound(sinceVisit: [], latest: [], isFirstVisit: true),
      )
    )
    state.press("!")
    #expect(state.screen.contains("First visit: nothing to compare with yet."))
  }

  @Test func moreThanThePageListsIsSeenWithTheLineThatCountsIt() {
    let many = (0..<300).map {
      Change(kind: .gone, pane: .watch, key: RowKey("\($0)"), title: "Question \($0)")
    }
    var state = dispute([many])
    state.press("!")
    #expect(state.marks.unseenCount > 0)
    for _ in 0..<20 { state.press("PgDn") }
    #expect(state.screen.contains("and 100 more"))
    #expect(state.marks.unseenCount == 0)
  }
}
