import Prose
import Testing

@testable import Assessment

/// Times that stand side by side and are of one event.
struct NeighboursTests {
  private func times(_ text: String) -> [String] {
    Situation(reading: [text], days: ["2030-05-08"]).timeline.map(\.when.description)
  }

  @Test(arguments: [
    ("Selm banned fires yesterday (7 May 2030).", ["2030-05-07"]),
    ("Selm banned fires last month, on 12 April.", ["2030-04-12"]),
    ("Selm banned fires overnight Friday.", ["2030-05-03"]),
    ("Selm banned fires ten years ago, in 2020.", ["2020"]),
    ("Selm banned fires on 12 April, last month.", ["2030-04-12"]),
  ])
  func `what is said twice of when it was is told once`(_ text: String, _ whens: [String]) {
    #expect(times(text) == whens)
  }

  @Test(arguments: [
    ("The council of Selm met on 3 and 4 April.", ["2030-04-03"]),
    ("The council of Selm met on Friday, Saturday and Sunday.", ["2030-05-03"]),
    ("The council of Selm met in 2027, 2028 and 2029.", ["2027/2029"]),
    ("The council of Selm met in January and February 2030.", ["2030-01/2030-02"]),
  ])
  func `times that follow one another are told once`(_ text: String, _ whens: [String]) {
    #expect(times(text) == whens)
  }

  @Test(arguments: [
    ("The council of Selm met in 2019 and 2024.", ["2019", "2024"]),
    (
      "The council of Selm met on 3 April and opened the dam on 4 April.",
      ["2030-04-03", "2030-04-04"],
    ),
  ])
  func `times apart have a row each`(_ text: String, _ whens: [String]) {
    #expect(times(text) == whens)
  }
}
