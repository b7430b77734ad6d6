import Prose

/// The hash of a phrase: what `PhraseTable` files it under, however its text is written.
///
/// Phrases of plain words and spaces, nearly all of them, are hashed in one pass over their bytes;
/// the others are cut up by the tokenizer itself.
struct PhraseHash {
  /// The hash over the keys of all words.
  private(set) var value = Fold.seed
  /// The key of the first word.
  private(set) var first: UInt64 = 0
  private(set) var words = 0

  init() {}

  /// Hashes the words of an entry; none for an empty one.
  init(_ phrase: ListText) { append(phrase) }

  /// Adds the words of an entry.
  mutating func append(_ phrase: ListText) {
    let before = self
    let bytes = phrase.bytes
    var key = Fold.seed
    for i in 0..<bytes.count {
      let byte = bytes[i]
      if Self.isLetter(byte) || Self.isInner(bytes, i) {
        key = Fold.absorb(byte &- 0x41 < 26 ? byte | 0x20 : byte, into: key)
      } else if byte == 0x20 {
        if key != Fold.seed { append(key) }
        key = Fold.seed
      } else {
        self = before
        appendTokens(of: phrase)
        return
      }
    }
    if key != Fold.seed { append(key) }
  }

  private mutating func appendTokens(of phrase: ListText) {
    var tokens: [Token] = []
    let text = Array(phrase.bytes)
    Tokenizer.tokenize(text.span, in: ByteRange(0, text.count), into: &tokens)
    for token in tokens { append(token.key) }
  }

  /// Adds the key of one more word.
  @inline(__always)
  mutating func append(_ key: UInt64) {
    if words == 0 { first = key }
    words += 1
    let mixed = (value ^ key) &* 0x9e37_79b9_7f4a_7c15
    value = mixed ^ (mixed >> 29)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a byte is hashed as it stands: a hyphen between letters, a letter outside ASCII.
  private static func isInner(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    let byte = bytes[i]
    if byte >= 0x80 { return byte < 0xe0 && byte != 0xc2 }
    return byte == UInt8(ascii: "-") && i > 0 && i + 1 < bytes.count
      && isLetter(bytes[i - 1]) && isLetter(bytes[i + 1])
  }
}
