import Assessment
import Canvas
import Prose
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
    // What is typed next is meant for the line, which stays, and not for the list.
    #expect(state.prompt?.text == "army")
    #expect(state.screen.contains("No kind is called army"))
    state.press("C-u", "bloc")
    #expect(state.notice == nil)
    #expect(state.press("Enter") == added(.kind("Ruritania", .bloc)))
    #expect(state.prompt == nil)
    state.press(":", "Up", "Up")
    #expect(state.prompt?.text == "kind army")
  }

  @Test(arguments: ["C-u", "C-w", "C-a"])
  mutating func whatAKeyHasAskedForIsNeverACommand(_ edit: String) {
    state.press("c", "n", "quay", edit, "hide after elections")
    #expect(state.frame().rows[23].contains("note on Ruritania: "))
    let words = edit == "C-a" ? "hide after electionsquay" : "hide after elections"
    #expect(state.press("Enter") == added(.note("Ruritania", words)))
  }

  @Test mutating func whatAKeyHasAskedForIsOfTheRowThatWasSelectedThen() {
    state.press("c", "n", "to be checked")
    let others = Dispute.parties.filter { $0.name != "Ruritania" }
    let situation = Situation(
      documents: Dispute.documents,
      gaps: [],
      parties: others,
      watch: [],
      timeline: [],
      stakes: [],
      now: nil,
    )
    _ = state.reduce(.loaded(situation, changes: []))
    #expect(state.press("Enter") == [])
    #expect(state.notice?.isError == true)
    #expect(state.prompt?.text == "to be checked")
  }

  @Test mutating func aCommandDoesNothingToTheRowWhereItsWordsMeanAnother() {
    state.press(":", "hide river league")
    #expect(state.press("Enter") == added(.hide("River League")))
    for words in ["hide no such thing", "clear-filter now", "quit foo"] {
      state.press(":", words)
      #expect(state.press("Enter") == [])
      #expect(state.notice?.isError == true)
      state.press("Esc")
    }
    state.press("2", ":", "close this please")
    #expect(state.press("Enter") == [])
    state.press("Esc", ":", "close")
    #expect(state.press("Enter").count == 1)
  }

  @Test mutating func aDateWithoutAYearIsOneToComeWhereSomethingIsDue() throws {
    // It is 14 April there.
    let dates: [(String, CalendarDate.Part, Int)] = [
      ("19 March", .day(3, 19), 2032), ("19 April", .day(4, 19), 2031), ("April", .month(4), 2031),
      ("19 March 2031", .day(3, 19), 2031), ("31.12.2031", .day(12, 31), 2031),
      ("Q3 2031", .quarter(3), 2031), ("winter 2031", .season(.winter), 2031),
    ]
    for (text, part, year) in dates {
      state.press("2", "T", text)
      guard case .correct(.add(.due(_, let when)))? = state.press("Enter").first else {
        Issue.record("\(text) is not taken")
        continue
      }
      #expect(when == When(.date(CalendarDate(year: year, part: part))))
      let line = Correction.due("The quay", when).line
      #expect(Corrections(line).last?.correction == .due("The quay", when), "\(line)")
    }
    for text in ["31.2.2031", "3/4/2031", "1990s"] {
      state.press("T", text)
      #expect(state.press("Enter") == [])
      #expect(state.notice?.text.contains("now") == false)
      #expect(state.prompt?.text == text)
      state.press("Esc")
    }
  }

  @Test func theLineThatWasAddedIsToldAlsoWhereItCannotBeRead() {
    let file = Corrections("hide: A\n")
    let odd = Correction.due("The quay", When(.date(CalendarDate(year: 2031, part: .week(7)))))
    let done = CorrectionRequest.add(odd).made(in: file)?.1
    #expect(done == .added(odd.line))
  }

  @Test mutating func lettersOfANameCorrectNothingWhileTheOtherPartyIsPicked() {
    state.press("c", "s")
    for key in ["r", "A", "e", "R", "Tab", "d", "2"] {
      #expect(state.press(key) == [])
      #expect(state.notice?.text == Messages.pickFirst)
    }
    #expect(state.joining != nil && state.prompt == nil && state.focus == .parties)
    state.press("/", "river", "Enter")
    #expect(state.press("Enter") == added(.same(["Ruritania", "River League"])))
    state.press("c", "s")
    #expect(state.press("q") == [])
    #expect(state.joining == nil)
    #expect(state.press("q") == [.quit])
  }

  @Test mutating func whatOthersWriteIsTold() {
    _ = state.reduce(.corrected(.added("hide: \"River League\"")))
    _ = state.reduce(.loaded(Dispute.corrected, changes: []))
    _ = state.reduce(.loaded(Dispute.only([]), changes: []))
    #expect(
      state.notice?.text
        == "sitrep.corrections no longer has hide: \"River League\" and 6 more lines; C lists all."
    )
    state.press("j")
    let line = Corrections.Line(1, "hide: Norvania")
    let situation = Dispute.only([], corrections: [CorrectionOutcome(line)])
    _ = state.reduce(.loaded(situation, changes: []))
    #expect(state.notice?.text == "sitrep.corrections now has hide: Norvania; C lists all.")
  }

  @Test mutating func aLongMessageIsShownToItsEnd() {
    let title = String(repeating: "whether the quay opens ", count: 5)
    _ = state.reduce(.corrected(.added("close: \"\(title)\"")))
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    let last = state.frame().rows[22...].joined(separator: " ")
    #expect(last.contains("Wrote close") && last.contains("(u takes it back)"))
    for (columns, rows) in [(40, 12), (80, 24), (20, 10)] {
      let long = String(repeating: "whether the quay of Orlen opens ", count: 20)
      var state = DashboardState.dispute(columns, rows)
      _ = state.reduce(.corrected(.added("close: \"\(long)\"")))
      let screen = state.screen.split(separator: "\n").suffix(3).joined(separator: " ")
      #expect(screen.contains("Wro"), "\(screen)")
      #expect(screen.contains("back)"), "\(screen)")
    }
  }

  @Test mutating func whatIsNoPartyIsNotCorrected() {
    state.press("2", "c")
    #expect(state.menu == nil)
    #expect(state.notice?.text == Messages.whomToCorrect)
    // What is meant for a party's menu does nothing else.
    state.press("k", "per")
    #expect(state.press("Enter") == [])
    #expect(state.notice?.isError == true && state.prompt?.text == "kper")
    state.press("C-u", "river", "Tab", "Enter")
    #expect(state.keyContext == .menu)
    #expect(state.press("h") == added(.hide("River League")))
    state.press("2", ":", "hide")
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
