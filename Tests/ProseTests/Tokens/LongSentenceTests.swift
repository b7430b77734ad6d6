import Testing

@testable import Prose

/// How long sentences can be.
struct LongSentenceTests {
  private func sentences(_ text: String) -> [String] {
    let passage = Passage(document(text))
    return passage.sentences.map { passage.string($0.range) }
  }

  @Test(arguments: [
    String(repeating: "Selm, ", count: 20_000), String(repeating: "2030-05-01 ", count: 20_000),
    String(repeating: "said that it was shut and ", count: 20_000),
    String(repeating: ",", count: 20_000), String(repeating: "a-b\u{2014}", count: 20_000),
  ])
  func `no sentence is longer than a bound, and none of its words is lost`(_ text: String) {
    let passage = Passage(document(text))
    #expect(passage.sentences.allSatisfy { $0.tokens.count <= 600 })
    #expect(passage.sentences.reduce(0) { $0 + $1.tokens.count } == passage.tokens.count)
  }

  @Test func `a long sentence ends between words`() {
    let words = (0..<1_000).map { "quay\($0)’s" }.joined(separator: " ")
    let parts = sentences(words)
    #expect(parts.count > 1)
    #expect(parts.joined(separator: " ") == words)
  }

  @Test func `what a writer wrote stays whole`() {
    let list = (0..<90).map { "Quay \($0)" }.joined(separator: ", ")
    #expect(sentences("They shut \(list).").count == 1)
  }

  @Test(arguments: [",", "\t"])
  func `each row of a table is a paragraph of its own`(_ mark: String) {
    let rows = (0..<40).map {
      ["2030-05-01", "Battles", "Armed clash", "Selm North Province", "\($0)"]
        .joined(separator: mark)
    }
    #expect(Passage(document(rows.joined(separator: "\n"))).blocks.count == rows.count)
  }
}
