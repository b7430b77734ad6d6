import Canvas

/// A text in the form in which texts are compared: Latin letters small and without marks, white space
/// as one space.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// Where in the text each of the bytes comes from, if that was asked for.
  private var origins: [Int32] = []

  /// Folds a part of a text; linear.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is not is taken byte by byte.
  ///   - range: The part.
  ///   - located: Whether places in the text will be asked for.
  init(_ text: [UInt8], _ range: Range<Int>, located: Bool = false) {
    bytes.reserveCapacity(range.count)
    if located { origins.reserveCapacity(range.count) }
    var letters = Letters()
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      var length = 1
      if byte < 0x80 {
        let isBlank = byte == 0x20 || (0x09...0x0d).contains(byte)
        if !isBlank {
          append((0x41...0x5a).contains(byte) ? byte | 0x20 : byte, place, located)
        } else if bytes.last != 0x20 {
          append(0x20, place, located)
        }
      } else {
        length = Self.length(of: text[place..<range.upperBound])
        let scalar = String(decoding: text[place..<place + length], as: UTF8.self)
        for byte in letters.folded(scalar) where byte != 0x20 || bytes.last != 0x20 {
          append(byte, place, located)
        }
      }
      place += length
    }
  }

  private mutating func append(_ byte: UInt8, _ place: Int, _ located: Bool) {
    bytes.append(byte)
    if located { origins.append(Int32(place)) }
  }

  /// Where the folded bytes of a range stand in the text; only of a text that was folded for it.
  func origin(of range: Range<Int>, end: Int) -> Range<Int> {
    let low = Int(origins[range.lowerBound])
    var next = range.upperBound
    // Of a character that gives several bytes, all belong to the place.
    while next < origins.count, origins[next] == origins[range.upperBound - 1] { next += 1 }
    return low..<(next < origins.count ? Int(origins[next]) : end)
  }

  /// The places at which a term stands: a word's beginning, or anywhere in a script without Latin
  /// letters, where words are not set apart.
  func places(of term: [UInt8]) -> [Int] {
    guard let first = term.first else { return [] }
    let isWord = Self.isLetter(first) && first < 0x80
    return bytes.places(of: term).filter { place in
      !isWord || place == 0 || !Self.isLetter(bytes[place - 1])
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// How many bytes the first character has: as many as its first byte says and there are.
  private static func length(of text: ArraySlice<UInt8>) -> Int {
    let byte = text[text.startIndex]
    let most = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return 1 + text.dropFirst().prefix(most - 1).prefix { $0 & 0xc0 == 0x80 }.count
  }

  /// The folded forms of characters outside ASCII, each looked up once.
  private struct Letters {
    private var known: [String: [UInt8]] = [:]

    mutating func folded(_ scalar: String) -> [UInt8] {
      if let form = known[scalar] { return form }
      let form = Dashboard.folded(scalar)
      known[scalar] = form
      return form
    }
  }
}
