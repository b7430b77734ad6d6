import Extraction
import Prose
import Testing

@testable import Assessment

/// Questions that many reports raise in the same words.
struct RepeatedQuestionTests {
  @Test func `a question that every report raises is one row with all of them`() throws {
    let first = try #require(Day(iso: "2030-01-01"))
    let count = 900
    let readings = (0..<count).map { number in
      Reading(
        of: Document(
          id: DocumentID(high: 1, low: UInt64(number)),
          name: "\(number).md",
          text: Array(
            """
            The port of Selm was quiet for day \(number).

            What to watch

            - Whether Zenda will sign the port treaty with Norway
            """.utf8
          ),
          publication: Publication(day: first + number, basis: .given),
        )
      )
    }
    let items = Situation(of: readings, gaps: []).watch.filter { $0.origin == .stated }
    #expect(items.count == 1)
    #expect(items.first?.citations.count == count)
    #expect(items.first?.raised == first + (count - 1))
  }

  /// The rows of two reports of two days, each with one bullet to watch.
  private func rows(_ bullets: [String]) -> [WatchItem] {
    Situation(
      reading: bullets.map { "The strike goes on in the harbour.\n\nWhat to watch\n\n- \($0)" },
      days: ["2030-05-01", "2030-05-03"],
    ).watch
  }

  @Test func `the same question under other headings is one row with all that raise it`() {
    let bullets = [
      "Border: Whether Norway will sign.",
      "A long night in the bakers’ hall above the quay: Whether Norway will sign.",
    ]
    let rows = rows(bullets)
    #expect(rows.count == 1)
    #expect(rows.first?.citations.map(\.text) == bullets)
    #expect(rows.first?.raised == Day(iso: "2030-05-03"))
  }

  @Test func `of questions about others in the same words no row holds both`() {
    let rows = rows([
      "Norway’s quay: Whether it will sign.", "A long night in Chile: Whether it will sign.",
    ])
    #expect(rows.allSatisfy { $0.citations.count == 1 })
  }
}
