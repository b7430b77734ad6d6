import Prose
import Testing

@testable import Assessment

/// What readers write below a report is none of it.
@Suite struct ReadersTests {
  @Test func `what readers write makes no rows`() {
    let text = """
      Norway will vote on the harbour on 10 May, Ana Vell said.

      Otto May 3, 2030 at 7:37 pm | Reply Norway will vote for war on 11 May.

      Bo May 3, 2030 at 9:02 pm | Reply Norway warned us all of it in 1998.
      """
    let situation = Situation(reading: [text], days: ["2030-05-03"])
    #expect(situation.watch.map(\.title) == ["Norway will vote on the harbour on 10 May"])
    #expect(situation.timeline.map { "\($0.when)" } == ["2030-05-10"])
    #expect(situation.parties.flatMap(\.positions).allSatisfy { !$0.what.contains("warned") })
  }
}
