import Archive
import Assessment
import Extraction
import Prose
import TestSupport
import Testing

struct WorkersTests {
  @Test(arguments: [0, 1, 2, 1_000])
  func `results stand in the order of the items`(count: Int) {
    let squares = Workers.map(Array(0..<count)) { $0 * $0 }
    #expect(squares == (0..<count).map { $0 * $0 })
  }

  @Test func `nothing is begun after a cancellation`() {
    let cancellation = Cancellation()
    cancellation.request()
    #expect(Workers.map([1, 2, 3], cancellation: cancellation) { $0 } == [nil, nil, nil])
  }
}

/// What two threads assess is what one does.
struct CrewTests {
  @Test(arguments: [3, 17]) func `a situation is the same by one thread and by two`(seed: Int) {
    var reporter = Reporter(seed: UInt64(seed))
    let accounts = (0..<30).map { number in
      let document = Document(name: "r\(number).txt", text: Array(reporter.dispatch().utf8))
      return Account(of: Reading(of: document))
    }
    let alone = Situation(of: accounts, gaps: [])
    let together = Situation(of: accounts, gaps: [], crew: TwoHands(for: accounts.count))
    #expect(alone.json() == together.json())
  }
}
