import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// Lines of corrections that are written anew, gone to and mended.
@Suite struct RewritingTests {
  private var state = DashboardState.dispute(80, 24, Dispute.corrected)

  private static let note = "note: Norvania = Ask the embassy about the data offer."

  private func changed(_ text: String, _ number: Int, _ new: String) -> [Effect] {
    [.correct(.change(text: text, number: number, to: new))]
  }

  @Test mutating func onesOwnNoteIsWrittenOn() {
    _ = state.reduce(.wrote([Self.note]))
    state.press("G", "c", "n")
    #expect(state.prompt?.text == "Ask the embassy about the data offer.")
    state.press(" Now.")
    let new = "note: \"Norvania\" = Ask the embassy about the data offer. Now."
    #expect(state.press("Enter") == changed(Self.note, 8, new))
    // The line goes back to what it was, and forth again.
    #expect(state.reduce(.corrected(.changed(Self.note, 8, to: new))) == [.refresh])
    #expect(state.notice?.text == "Wrote \(new) anew (u takes it back).")
    #expect(state.press("u") == changed(new, 0, Self.note))
    _ = state.reduce(.corrected(.changed(new, 8, to: Self.note)))
    #expect(state.notice?.text == "Back to \(Self.note) (U puts it back).")
    #expect(state.press("U") == changed(Self.note, 8, new))
    _ = state.reduce(.corrected(.changed(Self.note, 8, to: new)))
    #expect(state.press("u") == changed(new, 0, Self.note))
  }

  @Test mutating func aColleaguesNoteIsNotWrittenOver() {
    state.press("G", "c", "n")
    #expect(state.prompt?.text == "")
    state.press("mine")
    #expect(state.press("Enter") == [.correct(.add(.note("Norvania", "mine")))])
  }

  @Test func aLineIsWrittenInThePlaceOfAnother() {
    for end in ["", "\r"] {
      let file = Corrections("# desk\(end)\nnote: A = b\(end)\n\(end)\nhide: C\(end)\n")
      let made = CorrectionRequest.change(text: "note: A = b\(end)", number: 2, to: "note: A = c")
        .made(in: file)
      #expect(made?.0.text == "# desk\(end)\nnote: A = c\(end)\n\(end)\nhide: C\(end)\n")
      #expect(made?.1 == .changed("note: A = b\(end)", 2, to: "note: A = c\(end)"))
    }
    let file = Corrections("hide: C\n")
    #expect(CorrectionRequest.change(text: "hide: D", number: 1, to: "x").made(in: file) == nil)
  }

  @Test mutating func whatOneClosedIsOpenAgainWithoutALine() {
    let item = Dispute.watch[1]
    let close = Correction.close(item.title)
    let closed = WatchItem(
      key: item.key,
      title: item.title,
      question: item.question,
      origin: item.origin,
      parties: item.parties,
      due: nil,
      status: .closed,
      rulings: [.closed],
      priority: 1,
      citations: item.citations,
    )
    let situation = Situation(
      documents: Dispute.documents,
      gaps: [],
      parties: [],
      watch: [closed],
      timeline: [],
      stakes: [],
      now: nil,
      corrections: [CorrectionOutcome(Corrections.Line(3, close.line))],
    )
    _ = state.reduce(.loaded(situation, changes: []))
    state.press("2")
    #expect(state.press("X") == [.correct(.add(.reopen(item.title)))])
    _ = state.reduce(.wrote([close.line]))
    #expect(state.press("X") == [.correct(.remove(text: close.line, number: 3))])
  }

  @Test mutating func aLineOfThePageLeadsToItsRow() {
    state.press("C", "j", "Enter")
    #expect(state.overlay == nil)
    #expect(state.selectedID(in: .parties)?.key == RowKey("Norvania"))
    #expect(state.keyContext == .detail)
  }

  @Test mutating func aLineThatDoesNothingIsThereToBeMended() throws {
    let broken = try #require(situationLines.first { $0.text == "hide: River Leage" })
    state.press("C")
    let place = try #require(state.overlay?.lines.firstIndex { $0.words.contains(broken.text) })
    state.withScroller { $0.select(place) }
    state.press("Enter")
    #expect(state.prompt?.sign == "line \(broken.number): ")
    #expect(state.prompt?.text == broken.text)
    state.press("C-u", "hude: River League")
    #expect(state.press("Enter") == [])
    #expect(state.notice?.isError == true && state.prompt?.text == "hude: River League")
    state.press("C-u", "hide: River League")
    #expect(state.press("Enter") == changed(broken.text, broken.number, "hide: River League"))
  }

  private var situationLines: [Corrections.Line] { state.situation.corrections.map(\.line) }
}
