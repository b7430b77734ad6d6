import Extraction
import Prose
import Testing

@testable import Assessment

/// Positions that several reports tell in the same words.
struct RepeatedPositionTests: VellReporting {
  @Test func `what is told again in the same words is one position with every place`() {
    let water = "clean water for the whole Vale"
    let found = positions([
      report("demands", water, .demands, "2030-05-01"),
      report("again demands", "clean water for the whole Vale", .demands, "2030-05-04"),
      report("warned of", water, .warns, "2030-05-03"),
    ])
    #expect(found.map(\.stance) == [.demands, .warns])
    #expect(found[0].day == Day(iso: "2030-05-04"))
    #expect(
      found[0].citations.map(\.text) == [
        "Ana Vell again demands \(water).", "Ana Vell demands \(water).",
      ]
    )
    #expect(found[0].documents == 2)
  }

  @Test func `two words say the same wherever they stand`() {
    let found = positions([
      report("supports", "armed gangs", .supports, "2030-05-01", " in Selm"),
      report("supports", "armed gangs", .supports, "2030-05-02", " in Graz. Rain fell"),
    ])
    #expect(found.map(\.citations.count) == [2])
  }

  @Test func `a word by itself is one position only where the whole sentence is the same`() {
    let found = positions([
      report("supports", "Norway", .supports, "2030-05-01", " in Selm"),
      report("supports", "Norway", .supports, "2030-05-02", " in Selm. Rain fell"),
      report("supports", "Norway", .supports, "2030-05-03", " in Graz"),
    ])
    #expect(found.map(\.citations.count) == [1, 2])
  }

  @Test
  func `what is told again in nearly the same words is one position, with another number two`() {
    let quay = "up to 50 new cranes on the eastern quay of the old harbour of Orlen"
    let found = positions([
      report("demands", quay, .demands, "2030-05-01"),
      report(
        "demands",
        "up to 50 cranes on the eastern quay of the old harbour in Orlen",
        .demands,
        "2030-05-02",
      ),
      report("demands", quay.replacing("50", with: "80"), .demands, "2030-05-03"),
    ])
    #expect(found.map(\.citations.count) == [1, 2])
  }

  @Test func `half of the words say the same of one number`() {
    let found = positions([
      report(
        "says",
        "some 122 miners have been saved by teams from abroad",
        .claims,
        "2030-05-01",
      ),
      report("says", "at least 122 miners were saved by foreign teams", .claims, "2030-05-02"),
      report("says", "at least 130 miners were saved by foreign teams", .claims, "2030-05-03"),
    ])
    #expect(found.map(\.citations.count) == [1, 2])
  }

  @Test func `who comes back to a position holds it anew`() {
    let dam = "the filling of the Orlen dam reservoir"
    let found = positions([
      report("supports", dam, .supports, "2030-05-01"),
      report("opposes", dam, .opposes, "2030-05-02"),
      report("supports", dam, .supports, "2030-05-03", ". Rain fell"),
    ])
    #expect(found.map(\.stance) == [.supports, .opposes, .supports])
    #expect(found.map(\.departs) == [true, true, false])
  }
}
