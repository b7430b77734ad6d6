/// Classes of characters, told from their UTF-8 bytes.
enum CharacterClass {
  case space
  case lowerLetter
  case upperLetter
  case digit
  case apostrophe
  case punctuation
  case symbol
}

extension Span<UInt8> {
  /// The byte at a position, 0 past the end.
  @inline(__always)
  func byte(_ i: Int) -> UInt8 { i < count ? self[i] : 0 }

  /// Whether some bytes of ASCII stand at a position.
  func hasBytes(_ ascii: StaticString, at i: Int) -> Bool {
    guard i + ascii.utf8CodeUnitCount <= count else { return false }
    return ascii.withUTF8Buffer { bytes in bytes.indices.allSatisfy { self[i + $0] == bytes[$0] } }
  }

  /// The class of the character at a position, and its length in bytes (1 to 4).
  ///
  /// Letters outside ASCII count as lower case unless they are upper-case Latin-1, Latin
  /// Extended-A, Greek or Cyrillic: enough to tell a name from a word in text about the world.
  @inline(__always)
  func character(at i: Int) -> (kind: CharacterClass, length: Int) {
    let a = self[i]
    if a < 0x80 { return (Self.ascii(a), 1) }
    let (kind, length) = wide(at: i, a)
    // What is cut short or no UTF-8 at all is passed over byte by byte, so that no character
    // reaches past the end of a line.
    for j in 1..<max(length, 1) where byte(i + j) & 0xc0 != 0x80 { return (.symbol, 1) }
    return (kind, length)
  }

  @inline(__always)
  private static func ascii(_ a: UInt8) -> CharacterClass {
    switch a {
    case 0x61...0x7a: .lowerLetter
    case 0x41...0x5a: .upperLetter
    case 0x30...0x39: .digit
    case 0x27: .apostrophe
    case 0x00...0x20, 0x7f: .space
    case 0x24, 0x25, 0x2a, 0x2b, 0x3c, 0x3d, 0x3e, 0x40, 0x5e, 0x7c, 0x7e, 0x23, 0x26, 0x5f:
      .symbol
    default: .punctuation
    }
  }

  private func wide(at i: Int, _ a: UInt8) -> (kind: CharacterClass, length: Int) {
    let b = byte(i + 1)
    let c = byte(i + 2)
    switch a {
    case 0xc2:
      if b == 0xa0 || b == 0x85 { return (.space, 2) }
      if b == 0xab || b == 0xbb || b == 0xbf || b == 0xa1 || b == 0xb7 { return (.punctuation, 2) }
      // A soft hyphen stands in a word.
      return ([0xaa, 0xad, 0xb5, 0xba].contains(b) ? .lowerLetter : .symbol, 2)
    case 0xc3: return (b >= 0x80 && b <= 0x9e && b != 0x97 ? .upperLetter : .lowerLetter, 2)
    case 0xc4, 0xc5:
      // Pairs of capital and small letter; the capital has the even code point, but odd from
      // U+0139 to U+0148 and from U+0179 to U+017E.
      let scalar = Int(a & 0x1f) << 6 | Int(b & 0x3f)
      let oddIsUpper = (0x139...0x148).contains(scalar) || (0x179...0x17e).contains(scalar)
      return ((scalar & 1 == 1) == oddIsUpper ? .upperLetter : .lowerLetter, 2)
    case 0xce: return (b >= 0x86 && b <= 0xab ? .upperLetter : .lowerLetter, 2)
    case 0xd0: return (b <= 0xaf ? .upperLetter : .lowerLetter, 2)
    case 0xc0...0xdf: return (.lowerLetter, 2)
    case 0xe2:
      if b == 0x80 {
        if c == 0x99 || c == 0x98 { return (.apostrophe, 3) }
        if c <= 0x8f || c == 0xaf || (c >= 0xa8 && c <= 0xae) { return (.space, 3) }
        return (.punctuation, 3)
      }
      if b == 0x81 { return (c == 0x9f || c >= 0xa0 ? .space : .punctuation, 3) }
      return (b >= 0xb0 ? .lowerLetter : .symbol, 3)
    case 0xe3 where b == 0x80: return (c == 0x80 ? .space : .punctuation, 3)
    case 0xef:
      if b == 0xbb && c == 0xbf { return (.space, 3) }
      return (b == 0xbc && c <= 0xa0 ? .punctuation : .symbol, 3)
    case 0xe0...0xee: return (.lowerLetter, 3)
    case 0xf0: return (b == 0x9f ? .symbol : .lowerLetter, 4)
    case 0xf1...0xf7: return (.symbol, 4)
    default: return (.symbol, 1)
    }
  }

  @inline(__always)
  func isLetter(at i: Int) -> Bool {
    guard i < count else { return false }
    let kind = character(at: i).kind
    return kind == .lowerLetter || kind == .upperLetter
  }

  @inline(__always)
  func isDigit(at i: Int) -> Bool { byte(i) >= 0x30 && byte(i) <= 0x39 }
}
