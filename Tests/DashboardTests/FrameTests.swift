import Assessment
import Canvas
import Dashboard
import Testing

/// Whole screens, kept as text that reads like them.
@Suite struct FrameTests {
  static let sizes = [(80, 24), (200, 50), (40, 12)]

  @Test(arguments: sizes) func lists(_ columns: Int, _ rows: Int) throws {
    try expectFrame(.dispute(columns, rows), "lists-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func watchAndTimelineHaveTheKeys(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("2", "j")
    try expectFrame(state, "watch-\(columns)x\(rows)")
    state.press("3")
    try expectFrame(state, "timeline-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func source(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("j", "j", "Enter")
    try expectFrame(state, "source-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func detail(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("d")
    try expectFrame(state, "detail-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func watchAndTimelineDetails(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("2", "d")
    try expectFrame(state, "watch-detail-\(columns)x\(rows)")
    state.press("Esc", "3", "d")
    try expectFrame(state, "timeline-detail-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func figures(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("#")
    try expectFrame(state, "figures-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func help(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("?")
    try expectFrame(state, "help-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func filter(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("f", "2")
    try expectFrame(state, "filter-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func searchWhileTyping(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("/", "reke")
    try expectFrame(state, "search-\(columns)x\(rows)")
  }

  @Test func zoom() throws {
    var state = DashboardState.dispute(80, 24)
    state.press("3", "z")
    try expectFrame(state, "zoom-80x24")
  }

  @Test(arguments: sizes) func empty(_ columns: Int, _ rows: Int) throws {
    try expectFrame(.dispute(columns, rows, Dispute.nothing), "empty-\(columns)x\(rows)")
  }

  @Test func beforeAnythingIsRead() throws {
    var state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = state.reduce(.progress(done: 1200, total: 10_000))
    try expectFrame(state, "reading-80x24")
  }

  @Test func beforeAllIsRead() throws {
    var state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = state.reduce(.preview(Dispute.situation))
    _ = state.reduce(.progress(done: 1200, total: 10_000))
    try expectFrame(state, "preview-80x24")
  }

  @Test(arguments: sizes) func gaps(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("x")
    try expectFrame(state, "gaps-\(columns)x\(rows)")
  }

  @Test func documents() throws {
    var state = DashboardState.dispute(80, 24)
    state.press("D")
    try expectFrame(state, "documents-80x24")
  }

  @Test(arguments: sizes) func found(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("w", "dam norvania", "Enter")
    try expectFrame(state, "found-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func whatChangedComesFirst(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState(folder: "reports", size: Size(columns: columns, rows: rows))
    let party = RowKey("River League")
    let changes = [
      Change(kind: .new, pane: .party, key: party, title: "River League"),
      Change(
        kind: .changed,
        pane: .watch,
        key: Dispute.watch[0].key,
        title: "Filling the dam",
        aspects: [.status, .evidence],
        was: RowDigest(values: [.status: ["open"], .evidence: ["1"]]),
      ),
      Change(kind: .new, pane: .timeline, key: Dispute.timeline[1].key, title: ""),
      Change(kind: .gone, pane: .watch, key: RowKey("other"), title: "The ferry line"),
      Change(kind: .contradicted, pane: .figure, key: Dispute.figures[0].key, title: ""),
    ]
    _ = state.reduce(.loaded(Dispute.situation, changes: changes))
    try expectFrame(state, "since-\(columns)x\(rows)")
    state.press("g", "Enter")
    try expectFrame(state, "since-figures-\(columns)x\(rows)")
  }

  @Test func changesAfterARefresh() throws {
    var state = DashboardState.dispute(80, 24)
    let changes = [
      Change(kind: .new, pane: .party, key: RowKey("River League"), title: "River League"),
      Change(kind: .changed, pane: .watch, key: RowKey("treaty"), title: "The treaty"),
      Change(kind: .gone, pane: .timeline, key: RowKey("other"), title: "Other"),
    ]
    _ = state.reduce(.loaded(Dispute.situation, changes: changes))
    try expectFrame(state, "changes-80x24")
  }

  @Test func commandLine() throws {
    var state = DashboardState.dispute(80, 24)
    state.press(":", "filter r")
    try expectFrame(state, "command-80x24")
  }

  @Test func aTerminalWithoutUTF8() throws {
    var state = DashboardState(
      folder: "reports/orlen",
      size: Size(columns: 80, rows: 24),
      glyphs: .ascii,
    )
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    state.press("Enter")
    try expectFrame(state, "ascii-80x24")
  }

  @Test(arguments: sizes) func relations(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("R")
    try expectFrame(state, "relations-\(columns)x\(rows)")
    state.press("Enter")
    try expectFrame(state, "relation-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func corrected(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows, Dispute.corrected)
    try expectFrame(state, "corrected-\(columns)x\(rows)")
    state.press("G", "d")
    try expectFrame(state, "corrected-detail-\(columns)x\(rows)")
    state.press("C")
    try expectFrame(state, "corrections-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func theMenuOfCorrections(_ columns: Int, _ rows: Int) throws {
    var state = DashboardState.dispute(columns, rows)
    state.press("j", "c")
    try expectFrame(state, "menu-\(columns)x\(rows)")
    state.press("s", "j")
    try expectFrame(state, "joining-\(columns)x\(rows)")
  }

  @Test func relationsWithoutUTF8() throws {
    var state = DashboardState(
      folder: "reports/orlen",
      size: Size(columns: 80, rows: 24),
      glyphs: .ascii,
    )
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    state.press("R")
    try expectFrame(state, "relations-ascii-80x24")
  }
}
