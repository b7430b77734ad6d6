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

  @Test(arguments: ["2-$", "2 to $", "2-", "2 to", "2-€", "between 2 and $"])
  func `a range that breaks off at the end of a document is none`(_ range: String) {
    let text = "In Selm 200 people were killed, at a loss of $\(range)"
    let figures = Situation(reading: [text]).figures
    #expect(figures.flatMap(\.values).map(\.amount) == [200])
  }
}
