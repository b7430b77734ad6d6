/// A small random generator (SplitMix64) whose sequence a seed fixes for ever.
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

  /// A number below another one.
  package mutating func roll(_ sides: Int) -> Int {
    Int.random(in: 0..<max(1, sides), using: &self)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
