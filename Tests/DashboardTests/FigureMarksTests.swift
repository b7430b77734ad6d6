import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// Key figures among what changed: announced, marked, stepped to and seen.
@Suite struct FigureMarksTests {
  private static let contradicted = Change(
    kind: .contradicted,
    pane: .figure,
    key: Dispute.figures[0].key,
    title: Dispute.figures[0].about,
  )
  private static let party = Change(
    kind: .new,
    pane: .party,
    key: RowKey("River League"),
    title: "River League",
  )

  private func dispute(_ changes: [Change], _ rows: Int = 24) -> DashboardState {
    var state = DashboardState.dispute(80, rows)
    _ = state.reduce(.loaded(Dispute.situation, changes: changes))
    return state
  }

  @Test func `a contradiction counts as a change and is told at the foot`() {
    let state = dispute([Self.contradicted])
    #expect(state.marks.unseenCount == 1)
    #expect(state.notice?.text == "1 figure contradicted.")
    #expect(state.frame().rows[0].contains("1 change"))
  }

  @Test func `the page of changes tells it with its numbers and leads to it`() {
    var state = dispute([Self.contradicted, Self.party])
    state.press("!")
    #expect(state.screen.contains("Key figures 1"))
    #expect(state.screen.contains("contradicted  Displaced: 310 by Ruritania, 40 by Norvania"))
    #expect(state.marks.unseenCount == 0)
    state.press("g", "Enter")
    #expect(state.overlay?.subject == .figures)
    #expect(state.overlay?.selectedPlace == Self.contradicted.place)
    state.press("Enter")
    guard case .source(let source)? = state.leaves.last else {
      Issue.record("no source")
      return
    }
    #expect(source.citation == Dispute.figures[0].values[0].citation)
  }

  @Test func `it is seen only when its line is in sight`() {
    var state = dispute([Self.contradicted], 5)
    #expect(state.marks.unseenCount == 1)
    _ = state.reduce(.resized(Size(columns: 80, rows: 2)))
    state.press("l")
    #expect(state.unseenChanges?.map(\.kind) == [.contradicted])
    _ = state.reduce(.resized(Size(columns: 80, rows: 24)))
    state.press("#")
    #expect(state.unseenChanges == [])
    #expect(state.screen.contains("≠ Displaced:"))
  }

  @Test func `the next change may be a figure, and the one after it a row again`() {
    var state = dispute([Self.contradicted, Self.party])
    state.press("]")
    #expect(state.selectedID(in: .parties)?.key == RowKey("River League"))
    state.press("]")
    #expect(state.overlay?.subject == .figures)
    #expect(state.marks.unseenCount == 0)
    state.press("]")
    #expect(state.overlay == nil)
    #expect(state.focus == .parties)
    state.press("[")
    #expect(state.overlay?.subject == .figures)
    state.press("[")
    #expect(state.overlay == nil)
  }

  @Test func `a filter that leaves the figure out is lifted on the way to it`() {
    var state = dispute([Self.contradicted])
    state.press("!")
    let other = Dispute.situation.parties.first { party in
      !Filter(party, in: Dispute.situation).admits(Dispute.figures[0].parties)
    }
    guard let other else { return }
    state.press("Esc", ":", "filter \(other.name)", "Enter", "!", "Enter")
    #expect(state.overlay?.selectedPlace == Self.contradicted.place)
    #expect(state.filter == nil)
  }

  @Test func `what was seen of a figure is seen under another key, until there is more of it`() {
    let figure = Dispute.figures[0]
    func situation(_ figures: [KeyFigure]) -> Situation {
      Situation(
        documents: Dispute.situation.documents,
        gaps: [],
        parties: Dispute.situation.parties,
        watch: [],
        timeline: [],
        figures: figures,
        stakes: [],
        now: nil,
      )
    }
    func figures(_ key: RowKey, _ values: [KeyFigure.Value]) -> [KeyFigure] {
      [
        KeyFigure(
          key: key,
          measure: figure.measure,
          about: figure.about,
          parties: figure.parties,
          values: values,
        )
      ]
    }
    let names = figure.values.map {
      figures(RowKey("x"), [$0])[0].names.subtracting([RowKey("x")])
    }
    let (first, second) = (names[0].first ?? RowKey(""), names[1].first ?? RowKey(""))
    let before = situation(figures(second, [figure.values[1]]))
    let after = situation(figures(first, figure.values))
    func told(_ key: RowKey) -> Change {
      Change(kind: .contradicted, pane: .figure, key: key, title: figure.about)
    }
    var marks = ChangeMarks()
    marks.absorb(ChangesFound(sinceVisit: [told(second)], latest: [told(second)]), in: before)
    marks.see(told(second).place)
    marks.absorb(ChangesFound(sinceVisit: [told(first)], latest: []), in: after)
    #expect(marks.count == 1 && marks.unseenCount == 0)
    marks.absorb(ChangesFound(sinceVisit: [told(first)], latest: [told(first)]), in: after)
    #expect(marks.unseenChanges.mapValues(\.kind) == [told(first).place: .contradicted])
    marks.absorb(ChangesFound(sinceVisit: [], latest: []), in: situation([]))
    #expect(marks.isEmpty && marks.unseenCount == 0)
  }

  @Test func `a figure whose contradiction is gone is named on the page of changes`() {
    var state = dispute([
      Change(kind: .gone, pane: .figure, key: RowKey("lost"), title: "Two barges sank")
    ])
    #expect(state.notice?.text == "1 figure gone.")
    state.press("!")
    #expect(state.screen.contains("Two barges sank"))
  }
}
