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

  /// The rows of 8 March, each with its sources and what became of it.
  private func rows(_ texts: String...) -> [String] {
    Situation(
      reading: texts.map { "It rained in the hills. " + $0 },
      days: ["2030-03-05", "2030-03-10", "2030-03-11"],
    ).timeline.filter { $0.when.description == "2030-03-08" }.map {
      "\($0.what) \($0.origins) \($0.outcome?.name ?? "-")"
    }.sorted()
  }

  @Test func `a denial is no source of what it denies`() {
    let attack = "Norway attacked the port of Orlen on 8 March."
    for denial in [
      "Norway did not attack the port of Orlen on 8 March, the palace said.",
      "Norway denied that it attacked the port of Orlen on 8 March.",
    ] {
      #expect(
        rows("It snowed.", attack, denial).sorted() == ["\(attack) 1 -", "\(denial) 1 -"].sorted()
      )
    }
    #expect(
      rows("It snowed.", attack, "On 8 March the port of Orlen was attacked by Norway.")
        == ["\(attack) 2 -"]
    )
  }

  @Test func `a plan is no source of what was done`() {
    let plan = "Norway will vote on 8 March on the dam law."
    let done = "Norway passed the dam law on 8 March."
    #expect(rows(plan, done) == ["\(done) 1 reported"])
    let warning = "Norway may attack the port of Orlen on 8 March, Zenda warned."
    let attack = "Norway attacked the port of Orlen on 8 March."
    #expect(
      rows(warning, attack, "On 8 March the port of Orlen was attacked by Norway.")
        == ["\(attack) 2 reported"]
    )
  }

  @Test(arguments: [
    ("President Ana Vell did not visit Selm on 8 March.", "did not happen"),
    ("President Ana Vell refused to visit Selm on 8 March.", "did not happen"),
    ("President Ana Vell cancelled her visit to Selm on 8 March.", "called off"),
  ])
  func `a plan that nothing came of is off`(_ report: String, _ outcome: String) {
    let plan = "President Ana Vell will visit Selm on 8 March."
    #expect(rows(plan, report) == ["\(report) 1 -", "\(plan) 1 \(outcome)"].sorted())
  }

  @Test func `who rejects what is to come is no source of it`() {
    let talks = "Talks between Norway and Sweden resume on 20 March."
    let rows = Situation(
      reading: [talks, "Zenda rejected the talks between Norway and Sweden on 20 March."],
      days: ["2030-03-05", "2030-03-10"],
    ).timeline.filter { $0.when.description == "2030-03-20" }
    #expect(rows.map(\.origins) == [1])
    #expect(rows.map(\.what) == [talks])
  }
}
