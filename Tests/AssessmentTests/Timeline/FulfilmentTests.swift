import Extraction
import Prose
import Testing

@testable import Assessment

/// What became of plans, and what reports say again and again.
struct FulfilmentTests {
  @Test func `words that a site puts at the head of its pages for weeks are of the first day`() {
    let head = "The mill of Orlen burned down."
    let rows = Situation(
      reading: (1...5).map { "\(head)\n\nThe harbour of port \($0) was closed in March 2029." },
      days: (1...5).map { "2030-05-0\($0)" },
    ).timeline.filter { $0.what == head }
    #expect(rows.map { "\($0.when)" } == ["2030-05-01~"])
  }

  @Test func `what is told before a plan, or before its time, is not what became of it`() {
    let plan = "Norway will train more pilots for the northern fleet in 2032."
    func outcome(_ report: String, _ day: String) -> String? {
      Situation(reading: [plan, report, "It rains."], days: ["2031-05-05", day, "2034-01-01"])
        .timeline.first { $0.citations.contains { $0.text == plan } }?.outcome?.name
    }
    let told = "Norway has trained more pilots for the northern fleet in 2032."
    #expect(outcome(told, "2033-01-02") == "reported")
    #expect(outcome(told, "2031-04-02") == "unreported")
    #expect(outcome(told, "2031-11-02") == "unreported")
  }

  @Test func `what a party did on the day of its plan is what became of it`() {
    func report(_ text: String, _ day: String, _ name: String) -> Reading {
      Reading(
        of: Document(
          id: DocumentID(high: 0, low: Fold.key(of: text)),
          name: name,
          text: Array(text.utf8),
          publication: Day(iso: day).map { Publication(day: $0, basis: .given) },
        )
      )
    }
    let plan = report(
      "Norway will discuss the collapse of the roof on Tuesday.",
      "2031-05-05",
      "a",
    )
    let done = report("Norway on Tuesday asked for a new roof of steel.", "2031-05-06", "b")
    let other = report("Sweden on Tuesday asked for a new roof of steel.", "2031-05-06", "c")
    func outcome(_ readings: [Reading]) -> TimelineEntry.Outcome? {
      Situation(of: readings, gaps: [], now: Day(iso: "2031-05-09")).timeline
        .first { $0.citations.contains { $0.text.hasPrefix("Norway will") } }?.outcome
    }
    #expect(outcome([plan, done])?.name == "reported")
    #expect(outcome([plan, other])?.name == "unreported")
    // One that gives no time may still come.
    let undated = report("Norway will discuss the collapse of the roof.", "2031-05-05", "d")
    #expect(outcome([undated, other]) == nil)
  }

  @Test func `what is told not to have been is not called off`() {
    let plan = "Norway will march on the mine of Selm on 12 May."
    func entry(_ report: String, _ day: String) -> TimelineEntry? {
      Situation(reading: [plan, report], days: ["2031-05-05", day]).timeline
        .first { $0.citations.contains { $0.text == plan } }
    }
    let denied = entry("Norway did not march on the mine of Selm on 12 May.", "2031-05-14")
    #expect(denied?.outcome?.name == "did not happen")
    #expect(denied?.standing == "did not happen")
    let off = entry(
      "Norway called off the march on the mine of Selm set for 12 May.",
      "2031-05-08",
    )
    #expect(off?.outcome?.name == "called off")
    let put = "Norway said that its march on the mine of Selm, planned for 12 May, was called off."
    #expect(entry(put, "2031-05-08")?.outcome?.name == "called off")
  }
}
