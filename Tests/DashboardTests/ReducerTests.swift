import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// Keys in, state and effects out.
@Suite struct ReducerTests {
  var state = DashboardState.dispute(80, 24)

  // MARK: Opening

  @Test mutating func enterOpensTheSentenceAndEscComesBack() {
    state.press("2", "j", "Enter")
    #expect(state.screen.contains("4 Source talks.md"))
    #expect(cited == "The treaty: Whether Ruritania accepts a joint commission.")
    state.press("Esc")
    #expect(state.leaves.isEmpty)
    #expect(state.focus == .watch)
    #expect(state.selectedID(in: .watch)?.key == RowKey("treaty"))
  }

  /// The words on the screen that are marked as cited, in order.
  var cited: String {
    let frame = state.frame()
    let lines = (0..<frame.size.rows).map { row in
      String(
        String.UnicodeScalarView(
          frame.row(row).filter { $0.style.role == .citation }.map(\.grapheme.base)
        )
      )
    }
    return lines.filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test mutating func theWordsMarkedAreTheCitationByteForByte() {
    for size in [(80, 24), (200, 50), (60, 20)] {
      _ = state.reduce(.resized(Size(columns: size.0, rows: size.1)))
      for pane in ["1", "2", "3"] {
        state.press(pane, "g")
        for _ in 0..<state.scroller.count {
          state.press("Enter")
          guard case .source(let source)? = state.leaves.last, let citation = source.citation else {
            Issue.record("no source")
            return
          }
          #expect(cited == citation.text)
          state.press("Esc", "j")
        }
      }
    }
  }

  @Test mutating func enterStepsThroughTheCitationsAndRound() {
    state.press("Enter")
    var seen: [String] = []
    for _ in 0..<4 {
      seen.append(cited)
      state.press("Enter")
    }
    #expect(seen[0] == "Ruritanian officials accused Norvania of filling the dam in secret")
    #expect(seen[1] == "Ruritania")
    #expect(seen[2] == "Ruritanian officials")
    #expect(seen[3] == seen[0])
    state.press("Backspace")
    #expect(cited == seen[0])
  }

  @Test mutating func detailLeadsToItsCitations() {
    state.press("d", "Enter")
    #expect(cited == "the Orlen dam must not be filled before a treaty is signed")
    state.press("Esc")
    #expect(state.keyContext == .detail)
    state.press("Esc")
    #expect(state.keyContext == .list)
  }

  // MARK: Filter, sort, search

  @Test mutating func theFilterKeepsThePartyAndThoseWhoActForIt() {
    state.press("f")
    #expect(state.filter?.names == ["Ruritania", "Ana Vell"])
    #expect(state.rosters[1].rowCount == 2)
    #expect(state.rosters[2].rowCount == 3)
    state.press("F")
    #expect(state.filter == nil)
    #expect(state.rosters[2].rowCount == 5)
  }

  @Test mutating func fOnARowTakesItsPartiesInTurn() {
    state.press("2", "G", "f")
    #expect(state.filter?.name == "Norvania")
    state.press("f")
    #expect(state.filter?.name == "Ruritania")
    state.press("f")
    #expect(state.filter == nil)
  }

  @Test mutating func escClearsTheFilterLast() {
    state.press("f", "z", "Enter", "Esc")
    #expect(state.isZoomed && state.filter != nil)
    state.press("Esc")
    #expect(!state.isZoomed && state.filter != nil)
    state.press("Esc")
    #expect(state.filter == nil)
  }

  @Test mutating func sortingKeepsTheSelection() {
    state.press("j", "s")
    #expect(state.selectedID(in: .parties)?.key == RowKey("Norvania"))
    let names = state.rosters[0].items.compactMap(\.row).map { state.situation.parties[$0].name }
    #expect(names == ["Ana Vell", "Norvania", "River League", "Ruritania", "Tomas Reke"])
  }

  @Test mutating func searchGoesAlongWithTheTyping() {
    state.press("/", "r", "e", "k")
    #expect(state.selectedID(in: .parties)?.key == RowKey("Tomas Reke"))
    state.press("Esc")
    #expect(state.selectedID(in: .parties)?.key == RowKey("Ruritania"))
    state.press("/", "harvest", "Enter")
    #expect(state.selectedID(in: .parties)?.key == RowKey("River League"))
    state.press("g", "/", "for norvania", "Enter")
    #expect(state.selectedID(in: .parties)?.key == RowKey("Tomas Reke"))
    state.press("g", "/", "norvania", "Enter", "n", "n")
    #expect(state.selectedID(in: .parties)?.key == RowKey("Tomas Reke"))
    state.press("N")
    #expect(state.selectedID(in: .parties)?.key == RowKey("Norvania"))
  }

  @Test mutating func searchLooksPastTheEndOfALine() {
    _ = state.reduce(.resized(Size(columns: 40, rows: 12)))
    state.press("3", "Enter", "/", "must not be filled", "Enter")
    #expect(state.notice?.text.hasPrefix("1 of 1") == true)
    state.press("/", "no such words", "Enter")
    #expect(state.notice?.text.contains("no such words") == true)
  }

  @Test func accentsAndCapitalsDoNotHideAMatch() {
    #expect(folded("Orbán").contains(folded("ORBAN")))
    #expect(folded("Œuvre") == folded("oeuvre"))
    #expect(folded("Київ") == folded("київ"))
    #expect(!folded("Київ").contains(folded("Кива")))
  }

  // MARK: Commands

  @Test mutating func commandsGoByNameAndComplete() {
    state.press(":", "exp", "Tab")
    #expect(state.prompt?.text == "export ")
    state.press("Tab", "C-u", "export text notes.txt")
    #expect(state.press("Enter") == [.export(format: .text, path: "notes.txt")])
    state.press(":", "filter ana vell", "Enter")
    #expect(state.filter?.name == "Ana Vell")
    state.press(":", "nonsense", "Enter")
    #expect(state.notice?.isError == true)
    #expect(state.press("Esc", ":", "quit", "Enter") == [.quit])
    state.press(":", "Up", "Up")
    #expect(state.prompt?.text == "nonsense")
  }

  @Test mutating func eAsksBeforeItWrites() {
    #expect(state.press("e").isEmpty)
    #expect(state.press("Enter") == [.export(format: .json, path: "situation.json")])
  }

  @Test mutating func aPasteIsTextAndNeverACommand() {
    #expect(state.press(.paste("q")).isEmpty)
    state.press("/")
    #expect(state.press(.paste("re\nke")).isEmpty)
    #expect(state.prompt?.text == "re ke")
  }

  @Test mutating func theCopyNamesItsPlace() {
    state.press("2", "j")
    let bytes = Dispute.watch[1].citations[0].range
    #expect(
      state.press("y") == [
        .copy(
          "“The treaty: Whether Ruritania accepts a joint commission.” "
            + "(talks.md, 14 Apr 2031, bytes \(bytes.start):\(bytes.end))",
          description: "“The treaty: Whether Ruritania accepts a joint commission.”",
        )
      ]
    )
  }

