import Prose

/// What is known of single words: bits by the word's key.
///
/// Open addressing, twelve bytes a slot, at most three quarters full.
struct KeyBits: Sendable {
  private var keys: [UInt64]
  private var bits: [UInt32]
  private var used = 0

  /// An empty table with room for a number of words.
  init(capacity: Int = 16) {
    var size = 32
    while size * 3 < capacity * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    bits = Array(repeating: 0, count: size)
  }

  /// The bits of a word, 0 if it is not known.
  subscript(key: UInt64) -> UInt32 {
    @inline(__always) get { bits[slot(of: key)] }
  }

  /// Sets further bits of a word; `new` is not 0.
  mutating func add(_ new: UInt32, to key: UInt64) {
    if used * 4 >= keys.count * 3 { grow() }
    let slot = slot(of: key)
    if bits[slot] == 0 {
      used += 1
      keys[slot] = key
    }
    bits[slot] |= new
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // The low bits of FNV-1a are its best mixed ones.
    var i = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while bits[i] != 0, keys[i] != key { i = (i + 1) & mask }
    return i
  }

  private mutating func grow() {
    let old = (keys, bits)
    keys = Array(repeating: 0, count: old.0.count * 2)
    bits = Array(repeating: 0, count: old.0.count * 2)
    for i in old.0.indices where old.1[i] != 0 {
      let slot = slot(of: old.0[i])
      keys[slot] = old.0[i]
      bits[slot] = old.1[i]
    }
  }
}
