import Prose
import Testing

@testable import Assessment

/// Which times of one sentence are worth a row.
struct OutdoneTests {
  private func times(_ text: String) -> [String] {
    Situation(reading: [text], days: ["2030-05-03"]).timeline.map(\.when.description)
  }

  @Test(arguments: [
    ("On 2 May the mill burned down, and this week the council met.", ["2030-05-02"]),
    ("Mayor Ana Vell met the smiths on 2 May in their fifth walkout this year.", ["2030-05-02"]),
    ("On 2 May Mayor Ana Vell praised the dam, which was built in 2019.", ["2030-05-02"]),
    ("On 2 May Mayor Ana Vell praised the order that Norway has had since 2019.", ["2030-05-02"]),
    ("On 2 May the council of Selm banned fires after those of June 2029.", ["2030-05-02"]),
  ])
  func `the day of a deed is worth more than its week and what it is about`(
    _ text: String,
    _ whens: [String],
  ) {
    #expect(times(text) == whens)
  }

  @Test(arguments: [
    ("The dam was begun in 2010, and in 2019 it broke.", ["2010", "2019"]),
    (
      "The plan, which was announced on 2 May, goes beyond one passed in April.",
      ["2030-04", "2030-05-02"],
    ),
    (
      "The smiths, who walked out on 2 April, have stayed away for four weeks.",
      ["2030-W14/..", "2030-04-02"],
    ),
    (
      "The mill will open within 90 days, and smiths can sign up from June.",
      ["2030-06", "2030-05-03/2030-08-01"],
    ),
  ])
  func `two deeds of one sentence have a row each`(_ text: String, _ whens: [String]) {
    #expect(times(text) == whens)
  }
}
