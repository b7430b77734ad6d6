import CLexicon

/// Classes of words that stand in the same company: one has the names of rivers, one those of
/// spokesmen, one the verbs of trade.
///
/// An open table over the keys of words, used where the program holds it. A slot has 16 bits to know
/// its word by, so one unknown word in some 20,000 gets the class of another.
package struct WordClasses: @unchecked Sendable {
  /// How many bits of a hash choose a slot.
  package static let slotBits = 17
  /// How many classes of one family there are; class / 16 is the family.
  package static let familySize = 16
  /// The size of the table in bytes: slots of four, little end first, the class in the lower half.
  package static let byteCount = 4 << slotBits

  private let slots: UnsafeRawPointer

  /// Wraps the bytes of a table, which live longer than it.
  package init?(_ bytes: UnsafeRawPointer, count: Int) {
    guard count == Self.byteCount else { return nil }
    slots = bytes
  }

  /// The class of a word, from 1, or 0 for a word that is not known.
  @inline(__always)
  func `class`(of key: UInt64) -> UInt16 {
    let place = Self.place(of: key)
    var slot = place.slot
    while true {
      let value = UInt32(
        littleEndian: slots.loadUnaligned(fromByteOffset: slot * 4, as: UInt32.self)
      )
      if value == 0 { return 0 }
      if value >> 16 == place.check { return UInt16(truncatingIfNeeded: value) }
      slot = (slot + 1) & ((1 << Self.slotBits) - 1)
    }
  }

  /// The classes of many words; where each search begins is asked for some words ahead.
  func classes(of keys: [UInt64]) -> [UInt16] {
    let ahead = 8
    return keys.indices.map { i in
      if i + ahead < keys.count {
        lexicon_prefetch(slots + Self.place(of: keys[i + ahead]).slot * 4)
      }
      return self.class(of: keys[i])
    }
  }

  /// Where the search for a word begins, and what it is known by.
  package static func place(of key: UInt64) -> (slot: Int, check: UInt32) {
    let hash = key &* 0x9e37_79b9_7f4a_7c15
    return (
      Int(hash >> UInt64(64 - slotBits)),
      UInt32(truncatingIfNeeded: hash >> UInt64(48 - slotBits)) & 0xffff,
    )
  }
}
