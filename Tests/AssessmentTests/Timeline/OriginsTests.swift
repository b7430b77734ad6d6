import Prose
import Testing

@testable import Assessment

/// How many sources a row has that do not copy each other.
struct OriginsTests {
  private func origins(_ texts: [String]) -> [Int] {
    Situation(reading: texts, days: texts.map { _ in "2030-05-09" }).timeline
      .filter { $0.when.description == "2030-05-03" }.map(\.origins)
  }

  private let fire = "The mill of Orlen burned down on 3 May."

  @Test func `a sentence that pages have word for word is one source`() {
    #expect(
      origins([
        "Rain fell on the hills of Selm. " + fire,
        "The council of Selm met about the road. " + fire,
        "Miners sang in the square.\n\n" + fire.replacing("mill of", with: "mill  of"),
      ]) == [1]
    )
  }

  @Test func `who tells it in other words is another, and copies of either are none`() {
    #expect(
      origins([
        "Rain fell on the hills of Selm. " + fire,
        "The council of Selm met about the road. " + fire,
        "Miners sang in the square. On 3 May the mill of Orlen burned down.",
      ]) == [2]
    )
  }
}
