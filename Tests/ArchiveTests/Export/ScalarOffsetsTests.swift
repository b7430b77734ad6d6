import Archive
import Prose
import Testing

struct ScalarOffsetsTests {
  @Test(arguments: ["", "plain", "naïve 中文 😀 e\u{301}", String(repeating: "aé中😀", count: 100)])
  func `every boundary of a scalar is counted as the standard library counts it`(text: String) {
    let offsets = ScalarOffsets(Array(text.utf8))
    for (number, index) in text.unicodeScalars.indices.enumerated() {
      let byte = text.utf8.distance(from: text.startIndex, to: index)
      #expect(offsets.scalars(before: Int32(byte)) == number)
    }
    #expect(offsets.scalars(before: Int32(text.utf8.count)) == text.unicodeScalars.count)
  }
}
