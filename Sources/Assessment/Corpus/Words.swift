import CLexicon
import Extraction
import Prose

/// Content words of a stretch of text, as sorted keys of their stems.
///
/// Two sentences about one matter share many of them.
struct Words: Hashable, Sendable {
  /// Ascending, each once.
  let stems: ArraySlice<UInt64>

  /// Takes words that were worked out before.
  init(stems: ArraySlice<UInt64>) { self.stems = stems }

  /// Takes the words of a text that is no document's.
  init(text: String) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(of: bytes, in: ByteRange(0, bytes.count))
    stems = tokens.compactMap { Self.stem(of: $0, in: bytes) }.sortedOnce[...]
  }

  /// The key of a content word without its ending, nil for other tokens.
  static func stem(of token: Token, in text: [UInt8]) -> UInt64? {
    guard token.kind == .word || token.kind == .number, token.range.count > 1, !isCommon(token)
    else { return nil }
    return stem(token, text)
  }

  func contains(_ stem: UInt64) -> Bool {
    let place = stems.partitionPoint { $0 >= stem }
    return place < stems.endIndex && stems[place] == stem
  }

  /// Whether a word is one that every text holds.
  static func isCommon(_ token: Token) -> Bool { common.contains(token.key) }

  /// How many stems two sets share.
  func common(with other: Words) -> Int {
    stems.withUnsafeBufferPointer { own in
      other.stems.withUnsafeBufferPointer { other in
        var i = 0
        var j = 0
        var count = 0
        // Which of the two comes first is anybody's guess, also the processor's: no branch hangs on it.
        while i < own.count, j < other.count {
          let (a, b) = (own[i], other[j])
          count += a == b ? 1 : 0
          i += a <= b ? 1 : 0
          j += b <= a ? 1 : 0
        }
        return count
      }
    }
  }

  /// What two sets share.
  func overlap(with other: Words) -> Overlap {
    Overlap(common: common(with: other), count: stems.count, other: other.stems.count)
  }

  /// Shared stems by all stems, 0 to 1.
  func similarity(to other: Words) -> Double { overlap(with: other).similarity }

  /// Shared stems by those of the smaller set, 0 to 1.
  func containment(in other: Words) -> Double { overlap(with: other).containment }

  /// How many stems two sets have, and how many of them in common.
  struct Overlap {
    let common: Int
    let count: Int
    let other: Int

    /// Shared stems by all stems, 0 to 1.
    var similarity: Double {
      let all = count + other - common
      return all == 0 ? 0 : Double(common) / Double(all)
    }

    /// Shared stems by those of the smaller set, 0 to 1.
    var containment: Double {
      let least = min(count, other)
      return least == 0 ? 0 : Double(common) / Double(least)
    }
  }

  /// The key of a word without its ending: "negotiations" and "negotiation" share one, and so do
  /// "paid" and "pay".
  private static func stem(_ token: Token, _ text: [UInt8]) -> UInt64 {
    let irregular = irregulars.places[token.key]
    if irregular != 0 { return irregulars.stems[Int(irregular) - 1] }
    return regularStem(token, text)
  }

  private static func regularStem(_ token: Token, _ text: [UInt8]) -> UInt64 {
    let end = Int(token.range.end)
    for (ending, least) in endings[Int(text[end - 1] & 0x1f)] {
      let start = end - ending.count
      guard token.range.count >= ending.count + least,
        ending.indices.allSatisfy({ text[start + $0] | 0x20 == ending[$0] })
      else { continue }
      return Fold.key(of: text[Int(token.range.start)..<start])
    }
    return token.key
  }

  /// Endings with the least number of bytes that must stand before them, by the five low bits of
  /// their last letters.
  private static let endings: [[(ending: [UInt8], least: Int)]] = {
    var table = [[(ending: [UInt8], least: Int)]](repeating: [], count: 32)
    for (ending, least) in [
      ("ations", 3), ("ation", 3), ("ments", 3), ("ment", 3), ("ings", 3), ("ing", 3), ("ions", 3),
      ("ion", 3), ("ies", 2), ("ed", 3), ("es", 3), ("ly", 3), ("s", 3), ("e", 3), ("y", 3),
    ] {
      let bytes = Array(ending.utf8)
      table[Int(bytes[bytes.count - 1] & 0x1f)].append((bytes, least))
    }
    return table
  }()

  /// The stems of verbs by the keys of their irregular forms.
  private static let irregulars: (places: KeyMap, stems: [UInt64]) = {
    var places = KeyMap(capacity: 1_000)
    var stems: [UInt64] = []
    IrregularForms.forEach { form, verb in
      let bytes = Array(verb.utf8)
      let tokens = Tokenizer.tokens(of: bytes, in: ByteRange(0, bytes.count))
      guard tokens.count == 1, !isCommon(tokens[0]) else { return }
      stems.append(regularStem(tokens[0], bytes))
      _ = places.insert(UInt32(stems.count), for: form)
    }
    return (places, stems)
  }()

  private static let common = WordSet(
    TabSeparated(lexicon_common_words_start(), count: lexicon_common_words_count())
  )
}

extension [UInt64] {
  /// Ascending, each once.
  var sortedOnce: [UInt64] {
    var unique: [UInt64] = []
    unique.reserveCapacity(count)
    for key in sorted() where key != unique.last { unique.append(key) }
    return unique
  }
}
