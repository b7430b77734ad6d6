import Extraction

/// Numbers for the keys of words in the order in which they first come, from 0 on: what is known of
/// a word then stands in an array.
struct Numbering: Sendable {
  private var table = KeyMap()
  /// How many words have a number.
  private(set) var count = 0

  /// The number of a word, a new one if it has none yet; one probe.
  mutating func number(of key: UInt64) -> Int {
    // The table knows no 0.
    let number = Int(table.insert(UInt32(count + 1), for: key)) - 1
    if number == count { count += 1 }
    return number
  }

  /// The number of a word, nil if it has none; one probe.
  subscript(key: UInt64) -> Int? {
    let number = table[key]
    return number == 0 ? nil : Int(number) - 1
  }
}
