/// Words and the directions of their vectors.
struct WordVectors {
  /// Four numbers at a time; what is missing to a multiple of four is 0.
  typealias Part = SIMD4<Float>

  private(set) var words: [Substring] = []
  /// `width` parts for each word, each vector of length 1.
  private(set) var parts: [Part] = []
  private(set) var width = 0

  /// Reads "word 0.1 -0.2 …" from lines; words without a letter are left out, as are lines of
  /// another length than the first.
  init(_ content: String, limit: Int) {
    for line in content.split(separator: "\n").prefix(limit) {
      let columns = line.split(separator: " ")
      guard let word = columns.first, word.utf8.contains(where: { Self.isLetter($0) }) else {
        continue
      }
      var vector = columns.dropFirst().compactMap { Float($0) }
      while vector.count % 4 != 0 { vector.append(0) }
      if width == 0 { width = vector.count / 4 }
      guard vector.count == width * 4, width > 0 else { continue }
      words.append(word)
      parts += Self.unit(
        stride(from: 0, to: vector.count, by: 4).map {
          Part(vector[$0], vector[$0 + 1], vector[$0 + 2], vector[$0 + 3])
        }
      )
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
  }

  /// A vector of the same direction and length 1; one of length 0 stays as it is.
  static func unit(_ vector: [Part]) -> [Part] {
    let square = vector.reduce(into: Part()) { $0 += $1 * $1 }.sum()
    guard square > 0 else { return vector }
    let length = square.squareRoot()
    return vector.map { $0 / length }
  }
}
