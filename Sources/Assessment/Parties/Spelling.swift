/// A name as it stands, and its words folded so that spellings of one name compare equal.
final class Spelling: Sendable {
  /// On one line, without article and possessive: "Ana Vell-Orban".
  let text: String
  /// Lower case, without accents, hyphens and Arabic articles: ["ana", "vell", "orban"].
  let words: [String]
  /// The words as one key.
  let key: String

  init(_ name: String) {
    text = Self.shown(name)
    words = Self.fold(Self.withoutGluedArticle(text))
    key = words.count == 1 ? words[0] : words.joined(separator: " ")
  }

  /// A name on one line, without article and possessive.
  static func shown(_ name: String) -> String { shown(onOneLine: name.oneLine) }

  /// The name in a range of a text, shown so.
  static func shown(_ name: ArraySlice<UInt8>) -> String { shown(onOneLine: OneLine.of(name)) }

  private static func shown(onOneLine name: String) -> String {
    var text = name
    // Most names end and begin otherwise, which one byte tells.
    if let last = text.utf8.last, Self.lastOfPossessives.contains(last) {
      for ending in Self.possessives where text.hasSuffix(ending) && text.count > 3 {
        text.removeLast(ending.count)
        break
      }
    }
    if let first = text.utf8.first, first | 0x20 == UInt8(ascii: "t") {
      for article in ["the ", "The ", "THE "] where text.hasPrefix(article) {
        text.removeFirst(article.count)
      }
    }
    return text
  }

  /// "Courier" of "TheCourier".
  private static func withoutGluedArticle(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.count > 5, text.hasPrefix("The"), let next = bytes.dropFirst(3).first,
      (0x41...0x5a).contains(next)
    else { return text }
    return String(text.dropFirst(3))
  }

  /// "Ana Vell" of "AFVP Ana Vell", whose first word is no part of the name.
  var withoutFirstWord: Spelling {
    Spelling(text.split(separator: " ").dropFirst().joined(separator: " "))
  }

  /// Whether all letters are capitals, as in "UNHCR" or "U.N.".
  var isAcronym: Bool {
    var letters = 0
    for byte in text.utf8 where byte != UInt8(ascii: ".") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        letters += 1
      default: return false
      }
    }
    return (2...7).contains(letters)
  }

  /// The capitals of an acronym, folded: "U.N." gives "un".
  var letters: String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "." && $0 != "-" }))
      .lowercased()
  }

  /// Possessive endings; some texts have been through a format that spells the apostrophe out.
  private static let possessives = ["'s", "’s", "u2019s", "'", "’", "u2019"]
  private static let lastOfPossessives = Set(possessives.compactMap(\.utf8.last))

  /// A folded word with each doubled letter once: transliterations differ in these first.
  static func undoubled(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      var last: UInt8?
      let letters = word.utf8.filter { letter in
        defer { last = letter }
        return letter != last
      }
      return String(decoding: letters, as: UTF8.self)
    }
    var plain = ""
    for scalar in word.unicodeScalars where scalar != plain.unicodeScalars.last {
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }

  /// What a folded word sounds like, however its letters are put into ours: its consonants by where
  /// they are spoken, each once in a row; first and last letter always count.
  static func sound(_ word: String) -> String {
    var sounds: [UInt8] = []
    for (i, byte) in word.utf8.enumerated() {
      let sound = soundOf[Int(byte)]
      // Breath and vowels inside a word differ most.
      if soft.contains(byte), i > 0, i + 1 < word.utf8.count { continue }
      if sounds.last != sound { sounds.append(sound) }
    }
    return String(decoding: sounds, as: UTF8.self)
  }

  private static let soft = Array("aeiouyh".utf8)
  /// For each byte the first of those that are spoken like it.
  private static let soundOf: [UInt8] = {
    var table = (0...UInt8.max).map(\.self)
    for alike in ["kqgc", "td", "sz", "fvw", "iy"] {
      let letters = Array(alike.utf8)
      for letter in letters { table[Int(letter)] = letters[0] }
    }
    return table
  }()

  private static func fold(_ text: String) -> [String] {
    var words: [String] = []
    var kept: [String] = []
    var letters: [UInt8] = []
    func close(hyphen: Bool = false) {
      guard !letters.isEmpty else { return }
      let word = String(decoding: letters, as: UTF8.self)
      words.append(word)
      // "Ash Tarek" has a given name, "ash-Tarek" has none.
      let isArticle =
        word.utf8.count <= longestArticle && (hyphen ? bound : free).contains(word)
      if !isArticle { kept.append(word) }
      letters.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "-", "\u{2010}", "\u{2011}", "\u{2013}": close(hyphen: true)
      case " ", "/", ",": close()
      case "'", "\u{2019}", "\u{2018}", "`", ".", "\"", "\u{201c}", "\u{201d}", "\u{2bc}": continue
      case accents: continue
      default:
        if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
          letters.append((0x41...0x5a).contains(byte) ? byte | 0x20 : byte)
        } else {
          for small in scalar.properties.lowercaseMapping.unicodeScalars
          where !accents.contains(small) {
            letters += (plain[small] ?? String(small)).utf8
          }
        }
      }
    }
    close()
    if kept.isEmpty { kept = words }
    // "Ana Vell Jr." has the surname Vell.
    if kept.count > 2, let last = kept.last, generations.contains(last) { kept.removeLast() }
    return kept
  }

  static let generations: Set<String> = ["jr", "sr", "ii", "iii"]

  /// The Arabic article in its spellings, which one report writes and the next leaves out: as a word
  /// of its own, and bound to the next one by a hyphen.
  private static let free: Set<String> = ["al", "el", "ul"]
  private static let bound: Set<String> = free.union(["ad", "as", "ar", "an", "ash", "at"])
  private static let longestArticle = 3

  /// Accents that stand behind their letters.
  private static let accents = ("\u{300}" as Unicode.Scalar)..."\u{36f}"

  /// Accented letters and what they are without.
  private static let plain: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in [
      ("àáâãäåāăą", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"),
      ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľłŀ", "l"),
      ("ñńņňŉ", "n"), ("òóôõöøōŏő", "o"), ("œ", "oe"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ß", "ss"),
      ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("þ", "th"),
    ] {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()
}

/// The number of letters to change, add or take away to make one word of another.
///
/// - Returns: nil if it is more than `limit`; the cost is the product of the lengths.
func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
  let x = Array(a.utf8)
  let y = Array(b.utf8)
  guard abs(x.count - y.count) <= limit else { return nil }
  var row = Array(0...y.count)
  for i in x.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in y.indices {
      let cost = x[i] == y[j] ? diagonal : 1 + min(diagonal, row[j], row[j + 1])
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[y.count] <= limit ? row[y.count] : nil
}
