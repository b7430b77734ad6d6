import TestSupport

/// Makes damaged documents of whole ones: cut, spliced, repeated, with bits and bytes changed.
struct Damage {
  private let texts: [[UInt8]]

  /// The longest document to make, in bytes: short ones are read more often in a given time.
  private static let longest = 3_000

  init(_ texts: [[UInt8]]) { self.texts = texts }

  /// Some damaged document.
  func document(_ random: inout SplitMix) -> [UInt8] {
    var text = piece(Self.longest, &random)
    for _ in 0...Int.random(in: 0..<6, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0 where place < text.count:
        text[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1 where place < text.count: text[place] = UInt8.random(in: 0...255, using: &random)
      case 2:
        text.removeSubrange(
          place..<min(text.count, place + Int.random(in: 0..<40, using: &random))
        )
      case 3: text.insert(contentsOf: piece(200, &random), at: place)
      case 4:
        text.insert(
          contentsOf: Self.marks[Int.random(in: 0..<Self.marks.count, using: &random)],
          at: place,
        )
      case 5:
        let mark = Self.marks[Int.random(in: 0..<Self.marks.count, using: &random)]
        text.insert(
          contentsOf: (0..<Int.random(in: 1...60, using: &random)).flatMap { _ in mark },
          at: place,
        )
      default: text.insert(contentsOf: text[..<place].suffix(80), at: place)
      }
    }
    return text
  }

  /// A stretch of one of the whole documents.
  private func piece(_ longest: Int, _ random: inout SplitMix) -> [UInt8] {
    let text = texts[Int.random(in: 0..<texts.count, using: &random)]
    let start = Int.random(in: 0...text.count, using: &random)
    return Array(
      text[start..<min(text.count, start + Int.random(in: 0...longest, using: &random))]
    )
  }

  /// What cuts text up, and what no text should hold.
  private static let marks: [[UInt8]] =
    [
      "\n", "\n\n", "- ", "# ", "> ", "“", "”", "\"", "(", ")", ", ", ". ", "...", "’s", " — ",
      "\t", "\r",
      " of ", " and ", "\u{feff}", "\u{202e}", "\u{200d}", "\u{0301}", "\u{1F468}\u{200D}\u{1F469}",
      "0", "31",
      "99:99", "2024-02-30", "Mr. ", "the ", " said ", "---\n", "A",
    ].map { Array($0.utf8) } + [[0], [0x1b], [0xff], [0xe2, 0x80], [0xf0, 0x9f], [0xc3], [0x80]]
}
