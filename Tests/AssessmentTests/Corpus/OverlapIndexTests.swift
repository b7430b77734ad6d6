import Testing

@testable import Assessment

struct OverlapIndexTests {
  private let line = Words(text: "quay treaty harbour toll")

  @Test func `what is told again in the same words is found however often it is told`() {
    var index = OverlapIndex()
    for _ in 0..<1_000 { index.insert(line, of: 7) }
    #expect(index.closest(to: line) { _, _ in true } == 7)
    #expect(index.closest(to: Words(text: "quay treaty ferry")) { _, _ in true } == 7)
    #expect(index.candidates(for: line) == [0])
  }

  @Test func `a line of every report makes its words no less telling`() {
    var index = OverlapIndex()
    for report in 0..<1_000 { index.insert(line, of: report) }
    index.insert(Words(text: "quay treaty ferry winter"), of: 1_000)
    let like = Words(text: "quay treaty ferry")
    #expect(index.closest(to: like) { _, _ in true } == 1_000)
    #expect(index.closest(to: line) { owner, _ in owner > 300 } == 301)
  }

  @Test func `the same words are found however common each of them is`() {
    var index = OverlapIndex()
    for other in 0..<1_000 { index.insert(Words(text: "quay treaty x\(other)"), of: other) }
    let both = Words(text: "quay treaty")
    #expect(index.closest(to: both) { _, _ in true } == nil)
    index.insert(both, of: 1_000)
    #expect(index.closest(to: both) { _, _ in true } == 1_000)
  }

  @Test func `of those that are as much alike the first to come is found`() {
    var index = OverlapIndex()
    let one = Words(text: "quay treaty ferry")
    let other = Words(text: "quay treaty winter")
    for (owner, words) in [one, other, one, other].enumerated() { index.insert(words, of: owner) }
    let like = Words(text: "quay treaty")
    #expect(index.closest(to: like) { _, _ in true } == 0)
    #expect(index.closest(to: like) { owner, _ in owner > 0 } == 1)
    #expect(index.closest(to: like) { owner, _ in owner > 1 } == 2)
  }
}
