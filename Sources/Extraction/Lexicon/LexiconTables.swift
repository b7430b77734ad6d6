import CLexicon

/// The tables of the longest word lists, laid out beforehand and embedded in the program.
///
/// Reading 60,000 names and words took half the time to the first frame. The file is made of the
/// word lists by `make lexicon`; a test compares it with what they give. Layout: eight little-endian
/// numbers of 32 bits (the version, the sizes of five tables in bytes, two lengths of longest
/// phrases), then the tables' slots as `KeyMap` holds them.
package enum LexiconTables {
  /// The word lists of names as tables.
  struct Parts {
    let words: KeyMap
    let names: PhraseTable
    let titles: PhraseTable
  }

  private static let version: UInt32 = 2
  private static let numbers = 8

  /// The tables that the program carries; nil if they are of another version.
  static let embedded: Parts? = {
    let bytes = UnsafeRawBufferPointer(
      start: lexicon_tables_start(),
      count: lexicon_tables_count(),
    )
    guard bytes.count >= numbers * 4 else { return nil }
    let header = (0..<numbers).map {
      Int(bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
    }
    guard header[0] == version else { return nil }
    var maps: [KeyMap] = []
    var start = numbers * 4
    for size in header[1...5] {
      guard size <= bytes.count - start,
        let map = KeyMap(embedded: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + size)]))
      else { return nil }
      maps.append(map)
      start += size
    }
    return Parts(
      words: maps[0],
      names: PhraseTable(phrases: maps[1], beginnings: maps[2], longest: header[6]),
      titles: PhraseTable(phrases: maps[3], beginnings: maps[4], longest: header[7]),
    )
  }()

  /// The bytes of the file, made of the word lists as they are now.
  package static func bytes() -> [UInt8] {
    let lexicon = NameLexicon(reading: nil)
    let (names, titles) = (lexicon.names.parts, lexicon.titles.parts)
    let tables = [
      lexicon.words, names.phrases, names.beginnings, titles.phrases, titles.beginnings,
    ]
    .map(\.bytes)
    let header =
      [Int(version)] + tables.map(\.count) + [names.longest, titles.longest]
    return header.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
      + tables.flatMap(\.self)
  }
}
