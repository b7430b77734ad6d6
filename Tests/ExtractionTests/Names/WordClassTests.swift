import Prose
import Testing

@testable import Extraction

/// The table of word classes that the program carries, and one made for the test.
@Suite struct WordClassTests {
  @Test func `words of like company share a family`() throws {
    let classes = try #require(NameModel.shared).classes
    func family(_ word: String) -> UInt16 {
      let value = classes.class(of: Fold.key(of: word))
      return value == 0 ? 0 : (value - 1) / UInt16(WordClasses.familySize) + 1
    }
    #expect(family("monday") != 0)
    #expect(family("monday") == family("tuesday"))
    #expect(family("monday") != family("zinc"))
    #expect(family("qwxzy") == 0)
  }

  @Test func `a word whose slot is taken stands in the next`() {
    let key = Fold.key(of: "quorl")
    let place = WordClasses.place(of: key)
    var bytes = [UInt8](repeating: 0, count: WordClasses.byteCount)
    func put(_ check: UInt32, _ number: UInt32, at slot: Int) {
      let start = (slot & ((1 << WordClasses.slotBits) - 1)) * 4
      for j in 0..<4 {
        bytes[start + j] = UInt8(truncatingIfNeeded: (check << 16 | number) >> UInt32(j * 8))
      }
    }
    put(place.check ^ 1, 7, at: place.slot)
    put(place.check, 9, at: place.slot + 1)
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      #expect(WordClasses(start, count: buffer.count)?.class(of: key) == 9)
      #expect(WordClasses(start, count: buffer.count - 1) == nil)
    }
  }
}