  @Test mutating func thePagerOpensAtTheLine() {
    state.press("2", "j")
    #expect(state.press("o") == [.page(Dispute.talks.id, line: 12)])
    state.press("Enter")
    #expect(state.press("o") == [.page(Dispute.talks.id, line: 12)])
  }

  // MARK: Refresh

  @Test mutating func aRefreshSaysWhatItFound() {
    #expect(state.press("r") == [.refresh])
    #expect(state.press("r").isEmpty)
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    #expect(state.notice?.text == "Nothing new.")
    state.press("j")
    #expect(state.notice == nil)
    _ = state.reduce(.loaded(Dispute.nothing, changes: []))
    #expect(state.notice?.text == "2 documents gone.")
  }

  @Test mutating func escStopsTheReading() {
    state.press("r")
    _ = state.reduce(.progress(done: 3, total: 9))
    #expect(state.press("Esc") == [.cancelLoad])
    #expect(state.progress == nil)
  }

  @Test mutating func whatFailsMeanwhileEndsNoReading() {
    state.press("r")
    _ = state.reduce(.progress(done: 3, total: 9))
    _ = state.reduce(.failed("Nothing was copied."))
    #expect(state.notice?.isError == true)
    #expect(state.press("Esc") == [.cancelLoad])
  }

  @Test mutating func progressThatComesAfterEscIsNotTheLastWord() {
    state.press("r")
    _ = state.reduce(.progress(done: 3, total: 9))
    state.press("Esc")
    _ = state.reduce(.progress(done: 4, total: 9))
    _ = state.reduce(.cancelled)
    #expect(state.progress == nil)
    #expect(state.notice?.text == Messages.stopped)
    #expect(state.press("r") == [.refresh])
    state.press("Esc", "r")
    // That of the reading before: the one that was asked for since has not begun.
    _ = state.reduce(.cancelled)
    #expect(state.press("r").isEmpty)
    _ = state.reduce(.loaded(Dispute.situation, changes: []))
    #expect(state.notice?.text == "Nothing new.")
  }

  @Test mutating func wordsAreFoundInAllDocumentsAndOpenedAtTheirPlace() {
    state.press("w", "treaty signed", "Enter")
    #expect(state.screen.contains("treaty signed: 1 of 2 documents"))
    state.press("Enter")
    #expect(cited.lowercased() == "treaty")
    state.press("Enter")
    state.press("Esc")
    #expect(state.screen.contains("treaty signed: 1 of 2 documents"))
    state.press("Esc", "w")
    #expect(state.prompt?.text == "treaty signed")
    state.press("C-u", "atlantis", "Enter")
    #expect(state.screen.contains("No document has all of it: atlantis"))
    #expect(state.press(":", "find dam", "Enter").isEmpty)
    #expect(state.screen.contains("dam: 2 of 2 documents"))
  }

