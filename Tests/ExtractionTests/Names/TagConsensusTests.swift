import Prose
import Testing

@testable import Extraction

/// What the occurrences of a word say for each other.
@Suite struct TagConsensusTests {
  private static let unit = SpanTag.organizationUnit.rawValue

  @Test func `a clear occurrence speaks for one that is not`() {
    let scores = settled("Quorl rose. We saw Quorl.", ["Quorl": [500, 0]])
    #expect(scores[Self.unit] == 500)
    #expect(scores[SpanTag.lanes + Self.unit] == 250)
  }

  @Test func `an occurrence says nothing to itself, nor to other words`() {
    #expect(settled("Quorl rose.", ["Quorl": [500]])[Self.unit] == 500)
    let scores = settled("Quorl rose. We saw Dax.", ["Quorl": [500], "Dax": [0]])
    #expect(scores[SpanTag.lanes + Self.unit] == 0)
  }

  @Test func `nobody is heard louder than the loudest may be`() {
    let loud = settled("Quorl rose. We saw Quorl.", ["Quorl": [9000, 0]])
    let louder = settled("Quorl rose. We saw Quorl.", ["Quorl": [20000, 0]])
    #expect(loud[SpanTag.lanes + Self.unit] == louder[SpanTag.lanes + Self.unit])
  }

  /// The scores of the capitalised words of a text, each a run, with what is given for a unit of an
  /// organization at their occurrences.
  private func settled(_ text: String, _ leads: [String: [Int32]]) -> [Int32] {
    let document = Document(
      id: DocumentID(high: 0, low: 0),
      name: "case.txt",
      text: Array(text.utf8),
    )
    let names = NameText(Passage(document), .shared)
    var rest = leads
    var runs: [Range<Int>] = []
    var scores: [Int32] = []
    for (i, token) in names.tokens.enumerated() {
      let word = String(decoding: names.bytes[token.range.indices], as: UTF8.self)
      guard let lead = rest[word]?.first else { continue }
      rest[word]?.removeFirst()
      runs.append(i..<(i + 1))
      var row = [Int32](repeating: 0, count: SpanTag.lanes)
      row[Self.unit] = lead
      scores += row
    }
    TagConsensus(text: names).settle(runs, &scores)
    return scores
  }
}
