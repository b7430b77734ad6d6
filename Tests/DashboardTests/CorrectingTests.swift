import Assessment
import Canvas
import Testing

@testable import Dashboard

/// Keys that correct, and what they ask to be written.
@Suite struct CorrectingTests {
  private var state = DashboardState.dispute(80, 24)

  private func added(_ correction: Correction) -> [Effect] { [.correct(.add(correction))] }

  @Test mutating func oneKeyAfterTheMenuHides() {
    state.press("j", "c")
    #expect(state.keyContext == .menu)
    #expect(state.press("h") == added(.hide("Norvania")))
    #expect(state.menu == nil)
  }

  @Test(arguments: ["Esc", "c", "q", "x", "Tab"])
  mutating func anyOtherKeyLeavesTheMenu(_ key: String) {
    state.press("c")
    #expect(state.press(key) == [])
    #expect(state.menu == nil)
    #expect(state.focus == .parties && state.overlay == nil)
  }

  @Test mutating func aMarkedPartyIsJoinedWithTheNextByEnter() {
    state.press("G", "c", "s", "g")
    #expect(state.press("Enter") == added(.same(["Ruritania", "River League"])))
    #expect(state.joining == nil)
    #expect(state.leaves.isEmpty)
  }

  @Test mutating func theWeightierNameComesFirstWhicheverIsMarked() {
    state.press("c", "s", "G")
    #expect(state.press("Enter") == added(.same(["Ruritania", "River League"])))
  }

  @Test mutating func escLeavesTheJoiningAndTheSameRowJoinsNothing() {
    state.press("c", "s")
    #expect(state.press("Enter") == [])
    #expect(state.joining != nil)
    state.press("Esc")
    #expect(state.joining == nil)
    state.press("Enter")
    #expect(state.focus == .source)
  }

