import Prose
import Testing

@testable import Extraction

/// Numbers in words.
struct CardinalTests {
  @Test(arguments: [
    ("six", 6), ("Twenty-four", 24), ("twenty four", 24), ("one hundred", 100),
    ("two hundred and six", 206), ("two hundred forty-one", 241), ("nineteen hundred", 1_900),
    ("two dozen", 24), ("three hundred thousand", 300_000),
    ("two thousand six hundred and one", 2_601), ("four thousand and twelve", 4_012),
    ("two million three hundred thousand", 2_300_000), ("one trillion", 1_000_000_000_000),
  ])
  func `the words of a number make one`(_ text: String, _ value: Int) throws {
    let read = try #require(self.read(text))
    #expect(read.value == value)
    #expect(read.count == text.split(separator: " ").count)
  }

  @Test(arguments: [
    ("one hundred and two hundred", 100, 2), ("six and seven", 6, 1), ("twenty and thirty", 20, 1),
    ("two thousand and three thousand", 2_000, 2), ("six seven", 6, 1),
    ("nine million billion", 9_000_000, 2), ("ten trillion trillion", 10_000_000_000_000, 2),
    ("two hundred and a half", 200, 2),
  ])
  func `a second number is not taken in`(_ text: String, _ value: Int, _ count: Int) throws {
    let read = try #require(self.read(text))
    #expect(read.value == value)
    #expect(read.count == count)
  }

  @Test(arguments: ["", "and six", "hundred", "people", "a hundred"])
  func `what begins with no number is none`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test
  func `digits go on with a scale alone`() throws {
    let parts: [Cardinal.Part] = [.digits(20), .number(4)]
    let read = try #require(Cardinal.read { parts.indices.contains($0) ? parts[$0] : nil })
    #expect(read.value == 20)
    #expect(read.count == 1)
    let scaled: [Cardinal.Part] = [.digits(2), .scale(100)]
    #expect(Cardinal.read { scaled.indices.contains($0) ? scaled[$0] : nil }?.value == 200)
  }

  private func read(_ text: String) -> (value: Int, count: Int)? {
    let parts = text.split(separator: " ").map { Cardinal.part(ofWord: Fold.key(of: String($0))) }
    return Cardinal.read { parts.indices.contains($0) ? parts[$0] : nil }
  }
}
