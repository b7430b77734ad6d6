import Testing

@testable import Dashboard

/// Items, lines and the view over them.
@Suite struct ScrollerTests {
  static func scroller(_ heights: [Int], fixed: Set<Int> = [], rows: Int) -> Scroller {
    var scroller = Scroller()
    scroller.lay(
      heights: heights,
      selectable: heights.indices.map { !fixed.contains($0) },
      rows: rows,
      select: 0,
    )
    return scroller
  }

  @Test func groupLinesArePassedOver() {
    var scroller = Self.scroller([1, 1, 1, 1], fixed: [0, 2], rows: 4)
    #expect(scroller.selected == 1)
    scroller.move(by: 1)
    #expect(scroller.selected == 3)
    scroller.move(by: -5)
    #expect(scroller.selected == 1)
  }

  @Test func atTheFirstRowItsGroupLineComesBackIntoSight() {
    var scroller = Self.scroller(Array(repeating: 1, count: 20), fixed: [0], rows: 5)
    scroller.selectLast()
    scroller.move(by: -18)
    scroller.move(by: -1)
    #expect(scroller.selected == 1)
    #expect(scroller.top == 0)
  }

  @Test func theViewJumpsByHalfItsHeightAtTheEdge() {
    var scroller = Self.scroller(Array(repeating: 1, count: 40), rows: 10)
    scroller.move(by: 9)
    #expect(scroller.top == 0)
    scroller.move(by: 1)
    #expect(scroller.top == 5)
    scroller.move(by: -6)
    #expect(scroller.selected == 4)
    #expect(scroller.top == 0)
  }

  @Test func itemsOfSeveralLinesAreNotTornAtTheTop() {
    var scroller = Self.scroller(Array(repeating: 3, count: 20), rows: 10)
    for _ in 0..<19 {
      scroller.move(by: 1)
      // Every third line begins an item; past the last whole one a line stays empty.
      #expect(scroller.top % 3 == 0)
    }
    #expect(scroller.top == 51)
  }

  @Test func whereNothingCanBeSelectedTheViewMoves() {
    var scroller = Self.scroller([1, 1, 1, 1, 1, 1], fixed: [0, 1, 2, 3, 4, 5], rows: 2)
    #expect(scroller.selected == nil)
    scroller.move(by: 1)
    #expect(scroller.top == 1)
    scroller.selectLast()
    #expect(scroller.top == 4)
  }

  @Test func theWheelTakesTheSelectionAlong() {
    var scroller = Self.scroller(Array(repeating: 1, count: 40), rows: 10)
    scroller.roll(by: 3)
    #expect(scroller.top == 3)
    #expect(scroller.selected == 3)
    scroller.move(by: 5)
    scroller.roll(by: -3)
    #expect(scroller.selected == 8)
  }

  @Test func aViewWithoutRowsOrItemsIsNoError() {
    var scroller = Self.scroller([], rows: 5)
    scroller.move(by: 3)
    scroller.scroll(by: -9)
    #expect(scroller.selected == nil && scroller.top == 0)
    scroller = Self.scroller([1, 2], rows: 0)
    scroller.move(by: 1)
    #expect(scroller.selected == 1)
  }
}
