/// What is looked for in the documents: words that must all be there, and phrases in quotation marks.
///
/// `dam "joint commission"` asks for a word that begins with "dam" and for the two words in a row.
struct Query: Hashable, Sendable {
  /// In the form in which texts are compared, each once, in the order typed; empty if nothing is
  /// asked for.
  let terms: [[UInt8]]

  init(_ text: String) {
    var terms: [[UInt8]] = []
    for (number, part) in text.split(
      omittingEmptySubsequences: false,
      whereSeparator: Self.isQuote,
    )
    .enumerated() {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      // Every second part stands between quotation marks.
      let found = number.isMultiple(of: 2) ? words : [words.joined(separator: " ")]
      for term in found.map(folded) where !term.isEmpty && !terms.contains(term) {
        terms.append(term)
      }
    }
    self.terms = terms
  }

  private static func isQuote(_ character: Character) -> Bool {
    "\"\u{201c}\u{201d}\u{201e}".contains(character)
  }
}
