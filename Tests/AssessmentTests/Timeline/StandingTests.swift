import Prose
import Testing

@testable import Assessment

/// What stands where against the day of its report.
struct StandingTests {
  @Test func `what was going on one day is over two weeks later`() {
    func status(at last: String) -> [TimelineEntry.Status] {
      Situation(
        reading: ["The army of Norway is sending 200 men to Selm.", "All is calm in the valley."],
        days: ["2030-05-03", last],
      ).timeline.filter { $0.what.contains("men") }.map(\.status)
    }
    #expect(status(at: "2030-05-17") == [.ongoing])
    #expect(status(at: "2030-05-18") == [.past])
  }

  @Test(arguments: [
    ("An election would have to be held within 60 days.", ["2030-05-03/2030-07-02 expected"]),
    ("The parties must reach a deal by the end of the month.", ["2030-05~ expected"]),
    ("The opinion has been delayed until the end of the month.", ["2030-05~ scheduled"]),
    ("The mayor must have left in May.", ["2030-05 past"]),
    ("A warning that the dam could fail was lifted on 2 May.", ["2030-05-02 past"]),
    ("Heavy rain is forecast to return on Monday.", ["2030-05-06 expected"]),
    ("In Orlen, there are marches planned for this week.", ["2030-W18 scheduled"]),
    ("Around 1 a.m. Saturday two blasts were heard in the harbour.", ["2030-05-04~ past"]),
    ("The council called a meeting on Saturday.", ["2030-05-04 scheduled"]),
    ("The council will meet on Saturday.", ["2030-05-04 scheduled"]),
    ("The council is going to close the mill later today.", ["2030-05-03~ scheduled"]),
    ("The council asked that it be done before the end of the month.", ["2030-05~ expected"]),
    ("Rain falls on the harbour in the next two days.", ["2030-05-03/2030-05-05 expected"]),
    (
      "The smiths sat in the harbour for the next two days.",
      ["2030-05-03~ past", "2030-05-03/2030-05-05 ongoing"],
    ),
    ("The mayor will come back to the fair (the old one) today.", ["2030-05-03 scheduled"]),
    ("The mayor will come back to Norway, visiting the fair today.", ["2030-05-03 scheduled"]),
    ("All bridges should be open by Friday.", ["2030-05-03 expected"]),
    ("The letters are supposed to be made public today.", ["2030-05-03 expected"]),
    ("Norway needs to act within the next 10 days.", ["2030-05-03/2030-05-13 expected"]),
    ("The mayor should have left in May.", ["2030-05 past"]),
    ("Norway has to act within the next 10 days.", ["2030-05-03/2030-05-13 expected"]),
    ("Today, Mayor Ana Vell announced she will step down.", ["2030-05-03 past"]),
    ("Mayor Ana Vell has announced that the mill will close.", ["2030-05-03~ past"]),
    ("The mill of Orlen will close.", ["2030-05-03~ scheduled"]),
    ("The need in the mill grows, raising fears that it may close.", ["2030-05-03~ past"]),
    ("Norway announced today that it is buying a ship.", ["2030-05-03 past"]),
    ("The council met today to discuss the mayor's rising debts.", ["2030-05-03 past"]),
    ("The council met today because she's selling the mill.", ["2030-05-03 past"]),
    ("The mill was shut on Friday, due to a fire.", ["2030-05-03 past"]),
    ("The council is due to meet on Friday.", ["2030-05-03 scheduled"]),
    ("Mayor Ana Vell said that the council would meet on Monday.", ["2030-05-06 scheduled"]),
    ("Mayor Ana Vell said that the council might meet on Monday.", ["2030-05-06 expected"]),
    ("The lease does not end until the end of the month.", ["2030-05~ scheduled"]),
    (
      "Rain fell. The smiths found that yields by 2050 fell by half.",
      ["2030-05-03~ past", "2050 expected"],
    ),
    (
      "Rain fell. The council plans to build a dam in 2035.",
      ["2030-05-03~ past", "2035 scheduled"],
    ),
    (
      "Rain fell. We are hoping the council can meet on Monday.",
      ["2030-05-03~ past", "2030-05-06 expected"],
    ),
  ])
  func `what must be is expected, and what is put off is scheduled anew`(
    _ text: String,
    _ entries: [String],
  ) {
    let timeline = Situation(reading: [text], days: ["2030-05-03"]).timeline
    #expect(timeline.map { "\($0.when) \($0.status)" } == entries)
  }

  @Test func `what is under way on a day, in a report of no day, is planned for it`() {
    let text = "The mill is holding a concert on 7 July 2031 at the harbour."
    let timeline = Situation(reading: [text]).timeline
    #expect(timeline.map { "\($0.when) \($0.status)" } == ["2031-07-07 scheduled"])
  }

  @Test func `what was first expected for a day is off`() {
    let text = "The opinion, initially expected on 20 May, will now be given on 3 June."
    let timeline = Situation(reading: [text], days: ["2030-05-03"]).timeline
    #expect(timeline.map(\.standing) == ["called off", "scheduled"])
  }

  @Test(arguments: [
    ("The council will vote on the harbour today.", "2030-05-03"),
    ("The two sides are expected to meet again later this evening.", "2030-05-03~"),
    ("Marches are scheduled for Friday in Orlen.", "2030-05-03"),
    ("Mayor Ana Vell warned on Saturday that the council could fall.", nil),
    ("Today, Mayor Ana Vell announced she plans to step down.", nil),
    ("But she said Friday that the council plans to step down.", nil),
  ])
  func `what is to come on the day of its report is due on it`(text: String, due: String?) {
    let watch = Situation(reading: [text], days: ["2030-05-03"]).watch
    #expect(watch.map { $0.due?.description } == [due])
  }

  @Test func `a party that only a pronoun stands for is a party to what is told`() {
    let text = "Mayor Ana Vell met the council of Norway. On 2 May she opened the harbour."
    let timeline = Situation(reading: [text], days: ["2030-05-03"]).timeline
    #expect(
      timeline.contains { $0.what.hasPrefix("On 2 May [Ana Vell]") && $0.parties == ["Ana Vell"] }
    )
  }

  @Test(arguments: [
    "The mill cut its forecast for the rest of 2030.", "The budget for next year is a third less.",
  ])
  func `what a forecast is for happens nowhere`(_ text: String) {
    let timeline = Situation(reading: ["Rain fell.\n\n" + text], days: ["2030-05-03"]).timeline
    #expect(timeline.allSatisfy { $0.what == "Rain fell." })
  }
}
