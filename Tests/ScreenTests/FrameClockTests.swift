import Testing

@testable import Screen

@Suite struct FrameClockTests {
  private let start = ContinuousClock.now

  private func at(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  @Test func `two frames may be on their way, the third waits for an answer`() {
    var clock = FrameClock(asks: true)
    for time in [0, 5] {
      clock.expire(at: at(time))
      #expect(clock.mayDraw)
      clock.sent(bytes: 200, at: at(time))
    }
    clock.expire(at: at(10))
    #expect(!clock.mayDraw)
    #expect(clock.release == at(1_000))
    clock.answered(at: at(150))
    clock.expire(at: at(150))
    #expect(clock.mayDraw)
    #expect(clock.release == nil)
  }

  @Test func `a terminal that never answers is asked no more`() {
    var clock = FrameClock(asks: true)
    clock.sent(bytes: 3_000, at: at(0))
    clock.sent(bytes: 200, at: at(10))
    clock.expire(at: at(999))
    #expect(!clock.mayDraw)
    #expect(clock.owesAnswers(at: at(999)))
    clock.expire(at: at(1_000))
    #expect(clock.mayDraw)
    #expect(!clock.asks)
    #expect(!clock.owesAnswers(at: at(1_010)))
  }

  @Test func `one lost answer later on holds a frame back for a second, not for good`() {
    var clock = FrameClock(asks: true)
    clock.sent(bytes: 200, at: at(0))
    clock.answered(at: at(150))
    clock.sent(bytes: 200, at: at(200))
    clock.sent(bytes: 200, at: at(210))
    clock.expire(at: at(1_199))
    #expect(!clock.mayDraw)
    clock.expire(at: at(1_200))
    #expect(clock.mayDraw)
    #expect(clock.asks)
  }

  @Test func `a line that carries a whole screen at once needs no clock`() {
    var clock = FrameClock(asks: true)
    clock.sent(bytes: 3_000, at: at(0))
    clock.answered(at: at(4))
    #expect(!clock.asks)
    clock.expire(at: at(4))
    #expect(clock.mayDraw)
  }

  @Test func `a small frame says nothing about the line, a late answer nothing good`() {
    var clock = FrameClock(asks: true)
    clock.sent(bytes: 200, at: at(0))
    clock.answered(at: at(1))
    #expect(clock.asks)
    clock.sent(bytes: 9_000, at: at(10))
    clock.answered(at: at(60))
    #expect(clock.asks)
  }

  @Test func `an answer that nobody asked for changes nothing`() {
    var clock = FrameClock(asks: true)
    clock.answered(at: at(0))
    clock.expire(at: at(0))
    #expect(clock.mayDraw)
    #expect(clock.asks)
  }

  @Test func `where nothing is asked every frame goes out`() {
    var clock = FrameClock(asks: false)
    #expect(!clock.asks)
    clock.expire(at: at(0))
    #expect(clock.mayDraw)
    #expect(clock.release == nil)
  }
}
