import Prose
import Testing

@testable import Assessment

/// Titles of one of several things that somebody says.
struct TitlePartTests {
  @Test(arguments: [
    (
      "Vell of Norway said that the pumps had failed and that the council of Selm would decide whether to sell the mill.",
      "The council of Selm would decide whether to sell the mill",
    ),
    (
      "Ana Vell said that the pumps of Norway had failed and that she would close the mine on Friday.",
      "Ana Vell … would close the mine on Friday",
    ),
    (
      "Vell said Norway must leave the mill and that its men were tired.",
      "Norway must leave the mill",
    ),
  ])
  func `a title is the part of what is said that is open`(_ text: String, _ title: String) {
    #expect(watch(text).map(\.title) == [title])
  }

  private func watch(_ text: String) -> [WatchItem] {
    Situation(reading: ["The mine closed. " + text], days: ["2031-05-04"]).watch
  }
}
