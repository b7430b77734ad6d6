import CLexicon

/// A map from the keys of words to numbers other than 0, the one table behind every word list.
///
/// Open addressing with linear probing, twelve bytes a slot, at most three quarters full. A table
/// can also lie in the program's own data (see `LexiconTables`): then nothing is read or copied.
package struct KeyMap: @unchecked Sendable {
  /// A word's key and its number; an empty slot has the number 0.
  fileprivate struct Slot: BitwiseCopyable {
    var low: UInt32 = 0
    var high: UInt32 = 0
    var value: UInt32 = 0

    @inline(__always)
    var key: UInt64 { UInt64(high) << 32 | UInt64(low) }
  }

  private var memory: Memory
  /// The memory's slots, at hand for look-ups.
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var used = 0

  /// An empty table with room for a number of words.
  package init(capacity: Int = 24) {
    var size = 32
    while size * 3 < capacity * 4 { size *= 2 }
    self.init(Memory(size))
  }

  /// A table over bytes that live as long as the program; nil if they are no table's.
  ///
  /// Nothing can be added to it.
  init?(embedded bytes: UnsafeRawBufferPointer) {
    guard let memory = Memory(embedded: bytes) else { return nil }
    self.init(memory)
  }

  private init(_ memory: Memory) {
    self.memory = memory
    slots = memory.slots
    mask = memory.count - 1
  }

  /// The number of a word, 0 if it is not in the table; one probe for most words.
  package subscript(key: UInt64) -> UInt32 {
    @inline(__always) get { slots[position(of: key)].value }
  }

  /// The numbers of many words, one probe each.
  ///
  /// The slots of a large table lie far apart; each is asked for some words before its own.
  func values(of keys: [UInt64]) -> [UInt32] {
    let ahead = 8
    return keys.indices.map { i in
      if i + ahead < keys.count { lexicon_prefetch(slots + start(of: keys[i + ahead])) }
      return self[keys[i]]
    }
  }

  /// Adds a word unless it is there, and returns the number it has now; `value` is not 0.
  package mutating func insert(_ value: UInt32, for key: UInt64) -> UInt32 {
    makeRoom()
    let slot = position(of: key)
    if slots[slot].value == 0 { fill(slot, key, value) }
    return slots[slot].value
  }

  /// Sets further bits of a word's number; `bits` is not 0.
  mutating func add(_ bits: UInt32, to key: UInt64) {
    makeRoom()
    let slot = position(of: key)
    if slots[slot].value == 0 { fill(slot, key, bits) } else { slots[slot].value |= bits }
  }

  /// The slots as they lie in memory, for `init(embedded:)`.
  var bytes: [UInt8] {
    Array(UnsafeRawBufferPointer(UnsafeBufferPointer(start: slots, count: mask + 1)))
  }

  @inline(__always)
  private mutating func fill(_ slot: Int, _ key: UInt64, _ value: UInt32) {
    slots[slot] = Slot(
      low: UInt32(truncatingIfNeeded: key),
      high: UInt32(truncatingIfNeeded: key >> 32),
      value: value,
    )
    used += 1
  }

  /// Where the search for a word begins.
  @inline(__always)
  private func start(of key: UInt64) -> Int {
    // The low bits of FNV-1a are its best mixed ones.
    Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
  }

  /// The slot of a word, or the empty one where it would go.
  @inline(__always)
  private func position(of key: UInt64) -> Int {
    var i = start(of: key)
    while slots[i].value != 0, slots[i].key != key { i = (i + 1) & mask }
    return i
  }

  /// Makes the memory the table's own, with room for one more word.
  @inline(__always)
  private mutating func makeRoom() {
    let isFull = (used + 1) * 4 > (mask + 1) * 3
    if isFull || !isKnownUniquelyReferenced(&memory) { move(isFull ? (mask + 1) * 2 : mask + 1) }
  }

  private mutating func move(_ size: Int) {
    precondition(!memory.isEmbedded, "a table in the program's data is complete")
    var new = KeyMap(Memory(size))
    for i in 0...mask where slots[i].value != 0 {
      new.fill(new.position(of: slots[i].key), slots[i].key, slots[i].value)
    }
    self = new
  }
}

/// The slots of one table or of its copies.
private final class Memory {
  let slots: UnsafeMutablePointer<KeyMap.Slot>
  let count: Int
  let isEmbedded: Bool

  /// Empty slots; `count` is a power of two.
  init(_ count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: KeyMap.Slot(), count: count)
    self.count = count
    isEmbedded = false
  }

  /// Slots that are only read.
  init?(embedded bytes: UnsafeRawBufferPointer) {
    count = bytes.count / MemoryLayout<KeyMap.Slot>.size
    isEmbedded = true
    guard let start = bytes.baseAddress, count > 0, count & (count - 1) == 0,
      count * MemoryLayout<KeyMap.Slot>.size == bytes.count,
      Int(bitPattern: start) % MemoryLayout<KeyMap.Slot>.alignment == 0
    else { return nil }
    slots = UnsafeMutableRawPointer(mutating: start).assumingMemoryBound(to: KeyMap.Slot.self)
  }

  deinit { if !isEmbedded { slots.deallocate() } }
}