  @Test mutating func nGoesThroughWhatWasFoundInAllDocuments() {
    state.press("/", "vell", "Enter", "w", "dam", "Enter")
    let heads = state.scroller.selected
    state.press("n")
    #expect(state.scroller.selected != heads)
    state.press("n")
    #expect(state.scroller.selected == heads)
    state.press("N")
    #expect(state.scroller.selected != heads)
    state.press("Enter")
    var places: [Int] = []
    for _ in 0..<4 {
      guard case .source(let source)? = state.leaves.last else {
        Issue.record("no document is open")
        return
      }
      #expect(source.citation?.text.lowercased() == "dam")
      places.append(source.index)
      state.press("n")
    }
    #expect(Set(places).count > 1)
    state.press("N", "N", "N", "N")
    #expect(cited.lowercased() == "dam")
    // A search in the document goes before it.
    state.press("/", "norvania", "Enter", "n")
    #expect(state.notice?.text.contains(" of ") == true)
    state.press("Esc", "Esc", "1", "Esc", "n")
    #expect(state.notice?.text.hasPrefix("w lists again where dam stands") == true)
  }

  @Test mutating func changesAreSteppedThroughAndSeen() {
    let changes = [
      Change(kind: .new, pane: .party, key: RowKey("River League"), title: ""),
      Change(kind: .changed, pane: .timeline, key: RowKey("rains"), title: ""),
    ]
    _ = state.reduce(.loaded(Dispute.situation, changes: changes))
    #expect(state.marks.unseenCount == 2)
    state.press("r")
    _ = state.reduce(.loaded(Dispute.situation, still: changes))
    #expect(state.notice?.text == "Nothing new; 2 changes not seen yet, ] shows the next.")
    state.press("]")
    #expect(state.selectedID(in: .parties)?.key == RowKey("River League"))
    #expect(state.marks.unseenCount == 1)
    state.press("]")
    #expect(state.focus == .timeline)
    #expect(state.marks.unseenCount == 0)
    state.press("]")
    #expect(state.focus == .parties)
    state.press("[")
    #expect(state.focus == .timeline)
  }

  @Test mutating func anOpenDocumentThatChangedIsOpenedAgainAtItsRow() {
    state.press("2", "j", "Enter")
    let edited = Dispute.document(
      "talks.md",
      day: nil,
      "New words first. The treaty: Whether Ruritania accepts a joint commission.",
    )
    let item = WatchItem(
      key: RowKey("treaty"),
      title: "The treaty",
      question: "Whether",
      origin: .stated,
      parties: [],
      due: nil,
      status: .open,
      priority: 1,
      citations: [Dispute.cite(edited, "The treaty")],
    )
    let next = Situation(
      documents: [edited],
      gaps: [],
      parties: [],
      watch: [item],
      timeline: [],
      stakes: [],
      now: nil,
    )
    _ = state.reduce(.loaded(next, changes: []))
    #expect(cited == "The treaty")
    _ = state.reduce(.loaded(Dispute.nothing, changes: []))
    #expect(state.leaves.isEmpty)
  }

  @Test mutating func aDocumentOpenedByItselfBeginsAfterItsFrontMatter() {
    let text = "---\ntitle: Hidden\n---\nThe first words of the report.\n"
    let document = Document(
      id: DocumentID(high: 1, low: 2),
      name: "front.md",
      text: Array(text.utf8),
      body: ByteRange(22, text.utf8.count),
    )
    let situation = Dispute.only([document])
    _ = state.reduce(.loaded(situation, changes: []))
    state.press("D", "Enter")
    #expect(state.screen.contains("The first words of the report."))
    #expect(!state.screen.contains("Hidden"))
  }

  @Test mutating func aFigureOpensItsSentence() {
    state.press("#", "Enter")
    #expect(cited == "Ruritania says 310 farms were displaced by the dam.")
  }

  // MARK: Mouse

  @Test mutating func clicksSelectAndDoubleClicksOpen() {
    #expect(state.press("m") == [.setMouse(true)])
    let row = state.frame().rows.firstIndex { $0.contains("The treaty") } ?? 0
    let point = Point(column: 40, row: row)
    _ = state.press(.mouse(MouseEvent(.press, at: point)))
    #expect(state.focus == .watch)
    #expect(state.selectedID(in: .watch)?.key == RowKey("treaty"))
    _ = state.press(.mouse(MouseEvent(.doublePress, at: point)))
    #expect(state.keyContext == .source)
    #expect(state.press("m") == [.setMouse(false)])
  }

  @Test mutating func aClickOnATabShowsItsPane() {
    _ = state.reduce(.resized(Size(columns: 40, rows: 12)))
    _ = state.press(.mouse(MouseEvent(.press, at: Point(column: 24, row: 1))))
    #expect(state.focus == .timeline)
  }
}
