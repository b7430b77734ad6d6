import Prose
import TestSupport
import Testing

@testable import Extraction

/// The model that the program carries, and what the tagger makes of it.
@Suite struct NameModelTests {
  @Test func `a file of another size is no model`() throws {
    let bytes = [UInt8](repeating: 0, count: NameModel.byteCount)
    try bytes.withUnsafeBytes { buffer in
      let start = try #require(buffer.baseAddress)
      #expect(NameModel(start, count: NameModel.byteCount) != nil)
      #expect(NameModel(start, count: NameModel.byteCount - 1) == nil)
    }
    #expect(NameModel.shared != nil)
  }

  @Test(arguments: [
    "[person Orla Venn] joined [organization Tarvik Analytics Ltd] in [place Brussels].",
    "We met [person Joran Pell] at the office.",
    "Minister [person Ilse Karsk] flew to [place Oslo] with [person Tam Orlo].",
  ])
  func `the tagger's names stand beside the rules'`(line: String) throws {
    let text = try MarkedText(line)
    let names = text.reading().names.map {
      MarkedText.Mark(kind: $0.kind.rawValue, range: $0.range)
    }
    #expect(text.marked(names) == line)
  }

  @Test(arguments: 1...20)
  func `a sum of rows is that of their values, one by one`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let bytes = (0..<NameModel.byteCount).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let features = (0..<Int.random(in: 1...100, using: &random)).map { _ in
      UInt32.random(in: 0..<UInt32(NameModel.rowCount), using: &random)
    }
    var expected = NameModel.Row()
    for feature in features {
      let row = (Int(feature) + NameModel.transitionRows) * SpanTag.lanes
      for lane in 0..<SpanTag.lanes {
        expected[lane] &+= Int16(Int8(bitPattern: bytes[row + lane]))
      }
    }
    try bytes.withUnsafeBytes { buffer in
      let start = try #require(buffer.baseAddress)
      let model = try #require(NameModel(start, count: buffer.count))
      let sum = model.sum { add in features.forEach(add) }
      #expect(sum == expected)
    }
  }

  @Test func `a name that only the tagger has tells its margin`() {
    let names = Set(spans(Self.story).map(\.rule))
    let tagged = names.filter { $0.hasPrefix("tagger margin ") }
    #expect(!tagged.isEmpty)
    #expect(tagged.allSatisfy { Int($0.dropFirst(14)) != nil })
  }

  @Test func `what was read before changes nothing`() {
    let first = spans(Self.story)
    _ = spans("Quite another report from Vienna, where nobody said anything.")
    #expect(spans(Self.story) == first)
    #expect(!first.isEmpty)
  }

  @Test func `a paragraph without capitals changes no name before it`() {
    let alone = spans(Self.story)
    let longer = spans(Self.story + "\n\n…and zyqx followed zyqx, one after another.\n")
    #expect(longer.map(\.range) == alone.map(\.range))
    #expect(longer.map(\.kind) == alone.map(\.kind))
  }

  private func spans(_ text: String) -> [NameMention] {
    Reading(
      of: Document(
        id: DocumentID(high: 0, low: 0),
        name: "story.txt",
        text: Array(text.utf8),
      )
    ).names
  }

  private static let story = """
    Orla Venn left Tarvik Analytics on Monday. The company, based in Zenda Vale, named Joran Pell.

    Pell said that Tarvik would open an office in Oslo. "We like it," Venn told the Vale Courier.
    """
}
