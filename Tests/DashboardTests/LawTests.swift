import Assessment
import Canvas
import TestSupport
import Testing

@testable import Dashboard

/// What holds for any key, at any size, in any state.
@Suite struct LawTests {
  static let keys: [Key] =
    Keymap.bindings.flatMap(\.keys) + [
      .character("a"), .character("e"), .backspace, .paste("a\nb"),
    ]

  @Test(arguments: 1...16) func anyWalkKeepsTheScreenSound(_ seed: Int) throws {
    var dice = SplitMix(seed: seed)
    var state = DashboardState(folder: "f", size: dice.size())
    for step in 0..<150 {
      switch dice.roll(12) {
      case 0: _ = state.reduce(.resized(dice.size()))
      case 1: _ = state.reduce(.loaded(Self.situation(&dice), changes: Self.changes(&dice)))
      case 4: _ = state.reduce(.preview(Self.situation(&dice)))
      case 5:
        let news: [Action] = [
          .progress(done: 1, total: 9), .cancelled, .unreadable("Cannot read it."), .folderChanged,
          .exists("/srv/a folder/situation.csv", format: .csv),
        ]
        _ = state.reduce(news[dice.roll(news.count)])
      case 3:
        let done: [CorrectionDone] = [.added("hide: A"), .removed("hide: A", 3), .restored("x")]
        _ = state.reduce(.corrected(done[dice.roll(3)]))
      case 2:
        let point = Point(column: dice.roll(400), row: dice.roll(100))
        let kinds: [MouseEvent.Kind] = [.press, .doublePress, .wheelUp, .wheelDown, .release]
        _ = state.press(.mouse(MouseEvent(kinds[dice.roll(5)], at: point)))
      default: _ = state.press(Self.keys[dice.roll(Self.keys.count)])
      }
      try check(state, "seed \(seed), step \(step)")
    }
  }

  private func check(_ state: DashboardState, _ place: Comment) throws {
    let frame = state.frame()
    try #require(frame.size == state.size, place)
    try #require(frame.cells.count == state.size.columns * state.size.rows, place)
    for roster in state.rosters {
      if let selected = roster.scroller.selected {
        try #require(roster.items.indices.contains(selected), place)
        try #require(roster.items[selected].row != nil, place)
      } else {
        try #require(roster.rowCount == 0, place)
      }
      try check(roster.scroller, place)
    }
    try check(state.scroller, place)
    if let cursor = frame.cursor, !frame.bounds.isEmpty, state.size.rows >= 3 {
      try #require(frame.bounds.contains(cursor), "\(place): cursor \(cursor) at \(state.size)")
    }
    try #require(state.focus != .source || !state.leaves.isEmpty, place)
  }

  private func check(_ scroller: Scroller, _ place: Comment) throws {
    try #require(scroller.top >= 0 && scroller.top <= max(0, scroller.lines - 1), place)
    guard let selected = scroller.selected, scroller.rows > 0 else { return }
    let view = scroller.top..<scroller.top + scroller.rows
    // Where nothing in sight can be selected, what was selected stays so.
    let inSight = (0..<scroller.count).filter {
      scroller.isSelectable($0) && view.contains(scroller.lines(of: $0).lowerBound)
    }
    try #require(inSight.isEmpty || inSight.contains(selected), place)
  }

  static func situation(_ dice: inout SplitMix) -> Situation {
    guard dice.roll(6) > 0 else { return Dispute.nothing }
    let whole = dice.roll(3) == 0 ? Dispute.corrected : Dispute.situation
    return Situation(
      documents: whole.documents,
      gaps: Array(whole.gaps.prefix(dice.roll(3))),
      parties: Array(whole.parties.shuffled(using: &dice).prefix(dice.roll(6))),
      watch: Array(whole.watch.prefix(dice.roll(4))),
      timeline: Array(whole.timeline.prefix(dice.roll(5))),
      figures: Array(Dispute.figures.prefix(dice.roll(2))),
      stakes: [],
      now: dice.roll(2) == 0 ? nil : whole.now,
      corrections: whole.corrections,
    )
  }

