import Prose

/// A few words that a rule knows by name, asked for by their keys; one probe, nothing hashed anew.
///
///     static let motion: WordSet = ["to", "from", "towards"]
///
/// A `Set` would hash every key once more, which is itself a hash: 2 % of extraction.
package struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private var words: KeyMap

  package init(arrayLiteral words: String...) { self.init(words) }

  /// The words of a text, parted by white space.
  package init(_ words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// The words of a list, the first of each row.
  package init(_ list: TabSeparated) {
    var words: [String] = []
    list.forEachRow { words.append($0[0]) }
    self.init(words)
  }

  package init(_ words: [String]) {
    self.words = KeyMap(capacity: words.count * 2)
    for word in words { self.words.add(1, to: Fold.key(of: word)) }
  }

  @inline(__always)
  package func contains(_ key: UInt64) -> Bool { words[key] != 0 }
}
