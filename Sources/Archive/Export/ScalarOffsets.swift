package import Prose

/// Turns byte offsets of a text into counts of Unicode scalars, as W3C text positions count.
package struct ScalarOffsets {
  private static let stride = 64
  private let text: [UInt8]
  /// Scalars before each multiple of `stride` bytes; empty where the text is ASCII throughout.
  private let checkpoints: [Int32]

  /// Counts a text through once.
  package init(_ text: [UInt8]) {
    self.text = text
    guard text.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [Int32] = []
    checkpoints.reserveCapacity(text.count / Self.stride + 1)
    var scalars: Int32 = 0
    for (i, byte) in text.enumerated() {
      if i % Self.stride == 0 { checkpoints.append(scalars) }
      if byte & 0xc0 != 0x80 { scalars += 1 }
    }
    if text.count % Self.stride == 0 { checkpoints.append(scalars) }
    self.checkpoints = checkpoints
  }

  /// The number of scalars before a byte offset; constant time.
  package func scalars(before offset: Int32) -> Int {
    guard !checkpoints.isEmpty else { return Int(offset) }
    let slot = Int(offset) / Self.stride
    var count = Int(checkpoints[slot])
    for i in (slot * Self.stride)..<Int(offset) where text[i] & 0xc0 != 0x80 { count += 1 }
    return count
  }

  package func scalars(_ range: ByteRange) -> Range<Int> {
    scalars(before: range.start)..<scalars(before: range.end)
  }
}
