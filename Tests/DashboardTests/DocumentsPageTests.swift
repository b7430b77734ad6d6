import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// The list of documents.
@Suite struct DocumentsPageTests {
  private static func document(_ name: String, day: Int?, _ text: String) -> Document {
    Dispute.document(name, day: day.flatMap { Day(year: 2031, month: 4, day: $0) }, text)
  }

  private static let documents = [
    document("a.txt", day: 2, "\n  Barges wait at Port Lys\n\nMany of them.\n"),
    document("bb.txt", day: nil, "Of no day\n"),
    document("ccc.txt", day: 9, "Talks fail."),
    document("dddd.txt", day: 9, String(repeating: "The river rises. ", count: 40)),
    document("eeeee.txt", day: 4, ""),
  ]

  private static func dashboard(_ columns: Int) -> DashboardState {
    .dispute(columns, 24, Dispute.only(documents))
  }

  @Test func `the newest come first, those without a day last`() {
    var state = Self.dashboard(80)
    state.press("D")
    let words = state.overlay?.lines.map(\.words) ?? []
    let starts = [
      "9 Apr 2031   ccc.txt  Talks fail.  dated by its dateline",
      "9 Apr 2031   dddd.txt  The river rises.",
      "4 Apr 2031   eeeee.txt  dated by its dateline",
      "2 Apr 2031   a.txt  Barges wait at Port Lys  dated",
      "undated      bb.txt  Of no day",
    ]
    #expect(words.count == starts.count)
    for (line, start) in zip(words, starts) { #expect(line.hasPrefix(start), "\(line)") }
    #expect(words[1].contains("rises. …  dated") || words[1].contains("The …  dated"))
  }

  @Test(arguments: [80, 40]) func `titles are found and Enter opens their documents`(_ columns: Int)
  {
    var state = Self.dashboard(columns)
    state.press("D", "/", "port lys", "Enter", "Enter")
    guard case .source(let source)? = state.leaves.last else {
      Issue.record("no document is open")
      return
    }
    #expect(source.document.name == "a.txt")
  }

  @Test(arguments: ["D", "#"])
  func `Esc from a document opened on a page goes back to its line`(_ key: String) {
    var state = DashboardState.dispute(80, 24)
    state.press(key, "j")
    let line = state.overlay?.scroller.selected
    let subject = state.overlay?.subject
    state.press("Enter")
    #expect(state.keyContext == .source)
    state.press("Esc")
    #expect(state.overlay?.subject == subject)
    #expect(state.overlay?.scroller.selected == line)
    state.press("Esc")
    #expect(state.overlay == nil && state.leaves.isEmpty)
  }

  @Test func `a report that says it is from a day to come is named`() {
    var state = DashboardState(
      folder: ".",
      path: "/srv/orlen",
      size: Size(columns: 100, rows: 24),
      today: Day(year: 2031, month: 4, day: 12),
    )
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    #expect(state.frame().rows[0].hasPrefix(" orlen "))
    #expect(state.frame().rows[0].contains("1 document dated ahead"))
    state.press("x")
    #expect(state.screen.contains("talks.md: published 14 Apr 2031"))
    #expect(!state.screen.contains("reaction.txt"))
  }

  @Test func `a folder whose files are all of no use says so`() {
    var state = DashboardState(folder: "reports", size: Size(columns: 200, rows: 24))
    let situation = Dispute.only(
      [],
      gaps: [CollectionGap(name: "scan.pdf", reason: .notText(offset: 9))],
    )
    _ = state.reduce(.loaded(situation, changes: []))
    #expect(state.screen.contains("1 file could not be used; x says why."))
  }
}
