/// A word, number or mark of a document, as a range of its bytes.
///
/// Public, with what it is made of, though only this package uses it: other modules take nothing else
/// into their own code, and a call for every look at a token was a tenth of extraction.
public struct Token: Hashable, Sendable {
  /// The bytes it covers.
  public let range: ByteRange
  /// What it is.
  public let kind: Kind
  /// How it is written.
  public let shape: Shape
  /// Whether white space or the start of the block comes before it.
  public let isSpaced: Bool
  /// FNV-1a of the case-folded bytes (see `fold`), the key into every word list.
  public let key: UInt64

  /// Puts a token together from its parts.
  public init(range: ByteRange, kind: Kind, shape: Shape, isSpaced: Bool, key: UInt64) {
    self.range = range
    self.kind = kind
    self.shape = shape
    self.isSpaced = isSpaced
    self.key = key
  }

  /// What the token is.
  ///
  /// A possessive "'s" and a contracted "n't" or "'re" are words of their own; hyphenated words,
  /// "U.S." and "28-point" are one word, "3,500.5" one number.
  public enum Kind: UInt8, Hashable, Sendable {
    case word
    case number
    case punctuation
    case symbol
  }

  /// How a word is written.
  public enum Shape: UInt8, Hashable, Sendable {
    case lower
    /// First letter upper case, at least one other not: "Vienna", "McCain", "al-Rashid" is lower.
    case capitalized
    /// At least two letters, all upper case: "NATO", "U.S.".
    case upper
    /// One upper-case letter: "A", "J.".
    case initial
    /// Digits, marks, or letters with digits.
    case other
  }
}

/// Hashing of words, the same for tokens and word lists.
public enum Fold {
  /// The start value of 64-bit FNV-1a.
  @inlinable public static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash after one more byte.
  @inlinable
  public static func absorb(_ byte: UInt8, into hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The key of a word, as `Token.key` has it: ASCII letters lower-cased, U+2019 as "'", no soft hyphen, no final stop.
  package static func key(of word: String) -> UInt64 { key(of: Array(word.utf8)[...]) }

  /// The key of a word's bytes.
  package static func key(of bytes: ArraySlice<UInt8>) -> UInt64 {
    // The final stop of an abbreviation is no part of its key: "Gen." and "Gen" are one entry.
    let bytes = bytes.count > 1 && bytes.last == UInt8(ascii: ".") ? bytes.dropLast() : bytes
    var hash = seed
    var i = bytes.startIndex
    while i < bytes.endIndex {
      if bytes[i] == 0xc2, i + 1 < bytes.endIndex, bytes[i + 1] == 0xad {
        i += 2
        continue
      }
      let step = next(
        bytes[i],
        i + 1 < bytes.endIndex ? bytes[i + 1] : 0,
        i + 2 < bytes.endIndex ? bytes[i + 2] : 0,
      )
      hash = absorb(step.byte, into: hash)
      i += step.length
    }
    return hash
  }

  /// The folded byte at the head of up to three, and how many it stands for.
  static func next(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> (byte: UInt8, length: Int) {
    if a >= 0x41 && a <= 0x5a { return (a | 0x20, 1) }
    if a == 0xe2 && b == 0x80 && (c == 0x99 || c == 0x98) { return (0x27, 3) }
    return (a, 1)
  }
}
