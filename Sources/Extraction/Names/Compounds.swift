import Prose

extension NameText {
  /// A name of the lexicon that is a part of a word.
  struct Part {
    let range: ByteRange
    let entry: Int
    /// Whether the name begins with the word before.
    let includesPrevious: Bool
  }

  /// The names of the lexicon on both sides of a hyphen: "U.S.-led", "Hong Kong-based",
  /// "Norway-Sweden"; none where the word is a name as a whole, or is not known.
  func parts(of i: Int) -> [Part] {
    let range = tokens[i].range.indices
    guard tokens[i].kind == .word, tokens[i].shape != .lower,
      let hyphen = range.first(where: { bytes[$0] == UInt8(ascii: "-") }),
      hyphen > range.lowerBound + 1, hyphen + 1 < range.upperBound,
      lexicon.names.value(of: tokens[i]) == nil
    else { return [] }
    let left = range.lowerBound..<hyphen
    let right = (hyphen + 1)..<range.upperBound
    let rightEntry = entry(right, after: nil)
    let rightFacts = WordFacts(rawValue: lexicon.words[Fold.key(of: bytes[right])])
    guard
      rightEntry != nil
        || !rightFacts.isDisjoint(with: [.common, .function])
    else { return [] }
    var parts: [Part] = []
    if i > 0, tokens[i].isSpaced, tokens[i - 1].shape == .capitalized, !beginsSentence(i),
      let entry = entry(left, after: tokens[i - 1].key)
    {
      let range = ByteRange(Int(tokens[i - 1].range.start), hyphen)
      parts.append(Part(range: range, entry: entry, includesPrevious: true))
    } else if let entry = entry(left, after: nil) {
      let range = ByteRange(left.lowerBound, hyphen)
      parts.append(Part(range: range, entry: entry, includesPrevious: false))
    } else {
      return []
    }
    if let rightEntry {
      let range = ByteRange(right.lowerBound, right.upperBound)
      parts.append(Part(range: range, entry: rightEntry, includesPrevious: false))
    }
    return parts
  }

  /// A land that a lost space has bound to the word after it, as datelines and headings are when a page
  /// is made into text: "NorwayGeneral", "USAThe".
  func gluedLand(of i: Int) -> Part? {
    let range = tokens[i].range.indices
    guard tokens[i].shape == .capitalized, range.count > 5,
      let seam = range.dropFirst(3).dropLast().last(where: {
        bytes[$0] >= 0x41 && bytes[$0] <= 0x5a && isLower($0 + 1)
      }), let entry = entry(range.lowerBound..<seam, after: nil),
      lexicon.entries[entry].kind == .country
    else { return nil }
    let rest = WordFacts(rawValue: lexicon.words[Fold.key(of: bytes[seam..<range.upperBound])])
    guard !rest.isDisjoint(with: [.common, .function, .beginsTitle]) else { return nil }
    let land = ByteRange(range.lowerBound, seam)
    return Part(range: land, entry: entry, includesPrevious: false)
  }

  /// The entry for some bytes of a word, behind another word or alone.
  private func entry(_ range: Range<Int>, after previous: UInt64?) -> Int? {
    guard !isLower(range.lowerBound) else { return nil }
    // A word's key leaves out its last stop.
    let end =
      bytes[range.upperBound - 1] == UInt8(ascii: ".") ? range.upperBound - 1 : range.upperBound
    let key = Fold.key(of: bytes[range.lowerBound..<end])
    guard let value = lexicon.names.value(ofKeys: [previous, key].compactMap(\.self)) else {
      return nil
    }
    let isUpper = !bytes[range].contains { $0 >= 0x61 && $0 <= 0x7a }
    return lexicon.entries[value].isAcronym && !isUpper ? nil : value
  }

  private func isLower(_ i: Int) -> Bool { bytes[i] >= 0x61 && bytes[i] <= 0x7a }
}
