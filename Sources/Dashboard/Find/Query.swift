/// What is looked for in the documents: words that must all be there, and phrases in quotation marks.
///
/// `dam "joint commission"` asks for a word that begins with "dam" and for the two words in a row, `dam
/// -treaty` and `dam !treaty` for documents with the first and without the second.
struct Query: Hashable, Sendable {
  /// In the form in which texts are compared, each once, in the order typed; empty if nothing is
  /// asked for.
  let terms: [[UInt8]]
  /// What must not be there; it leaves nothing to find where nothing is asked for beside it.
  let without: [[UInt8]]

  init(_ text: String) {
    var terms: [[UInt8]] = []
    var without: [[UInt8]] = []
    for (number, part) in text.split(
      omittingEmptySubsequences: false,
      whereSeparator: Self.isQuote,
    )
    .enumerated() {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      // Every second part stands between quotation marks.
      let isPlain = number.isMultiple(of: 2)
      for word in isPlain ? words : [words.joined(separator: " ")] {
        // A number may well have a minus of its own.
        let isLeftOut =
          isPlain && "-!".contains(word.prefix(1)) && word.dropFirst().first?.isLetter == true
        let term = folded(isLeftOut ? String(word.dropFirst()) : word)
        if isLeftOut {
          without.append(term)
        } else if !term.isEmpty, !terms.contains(term) {
          terms.append(term)
        }
      }
    }
    self.terms = terms
    self.without = without
  }

  private static func isQuote(_ character: Character) -> Bool {
    "\"\u{201c}\u{201d}\u{201e}".contains(character)
  }
}
