import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// Pages that quote one sentence after the other.
@Suite struct QuotationTests {
  /// A document of so many sentences on one party and another, all of them cited.
  private static func dispute(_ count: Int) -> Situation {
    let sentence = "Norvania accused Ruritania. "
    let document = Dispute.document(
      "long.txt",
      day: Day(year: 2031, month: 4, day: 14),
      String(repeating: sentence, count: count),
    )
    let length = sentence.utf8.count
    let citations = (0..<count).map {
      Citation(document, ByteRange($0 * length, ($0 + 1) * length - 1))
    }
    let deeds = citations.map {
      Relation.Deed(quad: .verbalConflict, isByOther: false, day: nil, citation: $0)
    }
    let parties = [("Norvania", "Ruritania"), ("Ruritania", "Norvania")].map { name, other in
      Dispute.party(
        name,
        .country,
        weight: 10,
        relations: [
          Relation(
            other: other,
            deeds: deeds.map {
              Relation.Deed(
                quad: $0.quad,
                isByOther: name == "Ruritania",
                day: $0.day,
                citation: $0.citation,
              )
            },
          )
        ],
        latest: nil,
        named: citations,
      )
    }
    return Situation(
      documents: [document],
      gaps: [],
      parties: parties,
      watch: [],
      timeline: [],
      stakes: [],
      now: nil,
    )
  }

  private var state = DashboardState.dispute(80, 24, dispute(250))

  private var page: PageView? {
    if case .page(let page)? = state.leaves.last { page } else { nil }
  }

  /// The citations of each line that has more than one.
  private var shared: [(citations: [Citation], index: Int)] {
    (page?.lines ?? []).compactMap { line in
      guard case .citations(let citations, let index)? = line.target, citations.count > 1 else {
        return nil
      }
      return (citations, index)
    }
  }

  @Test(arguments: [["R", "Enter"], ["d"]])
  mutating func theLinesOfAPageShareTheirCitations(_ keys: [String]) {
    for key in keys { state.press(key) }
    let starts = Set(shared.map { $0.citations.withUnsafeBufferPointer(\.baseAddress) })
    #expect(shared.count >= 100)
    // The page of a party has a relation's and its own.
    #expect(starts.count <= 2)
    #expect(shared.allSatisfy { $0.citations.count == 250 })
  }

  @Test mutating func aCellShowsAHundredSentencesAndSaysHowManyMoreThereAre() {
    state.press("R", "Enter")
    #expect(page?.lines.count { $0.target != nil } == 100)
    #expect(page?.lines.last?.words == "and 150 more")
  }

  @Test mutating func enterOpensTheLinesSentenceAndGoesOnFromThere() throws {
    state.press("R", "Enter", "j", "j", "Enter")
    for step in 0..<250 {
      guard case .source(let source)? = state.leaves.last else {
        Issue.record("no document is open")
        return
      }
      #expect(source.citation == state.situation.parties[0].citations[(2 + step) % 250])
      state.press("Enter")
    }
  }

  @Test mutating func theCopyIsOfTheLine() throws {
    state.press("R", "Enter", "j")
    let citation = try #require(state.currentCitation)
    #expect(citation == state.situation.parties[0].citations[1])
  }
}