  static func changes(_ dice: inout SplitMix) -> [Change] {
    let figures = Dispute.figures.filter { _ in dice.roll(3) == 0 }.map {
      Change(kind: .contradicted, pane: .figure, key: $0.key, title: $0.about)
    }
    return figures
      + Dispute.parties.filter { _ in dice.roll(3) == 0 }.map {
        Change(kind: dice.roll(2) == 0 ? .new : .gone, pane: .party, key: $0.key, title: $0.name)
      }
  }

  @Test func everySizeGivesAFrameOfThatSize() {
    var state = DashboardState.dispute(80, 24)
    state.press("j", "Enter")
    for columns in [1, 2, 3, 5, 11, 23, 24, 40, 69, 70, 80, 149, 150, 171, 172, 400] {
      for rows in [1, 2, 3, 4, 5, 6, 9, 15, 16, 24, 50, 100] {
        let size = Size(columns: columns, rows: rows)
        _ = state.reduce(.resized(size))
        #expect(state.frame().size == size)
      }
    }
  }

  @Test(arguments: [(80, 24), (200, 50), (40, 12)])
  func aMoveOfTheBarChangesTwoRows(_ columns: Int, _ rows: Int) {
    for pane in ["1", "2", "3"] {
      var state = DashboardState.dispute(columns, rows)
      state.press(pane, "g")
      let before = state.frame()
      state.press("j")
      let after = state.frame()
      let changed = (0..<rows).filter { before.row($0) != after.row($0) }
      let cells = changed.map { row in zip(before.row(row), after.row(row)).count { $0 != $1 } }
      #expect(changed.count == 2, "pane \(pane): rows \(changed)")
      #expect(cells.reduce(0, +) <= columns * 2)
    }
  }

  @Test func theSelectionSurvivesResizeAndRefresh() {
    var state = DashboardState.dispute(80, 24)
    state.press("2", "j", "3", "j", "1", "j", "j")
    let chosen = PaneID.lists.map { state.selectedID(in: $0) }
    for size in [(200, 50), (40, 12), (1, 1), (80, 24)] {
      _ = state.reduce(.resized(Size(columns: size.0, rows: size.1)))
      _ = state.reduce(.loaded(Dispute.situation, changes: []))
      #expect(PaneID.lists.map { state.selectedID(in: $0) } == chosen)
    }
  }

  @Test func theSelectedRowStaysWhereItIsOnTheScreenWhenRowsArriveAboveIt() {
    let many = (0..<60).map { index in
      Dispute.party(
        "Party \(index)",
        .group,
        weight: 10,
        latest: nil,
        named: [Dispute.parties[0].citations[0]],
      )
    }
    var state = DashboardState.dispute(40, 12, Self.with(parties: many))
    for _ in 0..<30 { state.press("j") }
    let line = state.frame().cursor?.row
    let extra = Dispute.parties + many
    _ = state.reduce(.loaded(Self.with(parties: extra), changes: []))
    #expect(state.selectedID(in: .parties)?.key == RowKey("Party 30"))
    #expect(state.frame().cursor?.row == line)
  }

  static func with(parties: [Party]) -> Situation {
    Situation(
      documents: Dispute.documents,
      gaps: [],
      parties: parties,
      watch: [],
      timeline: [],
      stakes: [],
      now: nil,
    )
  }

  @Test func aHeldKeyJumpsHalfAPageAtTheEdge() {
    let many = (0..<100).map { index in
      Dispute.party(
        "Party \(index)",
        .group,
        weight: 10,
        latest: nil,
        named: [Dispute.parties[0].citations[0]],
      )
    }
    var state = DashboardState.dispute(40, 12, Self.with(parties: many))
    var jumps = 0
    for _ in 0..<90 {
      let top = state.scroller.top
      state.press("j")
      if state.scroller.top != top { jumps += 1 }
    }
    #expect(jumps <= 90 / (state.scroller.rows / 2) + 1)
  }
}

extension SplitMix {
  fileprivate mutating func size() -> Size {
    // Small sizes are where arithmetic fails.
    roll(3) == 0
      ? Size(columns: 1 + roll(12), rows: 1 + roll(6))
      : Size(columns: 1 + roll(400), rows: 1 + roll(100))
  }
}
