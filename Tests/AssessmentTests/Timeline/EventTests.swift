import Prose
import Testing

@testable import Assessment

/// Which sentences tell of one event.
struct EventTests {
  @Test(arguments: [
    (
      "Norway warned on Friday that it would leave the talks in Graz.",
      "Chile warned on Friday that it would leave the talks in Graz.",
    ),
    (
      "Shells killed people in the Norwegian town of Narvik on Friday, Norway said.",
      "Shells killed people in the Norwegian town of Bergen on Friday, Norway said.",
    ),
  ])
  func `other actors or towns make another event, whatever the words`(
    _ one: String,
    _ other: String,
  ) {
    let rows = Situation(reading: [one, other], days: ["2030-05-04", "2030-05-04"]).timeline
    #expect(Set(rows.map(\.what)) == [one, other])
  }

  @Test func `two deeds of the same parties on one day are two events`() {
    let deeds = [
      "Today Norway is announcing a loan for Chile.", "Today Norway is sending ships to Chile.",
    ]
    let text = deeds.joined(separator: " ")
    let rows = Situation(reading: [text], days: ["2030-05-04"]).timeline
    #expect(Set(rows.map(\.what)) == Set(deeds))
  }

  @Test func `a day instead of which another is named is called off`() throws {
    let rows = Situation(
      reading: [
        "The council will announce the vote on Saturday, Norway said.",
        "The council will announce the vote on Sunday instead of Saturday, Norway said.",
      ],
      days: ["2030-05-01", "2030-05-02"],
    ).timeline
    let day = try #require(rows.first { $0.when.description == "2030-05-04" })
    guard case .calledOff? = day.outcome else {
      Issue.record("\(String(describing: day.outcome))")
      return
    }
    #expect(rows.contains { $0.when.description == "2030-05-05" && $0.outcome == nil })
  }
}
