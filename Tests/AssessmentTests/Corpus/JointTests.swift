import Prose
import Testing

@testable import Assessment

/// Headings that run into a sentence without a stop.
struct JointTests {
  private func told(_ text: String) -> [String] {
    Situation(reading: [text], days: ["2030-05-08"]).timeline.map(\.what)
  }

  @Test(arguments: [
    (
      "Flood hits the valley The river rose on Monday and fell.",
      "The river rose on Monday and fell.",
    ),
    (
      "Smiths fear for their mill In the past they met on Monday.",
      "In the past they met on Monday.",
    ),
    (
      "Flood hits Selm Hundreds of smiths left the valley on Monday.",
      "Hundreds of smiths left the valley on Monday.",
    ),
    (
      "Flood hits the valley Many smiths have left their mills.",
      "Many smiths have left their mills.",
    ),
  ])
  func `a row begins with the sentence`(_ text: String, _ what: String) {
    #expect(told(text) == [what])
  }

  @Test(arguments: [
    "Mayor Vell told The Orlen Post on Monday that she would go.",
    "Smiths of the league Serie A clubs know met on Monday and left.",
    "Ana Vell Says She is ill and left the council on Monday.",
    "The council opened Phase One of the plan on Monday and left.",
    "The council said: The mill was shut on Monday.",
  ])
  func `what goes on is told whole`(_ text: String) {
    #expect(told(text) == [text])
  }
}
