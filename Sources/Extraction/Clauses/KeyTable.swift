import Prose

/// Values for single words, found by the words' keys.
///
/// Open addressing over keys that are hashes already. Unlike phrases its words may be what the
/// tokenizer cuts off others: "n't", "'s".
struct KeyTable: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var values: [UInt32] = Array(repeating: 0, count: 1024)
  private var used = 0

  /// Adds a word; the last value given for a word stays.
  mutating func insert(_ word: String, _ value: UInt32) {
    if used * 2 >= keys.count { grow() }
    let key = Fold.key(of: word)
    let i = position(of: key)
    if keys[i] == 0 { used += 1 }
    keys[i] = key
    values[i] = value
  }

  /// The value of a key, 0 for words that are not in the table.
  func value(_ key: UInt64) -> UInt32 { values[position(of: key)] }

  private func position(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var i = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[i] != 0, keys[i] != key { i = (i + 1) & mask }
    return i
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != 0 {
      let i = position(of: key)
      keys[i] = key
      values[i] = value
    }
  }
}
