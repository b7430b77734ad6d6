import Prose
import Testing

@testable import Assessment

/// What stands where against the day of its report.
struct StandingTests {
  @Test(arguments: [
    ("An election would have to be held within 60 days.", ["2030-05-03/2030-07-02 expected"]),
    ("The parties must reach a deal by the end of the month.", ["2030-05~ expected"]),
    ("The opinion has been delayed until the end of the month.", ["2030-05~ scheduled"]),
    ("The mayor must have left in May.", ["2030-05 past"]),
    ("A warning that the dam could fail was lifted on 2 May.", ["2030-05-02 past"]),
    ("Heavy rain is forecast to return on Monday.", ["2030-05-06 expected"]),
  ])
  func `what must be is expected, and what is put off is scheduled anew`(
    _ text: String,
    _ entries: [String],
  ) {
    let timeline = Situation(reading: [text], days: ["2030-05-03"]).timeline
    #expect(timeline.map { "\($0.when) \($0.status)" } == entries)
  }

  @Test func `what was first expected for a day is off`() {
    let text = "The opinion, initially expected on 20 May, will now be given on 3 June."
    let timeline = Situation(reading: [text], days: ["2030-05-03"]).timeline
    #expect(timeline.map(\.standing) == ["called off", "scheduled"])
  }
}
