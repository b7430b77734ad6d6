import Extraction
import Prose
import Testing

@testable import Assessment

/// Departures from an earlier position, in a small corpus as reports are written.
struct ReversalTests {
  private func departures(_ reports: [(day: String, text: String)]) -> [String] {
    Situation(reading: reports.map(\.text), days: reports.map(\.day)).parties
      .flatMap { party in
        party.positions.filter(\.departs).map {
          "\(party.name) \($0.day.map { "\($0)" } ?? "") \($0.stance)"
        }
      }
      .sorted()
  }

  @Test func `a true reversal is marked on the day it is reported`() {
    let found = departures([
      (
        "2030-05-01",
        """
        Foreign Minister Ana Vell of Norway said on Wednesday that she supports the Orlen dam treaty.

        Chile opposes the sale of the Tallow shipyard, officials in Santiago said.

        The Dockers' Union rejected the wage offer of the Quay Line.

        Ghana said it supports a ban on trawling in the Vale Strait.
        """,
      ),
      (
        "2030-05-09",
        """
        Foreign Minister Ana Vell said on Thursday that she opposes the Orlen dam treaty.

        Chile now supports the sale of the Tallow shipyard, its foreign ministry said.

        The Dockers' Union said it accepts the wage offer of the Quay Line.

        Ghana rejected a ban on trawling in the Vale Strait on Thursday.
        """,
      ),
    ])
    #expect(
      found == [
        "Ana Vell 2030-05-09 opposes", "Chile 2030-05-09 supports",
        "Dockers' Union 2030-05-09 supports", "Ghana 2030-05-09 opposes",
      ]
    )
  }

  @Test func `the same stance again, another matter and another party are no reversal`() {
    let found = departures([
      (
        "2030-05-01",
        """
        Chile opposes the sale of the Tallow shipyard, officials in Santiago said.

        Ghana said it supports a ban on trawling in the Vale Strait.
        """,
      ),
      (
        "2030-05-09",
        """
        Chile again rejected the sale of the Tallow shipyard.

        Ghana opposes the new harbour tax on foreign vessels.

        Norway supports the sale of the Tallow shipyard.
        """,
      ),
    ])
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("In 1998 Norway supported the treaty.", false),
    ("Norway supported the treaty in 1998.", false),
    ("Norway supported the 1998 treaty.", true),
    ("Ana Vell of Norway, a minister in 1998, supported the treaty.", true),
    ("Norway supports the treaty that it signed in 1998.", true),
    ("Norway has supported the treaty since 1998.", true),
    ("Norway originally asked for the treaty.", false),
    ("Norway denied a report that Zenda had demanded the treaty.", false),
  ])
  func `what somebody once held or never did is no position of today`(
    _ text: String,
    _ isHeld: Bool,
  ) {
    let situation = Situation(reading: [text], days: ["2031-05-12"])
    let held = situation.parties.flatMap(\.positions).filter { $0.stance != .denies }
    #expect(held.isEmpty == !isHeld)
  }
}
