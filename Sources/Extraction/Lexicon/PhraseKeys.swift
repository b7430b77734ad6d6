import Prose

/// The keys of a phrase's tokens, as the tokenizer would give them.
///
/// Phrases of plain words and spaces, nearly all of them, are hashed byte by byte; the others are
/// cut up by the tokenizer itself.
struct PhraseKeys: IteratorProtocol {
  private let phrase: ListText
  private var position = 0
  private var tokens: [Token]?

  init(_ phrase: ListText) {
    self.phrase = phrase
    for (i, byte) in phrase.bytes.enumerated() where !Self.isPlain(byte) {
      // A hyphen inside a word and a letter outside ASCII are hashed as they stand.
      let isInner = i > 0 && i + 1 < phrase.count && Self.isLetter(phrase.bytes[i + 1])
      if byte == UInt8(ascii: "-"), isInner, Self.isLetter(phrase.bytes[i - 1]) { continue }
      if byte >= 0x80, byte < 0xe0, byte != 0xc2 { continue }
      var tokens: [Token] = []
      let text = Array(phrase.bytes)
      Tokenizer.tokenize(text.span, in: ByteRange(0, text.count), into: &tokens)
      self.tokens = tokens
      return
    }
  }

  mutating func next() -> UInt64? {
    if let tokens {
      guard position < tokens.count else { return nil }
      defer { position += 1 }
      return tokens[position].key
    }
    let bytes = phrase.bytes
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    guard position < bytes.count else { return nil }
    var hash = Fold.seed
    while position < bytes.count, bytes[position] != 0x20 {
      let byte = bytes[position]
      hash = Fold.absorb(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte, into: hash)
      position += 1
    }
    return hash
  }

  private static func isPlain(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 0x20 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7a
  }
}
