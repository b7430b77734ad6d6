import Prose
import Testing

@testable import Assessment

/// Numbers with the words that belong to them.
struct QuantityTests {
  @Test(arguments: ["almost", "more than $", "US$"])
  func `what qualifies a number stands in its sentence`(_ qualifier: String) {
    let text = "The town of Selm has paid \(qualifier)\n\n200 people were killed in Zenda."
    let figures = Situation(reading: [text]).figures
    #expect(figures.flatMap(\.values).map(\.text) == ["200"])
  }
}
