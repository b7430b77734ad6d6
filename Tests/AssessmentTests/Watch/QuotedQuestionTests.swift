import Prose
import Testing

@testable import Assessment

/// What is left open in quoted words, which rarely name whoever says them.
struct QuotedQuestionTests {
  private func items(_ text: String) -> [WatchItem] {
    Situation(reading: [text], days: ["2030-07-05"]).watch
  }

  @Test func `a threat in somebody's words is theirs, whichever sentence names them`() throws {
    let items = items(
      """
      President Otto Brand of Norway told the council: “We have ships. If we don’t make a deal, we’ll \
      take it out.”
      """
    )
    let item = try #require(items.first)
    #expect(items.count == 1)
    #expect(item.question.hasPrefix("If we don’t make a deal"))
    #expect(item.parties == ["Otto Brand"])
  }

  @Test func `so is what they add to it`() {
    let items = items(
      """
      Norway will have to act, its council said. President Otto Brand of Norway confirmed his readiness. “If they do \
      not sign, we will close the strait,” he said. “We will strike the dam unless they sign.”
      """
    )
    #expect(
      items.contains { $0.question.contains("strike the dam") && $0.parties == ["Otto Brand"] }
    )
  }

  @Test func `what a passer-by thinks of this and that is not`() {
    let items = items(
      """
      Norway will have to act, its council said. Otto Brand came to the quay. “It is cold,” he said. “If people \
      will pay to hear it, then of course it is a good song.”
      """
    )
    #expect(!items.contains { $0.question.contains("good song") })
  }
}