  @Test mutating func aSpellingOnItsLineIsSplitOff() throws {
    state.press("d")
    let page = try #require(
      state.leaves.last.flatMap { if case .page(let page) = $0 { page } else { nil } }
    )
    let line = try #require(page.lines.firstIndex { $0.alias == "Ruritanian" })
    state.withScroller { $0.select(line) }
    state.press("c")
    #expect(state.press("a") == added(.apart(["Ruritania", "Ruritanian"])))
  }

  @Test mutating func wordsAreTyped() {
    state.press("j", "c", "k", "g")
    #expect(state.press("Enter") == added(.kind("Norvania", .group)))
    state.press("c", "r", "upstream power")
    #expect(state.press("Enter") == added(.role("Norvania", "upstream power")))
    state.press("c", "n", "ask = the embassy")
    #expect(state.press("Enter") == added(.note("Norvania", "ask = the embassy")))
    state.press("c", "a", "Norva")
    #expect(state.press("Enter") == added(.apart(["Norvania", "Norva"])))
    state.press(":", "same ana vell")
    #expect(state.press("Enter") == added(.same(["Norvania", "Ana Vell"])))
  }

  @Test mutating func anUnknownKindIsRefusedAndCanBeTypedAgain() {
    state.press("c", "k", "army")
    #expect(state.press("Enter") == [])
    #expect(state.notice?.isError == true)
    state.press(":", "Up")
    #expect(state.prompt?.text == "kind army")
  }

  @Test mutating func whatIsNoPartyIsNotCorrected() {
    state.press("2", "c")
    #expect(state.menu == nil)
    #expect(state.notice?.text == Messages.noPartyToCorrect)
    state.press(":", "hide")
    #expect(state.press("Enter") == [])
  }

  @Test mutating func undoTakesTheLastBackAndRedoPutsItBack() {
    #expect(state.press("u") == [.undoEarlier])
    _ = state.reduce(.corrected(.added("hide: A")))
    #expect(state.press("u") == [.correct(.remove(text: "hide: A", number: 0))])
    #expect(state.reduce(.corrected(.removed("hide: A", 3))) == [.refresh])
    #expect(state.written.isEmpty)
    #expect(state.press("U") == [.correct(.restore(text: "hide: A", number: 3))])
    _ = state.reduce(.corrected(.restored("hide: A")))
    #expect(state.press("U") == [])
    #expect(state.press("u") == [.correct(.remove(text: "hide: A", number: 0))])
  }

  @Test mutating func whatOthersHaveWrittenSinceIsTheirs() {
    state = .dispute(80, 24, Dispute.corrected)
    let own = Dispute.corrected.corrections[0].line
    _ = state.reduce(.corrected(.added(own.text)))
    _ = state.reduce(.loaded(Dispute.corrected, changes: []))
    #expect(state.press("u") == [.correct(.remove(text: own.text, number: own.number))])
    // A line that another analyst has taken away is not there to be taken back.
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    #expect(state.press("u") == [.undoEarlier])
  }

  @Test mutating func aQuestionThatWasAskedIsAtHand() {
    state.press("2")
    let words = Dispute.watch[2].question
    _ = state.reduce(.corrected(.added(Correction.watch(words).line)))
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    #expect(state.focus == .watch)
    #expect(state.currentItem?.question == words)
  }

  @Test func whatWasSaidAnewIsNoFault() {
    let lines = Corrections("role: Norvania = power\nrole: Norvania = upstream power\n").lines
    let overruled = CorrectionOutcome(lines[0], .overruled(by: 2))
    let situation = Dispute.only([], corrections: [overruled, CorrectionOutcome(lines[1])])
    #expect(situation.troubledCorrections.isEmpty)
    var state = DashboardState.dispute(80, 24, situation)
    #expect(!state.screen.contains("not applied"))
    state.press("C")
    #expect(state.screen.contains("is overruled by line 2"))
  }

  @Test mutating func onTheirPageTheSelectedLineIsTakenBack() {
    state = .dispute(80, 24, Dispute.corrected)
    state.press("C", "j")
    #expect(
      state.press("u") == [.correct(.remove(text: "kind: \"Norvania\" = bloc", number: 3))]
    )
  }

  @Test mutating func onAPartysPageTheLineByTheAnalystIsTakenBack() {
    state = .dispute(80, 24, Dispute.corrected)
    state.press("G", "d")
    #expect(
      state.press("u") == [.correct(.remove(text: "kind: \"Norvania\" = bloc", number: 3))]
    )
    state.press("j")
    #expect(
      state.press("u") == [
        .correct(
          .remove(text: "note: Norvania = Ask the embassy about the data offer.", number: 8)
        )
      ]
    )
    state.press("G")
    #expect(state.press("u") == [.undoEarlier])
  }

  @Test mutating func whatWasWrittenIsSaidUntilTheNextKeyAlsoOverTheReadingThatFollows() {
    _ = state.reduce(.corrected(.added("hide: \"River League\"")))
    _ = state.reduce(.loaded(Dispute.corrected, changes: []))
    #expect(state.notice?.text == "Wrote hide: \"River League\" (u takes it back).")
    _ = state.reduce(.loaded(Dispute.corrected, changes: []))
    #expect(state.notice?.text == "Wrote hide: \"River League\" (u takes it back).")
  }

  @Test mutating func aCorrectionThatMeansNobodySaysSo() {
    _ = state.reduce(.corrected(.added("hide: River Leage")))
    _ = state.reduce(.loaded(Dispute.corrected, changes: []))
    #expect(state.notice?.isError == true)
    #expect(state.notice?.text.hasPrefix("Line 5 matches nothing") == true)
  }

  @Test mutating func thePartyMadeOfSeveralIsSelected() {
    state.press("G")
    _ = state.reduce(.corrected(.added(Correction.same(["Norvania", "River League"]).line)))
    _ = state.reduce(.loaded(Dispute.corrected, changes: []))
    #expect(state.selectedID(in: .parties)?.key == RowKey("Norvania"))
  }

  @Test func aRequestIsMadeOnTheFileAsItIs() {
    let file = Corrections("# notes\nhide: A\n\nhide: B # why\n")
    let removed = CorrectionRequest.remove(text: "hide: B # why", number: 0).made(in: file)
    #expect(removed?.0.text == "# notes\nhide: A\n\n")
    #expect(removed?.1 == .removed("hide: B # why", 4))
    #expect(CorrectionRequest.remove(text: "hide: C", number: 2).made(in: file) == nil)
    #expect(CorrectionRequest.add(.hide("B")).made(in: file) == nil)
    #expect(
      CorrectionRequest.add(.hide("C")).made(in: file)?.0.text == file.text + "hide: \"C\"\n"
    )
  }

  @Test mutating func theGridMovesByCellsAndOpensTheirSentences() {
    state.press("R")
    #expect(state.keyContext == .grid)
    #expect(state.screen.contains("conflict 1 verbal"))
    state.press("j", "h")
    #expect(state.screen.contains("cooperation 1 material"))
    state.press("Enter")
    #expect(
      state.screen.contains("material cooperation: “offered to share data”")
        || state.screen.contains("offered to share data")
    )
    state.press("Enter")
    #expect(state.keyContext == .source)
    state.press("Esc", "Esc")
    #expect(state.keyContext == .grid)
    state.press("R")
    #expect(state.leaves.isEmpty && state.focus == .parties)
  }

  @Test mutating func anEmptyCellOpensNothing() {
    state.press("R", "g", "h", "h")
    #expect(state.press("Enter") == [])
    #expect(state.notice?.text == Messages.emptyCell)
  }
}
