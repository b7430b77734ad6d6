import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// What comes in from the first reading of a folder.
@Suite struct ArrivalTests {
  @Test func whatIsKnownEarlyCanBeReadAndIsReplaced() {
    var early = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = early.reduce(.preview(Dispute.situation))
    early.press("j")
    // A file would not say that it is not all there is.
    #expect(early.press(":", "export json a.json", "Enter").isEmpty)
    #expect(early.notice?.isError == true)
    early.press("Esc")
    let selected = early.selectedID(in: .parties)
    #expect(selected?.key == Dispute.situation.parties[1].key)
    // Nothing can be said to have been seen before it is known what there is.
    #expect(early.unseenChanges == nil)
    #expect(early.press("r").isEmpty)
    let changes = [Change(kind: .new, pane: .watch, key: Dispute.watch[1].key, title: "")]
    _ = early.reduce(.loaded(Dispute.situation, changes: changes))
    #expect(early.selectedID(in: .parties) == selected)
    // What is new comes first, and is in sight there.
    #expect(early.overlay?.subject == .changes)
    #expect(early.marks.unseenCount == 0)
    #expect(early.progress == nil)
  }

  @Test func whatNewReportsTellByThemselvesIsThereBeforeTheRest() {
    var state = DashboardState.dispute(80, 24)
    state.press("j")
    let selected = state.selectedID(in: .parties)
    let arrived = Document(id: DocumentID(high: 9, low: 9), name: "new.txt", text: [])
    let more = Dispute.situation.taking(Dispute.only([arrived]), without: [])
    #expect(state.press("r") == [.refresh])
    _ = state.reduce(.preview(more))
    #expect(state.screen.contains("not all read"))
    #expect(state.selectedID(in: .parties) == selected)
    #expect(state.press(":", "export json a.json", "Enter").isEmpty)
    #expect(state.unseenChanges == nil)
    _ = state.reduce(.loaded(more, changes: []))
    #expect(!state.screen.contains("not all read"))
    #expect(state.notice?.text == "1 new document.")
    #expect(state.unseenChanges == [])
  }

  @Test func thatReadingWasStoppedIsSaidUntilItGoesOn() {
    var state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = state.reduce(.preview(Dispute.situation))
    _ = state.reduce(.progress(done: 537, total: 3_672))
    #expect(state.press("Esc") == [.cancelLoad])
    _ = state.reduce(.cancelled)
    state.press("Esc", "!")
    #expect(state.screen.contains("stopped at 537 of 3,672, r goes on"))
    // Nothing was compared, so nothing is said of a last visit.
    #expect(state.screen.contains("What changed is known once the folder is read to its end"))
    #expect(!state.screen.contains("last visit"))
    state.press("Esc", "r")
    _ = state.reduce(.preview(Dispute.situation))
    #expect(!state.screen.contains("stopped at"))
  }

  /// Whoever wants to be back for sure presses Esc once more than is needed.
  @Test func escThatClosesSomethingLetsTheReadingGoOn() {
    var state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = state.reduce(.preview(Dispute.situation))
    _ = state.reduce(.progress(done: 537, total: 3_672))
    #expect(state.screen.contains("537 of 3,672 documents; Esc stops."))
    state.press("Enter")
    #expect(!state.screen.contains("Esc stops"))
    #expect(state.press("Esc") == [])
    #expect(state.focus == .parties && state.leaves.isEmpty)
    #expect(state.press("Esc") == [])
    #expect(state.progress != nil)
    #expect(state.press("Esc") == [.cancelLoad])
    // Another key between them, and Esc is meant for the reading.
    _ = state.reduce(.cancelled)
    state.press("r", "Enter", "Esc", "j")
    #expect(state.press("Esc") == [.cancelLoad])
  }

  @Test func theSameSituationInLessMemoryChangesNothingOnTheScreen() {
    var state = DashboardState.dispute(80, 24)
    state.press("2", "j", "j", "Enter")
    let screen = state.screen
    #expect(state.reduce(.repacked(Dispute.situation)).isEmpty)
    #expect(state.screen == screen)
    // One that came late is of other documents.
    _ = state.reduce(.repacked(Dispute.only([])))
    #expect(state.screen == screen)
    #expect(state.situation == Dispute.situation)
  }

  @Test func whatIsNewDoesNotCoverWhatIsBeingRead() {
    var early = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = early.reduce(.preview(Dispute.situation))
    early.press("Enter")
    let changes = [Change(kind: .new, pane: .watch, key: Dispute.watch[1].key, title: "")]
    _ = early.reduce(.loaded(Dispute.situation, changes: changes))
    #expect(early.overlay == nil)
    #expect(early.focus == .source)
    #expect(early.marks.unseenCount == 1)
  }

  @Test func whatHappensInTheFolderCanWait() {
    var state = DashboardState.dispute(80, 24)
    #expect(state.isLive)
    #expect(state.press("L").isEmpty)
    #expect(!state.isLive)
    _ = state.reduce(.folderChanged)
    #expect(state.screen.contains("folder changed, r reads it"))
    #expect(state.press("r") == [.refresh])
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    #expect(!state.screen.contains("folder changed"))
    // Live again, it takes in what has waited.
    _ = state.reduce(.folderChanged)
    #expect(state.press("L") == [.refresh])
  }

  @Test(arguments: [80, 40]) func aFolderThatCannotBeReadIsMarkedUntilItCan(_ columns: Int) {
    var state = DashboardState.dispute(columns, 24)
    state.press("r")
    _ = state.reduce(.unreadable("Cannot read the folder."))
    #expect(state.notice?.text == "Cannot read the folder.")
    state.press("j")
    #expect(state.frame().rows[0].contains("folder unreadable"))
    #expect(state.screen.contains("Ruritania"))
    #expect(state.press("r") == [.refresh])
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    #expect(!state.frame().rows[0].contains("folder unreadable"))
  }

  @Test func aFolderThatNeverCouldBeReadIsMarkedAsWell() {
    var state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = state.reduce(.unreadable("Cannot read the folder."))
    #expect(state.frame().rows[0].contains("folder unreadable"))
  }

  @Test func aChangeLeadsToItsRow() {
    var state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    let key = Dispute.watch[1].key
    _ = state.reduce(
      .loaded(
        Dispute.situation,
        changes: [Change(kind: .changed, pane: .watch, key: key, title: "", aspects: [.date])],
      )
    )
    state.press("Enter")
    #expect(state.overlay == nil)
    #expect(state.selectedID(in: .watch)?.key == key)
    #expect(state.screen.contains("The treaty"))
    state.press("Esc", "!")
    #expect(state.overlay?.subject == .changes)
    state.press("q")
    #expect(state.overlay == nil)
  }
}
