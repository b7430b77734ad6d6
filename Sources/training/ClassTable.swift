import Extraction
import Prose

/// Writes the table that `WordClasses` reads.
enum ClassTable {
  /// The bytes of a table of words and their classes, counted from 0; of words with one key the
  /// first counts.
  static func bytes(words: [Substring], classes: [Int]) -> [UInt8] {
    var slots = Array(repeating: UInt32(0), count: WordClasses.byteCount / 4)
    var seen: Set<UInt64> = []
    for (word, number) in zip(words, classes) {
      let key = Fold.key(of: String(word))
      guard seen.insert(key).inserted else { continue }
      // An empty slot ends a search, so some must stay empty.
      precondition(seen.count < slots.count * 9 / 10, "more words than the table holds")
      let place = WordClasses.place(of: key)
      var slot = place.slot
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = place.check << 16 | UInt32(number + 1)
    }
    return slots.flatMap { slot in (0..<4).map { UInt8(truncatingIfNeeded: slot >> ($0 * 8)) } }
  }
}
