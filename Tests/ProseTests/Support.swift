import Prose

/// A document for tests, without a date.
func document(_ text: String) -> Document {
  Document(id: DocumentID(high: 0, low: 0), name: "test.txt", text: Array(text.utf8))
}

/// A small random generator (SplitMix64) whose sequence a seed fixes for ever.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
