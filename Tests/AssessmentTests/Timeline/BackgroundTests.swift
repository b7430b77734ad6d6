import Prose
import Testing

@testable import Assessment

/// What a report tells of years long before it.
@Suite struct BackgroundTests {
  private func times(_ text: String, published: String = "2030-05-03") -> [String] {
    let lead = "The army of Norway closed the port of Selm on 2 May 2030, Norway said. "
    return Situation(reading: [lead + text], days: [published]).timeline
      .map(\.when.description).filter { $0 != "2030-05-02" }
  }

  @Test(arguments: [
    "A mill was built there in 1896.",
    "In 1929 the price of grain fell by half.",
    "The bridge fell down on 4 February 1977.",
  ])
  func `what concerns no party and was long ago has no row`(_ text: String) {
    #expect(times(text) == [])
  }

  @Test(arguments: [
    ("The army of Norway took the mill in 1896.", "1896"),
    ("The two sides held talks in 2024.", "2024"),
    ("A mill was built there in January 2030.", "2030-01"),
  ])
  func `what a party did, both sides did or was of late has one`(_ text: String, _ when: String) {
    #expect(times(text) == [when])
  }

  @Test(arguments: [
    "The army of Norway was founded in 1902.",
    "Otto Brand of Norway, born in Selm on 3 May 1991, leads the army.",
    "Otto Brand was the mayor of Norway from 2009 to 2013.",
    "Otto Brand of Norway led strikes in the 1990s.",
    "Otto Brand of Norway said: \"I saw the mill in 2022, and it was grand.\"",
  ])
  func `how somebody lived or what was for years has no row`(_ text: String) {
    #expect(times(text) == [])
  }

  @Test(arguments: [
    ("Otto Brand of Norway left the Guild in 2013.", "2013"),
    ("The Guild was founded in Norway in January 2030.", "2030-01"),
    ("Otto Brand of Norway said: \"I saw the mill in January 2030.\"", "2030-01"),
    ("Between 2003 and 2006: the army of Norway burns the mill.", "2003/2006"),
  ])
  func `what somebody did, what is new and a line of a list have one`(
    _ text: String,
    _ when: String,
  ) {
    #expect(times(text) == [when])
  }

  @Test func `a report that names no party may tell of old times`() {
    let text = "The river burst its banks on 2 May 2030. A mill was built there in 1896."
    let times = Situation(reading: [text], days: ["2030-05-03"]).timeline.map(\.when.description)
    #expect(times.contains("1896"))
  }
}
