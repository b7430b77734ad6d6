import Assessment
import Foundation
import Prose
import Testing

@testable import Dashboard

@Suite struct PlainTextTests {
  @Test(arguments: [40, 72, 120]) func noLineIsWiderThanAsked(_ width: Int) {
    for line in PlainText.lines(of: Dispute.situation, width: width) {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test func theTextReadsAsStored() throws {
    let text = PlainText.lines(of: Dispute.situation, width: 72).map { $0 + "\n" }.joined()
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Frames/plain-72.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test func aStateIsShownWithWhatItsEnvoysSay() {
    let text = PlainText.lines(of: Dispute.situation, width: 100).map(\.trimmed)
    #expect(text.contains("Tomas Reke offers: data"))
    #expect(text.contains("offers: data"))
  }

  @Test func aRoleThatWasToldLongAgoIsToldWithItsYear() throws {
    let party = Dispute.situation.parties[0]
    let told = try #require(Day(iso: "2024-05-03"))
    let mayor = Party(
      key: party.key,
      name: "Ana Vell",
      kind: .person,
      aliases: [],
      roles: [Party.Role(text: "mayor", day: told, citation: party.citations[0])],
      represents: "Selm",
      salience: party.salience,
      positions: [],
      latest: nil,
      citations: party.citations,
    )
    #expect(mayor.standing(asOf: told + 365) == "mayor, for Selm")
    #expect(mayor.standing(asOf: told + 366) == "mayor in 2024, for Selm")
    #expect(mayor.standing(asOf: nil) == "mayor, for Selm")
  }

  @Test func whatWasCalledOffIsSaid() {
    let entry = Dispute.timeline[0]
    let off = TimelineEntry(
      key: entry.key,
      when: entry.when,
      status: .scheduled,
      what: entry.what,
      time: entry.time,
      parties: [],
      citations: entry.citations,
      origins: 1,
      outcome: .calledOff(entry.time),
    )
    let text = PlainText.lines(of: Dispute.situation(timeline: [off]), width: 400)
    #expect(text.contains { $0.contains(" [called off]: \(entry.what)") })
    #expect(off.mark == TimelineEntry.offMark)
  }

  @Test func thePanesOneByOneAreTheWhole() {
    let situation = Dispute.situation
    let whole = PlainText.lines(of: situation, width: 72)
    let parts = PlainExtent.Pane.allCases.map {
      PlainText.lines(of: situation, width: 72, extent: PlainExtent(panes: [$0]))
    }
    #expect(parts.allSatisfy { $0.first == whole.first })
    #expect(parts.flatMap { $0.dropFirst() } == Array(whole.dropFirst()))
    #expect(parts.filter { $0.count > 1 }.count >= 4)
  }

  @Test(arguments: 1...4) func ofEachPaneSoManyRowsAreWrittenAndTheOthersCounted(_ rows: Int) {
    let situation = Dispute.situation
    let text = PlainText.lines(of: situation, width: 400, extent: PlainExtent(rows: rows))
    func has(_ title: String) -> Bool { text.contains { $0.hasPrefix("  \(title)") } }
    for (index, party) in situation.parties.enumerated() {
      #expect(has("\(party.name) (") == (index < rows))
    }
    for (index, item) in situation.watch.enumerated() {
      #expect(has("\(item.title) [") == (index < rows))
    }
    let entries = situation.timeline.map { entry in
      text.contains { $0.hasPrefix("  ") && $0.contains(": \(entry.what)") }
    }
    let written = zip(entries, situation.timeline).filter(\.0).map(\.1.status.isAhead)
    for isAhead in [true, false] {
      let all = situation.timeline.count { $0.status.isAhead == isAhead }
      #expect(written.count { $0 == isAhead } == min(rows, all))
    }
    let more = situation.parties.count - rows
    #expect(text.contains("  and \(more) more") == (more > 0))
  }

  @Test func everyRowAndGapIsThere() {
    let text = PlainText.lines(of: Dispute.situation, width: 4000).joined(separator: "\n")
    for party in Dispute.parties { #expect(text.contains(party.name)) }
    for item in Dispute.watch { #expect(text.contains(item.citations[0].text)) }
    for entry in Dispute.timeline { #expect(text.contains(entry.what)) }
    for gap in Dispute.gaps { #expect(text.contains(gap.name)) }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
