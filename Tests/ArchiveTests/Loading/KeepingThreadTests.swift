import Synchronization
import Testing

@testable import Archive

@Suite struct KeepingThreadTests {
  @Test("each of many threads gets what it asked for, and one thing is made at a time")
  func manyAtOnce() {
    let thread = KeepingThread()
    let atWork = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    let squares = Workers.map(Array(0..<200), threads: 8) { number, _ in
      thread.make {
        let now = atWork.wrappingAdd(1, ordering: .relaxed).newValue
        _ = most.max(now, ordering: .relaxed)
        defer { _ = atWork.wrappingSubtract(1, ordering: .relaxed) }
        return number * number
      }
    }
    #expect(squares == (0..<200).map { $0 * $0 })
    #expect(most.load(ordering: .relaxed) == 1)
  }
}
