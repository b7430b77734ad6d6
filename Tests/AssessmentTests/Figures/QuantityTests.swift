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

  @Test(arguments: ["300 and 400", "US$300 and 400"])
  func `a range begins in its sentence`(_ numbers: String) {
    let text =
      "The works at the quay of Selm will cost between\n\n\(numbers) people were killed in Zenda."
    let figures = Situation(reading: [text]).figures
    // Taken for one that begins in the sentence before, it stopped the program.
    #expect(!figures.flatMap(\.values).contains { $0.text.contains("between") })
  }

  @Test(arguments: ["2-$", "2 to $", "2-", "2 to", "2-€", "between 2 and $"])
  func `a range that breaks off at the end of a document is none`(_ range: String) {
    let text = "In Selm 200 people were killed, at a loss of $\(range)"
    let figures = Situation(reading: [text]).figures
    #expect(figures.flatMap(\.values).map(\.amount) == [200])
  }

  @Test(arguments: [
    ("Twenty-four people were killed", 24, KeyFigure.Bound.exactly),
    ("One hundred and twenty people were killed", 120, .exactly),
    ("Two thousand six hundred people were killed", 2_600, .exactly),
    ("A hundred people were killed", 100, .about),
    ("A hundred and six people were killed", 106, .exactly),
    ("More than a hundred people were killed", 100, .atLeast),
    ("About two hundred thousand people were killed", 200_000, .about),
    ("Half a million people were killed", 500_000, .about),
    ("2,5 million people were killed", 2_500_000, .exactly),
    ("2,500 people were killed", 2500, .exactly),
    ("1,50,000 people were killed", 150_000, .exactly),
    ("Two and a half million people were killed", 2_500_000, .exactly),
    ("A few thousand people were killed", 2_000, .atLeast),
    ("Several hundred people were killed", 200, .atLeast),
    ("Half a dozen people were killed", 6, .about),
    ("Between one hundred and two hundred people were killed", 100, .atLeast),
  ])
  func `numbers in words count`(_ told: String, _ amount: Double, _ bound: KeyFigure.Bound) {
    let values = Situation(reading: ["\(told) in Selm, officials said."]).figures.flatMap(\.values)
    #expect(values.map(\.amount) == [amount])
    #expect(values.map(\.bound) == [bound])
  }

  @Test(arguments: [
    "One in a hundred people was killed", "A quarter of a million people were killed",
  ])
  func `a share is no count`(_ told: String) {
    #expect(Situation(reading: ["\(told) in Selm, officials said."]).figures.isEmpty)
  }
}
