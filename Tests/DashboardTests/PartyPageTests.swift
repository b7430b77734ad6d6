import Assessment
import Canvas
import Extraction
import Prose
import Testing

@testable import Dashboard

/// What the page of a party tells first.
struct PartyPageTests {
  @Test func `what a party wants stands before what it only claims`() throws {
    let text = """
      Norway said the mine was deep. Norway demanded a vote on the river. Norway said the river was \
      deep as well. Zenda said the pier was old.
      """
    let id = DocumentID(high: 0, low: 1)
    let document = Document(id: id, name: "report.txt", text: Array(text.utf8))
    let situation = Situation(of: [Reading(of: document)], gaps: [])
    var state = DashboardState(folder: "reports", size: Size(columns: 80, rows: 24))
    _ = state.reduce(.loaded(situation, changes: []))
    func told(_ name: String) throws -> [String] {
      let party = try #require(situation.parties.first { $0.name == name }, "\(name)")
      return state.lines(about: party).map { $0.text.text.string }
        .filter { ["Positions", "Claims", "demands", "claims"].contains(where: $0.hasPrefix) }
        .map { String($0.prefix { $0 != ":" }) }
    }
    #expect(try told("Norway") == ["Positions", "demands", "Claims", "claims", "claims"])
    // No heading stands over nothing.
    #expect(try told("Zenda") == ["Claims", "claims"])
  }
}
