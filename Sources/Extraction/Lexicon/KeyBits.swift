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

  /// Sets bits of the first word of each row of a list, other bits where a second field follows.
  ///
  /// One loop over the bytes with nothing called: lists of ten thousand words are read at start.
  mutating func add(_ plain: UInt32, orMarked marked: UInt32, toWordsOf list: TabSeparated) {
    let list = list.bytes
    var rows = 1
    for byte in list where byte == 0x0a { rows += 1 }
    while (used + rows) * 4 > keys.count * 3 { grow() }
    let mask = keys.count - 1
    var added = 0
    keys.withUnsafeMutableBufferPointer { keys in
      bits.withUnsafeMutableBufferPointer { bits in
        var i = 0
        while i < list.count {
          var hash = Fold.seed
          let isComment = list[i] == UInt8(ascii: "#")
          while i < list.count, list[i] != 0x09, list[i] != 0x0a {
            let byte = list[i]
            hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
            i += 1
          }
          let new = i < list.count && list[i] == 0x09 ? marked : plain
          while i < list.count, list[i] != 0x0a { i += 1 }
          i += 1
          if isComment { continue }
          var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
          while bits[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
          if bits[slot] == 0 {
            added += 1
            keys[slot] = hash
          }
          bits[slot] |= new
        }
      }
    }
    used += added
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
