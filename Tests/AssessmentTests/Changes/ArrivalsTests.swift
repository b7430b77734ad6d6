import Extraction
import Prose
import Testing

@testable import Assessment

/// What new documents tell by themselves, put beside what was known of all others.
struct ArrivalsTests {
  /// A situation of some reports, and of some more what they tell alone.
  private func parts(_ seed: UInt64) -> (known: Situation, arrivals: Situation, gone: [DocumentID])
  {
    let reports = LawTests.reports(seed, count: 14)
    let known = Situation(Array(reports[..<10]))
    let gone = seed % 2 == 0 ? [] : known.documents.prefix(3).map(\.id)
    return (known, Situation(Array(reports[10...])), gone)
  }

  @Test(arguments: 1...8)
  func `nothing changes where nothing came`(_ seed: UInt64) {
    let known = parts(seed).known
    let nothing = Situation(of: [], gaps: [])
    #expect(known.taking(nothing, without: []) == known)
  }

  @Test(arguments: 1...8)
  func `every row rests on documents that are there, and on the words that stand there`(
    _ seed: UInt64
  ) throws {
    let (known, arrivals, gone) = parts(seed)
    let both = known.taking(arrivals, without: Set(gone))
    #expect(both.documents.count == known.documents.count - gone.count + arrivals.documents.count)
    for citation in both.citations {
      let document = try #require(both.document(citation.document))
      #expect(citation.text == document.text.string(in: citation.range))
    }
    #expect(both.watch.allSatisfy { !$0.citations.isEmpty })
    #expect(both.timeline.allSatisfy { !$0.citations.isEmpty && $0.origins > 0 })
  }

  @Test(arguments: 1...8)
  func `keys are each row's own, and the order is that of an assessment`(_ seed: UInt64) {
    let (known, arrivals, gone) = parts(seed)
    let both = known.taking(arrivals, without: Set(gone))
    #expect(Set(both.watch.map(\.key)).count == both.watch.count)
    #expect(Set(both.timeline.map(\.key)).count == both.timeline.count)
    #expect(both.watch == WatchList.inOrder(both.watch, now: both.now))
    #expect(both.timeline == Chronicle.inOrder(both.timeline, now: both.now))
    #expect(both.documents.map(\.id) == Corpus.inOrder(both.documents).map(\.id))
    let names = Set(both.parties.map(\.name))
    let arrived = Set(arrivals.watch.map(\.key)).subtracting(known.watch.map(\.key))
    let rows = both.watch.filter { arrived.contains($0.key) }
    #expect(rows.count == arrived.count)
    #expect(rows.flatMap(\.parties).allSatisfy(names.contains))
  }

  @Test func `a new report's questions, days and positions are there at once`() {
    let known = Situation(
      reading: ["Norway rejected the treaty. Ana Vell of Norway warned Chile on 2 May 2030."],
      days: ["2030-05-03"],
    )
    let arrivals = Situation(
      reading: [
        """
        Norway demanded a new vote. It is unclear whether Chile will agree to the vote by 20 May \
        2030. The ships left Oslo on 9 May 2030.
        """
      ],
      days: ["2030-05-10"],
    )
    let both = known.taking(arrivals, without: [])
    #expect(both.watch.map(\.title) == known.watch.map(\.title) + arrivals.watch.map(\.title))
    #expect(both.watch.contains { $0.parties == ["Chile"] })
    #expect(both.timeline.contains { $0.what.hasPrefix("The ships left Oslo") })
    let norway = both.parties.first { $0.name == "Norway" }
    #expect(norway?.positions.first?.citation.text == "Norway demanded a new vote.")
    #expect(both.now == Day(iso: "2030-05-10"))
    #expect(both.parties.map(\.name) == known.parties.map(\.name))
  }

  @Test func `a new report's figures stand among the others, each once`() {
    let days = ["2030-05-03", "2030-05-10"]
    let texts = [
      "The flood in Norway killed 12 people. The storm in Chile injured 300 people.",
      "A fire in Zenda killed 40 people, the mayor said. The strike in Oslo cost $3 million.",
    ]
    let known = Situation(reading: [texts[0]], days: [days[0]])
    let arrivals = Situation(reading: [texts[1]], days: [days[1]])
    let both = known.taking(arrivals, without: [])
    #expect(!arrivals.figures.isEmpty)
    #expect(Set(both.figures.map(\.key)) == Set((known.figures + arrivals.figures).map(\.key)))
    #expect(both.figures.map(\.key) == Situation(reading: texts, days: days).figures.map(\.key))
    #expect(both.taking(arrivals, without: []).figures == both.figures)
  }

  @Test func `a report that is gone leaves nothing behind`() {
    let texts = [
      "Norway rejected the treaty. It is unclear whether Chile will agree by 20 May 2030.",
      "Otto Brand left the council on 4 May 2030. Otto Brand warned Norway.",
    ]
    let both = Situation(reading: texts, days: ["2030-05-01", "2030-05-05"])
    let gone = Set(both.documents.suffix(1).map(\.id))
    let rest = both.taking(Situation(of: [], gaps: []), without: gone)
    #expect(rest.documents.count == 1)
    #expect(!rest.parties.contains { $0.name == "Otto Brand" })
    #expect(rest.citations.allSatisfy { !gone.contains($0.document) })
    #expect(rest.watch.map(\.key) == both.watch.map(\.key))
  }
}
