import Prose
import Testing

@testable import Assessment

/// What is to tell of several readings, one after another.
struct ChangesFoundTests {
  private func situation(_ texts: [String]) -> Situation {
    Situation(reading: texts, days: texts.map { _ in "2031-05-03" })
  }

  private func titles(_ found: ChangesFound, _ kind: Change.Kind) -> Set<String> {
    Set(found.sinceVisit.filter { $0.kind == kind && $0.pane == .timeline }.map(\.title))
  }

  @Test func `what one reading brought stays beside what the next brings`() {
    let texts = [
      "The council of Selm met on 1 May.", "The mill of Orlen burned down on 2 May.",
      "A ferry sank off Zenda on 3 May.",
    ]
    let all = (1...3).map { situation(Array(texts.prefix($0))) }
    var found = ChangesFound(sinceVisit: [], latest: [], isFirstVisit: true)
    for (before, after) in zip(all, all.dropFirst()) {
      found = found.followed(by: after.changes(since: before), in: after)
    }
    #expect(titles(found, .new) == Set(texts.dropFirst()))
    #expect(found.isFirstVisit)
    #expect(found.latest.contains { $0.title == texts[2] })
    #expect(!found.latest.contains { $0.title == texts[1] })
  }

  @Test func `what came and went meanwhile is nothing, and what went stays told`() {
    let (one, two) = (
      "The council of Selm met on 1 May.", "The mill of Orlen burned down on 2 May.",
    )
    let (less, more) = (situation([one]), situation([one, two]))
    let came = ChangesFound(sinceVisit: [], latest: [])
      .followed(by: more.changes(since: less), in: more)
    #expect(titles(came, .new) == [two])
    let gone = came.followed(by: less.changes(since: more), in: less)
    #expect(gone.sinceVisit.filter { $0.pane == .timeline }.isEmpty)
    let lost = ChangesFound(sinceVisit: [], latest: [])
      .followed(by: less.changes(since: more), in: less)
    #expect(titles(lost, .gone) == [two])
    #expect(titles(lost.followed(by: [], in: less), .gone) == [two])
    let back = lost.followed(by: more.changes(since: less), in: more)
    #expect(titles(back, .gone).isEmpty)
    #expect(titles(back, .new) == [two])
  }
}
