import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// When documents came into the folder, on their page.
@Suite struct FirstSeenTests {
  @Test func `the page of documents asks when they were first seen and shows it`() {
    var state = DashboardState.dispute(80, 24)
    #expect(state.press("D") == [.lookUpFirstSeen])
    let document = Dispute.situation.documents[0]
    #expect(!state.screen.contains("first seen"))
    _ = state.reduce(.firstSeen([document.id: Day(number: 22_450)]))
    #expect(state.screen.contains("by its dateline, first seen 20 Jun"))
    // On the way out nothing is asked.
    #expect(state.press("D").isEmpty)
    #expect(state.overlay == nil)
  }

  @Test func `a document first seen on its own day says it once`() throws {
    var state = DashboardState.dispute(80, 24)
    let dated = try #require(Dispute.situation.documents.first { $0.publication != nil })
    _ = state.press("D")
    _ = state.reduce(.firstSeen([dated.id: try #require(dated.publication?.day)]))
    #expect(!state.screen.contains("first seen"))
  }
}
