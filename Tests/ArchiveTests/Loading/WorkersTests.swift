import Archive
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
