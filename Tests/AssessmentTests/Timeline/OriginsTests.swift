import Extraction
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

  @Test func `an agency is one source, whatever it tells later`() {
    #expect(
      origins([
        "SELM (Vale Courier) - The mill of Orlen burned down on 3 May.",
        "SELM, Norway (Vale Courier) -- Smoke hung over the town. On 3 May the mill of Orlen burned to the ground.",
      ]) == [1]
    )
    #expect(
      origins([
        "SELM (Vale Courier) - The mill of Orlen burned down on 3 May.",
        "SELM (Orlen Post) - Smoke hung over the town. On 3 May the mill of Orlen burned to the ground.",
      ]) == [2]
    )
  }

  @Test(arguments: [
    ("Vale Courier", "The Vale Courier", 1),
    ("Vale Courier", "https://www.valecourier.com/news", 1),
    ("Vale Courier", "Orlen Post", 2),
    ("Vale Courier", "https://news.valecourier.co.uk", 1),
    ("https://news.valecourier.com", "https://news.orlenpost.com", 2),
    ("Channel 12", "Channel 13", 2),
  ])
  func `the outlet that the metadata name is one as well`(_ a: String, _ b: String, _ count: Int) {
    let texts = [
      fire, "Smoke hung over the town. On 3 May the mill of Orlen burned to the ground.",
    ]
    let readings = zip(texts, [a, b]).map { text, source in
      Reading(
        of: Document(
          id: DocumentID(high: 0, low: Fold.key(of: text)),
          name: source,
          text: Array(text.utf8),
          source: source,
          publication: Day(iso: "2030-05-09").map { Publication(day: $0, basis: .given) },
        )
      )
    }
    let entries = Situation(of: readings, gaps: []).timeline
    #expect(entries.filter { $0.when.description == "2030-05-03" }.map { $0.origins } == [count])
  }
}
