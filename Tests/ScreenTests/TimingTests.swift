import Canvas
import Testing

@testable import Screen

@Suite struct CoalescingTests {
  @Test func `the first notice is taken at once, what follows closely once`() {
    let start = ContinuousClock.now
    var notices = Coalescing(window: .milliseconds(20))
    var taken = notices.take(at: start)
    #expect(!taken)
    notices.note()
    taken = notices.take(at: start)
    #expect(taken)
    notices.note()
    notices.note()
    taken = notices.take(at: start + .milliseconds(19))
    #expect(!taken)
    #expect(notices.deadline(at: start) == start + .milliseconds(20))
    taken = notices.take(at: start + .milliseconds(20))
    #expect(taken)
    #expect(notices.deadline(at: start + .milliseconds(20)) == nil)
  }
}

@Suite struct ClicksTests {
  @Test func `the second press on a cell is a double one if it comes soon`() {
    let start = ContinuousClock.now
    let here = Point(column: 3, row: 4)
    let elsewhere = Point(column: 3, row: 5)
    // Milliseconds, the cell, what it counts as.
    let presses: [(Int, Point, MouseEvent.Kind)] = [
      (0, here, .press), (300, here, .doublePress), (400, here, .press), (900, here, .press),
      (950, elsewhere, .press), (960, here, .press), (970, here, .doublePress),
    ]
    var clicks = Clicks()
    for (time, point, kind) in presses {
      let told = clicks.counted(
        MouseEvent(.press, at: point),
        at: start + .milliseconds(time),
      )
      #expect(told == MouseEvent(kind, at: point))
      let wheel = clicks.counted(MouseEvent(.wheelUp, at: point), at: start)
      #expect(wheel.kind == .wheelUp)
    }
  }
}
