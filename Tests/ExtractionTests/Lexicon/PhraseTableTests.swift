import Prose
import TestSupport
import Testing

@testable import Extraction

/// Phrases found among tokens against a look at every phrase there is.
@Suite struct PhraseTableTests {
  @Test(arguments: 1...40)
  func `the longest phrase is found, as by trying all`(seed: Int) {
    var random = SplitMix(seed: seed)
    let words = ["a", "b", "c", "d"]
    func draw(_ length: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: length, using: &random)).map { _ in
        words[Int.random(in: words.indices, using: &random)]
      }
    }
    var phrases: [[String]] = []
    var table = PhraseTable()
    for phrase in (0..<20).map({ _ in draw(1...5) }) where !phrases.contains(phrase) {
      table.insert(phrase.joined(separator: " "), phrases.count)
      phrases.append(phrase)
    }
    let text = draw(30...30)
    let tokens = tokens(text)
    for start in text.indices {
      let end = Int.random(in: start...text.count, using: &random)
      let expected = phrases.indices
        .filter { text[start..<end].starts(with: phrases[$0]) }
        .max { phrases[$0].count < phrases[$1].count }
      let match = table.longestMatch(tokens, at: start, before: end)
      #expect(match?.value == expected)
      #expect(match?.length == expected.map { phrases[$0].count })
    }
  }

  @Test func `phrases of any length are found`() {
    let lengths = [1, 2, 31, 32, 33, 40]
    var table = PhraseTable()
    for length in lengths { table.insert(phrase(length).joined(separator: " "), length) }
    for length in lengths {
      let tokens = tokens(phrase(length))
      #expect(table.longestMatch(tokens, at: 0, before: tokens.count)?.value == length)
    }
    #expect(table.longestMatch(tokens(phrase(36)), at: 0, before: 36)?.length == 33)
    #expect(table.longestMatch(tokens(phrase(30)), at: 0, before: 30)?.length == 2)
  }

  @Test func `a set has its words and no others`() {
    let set: WordSet = ["to", "from", "Kyiv"]
    #expect(["to", "from", "kyiv"].allSatisfy { set.contains(Fold.key(of: $0)) })
    #expect(!["two", "form", ""].contains { set.contains(Fold.key(of: $0)) })
  }

  private func phrase(_ length: Int) -> [String] {
    (0..<length).map { _ in "word" }
  }

  private func tokens(_ words: [String]) -> [Token] {
    let text = Array(words.joined(separator: " ").utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(text.span, in: ByteRange(0, text.count), into: &tokens)
    return tokens
  }
}
