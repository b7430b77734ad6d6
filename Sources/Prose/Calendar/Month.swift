/// The months by their English names.
package enum Month {
  /// In small letters, January first.
  package static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Three letters, as in "Jan".
  package static let short = names.map { $0.prefix(1).uppercased() + $0.dropFirst().prefix(2) }

  /// All of them in full and as they are shortened, parted by spaces.
  package static let words = (names + short.map { $0.lowercased() } + ["sept"])
    .joined(separator: " ")

  /// 1 to 12 for a name in full, its first three letters, or "Sept"; letter case is free.
  package static func number(of word: String) -> Int? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    let index = names.firstIndex { name in
      word == name || word == name.prefix(3) || word == "sept" && name == "september"
    }
    return index.map { $0 + 1 }
  }
}
